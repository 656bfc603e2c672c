"""Memberships: who belongs to what, since when, until when."""

from dataclasses import dataclass
from functools import cache

from pactgraph.reference.actors import actors, known
from pactgraph.reference.sources import url
from pactgraph.reference.tables import covers, place, rows

ROLES = ("member", "permanent member", "associate", "observer", "partner", "candidate", "applicant", "suspended")
FULL_ROLES = frozenset({"member", "permanent member"})
_COLUMNS = ("organization", "member", "role", "start", "end", "source")


@dataclass(frozen=True, slots=True, order=True)
class Membership:
    """One actor's place in an organisation, between two ISO dates of any precision.

    `end` is the last day of it; None is open: it stands, or its end is not known. `start` is None where it is not
    known.
    """

    organization: str
    member: str
    role: str
    start: str | None
    end: str | None
    source: str


@cache
def memberships() -> tuple[Membership, ...]:
    """All memberships, in the order of the file (raises DataError on a broken row or an unknown code)."""
    found: dict[tuple[str, str, str, str | None], Membership] = {}
    for row in rows(place() / "memberships.csv", _COLUMNS):
        start, end = row.interval()
        organization, member, role = known(row, "organization"), known(row, "member"), row.one_of("role", ROLES)
        if (organization, member, role, start) in found:
            raise row.error(f"{member} in {organization} stands twice", "keep one of the rows")
        found[organization, member, role, start] = Membership(organization, member, role, start, end, url(row))
    return tuple(found.values())


def members(org: str, on: str | None = None, roles: frozenset[str] = FULL_ROLES) -> tuple[str, ...]:
    """The codes of an organisation's members on a day, sorted; without a day, those whose membership is open.

    Observers, partners and others count only if `roles` names them. A membership whose start is not known counts from
    the organisation's founding on.
    """
    founded = actors()[org].start if org in actors() else None
    if on is not None and founded and on < founded[: len(on)]:
        return ()
    return tuple(sorted({each.member for each in _of(org) if each.role in roles and _stands(each, on)}))


@cache
def _of(org: str) -> tuple[Membership, ...]:
    return tuple(each for each in memberships() if each.organization == org)


def _stands(each: Membership, on: str | None) -> bool:
    return each.end is None if on is None else covers(each.start, each.end, on)
