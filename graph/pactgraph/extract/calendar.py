"""Dates as news writes them, from CLDR month and weekday names and the lexicon's relative phrases.

Every expression becomes a start and an end in ISO 8601 at the text's own precision. Relative ones need the publication
date at a day's precision; without it they stay open, that is, they are not returned.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from babel import Locale

from pactgraph.dates import is_real
from pactgraph.extract.lexicon import Lexicon, lexicon
from pactgraph.extract.periods import periods


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression at characters `first` to `last` of a sentence."""

    first: int
    last: int
    start: str | None
    end: str | None
    yearless: bool = False
    weekday: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    months: dict[str, int]
    weekdays: dict[str, int]
    absolute: re.Pattern[str]
    year: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    weekday: re.Pattern[str]
    ago: tuple[re.Pattern[str], ...]
    relative: re.Pattern[str]


def expressions(text: str, lang: str, published: str | None) -> list[Expression]:
    """The date expressions of a sentence from left to right; intervals are one expression."""
    words, patterns = lexicon(lang), _patterns(lang)
    lowered = text.lower()
    anchor = _anchor(published)
    found = sorted(
        [
            *(Expression(*part) for part in periods(lowered, lang)),
            *_absolute(lowered, words, patterns, published),
            *_relative(lowered, words, patterns, anchor),
        ],
        key=lambda e: (e.first, -e.last),
    )
    return _joined(
        [e for i, e in enumerate(found) if not any(o.first <= e.first < o.last for o in found[:i])], lowered, words
    )


def weekday_names(lang: str) -> frozenset[str]:
    """The names of the days of the week in lower case."""
    return frozenset(_patterns(lang).weekdays)


def month_names(lang: str) -> frozenset[str]:
    """The names of the months in lower case."""
    return frozenset(_patterns(lang).months)


def _anchor(published: str | None) -> date | None:
    if published is None or len(published) < 10:
        return None
    return date.fromisoformat(published[:10])


@cache
def _patterns(lang: str) -> _Patterns:
    words, locale = lexicon(lang), Locale.parse(lang)
    months, weekdays = _months(locale, short=bool(words.time.get("short_months"))), _weekdays(locale)
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    weekday = "|".join(sorted(map(re.escape, weekdays), key=len, reverse=True))
    day = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?"
    links = "".join(rf"{re.escape(str(word))}\s+|" for word in words.time.get("date_links") or ())
    link = rf"(?:\s*,?\s*(?:{links})?)"
    closers = "|".join(rf"\s+{re.escape(str(word))}\s+" for word in words.time.get("to") or ())
    spread = rf"(?:(?:\s*[-–]\s*|{closers or '(?!)'})(?P<to>\d{{1,2}}))?"
    absolute = (
        rf"\b{day.format('')}{spread}{link}(?P<month>{month})\b\.?(?:{link}(?P<year>\d{{4}})\b)?"
        rf"|\b(?P<month2>{month})\b\.?(?:\s+{day.format('2')}\b(?:\s*[-–]\s*(?P<to2>\d{{1,2}})\b)?)?(?:{link}(?P<year2>\d{{4}})\b)?"
        r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b"
    )
    return _Patterns(
        months,
        weekdays,
        re.compile(absolute),
        re.compile(rf"(?<![\d.,/$€£-])\b(?P<year>(?:19|20)\d{{2}})\b(?![\d,.]?\d|\s*(?:{_counted(words)}))"),
        _leading(words.time.get("since"), words.time.get("date_articles")),
        _leading(words.time.get("until"), words.time.get("date_articles")),
        re.compile(rf"(?P<next>{_phrases(words, 'weekday_next')})?\b(?P<name>{weekday})\b"),
        tuple(_ago(pattern, words) for pattern in words.time.get("ago") or ()),
        _alternatives(words.time.get("relative") or {}),
    )


def _months(locale: Locale, *, short: bool) -> dict[str, int]:
    names = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in locale.months[context][width].items():
                if len(name) > 2 and (width == "wide" or short):
                    names[name.lower().rstrip(".")] = int(number)
    return names


def _weekdays(locale: Locale) -> dict[str, int]:
    names = {}
    for context in ("format", "stand-alone"):
        for number, name in locale.days[context]["wide"].items():
            names[name.lower()] = int(number)
            names[_apostrophed(name.lower())] = int(number)
    return names


