"""What the table of tenures says of an office that somebody is told to hold, on a day: agreement, clash, or nothing.

An open date contradicts nobody. A clash needs dates that are known: somebody else is in the seat, or the person's own
time in it is over or to come.
"""

from collections.abc import Iterable
from functools import cache

from pactgraph.dates import first_day, last_day
from pactgraph.model import Record, Verdict
from pactgraph.reference.people import Tenure, held_by, in_office, seat_of
from pactgraph.reference.tables import place, rows

_PRINTED = 1
"""Days from what a report tells to its printing: it may tell of the last day of a holder."""


def record(person: str, office: str, polity: str, on: str, *, former: bool = False, firm: bool = True) -> Record | None:
    """The table's record of an office that a person is told to hold on a day, month or year (or to have held, former).

    Not `firm` is an office that is held for a time or not yet ("acting", "designate"), or, where former, is being left:
    the table need not have those. None where it knows neither the seat nor an office of the person then.

    >>> record("Lloyd Austin", "minister of defence", "USA", "2024-10-17").verdict.value
    'agrees'
    >>> record("Lloyd Austin", "minister of foreign affairs", "USA", "2024-10-17").holders
    ('Antony Blinken',)
    """
    seat = seat_of(office, polity)
    held = [each for each in held_by(person) if in_office(each, on, left=_PRINTED)]
    if not seat and not held:
        return None
    own = [each for each in seat if each.person == person]
    verdict = _left(own, on) if former else _held(person, office, polity, seat, held, on)
    if verdict.clash and not firm:
        verdict = Verdict.OPEN
    nearest = max(own, key=lambda each: (in_office(each, on, left=_PRINTED), each.start or ""), default=None)
    return Record(
        on,
        verdict,
        _once(each.person for each in seat if in_office(each, on)),
        _once(_post(each, polity) for each in held),
        nearest.start if nearest else None,
        nearest.end if nearest else None,
    )


@cache
def _shared() -> frozenset[str]:
    """Offices that several may hold at once: one holder there says nothing against another."""
    return frozenset(row.text("office") for row in rows(place() / "shared_offices.csv", ("office", "why")))


def _is(tenure: Tenure, office: str) -> bool:
    return tenure.office.casefold() == office.casefold()


def _held(person: str, office: str, polity: str, seat: tuple[Tenure, ...], held: list[Tenure], on: str) -> Verdict:
    if any(each.polity == polity and (_is(each, office) or _called(each, office)) for each in held):
        return Verdict.AGREES
    own = [each for each in seat if each.person == person]
    others = office not in _shared() and any(must_hold(each, on) for each in seat if each.person != person)
    gone = bool(own) and all(_over(each, on) or _to_come(each, on) for each in own)
    elsewhere = any(must_hold(each, on) for each in held)
    if elsewhere and (others or gone):
        return Verdict.OTHER_OFFICE
    if gone:
        return Verdict.OTHER_TIME
    return Verdict.OTHER_HOLDER if others else Verdict.OPEN


def _left(own: list[Tenure], on: str) -> Verdict:
    """Whether an office that is told to be former is."""
    if any(_over(each, on) for each in own):
        return Verdict.AGREES
    return Verdict.STILL_HELD if any(must_hold(each, on) for each in own) else Verdict.OPEN


def _called(tenure: Tenure, office: str) -> bool:
    """Whether the post's own name has the words of the office: a president of the Council of Ministers is a president.

    One of several words ("foreign minister") is no part of a longer name.
    """
    return bool(tenure.title) and office.casefold() in str(tenure.title).casefold().split()


def must_hold(tenure: Tenure, on: str) -> bool:
    """Whether the person is in the seat all the time, by dates that are known."""
    if tenure.start is None or tenure.end is None:
        return False
    return last_day(tenure.start) < first_day(on) and last_day(on) < first_day(tenure.end)


def _over(tenure: Tenure, on: str) -> bool:
    return tenure.end is not None and last_day(tenure.end) < first_day(on)


def _to_come(tenure: Tenure, on: str) -> bool:
    return tenure.start is not None and last_day(on) < first_day(tenure.start)


def _post(tenure: Tenure, polity: str) -> str:
    """The office, with its polity where that is another one."""
    return tenure.office if tenure.polity == polity else f"{tenure.office} ({tenure.polity})"


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
