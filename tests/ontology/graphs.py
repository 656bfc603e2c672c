"""The ontology's files as graphs, and short names for what they hold."""

from functools import cache
from pathlib import Path

from rdflib import SH, BNode, Graph, URIRef
from rdflib.term import Node

from pactgraph.resources import folder
from pactgraph.terms import NAMESPACE, TOPICS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = Path(__file__).with_name("examples")
SHAPES = folder("ontology") / "shapes"
CUES = sorted(str(path.relative_to(folder("ontology"))) for path in folder("ontology").glob("lexicon/*/topics.ttl"))

_PREFIXES = {
    NAMESPACE: "pact:",
    TOPICS: "topic:",
    "https://w3id.org/pactgraph/id/": "",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/ns/prov#": "prov:",
    "https://schema.org/": "schema:",
}


@cache
def ontology_file(name: str) -> Graph:
    """The graph of one file of the folder `ontology` (not to be changed)."""
    return Graph().parse(folder("ontology") / name, format="turtle")


def merged(*paths: Path) -> Graph:
    """One graph of several Turtle files."""
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


def declared() -> set[URIRef]:
    """The terms that `pact.ttl` declares: every subject in its namespace."""
    subjects = ontology_file("pact.ttl").subjects(unique=True)
    return {each for each in subjects if isinstance(each, URIRef) and each.startswith(NAMESPACE)}


def short(node: Node) -> str:
    """The IRI with a prefix: "pact:agent", "claim/1"."""
    iri = str(node)
    return next((name + iri.removeprefix(full) for full, name in _PREFIXES.items() if iri.startswith(full)), iri)


def path_name(graph: Graph, path: Node | None) -> str:
    """A SHACL path in SPARQL's notation; "-" where a shape is about the node itself."""
    if path is None:
        return "-"
    if not isinstance(path, BNode):
        return short(path)
    if (back := graph.value(path, SH.inversePath)) is not None:
        return f"^{short(back)}"
    ways = graph.value(path, SH.alternativePath)
    assert ways is not None, "a path of another kind: name it here"
    return "|".join(short(each) for each in graph.items(ways))
