"""What stands before a date and bends it: openers ("since", "by"), parts ("the end of", "first quarter of"), ranges.

The part of a period leaves its precision as it is, but for the parts of a year that the lexicon gives in months.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from pactgraph.extract.calendar.expression import Expression, alternatives, leading
from pactgraph.extract.lexicon import lexicon

_REACH = 60
"""Characters before a date that are looked at."""

_WEEK = 7
_DAY, _YEAR = len("2024-10-17"), len("2024")
_DASHES = frozenset({"-", "–"})


def framed(found: Expression, text: str, lang: str) -> Expression | None:
    """A date with the parts and the opener before it; None where it is a date only with a part that is missing.

    There is none either where a date only says how long there was nothing of the kind ("the first talks since 2012").
    """
    while (part := _part(lang).search(text, max(0, found.first - _REACH), found.first)) is not None:
        found = replace(_narrowed(found, part["part"], lang), first=part.start("part"), bound=False)
    if found.bound:
        return None
    behind = _behind(lang).match(text, found.last)
    found = replace(found, last=behind.end()) if behind is not None else found
    article = _article(lang).search(text, max(0, found.first - _REACH), found.first)
    opener = text[max(0, found.first - _REACH) : article.start() if article is not None else found.first]
    if not found.closed and (since := _opener(lang, "since").search(opener)) is not None:
        return None if _ranked(lang).search(opener, 0, since.start()) else replace(found, end=None)
    if not found.closed and _opener(lang, "until").search(opener):
        return replace(found, start=None)
    return found


@cache
def _part(lang: str) -> re.Pattern[str]:
    time = lexicon(lang).time
    parts = alternatives([*(time.get("part_of") or ()), *(time.get("year_parts") or ())])
    links = rf"(?:{leading(time.get('date_links'))})?(?:{leading(time.get('date_articles'))})?"
    return re.compile(rf"(?<!\w)(?P<part>{parts})[-\s]*,?{links}$")


@cache
def _behind(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(lexicon(lang).time.get('day_parts'))})(?!\w)")


@cache
def _article(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{leading(lexicon(lang).time.get('date_articles'))})$")


@cache
def _opener(lang: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon(lang).time.get(key))})\s*$")


@cache
def _ranked(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon(lang).time.get('firsts'))})(?:\s+[\w'’-]+){{1,4}}\s+$")


def _narrowed(found: Expression, part: str, lang: str) -> Expression:
    """A year cut down to its part ("the third quarter of 2024")."""
    months = (lexicon(lang).time.get("year_parts") or {}).get(part)
    if months is None or found.start != found.end or found.start is None or len(found.start) != _YEAR:
        return found
    first, last = months
    year = int(found.start)
    return replace(found, start=f"{year}-{first:02d}", end=f"{year + (last < first)}-{last:02d}", loose=False)


def joined(found: list[Expression], text: str, lang: str) -> list[Expression]:
    """The expressions with ranges made one: "between May 2023 and March 2024", "from Monday to Thursday"."""
    made: list[Expression] = []
    for expression in found:
        before = made[-1] if made else None
        if before is not None and _is_range(before, expression, text, lang):
            made[-1] = _range(before, expression)
        elif before is not None and (combined := _combined(before, expression, text, lang)) is not None:
            made[-1] = combined
        else:
            made.append(expression)
    return made


def _is_range(first: Expression, last: Expression, text: str, lang: str) -> bool:
    time = lexicon(lang).time
    between = _bare(text[first.last : last.first], lang)
    closers = {str(word) for word in time.get("to") or ()} | _DASHES
    if between not in closers or first.start is None or first.closed:
        return False
    if between in _DASHES or _next(first, last):
        return True
    before = _bare(text[max(0, first.first - _REACH) : first.first], lang)
    return before.rsplit(" ", 1)[-1] in {str(word) for word in time.get("from") or ()}


def _bare(text: str, lang: str) -> str:
    """Words before a date without the article at their end ("tra il 2022 e il 2024": "e")."""
    match = _article(lang).search(text if text.endswith("'") else f"{text.rstrip()} ")
    stripped = text[: match.start()].strip() if match is not None else text.strip()
    return stripped or text.strip()


def _next(first: Expression, last: Expression) -> bool:
    """Whether two days or months without an opener follow each other ("on Monday and Tuesday")."""
    if first.end is None or first.start != first.end or last.start != last.end or last.start is None:
        return False
    if len(first.end) == len(last.start) == _DAY:
        return (date.fromisoformat(last.start) - date.fromisoformat(first.end)).days % (
            _WEEK if last.weekday else 99
        ) == 1
    return False


def _range(first: Expression, last: Expression) -> Expression:
    start, end = first.start or "", last.end or last.start or ""
    if first.yearless and not last.yearless and len(end) > _YEAR:
        start = f"{int(end[:4]) - (start[4:] > end[4:])}{start[4:]}"
    elif last.yearless and end < start:
        end = f"{int(start[:4]) + (end[4:] < start[4:])}{end[4:]}"
    elif last.weekday and end < start:
        end = (date.fromisoformat(end) + timedelta(days=_WEEK)).isoformat()
    yearless, weekday = first.yearless and last.yearless, first.weekday and last.weekday
    return Expression(first.first, last.last, start, end, yearless, weekday, closed=True)


def _combined(first: Expression, last: Expression, text: str, lang: str) -> Expression | None:
    """A weekday with the date or the week beside it: "Friday, October 25", "Donnerstag vergangener Woche"."""
    between = _links(lang).fullmatch(text[first.last : last.first])
    if between is None or not first.weekday or first.start is None or last.start is None or last.end is None:
        return None
    if len(last.start) == _DAY and last.start == last.end and not last.weekday:
        return replace(last, first=first.first)
    if _spread(last) == _WEEK - 1:
        back = date.fromisoformat(first.start).weekday()
        day = (date.fromisoformat(last.start) + timedelta(days=back)).isoformat()
        return Expression(first.first, last.last, day, day)
    return None


@cache
def _links(lang: str) -> re.Pattern[str]:
    time = lexicon(lang).time
    return re.compile(rf"\s*,?\s*(?:{leading(time.get('date_links'))})?(?:{leading(time.get('date_articles'))})?")


def _spread(found: Expression) -> int:
    """The days between both ends, where they are days."""
    start, end = found.start or "", found.end or ""
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if len(start) == len(end) == _DAY else 0