def _counted(words: Lexicon) -> str:
    """What follows a number that is no year: a unit of measure, or a number word."""
    numbers = (re.escape(str(word)) + r"\b" for word, value in words.time["numbers"].items() if float(value) >= 1000)
    return "|".join(["%", "km", *sorted(numbers, key=len, reverse=True)])


def _apostrophed(name: str) -> str:
    """A name with an apostrophe for its last accent, as typed without one ("lunedi'")."""
    base = unicodedata.normalize("NFD", name[-1])[0]
    return name if base == name[-1] else f"{name[:-1]}{base}'"


def _leading(words: list[str] | None, articles: list[str] | None) -> re.Pattern[str]:
    options = "|".join(sorted((re.escape(str(word)) for word in words or ()), key=len, reverse=True)) or "(?!)"
    article = "|".join(
        re.escape(str(word)) + (r"\s*" if str(word).endswith("'") else r"\s+") for word in articles or ()
    )
    return re.compile(rf"\b(?:{options})\s*(?:{article})?$")


def _phrases(words: Lexicon, key: str) -> str:
    patterns = [re.escape(p).replace(re.escape("{weekday}"), "").strip("\\ ") for p in words.time.get(key) or ()]
    options = "|".join(sorted({p for p in patterns if p}, key=len, reverse=True))
    return rf"(?:{options})\s+" if options else "(?!)"


def _ago(pattern: str, words: Lexicon) -> re.Pattern[str]:
    units = words.time.get("time_units") or {}
    numbers = [re.escape(str(n)) for n in words.time.get("numbers") or {}]
    number = rf"(?P<n>\d+|{'|'.join(sorted(numbers, key=len, reverse=True))})"
    unit = rf"(?P<unit>{'|'.join(sorted(map(re.escape, units), key=len, reverse=True))})"
    body = re.escape(pattern).replace(re.escape("{n}"), number).replace(re.escape("{unit}"), unit)
    return re.compile(rf"\b{body}\b")


def _alternatives(table: dict[str, Any]) -> re.Pattern[str]:
    options = "|".join(sorted((re.escape(str(phrase)) for phrase in table), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{options})(?!\w)")


def _absolute(text: str, words: Lexicon, patterns: _Patterns, published: str | None) -> Iterator[Expression]:
    taken: list[tuple[int, int]] = []
    for match in patterns.absolute.finditer(text):
        bounds = _absolute_bounds(match, patterns, published)
        if bounds is not None and not _name_like(match, text, words):
            taken.append(match.span())
            yearless = not (match["year"] or match["year2"] or match["iso"])
            yield _opened(Expression(*match.span(), *bounds, yearless), text, patterns)
    for match in patterns.year.finditer(text):
        if not any(first <= match.start() < last for first, last in taken):
            yield _opened(Expression(*match.span(), match["year"], match["year"]), text, patterns)


def _name_like(match: re.Match[str], text: str, words: Lexicon) -> bool:
    """Whether a month without a day or year may be a verb or a name ("Jan Kowalski"): no adposition leads to it."""
    if (
        match["day"]
        or match["day2"]
        or match["year2"]
        or match["iso"]
        or match["month2"] not in (words.time.get("months_like_words") or ())
    ):
        return False
    leading = words.cases["in"].union(*(words.time.get(key) or () for key in ("since", "until", "from")))
    before = text[: match.start()].rstrip()
    return not any(re.search(rf"\b{re.escape(str(word))}$", before) for word in leading)


def _absolute_bounds(match: re.Match[str], patterns: _Patterns, published: str | None) -> tuple[str, str] | None:
    if match["iso"]:
        return (match["iso"], match["iso"]) if is_real(match["iso"]) else None
    month = patterns.months[match["month"] or match["month2"]]
    day, last = match["day"] or match["day2"], match["to"] or match["to2"]
    year = match["year"] or match["year2"] or _year_near(month, day, published)
    if year is None or (day is None and not (match["year2"] or published)):
        return None
    if day is None:
        return f"{year}-{month:02d}", f"{year}-{month:02d}"
    start, end = f"{year}-{month:02d}-{int(day):02d}", f"{year}-{month:02d}-{int(last or day):02d}"
    return (start, end) if is_real(start) and is_real(end) else None


def _year_near(month: int, day: str | None, published: str | None) -> str | None:
    """The year that brings a date without one nearest to the publication; None without a publication month."""
    if published is None:
        return None
    if len(published) < 7:
        return None
    year, at = int(published[:4]), int(published[5:7])
    del day
    if month - at > 6:
        return str(year - 1)
    return str(year + 1) if at - month > 6 else str(year)


def _opened(found: Expression, text: str, patterns: _Patterns) -> Expression:
    """An expression with an open side: "since 2022" has no end, "until May" no start."""
    before = text[: found.first]
    if patterns.since.search(before) and found.start == found.end:
        return replace(found, end=None)
    if patterns.until.search(before):
        return replace(found, start=None)
    return found


def _relative(text: str, words: Lexicon, patterns: _Patterns, anchor: date | None) -> Iterator[Expression]:
    if anchor is None:
        return
    table = words.time.get("relative") or {}
    for match in patterns.relative.finditer(text):
        if (offset := table[match.group()]) is None:
            continue  # holds a word of time but tells no day ("por la mañana")
        start, end = _offset(anchor, offset, words)
        yield Expression(*match.span(), start, end)
    for match in patterns.weekday.finditer(text):
        if not any(m.start() <= match.start("name") < m.end() for m in patterns.absolute.finditer(text)):
            day = _weekday(anchor, patterns.weekdays[match["name"]], bool(match["next"]))
            yield Expression(match.start("name"), match.end("name"), day, day, weekday=not match["next"])
    for pattern in patterns.ago:
        for match in pattern.finditer(text):
            bounds = _before(anchor, match["n"], match["unit"], words)
            if bounds is not None:
                yield Expression(*match.span(), *bounds)


def _offset(anchor: date, offset: dict[str, Any], words: Lexicon) -> tuple[str, str]:
    if "days" in offset:
        day = (anchor + timedelta(days=int(offset["days"]))).isoformat()
        return day, day
    if "week" in offset:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=int(offset["week"]))
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if "month" in offset:
        months = anchor.year * 12 + anchor.month - 1 + int(offset["month"])
        at = f"{months // 12}-{months % 12 + 1:02d}"
        return at, at
    year = anchor.year + int(offset.get("year", 0))
    if "season" in offset:
        first, last = words.time["seasons"][offset["season"]]
        return f"{year}-{first:02d}", f"{year if last >= first else year + 1}-{last:02d}"
    return str(year), str(year)


