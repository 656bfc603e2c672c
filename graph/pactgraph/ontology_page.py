"""The pages of the ontology, made from the Turtle files.

    python -m pactgraph.ontology_page

writes them anew: `ontology/README.md` defines every term in English and gives its label in each language that the
ontology speaks, `ontology/glossary/LANG.md` defines all terms in that language. A test fails while one is not current.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale
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
| [pact.ttl](pact.ttl) | the vocabulary: classes, properties, fact types, modalities |
| [topics.ttl](topics.ttl) | the topics of the field; the words that signal them are in `lexicon/LANG/topics.ttl` |
| [alignments.ttl](alignments.ttl) | how the terms relate to PROV-O, ORG, SEM, schema.org, PLOVER, CAMEO and others |
| [shapes/](shapes/) | rules for the data in SHACL; [shapes/vocabulary/](shapes/vocabulary/) has those for these files |
"""
_MATCH_NOTE = (
    "Matches with the event codes of PLOVER and CAMEO: ≈ close, ⊂ theirs is broader, ⊃ theirs is narrower, ~ related; "
    "why is said in [alignments.ttl](alignments.ttl)."
)


def main() -> None:
    """Write the pages beside the Turtle files."""
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """All pages as Markdown, each with its place."""
    graph = Graph()
    for path in (*sorted(folder("ontology").glob("*.ttl")), *sorted(folder("ontology").glob("lexicon/*/topics.ttl"))):
        graph.parse(path, format="turtle")
    root = folder("ontology")
    others = {root / "glossary" / f"{lang}.md": _glossary(graph, lang) for lang in _languages(graph)[1:]}
    return {root / "README.md": _readme(graph), **others}


def _readme(graph: Graph) -> str:
    parts = (*_header(graph), *_classes(graph), *_properties(graph), *_facts(graph), *_lists(graph), *_topics(graph))
    return "\n".join(parts)


def _languages(graph: Graph) -> list[str]:
    """The languages that the ontology itself is titled in, English first."""
    titles = (str(getattr(title, "language", None)) for title in graph.objects(ONTOLOGY, DCTERMS.title))
    return sorted(titles, key=lambda lang: (lang != "en", lang))


def _header(graph: Graph) -> Iterator[str]:
    yield f"# {_text(graph, ONTOLOGY, DCTERMS.title)}\n"
    yield f"{_text(graph, ONTOLOGY, DCTERMS.description)}\n"
    yield f"Version {graph.value(ONTOLOGY, OWL.versionInfo)}, <{graph.value(ONTOLOGY, OWL.versionIRI)}>."
    yield f"Namespace `{graph.value(ONTOLOGY, _VANN.preferredNamespaceUri)}`, prefix `pact`."
    links = (f"[{_autonym(lang)}](glossary/{lang}.md)" for lang in _languages(graph)[1:])
    yield f"Definitions in other languages: {', '.join(links)}.\n"
    yield _OPENING


def _autonym(lang: str) -> str:
    name = Locale.parse(lang).get_display_name() or lang
    return name[:1].upper() + name[1:]


def _glossary(graph: Graph, lang: str) -> str:
    """All terms and topics in one language; the columns are named by the properties, which need no translation."""
    terms = [term for term in graph.subjects(SKOS.definition, unique=True) if isinstance(term, URIRef)]
    rows = (_entry(graph, term, lang) for term in sorted(terms))
    head = (
        f"# {_text(graph, ONTOLOGY, DCTERMS.title, lang)}\n",
        f"{_text(graph, ONTOLOGY, DCTERMS.description, lang)}\n",
    )
    return "\n".join((*head, "| | rdfs:label | skos:definition |", "|---|---|---|", *rows, ""))


def _entry(graph: Graph, term: URIRef, lang: str) -> str:
    ways = (RDFS.label, SKOS.prefLabel, SKOS.altLabel)
    labels = (_cell(text) for way in ways for text in _texts(graph, term, way, lang))
    told = (_cell(text) for text in _texts(graph, term, SKOS.definition, lang))
    shown = (f"*{_cell(text)}*" for text in _texts(graph, term, SKOS.example, lang))
    return f"| `{_name(term)}` | {', '.join(labels)} | {'<br>'.join((*told, *shown))} |"


def _classes(graph: Graph) -> Iterator[str]:
    terms = [term for term in _members(graph, OWL.Class) if term.startswith(NAMESPACE)]
    rows = ((term, _names(graph.objects(term, RDFS.subClassOf))) for term in terms)
    yield from _table(graph, "Classes", "kind of", rows)


