"""What articles share is described once."""

from tests.factory import aid_report, article, claim, office, reading

from pactgraph import iris
from pactgraph.store import Store, open_store

TEXT = "Acme sold radars to Freedonia. Rufus Firefly, its president, was pleased. Japan was not."
SAID = [sentence + "." for sentence in TEXT.rstrip(".").split(". ")]


def filled() -> Store:
    store = open_store(None)
    store.put_background()
    store.put(
        reading(
            article(TEXT, "acme"),
            [
                claim(TEXT, SAID[0], "ArmsTransfer", "Acme", "FREEDONIA"),
                claim(TEXT, SAID[2], "Criticism", "JPN", "FREEDONIA", attributed_to="FREEDONIA Rufus Firefly"),
            ],
            [office(TEXT, SAID[1], "Rufus Firefly", "president", "FREEDONIA")],
        )
    )
    return store


def described(store: Store) -> list[tuple[str, str]]:
    query = """SELECT ?node ?name { GRAPH graph:mentions { ?node pact:code|rdfs:label ?name } } ORDER BY ?node"""
    return [(str(node).removeprefix(iris.DATA), str(name)) for node, name in store.select(query).rows]


UNKNOWN = [("actor/Acme", "Acme"), ("actor/FREEDONIA", "FREEDONIA"), ("person/rufus-firefly", "Rufus Firefly")]


def test_only_what_the_reference_does_not_know_is_described() -> None:
    assert described(filled()) == UNKNOWN


def test_merging_keeps_them_and_forgets_those_of_articles_that_are_gone() -> None:
    store = filled()
    store.merge_events()
    assert described(store) == UNKNOWN
    store.remove(article(TEXT, "acme"))
    store.merge_events()
    assert described(store) == []


def test_a_query_over_all_graphs_counts_nothing_twice() -> None:
    store = filled()
    for stem in ("one", "two", "three"):
        store.put(aid_report(stem))
    store.merge_events()
    query = """SELECT (COUNT(*) AS ?n) {
      ?claim a pact:Claim ; prov:wasGeneratedBy/pact:softwareVersion ?version ; pact:agent/pact:code ?code .
      ?claim pact:factType pact:Aid }"""
    assert [str(value) for value in store.select(query).column("n")] == ["6"]
