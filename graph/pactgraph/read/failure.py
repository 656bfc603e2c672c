"""What could not be read, as a value: one bad article never ends a batch."""

from dataclasses import dataclass
from typing import Self

from pactgraph.errors import PactgraphError


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read or processed: where it is, what is wrong with it, how to mend it."""

    where: str
    what: str
    mend: str | None = None

    @classmethod
    def of(cls, error: PactgraphError, where: object = None) -> Self:
        """The failure that an error tells of; `where` is its place, if the error does not name one."""
        return cls(printable(error.where or str(where)), error.what, error.mend)

    def __str__(self) -> str:
        """One line: `where: what (mend)`."""
        return str(PactgraphError(self.what, where=self.where, mend=self.mend))


def printable(name: str) -> str:
    """A file name that can be printed and stored: bytes of it that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
