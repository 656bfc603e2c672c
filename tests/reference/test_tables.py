"""Broken rows: one line that names file, row and mend."""

from pathlib import Path

import pytest

from pactgraph.errors import DataError
from pactgraph.reference.tables import Row, covers, plain, rows


def _row(**cells: str) -> Row:
    return Row("memberships.csv", 7, cells)


def _broken(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "states.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DataError) as problem:
        list(rows(path, ("code", "name")))
    return str(problem.value).replace(str(tmp_path), "")


def test_wrong_header(tmp_path: Path) -> None:
    """The header says which columns there must be."""
    assert _broken(tmp_path, "code\nITA\n") == "/states.csv: has another header (the columns are: code,name)"
    assert _broken(tmp_path, "") == "/states.csv: has another header (the columns are: code,name)"


def test_wrong_number_of_cells(tmp_path: Path) -> None:
    """Rows are counted as a spreadsheet counts them."""
    line = _broken(tmp_path, "code,name\nITA,Italy\nJPN\n")
    assert line == "states.csv, row 3: has 1 cells instead of 2 (check the commas and quotes)"


def test_not_text(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, or a file that is not there, give the same kind of error."""
    assert "cannot be read" in _broken(tmp_path, b"\xff\xfe\x00")
    with pytest.raises(DataError, match="cannot be read"):
        list(rows(tmp_path / "nothing.csv", ("code",)))


@pytest.mark.parametrize("value", ["17.10.2024", "2024-13", "2024-1-1", "soon", "2024-10-32"])
def test_broken_date(value: str) -> None:
    """A date is written year, month, day."""
    with pytest.raises(DataError) as problem:
        _row(start=value).date("start")
    assert str(problem.value) == (
        f"memberships.csv, row 7: start is {value!r}, which is no date (write 2024, 2024-10 or 2024-10-17)"
    )


def test_end_before_start() -> None:
    """Dates of unlike precision are compared as far as both go."""
    with pytest.raises(DataError, match="end 2019 comes before start 2020-01-31"):
        _row(start="2020-01-31", end="2019").interval()
    assert _row(start="2020-01-31", end="2020").interval() == ("2020-01-31", "2020")


def test_other_broken_cells() -> None:
    """Empty, unknown and malformed cells."""
    with pytest.raises(DataError, match="row 7: column code is empty"):
        _row(code="").text("code")
    with pytest.raises(DataError, match="role is 'friend'"):
        _row(role="friend").one_of("role", ("member", "observer"))
    with pytest.raises(DataError, match="wikidata is '7184'"):
        _row(wikidata="7184").wikidata()
    with pytest.raises(DataError, match="column texts has an empty part"):
        _row(texts="a||b").parts("texts")


@pytest.mark.parametrize(
    ("start", "end", "day", "inside"),
    [
        (None, None, "1900-01-01", True),
        ("2004-03-29", None, "2004-03-28", False),
        ("2004-03", None, "2004-03-01", True),
        (None, "2012", "2012-12-31", True),
        (None, "2012", "2013-01-01", False),
        (None, "2020-01-31", "2020-01-31", True),
    ],
)
def test_covers(start: str | None, end: str | None, day: str, inside: bool) -> None:
    """Both ends belong to the interval, at their own precision."""
    assert covers(start, end, day) is inside


def test_plain() -> None:
    """Curly apostrophes, decomposed letters and odd spaces become plain."""
    assert plain("Co\u0302te d\u2019Ivoire\u00a0") == "Côte d'Ivoire"
