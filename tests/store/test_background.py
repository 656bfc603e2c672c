"""Ontology and reference in the store."""

from pathlib import Path

import pytest

from pactgraph import iris
from pactgraph.errors import DataError
from pactgraph.reference import actors, memberships, tenures
from pactgraph.store import open_store
from pactgraph.store.background import ontology_triples


def test_the_background_is_written_once_and_only_if_it_changed() -> None:
    with open_store(None) as store:
        store.put_background()
        assert store.names() == [iris.ONTOLOGY_GRAPH, iris.REFERENCE_GRAPH]
        before = set(store.engine)
        store.put_background()
        assert set(store.engine) == before
        store.replace(iris.ONTOLOGY_GRAPH, ontology_triples()[:5])
        store.put_background()
        assert set(store.engine) == before


def test_every_reference_row_is_there() -> None:
    with open_store(None) as store:
        store.put_background()
        (row,) = store.select(
            """SELECT ?states ?periods ?tenures {
              { SELECT (COUNT(*) AS ?states) { ?actor pact:code ?code } }
              { SELECT (COUNT(*) AS ?periods) { ?period a pact:MembershipPeriod } }
              { SELECT (COUNT(*) AS ?tenures) { ?tenure a pact:Tenure } } }"""
        ).rows
    assert [int(str(value)) for value in row] == [len(actors()), len(memberships()), len(tenures())]


def test_an_actor_has_labels_class_and_wikidata() -> None:
    with open_store(None) as store:
        store.put_background()
        query = """SELECT ?class ?label ?same {
          ?who pact:code "NATO" ; a ?class ; rdfs:label ?label ; skos:exactMatch ?same
          FILTER(?class != pact:Polity && LANG(?label) = "en") }"""
        assert [tuple(map(str, row)) for row in store.select(query).rows] == [
            (f"{iris.TERMS}Alliance", actors()["NATO"].label(), "http://www.wikidata.org/entity/Q7184")
        ]


def test_a_state_has_names_in_more_languages_and_its_seats() -> None:
    with open_store(None) as store:
        store.put_background()
        query = """SELECT ?name { ?who pact:code "RUS" ; rdfs:label|skos:hiddenLabel ?name
          FILTER(LANG(?name) IN ("uk", "ja") || STR(?name) = "Cremlino") } ORDER BY LANG(?name)"""
        assert [str(name) for (name,) in store.select(query).rows] == ["Cremlino", "ロシア", "Росія"]


def test_treaties_in_force_for_a_state() -> None:
    with open_store(None) as store:
        store.put_background()
        query = """SELECT ?title ?kind ?signed ?end {
          ?treaty a pact:Treaty ; rdfs:label ?title ; pact:treatyKind ?kind ; pact:signedDate ?signed .
          ?treaty pact:party ?who . ?who pact:code "RUS" .
          ?obligation pact:underTreaty ?treaty ; pact:obliged ?who ; pact:endDate ?end
          FILTER(LANG(?title) = "de") } ORDER BY ?title"""
        assert [tuple(map(str, row)) for row in store.select(query).rows] == [
            ("Vertrag über den Offenen Himmel", "arms control treaty", "1992-03-24", "2021-12-18"),
            ("Vertrag über konventionelle Streitkräfte in Europa", "arms control treaty", "1990-11-19", "2023-11-07"),
        ]


@pytest.mark.parametrize(
    ("text", "said"), [("<a:a> <a:b> [] .", "has a blank node"), ("<a:a> <a:b .", "this is not Turtle")]
)
def test_a_broken_ontology_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "pact.ttl").write_text(text)
    with pytest.raises(DataError, match=said):
        ontology_triples(tmp_path)
