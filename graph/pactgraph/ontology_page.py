"""The page `ontology/README.md`: every term of the ontology in a table, both languages, made from the Turtle files.

    python -m pactgraph.ontology_page

writes it anew; a test fails while the page is not current.
"""

from collections.abc import Iterable, Iterator

from rdflib import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from pactgraph.resources import folder
from pactgraph.terms import NAMESPACE, ONTOLOGY, PACT, TOPICS

_PREFIXES = {
    NAMESPACE: "pact:",
    TOPICS: "topic:",
    "https://w3id.org/pactgraph/plover#": "PLOVER ",
    "https://w3id.org/pactgraph/cameo#": "CAMEO ",
    "http://www.w3.org/ns/oa#": "oa:",
    "http://www.w3.org/ns/org#": "org:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "sem:",
    str(RDF): "rdf:",
    str(SDO): "schema:",
    str(SKOS): "skos:",
    str(XSD): "xsd:",
}
_VANN = Namespace("http://purl.org/vocab/vann/")
_MATCHES = (("≈", SKOS.closeMatch), ("⊂", SKOS.broadMatch), ("⊃", SKOS.narrowMatch), ("~", SKOS.relatedMatch))
_OPENING = """\
Made by `python -m pactgraph.ontology_page` from the Turtle files beside it: edit those, not this page.

| file | what it holds |
|---|---|
| [pact.ttl](pact.ttl) | the vocabulary: classes, properties, fact types, modalities, each in English and Italian |
| [topics.ttl](topics.ttl) | the topics of the field and the words that signal them |
| [alignments.ttl](alignments.ttl) | how the terms relate to PROV-O, ORG, SEM, schema.org, PLOVER, CAMEO and others |
| [shapes/](shapes/) | rules for the data in SHACL; [shapes/vocabulary/](shapes/vocabulary/) has those for these files |
"""
_MATCH_NOTE = (
    "Matches with the event codes of PLOVER and CAMEO: ≈ close, ⊂ theirs is broader, ⊃ theirs is narrower, ~ related; "
    "why is said in [alignments.ttl](alignments.ttl)."
)


