"""Sentences in, claims out as short lines: what the tests of extraction share."""

from functools import cache

from pactgraph.extract import Extractor
from pactgraph.model import Article, Claim, FactType, Party, Reading

PUBLISHED = "2024-10-18"
"""A Friday."""


@cache
def extractor() -> Extractor:
    """One extractor for all tests: models load once."""
    return Extractor()


@cache
def read(text: str, lang: str = "en", published: str | None = PUBLISHED) -> Reading:
    """What is extracted from a text."""
    return extractor().read(Article("note", text, lang, published=published))


def claims(text: str, lang: str = "en", kind: FactType | None = None) -> list[Claim]:
    """The claims of a text in order, of one type if it is given."""
    return [claim for claim in read(text, lang).claims if kind in {None, claim.type}]


def line(claim: Claim) -> str:
    """A claim as "Aid committed JPN > UKR" or, where its type is symmetric, "Agreement actual FRA + ITA"."""
    others = f" > {_polities(claim.counterparts)}" if claim.counterparts else ""
    return f"{claim.type.value} {claim.modality.value} {_polities(claim.agents)}{others}"


def lines(text: str, lang: str = "en") -> set[str]:
    """All claims of a text as lines."""
    return {line(claim) for claim in claims(text, lang)}


def people(text: str, lang: str = "en") -> set[tuple[str | None, str]]:
    """Name and polity of all parties of a text's claims."""
    found = claims(text, lang)
    return {(party.person, party.polity) for claim in found for party in (*claim.agents, *claim.counterparts)}


def offices(text: str, lang: str = "en") -> list[tuple[str, str, str, bool]]:
    """The offices that a text states, in order: person, office, polity, whether former."""
    return [(o.person, o.office, o.polity, o.former) for o in read(text, lang).offices]


def _polities(parties: tuple[Party, ...]) -> str:
    return " + ".join(sorted({party.polity for party in parties}))
