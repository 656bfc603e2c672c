"""Numbers by which datasets name states: Correlates of War (COW), Gleditsch and Ward (GW), with the time they held."""

from dataclasses import dataclass
from functools import cache

from pactgraph.reference.actors import known
from pactgraph.reference.sources import url
from pactgraph.reference.tables import place, rows

SCHEMES = ("cow", "gw")
_COLUMNS = ("scheme", "number", "state", "start", "end", "source")


@dataclass(frozen=True, slots=True, order=True)
class StateCode:
    """A number of a scheme (cow or gw) for a state, between two ISO dates; None is open, both ends belong to it."""

    scheme: str
    number: str
    state: str
    start: str | None
    end: str | None
    source: str


@cache
def state_codes() -> tuple[StateCode, ...]:
    """All codes, sorted by scheme and number (raises DataError on a broken row or an unknown state)."""
    found: list[StateCode] = []
    for row in rows(place() / "state_codes.csv", _COLUMNS):
        if not row.text("number").isdigit():
            raise row.error(f"number is {row.text('number')!r}", "write digits")
        start, end = row.interval()
        scheme = row.one_of("scheme", SCHEMES)
        found.append(StateCode(scheme, row.text("number"), known(row, "state"), start, end, url(row)))
    return tuple(sorted(found, key=lambda each: (each.scheme, int(each.number), each.start or "", each.state)))
