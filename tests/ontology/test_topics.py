"""The topics: no cue signals two of them, and labels are not shared."""

from collections import defaultdict

import pytest
from rdflib import SKOS, Literal, URIRef
from tests.ontology.graphs import ontology_file, short

from pactgraph.terms import PACT


@pytest.mark.parametrize("path", [PACT.cue, SKOS.prefLabel, SKOS.altLabel, SKOS.definition])
def test_no_word_belongs_to_two_topics(path: URIRef) -> None:
    topics = defaultdict(set)
    for topic, word in ontology_file("topics.ttl").subject_objects(path):
        assert isinstance(word, Literal)
        topics[str(word), word.language].add(short(topic))
    assert {word: names for word, names in topics.items() if len(names) > 1} == {}


def test_every_cue_is_english_or_italian() -> None:
    languages = {getattr(cue, "language", None) for cue in ontology_file("topics.ttl").objects(None, PACT.cue)}
    assert languages == {"en", "it"}


def test_cues_are_typed_with_plain_quotes_and_hyphens() -> None:
    # The text they are sought in is normalised, so a typographic sign in a cue would never be found.
    cues = {str(cue) for cue in ontology_file("topics.ttl").objects(None, PACT.cue)}
    assert {cue for cue in cues if set(cue) & set("’‘“”‐‑–—")} == set()