def main() -> None:
    """Write the page beside the Turtle files."""
    folder("ontology").joinpath("README.md").write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page as Markdown."""
    graph = Graph()
    for path in (*sorted(folder("ontology").glob("*.ttl")), *sorted(folder("ontology").glob("lexicon/*/topics.ttl"))):
        graph.parse(path, format="turtle")
    parts = (*_header(graph), *_classes(graph), *_properties(graph), *_facts(graph), *_lists(graph), *_topics(graph))
    return "\n".join(parts)


def _header(graph: Graph) -> Iterator[str]:
    yield f"# {_text(graph, ONTOLOGY, DCTERMS.title, 'en')} · {_text(graph, ONTOLOGY, DCTERMS.title, 'it')}\n"
    for lang in ("en", "it"):
        yield f"{_text(graph, ONTOLOGY, DCTERMS.description, lang)}\n"
    yield f"Version {graph.value(ONTOLOGY, OWL.versionInfo)}, <{graph.value(ONTOLOGY, OWL.versionIRI)}>."
    yield f"Namespace `{graph.value(ONTOLOGY, _VANN.preferredNamespaceUri)}`, prefix `pact`.\n"
    yield _OPENING


def _classes(graph: Graph) -> Iterator[str]:
    terms = [term for term in _members(graph, OWL.Class) if term.startswith(NAMESPACE)]
    rows = ((term, _names(graph.objects(term, RDFS.subClassOf))) for term in terms)
    yield from _table(graph, "Classes · Classi", "kind of", rows)


def _properties(graph: Graph) -> Iterator[str]:
    terms = sorted({*_members(graph, OWL.ObjectProperty), *_members(graph, OWL.DatatypeProperty)})
    yield from _table(graph, "Properties · Proprietà", "from → to", ((term, _signature(graph, term)) for term in terms))


def _signature(graph: Graph, term: URIRef) -> str:
    ends = ((RDFS.domain, SDO.domainIncludes), (RDFS.range, SDO.rangeIncludes))
    return " → ".join(_names(node for way in ways for node in graph.objects(term, way)) for ways in ends)


def _facts(graph: Graph) -> Iterator[str]:
    yield f"## Fact types · Tipi di fatto\n\n{_MATCH_NOTE}\n"
    for group in sorted(_members(graph, PACT.FactGroup), key=lambda each: (str(graph.value(each, PACT.sign)), each)):
        title = f"{_text(graph, group, RDFS.label, 'en')} · {_text(graph, group, RDFS.label, 'it')}"
        yield f"### {title}\n\n{_both(graph, group, SKOS.definition)}\n"
        types = [term for term in _members(graph, PACT.FactType) if graph.value(term, SKOS.broader) == group]
        yield from _rows(graph, "parties, matches", ((term, _matches(graph, term)) for term in types))


def _matches(graph: Graph, term: URIRef) -> str:
    parties = "symmetric" if (term, PACT.symmetric, Literal(True)) in graph else "agent → counterpart"
    found = (f"{sign} {_names(graph.objects(term, way))}" for sign, way in _MATCHES if graph.value(term, way))
    return "<br>".join((parties, *found))


def _lists(graph: Graph) -> Iterator[str]:
    titles = {
        "Modalities · Modalità": PACT.Modality,
        "Roles · Ruoli": PACT.Role,
        "Signs · Segni": PACT.Sign,
        "Schemes · Schemi": SKOS.ConceptScheme,
    }
    for title, kind in titles.items():
        terms = (term for term in _members(graph, kind) if term.startswith(NAMESPACE))
        yield from _table(graph, title, "", ((term, "") for term in terms))


def _topics(graph: Graph) -> Iterator[str]:
    yield "## Topics · Temi\n"
    yield "| topic | label | definition | some cues |\n|---|---|---|---|"
    for term in _members(graph, PACT.Topic):
        cues = (", ".join(sorted(_texts(graph, term, PACT.cue, lang))[:5]) for lang in ("en", "it"))
        label, definition = _both(graph, term, SKOS.prefLabel), _both(graph, term, SKOS.definition)
        yield f"| `{_name(term)}` | {label} | {definition} | {'<br>'.join(map(_cell, cues))} |"
    yield ""


def _table(graph: Graph, title: str, last: str, rows: Iterable[tuple[URIRef, str]]) -> Iterator[str]:
    yield f"## {title}\n"
    yield from _rows(graph, last, rows)


def _rows(graph: Graph, last: str, rows: Iterable[tuple[URIRef, str]]) -> Iterator[str]:
    yield f"| term | label | definition and example | {last} |\n|---|---|---|---|"
    for term, more in rows:
        texts = (_both(graph, term, SKOS.definition), _both(graph, term, SKOS.example, "*"))
        told = "<br>".join(filter(None, texts))
        yield f"| `{_name(term)}` | {_both(graph, term, RDFS.label)} | {told} | {more} |"
    yield ""


def _members(graph: Graph, kind: URIRef) -> list[URIRef]:
    return sorted(term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef))


def _names(nodes: Iterable[Node]) -> str:
    return ", ".join(sorted(_name(node) for node in nodes))


def _name(node: Node) -> str:
    iri = str(node)
    return next((short + iri.removeprefix(full) for full, short in _PREFIXES.items() if iri.startswith(full)), iri)


def _both(graph: Graph, term: URIRef, way: URIRef, mark: str = "") -> str:
    texts = (text for lang in ("en", "it") for text in _texts(graph, term, way, lang))
    return "<br>".join(f"{mark}{_cell(text)}{mark}" for text in texts)


def _text(graph: Graph, term: URIRef, way: URIRef, lang: str) -> str:
    return next(iter(_texts(graph, term, way, lang)))


def _texts(graph: Graph, term: URIRef, way: URIRef, lang: str) -> list[str]:
    return sorted(str(text) for text in graph.objects(term, way) if getattr(text, "language", None) == lang)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
