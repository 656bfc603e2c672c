"""Files that hold one article: plain text, Markdown and HTML."""

import logging
import re
from dataclasses import replace

from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import Document

from pactgraph.errors import ArticleError
from pactgraph.read.decode import decode
from pactgraph.read.draft import Draft, draft
from pactgraph.read.frontmatter import split

_LONGEST_TITLE = 150
# What trafilatura would print of a bad page is told as a Failure.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
# htmldate otherwise takes today for the latest possible date, and guesses dates from all over the page.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def plain(where: str, data: bytes) -> Draft:
    """An article in plain text or Markdown; without a title of its own, its first short line is the title too."""
    fields, body = split(decode(data))
    made = draft(where, body, fields)
    return replace(made, title=made.title or _first_line(body), name=None)


def _first_line(body: str) -> str | None:
    lines = [line.strip() for line in body.strip().splitlines()[:200]]
    if len(lines) < 2 or len(lines[0]) > _LONGEST_TITLE:
        return None
    return lines[0].lstrip("#").strip().replace("\ufeff", "")


def html(where: str, data: bytes) -> Draft:
    """The article inside an HTML page, by trafilatura: its main text, without menus and comments.

    The page's own `lang` is not believed (themes set it, authors do not): the text decides.
    Raises ArticleError if no article can be found in it.
    """
    page = _page(data)
    found = bare_extraction(page, include_comments=False, date_extraction_params=dict(_DATES))
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise ArticleError("no article found in the page", mend="save its text as .txt or .md")
    about = extract_metadata(page, date_config=dict(_DATES))
    fields = {"title": about.title, "date": about.date, "source": about.sitename, "url": _web(about.url)}
    return draft(where, str(found.text), fields)


def _web(url: str | None) -> str | None:
    """A page's own address, where it is one: pages saved to disk often name a relative one."""
    return url if url and url.startswith(("http://", "https://")) else None


def _page(data: bytes) -> str:
    declared = _CHARSET.search(data[:4000])
    if declared and b"\x00" not in data:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
