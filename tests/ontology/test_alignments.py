"""The alignments: every choice is explained, every code exists, and each match is said one way only."""

import pytest
from rdflib import RDF, RDFS, SKOS, URIRef
from tests.ontology.graphs import declared, ontology_file, short

from pactgraph.terms import NAMESPACE, PACT

ALIGNMENTS = ontology_file("alignments.ttl")
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
PLOVER = "https://w3id.org/pactgraph/plover"
CAMEO = "https://w3id.org/pactgraph/cameo"


def test_every_aligned_term_is_declared_and_explained() -> None:
    ours = {term for term in ALIGNMENTS.subjects(unique=True) if str(term).startswith(NAMESPACE)}
    assert {short(term) for term in ours if term not in declared()} == set()
    assert {short(term) for term in ours if len(list(ALIGNMENTS.objects(term, RDFS.comment))) != 1} == set()


def test_every_fact_type_is_matched_with_both_schemes() -> None:
    types = set(ontology_file("pact.ttl").subjects(RDF.type, PACT.FactType))
    for scheme in (PLOVER, CAMEO):
        pairs = (pair for way in MATCHES for pair in ALIGNMENTS.subject_objects(way))
        matched = {term for term, code in pairs if str(code).startswith(f"{scheme}#")}
        assert {short(term) for term in types - matched} == set(), scheme


def test_no_code_is_matched_in_two_ways() -> None:
    pairs = [(short(term), short(code)) for way in MATCHES for term, code in ALIGNMENTS.subject_objects(way)]
    assert {pair for pair in pairs if pairs.count(pair) > 1} == set()


def test_plover_is_whole() -> None:
    classes = ALIGNMENTS.subjects(SKOS.inScheme, URIRef(PLOVER))
    assert {str(ALIGNMENTS.value(each, SKOS.notation)) for each in classes} == {
        *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST"),
        *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    }


@pytest.mark.parametrize("scheme", [PLOVER, CAMEO])
def test_every_matched_code_has_its_notation_and_label(scheme: str) -> None:
    codes = {code for way in MATCHES for code in ALIGNMENTS.objects(None, way) if str(code).startswith(f"{scheme}#")}
    for code in codes:
        assert str(ALIGNMENTS.value(code, SKOS.notation)) == str(code).removeprefix(f"{scheme}#")
        assert ALIGNMENTS.value(code, SKOS.prefLabel), short(code)
        assert ALIGNMENTS.value(code, SKOS.inScheme) == URIRef(scheme)


@pytest.mark.parametrize("code", ["036", "04", "051", "057", "062", "072", "11", "12", "13", "15", "16", "163", "19"])
def test_the_codes_that_analysts_look_for_are_there(code: str) -> None:
    assert any((None, way, URIRef(f"{CAMEO}#{code}")) in ALIGNMENTS for way in MATCHES)
