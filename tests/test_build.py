"""Build: what is written, what is kept, what a failing article changes (nothing)."""

import json
from pathlib import Path

import pytest
from tests.standin import StandIn

from pactgraph.build import build
from pactgraph.errors import PactgraphError, StoreError
from pactgraph.store import open_store

HEAD = "---\nlang: en\n---\n"
TEXTS = {"a": "JPN sent trucks to UKR.", "b": "FRA sent guns to UKR. ITA sent food to LBN.", "c": "Nothing happened."}
ROWS = [("a", "JPN", "UKR"), ("b", "FRA", "UKR"), ("b", "ITA", "LBN")]


@pytest.fixture(autouse=True)
def _findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Worker processes must find the stand-in."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "articles"
    source.mkdir()
    for stem, text in TEXTS.items():
        (source / f"{stem}.md").write_text(HEAD + text)
    return source


def rows(out: Path) -> list[tuple[str, str, str]]:
    facts = [json.loads(line) for line in (out / "facts.jsonl").read_text().splitlines()]
    return [(fact["article"], fact["agents"][0]["polity"], fact["counterparts"][0]["polity"]) for fact in facts]


def failed(out: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (out / "failed.jsonl").read_text().splitlines()]


def test_what_is_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    told: list[str] = []
    summary = build([folder], out, recipe=StandIn(), progress=lambda state: told.append(state.doing))
    assert rows(out) == ROWS
    assert (summary.new, summary.kept, summary.failed, summary.claims, summary.offices) == (3, 0, 0, 3, 0)
    assert sorted(path.name for path in out.iterdir()) == ["facts.jsonl", "failed.jsonl", "offices.jsonl", "store"]
    assert failed(out) == []
    assert told == ["a", "b", "c", "merging events", "writing tables"]


def test_a_second_build_reads_nothing_again_and_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "out", recipe=StandIn())
    before = (tmp_path / "out" / "facts.jsonl").read_bytes()
    summary = build([folder], tmp_path / "out", recipe=StandIn())
    assert (summary.new, summary.kept) == (0, 3)
    assert (tmp_path / "out" / "facts.jsonl").read_bytes() == before


def test_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "out", recipe=StandIn())
    (folder / "a.md").write_text(HEAD + "DEU sent tanks to UKR.")
    summary = build([folder], tmp_path / "out", recipe=StandIn())
    assert (summary.new, summary.kept) == (1, 2)
    assert rows(tmp_path / "out") == [("a", "DEU", "UKR"), *ROWS[1:]]


def test_another_recipe_reads_all_again(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "out", recipe=StandIn())
    assert build([folder], tmp_path / "out", recipe=StandIn("2")).new == 3


def test_an_article_that_fails_leaves_the_store_as_it_was(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([folder], out, recipe=StandIn())
    (folder / "a.md").write_text(HEAD + "CRASH")
    (folder / "b.md").write_text(HEAD + "MISSING")
    (folder / "d.md").write_text("")
    summary = build([folder], out, recipe=StandIn())
    assert rows(out) == ROWS
    assert summary.failed == 3
    crash, *rest = failed(out)
    assert crash["where"] == "a"
    assert crash["what"].startswith("internal error: TypeError in standin.py:")
    assert rest == [
        {"where": "b", "what": "table.csv: no such table", "mend": "add it"},
        {"where": str(folder / "d.md"), "what": "the file is empty", "mend": None},
    ]


def test_several_processes_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for number in range(20):
        (folder / f"n{number}.txt").write_text(f"USA sent {number} radios to POL.")
    one = build([folder], tmp_path / "one", lang="en", recipe=StandIn())
    two = build([folder], tmp_path / "two", lang="en", jobs=2, recipe=StandIn())
    assert (one.new, two.new) == (23, 23)
    for name in ("facts.jsonl", "offices.jsonl", "failed.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_worker_that_dies_is_one_line_and_what_was_read_stays(folder: Path, tmp_path: Path) -> None:
    (folder / "z.txt").write_text("DIE")
    with pytest.raises(PactgraphError, match="a worker process died"):
        build([folder], tmp_path / "out", lang="en", jobs=2, recipe=StandIn())
    (folder / "z.txt").unlink()
    assert build([folder], tmp_path / "out", lang="en", recipe=StandIn()).failed == 0
    assert rows(tmp_path / "out") == ROWS


def test_articles_of_earlier_builds_stay(folder: Path, tmp_path: Path) -> None:
    build([folder / "a.md"], tmp_path / "out", recipe=StandIn())
    assert build([folder / "b.md"], tmp_path / "out", recipe=StandIn()).claims == 3
    assert rows(tmp_path / "out") == ROWS


def test_the_output_may_lie_in_the_input(folder: Path) -> None:
    for expected in (3, 0):
        summary = build([folder], folder / "out", recipe=StandIn())
        assert (summary.new, summary.failed) == (expected, 0)


def test_a_store_in_use(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "out" / "store"), pytest.raises(StoreError, match="already open"):
        build([folder], tmp_path / "out", recipe=StandIn())


def test_an_output_path_that_is_a_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file", tmp_path / "file" / "out"):
        with pytest.raises(StoreError, match="name another folder"):
            build([folder], out, recipe=StandIn())
