"""Which claims are one event, and how many publishers vouch for it."""

from dataclasses import replace
from itertools import permutations

import pytest
from tests.factory import aid_report, article, claim, reading

from pactgraph import iris
from pactgraph.model import FactType, Modality
from pactgraph.store import Store, open_store
from pactgraph.store.export import nquads
from pactgraph.store.merge import NEAR_DAYS, Report, events

WITH, AGAINST = ("actor:A", "actor:B"), ("actor:C",)


def report(  # noqa: PLR0913  a claim's fields, each with a default
    name: str,
    start: str | None = None,
    end: str | None = None,
    *,
    kind: str = "Consultation",
    modality: str = "actual",
    parties: tuple[tuple[str, ...], tuple[str, ...]] = (WITH, ()),
    publisher: str | None = None,
    quote: str | None = None,
) -> Report:
    agents, counterparts = parties
    return Report(
        f"claim:{name}",
        FactType(kind),
        Modality(modality),
        agents,
        counterparts,
        quote or name,
        start,
        end if end is not None else start,
        publisher=publisher,
    )


def merged(*given: Report) -> list[list[str]]:
    return sorted(sorted(one.claim.removeprefix("claim:") for one in event.reports) for event in events(given))


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (report("a"), report("b"), True),
        (report("a", "2024-10-17"), report("b", "2024-10-17"), True),
        (report("a", "2024-10-17"), report("b", "2024-10-20"), True),
        (report("a", "2024-10-17"), report("b", "2024-10-21"), False),
        (report("a", "2024-12-31"), report("b", "2025-01-01"), True),
        (report("a", "2024-10-17"), report("b"), False),
        (report("a", "2024-10-17"), report("b", "2024-10"), False),
        (report("a", "2024-10"), report("b", "2024-10"), True),
        (report("a", "2024-10-01", "2024-10-31"), report("b", "2024-10"), True),
        (report("a", "2024"), report("b", "2025"), False),
        (report("a", "2024-02-30"), report("b"), True),
        (report("a", parties=(("actor:B", "actor:A"), ())), report("b"), True),
        (report("a", parties=(("actor:A",), ("actor:B",))), report("b"), True),
        (report("a", kind="Agreement"), report("b"), False),
        (report("a", modality="committed"), report("b"), False),
        (report("a", modality="denied"), report("b"), False),
        (report("a", modality="proposed"), report("b", modality="possible"), True),
        (
            report("a", kind="Aid", parties=(("actor:A",), ("actor:B",))),
            report("b", kind="Aid", parties=(("actor:B",), ("actor:A",))),
            False,
        ),
        (
            report("a", kind="Aid", parties=(WITH, AGAINST)),
            report("b", kind="Aid", parties=(WITH[::-1], AGAINST)),
            True,
        ),
    ],
)
def test_two_claims_are_one_event(first: Report, second: Report, one: bool) -> None:
    assert merged(first, second) == ([["a", "b"]] if one else [["a"], ["b"]])
    assert merged(second, first) == merged(first, second)


def test_an_open_end_is_only_near_to_an_open_end() -> None:
    day = report("c", "2022-02-24", kind="Attack", parties=(("actor:A",), ("actor:B",)))
    since = replace(day, claim="claim:a", end=None)
    also = replace(day, claim="claim:b", end=None)
    assert merged(since, also, day) == [["a", "b"], ["c"]]


def test_daily_events_are_not_chained_into_one() -> None:
    days = [report(f"{day:02}", f"2024-10-{day:02}") for day in range(1, 10)]
    assert merged(*days) == [["01", "02", "03", "04"], ["05", "06", "07", "08"], ["09"]]
    assert NEAR_DAYS == 3


def test_the_order_of_the_claims_does_not_matter() -> None:
    given = [report("a", "2024-10-01"), report("b", "2024-10-03"), report("c", "2024-10-06"), report("d")]
    expected = [(event.iri, event.reports) for event in events(given)]
    assert all([(event.iri, event.reports) for event in events(order)] == expected for order in permutations(given))


@pytest.mark.parametrize(
    ("given", "independent"),
    [
        ([report("a", publisher="The Post")], 1),
        ([report("a", publisher="The Post"), report("b", publisher="the post")], 1),
        ([report("a", publisher="The Post"), report("b", publisher="Il Faro")], 2),
        ([report("a", publisher="The Post"), report("b")], 2),
        ([report("a"), report("b")], 1),
        ([report("a", publisher="The Post", quote="Same."), report("b", publisher="Il Faro", quote=" Same.\n")], 1),
    ],
)
def test_independent_publishers(given: list[Report], independent: int) -> None:
    (event,) = events(given)
    assert event.publishers == independent


def test_the_events_graph_points_at_claims_and_leaves_them_alone() -> None:
    with open_store(None) as store:
        text = "Chile met Peru in Lima."
        for stem, source, day in (("one", "The Post", "2024-10-17"), ("two", "Il Faro", "2024-10-18")):
            said = claim(text + stem, text + stem, "Consultation", ["CHL", "PER"], time=day, place="Lima")
            store.put(reading(article(text + stem, stem, source=source), [said]))
        before = _articles(store)
        assert store.merge_events() == 1
        assert _articles(store) == before
        (row,) = store.select(
            """SELECT ?type ?modality ?start ?end ?place ?publishers (COUNT(?claim) AS ?claims) {
              ?event a pact:Event ; pact:factType ?type ; pact:modality ?modality ; pact:startDate ?start ;
                     pact:endDate ?end ; pact:place ?place ; pact:publishers ?publishers ; pact:reportedBy ?claim
            } GROUP BY ?type ?modality ?start ?end ?place ?publishers"""
        ).rows
        assert [str(value).removeprefix(iris.TERMS) for value in row] == [
            "Consultation",
            "actual",
            "2024-10-17",
            "2024-10-17",
            "Lima",
            "2",
            "2",
        ]


def test_merging_again_changes_no_byte_and_forgets_what_is_gone() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        assert store.merge_events() == 4
        before = nquads(store)
        store.put(aid_report("other"))
        store.merge_events()
        store.remove(aid_report("other").article)
        assert store.merge_events() == 4
        assert nquads(store) == before


def _articles(store: Store) -> set[object]:
    return {quad for quad in store.engine if "/article/" in str(quad.graph_name)}
