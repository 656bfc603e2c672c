"""What a mapping file says: the dataset, and for each of its tables the columns, the dates and the row's own key."""

from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from pactgraph.datafile import loaded
from pactgraph.errors import DataError
from pactgraph.resources import folder

TYPES = ("text", "integer", "decimal", "flag", "state", "person", "office", "wikidata", "date")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells hold, which of them mean that nothing is known, and what stands for what.

    `of` names the file's own column where that is another. `values` replaces whole cells, then what matches `drop` is
    taken out. `missing_below` marks all numbers below it as missing codes. A `state` is resolved under `scheme` (iso3,
    cow, gw, name) at the date `on` of the same row, if one is named. `otherwise` is read where the cell is missing.
    """

    name: str
    type: str
    required: bool = False
    missing: frozenset[str] = frozenset()
    missing_below: float | None = None
    scheme: str = "iso3"
    on: str | None = None
    values: Table[str, str] = field(default_factory=dict)
    drop: str | None = None
    of: str | None = None
    otherwise: "Column | None" = None


@dataclass(frozen=True, slots=True)
class DateParts:
    """A date written in several columns; a part that is missing lowers the precision, a missing year leaves none."""

    name: str
    parts: tuple[str, ...]
    missing: frozenset[str]
    required: bool
    means: str


@dataclass(frozen=True, slots=True)
class TableMapping:
    """One kind of table of a dataset, known by columns that its header has; `row` is the template of a row's key.

    `stem` is a pattern whose named groups, found in the file's name, are columns of every row.
    """

    name: str
    recognise: frozenset[str]
    row: str
    columns: tuple[Column, ...]
    dates: tuple[DateParts, ...]
    stem: str | None


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dataset: its metadata, its tables, and the CONSTRUCT queries that make triples of their rows, one a table."""

    name: str
    title: str
    version: str
    citation: str
    licence: str
    homepage: str
    encoding: str
    tables: tuple[TableMapping, ...]
    queries: Table[str, str]

    def table(self, header: set[str]) -> TableMapping | None:
        """The table that a header belongs to; None where the file is none of this dataset's."""
        return next((table for table in self.tables if table.recognise <= header), None)


def mappings() -> tuple[str, ...]:
    """The names of all datasets that can be imported."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


@cache
def mapping(name: str) -> Mapping:
    """A dataset's mapping. Raises DataError where there is none of that name, or where its file is broken."""
    path = _folder() / f"{name}.yaml"
    if name not in mappings():
        raise DataError("no such dataset", where=name, mend=f"there are: {', '.join(mappings())}")
    try:
        content = loaded(path.read_text(encoding="utf-8"))
        return _mapping(name, content)
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as problem:
        raise DataError(f"broken mapping: {type(problem).__name__} {problem}", where=path) from problem


def _folder() -> Path:
    return folder("ontology") / "mappings"


def _mapping(name: str, content: dict[str, Any]) -> Mapping:
    plain = {key: str(content[key]) for key in ("title", "version", "citation", "licence", "homepage", "encoding")}
    tables = tuple(_table(key, entry) for key, entry in content["tables"].items())
    queries = {table.name: (_folder() / f"{name}.{table.name}.rq").read_text(encoding="utf-8") for table in tables}
    return Mapping(name=name, tables=tables, queries=queries, **plain)


def _table(name: str, entry: dict[str, Any]) -> TableMapping:
    columns = tuple(_column(key, value or {}) for key, value in entry["columns"].items())
    dates = tuple(_date(key, value) for key, value in (entry.get("dates") or {}).items())
    return TableMapping(name, frozenset(entry["recognise"]), entry["row"], columns, dates, entry.get("stem"))


def _column(name: str, entry: dict[str, Any]) -> Column:
    kind = entry.get("type", "text")
    if kind not in TYPES:
        raise ValueError(f"column {name} has type {kind!r}; the types are {', '.join(TYPES)}")
    return Column(
        name=name,
        type=kind,
        required=bool(entry.get("required", False)),
        missing=frozenset({"", *map(str, entry.get("missing") or ())}),
        missing_below=entry.get("missing_below"),
        scheme=entry.get("scheme", "iso3"),
        on=entry.get("on"),
        values={str(key): str(value) for key, value in (entry.get("values") or {}).items()},
        drop=entry.get("drop"),
        of=entry.get("of"),
        otherwise=_column(name, entry["else"]) if "else" in entry else None,
    )


def _date(name: str, entry: dict[str, Any]) -> DateParts:
    return DateParts(
        name=name,
        parts=tuple(entry["from"]),
        missing=frozenset({"", *map(str, entry.get("missing") or ())}),
        required=bool(entry.get("required", False)),
        means=str(entry["means"]),
    )
