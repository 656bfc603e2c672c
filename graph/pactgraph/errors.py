"""What can be wrong, as one line that says what, where and how to mend it."""

import traceback
from pathlib import Path


class PactgraphError(Exception):
    """Root of all errors that a user can mend.

    Args:
        what: what is wrong, in one short clause.
        where: the file, place or name it is wrong in.
        mend: what the user can do about it.
    """

    def __init__(self, what: str, *, where: object = None, mend: str | None = None) -> None:
        self.what = " ".join(what.split())
        self.where = None if where is None else str(where)
        self.mend = mend
        super().__init__(what)

    def __str__(self) -> str:
        """The whole line: `where: what (mend)`."""
        place = f"{self.where}: " if self.where else ""
        mend = f" ({self.mend})" if self.mend else ""
        return f"{place}{self.what}{mend}"


class ArticleError(PactgraphError):
    """An article that cannot be read, or a folder without any."""


class DataError(PactgraphError):
    """A lexicon, reference, shape or model file that is broken or missing."""


class StoreError(PactgraphError):
    """A store that cannot be opened, read or written."""


class QueryError(PactgraphError):
    """A query that is malformed, or whose answer cannot be had."""


class UnreachableError(QueryError):
    """An endpoint that cannot be reached at all: no network, no such host, nobody listens."""


def told(error: Exception) -> str:
    """An error that should never happen, in one line: its kind, its place in the code, its message."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return " ".join(f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {error}".split())[:300]
