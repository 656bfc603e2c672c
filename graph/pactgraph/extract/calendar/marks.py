"""The words beside a name of time that tell which one is meant: "last Thursday", "marzo prossimo", "this summer"."""

import re
from dataclasses import dataclass
from functools import cache

from pactgraph.extract.calendar.expression import alternatives
from pactgraph.extract.lexicon import lexicon

_REACH = 40
"""Characters before a name that are looked at."""

_NAME = "{name}"


@dataclass(frozen=True, slots=True)
class Marked:
    """Which one a name means: "past", "coming", "present", or "" where nothing says so; and where it all stands."""

    which: str
    first: int
    last: int


def marked(text: str, first: int, last: int, lang: str) -> Marked:
    """A name of time at some place of a text, with the mark beside it."""
    before, after = _patterns(lang)
    left = before.search(text, max(0, first - _REACH), first)
    if left is not None:
        return Marked(str(left.lastgroup), left.start(left.lastgroup or 0), last)
    right = after.match(text, last)
    if right is not None:
        return Marked(str(right.lastgroup), first, right.end())
    return Marked("", first, last)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = {which: lexicon(lang).time.get(f"{which}_ones") or () for which in ("past", "coming", "present")}
    before = (
        rf"(?P<{which}>{alternatives(p.removesuffix(_NAME).strip() for p in phrases if p.endswith(_NAME))})"
        for which, phrases in kinds.items()
    )
    after = (
        rf"(?P<{which}>{alternatives(p.removeprefix(_NAME).strip() for p in phrases if p.startswith(_NAME))})"
        for which, phrases in kinds.items()
    )
    return re.compile(rf"\b(?:{'|'.join(before)})\s+$"), re.compile(rf"\s+(?:{'|'.join(after)})\b")
