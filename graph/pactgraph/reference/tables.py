"""Rows of the data files under `ontology/reference/`, checked as they are read.

A cell that is empty is a value that is not known or does not exist; a broken row is a `DataError` that names file and
row.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pactgraph.errors import DataError
from pactgraph.resources import folder

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a data file: where it stands, and its cells by column."""

    file: str
    number: int
    cells: dict[str, str]

    def error(self, what: str, mend: str | None = None) -> DataError:
        """An error that points at this row."""
        return DataError(what, where=f"{self.file}, row {self.number}", mend=mend)

    def text(self, column: str) -> str:
        """The cell, which must not be empty (raises DataError)."""
        if value := self.cells[column]:
            return value
        raise self.error(f"column {column} is empty", "fill it in")

    def optional(self, column: str) -> str | None:
        """The cell, or None where it is empty."""
        return self.cells[column] or None

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        """The cell, which must be one of `allowed` (raises DataError)."""
        if (value := self.text(column)) in allowed:
            return value
        raise self.error(f"{column} is {value!r}", f"use one of: {', '.join(allowed)}")

    def date(self, column: str) -> str | None:
        """The cell as an ISO date to the year, month or day, or None where it is open (raises DataError)."""
        value = self.optional(column)
        if value and not _DATE.fullmatch(value):
            raise self.error(f"{column} is {value!r}, which is no date", "write 2024, 2024-10 or 2024-10-17")
        return value

    def interval(self) -> tuple[str | None, str | None]:
        """Columns start and end; raises DataError where the end comes first."""
        start, end = self.date("start"), self.date("end")
        if start and end and end < start[: len(end)]:
            raise self.error(f"end {end} comes before start {start}")
        return start, end

    def wikidata(self) -> str | None:
        """The Wikidata id of column wikidata, or None (raises DataError where it is malformed)."""
        value = self.optional("wikidata")
        if value and not _WIKIDATA.fullmatch(value):
            raise self.error(f"wikidata is {value!r}", "write an id such as Q7184")
        return value

    def parts(self, column: str) -> tuple[str, ...]:
        """The cell split at `|`, in plain characters; no part may be empty (raises DataError)."""
        parts = tuple(plain(part) for part in self.cells[column].split("|")) if self.cells[column] else ()
        if "" in parts:
            raise self.error(f"column {column} has an empty part")
        return parts


def place() -> Path:
    """The folder of the reference files."""
    return folder("ontology") / "reference"


def rows(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a CSV file (UTF-8, comma) that has exactly these columns.

    Raises DataError for a missing file, another header, or a row with too many or too few cells. Rows are numbered as a
    spreadsheet shows them: the header is row 1.
    """
    try:
        with path.open(encoding="utf-8", newline="") as source:
            lines = list(csv.reader(source, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise DataError(f"cannot be read: {problem}", where=path, mend="restore the file") from None
    if not lines or lines[0] != list(columns):
        raise DataError("has another header", where=path, mend=f"the columns are: {','.join(columns)}")
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) != len(columns):
            raise DataError(
                f"has {len(cells)} cells instead of {len(columns)}",
                where=f"{path.name}, row {number}",
                mend="check the commas and quotes",
            )
        yield Row(path.name, number, {column: cell.strip() for column, cell in zip(columns, cells, strict=True)})


def plain(text: str) -> str:
    """The text as the parser sees it: composed (NFC), straight apostrophes, plain spaces.

    >>> plain("Côte d\u2019Ivoire")
    "Côte d'Ivoire"
    """
    composed = unicodedata.normalize("NFC", text).replace("\u2019", "'").replace("\u2011", "-")
    return " ".join(composed.split())


def covers(start: str | None, end: str | None, on: str) -> bool:
    """Whether the day `on` lies in the interval; both ends belong to it, at their own precision, and None is open.

    >>> covers("2004-03-29", None, "2004-03-29"), covers("1973", "2020-01-31", "2020-02-01")
    (True, False)
    """
    return (start is None or start <= on) and (end is None or on[: len(end)] <= end)
