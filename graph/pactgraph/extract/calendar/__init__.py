"""Dates as news writes them, from CLDR month and weekday names and the lexicon's phrases of time.

Every expression becomes a start and an end in ISO 8601 at the text's own precision. Relative ones need a publication
date that is precise enough; without it they stay open, that is, they are not returned.
"""

import re
from functools import cache, lru_cache

from pactgraph.extract.calendar.absolute import absolute
from pactgraph.extract.calendar.expression import Expression
from pactgraph.extract.calendar.frames import framed, joined
from pactgraph.extract.calendar.names import month_names, weekday_names
from pactgraph.extract.calendar.relative import relative
from pactgraph.extract.lexicon import lexicon

__all__ = ["Expression", "expressions", "month_names", "weekday_names"]


_FIGURE, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_TABLES = ("relative", "time_units", "seasons")


@lru_cache(maxsize=256)
def expressions(text: str, lang: str, published: str | None, told: str | None = None) -> tuple[Expression, ...]:
    """The date expressions of a sentence from left to right; ranges are one expression.

    `told` is the day that the text spoke of last, from which "the same day" is told.
    """
    lowered = text.lower()
    if not _may_tell(lowered, lang):
        return ()
    found = [*absolute(lowered, lang, published), *relative(lowered, lang, published, told)]
    found.sort(key=lambda e: (e.first, -e.last))
    apart = [e for i, e in enumerate(found) if not any(o.first <= e.first < o.last for o in found[:i])]
    whole = [e for one in apart if (e := framed(one, lowered, lang)) is not None]
    return tuple(joined([e for e in whole if not _within(e, whole)], lowered, lang))


def _may_tell(text: str, lang: str) -> bool:
    """Whether a text can hold a date at all: without a figure or one of some words, no pattern need be tried."""
    if lexicon(lang).compounding or _FIGURE.search(text):
        return True
    return not _needed(lang).isdisjoint(_WORD.findall(text))


@cache
def _needed(lang: str) -> frozenset[str]:
    """Of each name of a time and each phrase for one, the longest word."""
    time = lexicon(lang).time
    tables = (month_names(lang), weekday_names(lang), *(time.get(key) or () for key in _TABLES))
    phrases = (str(phrase) for table in tables for phrase in table)
    return frozenset(max(_WORD.findall(phrase.lower()), key=len, default="") for phrase in phrases)


def _within(found: Expression, others: list[Expression]) -> bool:
    """Whether an expression only opens or ends another one: "in the night" of "in the night to Friday"."""
    return any(
        other.first < found.last
        and found.first < other.last
        and (other.last, -other.first) > (found.last, -found.first)
        for other in others
    )
