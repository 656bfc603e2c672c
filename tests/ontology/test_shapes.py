"""Each shape has an example that passes and one that fails, and the failures are known to the node, path and rule.

The expected failures of `NAME.fail.ttl` are the lines of `NAME.fail.tsv`: node, path, message.
"""

from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node
from tests.ontology.graphs import CUES, EXAMPLES, SHAPES, merged, ontology_file, path_name, short

from pactgraph.resources import folder
from pactgraph.terms import PACT

NAMES = sorted(str(path.relative_to(SHAPES).with_suffix("")) for path in SHAPES.rglob("*.ttl"))
DATA_SHAPES = sorted(SHAPES.glob("*.ttl"))


def shapes_for(name: str) -> Graph:
    """All data shapes for data, as they are used together; one file for the vocabulary, whose targets overlap."""
    return merged(SHAPES / f"{name}.ttl") if "/" in name else merged(*DATA_SHAPES)


def failures(data: Graph, shapes: Graph) -> set[tuple[str, str, str]]:
    """What does not conform, as (node, path, message)."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph), report
    return {
        (short(_failing(report, result, focus)), path_name(report, report.value(result, SH.resultPath)), str(message))
        for result, focus in report.subject_objects(SH.focusNode)
        for message in report.objects(result, SH.resultMessage)
    }


def _failing(report: Graph, result: Node, focus: Node) -> Node:
    """The node in focus, or what a question to the whole graph found."""
    asked = report.value(result, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent
    found = report.value(result, SH.value) if asked else focus
    assert found is not None
    return found


def expected(name: str) -> set[tuple[str, ...]]:
    lines = (EXAMPLES / f"{name}.fail.tsv").read_text(encoding="utf-8").splitlines()
    return {tuple(line.split("\t")) for line in lines}


@pytest.mark.parametrize("name", NAMES)
def test_the_pass_example_conforms(name: str) -> None:
    assert failures(merged(EXAMPLES / f"{name}.pass.ttl"), shapes_for(name)) == set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.filterwarnings("ignore")
def test_the_fail_example_fails_where_it_should(name: str) -> None:
    assert failures(merged(EXAMPLES / f"{name}.fail.ttl"), shapes_for(name)) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_of_a_shape_fails_in_its_example(name: str) -> None:
    rules = {str(message) for message in merged(SHAPES / f"{name}.ttl").objects(None, SH.message)}
    assert rules - {message for *_, message in expected(name)} == set()


def test_every_example_belongs_to_a_shape() -> None:
    examples = {str(path.relative_to(EXAMPLES)).split(".")[0] for path in EXAMPLES.rglob("*.*")}
    assert examples == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_constraint_has_one_message(name: str) -> None:
    graph = merged(SHAPES / f"{name}.ttl")
    for shape in graph.subjects(SH.targetClass | SH.targetSubjectsOf | SH.targetNode, unique=True):
        for node in list(graph.objects(shape, SH.property)) or [shape]:
            messages = list(graph.objects(node, SH.message))
            assert len(messages) == 1, f"{name}: {graph.value(node, SH.path) or shape} has {len(messages)} messages"


@pytest.mark.parametrize(("path", "kind"), [(PACT.factType, PACT.FactType), (PACT.modality, PACT.Modality)])
@pytest.mark.parametrize("name", ["claim", "event"])
def test_lists_of_claims_and_events_are_those_of_the_ontology(name: str, path: URIRef, kind: URIRef) -> None:
    assert _list(SHAPES / f"{name}.ttl", path) == set(ontology_file("pact.ttl").subjects(RDF.type, kind))


def test_the_symmetric_types_are_those_of_the_ontology() -> None:
    symmetric = set(ontology_file("pact.ttl").subjects(PACT.symmetric, Literal(True)))
    assert _list(SHAPES / "symmetry.ttl", PACT.factType) == symmetric


def test_the_roles_are_those_of_the_ontology() -> None:
    roles = set(ontology_file("pact.ttl").subjects(RDF.type, PACT.Role))
    assert _list(SHAPES / "participation.ttl", PACT.role) == roles


def _list(file: Path, path: URIRef) -> set[Node]:
    graph = merged(file)
    lists = (graph.value(node, SH["in"]) for node in graph.subjects(SH.path, path))
    (found,) = filter(None, lists)
    return set(graph.items(found))


@pytest.mark.parametrize("rules", ["terms", "code-lists"])
def test_the_ontology_conforms_to_its_own_shapes(rules: str) -> None:
    assert failures(ontology_file("pact.ttl"), merged(SHAPES / "vocabulary" / f"{rules}.ttl")) == set()


def test_the_topics_conform_to_their_shape() -> None:
    topics = merged(*(folder("ontology") / name for name in ("topics.ttl", *CUES)))
    assert failures(topics, merged(SHAPES / "vocabulary" / "topics.ttl")) == set()
