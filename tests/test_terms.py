"""The constants are the terms that `pact.ttl` declares, each under its own name."""

from rdflib import URIRef
from tests.ontology.graphs import declared

from pactgraph.terms import NAMESPACE, ONTOLOGY, PACT


def test_constants_are_the_declared_terms() -> None:
    constants = {name: term for name, term in vars(PACT).items() if not name.startswith("_")}
    assert constants == {term.removeprefix(NAMESPACE): term for term in declared()}


def test_constants_are_rdf_terms() -> None:
    assert all(isinstance(term, URIRef) for name, term in vars(PACT).items() if not name.startswith("_"))


def test_the_namespace_is_that_of_the_ontology() -> None:
    assert f"{ONTOLOGY}#" == NAMESPACE
