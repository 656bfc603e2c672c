"""A date expression, and the patterns that all kinds of them are built from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression at characters `first` to `last` of a sentence; an open end is None.

    `yearless`: its year is only the nearest one. `weekday`: a day or weekend of an unsaid week, the last one so far.
    `closed`: an interval with both ends. `bound`: a date only after a part of it ("the end of the year"). `ahead`: of
    what is to come alone ("in two weeks"). `loose`: a year alone, which may be part of a name.
    """

    first: int
    last: int
    start: str | None
    end: str | None
    yearless: bool = False
    weekday: bool = False
    closed: bool = False
    bound: bool = False
    ahead: bool = False
    loose: bool = False


def alternatives(words: Iterable[object] | None) -> str:
    """A pattern for any of some phrases, the longest first; for nothing if there are none."""
    return "|".join(sorted((re.escape(str(word)) for word in words or ()), key=len, reverse=True)) or "(?!)"


def leading(words: Iterable[object] | None) -> str:
    """A pattern for any of some words before another, with the space between them ("l'", "mi-": none is needed)."""
    parts = sorted((str(word) for word in words or ()), key=len, reverse=True)
    return "|".join(re.escape(word) + (r"\s*" if word[-1] in "'-" else r"\s+") for word in parts) or "(?!)"
