"""A reading as the triples of its article's named graph. `pactgraph.store.facts` is the way back, without loss.

A graph describes only nodes of its own: actors, people and runs, which many articles share, are described elsewhere
(see `pactgraph.store.mentions`). No triple may stand in two graphs: over the union of graphs it would count twice.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from urllib.parse import quote

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, PROV, SDO, XSD

from pactgraph import iris
from pactgraph.errors import ArticleError
from pactgraph.model import (
    Article,
    Claim,
    OfficeClaim,
    OpenName,
    Party,
    Quantity,
    Reading,
    Record,
    Resolution,
    Span,
    Time,
)
from pactgraph.store import rows
from pactgraph.store.runs import Run
from pactgraph.store.writer import Writer, checksum
from pactgraph.terms import NAMESPACE, PACT, TOPICS

ROLES = (PACT.agentRole, PACT.counterpartRole, PACT.speakerRole)


def article_iri(article: Article) -> str:
    """The IRI of the article and of its named graph."""
    return iris.article(article.stem, article.url)


def article_checksum(article: Article, run: Run) -> str:
    """What changes whenever the article or what reads it does."""
    return checksum(iris.canonical([asdict(article), run.iri]))


def triples(reading: Reading, run: Run) -> list[ox.Triple]:
    """All triples of an article's graph. Raises ArticleError where something in the reading cannot be stored."""
    try:
        return _Graph(reading, run).triples()
    except ArticleError as error:
        raise ArticleError(error.what, where=reading.article.stem, mend=error.mend) from error
    except UnicodeEncodeError as error:
        message = "a name or code has broken characters (lone surrogates)"
        raise ArticleError(message, where=reading.article.stem, mend="save the article as UTF-8") from error


