"""A remote SPARQL 1.1 endpoint, through one careful wrapper around SPARQLWrapper.

SPARQLWrapper alone sends GET (which servers cut at 8 kB), waits for ever, never tries again, guesses the form of a
query by a pattern, and takes for whole what a server's time limit cut short. Here: POST, URL-encoded; a timeout and an
agent always; JSON for rows and RDF/XML for graphs, since both show where they were cut; back-off where a server is
busy.
"""

import http.client
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from xml.sax import SAXParseException

from pyparsing import ParseException
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.plugins.sparql.parser import parseQuery
from SPARQLWrapper import JSON, POST, RDFXML, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from pactgraph import __version__
from pactgraph.errors import QueryError
from pactgraph.store.answers import Answer, Table, Term
from pactgraph.store.prefixes import declarations
from pactgraph.store.syntax import malformed

BUSY = frozenset({429, 502, 503, 504})
_CHUNK = 1 << 16
_FORMS = {"SelectQuery": "SELECT", "AskQuery": "ASK", "ConstructQuery": "CONSTRUCT", "DescribeQuery": "DESCRIBE"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where and how to ask: `timeout` in seconds a try, `attempts` in all, pauses of `pause`, twice that, and so on."""

    url: str
    timeout: int = 60
    attempts: int = 4
    pause: float = 0.5
    sleep: Callable[[float], None] = time.sleep

    def query(self, sparql: str) -> Answer:
        """The answer to a query, with the prefixes of `PREFIXES` declared.

        Raises QueryError, in one line, where the query is malformed, the server cannot be reached, refuses, stays busy
        through all attempts, or cuts its answer short.
        """
        if urlsplit(self.url).scheme not in {"http", "https"}:
            raise QueryError("an endpoint is an http or https URL", where=self.url)
        form = _form(sparql)
        wrapper = self._wrapper(declarations() + sparql, form)
        headers, body = self._body(wrapper)
        if "x-sparql-maxrows" in headers:
            raise QueryError(
                "the server capped the rows of its answer", where=self.url, mend="ask with ORDER BY, LIMIT"
            )
        return self._parsed(body, form)

    def _wrapper(self, sparql: str, form: str) -> SPARQLWrapper:
        wrapper = SPARQLWrapper(self.url, agent=f"pactgraph/{__version__}")
        wrapper.setMethod(POST)
        wrapper.setRequestMethod(URLENCODED)
        wrapper.setOnlyConneg(True)
        wrapper.setTimeout(self.timeout)
        wrapper.setQuery(sparql)
        wrapper.queryType = form
        wrapper.setReturnFormat(JSON if form in {"SELECT", "ASK"} else RDFXML)
        return wrapper

    def _body(self, wrapper: SPARQLWrapper) -> tuple[dict[str, str], bytes]:
        """Headers (in lower case) and whole body of the first answer that is not "busy"."""
        for attempt in range(self.attempts):
            try:
                found = wrapper.query()
                headers = {name.lower(): text for name, text in found.info().items()}
                return headers, self._read(found.response)
            except SPARQLWrapperException as error:
                raise QueryError(f"the server refused the query: {_first_line(error)}", where=self.url) from error
            except http.client.IncompleteRead as error:
                raise self._cut() from error
            except (URLError, TimeoutError, ConnectionError, http.client.HTTPException) as error:
                if attempt + 1 == self.attempts or not _passing(error):
                    raise QueryError(f"the server gave no answer: {error}", where=self.url) from error
            self.sleep(self.pause * 2**attempt)
        raise QueryError("no attempt was allowed", where=self.url)

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        """The whole body, within the timeout: the socket's own limit never strikes while a server keeps talking."""
        deadline, parts = time.monotonic() + self.timeout, []
        while part := response.read(_CHUNK):
            parts.append(part)
            if time.monotonic() > deadline:
                what = f"the answer did not end within {self.timeout} seconds"
                raise QueryError(what, where=self.url, mend="make the query smaller, or allow more with --timeout")
        if response.length:  # bytes that were promised and never came
            raise self._cut()
        return b"".join(parts)

    def _parsed(self, body: bytes, form: str) -> Answer:
        try:
            if form in {"SELECT", "ASK"}:
                return _answer(json.loads(body))
            return Graph().parse(data=body, format="xml")
        except (json.JSONDecodeError, UnicodeDecodeError, SAXParseException) as error:
            raise self._cut() from error
        except (KeyError, TypeError, AttributeError) as error:
            raise QueryError("the server's answer is not in SPARQL's JSON format", where=self.url) from error

    def _cut(self) -> QueryError:
        return QueryError(
            "the answer was cut short, most likely by the server's time limit",
            where=self.url,
            mend="make the query smaller, or raise the server's limit",
        )


def _form(sparql: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE. Raises QueryError where the query is malformed."""
    try:
        return _FORMS[parseQuery(declarations() + sparql)[1].name]
    except ParseException as error:
        line = error.lineno - declarations().count("\n")
        raise malformed(sparql, f"error at {line}:{error.col}") from error


def _passing(error: Exception) -> bool:
    """Whether trying again can help; a query that ran into the timeout would do so again."""
    if isinstance(error, HTTPError):
        return error.code in BUSY
    return not isinstance(getattr(error, "reason", error), TimeoutError)


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:200]


def _answer(content: dict[str, Any]) -> Answer:
    if "boolean" in content:
        return bool(content["boolean"])
    variables = tuple(content["head"]["vars"])
    rows = (tuple(_term(row.get(name)) for name in variables) for row in content["results"]["bindings"])
    return Table(variables, tuple(rows))


def _term(entry: dict[str, str] | None) -> Term | None:
    if entry is None:
        return None
    if entry["type"] == "uri":
        return URIRef(entry["value"])
    if entry["type"] == "bnode":
        return BNode(entry["value"])
    if "xml:lang" in entry:
        return Literal(entry["value"], lang=entry["xml:lang"])
    datatype = entry.get("datatype")
    plain = datatype in {None, "http://www.w3.org/2001/XMLSchema#string"}
    return Literal(entry["value"], datatype=None if plain else URIRef(str(datatype)), normalize=False)
