"""The names of months and weekdays, from the CLDR."""

import unicodedata
from functools import cache

from babel import Locale

from pactgraph.extract.lexicon import lexicon


@cache
def months(lang: str) -> dict[str, int]:
    """The number of each month by its name in lower case, short names too where the language writes them."""
    short = bool(lexicon(lang).time.get("short_months"))
    names = {str(form): int(number) for form, number in (lexicon(lang).time.get("month_forms") or {}).items()}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in Locale.parse(lang).months[context][width].items():
                if len(name) > 2 and (width == "wide" or short):
                    names[name.lower().rstrip(".")] = int(number)
    return names


@cache
def weekdays(lang: str) -> dict[str, int]:
    """The number of each day of the week, from Monday as 0, by its name in lower case."""
    names = {}
    for context in ("format", "stand-alone"):
        for number, name in Locale.parse(lang).days[context]["wide"].items():
            names[name.lower()] = int(number)
            names[_apostrophed(name.lower())] = int(number)
    return names


def _apostrophed(name: str) -> str:
    """A name with an apostrophe for its last accent, as typed without one ("lunedi'")."""
    base = unicodedata.normalize("NFD", name[-1])[0]
    return name if base == name[-1] else f"{name[:-1]}{base}'"


@cache
def month_names(lang: str) -> frozenset[str]:
    """The names of the months in lower case."""
    return frozenset(months(lang))


@cache
def weekday_names(lang: str) -> frozenset[str]:
    """The names of the days of the week in lower case."""
    return frozenset(weekdays(lang))
