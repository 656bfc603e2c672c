"""Dates told from another one: "yesterday", "last week", "on Thursday", "two weeks ago", "the same day", "next summer".

Most are told from the publication date, at the precision that it has. Some are told from the day that the text spoke of
last ("the same day", "two days earlier").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from pactgraph.extract.calendar.expression import Expression, alternatives, leading
from pactgraph.extract.calendar.marks import marked
from pactgraph.extract.calendar.names import weekdays
from pactgraph.extract.lexicon import lexicon

_PRECISION = {"days": 10, "weekend": 10, "week": 10, "month": 7, "year": 4}
"""Characters that a date must have for an offset of that unit to be told from it."""


_LONGEST = 1_000
"""Years or months from which on a time is none that news dates; days and weeks are bounded by their figures."""


def relative(text: str, lang: str, published: str | None, told: str | None) -> Iterator[Expression]:
    """The dates of a text in lower case that are told from its publication, or from the day that it spoke of last."""
    yield from _phrases(text, lang, published, told)
    yield from _spans(text, lang, published, told)
    if published is not None and len(published) >= _PRECISION["days"]:
        yield from _weekdays(text, lang, date.fromisoformat(published[:10]))
    if published is not None and len(published) >= _PRECISION["month"]:
        yield from _seasons(text, lang, published)


def _phrases(text: str, lang: str, published: str | None, told: str | None) -> Iterator[Expression]:
    table = lexicon(lang).time.get("relative") or {}
    for match in _relative(lang).finditer(text):
        offset = table[match.group()]
        bounds = _offset(told or published if offset and offset.get("told") else published, offset)
        if bounds is not None:
            weekday = offset.get("weekend") == 0
            yield Expression(*match.span(), *bounds, weekday=weekday, bound=bool(offset.get("bound")))


@cache
def _relative(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(lexicon(lang).time.get('relative'))})(?!\w)")


def _offset(anchor: str | None, offset: dict[str, Any] | None) -> tuple[str | None, str | None] | None:
    """The date at some distance from another; None where that one is not known precisely enough, or where it is none.

    >>> _offset("2024-10-18", {"week": -1}), _offset("2024-10", {"month": 3}), _offset("2024-10", {"days": 0})
    (('2024-10-07', '2024-10-13'), ('2025-01', '2025-01'), None)
    >>> _offset("2024-10-16", {"week": 0, "part": "after"}), _offset("2024-10-16", {"week": 0, "part": "before"})
    (('2024-10-16', '2024-10-20'), ('2024-10-14', '2024-10-16'))
    """
    unit = next((unit for unit in _PRECISION if offset and unit in offset), None)
    if anchor is None or offset is None or unit is None or len(anchor) < _PRECISION[unit]:
        return None
    if unit in {"year", "month"} and abs(int(offset[unit])) >= _LONGEST:
        return None  # "13 billion years ago": before there were dates
    start, end = _parted(*_moved(anchor, unit, int(offset[unit])), anchor, offset.get("part"))
    side = offset.get("side")
    return (None if side == "until" else start), (None if side == "since" else end)


def _parted(start: str, end: str, anchor: str, part: str | None) -> tuple[str, str]:
    """Of a span of days what is over ("earlier this week") or still to come ("later this week") on its day."""
    day = anchor[: len(start)]
    return max(start, day) if part == "after" else start, min(end, day) if part == "before" else end


def _moved(anchor: str, unit: str, by: int) -> tuple[str, str]:
    if unit == "year":
        return (str(int(anchor[:4]) + by),) * 2
    if unit == "month":
        months = int(anchor[:4]) * 12 + int(anchor[5:7]) - 1 + by
        return (f"{months // 12}-{months % 12 + 1:02d}",) * 2
    at = date.fromisoformat(anchor[:10])
    if unit == "days":
        return ((at + timedelta(days=by)).isoformat(),) * 2
    monday = at - timedelta(days=at.weekday()) + timedelta(weeks=by)
    if unit == "week":
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    saturday = monday + timedelta(days=5 - 7 * (by == 0 and at.weekday() < 5))
    return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat()


def _spans(text: str, lang: str, published: str | None, told: str | None) -> Iterator[Expression]:
    """Times at some distance: "two weeks ago", "in three days", "the day before", "within a month"."""
    time = lexicon(lang).time
    if not _units(lang).search(text):
        return
    for key, sign in (("ago", -1), ("earlier", -1), ("in_future", 1), ("later", 1), ("within", 1)):
        for match in _distances(lang, key).finditer(text):
            n, name = next((match[f"n{i}"], match[f"unit{i}"]) for i in range(9) if match.groupdict().get(f"n{i}"))
            count = int(n) if n.isdigit() else int(time["numbers"][n])
            unit, size = _UNITS[time["time_units"][name].rstrip("s")]
            anchor = told if key in {"earlier", "later"} else published
            bounds = _offset(anchor, {unit: sign * count * size, "side": "until" if key == "within" else None})
            beyond = key == "later" and bounds is not None and (bounds[0] or "") > (published or "9")
            if bounds is not None and not beyond:  # "a year later" in the past of an article is no day to come
                yield Expression(*match.span(), *bounds, ahead=key in {"in_future", "within"})


_UNITS = {"day": ("days", 1), "week": ("week", 1), "month": ("month", 1), "year": ("year", 1), "decade": ("year", 10)}


@cache
def _units(lang: str) -> re.Pattern[str]:
    return re.compile(alternatives(lexicon(lang).time.get("time_units")))


@cache
def _distances(lang: str, key: str) -> re.Pattern[str]:
    time = lexicon(lang).time
    number = rf"\d{{1,3}}|{alternatives(word for word, value in time['numbers'].items() if float(value) >= 1)}"
    unit = alternatives(time.get("time_units"))
    bodies = (
        re.escape(str(phrase))
        .replace(re.escape("{n}"), rf"(?P<n{at}>{number})")
        .replace(re.escape("{unit}"), rf"(?P<unit{at}>{unit})")
        for at, phrase in enumerate(time.get(key) or ())
    )
    return re.compile(rf"\b(?:{'|'.join(bodies) or '(?!)'})\b")


def _weekdays(text: str, lang: str, anchor: date) -> Iterator[Expression]:
    """The last such day up to the publication; the next one, or the one before today, where the text says so."""
    for match in _named_days(lang).finditer(text):
        back = (anchor.weekday() - weekdays(lang)[match["name"]]) % 7
        which = marked(text, *match.span(), lang)
        days = 7 - back if which.which == "coming" else -(back or 7 if which.which == "past" else back)
        day = (anchor + timedelta(days=days)).isoformat()
        weekday = which.which not in {"coming", "past"}
        yield Expression(which.first, which.last, day, day, weekday=weekday)


@cache
def _named_days(lang: str) -> re.Pattern[str]:
    parts = alternatives(lexicon(lang).time.get("day_parts"))
    return re.compile(rf"\b(?P<name>{alternatives(weekdays(lang))})(?:{parts})?(?!\w)")  # "Montagabend"


def _seasons(text: str, lang: str, published: str) -> Iterator[Expression]:
    """Seasons without a year: the last or next one where the text says so, else the nearest after "in"."""
    for match in _named_seasons(lang).finditer(text):
        first, last = lexicon(lang).time["seasons"][match["season"]]
        which = marked(text, *match.span("season"), lang)
        if which.which or match["in"]:
            year = _season_year(first, last, which.which, published)
            bounds = f"{year}-{first:02d}", f"{year + (last < first)}-{last:02d}"
            yield Expression(which.first, which.last, *bounds, yearless=not which.which)


@cache
def _named_seasons(lang: str) -> re.Pattern[str]:
    words = lexicon(lang)
    inside = leading(word for key in ("in", "at") for word in words.cases[key])
    article = leading(words.time.get("date_articles"))
    return re.compile(
        rf"\b(?P<in>(?:{inside})(?:{article})?)?(?<!\w)(?P<season>{alternatives(words.time.get('seasons'))})\b"
    )


def _season_year(first: int, last: int, which: str, published: str) -> int:
    """The year in which the season begins that is meant at a month of publication."""
    year, month = int(published[:4]), int(published[5:7])
    begun = year - (last < first and month <= last)
    if which == "past":
        over = month > last if last >= first else last < month < first
        return begun if over and last >= first else begun - 1
    if which == "coming":
        return begun + (month >= first or begun < year)
    return begun
