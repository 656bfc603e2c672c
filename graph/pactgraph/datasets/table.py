"""Rows of a dataset's file, read and checked cell by cell; what is wrong with a row is kept, with its line."""

import csv
import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pactgraph.datasets.cells import Value, read_cell, read_date
from pactgraph.datasets.mapping import Mapping, TableMapping
from pactgraph.errors import ArticleError


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
    _, header = next(lines, (0, []))
    table = dataset.table(set(header))
    if table is None:
        known = "; or ".join(", ".join(sorted(each.recognise)) for each in dataset.tables)
        raise ArticleError(f"is no table of {dataset.name}", where=path, mend=f"its header needs the columns {known}")
    return table, _checked(path, table, header, lines)


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
    """The rows of a CSV file (plain or .gz) with the line that each begins in; a row of one empty cell is none."""
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding=encoding, newline="") as source:
            reader = csv.reader(source)
            while True:
                line = reader.line_num + 1
                cells = next(reader, None)
                if cells is None:
                    return
                if cells:
                    yield line, cells
    except UnicodeDecodeError as problem:
        raise ArticleError(f"is not in {encoding}: {problem.reason}", where=path) from None
    except (OSError, csv.Error) as problem:
        raise ArticleError(f"cannot be read: {problem}", where=path, mend="name a CSV file") from None
