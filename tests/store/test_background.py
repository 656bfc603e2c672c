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


@pytest.mark.parametrize(
    ("text", "said"), [("<a:a> <a:b> [] .", "has a blank node"), ("<a:a> <a:b .", "this is not Turtle")]
)
def test_a_broken_ontology_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "pact.ttl").write_text(text)
    with pytest.raises(DataError, match=said):
        ontology_triples(tmp_path)