def _properties(graph: Graph) -> Iterator[str]:
    terms = sorted({*_members(graph, OWL.ObjectProperty), *_members(graph, OWL.DatatypeProperty)})
    yield from _table(graph, "Properties", "from → to", ((term, _signature(graph, term)) for term in terms))


def _signature(graph: Graph, term: URIRef) -> str:
    ends = ((RDFS.domain, SDO.domainIncludes), (RDFS.range, SDO.rangeIncludes))
    return " → ".join(_names(node for way in ways for node in graph.objects(term, way)) for ways in ends)


def _facts(graph: Graph) -> Iterator[str]:
    yield f"## Fact types\n\n{_MATCH_NOTE}\n"
    for group in sorted(_members(graph, PACT.FactGroup), key=lambda each: (str(graph.value(each, PACT.sign)), each)):
        yield f"### {_text(graph, group, RDFS.label)}\n\n{_text(graph, group, SKOS.definition)}\n"
        types = [term for term in _members(graph, PACT.FactType) if graph.value(term, SKOS.broader) == group]
        yield from _rows(graph, "parties, matches", ((term, _matches(graph, term)) for term in types))


def _matches(graph: Graph, term: URIRef) -> str:
    parties = "symmetric" if (term, PACT.symmetric, Literal(True)) in graph else "agent → counterpart"
    found = (f"{sign} {_names(graph.objects(term, way))}" for sign, way in _MATCHES if graph.value(term, way))
    return "<br>".join((parties, *found))


def _lists(graph: Graph) -> Iterator[str]:
    titles = {
        "Modalities": PACT.Modality,
        "Roles": PACT.Role,
        "Signs": PACT.Sign,
        "Obligations": PACT.ObligationKind,
        "Schemes": SKOS.ConceptScheme,
    }
    for title, kind in titles.items():
        terms = (term for term in _members(graph, kind) if term.startswith(NAMESPACE))
        yield from _table(graph, title, "", ((term, "") for term in terms))


def _topics(graph: Graph) -> Iterator[str]:
    yield "## Topics\n"
    yield "| topic | label | definition | some cues |\n|---|---|---|---|"
    for term in _members(graph, PACT.Topic):
        cues = ", ".join(map(_cell, sorted(_texts(graph, term, PACT.cue))[:5]))
        label, definition = _labels(graph, term, SKOS.prefLabel), _cell(_text(graph, term, SKOS.definition))
        yield f"| `{_name(term)}` | {label} | {definition} | {cues} |"
    yield ""


def _table(graph: Graph, title: str, last: str, rows: Iterable[tuple[URIRef, str]]) -> Iterator[str]:
    yield f"## {title}\n"
    yield from _rows(graph, last, rows)


def _rows(graph: Graph, last: str, rows: Iterable[tuple[URIRef, str]]) -> Iterator[str]:
    yield f"| term | label | definition and example | {last} |\n|---|---|---|---|"
    for term, more in rows:
        told = "<br>".join(
            (*_texts(graph, term, SKOS.definition), *(f"*{text}*" for text in _texts(graph, term, SKOS.example)))
        )
        yield f"| `{_name(term)}` | {_labels(graph, term, RDFS.label)} | {_cell(told)} | {more} |"
    yield ""


def _labels(graph: Graph, term: URIRef, way: URIRef) -> str:
    """The English label, and under it those of the other languages."""
    first, *others = _languages(graph)
    rest = [f"{lang}: {text}" for lang in others for text in _texts(graph, term, way, lang)]
    return _cell("<br>".join((f"**{_text(graph, term, way, first)}**", *rest)))


def _members(graph: Graph, kind: URIRef) -> list[URIRef]:
    return sorted(term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef))


def _names(nodes: Iterable[Node]) -> str:
    return ", ".join(sorted(_name(node) for node in nodes))


def _name(node: Node) -> str:
    iri = str(node)
    return next((short + iri.removeprefix(full) for full, short in _PREFIXES.items() if iri.startswith(full)), iri)


def _text(graph: Graph, term: URIRef, way: URIRef, lang: str = "en") -> str:
    return next(iter(_texts(graph, term, way, lang)))


def _texts(graph: Graph, term: URIRef, way: URIRef, lang: str = "en") -> list[str]:
    return sorted(str(text) for text in graph.objects(term, way) if getattr(text, "language", None) == lang)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
