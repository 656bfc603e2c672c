"""Paragraphs and sentences from punctuation and layout, not from the parser.

The parser is trained on single sentences; boundaries come first. Full stops after abbreviations, initials and ordinals
do not end a sentence; a hard line break inside a wrapped paragraph does not end one either.
"""

import re
from collections.abc import Iterator
from functools import cache

from pactgraph.datafile import loaded
from pactgraph.model import Span
from pactgraph.resources import folder

MAX_SENTENCE = 2000
"""Characters after which a text without punctuation (a table, a list, junk) is cut at the next space."""

_LONGEST_WORD = 40  # an abbreviation is shorter; without a bound, a text of initials takes minutes
_BLANK = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*\n\s*|\Z")
# A quotation mark that opens in one language closes in another (German “ and «); French has a space before its mark.
_CLOSING = r"(?:[\"'\u201c\u201d\u2019\u00ab\u00bb\u2039\u203a)\]]|[ \u00a0\u202f]\u00bb)*"
_OPENING = r"[\"'\u201c\u201d\u201e\u201a\u2018\u00ab\u00bb\u2039\u203a\u00bf\u00a1\u2013\u2014(\[-]*"
_END = re.compile(rf"(?:(?<![.!?])[.!?]++|\u2026){_CLOSING}(?=\s+{_OPENING}\s*[^\W_])")
_LAST_WORD = re.compile(r"([^\s(\"'\u201c\u201e\u2018\u00ab\u00bb\u00bf\u00a1]+)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
# What stands before the first sentence of a report, and is no part of it: "Madrid, 14 may (EFE).- ", "KYIV (AP) - ",
# "(ANSA) - ROMA, 16 MAG - ", "WASHINGTON — ".
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_DATELINE = re.compile(
    rf"{_CAPITAL}[\w'’./-]*(?:[ ]{_CAPITAL}[\w'’.-]*){{0,3}}(?:,[^()\n]{{1,40}})?"
    r"[ ]\([^()\n]{2,30}\)[ ]?\.?[ ]?[-–—]{1,2}\s+(?=\S)"
    rf"|\({_CAPITAL}[^()\n]{{1,30}}\)[ ][-–—][ ]"
    rf"(?:{_CAPITAL}[^()\n.]{{2,40}}?,[ ]\d[^()\n.]{{2,20}}?[ ][-–—][ ])?(?=\S)"
    rf"|{_CAPITAL}[A-Z\u00c0-\u00de' .-]{{4,30}}(?:,[ ]{_CAPITAL}\w{{2,20}})?[ ][–—][ ](?={_CAPITAL})"
)
_TERMINAL = re.compile(rf"[.!?:;\u2026]{_CLOSING}\s*$")


def paragraphs(text: str) -> Iterator[Span]:
    """Bounds of each paragraph, without the white space around it; a line is one unless it is clearly wrapped."""
    start = 0
    for match in _BLANK.finditer(text):
        yield from _lines(text, start, match.start())
        start = match.end()


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    bounds = [m.span() for m in re.finditer(r"[^\n\r]+", text[start:end]) if m.group().strip()]
    width = max((stop - begin for begin, stop in bounds), default=0)
    opened: int | None = None
    for index, (begin, stop) in enumerate(bounds):
        opened = begin if opened is None else opened
        after = start + bounds[index + 1][0] if index + 1 < len(bounds) else end
        following = text[after : min(after + 80, end)].lstrip()
        if following and _wrapped(text[start + begin : start + stop], following, width):
            continue
        yield _trimmed(text, start + opened, start + stop)
        opened = None


def _wrapped(line: str, following: str, width: int) -> bool:
    """Whether the next line goes on with this one: it opens in lower case, or this one fills a wrapped column."""
    if following[:1].islower():
        return not _TERMINAL.search(line)
    return 50 <= width <= 100 and len(line) > 0.75 * width and not _TERMINAL.search(line)


def sentences(text: str, lang: str) -> Iterator[Span]:
    """Bounds of every sentence of a text, in order; offsets into `text` as given (typography and all)."""
    for paragraph in paragraphs(text):
        start = paragraph.start
        dateline = _DATELINE.match(text, start, paragraph.end)
        if dateline is not None:
            yield _trimmed(text, start, dateline.end())
            start = dateline.end()
        for match in _END.finditer(text, start, paragraph.end):
            before = text[max(start, match.start() - _LONGEST_WORD) : match.start()]
            if not _abbreviated(before, match.group(), text[match.end() : match.end() + 3], lang):
                yield from _cut(text, start, match.end())
                start = match.end()
        yield from _cut(text, start, paragraph.end)


def _abbreviated(before: str, stop: str, after: str, lang: str) -> bool:
    if not stop.startswith(".") or len(stop) > 1:
        return False
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match.group(1)
    if _INITIALS.fullmatch(word) and word[0].isupper():
        return len(word) == 1 or not after.lstrip()[:1].isupper() or word.lower() in _listed("initials")
    return word.lower() in _listed("all", lang) or (word.isdigit() and len(word) < 3 and lang in _listed("ordinals"))


@cache
def _listed(*keys: str) -> frozenset[str]:
    path = folder("ontology") / "lexicon" / "abbreviations.yaml"
    lists: dict[str, list[str]] = loaded(path.read_text(encoding="utf-8"))
    return frozenset(word for key in keys for word in lists.get(key, ()))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    span = _trimmed(text, start, end)
    while span.end - span.start > MAX_SENTENCE:
        at = text.rfind(" ", span.start + 1, span.start + MAX_SENTENCE)
        at = at if at > span.start else span.start + MAX_SENTENCE
        yield _trimmed(text, span.start, at)
        span = _trimmed(text, at, span.end)
    if span.start < span.end:
        yield span


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
