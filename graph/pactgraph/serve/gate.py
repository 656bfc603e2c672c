"""The gate before the SPARQL server: who may ask, and what may not be asked.

The server itself answers whoever names it, and a `SERVICE` clause makes it send what it holds to any address. A web
page that is open in a browser on this machine could use both. The gate passes on only what is addressed to it by its
own name, comes from no other web page, and does not ask for federation.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote_plus

from pactgraph.serve.listen import listening
from pactgraph.serve.ports import HOST

_PATIENCE = 30
_BODY = 10_000_000
_CHUNK = 65_536
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_HOP = frozenset({"connection", "transfer-encoding", "keep-alive", "date", "server"})
_PASSED = ("Accept", "Content-Type")


@contextmanager
def gate(port: int, hidden: int) -> Iterator[None]:
    """Pass requests at the loopback port `port` on to the server at the port `hidden`, until the context ends.

    Raises PactgraphError, in one line, where the port cannot be had.
    """
    with listening(lambda: _Gate(port, hidden), port):
        yield


def federated(request: str) -> bool:
    """Whether a query, as it stands in an address or a body, has the word SERVICE in it.

    >>> federated("query=SELECT+*+%7B+%53ERVICE+%3Chttp://x%3E+%7B%7D%7D"), federated("query=ASK+%7B%7D")
    (True, False)
    """
    return bool(_SERVICE.search(unquote_plus(request)) or _SERVICE.search(request))


class _Gate(ThreadingHTTPServer):
    """The open port, and the port of the server behind it."""

    def __init__(self, port: int, hidden: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.hidden = hidden
        self._names = {f"{HOST}:{port}", f"localhost:{port}"}

    def admits(self, host: str | None, origin: str | None) -> bool:
        """Whether a request is meant for this gate, and is no other web page's."""
        return host in self._names and (origin is None or origin.removeprefix("http://") in self._names)


class _Handler(BaseHTTPRequestHandler):
    server: "_Gate"
    protocol_version = "HTTP/1.1"  # with chunks, so that an answer that is cut short cannot pass for a whole one
    timeout = _PATIENCE  # seconds: who opens a connection and says nothing is not waited for

    def do_GET(self) -> None:
        self._pass(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > _BODY:
            self.send_error(HTTPStatus.LENGTH_REQUIRED)
            return
        self._pass(self.rfile.read(int(length)))

    def _pass(self, body: bytes) -> None:
        if not self.server.admits(self.headers.get("Host"), self.headers.get("Origin")):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "ask by the address that was printed")
        elif federated(self.path) or federated(body.decode(errors="replace")):
            self.send_error(HTTPStatus.FORBIDDEN, "SERVICE is off: no query leaves this machine")
        else:
            self._forward(body)

    def _forward(self, body: bytes) -> None:
        headers = {name: value for name in _PASSED if (value := self.headers.get(name)) is not None}
        asked = HTTPConnection(HOST, self.server.hidden)
        try:
            asked.request(self.command, self.path, body or None, headers)
            answer = asked.getresponse()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in _HOP:
                    self.send_header(name, value)
            self._copy(answer)
        except (HTTPException, OSError):
            self.close_connection = True  # without the last chunk
        finally:
            asked.close()

    def _copy(self, answer: HTTPResponse) -> None:
        whole = answer.getheader("Content-Length") is not None
        if not whole:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while chunk := answer.read(_CHUNK):
            self.wfile.write(chunk if whole else b"%x\r\n%b\r\n" % (len(chunk), chunk))
        if not whole:
            self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Say nothing on the terminal."""