class _Graph:
    """One article's triples, collected node by node."""

    def __init__(self, reading: Reading, run: Run) -> None:
        self.out = Writer()
        self.iri = article_iri(reading.article)
        self.lang = reading.article.lang
        self.run = run
        self._article(reading.article)
        for claim in reading.claims:
            self._claim(claim)
        for office in reading.offices:
            self._office(office)
        for name in reading.open_names:
            self._open_name(name)

    def triples(self) -> list[ox.Triple]:
        return self.out.triples()

    def _article(self, article: Article) -> None:
        self.out.kind(self.iri, PACT.Article)
        self.out.text(self.iri, PACT.stem, article.stem)
        self.out.text(self.iri, PACT.text, article.text)
        self.out.text(self.iri, DCTERMS.language, article.lang)
        self.out.text(self.iri, DCTERMS.title, article.title)
        self.out.text(self.iri, DCTERMS.publisher, article.source)
        self.out.date(self.iri, PACT.published, article.published)
        self.out.text(self.iri, SDO.url, article.url)
        self.out.text(self.iri, PACT.checksum, article_checksum(article, self.run))
        self.out.link(self.iri, PROV.wasGeneratedBy, self.run.iri)

    def _claim(self, claim: Claim) -> None:
        iri = rows.claim_iri(self.iri, claim)
        self._statement(iri, PACT.Claim, claim)
        self.out.link(iri, PACT.factType, NAMESPACE + claim.type.value)
        self.out.link(iri, PACT.modality, NAMESPACE + claim.modality.value)
        self.out.count(iri, PACT.triggerStart, claim.trigger.start)
        self.out.count(iri, PACT.triggerEnd, claim.trigger.end)
        self.out.text(iri, PACT.place, claim.place)
        self.out.number(iri, PACT.confidence, rows.confidence(claim), str(XSD.decimal))
        for topic in claim.topics:
            self.out.link(iri, PACT.topic, TOPICS + quote(topic, safe=""))
        self._time(iri, claim.time)
        self._quantity(iri, claim.quantity)
        self._parties(iri, claim)

    def _office(self, office: OfficeClaim) -> None:
        iri = rows.tenure_iri(self.iri, office)
        self._statement(iri, PACT.OfficeClaim, office)
        self._person(iri, office.person)
        self.out.text(iri, PACT.office, office.office, "en")
        self.out.link(iri, PACT.polity, iris.actor(office.polity))
        self.out.truth(iri, PACT.former, office.former)
        self.out.text(iri, PACT.writtenOffice, office.written, "en")
        self._record(iri, office.record)

    def _open_name(self, name: OpenName) -> None:
        iri = rows.open_name_iri(self.iri, name)
        self.out.kind(iri, PACT.OpenName)
        self.out.link(iri, PACT.inArticle, self.iri)
        self._mention(iri, name.span)
        for code in name.candidates:
            self.out.link(iri, PACT.mayMean, iris.actor(code))

    def _record(self, iri: str, record: Record | None) -> None:
        if record is None:
            return
        self.out.text(iri, PACT.recordVerdict, record.verdict.value)
        self.out.date(iri, PACT.recordDate, record.on)
        for name in record.holders:
            self.out.link(iri, PACT.recordHolder, iris.person(name))
            self.out.text(iri, PACT.recordHolderName, name)
        for office in record.offices:
            self.out.text(iri, PACT.recordOffice, office, "en")
        self.out.date(iri, PACT.recordStart, record.since)
        self.out.date(iri, PACT.recordEnd, record.until)

    def _statement(self, iri: str, cls: str, statement: Claim | OfficeClaim) -> None:
        span = statement.span
        evidence = iris.hashed("evidence", [self.iri, span.start, span.end, statement.quote])
        self.out.kind(iri, cls)
        self.out.link(iri, PACT.inArticle, self.iri)
        self.out.link(iri, PACT.evidence, evidence)
        self.out.text(iri, PACT.rule, statement.rule)
        self.out.link(iri, PROV.wasGeneratedBy, self.run.iri)
        self.out.kind(evidence, PACT.Evidence)
        self.out.text(evidence, PACT.quote, statement.quote, self.lang)
        self.out.count(evidence, PACT.start, span.start)
        self.out.count(evidence, PACT.end, span.end)

    def _time(self, iri: str, time: Time | None) -> None:
        if time is not None:
            self.out.date(iri, PACT.startDate, time.start)
            self.out.date(iri, PACT.endDate, time.end)
            self.out.text(iri, PACT.timeBasis, time.basis)

    def _quantity(self, iri: str, quantity: Quantity | None) -> None:
        if quantity is None:
            return
        if not math.isfinite(quantity.value):
            raise ArticleError(f"a quantity of {quantity.value} {quantity.unit} cannot be stored")
        self.out.number(iri, PACT.quantityValue, quantity.value, str(XSD.double))
        self.out.text(iri, PACT.quantityUnit, quantity.unit)
        self.out.text(iri, PACT.quantityBound, quantity.bound)

    def _parties(self, iri: str, claim: Claim) -> None:
        for party in claim.agents:
            self.out.link(iri, PACT.agent, iris.actor(party.polity))
        for party in claim.counterparts:
            self.out.link(iri, PACT.counterpart, iris.actor(party.polity))
        if claim.attributed_to is not None:
            self.out.link(iri, PACT.attributedTo, iris.actor(claim.attributed_to.polity))
            if claim.attributed_to.person is not None:
                self.out.link(iri, PACT.attributedToPerson, iris.person(claim.attributed_to.person))
        for role, order, party in _roles(claim):
            self._participation(iri, role, order, party)

    def _participation(self, claim: str, role: str, order: int, party: Party) -> None:
        iri = iris.hashed("participation", [claim, role, order])
        self.out.link(claim, PACT.participation, iri)
        self.out.kind(iri, PACT.Participation)
        self.out.link(iri, PACT.role, role)
        self.out.link(iri, PACT.actor, iris.actor(party.polity))
        self.out.count(iri, PACT.order, order)
        if party.person is not None:
            self._person(iri, party.person)
        self._mention(iri, party.mention)
        self._resolution(iri, party.resolution)

    def _resolution(self, iri: str, resolution: Resolution | None) -> None:
        if resolution is None:
            return
        for code in resolution.candidates:
            self.out.link(iri, PACT.candidate, iris.actor(code))
        for meaning in resolution.others:
            self.out.text(iri, PACT.otherMeaning, meaning, "en")
        self.out.text(iri, PACT.resolvedBy, resolution.ground.value)
        self.out.text(iri, PACT.resolvingWords, resolution.words)

    def _mention(self, iri: str, mention: Span | None) -> None:
        if mention is not None:
            self.out.count(iri, PACT.mentionStart, mention.start)
            self.out.count(iri, PACT.mentionEnd, mention.end)

    def _person(self, subject: str, name: str) -> None:
        self.out.link(subject, PACT.person, iris.person(name))
        self.out.text(subject, PACT.personName, name)


def _roles(claim: Claim) -> Iterator[tuple[str, int, Party]]:
    speaker: Iterable[Party] = () if claim.attributed_to is None else (claim.attributed_to,)
    for role, parties in zip(ROLES, (claim.agents, claim.counterparts, speaker), strict=True):
        yield from ((role, order, party) for order, party in enumerate(parties))
