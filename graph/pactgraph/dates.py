"""ISO dates of any precision: a year, a month or a day."""

from datetime import date, timedelta
from functools import lru_cache

_KEPT = 1 << 12
"""Last days that are kept: the reference asks for the same ones over and over."""


def is_real(text: str) -> bool:
    """Whether the calendar has such a year, month or day.

    >>> is_real("2024-02-29"), is_real("2023-02-29"), is_real("2024-13"), is_real("2024")
    (True, False, False, True)
    """
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2024") :])
    except ValueError:
        return False
    return True


def first_day(text: str) -> str:
    """The first day of a day, month or year.

    >>> first_day("2024-02"), first_day("2024")
    ('2024-02-01', '2024-01-01')
    """
    return text + "-01-01"[len(text) - len("2024") :]


@lru_cache(maxsize=_KEPT)
def last_day(text: str) -> str:
    """The last day of a day, month or year.

    >>> last_day("2024-02"), last_day("2024"), last_day("2024-02-03")
    ('2024-02-29', '2024-12-31', '2024-02-03')
    """
    if len(text) == len("2024"):
        return f"{text}-12-31"
    if len(text) > len("2024-02"):
        return text
    begun = date.fromisoformat(first_day(text))
    return ((begun + timedelta(days=31)).replace(day=1) - timedelta(days=1)).isoformat()
