"""The topics: no cue signals two of them, labels are not shared, and every language has cues for every topic."""

from collections import defaultdict

import pytest
from rdflib import RDF, SKOS, Literal, URIRef
from tests.ontology.graphs import CUES, ontology_file, short

from pactgraph.terms import PACT


@pytest.mark.parametrize("path", [SKOS.prefLabel, SKOS.altLabel, SKOS.definition])
def test_no_word_belongs_to_two_topics(path: URIRef) -> None:
    topics = defaultdict(set)
    for topic, word in ontology_file("topics.ttl").subject_objects(path):
        assert isinstance(word, Literal)
        topics[str(word), word.language].add(short(topic))
    assert {word: names for word, names in topics.items() if len(names) > 1} == {}


@pytest.mark.parametrize("file", CUES)
def test_no_cue_signals_two_topics(file: str) -> None:
    topics = defaultdict(set)
    for topic, cue in ontology_file(file).subject_objects(PACT.cue):
        topics[str(cue)].add(short(topic))
    assert {cue: names for cue, names in topics.items() if len(names) > 1} == {}


@pytest.mark.parametrize("file", CUES)
def test_a_file_of_cues_speaks_the_language_of_its_folder(file: str) -> None:
    words = [word for word in ontology_file(file).objects() if isinstance(word, Literal)]
    assert {word.language for word in words} == {file.split("/")[1]}


@pytest.mark.parametrize("file", CUES)
def test_cues_are_of_known_topics(file: str) -> None:
    assert set(ontology_file(file).subjects()) <= set(ontology_file("topics.ttl").subjects(RDF.type, PACT.Topic))


@pytest.mark.parametrize("file", CUES)
def test_cues_are_typed_with_plain_quotes_and_hyphens(file: str) -> None:
    # The text they are sought in is normalised, so a typographic sign in a cue would never be found.
    cues = {str(cue) for cue in ontology_file(file).objects(None, PACT.cue)}
    assert {cue for cue in cues if set(cue) & set("’‘“”‐‑–—")} == set()
