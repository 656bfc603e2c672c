"""The commands that work on a build: what they say of a folder that is none, and of a query that is malformed."""

from pathlib import Path

import pytest
from tests.standin import StandIn

from pactgraph.build import build
from pactgraph.cli import run

COMMANDS = (["query", "ASK { ?s ?p ?o }"], ["check"], ["export"], ["centrality"], ["view"])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "out"
    (out.parent / "a.txt").write_text("JPN sent trucks to UKR.")
    build([out.parent / "a.txt"], out, lang="en", recipe=StandIn())
    return out


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit status, and the one line on stderr."""
    status = run(arguments)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("pactgraph: ")
    return status, lines[0].removeprefix("pactgraph: ")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_missing_folder(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, *rest = command
    status, line = told([name, str(tmp_path / "nowhere"), *rest], capsys)
    assert status == 1
    assert line.startswith(f"{tmp_path / 'nowhere'}: ")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_folder_that_is_no_build(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("Dear store,")
    name, *rest = command
    status, line = told([name, str(tmp_path), *rest], capsys)
    assert status == 1
    assert line.startswith(str(tmp_path))


@pytest.mark.parametrize(
    "query", ["SELECT ?x {", "SELECT * { ?s ?p }", "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "ASK"]
)
def test_malformed_sparql(query: str, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _ = told(["query", str(built), query], capsys)
    assert status == 1


@pytest.mark.parametrize("command", ["view", "export"])
def test_a_file_that_cannot_be_written(command: str, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, line = told([command, str(built), "-o", "/proc/nothing/file"], capsys)
    assert status == 1
    assert "/proc/nothing" in line


def test_a_build_answers(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["query", str(built), "ASK { ?c a pact:Claim ; pact:agent actor:JPN ; pact:counterpart actor:UKR }"]) == 0
    )
    assert capsys.readouterr().out == "yes\n"
