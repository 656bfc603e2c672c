"""What articles share: actors and people that the reference tables do not know, and the runs that read the articles.

They stand in a graph of their own, each described once. In an article's graph the same description would stand as often
as there are articles, and every query that touches it would count it as often.
"""

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib.namespace import RDFS

from pactgraph import iris
from pactgraph.model import Party, Reading
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.runs import Run
from pactgraph.store.writer import Writer
from pactgraph.terms import PACT

_ACTORS = """SELECT DISTINCT ?actor {
  { ?claim a pact:Claim ; pact:agent|pact:counterpart|pact:attributedTo ?actor }
  UNION { ?office a pact:OfficeClaim ; pact:polity ?actor }
}"""
_PEOPLE = "SELECT DISTINCT ?person ?name { ?where pact:person ?person ; pact:personName ?name } ORDER BY ?person ?name"
_RUNS = """SELECT DISTINCT ?run ?software ?data {
  ?article a pact:Article ; prov:wasGeneratedBy ?run . ?run pact:softwareVersion ?software ; pact:dataVersion ?data
}"""


def of_reading(store: Graphs, reading: Reading, run: Run) -> list[ox.Triple]:
    """Descriptions of what a reading names and the store does not describe yet, and of its run."""
    parties = list(_parties(reading))
    codes = {*(party.polity for party in parties), *(office.polity for office in reading.offices)}
    names = {*(party.person for party in parties if party.person is not None), *(one.person for one in reading.offices)}
    out = Writer()
    _polities(out, (code for code in sorted(codes) if not _described(store, iris.actor(code), PACT.code)))
    _people(out, (name for name in sorted(names) if not _described(store, iris.person(name), RDFS.label)))
    _run(out, run)
    return out.triples()


def describe(store: Graphs) -> None:
    """Make the graph anew from all articles in the store, so that it does not depend on the order they came in."""
    out = Writer()
    actors = (iris.code(str(actor)) for actor in store.select(_ACTORS).column("actor"))
    _polities(out, (code for code in sorted(actors) if not _known(store, iris.actor(code), PACT.code)))
    names = (str(name) for name in store.select(_PEOPLE).column("name"))
    _people(out, (name for name in names if not _known(store, iris.person(name), RDFS.label)))
    for _, software, data in store.select(_RUNS).rows:
        _run(out, Run(str(software), str(data)))
    store.replace_if_changed(iris.MENTIONS_GRAPH, out.triples())


def _parties(reading: Reading) -> Iterable[Party]:
    for claim in reading.claims:
        yield from (*claim.agents, *claim.counterparts)
        if claim.attributed_to is not None:
            yield claim.attributed_to


def _known(store: Graphs, iri: str, predicate: str) -> bool:
    return store.value(iris.REFERENCE_GRAPH, iri, predicate) is not None


def _described(store: Graphs, iri: str, predicate: str) -> bool:
    return _known(store, iri, predicate) or store.value(iris.MENTIONS_GRAPH, iri, predicate) is not None


def _polities(out: Writer, codes: Iterable[str]) -> None:
    for code in codes:
        out.kind(iris.actor(code), PACT.Polity)
        out.text(iris.actor(code), PACT.code, code)


def _people(out: Writer, names: Iterable[str]) -> None:
    """Each person once, under the first of the spellings that share an IRI."""
    first = {iris.person(name): name for name in sorted(names, reverse=True)}
    for iri, name in first.items():
        out.kind(iri, PACT.Person)
        out.text(iri, RDFS.label, name, "en")


def _run(out: Writer, run: Run) -> None:
    out.kind(run.iri, PACT.Run)
    out.text(run.iri, PACT.softwareVersion, run.software)
    out.text(run.iri, PACT.dataVersion, run.data)
