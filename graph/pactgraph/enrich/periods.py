"""Dated statements as pact:Tenure and pact:MembershipPeriod, each with the statement that it comes from.

Nodes are named by their content, as those of the reference are: where both say the same, they are one node.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import Literal
from rdflib.namespace import DCTERMS, RDFS, SKOS

from pactgraph import iris
from pactgraph.datasets.offices import plain_office
from pactgraph.enrich.actors import Known
from pactgraph.enrich.dates import day, reversed_
from pactgraph.errors import ArticleError
from pactgraph.store.writer import Writer, literal
from pactgraph.terms import PACT

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Period:
    """One statement about an item: what it says beside its dates is in the first of its rows."""

    row: Row
    start: str | None
    end: str | None


def tenures(out: Writer, known: Known, rows: Iterable[Row], left_out: Counter[str]) -> None:
    """Write who held which post; a holder whom the reference does not know becomes a person of the graph."""
    found = list(_periods(rows, ("item", "statement", "holder", "name", "title", "office"), left_out))
    people = _people(known, found)
    for one in found:
        polity, holder = known.items.get(str(one.row["item"])), str(one.row["holder"])
        if polity is None:
            left_out["tenures of no actor"] += 1
        elif one.start is None and one.end is None:
            left_out["tenures without a date"] += 1
        elif _sound(left_out, one.row["name"], one.row["title"], one.row["office"]):
            _person(out, known, people[holder], holder, str(one.row["name"]))
            _tenure(out, known, one, polity, people[holder])


def memberships(out: Writer, known: Known, rows: Iterable[Row], left_out: Counter[str]) -> None:
    """Write what belongs to which organization, where the reference knows both."""
    for one in _periods(rows, ("item", "statement", "organization", "role"), left_out):
        member, body = known.items.get(str(one.row["item"])), known.items.get(str(one.row["organization"]))
        if member is None or body is None or member == body:
            left_out["memberships in what the reference does not know"] += 1
        elif _sound(left_out, one.row["role"]):
            content = [iris.code(body), iris.code(member), str(one.row["role"]), one.start, one.end]
            iri = iris.hashed("membership", content)
            out.kind(iri, PACT.MembershipPeriod)
            out.link(iri, PACT.organization, body)
            out.link(iri, PACT.member, member)
            out.text(iri, PACT.membershipRole, str(one.row["role"]))
            _dated(out, iri, one)


def _periods(rows: Iterable[Row], needed: tuple[str, ...], left_out: Counter[str]) -> Iterator[_Period]:
    """The statements among the rows, in a fixed order; those with two dates, roles or names for one are left out."""
    groups: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if all(str(row.get(name, "")).strip() for name in needed) and all(map(_named_node, _nodes(row))):
            groups[str(row["statement"]), str(row["item"])].append(row)
        else:
            left_out["statements that lack a name, a post, a role or an address"] += 1
    for key in sorted(groups):
        states = {(_date(row, "start"), _date(row, "end")) for row in groups[key]}
        said = {tuple(str(row[name]) for name in needed if name != "office") for row in groups[key]}
        start, end = next(iter(states))
        if len(states) > 1 or len(said) > 1:
            left_out["statements that say two things at once"] += 1
        elif end is None and "end" in groups[key][0]:
            left_out["statements that ended, nobody knows when"] += 1
        elif reversed_(start, end):
            left_out["statements that end before they start"] += 1
        else:
            yield _Period(min(groups[key], key=lambda row: (len(str(row.get("office"))), str(row))), start, end)


def _date(row: Row, side: str) -> str | None:
    value = row.get(side)
    if not isinstance(value, Literal):
        return None  # unknown values are nodes without a name
    precision = row.get(f"{side}Precision")
    return day(str(value), None if precision is None else str(precision))


def _nodes(row: Row) -> list[object]:
    return [row[name] for name in ("statement", "holder") if name in row]


def _named_node(value: object) -> bool:
    """Whether it is an IRI that can be stored."""
    try:
        ox.NamedNode(str(value))
    except ValueError:
        return False
    return True


def _people(known: Known, found: Iterable[_Period]) -> dict[str, str]:
    """The IRI of each holder: the reference's own, else by name; by name and item where others bear that name."""
    names = {str(one.row["holder"]): iris.person(str(one.row["name"])) for one in found}
    taken = Counter(names.values()) + Counter(known.items.values())
    return {item: known.items.get(item) or _named(iri, item, taken[iri]) for item, iri in names.items()}


def _named(iri: str, item: str, bearers: int) -> str:
    return iri if bearers == 1 else f"{iri}-{iris.slug(item.rpartition('/')[2])}"


def _person(out: Writer, known: Known, iri: str, item: str, name: str) -> None:
    if item in known.items:
        return
    if iri not in known.names:
        out.kind(iri, PACT.Person)
        out.text(iri, RDFS.label, name, "en")
    out.link(iri, SKOS.exactMatch, item)
    out.link(iri, DCTERMS.source, item)


def _tenure(out: Writer, known: Known, one: _Period, polity: str, person: str) -> None:
    title, name = str(one.row["title"]), str(one.row["name"])
    office = plain_office(str(one.row["office"]))
    called = known.labels.get(person, {}).get("en", name)
    iri = iris.hashed("tenure", [called, office, iris.code(polity), one.start, one.end])
    out.kind(iri, PACT.Tenure)
    out.link(iri, PACT.person, person)
    out.text(iri, PACT.office, office, "en")
    out.text(iri, DCTERMS.title, title, "en")
    out.link(iri, PACT.polity, polity)
    _dated(out, iri, one)


def _dated(out: Writer, iri: str, one: _Period) -> None:
    out.date(iri, PACT.startDate, one.start)
    out.date(iri, PACT.endDate, one.end)
    out.link(iri, DCTERMS.source, str(one.row["statement"]))


def _sound(left_out: Counter[str], *texts: object) -> bool:
    """Whether all texts can be stored."""
    try:
        for text in texts:
            literal(str(text))
    except ArticleError:
        left_out["statements with broken characters"] += 1
        return False
    return True
