"""`pactgraph enrich` against a real local endpoint, and one that fails in front of it. Nothing goes to the network."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.enrich.conftest import Front, folder, wikidata
from tests.store.servers import Faulty, Reply

from pactgraph import iris
from pactgraph.cli import run
from pactgraph.enrich import graph_of
from pactgraph.store import open_store
from pactgraph.store.export import nquads

__all__ = ["folder", "wikidata"]  # the fixtures

BUSY: Reply = (503, {"Retry-After": "0"}, b"")
BATCHES = 4 + 4 + 3 + 3  # one actor a request: labels and identifiers of four, tenures and memberships of three


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made."""
    pauses: list[float] = []
    monkeypatch.setattr("pactgraph.store.remote.Endpoint.__init__.__defaults__", (60, 4, 0.5, pauses.append))
    return pauses


@contextmanager
def front(behind: str, *replies: Reply) -> Iterator[tuple[Front, str]]:
    server = Front(behind, *replies)
    with server.serving() as url:
        yield server, url


def content(path: Path) -> dict[str, int]:
    """How many quads each graph has."""
    with open_store(path / "store") as store:
        return {name: len(list(store.quads(name))) for name in store.names()}


def whole(path: Path) -> bytes:
    with open_store(path / "store") as store:
        return nquads(store)


