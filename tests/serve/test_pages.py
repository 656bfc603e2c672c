"""The page's server: one address, for this machine's own names alone."""

import http.client
import re
from collections.abc import Iterator

import pytest
from tests.serve.free import free_pair

from pactgraph.errors import PactgraphError
from pactgraph.serve.pages import pages
from pactgraph.serve.ports import HOST, claim_free

HTML = "<!doctype html><title>Così è</title>"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    number = free_pair()
    with pages(HTML, number):
        yield number
    claim_free(number)


def asked(port: int, method: str, path: str, host: str | None = None) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    connection.request(method, path, headers={"Host": host} if host else {})
    reply = connection.getresponse()
    body = reply.read()
    connection.close()
    return reply.status, reply.headers["Content-Type"], body


def test_the_page(port: int) -> None:
    kind = "text/html; charset=utf-8"
    assert asked(port, "GET", "/") == (200, kind, HTML.encode())
    assert asked(port, "GET", "/?x=1", f"localhost:{port}") == (200, kind, HTML.encode())
    assert asked(port, "HEAD", "/") == (200, kind, b"")


@pytest.mark.parametrize("path", ["/store", "/../../etc/passwd", "/index.html", "*"])
def test_nothing_else(port: int, path: str) -> None:
    status, _, body = asked(port, "GET", path)
    assert status == 404
    assert b"Cos" not in body


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1"])
def test_another_name_for_this_machine_is_refused(port: int, host: str) -> None:
    status, _, body = asked(port, "GET", "/", host)
    assert status == 421
    assert b"Cos" not in body


def test_other_methods_are_refused(port: int) -> None:
    assert asked(port, "POST", "/")[0] == 501


def test_a_port_that_is_taken_is_one_line(port: int) -> None:
    with pytest.raises(PactgraphError, match=re.escape(f"{HOST}:{port}: the port is taken")), pages(HTML, port):
        pass
