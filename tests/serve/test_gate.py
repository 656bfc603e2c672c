"""The gate: what is passed on to the server, and what is not."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from tests.serve.free import free_pair

from pactgraph.serve.gate import gate
from pactgraph.serve.ports import HOST, claim_free, free_port
from pactgraph.serve.sparql import binary, sparql
from pactgraph.store import open_store

FORM = "application/x-www-form-urlencoded"
ASK = "query=ASK+%7B%7D"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A gate before a real server."""
    folder = tmp_path_factory.mktemp("gate")
    with open_store(folder / "store", create=True):
        pass
    public, hidden = free_pair(), free_port()
    with sparql(binary(), folder / "store", hidden), gate(public, hidden):
        yield public
    claim_free(public)


def asked(port: int, body: str = ASK, path: str = "/query", **headers: str) -> tuple[int, str]:
    """The status and text of an answer."""
    connection = HTTPConnection(HOST, port, timeout=20)
    try:
        connection.request("POST", path, body, {"Content-Type": FORM, "Accept": "text/csv", **headers})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_query_is_passed_on(port: int) -> None:
    assert asked(port) == (200, "true")


def test_the_query_page_is_passed_on(port: int) -> None:
    connection = HTTPConnection(HOST, port, timeout=20)
    connection.request("GET", "/")
    assert "<html" in connection.getresponse().read().decode().lower()


def test_another_web_page_may_not_ask(port: int) -> None:
    assert asked(port, Origin="http://elsewhere.example")[0] == 421
    assert asked(port, Origin=f"http://{HOST}:{port}")[0] == 200


def test_another_name_for_this_machine_is_refused(port: int) -> None:
    assert asked(port, Host="elsewhere.example")[0] == 421


@pytest.mark.parametrize(
    "body",
    [
        "query=SELECT+*+%7B+SERVICE+%3Chttp://127.0.0.1:9/%3E+%7B%7D%7D",
        "query=SELECT+*+%7B+%73ervice+SILENT+%3Chttp://127.0.0.1:9/%3E+%7B%7D%7D",
    ],
)
def test_federation_is_off(port: int, body: str) -> None:
    assert asked(port, body)[0] == 403
    assert asked(port, "", f"/query?{body}")[0] == 403


def test_updates_are_refused(port: int, tmp_path: Path) -> None:
    del tmp_path
    assert asked(port, "update=INSERT+DATA+%7B+%3Ca:a%3E+%3Ca:b%3E+1+%7D", "/update")[0] == 403
