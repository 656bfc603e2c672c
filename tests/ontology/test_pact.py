"""What makes the ontology sound beyond its shapes: header, words, hierarchy, and that nothing is undeclared or idle."""

import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, BNode, Graph, Literal, URIRef
from rdflib.term import Node
from tests.ontology.graphs import EXAMPLES, ROOT, declared, ontology_file, short

from pactgraph.resources import folder
from pactgraph.terms import NAMESPACE, ONTOLOGY, PACT, TOPICS

LANGUAGES = ("en", "it", "fr", "de", "es")
PROPERTY = {"en": "property", "it": "proprietà", "fr": "propriété", "de": "Eigenschaft", "es": "propiedad"}
WORDS = ontology_file("pact.ttl")
_TERM = re.compile(rf"(?:\bpact:|{re.escape(NAMESPACE)}|\bPACT\.)([A-Za-z]\w*)")
_TOPIC = re.compile(rf"(?:\btopic:|{re.escape(TOPICS)})([a-z][\w-]*)")


def text(term: Node, path: URIRef, lang: str) -> str:
    return next(str(each) for each in WORDS.objects(term, path) if isinstance(each, Literal) and each.language == lang)


def users() -> Iterator[Path]:
    """Every file that may use a term, but for the list of terms itself and the examples that are wrong on purpose."""
    yield from folder("ontology").rglob("*.ttl")
    yield from folder("ontology").glob("mappings/*.rq")
    yield from folder("queries").rglob("*.rq")
    yield from (path for path in ROOT.glob("graph/**/*.py") if path.name != "terms.py")
    yield from ROOT.glob("notebooks/*.ipynb")
    yield from EXAMPLES.rglob("*.pass.ttl")


def used(pattern: re.Pattern[str]) -> dict[str, set[str]]:
    """Local names that occur anywhere, each with the files that it occurs in."""
    found = defaultdict(set)
    for path in users():
        for name in pattern.findall(path.read_text(encoding="utf-8")):
            found[name].add(path.name)
    return found


def test_the_version_is_that_of_the_package() -> None:
    assert str(WORDS.value(ONTOLOGY, OWL.versionInfo)) == version("pactgraph")
    assert WORDS.value(ONTOLOGY, OWL.versionIRI) == ONTOLOGY + "/" + version("pactgraph")
    alignments = ontology_file("alignments.ttl")
    (header,) = alignments.subjects(RDF.type, OWL.Ontology)
    assert str(alignments.value(header, OWL.versionInfo)) == version("pactgraph")


@pytest.mark.parametrize("path", [DCTERMS.title, DCTERMS.description])
def test_the_header_speaks_every_language(path: URIRef) -> None:
    assert sorted(str(getattr(each, "language", None)) for each in WORDS.objects(ONTOLOGY, path)) == sorted(LANGUAGES)


@pytest.mark.parametrize("path", [DCTERMS.creator, DCTERMS.created, DCTERMS.modified, DCTERMS.license])
def test_the_header_has(path: URIRef) -> None:
    assert len(list(WORDS.objects(ONTOLOGY, path))) == 1


@pytest.mark.parametrize("name", ["pact.ttl", "alignments.ttl", "topics.ttl"])
def test_nothing_is_imported_or_nameless(name: str) -> None:
    graph = ontology_file(name)
    assert list(graph.subject_objects(OWL.imports)) == []
    assert [term for triple in graph for term in triple if isinstance(term, BNode)] == []


def test_every_term_says_where_it_is_defined() -> None:
    assert {short(term) for term in declared() if (term, RDFS.isDefinedBy, ONTOLOGY) not in WORDS} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_terms_share_a_label(lang: str) -> None:
    labels = defaultdict(set)
    for term in declared():
        labels[text(term, RDFS.label, lang)].add(short(term))
    assert {label: terms for label, terms in labels.items() if len(terms) > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_terms_share_a_definition(lang: str) -> None:
    assert len({text(term, SKOS.definition, lang) for term in declared()}) == len(declared())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_definition_uses_the_label_that_it_defines(lang: str) -> None:
    circular = {
        short(term)
        for term in declared()
        if re.search(rf"\b{re.escape(text(term, RDFS.label, lang))}\b", text(term, SKOS.definition, lang))
    }
    assert circular == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_definitions_begin_with_the_parent(lang: str) -> None:
    # "material cooperation" would define cooperation by itself, so that one term says "kind of" instead.
    wrong = {
        short(term): text(term, SKOS.definition, lang)
        for term in declared() - {PACT.Cooperation}
        if not re.match(rf"{re.escape(_parent_label(term, lang))}\b", text(term, SKOS.definition, lang))
    }
    assert wrong == {}


def _parent_label(term: URIRef, lang: str) -> str:
    if (term, RDF.type, OWL.ObjectProperty) in WORDS or (term, RDF.type, OWL.DatatypeProperty) in WORDS:
        return PROPERTY[lang]
    above = [
        parent
        for path in (SKOS.broader, RDFS.subClassOf, RDF.type)
        for parent in WORDS.objects(term, path)
        if parent in declared()
    ]
    return text(above[0], RDFS.label, lang) if above else ""


@pytest.mark.parametrize("path", [RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader])
def test_no_term_is_above_itself(path: URIRef) -> None:
    graph = WORDS + ontology_file("alignments.ttl") + ontology_file("topics.ttl")
    circles = {short(term) for term in graph.subjects(path) if term in set(_above(graph, term, path))}
    assert circles == set()


def _above(graph: Graph, term: Node, path: URIRef) -> Iterator[Node]:
    seen, queue = set(), list(graph.objects(term, path))
    while queue:
        parent = queue.pop()
        if parent not in seen:
            seen.add(parent)
            yield parent
            queue.extend(graph.objects(parent, path))


def test_disjoint_classes_share_no_kind() -> None:
    for one, other in WORDS.subject_objects(OWL.disjointWith):
        kinds = [{each, *_above(WORDS, each, RDFS.subClassOf)} for each in (one, other)]
        assert one not in kinds[1], f"{short(one)} is above {short(other)} and disjoint with it"
        assert other not in kinds[0], f"{short(other)} is above {short(one)} and disjoint with it"


@pytest.mark.parametrize(
    "path", [RDFS.domain, RDFS.range, SDO.domainIncludes, OWL.disjointWith, PACT.sign, SKOS.broader]
)
def test_terms_point_at_declared_terms(path: URIRef) -> None:
    ours = {each for each in WORDS.objects(None, path) if str(each).startswith(NAMESPACE)}
    assert {short(each) for each in ours - declared()} == set()


def test_every_term_used_anywhere_is_declared() -> None:
    names = {term.removeprefix(NAMESPACE) for term in declared()}
    assert {name: files for name, files in used(_TERM).items() if name not in names} == {}


def test_every_topic_used_anywhere_is_declared() -> None:
    names = {str(term).removeprefix(TOPICS) for term in ontology_file("topics.ttl").subjects(RDF.type, PACT.Topic)}
    assert {name: files for name, files in used(_TOPIC).items() if name not in names} == {}


def test_every_declared_term_is_used() -> None:
    names = {term.removeprefix(NAMESPACE) for term in declared()}
    elsewhere = {name for name, files in used(_TERM).items() if files - {"pact.ttl"}}
    assert names - elsewhere == set()
