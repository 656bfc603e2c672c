"""People and their offices: who held which seat of which polity, from when to when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from pactgraph.dates import first_day, last_day
from pactgraph.reference.actors import known
from pactgraph.reference.sources import url
from pactgraph.reference.tables import place, rows

_Key = TypeVar("_Key")

_PERSON_COLUMNS = ("name", "wikidata", "spellings")
_TENURE_COLUMNS = ("person", "office", "polity", "title", "start", "end", "source")


@dataclass(frozen=True, slots=True)
class Person:
    """A person under the usual English name; `spellings` are other ways in which news in any language writes it."""

    name: str
    wikidata: str | None
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """One person's time in one office of one polity, between two ISO dates of any precision.

    `office` is plain English ("minister of defence"); `title` is the post's own name where it differs ("secretary of
    defense"). `end` is the last day; None is open: in office, or the end is not known.
    """

    polity: str
    office: str
    start: str | None
    end: str | None
    person: str
    source: str
    title: str | None = None


@cache
def people() -> Mapping[str, Person]:
    """All people by name, sorted (raises DataError on a broken row)."""
    found: dict[str, Person] = {}
    for row in rows(place() / "persons.csv", _PERSON_COLUMNS):
        name = row.text("name")
        if name in found:
            raise row.error(f"{name} stands twice", "keep one of the rows")
        found[name] = Person(name, row.wikidata(), row.parts("spellings"))
    return MappingProxyType(dict(sorted(found.items())))


@cache
def tenures() -> tuple[Tenure, ...]:
    """All tenures, sorted by polity, office and start (raises DataError on a broken row or an unknown name or code)."""
    found: list[Tenure] = []
    for row in rows(place() / "tenures.csv", _TENURE_COLUMNS):
        person, (start, end) = row.text("person"), row.interval()
        if person not in people():
            raise row.error(f"{person!r} is not in persons.csv", "add the person there")
        title = row.optional("title")
        found.append(Tenure(known(row, "polity"), row.text("office"), start, end, person, url(row), title))
    return tuple(sorted(found, key=lambda each: (each.polity, each.office, each.start or "", each.person)))


def in_office(tenure: Tenure, on: str, *, left: int = 0) -> bool:
    """Whether the person may be in the seat at some time of `on`, an ISO day, month or year.

    Open dates reach anywhere, and a month or year that is all that is known of a start or end counts whole; the day of
    a handover is both persons'. With `left`, who left the seat at most so many days before still counts: news names
    for a while who has just gone.

    >>> (kihara,) = [each for each in held_by("Minoru Kihara") if each.office == "minister of defence"]
    >>> kihara.end, in_office(kihara, "2024-10-02"), in_office(kihara, "2024-10-02", left=1), in_office(kihara, "2024")
    ('2024-10-01', False, True, True)
    """
    if tenure.start is not None and last_day(on) < first_day(tenure.start):
        return False
    return tenure.end is None or first_day(on) <= _later(last_day(tenure.end), left)


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat() if days else day


def holder(office: str, polity: str, on: str) -> Person | None:
    """Who held the office on that day (ISO); on a day of handover, the one who took over.

    >>> holder("minister of defence", "JPN", "2024-10-17").name
    'Gen Nakatani'
    """
    held = [each for each in seat_of(office, polity) if in_office(each, on)]
    return people()[max(held, key=lambda each: each.start or "").person] if held else None


def offices_of(person: str, on: str | None = None) -> tuple[Tenure, ...]:
    """The tenures of a person, by usual English name; with a day, those that it falls in."""
    return tuple(each for each in held_by(person) if on is None or in_office(each, on))


def seat_of(office: str, polity: str) -> tuple[Tenure, ...]:
    """All tenures of an office of a polity."""
    return _by_seat().get((office.casefold(), polity), ())


def held_by(person: str) -> tuple[Tenure, ...]:
    """All tenures of a person, by usual English name."""
    return _by_person().get(person, ())


@cache
def _by_seat() -> dict[tuple[str, str], tuple[Tenure, ...]]:
    return _grouped(lambda each: (each.office.casefold(), each.polity))


@cache
def _by_person() -> dict[str, tuple[Tenure, ...]]:
    return _grouped(lambda each: each.person)


def _grouped(key: Callable[[Tenure], _Key]) -> dict[_Key, tuple[Tenure, ...]]:
    found: dict[_Key, list[Tenure]] = {}
    for each in tenures():
        found.setdefault(key(each), []).append(each)
    return {name: tuple(every) for name, every in found.items()}
