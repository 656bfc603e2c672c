"""The way back from RDF to the model: readings rebuilt from an article's named graph alone, and the tables of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, RDF, SDO

from pactgraph import iris
from pactgraph.errors import StoreError
from pactgraph.model import (
    Article,
    Claim,
    FactType,
    Ground,
    Modality,
    OfficeClaim,
    OpenName,
    Party,
    Quantity,
    Reading,
    Record,
    Resolution,
    Span,
    Time,
    Verdict,
)
from pactgraph.store import rows
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.prefixes import shorten
from pactgraph.store.rdf import ROLES
from pactgraph.terms import NAMESPACE, PACT, TOPICS


def facts(store: Graphs) -> Iterator[rows.Row]:
    """The rows of `facts.jsonl`, sorted by article and place in the text, from RDF alone."""
    return iter(rows.facts(readings(store)))


def offices(store: Graphs) -> Iterator[rows.Row]:
    """The rows of `offices.jsonl`, sorted by article and place in the text, from RDF alone."""
    return iter(rows.offices(readings(store)))


def open_names(store: Graphs) -> Iterator[rows.Row]:
    """The rows of `open_names.jsonl`, sorted by article and place in the text, from RDF alone."""
    return iter(rows.open_names(readings(store)))


def articles(store: Graphs) -> list[str]:
    """The IRIs of all articles in the store (each one the name of its graph), sorted."""
    return [name for name in store.names() if name.startswith(f"{iris.DATA}article/")]


def readings(store: Graphs) -> Iterator[Reading]:
    """Every article with its claims and offices, as they were put, in the order of the articles' IRIs."""
    return (reading(store, article) for article in articles(store))


def reading(store: Graphs, article: str) -> Reading:
    """One article with its claims (sorted by place in the text), offices and unsettled names, from its graph.

    Raises StoreError where the graph lacks something that every article, claim or office has.
    """
    graph = _Graph(article, store.quads(article))
    claims = sorted(map(graph.claim, graph.of(PACT.Claim)), key=lambda one: (one.span, one.trigger, repr(one)))
    held = sorted(map(graph.office, graph.of(PACT.OfficeClaim)), key=lambda one: (one.span, repr(one)))
    unsettled = sorted(map(graph.open_name, graph.of(PACT.OpenName)))
    return Reading(graph.article(), tuple(claims), tuple(held), tuple(unsettled))


