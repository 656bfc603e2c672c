"""The model's enumerations say what the ontology says."""

import pytest
from rdflib import RDF, SKOS, Literal, URIRef
from tests.ontology.graphs import ontology_file

from pactgraph.model import FactType, Group, Modality
from pactgraph.terms import NAMESPACE, PACT

ONTOLOGY = ontology_file("pact.ttl")


@pytest.mark.parametrize(
    ("values", "kind"), [(FactType, PACT.FactType), (Group, PACT.FactGroup), (Modality, PACT.Modality)]
)
def test_members_are_the_individuals_of_the_class(values: type[FactType | Group | Modality], kind: URIRef) -> None:
    assert {NAMESPACE + member.value for member in values} == set(map(str, ONTOLOGY.subjects(RDF.type, kind)))


@pytest.mark.parametrize("fact_type", FactType)
def test_group_of_a_type(fact_type: FactType) -> None:
    group = ONTOLOGY.value(URIRef(NAMESPACE + fact_type), SKOS.broader)
    assert group == URIRef(NAMESPACE + fact_type.group)


@pytest.mark.parametrize("fact_type", FactType)
def test_symmetry_of_a_type(fact_type: FactType) -> None:
    assert ONTOLOGY.value(URIRef(NAMESPACE + fact_type), PACT.symmetric) == Literal(fact_type.symmetric)


@pytest.mark.parametrize("group", Group)
def test_sign_of_a_group(group: Group) -> None:
    sign = PACT.cooperative if group.cooperative else PACT.contentious
    assert ONTOLOGY.value(URIRef(NAMESPACE + group), PACT.sign) == sign
