"""Parts of a named year: seasons, quarters and halves ("the third quarter of 2024", "nella primavera del 2023")."""

import re
from collections.abc import Iterator
from functools import cache

from pactgraph.extract.lexicon import lexicon


def periods(text: str, lang: str) -> Iterator[tuple[int, int, str, str]]:
    """Where each such part stands in a text in lower case, and its first and last month in ISO 8601."""
    parts = lexicon(lang).time.get("year_parts") or {}
    for match in _pattern(lang).finditer(text):
        first, last = parts[match["part"]]
        year = int(match["year"])
        yield match.start(), match.end(), f"{year}-{first:02d}", f"{year + (last < first)}-{last:02d}"


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    time = lexicon(lang).time
    parts = sorted(map(re.escape, time.get("year_parts") or ()), key=len, reverse=True)
    links = [re.escape(str(word)) for key in ("date_links", "date_articles") for word in time.get(key) or ()]
    link = "|".join(rf"{word}\s*" if word.endswith("'") else rf"{word}\s+" for word in links)
    return re.compile(
        rf"\b(?P<part>{'|'.join(parts) or '(?!)'})\s+(?:{link or '(?!)'}){{0,2}}(?P<year>(?:19|20)\d\d)\b"
    )
