"""Publication dates: ISO at any precision, and nothing else."""

import pytest

from pactgraph.errors import ArticleError
from pactgraph.read.dates import publication_date


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024", "2024"),
        (" 2014-02 ", "2014-02"),
        ("2024-02-29", "2024-02-29"),
        ("2024-10-18 23:30:00", "2024-10-18"),
        ("2024-10-18T23:30:00-05:00", "2024-10-18"),
    ],
)
def test_dates(given: str, expected: str) -> None:
    assert publication_date(given) == expected


@pytest.mark.parametrize(
    "given", ["2023-02-29", "2024-13", "0000", "20241018", "18/10/2024", "2024-W42", "yesterday", "-", "٢٠٢٤-10-18x"]
)
def test_what_is_no_date(given: str) -> None:
    with pytest.raises(ArticleError, match="no such date"):
        publication_date(given)
