"""A remote endpoint: a real Oxigraph server, and a server that fails."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from rdflib import Graph
from tests.queries.data import store as make
from tests.store.servers import Faulty, Reply, oxigraph

from pactgraph.errors import QueryError, UnreachableError
from pactgraph.store import Store
from pactgraph.store.answers import as_csv
from pactgraph.store.export import nquads
from pactgraph.store.questions import Question, questions
from pactgraph.store.remote import Endpoint

JSON = {"Content-Type": "application/sparql-results+json"}
EMPTY = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": []}}).encode()
GOOD: Reply = (200, JSON, EMPTY)
ANY = "SELECT ?x { ?x a pact:Claim }"


@pytest.fixture(scope="module")
def local() -> Iterator[Store]:
    with make() as store:
        yield store


@pytest.fixture(scope="module")
def address(local: Store) -> Iterator[str]:
    with oxigraph(nquads(local)) as url:
        yield url


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_has_the_same_answer_there(local: Store, address: str, question: Question) -> None:
    found = Endpoint(address).query(question.sparql)
    assert found == local.select(question.sparql)


def test_terms_come_over_as_they_are(local: Store, address: str) -> None:
    query = 'SELECT ?a ?b ?c ?d { BIND("x\\n\\"y" AS ?a) BIND("ciao"@it AS ?b) BIND(1.5 AS ?c) BIND(actor:JPN AS ?d) }'
    assert Endpoint(address).query(query) == local.query(query)


def test_ask_and_construct(local: Store, address: str) -> None:
    assert Endpoint(address).query("ASK { ?c a pact:Claim }") is True
    query = "CONSTRUCT { ?c pact:agent ?a } { ?c pact:agent ?a ; a pact:Claim }"
    there, here = Endpoint(address).query(query), local.query(query)
    assert isinstance(there, Graph)
    assert isinstance(here, Graph)
    assert set(there) == set(here)


def test_a_long_query_goes_by_post(address: str) -> None:
    values = " ".join(f'"{number}"' for number in range(5000))
    found = Endpoint(address).query(f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {values} }} }}")
    assert not isinstance(found, bool | Graph)
    assert as_csv(found) == "n\n5000\n"


def test_an_answer_without_end_is_left_after_the_timeout(address: str) -> None:
    many = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(4))
    with pytest.raises(QueryError, match="did not end within 1 seconds"):
        Endpoint(address, timeout=1).query(f"SELECT * {{ {many} }}")


def test_malformed_queries_are_not_even_sent() -> None:
    faulty = Faulty(GOOD)
    with faulty.serving() as url, pytest.raises(QueryError, match=r"line 1, column .*malformed SPARQL"):
        Endpoint(url).query("SELECT ?x { ?x ")
    assert faulty.requests == []


def test_a_request_has_agent_accept_and_nothing_but_the_query() -> None:
    faulty = Faulty(GOOD)
    with faulty.serving() as url:
        Endpoint(url).query(ANY)
    ((headers, form),) = faulty.requests
    assert headers["User-Agent"].startswith("pactgraph/")
    assert "json" in headers["Accept"]
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert list(form) == ["query"]
    assert form["query"][0].endswith(ANY)


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_server_is_asked_again_with_growing_pauses(status: int) -> None:
    pauses: list[float] = []
    faulty = Faulty((status, {}, b"busy"), (status, {}, b"busy"), GOOD)
    with faulty.serving() as url:
        found = Endpoint(url, sleep=pauses.append).query(ANY)
    assert not isinstance(found, bool | Graph)
    assert found.rows == ()
    assert pauses == [0.5, 1.0]


def test_a_server_that_stays_busy_is_given_up() -> None:
    pauses: list[float] = []
    faulty = Faulty((503, {}, b"busy"))
    with faulty.serving() as url, pytest.raises(QueryError, match="gave no answer: HTTP Error 503"):
        Endpoint(url, attempts=3, sleep=pauses.append).query(ANY)
    assert len(faulty.requests) == 3
    assert pauses == [0.5, 1.0]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ((400, {}, b"Parse error at line 7\nmore\n"), "refused the query"),
        ((404, {}, b""), "refused the query"),
        ((401, {}, b""), "refused the query"),
        ((500, {}, b"boom"), "refused the query"),
        ((403, {}, b""), "gave no answer: HTTP Error 403"),
        ((200, JSON, EMPTY[:-10] + b"The SPARQL operation has been cancelled"), "cut short"),
        ((200, {**JSON, "Content-Length": "9999"}, EMPTY), "cut short"),
        (
            (200, JSON, EMPTY.replace(b"[]", b'[{"x": {"type": "literal", "value": "a", "xml:lang": "no tag!"}}]')),
            "not in SPARQL's JSON format",
        ),
        ((200, JSON, b"[1, 2]"), "not in SPARQL's JSON format"),
        ((200, {"Content-Type": "text/html"}, b"<html>log in</html>"), "cut short|not in SPARQL"),
        ((200, {**JSON, "X-SPARQL-MaxRows": "10000"}, EMPTY), "capped the rows"),
    ],
)
def test_a_failing_server_gives_one_line_at_once(reply: Reply, said: str) -> None:
    faulty = Faulty(reply)
    with faulty.serving() as url, pytest.raises(QueryError, match=said) as caught:
        Endpoint(url, sleep=lambda _: None).query(ANY)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(url)
    assert len(faulty.requests) == 1


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/query"
        with pytest.raises(UnreachableError, match=r"gave no answer.*see that there is a network"):
            Endpoint(url, attempts=2, sleep=lambda _: None).query(ANY)


def test_a_server_that_never_answers_is_left_after_the_timeout() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/query"
        with pytest.raises(QueryError, match=r"gave no answer.*timed out"):
            Endpoint(url, timeout=1, attempts=2, sleep=lambda _: pytest.fail("a second try")).query(ANY)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x/y", "localhost:7878", ""])
def test_only_http(url: str) -> None:
    with pytest.raises(QueryError, match="http or https"):
        Endpoint(url).query(ANY)


def test_a_server_that_says_how_long_to_wait_is_left_alone_for_that_long() -> None:
    pauses: list[float] = []
    faulty = Faulty((429, {"Retry-After": "7"}, b""), (503, {"Retry-After": "soon"}, b""), GOOD)
    with faulty.serving() as url:
        Endpoint(url, sleep=pauses.append).query(ANY)
    assert pauses == [7.0, 1.0]


def test_a_wait_may_be_a_date() -> None:
    pauses: list[float] = []
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    faulty = Faulty(
        (429, {"Retry-After": then}, b""), (429, {"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, b""), GOOD
    )
    with faulty.serving() as url:
        Endpoint(url, sleep=pauses.append).query(ANY)
    assert 50 < pauses[0] <= 60
    assert pauses[1:] == [1.0]


def test_a_long_wait_is_told_and_not_waited() -> None:
    faulty = Faulty((429, {"Retry-After": "3600"}, b""))
    with faulty.serving() as url, pytest.raises(QueryError, match=r"429.*try again in 3600 seconds"):
        Endpoint(url, sleep=lambda _: pytest.fail("it waited")).query(ANY)
    assert len(faulty.requests) == 1
