"""One file on disk, opened with care: its format, its compression, its size."""

import gzip
import stat
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from pactgraph.errors import ArticleError
from pactgraph.read import documents, records
from pactgraph.read.draft import Draft
from pactgraph.read.failure import Failure, printable
from pactgraph.read.limits import LARGEST, megabytes

_ONE: dict[str, Callable[[str, bytes], Draft]] = {
    ".txt": documents.plain,
    ".md": documents.plain,
    ".html": documents.html,
    ".htm": documents.html,
}
SUFFIXES = (*_ONE, ".json", ".jsonl")
"""The formats that are read; each may be followed by .gz."""


def suffix(path: Path) -> str:
    """What a file's name says of its format, in lower case and without .gz; "" if it is not one that is read."""
    name = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return name.suffix.lower() if name.suffix.lower() in SUFFIXES else ""


def stem(path: Path) -> str:
    """The file's name without its endings."""
    name = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return printable(name.stem)


def drafts(path: Path, progress: Callable[[int], None]) -> Iterator[Draft | Failure]:
    """What one file holds. `progress` is told how many bytes of it are read.

    Raises ArticleError if the file cannot be read, is empty, too large or of another format.
    """
    where = printable(str(path))
    kind = suffix(path)
    _regular(path)
    if not kind:
        raise ArticleError("of no format that is read", mend=f"formats: {' '.join(SUFFIXES)}, each also as .gz")
    try:
        with path.open("rb") as raw:
            stream = cast("BinaryIO", gzip.GzipFile(fileobj=raw)) if path.suffix.lower() == ".gz" else raw
            for made in _contents(where, kind, stream):
                progress(raw.tell())
                yield made
    except (OSError, EOFError, zlib.error) as error:
        raise ArticleError(_reason(error), mend="check the file and its permissions") from None


def _contents(where: str, kind: str, stream: BinaryIO) -> Iterator[Draft | Failure]:
    if kind == ".jsonl":
        yield from records.lines(where, stream)
        return
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArticleError(
            f"larger than {megabytes(LARGEST)}", mend="split it into articles, one JSON a line in .jsonl"
        )
    if not data.strip():
        raise ArticleError("the file is empty")
    if kind == ".json":
        yield from records.array(where, data)
    else:
        yield _ONE[kind](where, data)


def _regular(path: Path) -> None:
    """Pipes and devices are refused: reading them may never end."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise ArticleError(_reason(error), mend="check the path") from None
    if not stat.S_ISREG(mode):
        raise ArticleError("not a file")


def _reason(error: Exception) -> str:
    named = error.strerror if isinstance(error, OSError) else None
    return (named or str(error) or type(error).__name__).lower()
