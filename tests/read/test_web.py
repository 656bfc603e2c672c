"""Articles from the network, against a real server on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest

from pactgraph.model import Article
from pactgraph.read import Failure, articles

TEXT = "The ministers of defence of Italy and Japan met in Rome on Tuesday."


class Pages(BaseHTTPRequestHandler):
    """Answers by path: (status, content type, body)."""

    pages: ClassVar[dict[str, tuple[int, str, bytes]]] = {
        "/news/a-visit.html": (
            200,
            "text/html; charset=utf-8",
            f"<html><body><article><p>{TEXT * 3}</p></article></body></html>".encode(),
        ),
        "/a.txt": (200, "text/plain", b"---\nurl: https://example.org/own\n---\n" + TEXT.encode()),
        "/api": (200, "application/json", b'[{"id": "one", "text": "%s"}]' % TEXT.encode()),
        "/picture": (200, "image/png", b"\x89PNG"),
    }

    def do_GET(self) -> None:
        status, kind, body = self.pages.get(self.path, (404, "text/html", b"<p>no</p>"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Pages) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def test_pages(server: str) -> None:
    (page,) = articles(f"{server}/news/a-visit.html")
    assert isinstance(page, Article)
    assert (page.stem, page.lang, page.url) == ("a-visit", "en", f"{server}/news/a-visit.html")
    assert TEXT in page.text


def test_text_and_json(server: str) -> None:
    assert list(articles(f"{server}/a.txt", "en")) == [Article("a", TEXT, "en", url="https://example.org/own")]
    assert list(articles(f"{server}/api", "en")) == [Article("one", TEXT, "en")]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("/gone", "the server answered 404 Not Found (check the address)"),
        ("/picture", "the server sent image/png, not an article (save its text as .txt or .md)"),
    ],
)
def test_failures(server: str, path: str, line: str) -> None:
    assert [str(one) for one in articles(server + path)] == [f"{server}{path}: {line}"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x", "http://[broken", "https://", "http://a b/"])
def test_what_cannot_be_fetched_is_one_line(address: str) -> None:
    (found,) = articles(address)
    assert isinstance(found, Failure)
    assert "\n" not in str(found)
