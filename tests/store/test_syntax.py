"""Queries that cannot be read give one line with the place."""

import pytest
from tests.factory import aid_report

from pactgraph.errors import QueryError
from pactgraph.store import open_store
from pactgraph.store.export import nquads

FORMS = "a query is SELECT, ASK, CONSTRUCT or DESCRIBE"


@pytest.mark.parametrize(
    ("query", "line"),
    [
        (
            "SELECT ?x { ?x foo:bar ?y }",
            "line 1, column 16: malformed SPARQL: the prefix foo: is not declared (put PREFIX foo: <...> first)",
        ),
        (
            "SELECT ?x {\n  ?x ^^^ ?z\n} LIMIT 3",
            f"line 2, column 11: malformed SPARQL: at 'z' ({FORMS})",
        ),
        (
            "SELECT ?x WHERE { ?x pact:agent",
            f"line 1, column 32: malformed SPARQL: before its end (a brace, a term, an unknown function?) ({FORMS})",
        ),
        (
            "# tidy up\nPREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }",
            f"DELETE would change the graph; only questions are answered ({FORMS})",
        ),
    ],
)
def test_one_line_with_the_place(query: str, line: str) -> None:
    with open_store(None) as store:
        store.put(aid_report())
        before = nquads(store)
        with pytest.raises(QueryError) as caught:
            store.query(query)
        assert str(caught.value) == line
        assert nquads(store) == before


@pytest.mark.parametrize("query", ["", "   ", "hello", "{", "\x00", "SELECT", "}" * 1000, "🙂" * 50])
def test_any_nonsense_is_a_query_error(query: str) -> None:
    with open_store(None) as store, pytest.raises(QueryError) as caught:
        store.query(query)
    assert "\n" not in str(caught.value)
