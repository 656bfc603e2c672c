"""The offices that a text states for its persons, each with what the reference table has for it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pactgraph.extract.mentions import Mentions
from pactgraph.extract.registry import Person
from pactgraph.extract.titles import GENERIC, RANKS
from pactgraph.model import Article, Claim, OfficeClaim, Record, Span, Verdict
from pactgraph.reference import record


def offices(article: Article, found: Iterable[Mentions], claims: Iterable[Claim] = ()) -> list[OfficeClaim]:
    """Each person's office, once an article, at the place where it is first stated.

    The table is asked for the day of printing, and for the days that the text names in the same sentence: an article
    may tell of years when somebody else was in office.
    """
    told = list(claims)
    kept: dict[tuple[str, str, str, bool], OfficeClaim] = {}
    for mentions in found:
        days = list(dict.fromkeys(_days(article, mentions, told)))
        for person in mentions.people:
            if person.name and person.polity and person.office and person.office not in RANKS:
                claim = _stated(article, person, mentions.span(person.first, person.last))
                checked = replace(claim, record=_record(claim, person, days))
                kept.setdefault((claim.person, claim.office, claim.polity, claim.former), checked)
    full = {(claim.person, claim.polity) for claim in kept.values() if claim.office not in GENERIC}
    return [c for c in kept.values() if c.office not in GENERIC or (c.person, c.polity) not in full]


def _stated(article: Article, person: Person, span: Span) -> OfficeClaim:
    return OfficeClaim(
        article=article.stem,
        person=person.name or "",
        office=person.office or "",
        polity=person.polity or "",
        former=person.former,
        quote=article.text[span.start : span.end],
        span=span,
        rule=f"{article.lang}.office.title",
        written=person.written,
    )


def _days(article: Article, mentions: Mentions, claims: Iterable[Claim]) -> Iterator[str]:
    """The day of printing, then those of the sentence's claims; without a day of printing the table cannot tell."""
    if article.published is None:
        return
    yield article.published[:10]
    for claim in claims:
        if claim.span == mentions.sentence.span and claim.time is not None and claim.time.basis == "text":
            yield from (day for day in (claim.time.start, claim.time.end) if day is not None)


def _record(claim: OfficeClaim, person: Person, days: Iterable[str]) -> Record | None:
    """What the table has for the first of the days on which it agrees, else for the day of printing."""
    every = (
        record(claim.person, claim.office, claim.polity, day, former=claim.former, firm=person.firm) for day in days
    )
    found = [one for one in every if one is not None]
    return next((one for one in found if one.verdict is Verdict.AGREES), found[0] if found else None)
