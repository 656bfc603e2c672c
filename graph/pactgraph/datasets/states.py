"""A dataset's codes of states as the project's own: ISO alpha-3, numbers of COW and of Gleditsch and Ward, names."""

from functools import cache

from pactgraph.iris import slug
from pactgraph.reference import actors
from pactgraph.reference.codes import state_codes
from pactgraph.reference.tables import covers

_YEAR_END = "-12-31"


def state(scheme: str, cell: str, on: str | None = None) -> str:
    """The project's code of what a dataset calls `cell`, at an ISO date of any precision if one is given.

    Raises ValueError where it is no code of the scheme, or stands for several states and no date decides.
    """
    if scheme == "iso3":
        found = {cell} & set(actors())
    elif scheme == "name":
        found = _by_name().get(slug(cell), set())
    else:
        found = _coded(scheme, cell, on)
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise ValueError(f"{scheme} {cell!r} is {' or '.join(sorted(found))}, and no date tells which")
    kind = "state or body" if scheme == "name" else "state"
    raise ValueError(f"{scheme} {cell!r} is no {kind}{f' in {on}' if on else ''}")


def _coded(scheme: str, cell: str, on: str | None) -> set[str]:
    """The states of a number; of several, the one at that day, or else at the end of that year or month."""
    rows = [row for row in state_codes() if row.scheme == scheme and row.number == cell]
    if on is None or len({row.state for row in rows}) == 1:
        return {row.state for row in rows}
    day = on if len(on) == 10 else f"{on}{_YEAR_END}"[: 10 if len(on) == 4 else 7]
    return {row.state for row in rows if covers(row.start, row.end, day)}


@cache
def _by_name() -> dict[str, set[str]]:
    """States by any English name or code; bodies and groups by those that no state has."""
    states, others = _named("State"), _named("Alliance", "Organization", "Grouping", "ArmedGroup")
    return others | states


def _named(*kinds: str) -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for code, actor in actors().items():
        for name in {code, *actor.names.get("en", ())} if actor.kind in kinds else ():
            table.setdefault(slug(name), set()).add(code)
    return table
