"""Build: what is written, what is kept, what a failing article changes (nothing)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.interrupts import heard
from tests.standin import StandIn

from pactgraph import workers
from pactgraph.build import State, build
from pactgraph.errors import PactgraphError, StoreError
from pactgraph.model import Article
from pactgraph.read import Failure
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
    written = ["facts.jsonl", "failed.jsonl", "offices.jsonl", "open_names.jsonl", "store"]
    assert sorted(path.name for path in out.iterdir()) == written
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


INTERRUPTED = """
import sys
from pathlib import Path
from tests.standin import StandIn
from pactgraph.build import build

if __name__ == "__main__":
    try:
        build([sys.argv[1]], Path(sys.argv[2]), lang="en", jobs=int(sys.argv[3]), recipe=StandIn())
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_is_interrupted_leaves_the_store_whole_and_the_next_goes_on(
    tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The article in the middle sends the interrupt itself, so that it always comes between the first and the last."""
    source, script, out = tmp_path / "texts", tmp_path / "script.py", tmp_path / "out"
    source.mkdir()
    script.write_text(INTERRUPTED)
    for number in range(60):
        text = f"USA sent {number} radios to POL." + (" CTRL-C" if number == 30 else "")
        (source / f"n{number:02}.txt").write_text(text)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    monkeypatch.setenv("PACTGRAPH_TEST_INTERRUPTED", str(tmp_path / "interrupted"))
    command = [sys.executable, str(script), str(source), str(out), str(jobs)]
    with heard():
        run = subprocess.run(command, start_new_session=True, timeout=120, check=False, capture_output=True, text=True)
    assert (run.returncode, run.stderr, (tmp_path / "interrupted").exists()) == (130, "", True)
    with open_store(out / "store") as store:
        held = sum(name.startswith("https://") and "/article/" in name for name in store.names())
    assert 0 < held <= 30
    summary = build([source], out, lang="en", recipe=StandIn())
    assert (summary.kept, summary.new) == (held, 60 - held)
    build([source], tmp_path / "whole", lang="en", recipe=StandIn())
    for name in ("facts.jsonl", "offices.jsonl"):
        assert (out / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_processes_are_as_many_as_the_text_pays_for() -> None:
    long = [Article(str(number), "x" * 30_000, "en") for number in range(10)]
    given: list[Article | Failure] = [Failure("f", "is empty"), *long]
    for most, expected in ((1, 1), (2, 2), (4, 4), (64, 6)):
        jobs, again = workers.measured(given, most)
        assert (jobs, list(again)) == (expected, given)
    assert workers.measured(long[:2], 8)[0] == 1
    assert workers.cores() >= 1


def test_workers_start_with_one_thread_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with workers.one_thread_each():
        assert (os.environ["OMP_NUM_THREADS"], os.environ["OPENBLAS_NUM_THREADS"]) == ("3", "1")
    assert (os.environ["OMP_NUM_THREADS"], os.environ.get("OPENBLAS_NUM_THREADS")) == ("3", None)


def test_progress_counts_articles_and_leaves_out_what_is_kept(folder: Path, tmp_path: Path) -> None:
    build([folder / "a.md"], tmp_path / "out", recipe=StandIn())
    told: list[State] = []
    build([folder], tmp_path / "out", jobs=2, recipe=StandIn(), progress=told.append)
    sizes = [(folder / f"{stem}.md").stat().st_size for stem in "bc"]
    assert [(state.articles, state.done, state.total) for state in told[:2]] == [
        (1, sizes[0], sum(sizes)),
        (2, sum(sizes), sum(sizes)),
    ]
    assert [state.doing for state in told] == ["b", "c", "merging events", "writing tables"]
    assert [state.expected for state in told] == [round(sum(sizes) / sizes[0]), 2, 2, 2]


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
