"""Terms and tables, from either engine."""

import json

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import XSD
from tests.factory import aid_report

from pactgraph.errors import QueryError
from pactgraph.store import Table, open_store
from pactgraph.store.answers import as_csv, as_json

ASK_ALL = 'SELECT ?iri ?plain ?tagged ?number ?none { BIND(actor:JPN AS ?iri) BIND("a,\\"b\\"\\n" AS ?plain)'
ASK_ALL += ' BIND("ciao"@it AS ?tagged) BIND(1.50 AS ?number) }'


def test_a_select_gives_rdflib_terms_with_plain_strings() -> None:
    with open_store(None) as store:
        table = store.select(ASK_ALL)
    assert table.variables == ("iri", "plain", "tagged", "number", "none")
    assert table.rows == (
        (
            URIRef("https://w3id.org/pactgraph/id/actor/JPN"),
            Literal('a,"b"\n'),
            Literal("ciao", lang="it"),
            Literal("1.5", datatype=XSD.decimal),
            None,
        ),
    )
    assert table.dicts() == [dict(zip(table.variables[:4], table.rows[0][:4], strict=True))]
    assert table.column("tagged") == [Literal("ciao", lang="it")]


def test_csv_has_the_exact_text() -> None:
    with open_store(None) as store:
        assert as_csv(store.select(ASK_ALL)) == (
            'iri,plain,tagged,number,none\nhttps://w3id.org/pactgraph/id/actor/JPN,"a,""b""\n",ciao,1.5,\n'
        )


def test_json_is_the_standard_one() -> None:
    with open_store(None) as store:
        content = json.loads(as_json(store.select(ASK_ALL)))
    assert content["head"]["vars"] == ["iri", "plain", "tagged", "number", "none"]
    assert content["results"]["bindings"] == [
        {
            "iri": {"type": "uri", "value": "https://w3id.org/pactgraph/id/actor/JPN"},
            "plain": {"type": "literal", "value": 'a,"b"\n'},
            "tagged": {"type": "literal", "value": "ciao", "xml:lang": "it"},
            "number": {"type": "literal", "value": "1.5", "datatype": str(XSD.decimal)},
        }
    ]
    assert json.loads(as_json(True)) == {"head": {}, "boolean": True}


def test_ask_and_construct() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        assert store.query("ASK { ?c pact:factType pact:Aid }") is True
        assert store.query("ASK { ?c pact:factType pact:Threat }") is False
        graph = store.query("CONSTRUCT { ?a pact:code ?t } { ?c pact:agent ?a ; pact:factType/rdfs:label ?t }")
        assert isinstance(graph, Graph)
        assert len(graph) == 0
        with pytest.raises(QueryError, match="a SELECT is wanted"):
            store.select("ASK { ?s ?p ?o }")


def test_values_are_bound_and_never_pasted() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        query = "SELECT ?who ?quote { ?c pact:agent ?who ; pact:evidence/pact:quote ?quote }"
        found = store.select(query, {"who": "https://w3id.org/pactgraph/id/actor/FRA"})
        assert [str(value) for value in found.column("quote")] == [
            "France promised Ukraine twelve howitzers on Monday."
        ]
        with pytest.raises(QueryError):
            store.select(query, {"who": "x> . ?s ?p ?o . <y"})


def test_own_prefixes_win() -> None:
    with open_store(None) as store:
        table = store.select("PREFIX pact: <http://other.example/#> SELECT ?x { BIND(pact:y AS ?x) }")
    assert table == Table(("x",), ((URIRef("http://other.example/#y"),),))
