"""What `pactgraph explain` is asked about, found in a store: a claim by its id, or a sentence by its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactgraph import iris
from pactgraph.cli.lines import plain
from pactgraph.errors import QueryError
from pactgraph.model import Article, Claim, Span
from pactgraph.parse.segment import sentences
from pactgraph.store import Store, articles, reading
from pactgraph.store.rows import claim_iri
from pactgraph.terms import PACT

_KEY = re.compile(rf"(?:<?{re.escape(iris.node('claim', ''))}|claim:)?([0-9a-f]{{4,16}})>?", re.IGNORECASE)
_LISTED = 5
_SHOWN = 60

_CLAIMS = "SELECT DISTINCT ?claim ?article { ?claim a pact:Claim ; pact:inArticle ?article } ORDER BY ?claim"


@dataclass(frozen=True, slots=True)
class Place:
    """One sentence of one article in a store; `iri` is the article's, `claim` the one that is asked about."""

    iri: str
    article: Article
    span: Span
    claim: Claim | None = None


def by_claim(store: Store, name: str) -> Place:
    """The sentence of a claim, by its IRI, short id or unique beginning. Raises QueryError where there is not one."""
    key = _KEY.fullmatch(name.strip())
    if key is None:
        mend = "give its id as in facts.jsonl, or the first 4 or more of its 16 digits"
        raise QueryError("this is no claim's id", where=plain(name), mend=mend)
    beginning = iris.node("claim", key[1].lower())
    found = [(str(claim), str(article)) for claim, article in store.select(_CLAIMS).rows]
    found = [(claim, article) for claim, article in found if claim.startswith(beginning)]
    if not found:
        raise QueryError("no claim with this id in the store", where=plain(name), mend="see facts.jsonl for the ids")
    if len(found) > 1:
        keys = (claim.removeprefix(iris.node("claim", "")) for claim, _ in found)
        raise QueryError(f"{len(found)} claims begin so: {_listed(list(keys))}", where=name, mend="give more of the id")
    return _claimed(store, *found[0])


def _claimed(store: Store, iri: str, article: str) -> Place:
    told = reading(store, article)
    claim = next(one for one in told.claims if claim_iri(article, one) == iri)
    return Place(article, told.article, claim.span, claim)


def by_words(store: Store, words: str, stem: str | None) -> Place:
    """The sentence that holds some words, white space and capitals aside. Raises QueryError where there is not one."""
    found = list(_holding(store, _folded(words), stem))
    if not found:
        mend = "give its words as they stand in the article" + (", or leave out --article" if stem else "")
        raise QueryError("no sentence of the store holds these words", where=plain(words)[:_SHOWN], mend=mend)
    if len(found) > 1:
        told = _listed([f'{one.article.stem} "{_beginning(one)}"' for one in found])
        mend = "give more of its words" if stem else "give more of its words, or --article"
        raise QueryError(f"{len(found)} sentences hold these words: {told}", where=plain(words)[:_SHOWN], mend=mend)
    return found[0]


def _holding(store: Store, words: str, stem: str | None) -> Iterator[Place]:
    """The sentences with the words, each text of an article once."""
    for iri in articles(store) if words else ():
        text = store.value(iri, iri, PACT.text) or ""
        if words not in _folded(text) or stem not in {None, store.value(iri, iri, PACT.stem)}:
            continue
        article, seen = reading(store, iri).article, set[str]()
        for span in sentences(article.text, article.lang):
            sentence = _folded(article.text[span.start : span.end])
            if words in sentence and sentence not in seen:
                seen.add(sentence)
                yield Place(iri, article, span)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _beginning(place: Place) -> str:
    text = " ".join(place.article.text[place.span.start : place.span.end].split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _listed(names: list[str]) -> str:
    rest = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")
