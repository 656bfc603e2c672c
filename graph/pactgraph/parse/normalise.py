"""Plain characters for the parser, with the way back to the article's own text.

A parser trained on treebanks breaks on the typography of real news: curly quotes, soft hyphens, ligatures, non-breaking
spaces, hard line breaks. `normalise` writes them plainly and remembers, for every character of the result, which
characters of the source it stands for, so that a quotation is always cut from the source itself.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_REPLACED = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "\u2013"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u3000\t", " "),
    **dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029", " "),
    "\u2026": "...",
}
_DROPPED = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_NAME_COMMA = re.compile(r",(?=\s(?:Jr|Sr)\b)")
_PREFIX_HYPHEN = re.compile(r"(?<=\b[Cc]o)-(?=op|or)")
_ODD = re.compile(r"[ -_a-~]?[^ -_a-~]+")
_LIGATURES = re.compile(r"[\ufb00-\ufb06\u0132\u0133]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """Normalised text and its map back to the source.

    `starts[i]` and `ends[i]` bound the source characters that character `i` of `text` stands for; both lists have one
    entry a character of `text`, and are non-decreasing.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of `text[start:end]`; an empty span maps to an empty span."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]


def normalise(source: str) -> Normalised:
    """Write `source` in plain characters, composed (NFC), with the offsets of every character kept.

    >>> normalise("l\u2019in\u00adva\ufb01one").text
    "l'invafione"
    """
    needless = {match.start() for pattern in (_NAME_COMMA, _PREFIX_HYPHEN) for match in pattern.finditer(source)}
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, plain in _stretches(source):
        if plain and needless.isdisjoint(range(start, end)):
            characters.append(source[start:end])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        for first, last in _clusters(source, start, end):
            written = _plain(source[first:last]) if first not in needless else ""
            characters.append(written)
            starts.extend([first] * len(written))
            ends.extend([last] * len(written))
    return Normalised("".join(characters), tuple(starts), tuple(ends))


def _stretches(source: str) -> Iterator[tuple[int, int, bool]]:
    """The text in stretches that are plain as they stand, and others with the base character of their first mark."""
    at = 0
    for odd in _ODD.finditer(source):
        if odd.start() > at:
            yield at, odd.start(), True
        yield odd.start(), odd.end(), False
        at = odd.end()
    if at < len(source):
        yield at, len(source), True


def _clusters(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Bounds of each base character of a stretch together with the combining marks after it."""
    bounds: list[tuple[int, int]] = []
    for index, character in enumerate(source[start:end], start):
        if bounds and unicodedata.combining(character) and bounds[-1][1] == index:
            bounds[-1] = (bounds[-1][0], index + 1)
        else:
            bounds.append((index, index + 1))
    return bounds


def _plain(cluster: str) -> str:
    if len(cluster) == 1 and cluster.isascii() and cluster.isprintable():
        return _REPLACED.get(cluster, cluster)
    kept = _DROPPED.sub("", cluster)
    kept = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), kept)
    kept = unicodedata.normalize("NFC", kept)
    return "".join(_REPLACED.get(character, character) for character in kept)
