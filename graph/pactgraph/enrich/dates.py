"""Wikidata's times as ISO dates, no more precise than they are.

>>> day("2024-10-01T00:00:00Z", "11"), day("2024-10-01T00:00:00Z", "10"), day("2024-01-01T00:00:00Z", "9")
('2024-10-01', '2024-10', '2024')
>>> day("1990-01-01T00:00:00Z", "8") is None
True
"""

import re

from pactgraph.dates import is_real

_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})(T.*)?", re.ASCII)
_LENGTHS = {"11": 10, "10": 7, "9": 4}  # wikibase:timePrecision: day, month, year


def day(time: str, precision: str | None) -> str | None:
    """The date at that precision (wikibase:timePrecision); None for decades and centuries, and for what is no date.

    Without a precision, the first of January is taken for its year: that is how years are written as times.
    """
    match = _TIME.fullmatch(time)
    if match is None or not is_real(match[1]):
        return None
    if precision is None:
        precision = "9" if match[1].endswith("-01-01") else "11"
    length = _LENGTHS.get(precision, 0)
    return match[1][:length] or None


def reversed_(start: str | None, end: str | None) -> bool:
    """Whether the end is before the start, as far as both are known.

    >>> reversed_("2024-05", "2024"), reversed_("2024-05", "2024-04-30"), reversed_(None, "2024")
    (False, True, False)
    """
    if start is None or end is None:
        return False
    shared = min(len(start), len(end))
    return end[:shared] < start[:shared]
