"""The offices that a text states for its persons."""

from collections.abc import Iterable

from pactgraph.extract.mentions import Mentions
from pactgraph.extract.titles import RANKS
from pactgraph.model import Article, OfficeClaim


def offices(article: Article, found: Iterable[Mentions]) -> list[OfficeClaim]:
    """Each person's office, once an article, at the place where it is first stated."""
    kept: dict[tuple[str, str, str, bool], OfficeClaim] = {}
    for mentions in found:
        for person in mentions.people:
            if person.name and person.polity and person.office and person.office not in RANKS:
                span = mentions.span(person.first, person.last)
                claim = OfficeClaim(
                    article=article.stem,
                    person=person.name,
                    office=person.office,
                    polity=person.polity,
                    former=person.former,
                    quote=article.text[span.start : span.end],
                    span=span,
                    rule=f"{article.lang}.office.title",
                )
                kept.setdefault((claim.person, claim.office, claim.polity, claim.former), claim)
    return list(kept.values())
