r"""What to ask: the queries of `queries/enrich/`, with items filled in by batches.

A query is whole SPARQL with empty blocks, `VALUES ?item { }`. They are filled with terms that the engine writes, so
that no text from outside can become a part of the query.

>>> filled("SELECT ?x { VALUES ?x { } }", {"x": [ox.Literal('a" } DROP ALL #')]})
'SELECT ?x { VALUES ?x { "a\\" } DROP ALL #" } }'
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from pactgraph.errors import DataError
from pactgraph.resources import folder

DEFAULT = "mul"  # how Wikidata marks the name that serves where a language has none
_BLOCK = re.compile(r"VALUES \?(\w+) \{ \}")
_ALL = ("labels", "identifiers")
_POLITIES = ("tenures", "memberships")

Values = Mapping[str, Iterable[ox.NamedNode | ox.Literal]]


@dataclass(frozen=True, slots=True)
class Request:
    """One query about some items; `number` of `of` for its kind, which is the name of its file."""

    kind: str
    number: int
    of: int
    sparql: str

    def __str__(self) -> str:
        """How people are told of it."""
        return f"{self.kind}, batch {self.number} of {self.of}"


def requests(
    polities: Sequence[str], persons: Sequence[str], *, languages: Sequence[str], since: int, batch: int
) -> list[Request]:
    """All that is to be asked about these items, in a fixed order.

    Raises DataError where an item is no IRI.
    """
    langs = [ox.Literal(lang) for lang in (*languages, DEFAULT)]
    more: Values = {"lang": langs, "since": [ox.Literal(since)]}
    found: list[Request] = []
    for kind in _ALL:
        found += _batches(kind, [*polities, *persons], more, batch)
    for kind in _POLITIES:
        found += _batches(kind, polities, more, batch)
    return found


@cache
def template(name: str) -> str:
    """The text of a query of `queries/enrich/`."""
    return (folder("queries") / "enrich" / f"{name}.rq").read_text(encoding="utf-8")


def filled(query: str, values: Values) -> str:
    """The query with each of its empty VALUES blocks filled; values without a block are left aside."""
    return _BLOCK.sub(lambda block: f"VALUES ?{block[1]} {{ {' '.join(map(str, values[block[1]]))} }}", query)


def _batches(kind: str, items: Sequence[str], more: Values, size: int) -> list[Request]:
    parts = [items[start : start + size] for start in range(0, len(items), size)]
    return [
        Request(kind, number, len(parts), filled(template(kind), {**more, "item": map(_node, part)}))
        for number, part in enumerate(parts, 1)
    ]


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise DataError(f"{iri!r} is no IRI: {error}", where="skos:exactMatch") from error
