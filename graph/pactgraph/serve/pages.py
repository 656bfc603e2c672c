"""The page of the network, served from memory: one address, and nothing else of the disk can be had through it."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pactgraph.serve.listen import listening
from pactgraph.serve.ports import HOST

_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_PATIENCE = 30


@contextmanager
def pages(html: str, port: int) -> Iterator[None]:
    """Serve this page at the root of a loopback port until the context ends.

    Raises PactgraphError, in one line, where the port cannot be had.
    """
    with listening(lambda: ThreadingHTTPServer((HOST, port), _handler(html.encode(), port)), port):
        yield


def _handler(content: bytes, port: int) -> type[BaseHTTPRequestHandler]:
    # A page elsewhere whose name is made to point here would be given the articles, but for this check.
    names = {f"{HOST}:{port}", f"localhost:{port}"}

    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE  # seconds: who opens a connection and says nothing is not waited for

        def do_GET(self) -> None:
            if self._begin():
                self.wfile.write(content)

        def do_HEAD(self) -> None:
            self._begin()

        def _begin(self) -> bool:
            if self.headers.get("Host") not in names:
                self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
                return False
            if self.path.partition("?")[0] != "/":
                self.send_error(HTTPStatus.NOT_FOUND)
                return False
            self.send_response(HTTPStatus.OK)
            for name, value in {**_HEADERS, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            return True

        def log_message(self, *_: object) -> None:
            """Say nothing on the terminal."""

    return Handler
