"""Rows of a dataset's file, read and checked cell by cell; what is wrong with a row is kept, with its line."""

import codecs
import csv
import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from pactgraph.datasets.cells import Value, read_cell, read_date
from pactgraph.datasets.mapping import Mapping, TableMapping, mapping, mappings
from pactgraph.errors import ArticleError, PactgraphError

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""Byte-order marks that files saved by a spreadsheet open with: they tell the encoding."""
_NAMES = {"utf-8-sig": "UTF-8", "latin-1": "Latin-1"}
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not imported: its file and line (as an editor counts), and why."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        """The whole line: `file, line 12: what`."""
        return f"{self.file}, line {self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Record:
    """A row that was understood: its key in the dataset, its line, and what its columns and dates hold."""

    key: str
    line: int
    values: dict[str, Value]


def records(path: Path, dataset: Mapping) -> tuple[TableMapping, Iterator[Record | Refusal]]:
    """The table that a file is, and its rows in order. Raises ArticleError where the file is none of the dataset's."""
    lines = _lines(path, dataset.encoding)
    _, cells = next(lines, (0, []))
    header = [cell.strip() for cell in cells]
    if not any(header):
        raise ArticleError("is empty", where=path, mend="name a CSV file with a header")
    table = dataset.table(set(header))
    if table is None:
        raise _foreign(path, dataset, header)
    return table, _checked(path, table, header, lines)


def _foreign(path: Path, dataset: Mapping, header: list[str]) -> PactgraphError:
    """Why a header belongs to no table of the dataset: another dataset's, columns that lack, or no comma between."""
    owner = next((name for name in mappings() if mapping(name).table(set(header))), None)
    if owner is not None:
        return ArticleError(
            f"is a table of {owner}, not of {dataset.name}", where=path, mend=f"import {owner} reads it"
        )
    if len(header) == 1 and any(sign in header[0] for sign in ";\t|"):
        return ArticleError("has no commas between its columns", where=path, mend="save it as comma-separated CSV")
    nearest = max(dataset.tables, key=lambda each: len(each.recognise & set(header)))
    lacking = nearest.recognise - set(header)
    if len(lacking) < len(nearest.recognise):
        named = ", ".join(sorted(lacking))
        which = f"column {named} is" if len(lacking) == 1 else f"columns {named} are"
        what = f"is no table of {dataset.name}: {which} not there"
        return ArticleError(what, where=path, mend=f"needed by its table {nearest.name}")
    known = "; or ".join(", ".join(sorted(each.recognise)) for each in dataset.tables)
    return ArticleError(f"is no table of {dataset.name}", where=path, mend=f"its header needs the columns {known}")


def _checked(
    path: Path, table: TableMapping, header: list[str], lines: Iterator[tuple[int, list[str]]]
) -> Iterator[Record | Refusal]:
    named = _of_name(path, table)
    seen: dict[str, int] = {}
    for number, cells in lines:
        if len(cells) != len(header):
            yield Refusal(path.name, number, f"has {len(cells)} cells instead of {len(header)}")
            continue
        row = named | dict(zip(header, (cell.strip() for cell in cells), strict=True))
        try:
            record = _record(table, row, number)
        except ValueError as problem:
            yield Refusal(path.name, number, str(problem))
            continue
        if record.key in seen:
            yield Refusal(path.name, number, f"row {record.key} stands in line {seen[record.key]} already")
            continue
        seen[record.key] = number
        yield record


def _of_name(path: Path, table: TableMapping) -> dict[str, str]:
    """Columns that the file's name holds."""
    match = re.search(table.stem, path.name) if table.stem else None
    return {key: value.replace("-", " ") for key, value in match.groupdict().items() if value} if match else {}


def _record(table: TableMapping, row: dict[str, str], line: int) -> Record:
    values: dict[str, Value] = {}
    for parts in table.dates:
        found = read_date(parts, row)
        if found is not None:
            values[parts.name] = found
    for column in table.columns:
        value = read_cell(column, row, values)
        if value is not None:
            values[column.name] = value
    try:
        key = table.row.format_map(row)
    except KeyError as problem:
        raise ValueError(f"column {problem} is not there") from None
    return Record(key, line, values)


def _lines(path: Path, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file (plain or gzipped) with the line that each begins in; a row of one empty cell is none."""
    try:
        opener, marked = _opening(path)
        with opener(path, "rt", encoding=marked or encoding, newline="") as source:
            reader = csv.reader(source)
            while True:
                line = reader.line_num + 1
                cells = next(reader, None)
                if cells is None:
                    return
                if cells:
                    yield line, cells
    except UnicodeError:
        name = _NAMES.get(encoding, encoding)
        what = f"line {_undecodable(path, encoding)} is not in {name}"
        raise ArticleError(what, where=path, mend=f"save the file in {name}") from None
    except (OSError, EOFError, csv.Error) as problem:
        what = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise ArticleError(f"cannot be read: {what}", where=path, mend="name a CSV file") from None


def _undecodable(path: Path, encoding: str) -> int:
    """The first line that cannot be decoded: a reader decodes in blocks and does not know."""
    opener, _ = _opening(path)
    with opener(path, "rt", encoding=encoding, errors="replace") as source:
        return next((number for number, line in enumerate(source, start=1) if "\ufffd" in line), 1)


def _opening(path: Path) -> tuple[Callable[..., TextIO], str | None]:
    """What opens a file, and the encoding that its byte-order mark tells; its first bytes decide, not its name."""
    with path.open("rb") as source:
        zipped = source.read(len(_GZIP)) == _GZIP
    opener: Callable[..., TextIO] = gzip.open if zipped else open
    with gzip.open(path) if zipped else path.open("rb") as source:
        first = source.read(3)
    return opener, next((name for mark, name in _MARKS.items() if first.startswith(mark)), None)