def test_it_asks_once_and_then_never_again(folder: Path, wikidata: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(folder)
    with front(wikidata) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        assert capsys.readouterr().out.startswith("4 actors: 4 requests sent, 0 from the cache\n")
        first = whole(folder)
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        assert capsys.readouterr().out.startswith("4 actors: 0 requests sent, 4 from the cache\n")
    assert len(server.requests) == 4
    assert whole(folder) == first
    after = content(folder)
    assert after.pop(graph_of(url)) == 71
    assert after == before


def test_it_says_who_asks(folder: Path, wikidata: str) -> None:
    with front(wikidata) as (server, url):
        run(["enrich", str(folder), "--endpoint", url])
    assert {headers["User-Agent"].split("/")[0] for headers, _ in server.requests} == {"pactgraph"}


def test_refresh_asks_again(folder: Path, wikidata: str) -> None:
    with front(wikidata) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        assert run(["enrich", str(folder), "--endpoint", url, "--refresh"]) == 0
    assert len(server.requests) == 8


def test_a_damaged_answer_on_disk_is_asked_for_again(folder: Path, wikidata: str) -> None:
    with front(wikidata) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        first, second, *_ = sorted((folder / "cache").iterdir())
        first.write_bytes(b'{"endpoint": "\xff')
        second.write_text(json.dumps({**json.loads(second.read_text()), "query": "another"}))
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
    assert len(server.requests) == 6


def test_a_dry_run_asks_nothing_and_writes_nothing(
    folder: Path, wikidata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = whole(folder)
    with front(wikidata) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url, "--dry-run", "--batch", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"4 actors, {BATCHES} requests (0 of {BATCHES} in the cache) to {url}; nothing is asked"
    assert lines[1] == "the first (labels, batch 1 of 4):"
    assert "  VALUES ?item { <http://www.wikidata.org/entity/Q1065> }" in lines
    assert server.requests == []
    assert not (folder / "cache").exists()
    assert whole(folder) == before


def test_a_dry_run_knows_the_cache(folder: Path, wikidata: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["enrich", str(folder), "--endpoint", wikidata]) == 0
    capsys.readouterr()
    assert run(["enrich", str(folder), "--endpoint", wikidata, "--dry-run"]) == 0
    assert capsys.readouterr().out == f"4 actors, 0 requests (4 of 4 in the cache) to {wikidata}; nothing is asked\n"


def test_the_size_of_batches_changes_nothing(folder: Path, wikidata: str) -> None:
    assert run(["enrich", str(folder), "--endpoint", wikidata]) == 0
    first = whole(folder)
    with open_store(folder / "store") as store:
        store.replace(graph_of(wikidata), ())
    assert run(["enrich", str(folder), "--endpoint", wikidata, "--batch", "1"]) == 0
    assert whole(folder) == first
    assert len(list((folder / "cache").iterdir())) == 4 + BATCHES


def test_a_busy_server_is_asked_again_when_it_says(folder: Path, wikidata: str, no_pauses: list[float]) -> None:
    with front(wikidata, (429, {"Retry-After": "9"}, b""), (503, {}, b"")) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
    assert len(server.requests) == 6
    assert no_pauses == [9.0, 1.0]


def test_what_fails_is_told_and_the_next_run_goes_on_there(
    folder: Path, wikidata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with front(wikidata, (500, {}, b"out of memory")) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 1
        told = capsys.readouterr()
        assert told.out.startswith("4 actors: 4 requests sent, 0 from the cache\n")
        first, last = told.err.splitlines()
        assert first.startswith(f"pactgraph: labels, batch 1 of 1: {url}: the server refused the query")
        assert last.startswith("pactgraph: 1 failed, 0 not asked; the same command goes on where it stopped")
        partial = content(folder)[graph_of(url)]
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        assert capsys.readouterr().out.startswith("4 actors: 1 request sent, 3 from the cache\n")
        assert content(folder)[graph_of(url)] == 71 > partial > 0
    assert len(server.requests) == 5


def test_a_server_that_keeps_failing_is_left_in_peace(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = Faulty((403, {}, b""))
    with faulty.serving() as url:
        assert run(["enrich", str(folder), "--endpoint", url, "--batch", "1"]) == 1
    assert len(faulty.requests) == 3
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"pactgraph: 3 failed, {BATCHES - 3} not asked")


def test_a_failed_refresh_loses_nothing(folder: Path, wikidata: str, capsys: pytest.CaptureFixture[str]) -> None:
    with front(wikidata) as (server, url):
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
        before = whole(folder)
        server.replies = [(500, {}, b"no")] * 4
        assert run(["enrich", str(folder), "--endpoint", url, "--refresh"]) == 1
        assert run(["enrich", str(folder), "--endpoint", url, "--refresh", "--batch", "1", "--claimed"]) == 1
    assert whole(folder) == before
    assert "Traceback" not in capsys.readouterr().err


def test_without_a_network_one_line_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = whole(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/query"
        assert run(["enrich", str(folder), "--endpoint", url, "--batch", "1"]) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert "the server gave no answer" in first
    assert first.endswith("(see that there is a network and that the address is right)")
    assert last.startswith(f"pactgraph: 1 failed, {BATCHES - 1} not asked")
    assert whole(folder) == before


def test_a_server_that_never_answers_is_left_after_the_timeout(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/query"
        assert run(["enrich", str(folder), "--endpoint", url, "--timeout", "1"]) == 1
    assert capsys.readouterr().err.count("timed out (make the query smaller, or allow more with --timeout)") == 3


def test_answers_that_are_nonsense_write_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {
        "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q17"},
        "kind": {"type": "uri", "value": "http://www.w3.org/2000/01/rdf-schema#label"},
        "name": {"type": "literal", "value": "\ud800", "xml:lang": "it"},
        "match": {"type": "uri", "value": "not an address> ."},
        "statement": {"type": "uri", "value": "neither> <this"},
        "holder": {"type": "bnode", "value": "b0"},
    }
    body = json.dumps({"head": {"vars": sorted(row)}, "results": {"bindings": [row, {}]}}).encode()
    faulty = Faulty((200, {"Content-Type": "application/sparql-results+json"}, body))
    with faulty.serving() as url:
        assert run(["enrich", str(folder), "--endpoint", url]) == 0
    assert graph_of(url) not in content(folder)
    told = capsys.readouterr()
    assert told.err == ""
    assert "  left out: names with broken characters: 1\n" in told.out


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["--endpoint", "ftp://x/y"], "'ftp://x/y' is no http or https address"),
        (["--endpoint", "http:///sparql"], "is no http or https address"),
        (["--batch", "0"], "--batch"),
        (["--timeout", "soon"], "--timeout"),
        (["--since", "0"], "--since"),
    ],
)
def test_wrong_use(arguments: list[str], names: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["enrich", str(folder), *arguments]) == 2
    assert names in capsys.readouterr().err


def test_a_graph_without_actors_says_how_to_get_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(tmp_path / "store"):
        pass
    assert run(["enrich", str(tmp_path), "--dry-run"]) == 1
    assert capsys.readouterr().err.endswith(
        "no actor has an item in Wikidata (run `pactgraph build ARTICLES -o DIR` first)\n"
    )
    assert run(["enrich", str(tmp_path / "nowhere")]) == 1


def test_a_store_may_be_named_itself(folder: Path, wikidata: str) -> None:
    assert run(["enrich", str(folder / "store"), "--endpoint", wikidata]) == 0
    assert (folder / "cache").is_dir()
    assert content(folder)[iris.REFERENCE_GRAPH] > 0
