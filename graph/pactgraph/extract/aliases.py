"""Names of actors: the longest alias at each place, matched token by token. Which are meant, `ambiguity` decides."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pactgraph import reference
from pactgraph.datafile import loaded
from pactgraph.extract.lexicon import lexicon
from pactgraph.model import Resolution
from pactgraph.parse import Doc
from pactgraph.parse.normalise import normalise
from pactgraph.reference import Alias
from pactgraph.resources import folder

ADJECTIVAL = frozenset({"adjective", "combining"})
"""Kinds of alias that qualify a noun rather than name an actor."""

_PIECES = re.compile(r"\w+|[^\w\s]")
_HYPHENS = frozenset("-–")

_REMEMBERED = "pactgraph.aliases"
"""Where a parsed sentence keeps its aliases, which several rules ask for."""

_Entry = tuple[tuple[str, ...], tuple[Alias, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """An alias at the tokens `first` to `last` (exclusive) of a sentence; `options` are all actors that it can mean.

    `resolution` tells how one of several meanings was settled on.
    """

    first: int
    last: int
    options: tuple[Alias, ...]
    resolution: Resolution | None = None

    @property
    def alias(self) -> Alias:
        """The alias that counts: the only option, or the one that the context settled."""
        return self.options[0]

    @property
    def code(self) -> str:
        """The actor's code."""
        return self.alias.code

    @property
    def ambiguous(self) -> bool:
        """Whether the name alone does not tell the actor."""
        return self.alias.ambiguous or len({option.code for option in self.options}) > 1

    @property
    def adjectival(self) -> bool:
        """Whether the alias qualifies a noun ("Japanese") rather than names the actor."""
        return self.alias.kind in ADJECTIVAL


@cache
def _table(lang: str) -> dict[str, list[_Entry]]:
    """Names by their first piece, longest first; those of places and things hold no alias."""
    grouped: dict[tuple[str, ...], list[Alias]] = {}
    for alias in reference.aliases(lang):
        for text in dict.fromkeys((alias.text, _plain_capitals(alias.text))):
            pieces = tuple(_PIECES.findall(normalise(text).text))
            key = pieces if alias.case_sensitive else tuple(p.lower() for p in pieces)
            if pieces and alias not in grouped.get(key, ()):
                grouped.setdefault(key, []).append(alias)
    for name in _not_actors(lang):
        grouped[tuple(_PIECES.findall(name))] = []
    table: dict[str, list[_Entry]] = {}
    for pieces, options in grouped.items():
        table.setdefault(pieces[0], []).append((pieces, tuple(sorted(options, key=lambda a: (a.code, a.kind)))))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return table


def _plain_capitals(text: str) -> str:
    """A name whose capitals bear no accents, as the press writes them ("Etats-Unis", "Egypte")."""
    return "".join(unicodedata.normalize("NFD", c)[0] if c.isupper() and c != "Å" else c for c in text)


def _not_actors(lang: str) -> list[str]:
    path = folder("ontology") / "lexicon" / "not_actors.yaml"
    names: dict[str, list[str]] = loaded(path.read_text(encoding="utf-8"))
    return [" ".join(name.split()) for name in names.get(lang, [])]


def find(doc: Doc, lang: str) -> list[Found]:
    """The aliases of a sentence from left to right, the longest at each place, none inside another."""
    found: dict[str, list[Found]] = doc.user_data.setdefault(_REMEMBERED, {})
    if lang not in found:
        found[lang] = _find(doc, lang)
    return list(found[lang])


@lru_cache(maxsize=1 << 16)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(_PIECES.findall(text))


def _find(doc: Doc, lang: str) -> list[Found]:
    pieces = [(piece, token.i) for token in doc for piece in _pieces(token.text)]
    words = tuple(piece for piece, _ in pieces)
    return [found for found in _scan(pieces, words, lang) if found.options]


def _scan(pieces: list[tuple[str, int]], words: tuple[str, ...], lang: str) -> Iterator[Found]:
    table, at = _table(lang), 0
    while at < len(pieces):
        first = words[at]
        if at and first not in table:
            at += 1
            continue
        entries = [*table.get(first, ()), *(table.get(first.lower(), ()) if at == 0 and first != first.lower() else ())]
        match = next((entry for entry in entries if _stands(entry[0], words, at)), None)
        if match is None or _spoilt(pieces, at, lang) or _is_cut(match[0], words, at, table):
            at += 1
            continue
        if not _is_occasion(match, words, at, lang):
            yield Found(pieces[at][1], pieces[at + len(match[0]) - 1][1] + 1, _glued(match, pieces, at, lang))
        at += len(match[0])


def _is_occasion(entry: _Entry, words: tuple[str, ...], at: int, lang: str) -> bool:
    """Whether a capital only tells what a treaty or meeting is called after ("Ottawa-Konvention", "Pariser Gipfel")."""
    occasions = lexicon(lang).occasions
    if not occasions or not entry[1] or entry[1][0].kind != "capital":
        return False
    end = at + len(entry[0])
    end += words[end : end + 1] in {("-",), ("–",)}
    return words[end : end + 1] != () and words[end].lower() in occasions


def _is_cut(wanted: tuple[str, ...], words: tuple[str, ...], at: int, table: dict[str, list[_Entry]]) -> bool:
    """Whether a longer name begins at the second word and goes on behind ("la Alianza" in "la Alianza de Estados")."""
    others = table.get(words[at + 1], ()) if len(wanted) > 1 else ()
    return any(len(other) > len(wanted) and _stands(other, words, at + 1) for other, _ in others)


def _glued(entry: _Entry, pieces: list[tuple[str, int]], at: int, lang: str) -> tuple[Alias, ...]:
    """The options of a name; it only qualifies where a compound goes on after it ("Ukraine-Hilfe", "US-Angriff")."""
    end = at + len(entry[0])
    goes_on = end + 1 < len(pieces) and pieces[end][0] in _HYPHENS and pieces[end + 1][1] == pieces[end - 1][1]
    if not goes_on or not lexicon(lang).compounding:
        return entry[1]
    return tuple(alias if alias.kind in ADJECTIVAL else replace(alias, kind="combining") for alias in entry[1])


def _stands(wanted: tuple[str, ...], words: tuple[str, ...], at: int) -> bool:
    """Whether the words stand there as wanted; the first word of a sentence may be capitalised."""
    there = words[at : at + len(wanted)]
    return there == wanted or (at == 0 and (there[0].lower(), *there[1:]) == wanted)


def _spoilt(pieces: list[tuple[str, int]], at: int, lang: str) -> bool:
    """Whether a prefix turns the name into an attitude towards it ("pro-Russian", "counter-ISIL", "non-NATO")."""
    words = lexicon(lang)
    if at >= 2 and pieces[at - 1][0] in _HYPHENS:
        return pieces[at - 2][0].lower() in words.attitudes | words.prefixes
    return at >= 1 and pieces[at - 1][0].lower() in words.attitudes
