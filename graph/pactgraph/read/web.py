"""An article from the network: only ever an address that the user has written out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from pactgraph import __version__
from pactgraph.errors import ArticleError
from pactgraph.read import documents, records
from pactgraph.read.draft import Draft, name
from pactgraph.read.failure import Failure
from pactgraph.read.limits import LARGEST, megabytes

_SECONDS = 30
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether a source is a web address rather than a path."""
    return bool(_ADDRESS.match(source))


def stem(address: str) -> str:
    """A name for what lies at an address: the last part of its path, else its host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "page"
    last = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1])
    return name(re.sub(r"\.(html?|txt|md|json)$", "", last)) or parts.hostname or "page"


def drafts(address: str) -> Iterator[Draft | Failure]:
    """Fetch one address and read what it gives by its content type. Raises ArticleError if that cannot be done."""
    kind, data = _fetch(address)
    if kind == "application/json":
        yield from records.array(address, data)
    elif kind in {"text/plain", "text/markdown"}:
        yield _at(address, documents.plain(address, data))
    elif kind in {"text/html", "application/xhtml+xml"}:
        yield _at(address, documents.html(address, data))
    else:
        raise ArticleError(f"the server sent {kind}, not an article", mend="save its text as .txt or .md")


def _at(address: str, made: Draft) -> Draft:
    return made if made.url else replace(made, url=address)


def _fetch(address: str) -> tuple[str, bytes]:
    try:
        request = Request(address, headers={"User-Agent": f"pactgraph/{__version__}"})  # noqa: S310 - http(s) only, see is_address
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - same
            data = answer.read(LARGEST + 1)
            kind = answer.headers.get_content_type()
    except HTTPError as error:
        raise ArticleError(f"the server answered {error.code} {error.reason}", mend="check the address") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise ArticleError(f"cannot be fetched: {reason}", mend="check the address and the network") from None
    if len(data) > LARGEST:
        raise ArticleError(f"larger than {megabytes(LARGEST)}")
    return kind, data
