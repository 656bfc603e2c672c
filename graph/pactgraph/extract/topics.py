"""What a sentence is about, by the cue words of the topics: data of a language, `ontology/lexicon/LANG/topics.ttl`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, lru_cache

from rdflib import Graph, Literal
from rdflib.plugins.parsers.notation3 import BadSyntax

from pactgraph.errors import DataError
from pactgraph.extract.fold import folded
from pactgraph.resources import folder
from pactgraph.terms import PACT, TOPICS

# Hyphens, slashes and apostrophes join or part words as a writer likes ("air-defence"); other signs keep words apart.
_PIECES = re.compile(r"[\w*]+|[^\w\s*'/-]|(?<!\S)-(?!\S)")


@dataclass(frozen=True, slots=True)
class _Cue:
    topic: str
    words: tuple[str, ...]


def topics(text: str, lang: str) -> tuple[str, ...]:
    """The topics whose cues stand in a text, sorted by name; none where a language has no cues."""
    pieces = _PIECES.findall(text)
    return tuple(sorted({cue.topic for at in range(len(pieces)) for cue in _standing(pieces, at, lang)}))


def _standing(pieces: list[str], at: int, lang: str) -> Iterator[_Cue]:
    for cue in _opened_by(pieces[at], lang):
        window = pieces[at : at + len(cue.words)]
        if len(window) == len(cue.words) and all(map(_fits, window, cue.words)):
            yield cue


@lru_cache(maxsize=50_000)
def _opened_by(piece: str, lang: str) -> tuple[_Cue, ...]:
    """The cues whose first word a piece of text is: as it stands, by a stem of it, or by a part of the compound."""
    table, plain = _table(lang), folded(piece)
    stems = (f"{plain[:end]}*" for end in range(1, len(plain) + 1))
    compounds = (word for word in _inner(lang) if word.strip("*") in plain and fnmatchcase(plain, word))
    return tuple(cue for word in dict.fromkeys((piece, plain, *stems, *compounds)) for cue in table.get(word, ()))


def _fits(piece: str, word: str) -> bool:
    """Whether a piece of text is a word of a cue; a word with a capital ("AI") is found only as written."""
    return piece == word if word != word.lower() else fnmatchcase(folded(piece), word)


@cache
def _table(lang: str) -> dict[str, list[_Cue]]:
    table: dict[str, list[_Cue]] = {}
    for cue in _cues(lang):
        table.setdefault(cue.words[0], []).append(cue)
    return table


@cache
def _inner(lang: str) -> tuple[str, ...]:
    """First words of cues that stand within or at the end of a compound."""
    return tuple(word for word in _table(lang) if word.startswith("*"))


def _cues(lang: str) -> tuple[_Cue, ...]:
    path = folder("ontology") / "lexicon" / lang / "topics.ttl"
    if not path.exists():
        return ()
    try:
        graph = Graph().parse(path, format="turtle")
    except BadSyntax as problem:
        raise DataError(f"this is not Turtle: {problem}", where=path) from problem
    found = (
        (str(topic).removeprefix(TOPICS), str(cue))
        for topic, cue in graph.subject_objects(PACT.cue)
        if isinstance(cue, Literal) and cue.language == lang
    )
    return tuple(_Cue(topic, _words(cue)) for topic, cue in sorted(found))


def _words(cue: str) -> tuple[str, ...]:
    return tuple(word if word != word.lower() else folded(word) or word for word in _PIECES.findall(cue))
