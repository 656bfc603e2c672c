"""What the recording says, as the exact triples of the enrichment graph."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import URIRef

from pactgraph import iris
from pactgraph.enrich import Cache, Written, gather, graph_of, known, requests, write
from pactgraph.store import Store, open_store
from pactgraph.store.check import violations
from pactgraph.store.prefixes import shorten
from pactgraph.store.remote import Endpoint

LANGUAGES = ("en", "fr", "it")


@pytest.fixture(scope="module")
def enriched(wikidata: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Written]]:
    from tests.enrich.conftest import made

    folder = made(tmp_path_factory.mktemp("build"))
    with open_store(folder / "store") as store:
        before = {name: set(store.quads(name)) for name in store.names()}
        actors = known(store)
        asked = requests(actors.polities, actors.persons, languages=LANGUAGES, since=2014, batch=50)
        found = gather(asked, Endpoint(wikidata), Cache(folder / "cache", wikidata))
        written = write(store, wikidata, actors, found)
        assert {name: set(store.quads(name)) for name in before} == before
        assert set(store.names()) - set(before) == {written.graph}
        yield store, written


def rows(store: Store, graph: str, pattern: str) -> list[tuple[str, ...]]:
    """The sorted answers of a pattern over one graph: IRIs by prefix, literals with their language or kind of date."""
    found = store.select(f"SELECT * {{ GRAPH <{graph}> {{ {pattern} }} }}")
    return sorted(tuple(_shown(term) for term in row) for row in found.rows)


def _shown(term: object) -> str:
    if isinstance(term, URIRef):
        return shorten(term).removeprefix("http://www.wikidata.org/entity/statement/")
    lang = getattr(term, "language", None)
    return "-" if term is None else f"{term}@{lang}" if lang else str(term)


def test_the_reference_keeps_its_labels_and_other_names_stand_beside(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    assert rows(store, written.graph, "?actor rdfs:label ?name") == [
        ("actor:JPN", "Japon@fr"),
        ("person:gen-nakatani-q3", "Gen Nakatani@en"),
        ("person:shigeru-ishiba", "Shigeru Ishiba@en"),
    ]
    assert rows(store, written.graph, "?actor skos:altLabel ?name") == [
        ("actor:JPN", '" } ; DROP ALL #@it'),
        ("actor:JPN", "Giappone@it"),
        ("actor:JPN", "State of Japan@en"),
        ("actor:NATO", "North Atlantic Treaty Organization@en"),
    ]


def test_an_actor_has_one_label_a_language_in_all_graphs_together(enriched: tuple[Store, Written]) -> None:
    store, _ = enriched
    twice = "SELECT ?a { ?a rdfs:label ?x , ?y FILTER(LANG(?x) = LANG(?y) && STR(?x) < STR(?y)) }"
    assert store.select(twice).rows == ()


def test_identifiers_are_addresses_that_no_text_can_break(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    assert rows(store, written.graph, "?actor skos:exactMatch ?match") == [
        ("actor:JPN", "http://viaf.org/viaf/1%22%3E%3Cscript%3E"),
        ("actor:JPN", "https://isni.org/isni/0000000123314923"),
        ("actor:JPN", "https://sws.geonames.org/1861060/"),
        ("person:gen-nakatani", "https://d-nb.info/gnd/1012345678"),
        ("person:gen-nakatani-q3", "wd:Q3"),
        ("person:mark-rutte", "wd:Q57792"),
        ("person:shigeru-ishiba", "wd:Q1335527"),
    ]


def test_tenures_have_person_office_polity_dates_and_source(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    pattern = """?t a pact:Tenure ; pact:person ?a ; pact:office ?b ; pact:polity ?c ; dcterms:title ?d ;
        dcterms:source ?e . OPTIONAL { ?t pact:startDate ?f } OPTIONAL { ?t pact:endDate ?g }"""
    names = ("a", "b", "c", "d", "e", "f", "g")
    table = store.select(f"SELECT {' '.join(f'?{n}' for n in names)} {{ GRAPH <{written.graph}> {{ {pattern} }} }}")
    minister, prime = "Minister of Defense of Japan@en", "Prime Minister of Japan@en"
    nakatani, other = "person:gen-nakatani", "person:gen-nakatani-q3"
    office, chair = "minister of defence@en", "prime minister@en"
    rutte = ("person:mark-rutte", "secretary general@en", "actor:NATO", "Secretary General of NATO@en")
    assert sorted(tuple(_shown(term) for term in row) for row in table.rows) == [
        (nakatani, office, "actor:JPN", minister, "Q5530859-first", "2014-12-24", "2016-08"),
        (nakatani, office, "actor:JPN", minister, "Q5530859-second", "2024-10-01", "-"),
        (other, chair, "actor:JPN", prime, "Q3-1", "2020-03-04", "-"),
        (*rutte, "Q57792-1", "2024-10-01", "-"),
        ("person:shigeru-ishiba", chair, "actor:JPN", prime, "Q1335527-1", "2024", "-"),
    ]


def test_memberships_have_role_dates_and_source(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    pattern = """[] a pact:MembershipPeriod ; pact:member ?a ; pact:organization ?b ; pact:membershipRole ?c ;
        pact:startDate ?d ; dcterms:source ?e"""
    found = store.select(f"SELECT ?a ?b ?c ?d ?e {{ GRAPH <{written.graph}> {{ {pattern} }} }}")
    assert sorted(tuple(_shown(term) for term in row) for row in found.rows) == [
        ("actor:JPN", "actor:NATO", "partner", "2014", "Q17-nato"),
        ("actor:JPN", "actor:UN", "member", "1956-12-18", "Q17-un"),
    ]


def test_every_node_has_a_source_and_no_node_is_blank(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    assert rows(store, written.graph, "?node ?p ?o FILTER NOT EXISTS { ?node dcterms:source ?s }") == []
    assert rows(store, written.graph, "?node ?p ?o FILTER(ISBLANK(?node) || ISBLANK(?o))") == []


def test_what_is_left_out_is_counted(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    assert written.triples == len(list(store.quads(written.graph)))
    assert written.left_out == {
        "memberships in what the reference does not know": 1,
        "names that are empty or of no actor": 1,
        "statements that end before they start": 1,
        "statements that ended, nobody knows when": 1,
        "statements that say two things at once": 1,
        "tenures without a date": 1,
    }


def test_the_graph_keeps_the_promises_of_the_shapes(enriched: tuple[Store, Written]) -> None:
    store, written = enriched
    assert violations(store, written.graph) == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://query.wikidata.org/sparql", "query.wikidata.org"),
        ("http://me:secret@Example.org:8080/sparql?x=1", "example.org:8080"),
        ("http://[::1]:7878/query", "%5B::1%5D:7878"),
    ],
)
def test_a_graph_is_named_by_the_host_alone(url: str, name: str) -> None:
    assert graph_of(url) == f"{iris.GRAPHS}enrichment/{name}"


def test_only_who_occurs_in_claims(folder: Path) -> None:
    wd = "http://www.wikidata.org/entity/"
    with open_store(folder / "store") as store:
        assert known(store).polities == (f"{wd}Q1065", f"{wd}Q17", f"{wd}Q7184")
        assert known(store).persons == (f"{wd}Q5530859",)
        assert known(store, claimed=True).polities == (f"{wd}Q17", f"{wd}Q7184")
        assert known(store, claimed=True).persons == (f"{wd}Q5530859",)
