"""The SPARQL server: the `oxigraph` program of the PyPI package of that name, in a process of its own."""

import shutil
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pactgraph.errors import PactgraphError
from pactgraph.serve.ports import HOST, answers

EXTRA = "pip install 'pactgraph[server]'"
_START = 30.0
_STEP = 0.05
_STOP = 5.0
_WATCH = 0.2


class Server:
    """A SPARQL server that runs, and what it has said."""

    def __init__(self, process: subprocess.Popen[bytes], said: Path) -> None:
        self._process = process
        self._said = said

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def ready(self, port: int) -> None:
        """Come back when it listens. Raises PactgraphError where it ends before, or takes half a minute."""
        until = time.monotonic() + _START
        while self._process.poll() is None and time.monotonic() < until:
            if answers(port):
                return
            time.sleep(_STEP)
        raise PactgraphError(f"the SPARQL server did not start: {self._last()}", where=f"{HOST}:{port}")

    def wait(self) -> None:
        """Come back never, unless by an exception: PactgraphError where the server ends by itself."""
        # Not Popen.wait(): a signal that the system gives to another thread would not wake it.
        while (status := self._process.poll()) is None:
            time.sleep(_WATCH)
        raise PactgraphError(f"the SPARQL server ended by itself (status {status}): {self._last()}")

    def stop(self) -> None:
        """End the process, by force where it does not end when asked."""
        self._process.terminate()
        try:
            self._process.wait(_STOP)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _last(self) -> str:
        lines = self._said.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")


def binary(scripts: str | None = None, path: str | None = None) -> str:
    """Where the program is: among this installation's `scripts`, else on `path` (by default that of the environment).

    Raises PactgraphError where it is not installed.
    """
    own = scripts or sysconfig.get_path("scripts")
    found = shutil.which("oxigraph", path=own) or shutil.which("oxigraph", path=path)
    if found is None:
        raise PactgraphError("the SPARQL server is not installed", mend=EXTRA)
    return found


@contextmanager
def sparql(program: str, store: Path, port: int) -> Iterator[Server]:
    """Serve the store in this folder, which nobody may write to meanwhile; the server ends with the context.

    Queries see all graphs together, as in `pactgraph query`. Raises PactgraphError where the server does not start.
    """
    said = store.with_name("server.log")
    with said.open("wb") as log:
        server = Server(_started(program, store, port, log), said)
        try:
            server.ready(port)
            yield server
        finally:
            server.stop()


def _started(program: str, store: Path, port: int, log: IO[bytes]) -> subprocess.Popen[bytes]:
    command = [program, "serve-read-only", "-l", str(store), "-b", f"{HOST}:{port}", "--union-default-graph"]
    # A session of its own: Ctrl-C is for us alone, who then end the server in order.
    return subprocess.Popen(  # noqa: S603  a fixed program; store and port are ours
        command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
    )
