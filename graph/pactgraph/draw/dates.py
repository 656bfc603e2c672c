"""Dates of claims as days that a time line can compare."""

from calendar import monthrange
from datetime import date

from pactgraph.model import Article, Claim

_EPOCH = date(1970, 1, 1).toordinal()

#: First and last day since 1970-01-01.
Days = tuple[int, int]


def days(claim: Claim, article: Article) -> Days | None:
    """The first and last day of a claim, else the day of the article, else None. An open end is taken as the other one.

    >>> from pactgraph.draw.dates import span
    >>> span("1970-01", "1970")
    (0, 364)
    """
    if claim.time is not None and (found := span(claim.time.start, claim.time.end)) is not None:
        return found
    return span(article.published, article.published)


def span(start: str | None, end: str | None) -> Days | None:
    """The days from the first of `start` to the last of `end`, ISO dates of any precision; None without any date."""
    first, last = _day(start or end, last=False), _day(end or start, last=True)
    if first is None or last is None:
        return None
    return min(first, last), max(first, last)


def _day(text: str | None, *, last: bool) -> int | None:
    """The day number of an ISO date, or of the last day of its month or year; None for what is no date."""
    try:
        year, month, day = (*map(int, (text or "").split("T")[0].split("-")), 0, 0)[:3]
        month = month or (12 if last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if last else 1)).toordinal() - _EPOCH
    except ValueError:
        return None
