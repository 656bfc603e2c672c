"""Treaties: what two or a few polities have signed, since when it is in force, and who left it when."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from pactgraph.reference.actors import actors, known
from pactgraph.reference.sources import url
from pactgraph.reference.tables import Row, covers, place, rows

TREATY_KINDS = (
    "alliance treaty",
    "friendship treaty",
    "partnership treaty",
    "partnership declaration",
    "security agreement",
    "defence cooperation agreement",
    "status of forces or access agreement",
    "logistics or information agreement",
    "programme agreement",
    "declaration",
    "arms control treaty",
    "peace agreement",
    "political agreement",
)
TITLES = ("en", "it", "fr", "de", "es")
_COLUMNS = ("key", "kind", *TITLES, "parties", "signed", "in_force", "end", "source")
_PARTY_COLUMNS = ("treaty", "party", "start", "end", "source")


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """A time in which a party is bound by a treaty, where that is not the treaty's own time."""

    treaty: str
    party: str
    start: str | None
    end: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty, agreement or declaration between polities.

    `titles` has the usual short title in each project language. `parties` are all that ever were one; `bonds` tell of
    those that joined later or left. Dates are ISO dates of any precision, None where open or unknown; `end` is the day
    on which it ended for all.
    """

    key: str
    kind: str
    titles: Mapping[str, str] = field(hash=False)
    parties: tuple[str, ...]
    signed: str | None
    in_force: str | None
    end: str | None
    source: str
    bonds: tuple[Bond, ...] = ()

    def bound(self, party: str, on: str) -> bool:
        """Whether it is in force for that party on a day; from the signature, where the entry into force is open."""
        if party not in self.parties or not covers(self.in_force or self.signed, self.end, on):
            return False
        own = [each for each in self.bonds if each.party == party]
        return not own or any(covers(each.start, each.end, on) for each in own)


@cache
def treaties() -> Mapping[str, Treaty]:
    """All treaties by key, sorted (raises DataError on a broken row, an unknown code or dates that cannot be)."""
    found: dict[str, Treaty] = {}
    bonds = _bonds()
    for row in rows(place() / "treaties.csv", _COLUMNS):
        if (key := row.text("key")) in found:
            raise row.error(f"{key} stands twice", "keep one of the rows")
        found[key] = _treaty(row, key, bonds.pop(key, ()))
    for row, bond in (pair for left in bonds.values() for pair in left):
        raise row.error(f"treaty {bond.treaty!r} is not in treaties.csv", "add it there")
    return MappingProxyType(dict(sorted(found.items())))


def treaties_between(*parties: str, on: str) -> tuple[Treaty, ...]:
    """The treaties in force on a day (ISO) for all of these parties, by key."""
    return tuple(each for each in treaties().values() if all(each.bound(party, on) for party in parties))


def _treaty(row: Row, key: str, bonds: tuple[tuple[Row, Bond], ...]) -> Treaty:
    signed, in_force, end = _dates(row)
    parties = _parties(row)
    for at, bond in bonds:
        if bond.party not in parties:
            raise at.error(f"{bond.party} is no party of {key}", "add it to the parties in treaties.csv")
    titles = MappingProxyType({lang: row.text(lang) for lang in TITLES})
    kind = row.one_of("kind", TREATY_KINDS)
    return Treaty(key, kind, titles, parties, signed, in_force, end, url(row), tuple(bond for _, bond in bonds))


def _dates(row: Row) -> tuple[str | None, str | None, str | None]:
    signed, in_force, end = row.date("signed"), row.date("in_force"), row.date("end")
    if not signed and not in_force:
        raise row.error("neither signed nor in_force is known", "fill in one of them")
    for before, after, what in (
        (signed, in_force, "in force before it was signed"),
        (in_force, end, "ends before it is in force"),
        (signed, end, "ends before it was signed"),
    ):
        if before and after and after < before[: len(after)]:
            raise row.error(what)
    return signed, in_force, end


def _parties(row: Row) -> tuple[str, ...]:
    parties = row.parts("parties")
    if len(set(parties)) < max(2, len(parties)):
        raise row.error("has fewer than two parties, or one twice", "write their codes with | between")
    for code in parties:
        if code not in actors():
            raise row.error(f"party {code!r} is no actor", "add it to states.csv or organisations.csv")
    return parties


def _bonds() -> dict[str, tuple[tuple[Row, Bond], ...]]:
    found: defaultdict[str, list[tuple[Row, Bond]]] = defaultdict(list)
    for row in rows(place() / "treaty_parties.csv", _PARTY_COLUMNS):
        start, end = row.interval()
        found[row.text("treaty")].append((row, Bond(row.text("treaty"), known(row, "party"), start, end, url(row))))
    return {key: tuple(every) for key, every in found.items()}
