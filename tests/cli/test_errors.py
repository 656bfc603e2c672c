"""Wrong input on the command line: one line each, the right exit status, never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from pactgraph.read.language import supported
from pactgraph.store import open_store

BODY = "Japan sent 101 trucks to Ukraine in March 2024. Japan and Italy signed an agreement in Rome.\n"
BROKEN = "expected the node content, but found '<stream end>'"


def pactgraph(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pactgraph", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]  # options of run


def only_line(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stdout + done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("pactgraph: ")
    return lines[0].removeprefix("pactgraph: ")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(BODY)
    return path


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["fly"], "fly"),
        (["build"], "ARTICLES"),
        (["build", "x"], "--out"),
        (["build", "x", "-o", "o", "--lang", "tlh"], f"'tlh' is not supported (supported: {', '.join(supported())})"),
        (["build", "x", "-o", "o", "--jobs", "0"], "--jobs"),
        (["build", "x", "-o", "o", "--min-confidence", "2"], "--min-confidence"),
        (["build", "x", "-o", "o", "--model", "it"], "'it' is not LANG=NAME, as in it=it_core_news_sm"),
        (["build", "--wings"], "--wings"),
        (["train", "--steps", "many"], "--steps"),
    ],
)
def test_wrong_use(arguments: list[str], names: str, tmp_path: Path) -> None:
    done = pactgraph(*arguments, cwd=tmp_path)
    line = only_line(done)
    assert names.lower() in line.lower()
    assert line.endswith(" --help)")
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_a_batch_goes_on_past_every_kind_of_bad_article(article: Path, tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    for name, data in {
        "a-empty.txt": b"",
        "b-junk.txt": bytes(range(256)) * 100,
        "d-language.md": b"---\nlang: tlh\n---\n" + BODY.encode(),
        "e-front.md": b"---\ntitle: [\n---\n" + BODY.encode(),
        "f-\x1b[2Jname.txt": b"",
    }.items():
        (tmp_path / "bad" / name).write_bytes(data)
    with (tmp_path / "bad" / "c-large.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    done = pactgraph("build", "bad", "missing", article, "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "1 article read, 7 failed"
    assert done.stderr.splitlines() == [
        "pactgraph: bad/a-empty.txt: the file is empty",
        "pactgraph: bad/b-junk.txt: binary data, not text (zero byte at 0) (save the file as UTF-8 text)",
        "pactgraph: bad/c-large.txt: larger than 20 MB (split it into articles, one JSON a line in .jsonl)",
        f"pactgraph: bad/d-language.md: language 'tlh' is not supported (supported: {', '.join(supported())})",
        f"pactgraph: bad/e-front.md: broken front matter in line 3: {BROKEN} (write lines 'key: value')",
        "pactgraph: bad/f-?[2Jname.txt: the file is empty",
        "pactgraph: missing: no such file or directory (check the path)",
        "pactgraph: 7 failed: all listed in out/failed.jsonl",
    ]
    assert len((tmp_path / "out" / "failed.jsonl").read_text().splitlines()) == 7
    assert '"article": "good"' in (tmp_path / "out" / "facts.jsonl").read_text()


def test_a_store_opened_twice(article: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "out" / "store"):
        done = pactgraph("build", article, "-o", tmp_path / "out")
    mend = "(wait for it to end, then try again)"
    assert only_line(done) == f"{tmp_path / 'out' / 'store'}: the store is open in another process {mend}"
    assert done.returncode == 1


@pytest.mark.parametrize("out", ["good.txt", "good.txt/out", "/proc/out"])
def test_an_output_that_cannot_be_written(article: Path, out: str) -> None:
    done = pactgraph("build", article, "-o", out, cwd=article.parent)
    assert only_line(done).startswith(f"{out}: ")
    assert only_line(done).endswith("(name another folder with -o)")
    assert done.returncode == 1


def test_nothing_extracted_is_said_loudly(tmp_path: Path) -> None:
    path = tmp_path / "cake.txt"
    path.write_text("The cake was good and the weather was fine on that day.")
    done = pactgraph("build", path, "-o", tmp_path / "out")
    assert "NOTHING was extracted" in only_line(done)
    assert done.returncode == 0


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m pactgraph --help | head -n 0; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stderr == ""
    assert done.returncode in {0, 141}
