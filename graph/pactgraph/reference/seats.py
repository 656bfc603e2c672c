"""Open seats: offices whose holder the table of tenures does not know for certain, since when, and why."""

from dataclasses import dataclass
from functools import cache

from pactgraph.dates import first_day, last_day
from pactgraph.reference.actors import known
from pactgraph.reference.sources import url
from pactgraph.reference.tables import place, rows

_COLUMNS = ("office", "polity", "start", "end", "lacking", "source")


@dataclass(frozen=True, slots=True, order=True)
class OpenSeat:
    """A time, between two ISO dates of any precision, in which it is not known for certain who holds an office.

    `start` is the first day of that time; `end` is None where it lasts. `lacking` says what is not known, and why.
    """

    polity: str
    office: str
    start: str
    end: str | None
    lacking: str
    source: str


@cache
def open_seats() -> tuple[OpenSeat, ...]:
    """All open seats, sorted (raises DataError on a broken row or an unknown polity)."""
    found: list[OpenSeat] = []
    for row in rows(place() / "open_seats.csv", _COLUMNS):
        _, end = row.interval()
        polity, office, start = known(row, "polity"), row.text("office"), row.text("start")
        found.append(OpenSeat(polity, office, start, end, row.text("lacking"), url(row)))
    return tuple(sorted(found, key=lambda each: (each.polity, each.office, each.start)))


def is_open(office: str, polity: str, on: str) -> bool:
    """Whether it is not known for certain who holds an office at some time of a day, month or year."""
    return any(
        first_day(each.start) <= last_day(on) and (each.end is None or first_day(on) <= last_day(each.end))
        for each in open_seats()
        if each.polity == polity and each.office.casefold() == office.casefold()
    )
