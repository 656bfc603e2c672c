"""Claims beside the gold of their texts: which are right, and what their confidence is made of.

A claim is right if every dyad that it states (see accuracy.py) is in the gold of its text, core or optional, with the
same type and the same modality: a pledge that is told as a delivery is wrong.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from accuracy import Fact, Text, dyads

from pactgraph.extract import Extractor
from pactgraph.extract.confidence import circumstances, weight
from pactgraph.extract.context import Context
from pactgraph.extract.frames import Roles
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.outcome import Nobody
from pactgraph.extract.parties import Resolver
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Article, Claim, Reading, Span
from pactgraph.read import articles
from pactgraph.store import rows


@dataclass(frozen=True)
class Observed:
    """One claim as a row of the facts table, with the text that it is from and what its confidence is made of.

    `tuned` marks texts that the rules were written with in sight: claims there are right more often than elsewhere.
    """

    fact: Fact
    text: Text
    tuned: bool
    right: bool
    weight: float
    found: dict[str, float]


class _Listener(Nobody):
    """Notes what each claim's confidence is made of, as the claim comes about."""

    def __init__(self) -> None:
        self.made_of: dict[tuple[Span, str], tuple[float, dict[str, float]]] = {}

    def sentence(self, context: Context, resolver: Resolver) -> None:  # noqa: ARG002 - what is told
        self._context = context

    def made(self, candidate: Candidate, claim: Claim, filled: Roles) -> None:
        self.made_of[claim.trigger, claim.rule] = (
            weight(candidate),
            circumstances(claim, candidate, filled, self._context),
        )


def observe(folder: Path, keep: Callable[[str], bool], *, tuned: bool) -> list[Observed]:
    """All claims, certain or not, of the texts of a gold folder whose number `keep` wants."""
    extractor, found = Extractor(min_confidence=0), list[Observed]()
    for path in sorted((folder / "gold").glob("*.json")):
        if keep(path.stem.split("_")[0]):
            gold = json.loads(path.read_text(encoding="utf-8"))
            article = next(one for one in articles(folder / "texts" / f"{path.stem}.txt") if isinstance(one, Article))
            listener = _Listener()
            reading = extractor.reading(article, extractor.parser.parse(article), lexicon(article.lang), listener)
            text = Text(path.stem, article.lang, rows.facts([reading]), [], gold)
            found += [_observed(claim, text, article, listener, tuned) for claim in reading.claims]
    return found


def _observed(claim: Claim, text: Text, article: Article, listener: _Listener, tuned: bool) -> Observed:
    fact = rows.facts([Reading(article, (claim,), ())])[0]
    known = {dyad for gold in text.gold["facts"] for dyad in dyads(gold)}
    return Observed(fact, text, tuned, set(dyads(fact)) <= known, *listener.made_of[claim.trigger, claim.rule])
