"""What every format gives, and how it becomes an Article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pactgraph.errors import ArticleError
from pactgraph.model import Article
from pactgraph.read.dates import publication_date
from pactgraph.read.decode import whole
from pactgraph.read.language import language
from pactgraph.read.limits import LONGEST

_KEYS = {
    "name": ("id", "stem"),
    "title": ("title", "headline"),
    "lang": ("lang", "language"),
    "published": ("date", "published"),
    "source": ("source", "publisher"),
    "url": ("url", "link"),
}
_NOT_IN_URL = re.compile(r'[\s<>"{}|\\^`\x00-\x20]')
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a file gives it, not yet checked; `where` is its place in words."""

    where: str
    text: str
    name: str | None = None
    title: str | None = None
    lang: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None


def draft(where: str, text: str, fields: Mapping[str, object]) -> Draft:
    """A draft from a mapping of any format; unknown keys are left alone, empty values are none.

    Raises ArticleError if a value is no line of text.
    """
    return Draft(where, text, **{field: _first(fields, keys) for field, keys in _KEYS.items()})


def finish(made: Draft, stem: str, lang: str | None) -> Article:
    """The article of a draft. Raises ArticleError if it has no text or too much, or a wrong date, url or language."""
    text = whole(made.text)
    if not text.strip():
        raise ArticleError("has no text")
    if len(text) > LONGEST:
        raise ArticleError(f"longer than {LONGEST:,} characters", mend="split it into articles")
    return Article(
        stem=stem,
        text=text,
        lang=language(text, made.lang, lang),
        title=made.title,
        published=publication_date(made.published) if made.published else None,
        source=made.source,
        url=_address(made.url) if made.url else None,
    )


def name(text: str) -> str:
    """A name from outside, fit to be a stem: no white space, slashes or control characters, at most 200 long."""
    return re.sub(r"[\s/\\\x00-\x1f\x7f]+", "-", whole(text)).strip("-")[:_LONGEST_NAME]


def _first(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, bool) or not isinstance(value, str | int | None):
            raise ArticleError(f"{key} is not a line of text", mend=f"write {key}: and one value")
        line = " ".join(whole(str("" if value is None else value)).split())
        if line:
            return line
    return None


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or _NOT_IN_URL.search(url):
        raise ArticleError(f"url {url[:60]!r} is no web address", mend="write it as https://...")
    return url
