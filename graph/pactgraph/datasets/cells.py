"""From a cell to a value, under its column's type; every error is one clause that names column and cell."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from rdflib.namespace import XSD

from pactgraph import iris
from pactgraph.datasets.mapping import Column, DateParts
from pactgraph.datasets.offices import plain_office
from pactgraph.datasets.states import state
from pactgraph.dates import is_real

_ISO_DATE = re.compile(r"[1-9]\d{3}(-\d{2}(-\d{2})?)?")
_FLAGS = {"0": "false", "1": "true", "n": "false", "y": "true", "no": "false", "yes": "true"}
_PRECISION = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
_WIKIDATA = "http://www.wikidata.org/entity/"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the row: an IRI (`datatype` None and `iri`), or a literal of an XSD datatype."""

    text: str
    datatype: str | None = None
    iri: bool = False


def read_date(parts: DateParts, row: dict[str, str]) -> Value | None:
    """A date of several columns at the precision that they give. Raises ValueError where they are no date."""
    cells = [_cell(part, row) for part in parts.parts]
    known: list[str] = []
    for cell in cells:
        if cell in parts.missing:
            break
        known.append(cell)
    if not known:
        if parts.required:
            raise ValueError(f"{parts.parts[0]} is {cells[0]!r}: no {parts.name} date")
        return None
    text = "-".join(part.zfill(width) for part, width in zip(known, (4, 2, 2), strict=False))
    return _dated(text, "/".join(parts.parts))


def read_cell(column: Column, row: dict[str, str], dates: dict[str, Value]) -> Value | None:
    """The value of a cell; None where it is missing. Raises ValueError where it is not of its column's type."""
    cell = _cell(column.of or column.name, row)
    cell = column.values.get(cell, cell)
    cell = re.sub(column.drop, "", cell) if column.drop else cell
    if cell in column.missing or _below(cell, column.missing_below):
        if column.otherwise is not None:
            return read_cell(column.otherwise, row, dates)
        if column.required:
            raise ValueError(f"{column.name} is missing ({cell!r})")
        return None
    if column.type == "state":
        on = dates.get(column.on or "")
        return Value(iris.actor(state(column.scheme, cell, on.text if on else None)), iri=True)
    return _READERS[column.type](cell, column.name)


def _cell(name: str, row: dict[str, str]) -> str:
    if name not in row:
        raise ValueError(f"column {name} is not there")
    return row[name]


def _below(cell: str, bound: float | None) -> bool:
    try:
        return bound is not None and float(cell) < bound
    except ValueError:
        return False


def _dated(text: str, name: str) -> Value:
    if _ISO_DATE.fullmatch(text) and is_real(text):
        return Value(text, str(_PRECISION[len(text)]))
    raise ValueError(f"{name} is {text!r}, which is no date")


def _integer(cell: str, name: str) -> Value:
    if not re.fullmatch(r"[+-]?\d+", cell):
        raise ValueError(f"{name} is {cell!r}, which is no whole number")
    return Value(str(int(cell)), str(XSD.integer))


def _decimal(cell: str, name: str) -> Value:
    try:
        number = Decimal(cell)
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite():
        raise ValueError(f"{name} is {cell!r}, which is no number")
    return Value(f"{number:f}", str(XSD.decimal))


def _flag(cell: str, name: str) -> Value:
    if cell.lower() not in _FLAGS:
        raise ValueError(f"{name} is {cell!r}, which is neither 0 nor 1")
    return Value(_FLAGS[cell.lower()], str(XSD.boolean))


def _wikidata(cell: str, name: str) -> Value:
    if not re.fullmatch(r"Q[1-9]\d*", cell):
        raise ValueError(f"{name} is {cell!r}, which is no Wikidata id")
    return Value(_WIKIDATA + cell, iri=True)


def _person(cell: str, name: str) -> Value:
    del name
    return Value(iris.person(cell), iri=True)


def _office(cell: str, name: str) -> Value:
    del name
    return Value(plain_office(cell))


_READERS: dict[str, Callable[[str, str], Value]] = {
    "text": lambda cell, _: Value(cell),
    "integer": _integer,
    "decimal": _decimal,
    "flag": _flag,
    "wikidata": _wikidata,
    "person": _person,
    "office": _office,
    "date": _dated,
}
