"""Events: what claims of several articles are about. They stand in a graph of their own and never touch a claim.

The rule follows the one-a-day filter of ICEWS and NGEC, which keeps one event a day for each source, target and kind,
and all the reports of it; that key is brittle where reporters differ by a day, so here dates need only be near. Two
claims are about one event if

1. their fact type is the same;
2. their parties are the same: as one set for symmetric types, as agents and counterparts apart for directed ones;
3. they are of one reality: done (actual), planned (committed), open (proposed, possible), or denied. A pledge and its
   delivery thus stay two events;
4. their dates are near: both undated, or both starts and both ends (as first and last day of what the text says) within
   `NEAR_DAYS` of the event's earliest claim. An open end is only near to an open end. Nothing is chained, so that a
   strike every day of a month does not become one event.

Corroboration counts independent publishers: names without regard to case, all articles without one as a single unknown
publisher, and never more than there are different quotations, since one sentence printed word for word by five papers
came from one wire.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pactgraph import iris
from pactgraph.model import FactType, Modality
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.writer import Writer
from pactgraph.terms import NAMESPACE, PACT

NEAR_DAYS = 3
_Days = tuple[int, int]

_REALITY = {
    Modality.ACTUAL: "done",
    Modality.COMMITTED: "planned",
    Modality.PROPOSED: "open",
    Modality.POSSIBLE: "open",
    Modality.DENIED: "denied",
}

_CLAIMS = """SELECT ?claim ?type ?modality ?start ?end ?place ?publisher ?quote WHERE {
  ?claim a pact:Claim ; pact:factType ?type ; pact:modality ?modality ; pact:inArticle ?article ;
         pact:evidence/pact:quote ?quote .
  OPTIONAL { ?claim pact:startDate ?start } OPTIONAL { ?claim pact:endDate ?end } OPTIONAL { ?claim pact:place ?place }
  OPTIONAL { ?article dcterms:publisher ?publisher }
}"""
_PARTIES = """SELECT ?claim ?side ?actor WHERE {
  VALUES ?side { pact:agent pact:counterpart } ?claim ?side ?actor ; a pact:Claim }"""


@dataclass(frozen=True, slots=True)
class Report:
    """A claim as merging sees it; dates are ISO at the text's precision, parties and the claim are IRIs."""

    claim: str
    type: FactType
    modality: Modality
    agents: tuple[str, ...]
    counterparts: tuple[str, ...]
    quote: str
    start: str | None = None
    end: str | None = None
    place: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Reports of one happening, the earliest first."""

    reports: tuple[Report, ...]

    @property
    def iri(self) -> str:
        """The IRI: the hash of what the reports share and of the first date."""
        first = self.reports[0]
        return iris.hashed("event", [*_key(first), first.start, first.end])

    @property
    def publishers(self) -> int:
        """How many independent publishers report it."""
        names = {(report.publisher or "").casefold() for report in self.reports}
        return min(len(names), len({" ".join(report.quote.split()) for report in self.reports}))


def events(reports: Iterable[Report]) -> list[Event]:
    """The events that reports are about, by the rule of this module, whatever the order of the reports."""
    alike: defaultdict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in reports:
        alike[tuple(map(str, _key(report)))].append(report)
    return [Event(tuple(group)) for key in sorted(alike) for group in _near(alike[key])]


def merge_events(store: Graphs) -> int:
    """Make the events graph anew from all claims in the store; how many events there are. Written only if changed."""
    found = events(reports(store))
    out = Writer()
    for event in found:
        _write(out, event)
    store.replace_if_changed(iris.EVENTS_GRAPH, out.triples())
    return len(found)


def reports(store: Graphs) -> Iterator[Report]:
    """All claims of the store, as merging sees them."""
    sides: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in store.select(_PARTIES).dicts():
        sides[str(row["claim"]), str(row["side"])].append(str(row["actor"]))
    for row in store.select(_CLAIMS).dicts():
        text = {name: str(value) for name, value in row.items()}
        yield Report(
            claim=text["claim"],
            type=FactType(text["type"].removeprefix(NAMESPACE)),
            modality=Modality(text["modality"].removeprefix(NAMESPACE)),
            agents=tuple(sorted(sides[text["claim"], str(PACT.agent)])),
            counterparts=tuple(sorted(sides[text["claim"], str(PACT.counterpart)])),
            quote=text["quote"],
            start=text.get("start"),
            end=text.get("end"),
            place=text.get("place"),
            publisher=text.get("publisher"),
        )


def _key(report: Report) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    reality = _REALITY[report.modality]
    if report.type.symmetric:
        return report.type.value, tuple(sorted({*report.agents, *report.counterparts})), (), reality
    return report.type.value, tuple(sorted(set(report.agents))), tuple(sorted(set(report.counterparts))), reality


def _near(reports: list[Report]) -> list[list[Report]]:
    """Reports of one key, grouped around the earliest of each group."""
    groups: list[tuple[_Days, list[Report]]] = []
    live = 0  # groups before this one began too early for whatever still comes
    for days, _, report in sorted(((_days(one), one.claim, one) for one in reports), key=lambda one: one[:2]):
        while live < len(groups) and groups[live][0][0] < days[0] - NEAR_DAYS:
            live += 1
        group = next((members for anchor, members in groups[live:] if _same_time(anchor, days)), None)
        groups.append((days, [report])) if group is None else group.append(report)
    return [members for _, members in groups]


def _same_time(one: _Days, other: _Days) -> bool:
    return all(abs(first - second) <= NEAR_DAYS for first, second in zip(one, other, strict=True))


def _days(report: Report) -> _Days:
    """First and last day as day numbers; open sides far away, so that they are near only to one another."""
    return _day(report.start, first=True), _day(report.end, first=False)


def _day(text: str | None, *, first: bool) -> int:
    if text is None:
        return -(10**6) if first else 10**7
    try:
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        month = month or (1 if first else 12)
        return date(year, month, day or (1 if first else monthrange(year, month)[1])).toordinal()
    except ValueError:
        return _day(None, first=first)  # a date that is none, such as 2024-02-30, dates nothing


def _write(out: Writer, event: Event) -> None:
    iri, first = event.iri, event.reports[0]
    out.kind(iri, PACT.Event)
    out.link(iri, PACT.factType, NAMESPACE + first.type.value)
    out.date(iri, PACT.startDate, first.start)
    out.date(iri, PACT.endDate, first.end)
    out.count(iri, PACT.publishers, event.publishers)
    for report in event.reports:
        out.link(iri, PACT.reportedBy, report.claim)
        out.link(iri, PACT.modality, NAMESPACE + report.modality.value)
        for agent in report.agents:
            out.link(iri, PACT.agent, agent)
        for counterpart in report.counterparts:
            out.link(iri, PACT.counterpart, counterpart)
    places = {report.place for report in event.reports if report.place}
    if len(places) == 1:
        out.text(iri, PACT.place, places.pop())
