"""Answers as triples of the enrichment graph.

Where the reference names an actor in a language, that name stays its only label, and others become skos:altLabel: the
union of all graphs has one label a language. What cannot be stated well is left out and counted by reason.
"""

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit, urlunsplit

import pyoxigraph as ox
from rdflib import Literal
from rdflib.namespace import DCTERMS, RDFS, SKOS

from pactgraph import iris
from pactgraph.enrich.actors import Known
from pactgraph.enrich.asking import DEFAULT
from pactgraph.enrich.gathering import Gathered
from pactgraph.enrich.periods import memberships, tenures
from pactgraph.errors import ArticleError
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.writer import Writer


@dataclass(slots=True)
class Written:
    """What became of the answers: triples in the graph, and how much was left out, by reason."""

    graph: str
    triples: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


def graph_of(url: str) -> str:
    """The named graph of an endpoint: its host, and its port where the address has one.

    >>> graph_of("https://query.wikidata.org/sparql")
    'https://w3id.org/pactgraph/graph/enrichment/query.wikidata.org'
    """
    return f"{iris.GRAPHS}enrichment/{quote(_host(url), safe=':')}"


def write(store: Graphs, url: str, known: Known, gathered: Gathered) -> Written:
    """Make what was answered the endpoint's graph; nothing else in the store is touched.

    Where something failed, what the graph knew before and the answers do not speak of is kept.
    """
    written = Written(graph_of(url))
    out = Writer()
    _labels(out, known, gathered, written.left_out)
    _matches(out, known, gathered, written.left_out)
    tenures(out, known, gathered.rows("tenures"), written.left_out)
    memberships(out, known, gathered.rows("memberships"), written.left_out)
    triples = out.triples()
    if triples:
        out.text(written.graph, DCTERMS.source, _plain(url))
        triples = out.triples()
    if not gathered.whole:
        triples += _before(store, written.graph, triples)
    written.triples = len(triples)
    if triples or gathered.whole:
        store.replace_if_changed(written.graph, triples)
    return written


def _labels(out: Writer, known: Known, gathered: Gathered, left_out: Counter[str]) -> None:
    """Labels first, so that a second one of a language is a further name."""
    rows = sorted(gathered.rows("labels"), key=lambda row: (row.get("kind") != RDFS.label, str(row.get("name"))))
    labelled = {(actor, lang) for actor, labels in known.labels.items() for lang in labels}
    for row in rows:
        actor, name = known.items.get(str(row.get("item"))), row.get("name")
        if actor is None or not isinstance(name, Literal) or not name.strip():
            left_out["names that are empty or of no actor"] += 1
            continue
        lang = None if name.language == DEFAULT else name.language
        if _said(known, actor, str(name), lang):
            continue  # the reference says so already
        first = row.get("kind") == RDFS.label and lang is not None and (actor, lang) not in labelled
        try:
            out.text(actor, RDFS.label if first else SKOS.altLabel, str(name), lang)
        except ArticleError:
            left_out["names with broken characters"] += 1
            continue
        labelled.add((actor, lang or ""))
        out.link(actor, DCTERMS.source, str(row["item"]))


def _said(known: Known, actor: str, name: str, lang: str | None) -> bool:
    """Whether the reference has the name: in that language, or in any where one of the two has none."""
    has = {other for text, other in known.names.get(actor, ()) if text == name}
    return lang in has or None in has or (lang is None and bool(has))


def _matches(out: Writer, known: Known, gathered: Gathered, left_out: Counter[str]) -> None:
    for row in gathered.rows("identifiers"):
        actor = known.items.get(str(row.get("item")))
        if actor is None or "match" not in row:
            left_out["identifiers of no actor"] += 1
            continue
        try:
            out.link(actor, SKOS.exactMatch, str(row["match"]))
        except ValueError:
            left_out["identifiers that are no addresses"] += 1
            continue
        out.link(actor, DCTERMS.source, str(row["item"]))


def _before(store: Graphs, graph: str, fresh: list[ox.Triple]) -> list[ox.Triple]:
    """What the graph says of subjects and properties that the fresh triples are silent on."""
    told = {(triple.subject, triple.predicate) for triple in fresh}
    return [quad.triple for quad in store.quads(graph) if (quad.subject, quad.predicate) not in told]


def _host(url: str) -> str:
    """Host and port, without the name and the password that an address may hold."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def _plain(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, _host(url), parts.path, "", ""))
