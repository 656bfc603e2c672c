"""What is wrong with a query, as one line for people instead of a parser's list of what it would have liked."""

import re

from pactgraph.errors import QueryError

_PLACE = re.compile(r"(?:error )?at (\d+):(\d+)")
_PREFIX = re.compile(r"([A-Za-z][\w-]*)?:")
_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX|BASE)\b[^>]*>\s*|#[^\n]*\n\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
_FORMS = "a query is SELECT, ASK, CONSTRUCT or DESCRIBE"


def malformed(sparql: str, said: str) -> QueryError:
    """The error for a query that a parser refused, saying `said` ("error at LINE:COLUMN: ...").

    >>> print(malformed("SELECT ?x { ?x foo:bar }", "error at 1:20: expected one of Prefix not found"))
    line 1, column 16: malformed SPARQL: the prefix foo: is not declared (put PREFIX foo: <...> first)
    """
    if update := _UPDATE.match(sparql):
        return QueryError(f"{update[1].upper()} would change the graph; only questions are answered", mend=_FORMS)
    place = _PLACE.search(said)
    if place is None:
        return QueryError(f"malformed SPARQL: {said[:200]}", mend=_FORMS)
    line, column = int(place[1]), int(place[2])
    if "Prefix not found" in said:
        return _undeclared(sparql, line, column)
    rest = "\n".join(sparql.splitlines()[line - 1 :])[column - 1 :].split("\n", 1)[0].strip()
    near = f"at {rest[:40]!r}" if rest else "before its end (a brace, a term, an unknown function?)"
    return QueryError(f"malformed SPARQL: {near}", where=f"line {line}, column {column}", mend=_FORMS)


def _undeclared(sparql: str, line: int, column: int) -> QueryError:
    """The parser stops behind the prefixed name: the last prefix before that place is the culprit."""
    before = sparql.splitlines()[line - 1][:column]
    found = max(_PREFIX.finditer(before), key=lambda one: one.start(), default=None)
    name, start = (found[0], found.start() + 1) if found else ("", column)
    what = f"malformed SPARQL: the prefix {name} is not declared"
    return QueryError(what, where=f"line {line}, column {start}", mend=f"put PREFIX {name} <...> first")