class _Graph:
    """One article's graph as a table: subject, predicate, texts of the objects."""

    def __init__(self, iri: str, quads: Iterable[ox.Quad]) -> None:
        self.iri = iri
        self.nodes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            if not isinstance(quad.subject, ox.Triple) and not isinstance(quad.object, ox.Triple):
                self.nodes[quad.subject.value][quad.predicate.value].append(quad.object.value)

    def of(self, cls: str) -> list[str]:
        """All nodes of a class."""
        return [iri for iri in self.nodes if str(cls) in self.all(iri, RDF.type)]

    def all(self, iri: str, predicate: str) -> list[str]:
        """All values of a property. An rdflib term is never equal to the plain string that it looks like."""
        return self.nodes[iri].get(str(predicate), [])

    def maybe(self, iri: str, predicate: str) -> str | None:
        """The one value of a property, if there is one."""
        values = self.all(iri, predicate)
        return values[0] if values else None

    def one(self, iri: str, predicate: str) -> str:
        """The one value of a property that must be there (raises StoreError where it is not)."""
        values = self.all(iri, predicate)
        if not values:
            what = f"{shorten(iri)} has no {shorten(str(predicate))}"
            raise StoreError(what, where=shorten(self.iri), mend="run `pactgraph check`, then build the article again")
        return values[0]

    def article(self) -> Article:
        return Article(
            stem=self.one(self.iri, PACT.stem),
            text=self.one(self.iri, PACT.text),
            lang=self.one(self.iri, DCTERMS.language),
            title=self.maybe(self.iri, DCTERMS.title),
            published=self.maybe(self.iri, PACT.published),
            source=self.maybe(self.iri, DCTERMS.publisher),
            url=self.maybe(self.iri, SDO.url),
        )

    def claim(self, iri: str) -> Claim:
        agents, counterparts, speakers = (self._parties(iri, role) for role in ROLES)
        quote, span = self._evidence(iri)
        return Claim(
            article=self.one(self.iri, PACT.stem),
            type=FactType(self.one(iri, PACT.factType).removeprefix(NAMESPACE)),
            modality=Modality(self.one(iri, PACT.modality).removeprefix(NAMESPACE)),
            agents=agents,
            counterparts=counterparts,
            quote=quote,
            span=span,
            trigger=self._span(iri, PACT.triggerStart, PACT.triggerEnd),
            rule=self.one(iri, PACT.rule),
            confidence=float(self.one(iri, PACT.confidence)),
            time=self._time(iri),
            place=self.maybe(iri, PACT.place),
            quantity=self._quantity(iri),
            topics=tuple(sorted(unquote(topic.removeprefix(TOPICS)) for topic in self.all(iri, PACT.topic))),
            attributed_to=speakers[0] if speakers else None,
        )

    def office(self, iri: str) -> OfficeClaim:
        quote, span = self._evidence(iri)
        return OfficeClaim(
            article=self.one(self.iri, PACT.stem),
            person=self.one(iri, PACT.personName),
            office=self.one(iri, PACT.office),
            polity=iris.code(self.one(iri, PACT.polity)),
            former=self.one(iri, PACT.former) == "true",
            quote=quote,
            span=span,
            rule=self.one(iri, PACT.rule),
            written=self.maybe(iri, PACT.writtenOffice),
            record=self._record(iri),
        )

    def open_name(self, iri: str) -> OpenName:
        candidates = tuple(sorted(map(iris.code, self.all(iri, PACT.mayMean))))
        return OpenName(self._span(iri, PACT.mentionStart, PACT.mentionEnd), candidates)

    def _record(self, iri: str) -> Record | None:
        verdict = self.maybe(iri, PACT.recordVerdict)
        if verdict is None:
            return None
        return Record(
            on=self.one(iri, PACT.recordDate),
            verdict=Verdict(verdict),
            holders=tuple(sorted(self.all(iri, PACT.recordHolderName))),
            offices=tuple(sorted(self.all(iri, PACT.recordOffice))),
            since=self.maybe(iri, PACT.recordStart),
            until=self.maybe(iri, PACT.recordEnd),
        )

    def _parties(self, claim: str, role: str) -> tuple[Party, ...]:
        nodes = [node for node in self.all(claim, PACT.participation) if self.one(node, PACT.role) == str(role)]
        return tuple(map(self._party, sorted(nodes, key=lambda node: int(self.one(node, PACT.order)))))

    def _party(self, iri: str) -> Party:
        mention = self._span(iri, PACT.mentionStart, PACT.mentionEnd) if self.all(iri, PACT.mentionStart) else None
        actor, person = iris.code(self.one(iri, PACT.actor)), self.maybe(iri, PACT.personName)
        return Party(actor, person, mention, self._resolution(iri))

    def _resolution(self, iri: str) -> Resolution | None:
        ground = self.maybe(iri, PACT.resolvedBy)
        if ground is None:
            return None
        return Resolution(
            candidates=tuple(sorted(map(iris.code, self.all(iri, PACT.candidate)))),
            ground=Ground(ground),
            others=tuple(sorted(self.all(iri, PACT.otherMeaning))),
            words=self.maybe(iri, PACT.resolvingWords),
        )

    def _evidence(self, iri: str) -> tuple[str, Span]:
        evidence = self.one(iri, PACT.evidence)
        return self.one(evidence, PACT.quote), self._span(evidence, PACT.start, PACT.end)

    def _span(self, iri: str, start: str, end: str) -> Span:
        return Span(int(self.one(iri, start)), int(self.one(iri, end)))

    def _time(self, iri: str) -> Time | None:
        basis = self.maybe(iri, PACT.timeBasis)
        return None if basis is None else Time(self.maybe(iri, PACT.startDate), self.maybe(iri, PACT.endDate), basis)

    def _quantity(self, iri: str) -> Quantity | None:
        value = self.maybe(iri, PACT.quantityValue)
        if value is None:
            return None
        return Quantity(float(value), self.one(iri, PACT.quantityUnit), self.one(iri, PACT.quantityBound))