def _weekday(anchor: date, weekday: int, following: bool) -> str:
    """The last such day up to the publication date; the next one after it where the text says so."""
    back = (anchor.weekday() - weekday) % 7
    return (anchor + timedelta(days=7 - back if following else -back)).isoformat()


def _before(anchor: date, number: str, unit: str, words: Lexicon) -> tuple[str, str] | None:
    count = int(number) if number.isdigit() else int(words.time["numbers"][number])
    kind = words.time["time_units"][unit].rstrip("s")
    if kind == "day":
        day = (anchor - timedelta(days=count)).isoformat()
        return day, day
    if kind == "week":
        return _offset(anchor, {"week": -count}, words)
    if kind == "month":
        return _offset(anchor, {"month": -count}, words)
    return _offset(anchor, {"year": -count * (10 if kind == "decade" else 1)}, words)


def _joined(found: list[Expression], text: str, words: Lexicon) -> list[Expression]:
    """The expressions with intervals made one: "between May 2023 and March 2024", "from 3 to 5 June"."""
    joined: list[Expression] = []
    openers = tuple(str(word) for word in words.time.get("from") or ())
    closers = {str(word) for word in words.time.get("to") or ()}
    articles = [str(word) for word in words.time.get("date_articles") or ()]
    for expression in found:
        before = joined[-1] if joined else None
        if before is not None and _bare(text[before.last : expression.first], articles) in closers:
            opener = _bare(text[: before.first], articles).rsplit(" ", 1)[-1]
            if opener in openers or text[before.last : expression.first].strip() in {"-", "–"}:
                joined[-1] = Expression(before.first, expression.last, before.start, expression.end or expression.start)
                continue
        joined.append(expression)
    return joined


def _bare(text: str, articles: list[str]) -> str:
    """The words between two dates without an article at their end ("tra il 2022 e il 2024": "e")."""
    text = text.strip()
    ending = next((word for word in articles if text == word or re.search(rf"(?:\s|'){re.escape(word)}$", text)), None)
    return text[: -len(ending)].strip() if ending and text != ending else text
