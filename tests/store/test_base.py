"""The store on a real folder: replacing, failing, locking, copies."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from pyoxigraph import Store
from rdflib import URIRef
from tests.factory import aid_report, article, claim, reading

from pactgraph import iris
from pactgraph.errors import ArticleError, StoreError
from pactgraph.model import Quantity, Reading
from pactgraph.store import Run, articles, current_run, facts, open_built, open_store
from pactgraph.store.export import nquads
from pactgraph.store.oxigraph import Graphs
from pactgraph.terms import PACT

HOLD = "import sys; from pactgraph.store import open_store as o; s = o(sys.argv[1]); print('open', flush=True); input()"


def test_reading_again_replaces_that_article_and_nothing_else(tmp_path: Path) -> None:
    first, second = aid_report("one"), aid_report("two")
    shorter = Reading(first.article, first.claims[:1], ())
    with open_store(tmp_path / "store") as store:
        store.put(first)
        store.put(second)
        before = set(store.quads(iris.article("two", second.article.url)))
        store.put(shorter)
        assert [row["article"] for row in facts(store)] == ["one", "two", "two", "two", "two"]
        assert set(store.quads(iris.article("two", second.article.url))) == before


def test_a_changed_text_at_the_same_address_replaces_the_old_one() -> None:
    old = aid_report("monday")
    new = reading(replace(old.article, stem="tuesday", text="Nothing."))
    with open_store(None) as store:
        store.put(old)
        store.put(new)
        assert articles(store) == [iris.article("", "https://example.org/monday")]
        assert list(facts(store)) == []


def test_has_knows_the_article_and_the_run() -> None:
    one = aid_report()
    with open_store(None) as store:
        assert not store.has(one.article)
        store.put(one)
        assert store.has(one.article)
        assert not store.has(replace(one.article, title="Another title"))
        assert not store.has(one.article, Run("0.1.0", "0" * 16))


def test_remove_takes_the_graph_out() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        store.remove(aid_report().article)
        assert articles(store) == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda one: replace(one, article=replace(one.article, text="a\ud800b")), "lone surrogates"),
        (lambda one: replace(one, article=replace(one.article, lang="not a language")), "is not a language tag"),
        (
            lambda one: replace(one, claims=(replace(one.claims[0], quantity=Quantity(float("nan"), "truck")),)),
            "nan truck",
        ),
        (lambda one: replace(one, claims=(replace(one.claims[0], place="\udfff"),)), "lone surrogates"),
        (lambda one: replace(one, claims=(replace(one.claims[0], topics=("\udfff",)),)), "lone surrogates"),
    ],
)
def test_what_cannot_be_stored_changes_nothing(broken: object, said: str) -> None:
    assert callable(broken)
    with open_store(None) as store:
        store.put(aid_report())
        before = nquads(store)
        with pytest.raises(ArticleError, match=said) as caught:
            store.put(broken(aid_report()))
        assert str(caught.value).startswith("aid: ")
        assert nquads(store) == before


def test_the_same_bytes_twice_and_in_any_order(tmp_path: Path) -> None:
    dumps = set()
    for at, order in enumerate((["one", "two", "three"], ["three", "one", "two"])):
        with open_store(tmp_path / str(at)) as store:
            for stem in order:
                store.put(aid_report(stem))
            store.put_background()
            store.merge_events()
            dumps.add(nquads(store))
    assert len(dumps) == 1


def test_putting_the_same_again_changes_no_byte() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        before = nquads(store)
        store.put(aid_report())
        assert nquads(store) == before
    assert b"_:" not in before


def test_text_that_looks_like_sparql_stays_text() -> None:
    text = '" } } ; DROP ALL ; INSERT DATA { <a:a> <a:b> "\\u0022 .'
    with open_store(None) as store:
        store.put(aid_report())
        store.put(reading(article(text, "evil"), [claim(text, text, "Aid", "JPN", "UKR")]))
        assert [row["quote"] for row in facts(store) if row["article"] == "evil"] == [text]
        assert len(articles(store)) == 2


def test_a_store_that_is_open_elsewhere_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="is open in another process") as caught:
            open_store(path)
        assert str(caught.value) == f"{path}: the store is open in another process (wait for it to end, then try again)"
    finally:
        holder.communicate("done\n", timeout=30)
    open_store(path).close()


def test_a_store_that_is_open_here_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "store"), pytest.raises(StoreError, match="already open in this process"):
        open_store(tmp_path / "store")


def test_after_closing_the_folder_is_free_and_the_store_is_shut(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store")
    store.close()
    open_store(tmp_path / "store").close()
    with pytest.raises(StoreError, match="has been closed"):
        store.names()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be written"):
        open_store(tmp_path / "file" / "store")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds something else than a store"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("victim", ["CURRENT", "MANIFEST-*"])
def test_a_damaged_store_says_so(tmp_path: Path, victim: str) -> None:
    path = tmp_path / "store"
    with open_store(path) as store:
        store.put(aid_report())
    for file in path.glob(victim):
        file.write_bytes(b"\x00junk\n" * 10)
    with pytest.raises(StoreError, match="the store is damaged") as caught:
        open_store(path)
    assert "\n" not in str(caught.value)
    assert "pactgraph build" in str(caught.value)


def test_no_store_where_none_may_be_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(tmp_path / "store", create=False)
    with pytest.raises(StoreError, match="there is no such folder"):
        open_built(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_a_build_folder_and_its_store_both_open(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
    for folder in (tmp_path, tmp_path / "store"):
        with open_built(folder) as store:
            assert len(list(facts(store))) == 4


def test_a_copy_in_memory_has_the_same_content_and_its_own_life() -> None:
    with open_store(None) as store:
        store.put(aid_report())
        copy = store.memory_copy()
        store.remove(aid_report().article)
        assert len(list(facts(copy))) == 4


def test_the_rdflib_view_sees_the_graphs(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
        view = store.dataset()
        name = iris.article("", "https://example.org/aid")
        graph = view.graph(URIRef(name))
        assert [str(actor) for actor in graph.objects(None, PACT.attributedTo)] == [iris.actor("NATO")]
        del view, graph
    open_store(tmp_path / "store").close()


def test_no_triple_stands_in_two_graphs_and_none_is_a_leftover() -> None:
    with open_store(None) as store:
        store.put(aid_report("one"))  # before the reference is there, and after
        store.put_background()
        store.put(aid_report("two"))
        store.put(aid_report("two"), Run("0.0.1", "0" * 16))
        store.put(aid_report("two"))
        store.merge_events()
        triples = [quad.triple for quad in store.engine]
        assert len(triples) == len(set(triples))
        assert [str(run) for run in store.select("SELECT ?run { ?run a pact:Run }").column("run")] == [
            current_run().iri
        ]


class Engine:
    """Counts how often what waits in memory is written out."""

    written = 0

    def update(self, _: str) -> None:
        """Change nothing."""

    def flush(self) -> None:
        """Count."""
        self.written += 1


def test_what_waits_in_memory_is_written_out_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactgraph.store.oxigraph._BUFFERED", 3)
    for path, expected in ((tmp_path, 2), (None, 0)):
        engine = Engine()
        graphs = Graphs(cast("Store", engine), path)
        for _ in range(8):
            graphs.replace("https://a.example/graph", [])
        assert engine.written == expected
