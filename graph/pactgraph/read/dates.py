"""Publication dates at the precision in which they are given."""

import re
from datetime import date, datetime

from pactgraph.errors import ArticleError

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MEND = "write it as 2024-10-18, 2024-10 or 2024"


def publication_date(value: str) -> str:
    """An ISO date as it stands, at its own precision; of a date with a time, the day.

    Raises ArticleError for anything else, impossible dates included.

    >>> publication_date("2014-02"), publication_date("2024-10-18T09:30:00Z")
    ('2014-02', '2024-10-18')
    """
    text = value.strip()
    if match := _PARTIAL.fullmatch(text):
        year, month, day = (int(part) if part else 1 for part in match.groups())
        return _possible(text, year, month, day)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _wrong(text) from None
    if not re.match(r"\d{4}-\d{2}-\d{2}[T ]", text):
        raise _wrong(text)
    return moment.date().isoformat()


def _possible(text: str, year: int, month: int, day: int) -> str:
    try:
        date(year, month, day)
    except ValueError:
        raise _wrong(text) from None
    return text


def _wrong(text: str) -> ArticleError:
    return ArticleError(f"no such date: {text[:40]!r}", mend=_MEND)
