"""The offices that a text states for its persons, each with what the reference table has for it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pactgraph.extract.mentions import Mentions
from pactgraph.extract.registry import Person
from pactgraph.extract.roster import office_of
from pactgraph.extract.titles import GENERIC, RANKS
from pactgraph.model import Article, Claim, OfficeClaim, Record, Span, Verdict
from pactgraph.reference import record

_Key = tuple[str, str, str, bool]
"""A person, the office, its polity, and whether the office is a former one."""


def offices(article: Article, found: Iterable[Mentions], claims: Iterable[Claim] = ()) -> list[OfficeClaim]:
    """Each person's office, once an article, at the place where it is first stated.

    The table is asked for the day of printing, and for the days that the text names in the same sentence: an article
    may tell of years when somebody else was in office.
    """
    told, found = list(claims), list(found)
    kept: dict[_Key, OfficeClaim] = {}
    for mentions in found:
        days = list(dict.fromkeys(_days(article, mentions, told)))
        for person in mentions.people:
            if person.name and person.polity and person.office and person.office not in RANKS:
                claim = _stated(article, person, mentions.span(person.first, person.last))
                checked = replace(claim, record=_record(claim, person, days))
                kept.setdefault((claim.person, claim.office, claim.polity, claim.former), checked)
    for claim in _filled(article, list(found), kept):
        kept.setdefault((claim.person, claim.office, claim.polity, claim.former), claim)
    full = {(claim.person, claim.polity) for claim in kept.values() if claim.office not in GENERIC}
    return [c for c in kept.values() if c.office not in GENERIC or (c.person, c.polity) not in full]


def _filled(
    article: Article, found: list[Mentions], kept: Iterable[tuple[str, str, str, bool]]
) -> Iterator[OfficeClaim]:
    """Offices told without a name, of the person whom the article names apart and the table has in them that day.

    "Germany's defence minister arrived ...": Boris Pistorius, if he is named without a title.
    """
    stated = {name for name, *_ in kept}
    people = [(person, mentions) for mentions in found for person in mentions.people]
    named = {(p.name, p.polity) for p, _ in people if p.name and p.polity and p.name not in stated}
    for person, mentions in people:
        if person.name or person.plural or person.former or not person.polity or person.office in {*GENERIC, *RANKS}:
            continue
        for name, polity in sorted(named):
            if polity == person.polity and office_of(name, polity, article.published) == person.office:
                claim = _stated(article, replace(person, name=name), mentions.span(person.first, person.last))
                yield replace(claim, record=_record(claim, person, [str(article.published)[:10]]))


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
