"""Actors: states, territories, organisations and regions, with their names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from pactgraph.errors import DataError
from pactgraph.reference.names import languages, names
from pactgraph.reference.sources import url
from pactgraph.reference.tables import Row, place, rows

STATE_FORMS = ("state", "territory", "former state")
ORGANISATION_KINDS = ("Alliance", "Organization", "Grouping", "Company", "ArmedGroup")
_STATE_COLUMNS = ("code", "alpha2", "form", "wikidata", "start", "end", "source")
COVERAGES = ("whole", "partial", "open", "none")
_MEMBERLESS = frozenset({"Company", "ArmedGroup"})
_ORGANISATION_COLUMNS = ("code", "kind", "form", "wikidata", "start", "end", "treaty", "members", "lacking", "source")
_REGION_COLUMNS = ("code", "wikidata", "source")


@dataclass(frozen=True, slots=True)
class Actor:
    """A polity, organisation or region of the reference tables.

    `code` is an ISO 3166-1 alpha-3 code, an organisation's code, or `REG:` and a region's name. `kind` is a class of
    the ontology: State, Alliance, Organization, Grouping, Company, ArmedGroup or Region. `form` says more closely what
    it is: state, territory or former state; alliance, format, programme, mission and the like. `names` has, for each
    project language, the label first, then other full names and acronyms. `start` and `end` are ISO dates of any
    precision: founding and dissolution, None where open or unknown. `coverage` tells how far the members of an
    organisation are listed: whole, partial, open (not yet) or none (nobody can belong to it); `lacking` says what is
    missing, and why.
    """

    code: str
    kind: str
    names: Mapping[str, tuple[str, ...]] = field(hash=False)
    wikidata: str | None = None
    start: str | None = None
    end: str | None = None
    source: str | None = None
    alpha2: str | None = None
    form: str | None = None
    treaty: str | None = None
    coverage: str | None = None
    lacking: str | None = None

    def label(self, lang: str = "en") -> str:
        """The usual name in that language, else in English, else the code."""
        return next((self.names[key][0] for key in (lang, "en") if self.names.get(key)), self.code)


@cache
def actors() -> Mapping[str, Actor]:
    """All actors by code, in the order of their codes (raises DataError on a broken row)."""
    found: dict[str, Actor] = {}
    for row, actor in _read():
        if actor.code in found:
            raise row.error(f"{actor.code} stands twice", "keep one of the rows")
        found[actor.code] = actor
    _check_names(found)
    return MappingProxyType(dict(sorted(found.items())))


def is_state(code: str) -> bool:
    """Whether a code is a state's or territory's, or was: others may have three letters as well ("SCO")."""
    actor = actors().get(code)
    return actor is not None and actor.kind == "State"


def known(row: Row, column: str) -> str:
    """The code in that column, which must be an actor's (raises DataError)."""
    code = row.text(column)
    if code not in actors():
        raise row.error(f"{column} {code!r} is no actor", "add it to states.csv, organisations.csv or regions.csv")
    return code


def _read() -> Iterator[tuple[Row, Actor]]:
    for row in rows(place() / "states.csv", _STATE_COLUMNS):
        yield row, _actor(row, "State", alpha2=row.optional("alpha2"), form=row.one_of("form", STATE_FORMS))
    for row in rows(place() / "organisations.csv", _ORGANISATION_COLUMNS):
        form, treaty = row.optional("form"), row.optional("treaty")
        actor = _actor(row, row.one_of("kind", ORGANISATION_KINDS), form=form, treaty=treaty)
        coverage, lacking = _coverage(row, actor.kind)
        yield row, replace(actor, coverage=coverage, lacking=lacking)
    for row in rows(place() / "regions.csv", _REGION_COLUMNS):
        yield row, _actor(row, "Region")


def _actor(
    row: Row, kind: str, *, alpha2: str | None = None, form: str | None = None, treaty: str | None = None
) -> Actor:
    start, end = (None, None) if kind == "Region" else row.interval()
    code, wikidata = row.text("code"), row.wikidata()
    return Actor(code, kind, _labels(code, alpha2), wikidata, start, end, url(row), alpha2, form, treaty)


def _coverage(row: Row, kind: str) -> tuple[str | None, str | None]:
    """How far the members of a body are listed, and what lacks: what is not whole says why."""
    lacking = row.optional("lacking")
    if kind in _MEMBERLESS:
        if row.cells["members"] or lacking:
            raise row.error(f"a {kind} has no members", "leave members and lacking empty")
        return None, None
    coverage = row.one_of("members", COVERAGES)
    if (coverage in {"partial", "open"}) != bool(lacking):
        raise row.error(f"members are {coverage}, and lacking is {lacking!r}", "say what lacks, or leave it empty")
    return coverage, lacking


def _labels(code: str, alpha2: str | None) -> Mapping[str, tuple[str, ...]]:
    """The label, the other full names and the acronyms of an actor in each language that has files of names."""
    found = {lang: _called(lang, code, alpha2) for lang in languages()}
    return MappingProxyType({lang: texts for lang, texts in found.items() if texts})


def _called(lang: str, code: str, alpha2: str | None) -> tuple[str, ...]:
    every = (*names(lang, code, alpha2), *names("mul", code))
    return tuple(dict.fromkeys(name.text for kind in ("name", "acronym") for name in every if name.kind == kind))


def _check_names(found: Mapping[str, Actor]) -> None:
    for actor in found.values():
        if not actor.names.get("en"):
            raise DataError(f"{actor.code} has no English name", where="aliases/", mend="add a row of kind label")
