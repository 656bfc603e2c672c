"""Dates with a month or a year: "3 May 2024", "3-5 June", "last March", "2022-2024", "03.10.2024"."""

import re
from collections.abc import Iterator
from functools import cache

from pactgraph.dates import is_real
from pactgraph.extract.calendar.expression import Expression, alternatives, leading
from pactgraph.extract.calendar.marks import marked
from pactgraph.extract.calendar.names import months
from pactgraph.extract.lexicon import Lexicon, lexicon

_MONTH = len("2024-10")
_HALF = 6
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|°|\.)?"
"""A day of the month as news writes it, but for the first one, which languages spell out ("primo ottobre")."""


def absolute(text: str, lang: str, published: str | None) -> Iterator[Expression]:
    """The dates of a text in lower case that name a month or a year."""
    taken: list[tuple[int, int]] = []
    for match in _dates(lang).finditer(text):
        found = _date(match, text, lang, published)
        if found is not None:
            taken.append(match.span())
            yield found
    for match in _years(lang).finditer(text):
        inside = any(first <= match.start() < last for first, last in taken)
        if not (inside or _model(text, match.start(), lang) or _is_decade(match, text, lang)):
            year = match["year"]
            end = f"{year[: 4 - len(match['to'])]}{match['to']}" if match["to"] else year
            if end >= year:
                yield Expression(*match.span(), year, end, closed=end > year, loose=end == year)


def _is_decade(match: re.Match[str], text: str, lang: str) -> bool:
    """Whether a year stands for ten of them ("les années 1990")."""
    words = text[: match.start()].split()[-1:]
    return bool(set(words) & set(lexicon(lang).time.get("decades") or ()))


@cache
def _dates(lang: str) -> re.Pattern[str]:
    time = lexicon(lang).time
    month = alternatives(months(lang))
    link = rf"(?:\s*,?\s*(?:{leading(time.get('date_links'))})?)"
    article = rf"(?:{leading(time.get('date_articles'))})?"
    closers = "|".join(rf"\s+{re.escape(str(word))}\s+{article}" for word in time.get("to") or () if str(word) != "-")
    spread = rf"(?:\s*[-–/]\s*|{closers or '(?!)'})"
    behind = "(?!)" if time.get("day_first") else r"\s+"
    numeric = r"|\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})\b" if time.get("day_first") else ""
    first = rf"{_DAY}|{alternatives(time.get('first_days'))}" if time.get("first_days") else _DAY
    return re.compile(
        rf"\b(?P<day>{first})(?:{spread}(?P<to>{_DAY}))?{link}(?P<month>{month})\b\.?(?:{link}(?P<year>\d{{4}})\b)?"
        rf"|\b(?P<month2>{month})\b\.?(?:{behind}(?P<day2>{_DAY})(?!\d)(?:{spread}(?P<to2>{_DAY})(?!\d))?)?"
        rf"(?:{link}(?P<year2>\d{{4}})\b)?"
        rf"|\b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b{numeric}"
    )


@cache
def _years(lang: str) -> re.Pattern[str]:
    counted = "|".join(
        rf"{re.escape(str(word))}\b" for word, value in lexicon(lang).time["numbers"].items() if float(value) >= 1000
    )
    prefixes = "|".join(rf"(?<={re.escape(str(word))})" for word in lexicon(lang).time.get("year_prefix") or ())
    return re.compile(
        rf"(?:(?<![\d.,/$€£-])\b|{prefixes or '(?!)'})"
        rf"(?P<year>(?:19|20)\d\d)(?:[-–/](?P<to>(?:(?:19|20)\d\d|\d\d)))?\b"
        rf"(?![\d,.]?\d|\s*(?:%|km|{counted or '(?!)'}))"
    )


def _date(match: re.Match[str], text: str, lang: str, published: str | None) -> Expression | None:
    """The date of a match of `_dates`; None where it is none, or where its year cannot be told."""
    groups = match.groupdict()
    full = match["iso"] or (f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}" if groups.get("y") else None)
    if full is not None:
        return Expression(*match.span(), full, full) if is_real(full) else None
    month = months(lang)[match["month"] or match["month2"]]
    day, last = _number(match["day"] or match["day2"]), _number(match["to"] or match["to2"])
    year = match["year"] or match["year2"]
    if day is None and year is None and _name_like(match, text, lexicon(lang)):
        return None
    which = marked(text, *match.span(), lang)
    chosen = year or _year(month, day, which.which, published)
    if chosen is None:
        return None
    at = f"{chosen}-{month:02d}"
    start, end = (f"{at}-{day:02d}", f"{at}-{last or day:02d}") if day else (at, at)
    yearless = not year and not which.which
    real = is_real(start) and is_real(end) and start <= end
    return Expression(which.first, which.last, start, end, yearless, closed=start < end) if real else None


def _model(text: str, start: int, lang: str) -> bool:
    """Whether a number is the name of a weapon's model rather than a year ("Mirage 2000")."""
    before = re.search(r"([^\W\d]+)[ -]$", text[:start])
    return before is not None and before[1] in lexicon(lang).classes.get("arms", ())


def _number(day: str | None) -> int | None:
    return int(re.sub(r"\D", "", day) or 1) if day else None


def _name_like(match: re.Match[str], text: str, words: Lexicon) -> bool:
    """Whether a month without a day or year may be a verb or a name ("Jan Kowalski"): nothing of time leads to it."""
    if match["month2"] not in (words.time.get("months_like_words") or ()):
        return False
    openers = words.cases["in"].union(
        *(words.time.get(key) or () for key in ("since", "until", "from", "to", "part_of", "past_ones", "coming_ones"))
    )
    before = text[: match.start()].rstrip(" -")
    return not any(re.search(rf"\b{re.escape(str(word).removesuffix(' {name}'))}$", before) for word in openers)


def _year(month: int, day: int | None, which: str, published: str | None) -> str | None:
    """The year of a month or of a day in it: the last or next such one where the text says so, else the nearest one.

    None without a month of publication.
    """
    if published is None or len(published) < _MONTH:
        return None
    year, at = int(published[:4]), int(published[5:7])
    told = (month, day) if day and len(published) > _MONTH else (month,)
    now = (at, int(published[8:10])) if len(told) > 1 else (at,)
    if which == "past":
        return str(year - (told >= now))
    if which == "coming":
        return str(year + (told <= now))
    if month - at > _HALF:
        return str(year - 1)
    return str(year + 1) if at - month > _HALF else str(year)
