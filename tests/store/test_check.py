"""What `check` finds, and that it finds nothing in what the product itself makes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.namespace import DCTERMS
from tests.factory import aid_report
from tests.queries.data import store as make

from pactgraph import iris
from pactgraph.errors import DataError
from pactgraph.model import Reading, Span
from pactgraph.store import Store, articles, open_store, rows
from pactgraph.store.check import shapes, violations
from pactgraph.store.writer import Writer
from pactgraph.terms import PACT

AID = iris.article("aid", "https://example.org/aid")


def found(store: Store, graph: str = AID) -> list[str]:
    return [str(violation) for violation in violations(store, graph)]


def first_claim(reading: Reading) -> str:
    return f"claim:{rows.claim_iri(AID, reading.claims[0]).rsplit('/', 1)[1]}"


def changed(**fields: object) -> Reading:
    """The usual report with its first claim changed."""
    one = aid_report()
    return replace(one, claims=(replace(one.claims[0], **fields), *one.claims[1:]))  # type: ignore[arg-type]  # any field


def test_all_that_the_product_makes_is_well() -> None:
    with make() as store:
        graphs = [*articles(store), iris.EVENTS_GRAPH, iris.MENTIONS_GRAPH]
        assert {graph: found(store, graph) for graph in graphs} == {graph: [] for graph in graphs}


def test_the_reference_graph_keeps_its_promises() -> None:
    with open_store(None) as store:
        store.put_background()
        assert found(store, iris.REFERENCE_GRAPH) == []


def test_a_broken_reference_graph_is_told() -> None:
    """Asked of the whole graph, and told of the node that fails."""
    out = Writer()
    for name, start, end in (("one", "2020-01-01", "2021-01-01"), ("two", "2020-12-31", None)):
        iri = iris.node("tenure", name)
        out.kind(iri, PACT.Tenure)
        out.link(iri, PACT.person, iris.person(name))
        out.link(iri, PACT.polity, iris.actor("JPN"))
        out.text(iri, PACT.office, "minister", "en")
        out.date(iri, PACT.startDate, start)
        out.date(iri, PACT.endDate, end)
        out.text(iri, DCTERMS.source, "https://example.org/")
    with open_store(None) as store:
        store.replace(iris.REFERENCE_GRAPH, out.triples())
        assert found(store, iris.REFERENCE_GRAPH) == [
            "graph:reference: tenure:one: Two persons hold one seat at once, or a former holder has no end."
        ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"quote": "Japan sent 102 trucks."},
            "The quote does not stand at characters 0 to 41: 'Japan sent 102 trucks.'.",
        ),
        ({"span": Span(1, 42)}, "The quote does not stand at characters 1 to 42"),
        ({"trigger": Span(5000, 5004)}, "The trigger lies outside of the text: 5000 to 5004."),
    ],
)
def test_offsets_that_do_not_hold(fields: dict[str, object], message: str) -> None:
    broken = changed(**fields)
    with open_store(None) as store:
        store.put(broken)
        (line,) = found(store)
    assert line.startswith(f"aid: {first_claim(broken)}: {message}")


def test_a_mention_beyond_the_text() -> None:
    one = aid_report()
    party = replace(one.claims[0].agents[0], mention=Span(0, 9999))
    with open_store(None) as store:
        store.put(changed(agents=(party,)))
        (line,) = found(store)
    assert line.endswith("The mention lies outside of the text: 0 to 9999.")


def test_a_shape_that_is_broken_names_node_path_and_value() -> None:
    broken = changed(confidence=1.5)
    with open_store(None) as store:
        store.put(broken)
        message = "A claim has one confidence, a decimal from 0 to 1. It is '1.5'. [pact:confidence]"
        assert found(store) == [f"aid: {first_claim(broken)}: {message}"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: replace(one, claims=(replace(one.claims[0], agents=()),)), "at least one agent"),
        (
            lambda one: replace(one, claims=(replace(one.claims[3], agents=one.claims[3].agents[:1]),)),
            "two different agents",
        ),
        (lambda one: replace(one, article=replace(one.article, lang="en-gb")), "one language"),
        (lambda one: replace(one, article=replace(one.article, published="yesterday")), "published on one date"),
    ],
)
def test_bad_readings_are_found(change: Callable[[Reading], Reading], said: str) -> None:
    with open_store(None) as store:
        store.put(change(aid_report()))
        assert any(said in line for line in found(store))


def test_a_term_that_nobody_declared() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        wrong = ox.Quad(ox.NamedNode(AID), ox.NamedNode(f"{iris.TERMS}colour"), ox.Literal("red"), ox.NamedNode(AID))
        store.engine.add(wrong)
        assert found(store) == [f"aid: article:{AID.rsplit('/', 1)[1]}: The ontology does not declare pact:colour."]


def test_a_graph_that_lost_its_text_is_told_and_does_not_crash() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        store.engine.update(f"DELETE WHERE {{ GRAPH <{AID}> {{ ?a <{PACT.text}> ?t }} }}")
        assert found(store) == [f"aid: article:{AID.rsplit('/', 1)[1]}: An article has one text. [pact:text]"]


def test_broken_events_are_found() -> None:
    with open_store(None) as store:
        event = iris.hashed("event", "x")
        out = Writer()
        out.kind(event, PACT.Event)
        store.replace(iris.EVENTS_GRAPH, out.triples())
        lines = found(store, iris.EVENTS_GRAPH)
    assert all(line.startswith("graph:events: event:") for line in lines)
    assert any("reported by at least one claim" in line for line in lines)


def test_a_shape_file_that_is_no_turtle(tmp_path: Path) -> None:
    (tmp_path / "claim.ttl").write_text("this is no turtle")
    with pytest.raises(DataError, match="this is not Turtle"):
        shapes(tmp_path)
