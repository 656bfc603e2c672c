"""The whole store as RDF text."""

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph
from tests.factory import aid_report, article, claim, reading
from tests.store.strategies import HOSTILE

from pactgraph.store import open_store
from pactgraph.store.export import FORMATS, nquads, turtle


def test_nquads_are_sorted_lines_and_come_back_whole() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        content = nquads(store)
        lines = content.splitlines()
        assert lines == sorted(lines)
        assert set(ox.parse(content, format=ox.RdfFormat.N_QUADS)) == set(store.engine)


@pytest.mark.parametrize(
    ("name", "form"), [("nquads", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG), ("jsonld", ox.RdfFormat.JSON_LD)]
)
def test_formats_with_graphs_lose_nothing_even_of_hostile_text(name: str, form: ox.RdfFormat) -> None:
    with open_store(None) as store:
        for at, text in enumerate(HOSTILE):
            store.put(
                reading(article(text, f"stem{at}", title=text), [claim(text, text, "Aid", text, "UKR", trigger="")])
            )
        content = FORMATS[name](store)
        assert set(ox.parse(content, format=form)) == set(store.engine)
        assert FORMATS[name](store.memory_copy()) == content


def test_turtle_merges_the_graphs() -> None:
    with open_store(None) as store:
        store.put(aid_report("one"))
        store.put(aid_report("two"))
        graph = Graph().parse(data=turtle(store), format="turtle")
        assert len(graph) == len({quad.triple for quad in store.engine})


def test_rdflib_reads_the_trig() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        back = Dataset()
        back.parse(data=FORMATS["trig"](store), format="trig")
        assert {str(name.identifier) for name in back.graphs()} >= set(store.names())


def test_an_empty_store_is_empty_text() -> None:
    with open_store(None) as store:
        assert nquads(store) == b""
