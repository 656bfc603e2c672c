"""A remote SPARQL 1.1 endpoint, through one careful wrapper around SPARQLWrapper.

SPARQLWrapper alone sends GET (which servers cut at 8 kB), waits for ever, never tries again, guesses the form of a
query by a pattern, and takes for whole what a server's time limit cut short. Here: POST, URL-encoded; a timeout and an
agent always; JSON for rows and RDF/XML for graphs, since both show where they were cut; back-off where a server is
busy, for as long as it asks (Retry-After).
"""

import http.client
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from xml.sax import SAXParseException

from pyparsing import ParseException
from rdflib import Graph
from rdflib.plugins.sparql.parser import parseQuery
from SPARQLWrapper import JSON, POST, RDFXML, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from pactgraph import __version__
from pactgraph.errors import QueryError, UnreachableError
from pactgraph.store.answers import Answer, from_json
from pactgraph.store.prefixes import declarations
from pactgraph.store.syntax import malformed

BUSY = frozenset({429, 502, 503, 504})
PATIENCE = 120  # seconds: a server that wants to be left alone for longer is left alone
# Wikidata turns away who does not say what asks, and where its makers are found.
AGENT = f"pactgraph/{__version__} (+https://w3id.org/pactgraph)"
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
        wrapper = SPARQLWrapper(self.url, agent=AGENT)
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
                wait = max(self.pause * 2**attempt, _wanted(error))
                if attempt + 1 == self.attempts or not _passing(error) or wait > PATIENCE:
                    raise self._unanswered(error) from error
            self.sleep(wait)
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
                return from_json(json.loads(body))
            return Graph().parse(data=body, format="xml")
        except (json.JSONDecodeError, UnicodeDecodeError, SAXParseException) as error:
            raise self._cut() from error
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise QueryError("the server's answer is not in SPARQL's JSON format", where=self.url) from error

    def _unanswered(self, error: Exception) -> QueryError:
        what = f"the server gave no answer: {error}"
        if isinstance(error, HTTPError):
            wait = _wanted(error)
            when = f"in {wait:.0f} seconds" if wait else "later"
            mend = f"it is busy: try again {when}" if error.code in BUSY else None
            return QueryError(what, where=self.url, mend=mend)
        if _late(error):
            return QueryError(what, where=self.url, mend="make the query smaller, or allow more with --timeout")
        return UnreachableError(what, where=self.url, mend="see that there is a network and that the address is right")

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
    return error.code in BUSY if isinstance(error, HTTPError) else not _late(error)


def _late(error: Exception) -> bool:
    return isinstance(getattr(error, "reason", error), TimeoutError)


def _wanted(error: Exception) -> float:
    """The seconds that a busy server asks to wait (Retry-After: a number, or a date); 0 where it asks for nothing."""
    text = (error.headers.get("Retry-After") or "").strip() if isinstance(error, HTTPError) else ""
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:200]
