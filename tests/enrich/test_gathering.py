"""Asking that is interrupted, and queries that nothing from outside can become a part of."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from pactgraph.enrich import Cache, Request, gather, requests
from pactgraph.enrich.asking import filled, template
from pactgraph.errors import DataError
from pactgraph.store.remote import Endpoint

ITEMS = ("http://www.wikidata.org/entity/Q17", "http://www.wikidata.org/entity/Q7184")


def test_an_interrupted_run_has_kept_what_was_answered(wikidata: str, tmp_path: Path) -> None:
    def interrupt(done: int, _: Request) -> None:
        if done == 3:
            raise KeyboardInterrupt

    asked = requests(ITEMS, (), languages=["en"], since=2014, batch=1)
    cache = Cache(tmp_path / "cache", wikidata)
    with pytest.raises(KeyboardInterrupt):
        gather(asked, Endpoint(wikidata), cache, tell=interrupt)
    found = gather(asked, Endpoint(wikidata), cache)
    assert (found.kept, found.sent, len(found.answers), found.whole) == (3, 5, 8, True)


def test_another_endpoint_has_answers_of_its_own(wikidata: str, tmp_path: Path) -> None:
    asked = requests(ITEMS, (), languages=["en"], since=2014, batch=2)
    gather(asked, Endpoint(wikidata), Cache(tmp_path, wikidata))
    assert Cache(tmp_path, wikidata).get(asked[0].sparql) is not None
    assert Cache(tmp_path, "https://example.org/sparql").get(asked[0].sparql) is None


def test_batches_are_numbered_and_persons_are_asked_for_names_alone() -> None:
    asked = requests(ITEMS, ["http://www.wikidata.org/entity/Q1"], languages=["en"], since=2014, batch=2)
    assert [(one.kind, one.number, one.of) for one in asked] == [
        ("labels", 1, 2),
        ("labels", 2, 2),
        ("identifiers", 1, 2),
        ("identifiers", 2, 2),
        ("tenures", 1, 1),
        ("memberships", 1, 1),
    ]


@pytest.mark.parametrize("text", ['" } DROP ALL #', "a\\", "two\nlines", "} } UNION { ?s ?p ?o"])
def test_a_value_stays_a_value(text: str) -> None:
    query = filled("SELECT ?x { VALUES ?x { } }", {"x": [ox.Literal(text)]})
    found = ox.Store().query(query)
    assert isinstance(found, ox.QuerySolutions)
    assert [row["x"] for row in found] == [ox.Literal(text)]


def test_an_item_that_is_no_iri_is_refused() -> None:
    with pytest.raises(DataError, match=r"skos:exactMatch: 'http://x/> .*' is no IRI"):
        requests(["http://x/> } DROP ALL"], (), languages=["en"], since=2014, batch=1)


@pytest.mark.parametrize("name", ["labels", "identifiers", "tenures", "memberships"])
def test_a_query_without_items_finds_nothing(name: str, wikidata: str) -> None:
    found = Endpoint(wikidata).query(filled(template(name), {"item": [], "lang": [], "since": []}))
    assert getattr(found, "rows", None) == ()
