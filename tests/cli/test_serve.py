"""`pactgraph serve` as a real process: what it answers, what it refuses, and what it leaves behind (nothing)."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from rdflib import URIRef
from tests.serve.free import free_pair
from tests.standin import StandIn

from pactgraph.build import build
from pactgraph.serve.ports import HOST, answers, claim_free
from pactgraph.store import Table, open_store
from pactgraph.store.remote import Endpoint

WHO = "SELECT ?who ?whom { ?c a pact:Claim ; pact:agent ?who ; pact:counterpart ?whom }"
ACTOR = "https://w3id.org/pactgraph/id/actor/"
COMMAND = (sys.executable, "-m", "pactgraph")
ENDINGS = [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # under nohup it is ignored, and so it stays in what we start
    ENDINGS.append((signal.SIGHUP, 129))


@dataclass
class Serving:
    """A process that serves, the lines it printed, and the folder in which it may put temporary files."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str]
    temporary: Path

    @property
    def endpoint(self) -> str:
        return f"http://{HOST}:{self.port}/query"

    def ended(self, number: int) -> tuple[int, str, str]:
        """Send a signal; the exit status and what was still printed on stdout and stderr."""
        self.process.send_signal(number)
        out, told = self.process.communicate(timeout=60)
        return self.process.returncode, out, told


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("JPN sent trucks to UKR.")
    build([tmp_path / "a.txt"], tmp_path / "out", lang="en", recipe=StandIn())
    return tmp_path / "out"


@contextmanager
def serving(built: Path, *options: str) -> Iterator[Serving]:
    temporary = built.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    port = free_pair()
    process = subprocess.Popen(
        [*COMMAND, "serve", str(built), "--port", str(port), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    assert process.stdout
    try:
        lines = [process.stdout.readline() for _ in range(4)]
        assert all(lines), process.communicate(timeout=60)[1]
        yield Serving(process, port, lines, temporary)
    finally:
        process.terminate()
        process.communicate(timeout=60)


def example(line: str) -> tuple[str, bytes, dict[str, str]]:
    """The address, the body and the header of the printed curl line, as curl would send them."""
    start, program, url, dash_h, header, data, query = shlex.split(line)
    assert (start, program, dash_h, data) == ("try:", "curl", "-H", "--data-urlencode")
    (name, value), (key, kind) = query.split("=", 1), header.split(": ", 1)
    return url, urlencode({name: value}).encode(), {key: kind}


def fetched(url: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> bytes:
    with urlopen(Request(url, body, headers or {}), timeout=30) as reply:  # noqa: S310  loopback
        return bytes(reply.read())


def refused(url: str, body: str, kind: str) -> int:
    with pytest.raises(HTTPError) as error:
        urlopen(Request(url, body.encode(), {"Content-Type": kind}), timeout=30)  # noqa: S310  loopback
    error.value.close()
    return error.value.code


def test_what_is_told_asked_and_refused(built: Path) -> None:
    with serving(built, "--ui", "it") as one:
        base = f"http://{HOST}:{one.port}"
        assert one.lines[:2] == [
            f"queries: {base}/ (in a browser; programs ask {base}/query)\n",
            f"network: http://{HOST}:{one.port + 1}/\n",
        ]
        assert fetched(*example(one.lines[2])).splitlines() == [b"who,claims", f"{ACTOR}JPN,1".encode()]
        assert Endpoint(one.endpoint).query(WHO) == Table(
            ("who", "whom"), ((URIRef(f"{ACTOR}JPN"), URIRef(f"{ACTOR}UKR")),)
        )
        assert b"yasgui" in fetched(f"{base}/")
        assert b'<html lang="it">' in fetched(f"http://{HOST}:{one.port + 1}/")
        update = "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }"
        assert refused(f"{base}/update", update, "application/sparql-update") == 403
        assert refused(f"{base}/sparql", update, "application/sparql-update") == 403
        assert refused(f"{base}/store?default", "<a:a> <a:b> <a:c> .", "text/turtle") == 403
        assert Endpoint(one.endpoint).query("ASK { ?c a pact:Claim }") is True


@pytest.mark.parametrize(("number", "status"), ENDINGS)
def test_it_ends_quietly_and_leaves_nothing(built: Path, number: int, status: int) -> None:
    with serving(built) as one:
        assert [path.name.split("-")[0] for path in one.temporary.iterdir()] == ["pactgraph"]
        assert one.ended(number) == (status, "", "")
        assert list(one.temporary.iterdir()) == []
    claim_free(one.port)
    claim_free(one.port + 1)
    assert sorted(path.name for path in built.iterdir()) == ["facts.jsonl", "failed.jsonl", "offices.jsonl", "store"]


def test_the_store_can_be_built_meanwhile(built: Path) -> None:
    (built.parent / "b.txt").write_text("France sent howitzers to Ukraine.")
    with serving(built) as one:
        command = [*COMMAND, "build", str(built.parent / "b.txt"), "-o", str(built), "--lang", "en"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        with open_store(built / "store", create=False) as store:
            assert store.query("ASK { ?c a pact:Claim ; pact:agent actor:FRA }") is True
        # what is served is what there was
        assert Endpoint(one.endpoint).query("ASK { ?c a pact:Claim ; pact:agent actor:FRA }") is False


def told(*arguments: str) -> tuple[int, str, str]:
    done = subprocess.run([*COMMAND, "serve", *arguments], capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("which", [0, 1])
def test_a_port_that_is_taken_is_one_line(built: Path, which: int) -> None:
    with serving(built) as one:
        status, out, line = told(str(built), "--port", str(one.port if which == 0 else one.port - 1))
        assert (status, out) == (1, "")
        assert line.startswith(f"pactgraph: {HOST}:{one.port}: the port is taken: ")
        assert line.count("\n") == 1
        assert answers(one.port)


def test_no_build_is_one_line(tmp_path: Path) -> None:
    port = str(free_pair())
    line = f"pactgraph: {tmp_path / 'store'}: there is no store here (run `pactgraph build` first)\n"
    assert told(str(tmp_path), "--port", port) == (1, "", line)
    status, _, line = told(str(tmp_path / "nowhere"), "--port", port)
    assert (status, line.count("\n")) == (1, 1)


def test_a_build_that_is_running_is_one_line(built: Path) -> None:
    with open_store(built / "store"):
        status, out, line = told(str(built), "--port", str(free_pair()))
    what = "the store is open in another process (wait for it to end, then try again)"
    assert (status, out, line) == (1, "", f"pactgraph: {built / 'store'}: {what}\n")
