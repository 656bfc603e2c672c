"""Dates as days: precision, open ends, fallbacks, and what is no date."""

import pytest
from tests.factory import article, claim

from pactgraph.draw.dates import days, span

TEXT = "Japan sent trucks."


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("1970-01-02", "1970-01-02", (1, 1)),
        ("1970", "1970", (0, 364)),
        ("1972-02", None, (761, 789)),
        (None, "1970-01-31", (30, 30)),
        ("1970-01-05T10:00", None, (4, 4)),
        ("1970-01-09", "1970-01-03", (2, 8)),
        (None, None, None),
        ("2024-02-30", None, None),
        ("soon", "later", None),
        ("0000", "99999", None),
    ],
)
def test_spans(start: str | None, end: str | None, found: tuple[int, int] | None) -> None:
    assert span(start, end) == found


def test_a_claim_without_a_date_has_that_of_its_article() -> None:
    undated = claim(TEXT, TEXT, "Aid", "JPN", "UKR")
    assert days(undated, article(TEXT, published="1970-01-03")) == (2, 2)
    assert days(undated, article(TEXT)) is None
    assert days(claim(TEXT, TEXT, "Aid", "JPN", "UKR", time="1970-01-02"), article(TEXT, published="1999")) == (1, 1)
