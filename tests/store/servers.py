"""Real servers on the loopback address: Oxigraph's own, and one that fails in the ways that servers fail."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from sys import prefix
from threading import Thread
from urllib.parse import parse_qs
from urllib.request import Request, urlopen

import pytest

Reply = tuple[int, dict[str, str], bytes]


@contextmanager
def oxigraph(nquads: bytes, *options: str) -> Iterator[str]:
    """The query address of an `oxigraph serve` in memory that holds these N-Quads."""
    binary = shutil.which("oxigraph", path=str(Path(prefix) / "bin")) or shutil.which("oxigraph")
    if binary is None:
        pytest.skip("needs the oxigraph server (pip install pactgraph[server])")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [binary, "serve", "-b", f"127.0.0.1:{port}", "--union-default-graph", *options]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        load = Request(f"{address}/store", nquads, {"Content-Type": "application/n-quads"})  # noqa: S310  loopback
        urlopen(load, timeout=30).close()  # noqa: S310  loopback
        yield f"{address}/query"
    finally:
        server.terminate()
        server.wait(10)


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("oxigraph serve did not start within ten seconds")


class Faulty:
    """Answers each request with the next of `replies`, the last one again and again; keeps what it was sent."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.requests: list[tuple[dict[str, str], dict[str, list[str]]]] = []

    def reply(self, headers: dict[str, str], body: bytes) -> Reply:
        """Note a request and choose its reply."""
        self.requests.append((headers, parse_qs(body.decode())))
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address it listens at."""
        faulty = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, headers, content = faulty.reply(dict(self.headers), body)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Say nothing on the test's output."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
        finally:
            server.shutdown()
            server.server_close()
            thread.join(10)
