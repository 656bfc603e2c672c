"""The server's program and its process: found, missing, failing to start, ending by itself."""

import os
import signal
import stat
from pathlib import Path

import pytest
from tests.serve.free import free_pair

from pactgraph.errors import PactgraphError
from pactgraph.serve.ports import HOST, claim_free
from pactgraph.serve.sparql import binary, sparql
from pactgraph.store import open_store


def program(folder: Path, script: str) -> str:
    """A program called oxigraph that does something else."""
    path = folder / "oxigraph"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_program_of_this_installation_goes_before_others(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "other").mkdir()
    own, other = program(tmp_path / "own", ""), program(tmp_path / "other", "")
    assert binary(str(tmp_path / "own"), str(tmp_path / "other")) == own
    assert binary(str(tmp_path), str(tmp_path / "other")) == other


def test_a_missing_extra_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(PactgraphError) as told:
        binary(str(tmp_path), str(tmp_path))
    assert str(told.value) == "the SPARQL server is not installed (pip install 'pactgraph[server]')"


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    port = free_pair()
    wrong = program(tmp_path, "echo 'out of luck' >&2; echo; exit 3")
    with pytest.raises(PactgraphError) as told, sparql(wrong, tmp_path / "store", port):
        pass
    assert str(told.value) == f"{HOST}:{port}: the SPARQL server did not start: out of luck"


def test_a_store_that_is_none_is_one_line(tmp_path: Path) -> None:
    with (
        pytest.raises(PactgraphError, match=r"the SPARQL server did not start: .+") as told,
        sparql(binary(), tmp_path / "store", free_pair()),
    ):
        pass
    assert "\n" not in str(told.value)


def test_a_server_that_ends_by_itself_is_one_line_and_its_port_free(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.put_background()
    port = free_pair()
    with sparql(binary(), tmp_path / "store", port) as server:
        os.kill(server.pid, signal.SIGKILL)
        with pytest.raises(PactgraphError, match=r"^the SPARQL server ended by itself \(status -9\): "):
            server.wait()
    claim_free(port)
