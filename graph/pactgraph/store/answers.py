"""Answers of SPARQL queries in rdflib's terms, whichever engine gave them.

Plain strings are plain literals here: Oxigraph's explicit xsd:string is folded, since rdflib holds the two for unequal.
"""

import csv
import io
import json
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import XSD

Term = URIRef | BNode | Literal
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a SELECT found: the variables in the query's order, and one row a solution (None where unbound)."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]

    def dicts(self) -> list[dict[str, Term]]:
        """Each row by variable, without those that are unbound."""
        named = (zip(self.variables, row, strict=True) for row in self.rows)
        return [{name: term for name, term in row if term is not None} for row in named]

    def column(self, variable: str) -> list[Term | None]:
        """All values of one variable, in the order of the rows."""
        at = self.variables.index(variable)
        return [row[at] for row in self.rows]


Answer = Table | bool | Graph


def term(value: object) -> Term:
    """A pyoxigraph term as rdflib's; a triple term, which rdflib lacks, as the text of it."""
    if isinstance(value, ox.NamedNode):
        return URIRef(value.value)
    if isinstance(value, ox.BlankNode):
        return BNode(value.value)
    if not isinstance(value, ox.Literal):
        return Literal(str(value))
    if value.language:
        return Literal(value.value, lang=value.language)
    datatype = URIRef(value.datatype.value)
    return Literal(value.value, datatype=None if datatype == XSD.string else datatype, normalize=False)


def answer(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    """The whole answer of pyoxigraph, read to its end: a table, a truth, or a graph."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if isinstance(found, ox.QueryTriples):
        graph = Graph()
        for triple in found:
            graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
        return graph
    variables = tuple(variable.value for variable in found.variables)
    rows = tuple(tuple(None if value is None else term(value) for value in solution) for solution in found)
    return Table(variables, rows)


def as_csv(table: Table) -> str:
    """SPARQL 1.1 CSV with Unix line ends: the exact text of terms, without languages and datatypes."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.variables)
    writer.writerows([_csv(value) for value in row] for row in table.rows)
    return out.getvalue()


def as_json(found: Table | bool) -> str:
    """SPARQL 1.1 JSON results: exact, with languages and datatypes."""
    if isinstance(found, bool):
        return json.dumps({"head": {}, "boolean": found}) + "\n"
    bindings = [{name: _json(value) for name, value in row.items()} for row in found.dicts()]
    content = {"head": {"vars": list(found.variables)}, "results": {"bindings": bindings}}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_json(content: dict[str, Any]) -> Table | bool:
    """An answer in SPARQL 1.1 JSON. Raises KeyError, TypeError, AttributeError or ValueError where it is none."""
    if "boolean" in content:
        return bool(content["boolean"])
    variables = tuple(content["head"]["vars"])
    rows = (tuple(_term(row.get(name)) for name in variables) for row in content["results"]["bindings"])
    return Table(variables, tuple(rows))


def _csv(value: Term | None) -> str:
    if value is None:
        return ""
    return f"_:{value}" if isinstance(value, BNode) else str(value)


def _json(value: Term) -> dict[str, str]:
    if isinstance(value, URIRef):
        return {"type": "uri", "value": str(value)}
    if isinstance(value, BNode):
        return {"type": "bnode", "value": str(value)}
    entry = {"type": "literal", "value": str(value)}
    if value.language:
        entry["xml:lang"] = value.language
    elif value.datatype:
        entry["datatype"] = str(value.datatype)
    return entry


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
