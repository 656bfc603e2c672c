"""The frame of the command line: help, version, interruption, and what no command foresaw."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from tests.interrupts import heard

from pactgraph import __version__
from pactgraph.cli import app, run
from pactgraph.errors import PactgraphError


def commands() -> list[str]:
    return sorted(command.name or "" for command in app.registered_commands)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"pactgraph {__version__}\n"


def test_no_arguments_give_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "build" in capsys.readouterr().out


@pytest.mark.parametrize("command", commands())
def test_the_help_of_each_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    assert f"Example: pactgraph {command}" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (PactgraphError("no\nlight", where="cellar", mend="bring a lamp"), 1, "cellar: no light (bring a lamp)"),
        (KeyboardInterrupt(), 130, "interrupted; the same command goes on where it stopped"),
        (typer.BadParameter("too loud"), 2, "Invalid value: too loud (see pactgraph --help)"),
        (OSError(28, "No space left on device", "/disk"), 1, "/disk: No space left on device"),
    ],
)
def test_errors_become_one_line(
    error: BaseException, status: int, line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise error

    own = typer.Typer()
    own.command("fail")(fail)
    monkeypatch.setattr("pactgraph.cli.app", own)
    assert run(["--"]) == status
    assert capsys.readouterr().err == f"pactgraph: {line}\n"


def test_ctrl_c_in_a_build_is_one_line_and_the_build_goes_on_later(tmp_path: Path) -> None:
    for number in range(300):
        text = f"Japan sent {number} trucks to Ukraine. The ministers of Italy and Japan met in Rome."
        (tmp_path / f"{number}.txt").write_text(text)
    command = [sys.executable, "-m", "pactgraph", "build", str(tmp_path), "-o", str(tmp_path / "out"), "--lang", "en"]
    with heard():
        process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    while sum(path.stat().st_size for path in (tmp_path / "out" / "store").glob("*.log")) < 50_000:
        time.sleep(0.05)  # until some articles are in the store
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, "pactgraph: interrupted; the same command goes on where it stopped\n")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("300 articles read (")
