"""What resolving a word may ask about the others: the same questions as of the word itself."""

from collections.abc import Iterable
from typing import Protocol

from pactgraph.extract.discourse import Discourse
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.model import Party
from pactgraph.parse import Token


class Asked(Protocol):
    """Who resolves the words of a sentence (`pactgraph.extract.parties.Resolver`)."""

    mentions: Mentions
    lexicon: Lexicon
    discourse: Discourse

    def all(self, heads: Iterable[Token], *, adjectives: bool = False) -> tuple[tuple[Party, ...], bool]:
        """The parties of some words with all their conjuncts, and whether any was inferred from the context."""
