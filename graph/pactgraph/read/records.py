"""Files that hold many articles: JSON, and JSON lines, which are read as a stream."""

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from pactgraph.errors import ArticleError
from pactgraph.read.decode import decode
from pactgraph.read.draft import Draft, draft
from pactgraph.read.failure import Failure
from pactgraph.read.limits import LARGEST, megabytes

_TEXT = ("text", "body")


def array(where: str, data: bytes) -> Iterator[Draft | Failure]:
    """The article, or the list of articles, of a JSON file. Raises ArticleError if it is no JSON."""
    made = _json(decode(data))
    records = made if isinstance(made, list) else [made]
    for number, record in enumerate(records, 1):
        place = f"{where}, article {number}" if isinstance(made, list) else where
        yield _safely(place, record)


def lines(where: str, stream: BinaryIO) -> Iterator[Draft | Failure]:
    """The articles of a file with one JSON object a line; no more than one line is in memory.

    Raises ArticleError if the file is in UTF-16.
    """
    number = 0
    _refuse_wide(stream)
    while line := stream.readline(LARGEST + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(line) > LARGEST:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
            yield Failure(place, f"longer than {megabytes(LARGEST)}", "split it into articles")
        elif line.strip():
            yield _line(place, line)


def _refuse_wide(stream: BinaryIO) -> None:
    """UTF-16, as Windows tools write it, cannot be cut at the bytes of line ends."""
    start = stream.read(2)
    if start in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        raise ArticleError("written in UTF-16", mend="save the file as UTF-8")
    stream.seek(0)


def _line(place: str, line: bytes) -> Draft | Failure:
    try:
        return _record(place, _json(decode(line.strip())))
    except ArticleError as error:
        return Failure.of(error, place)


def _safely(place: str, record: object) -> Draft | Failure:
    try:
        return _record(place, record)
    except ArticleError as error:
        return Failure.of(error, place)


def _record(place: str, record: object) -> Draft:
    if not isinstance(record, Mapping):
        raise ArticleError("not a JSON object", mend='write {"title": ..., "date": ..., "text": ...}')
    fields = {str(key).lower(): value for key, value in record.items()}
    text = next((fields[key] for key in _TEXT if key in fields), None)
    if not isinstance(text, str):
        raise ArticleError('has no "text"', mend='write {"title": ..., "date": ..., "text": ...}')
    return draft(place, text, fields)


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(f"broken JSON at character {error.pos}: {error.msg}", mend="export it again") from None
    except (ValueError, RecursionError):
        raise ArticleError("broken JSON: nested too deep, or a number too long", mend="export it again") from None
