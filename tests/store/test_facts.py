"""Claim to RDF and back loses nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.factory import aid_report, article, claim
from tests.factory import reading as make
from tests.store.strategies import readings as any_reading

from pactgraph.errors import StoreError
from pactgraph.model import Party, Quantity, Reading, Span, Time
from pactgraph.store import articles, facts, offices, open_names, open_store, reading, readings, rows
from pactgraph.terms import PACT


@given(any_reading)
@settings(max_examples=60, deadline=None)
def test_rows_rebuilt_from_rdf_are_the_rows_of_the_model(one: Reading) -> None:
    with open_store(None) as store:
        store.put(one)
        assert list(facts(store)) == rows.facts([one])
        assert list(offices(store)) == rows.offices([one])
        assert list(open_names(store)) == rows.open_names([one])


@given(any_reading)
@settings(max_examples=25, deadline=None)
def test_the_article_itself_comes_back(one: Reading) -> None:
    with open_store(None) as store:
        store.put(one)
        (back,) = readings(store)
        assert back.article == one.article
        assert store.has(one.article)


def test_a_reading_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
    with open_store(tmp_path / "store") as store:
        assert list(readings(store)) == [aid_report()]
        assert [reading(store, iri) for iri in articles(store)] == [aid_report()]


def test_the_row_of_a_full_claim() -> None:
    text = "Lima said Peru and Chile had pledged about 2.5 million euros to Bolivia in Quito in May 2024."
    full = claim(
        text,
        text,
        "Aid",
        [Party("PER", None, Span(10, 14)), "CHL Ana Rojas"],
        "BOL",
        modality="committed",
        trigger="pledged",
        time=Time("2024-05", "2024-05"),
        quantity=Quantity(2.5e6, "EUR", "about"),
        attributed_to="PER",
        place="Quito",
        topics=["money", "aid"],
        rule="en.aid.pledge",
        confidence=0.87654,
    )
    with open_store(None) as store:
        store.put(make(article(text, "quito"), [full]))
        (row,) = facts(store)
    assert row.pop("id").startswith("https://w3id.org/pactgraph/id/claim/")
    assert row == {
        "article": "quito",
        "type": "Aid",
        "modality": "committed",
        "agents": [{"polity": "PER", "mention": [10, 14]}, {"polity": "CHL", "person": "Ana Rojas"}],
        "counterparts": [{"polity": "BOL"}],
        "time": {"start": "2024-05", "end": "2024-05", "basis": "text"},
        "place": "Quito",
        "topics": ["aid", "money"],
        "quantity": {"value": 2500000, "unit": "EUR", "bound": "about"},
        "attributed_to": {"polity": "PER"},
        "quote": text,
        "start": 0,
        "end": len(text),
        "trigger": [29, 36],
        "rule": "en.aid.pledge",
        "confidence": 0.8765,
    }


def test_rows_are_sorted_by_article_and_place_in_the_text() -> None:
    with open_store(None) as store:
        for stem in ("b", "a"):
            store.put(aid_report(stem))
        assert [(row["article"], row["start"]) for row in facts(store)] == [
            ("a", 0),
            ("a", 42),
            ("a", 94),
            ("a", 139),
            ("b", 0),
            ("b", 42),
            ("b", 94),
            ("b", 139),
        ]


def test_a_line_is_json_in_unicode() -> None:
    (row,) = rows.facts([make(article("È."), [claim("È.", "È.", "Aid", "ITA")])])
    assert "È." in rows.line(row)
    assert json.loads(rows.line(row)) == row


def test_two_spellings_of_one_name_keep_their_own() -> None:
    text = "Şule Öz met SULE OZ."
    both = claim(text, text, "Consultation", [Party("TUR", "Şule Öz"), Party("NATO", "SULE OZ")])
    with open_store(None) as store:
        store.put(make(article(text), [both]))
        (back,) = next(readings(store)).claims
        assert [party.person for party in back.agents] == ["Şule Öz", "SULE OZ"]
        labels = store.select("SELECT ?l { ?p a pact:Person ; rdfs:label ?l }").column("l")
    assert [str(label) for label in labels] == ["SULE OZ"]


def test_a_graph_that_lost_a_triple_is_one_line() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        (iri,) = articles(store)
        store.replace(iri, [quad.triple for quad in store.quads(iri) if quad.predicate.value != str(PACT.stem)])
        with pytest.raises(
            StoreError, match=r"^article:\w+: article:\w+ has no pact:stem \(run `pactgraph check`"
        ) as caught:
            list(facts(store))
        assert "\n" not in str(caught.value)
