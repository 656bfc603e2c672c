"""What names of several meanings may mean, and the words that speak for each: `lexicon/LANG/ambiguous.yaml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from pactgraph.datafile import loaded
from pactgraph.errors import DataError
from pactgraph.parse.normalise import normalise
from pactgraph.reference import actors
from pactgraph.resources import folder


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning: an actor's code, or what else it is in plain English, and the words that speak for it."""

    meaning: str
    near: re.Pattern[str] | None
    beside: frozenset[str]

    @property
    def actor(self) -> bool:
        """Whether the meaning is an actor."""
        return self.meaning in actors()

    def spoken_for(self, text: str) -> str | None:
        """The first words of a text that speak for this meaning."""
        found = self.near.search(text) if self.near is not None else None
        return found.group() if found is not None else None


@dataclass(frozen=True, slots=True)
class Senses:
    """All meanings of a name; `usual` is the one that it has where nothing speaks for another.

    `seat`: the capital stands for its state by itself where the article names other actors, though others share it;
    `acting`: whom the name means as a subject, where it else tells a place ("Brussels suspended ...").
    """

    senses: tuple[Sense, ...]
    usual: str | None = None
    person: bool = False
    seat: bool = False
    acting: str | None = None

    @property
    def others(self) -> tuple[str, ...]:
        """What the name may mean beside actors."""
        found = [sense.meaning for sense in self.senses if not sense.actor]
        return tuple(sorted([*found, *(["given name"] if self.person else [])]))


@cache
def senses(lang: str) -> Mapping[str, Senses]:
    """The names of several meanings of a language, as the reference spells them (raises DataError on a broken file)."""
    entries = _load(lang).get("names") or ()
    return {str(name): entry for raw in entries for entry in [_entry(lang, raw)] for name in raw["names"]}


@cache
def enclosing(lang: str) -> frozenset[str]:
    """Names of parts of states: a name before one of them and a comma is a town in it."""
    return frozenset(map(str, _load(lang).get("within") or ()))


@cache
def _load(lang: str) -> Mapping[str, Any]:
    path = folder("ontology") / "lexicon" / lang / "ambiguous.yaml"
    if not path.exists():
        return {}
    try:
        content: Mapping[str, Any] = loaded(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as problem:
        raise DataError(f"broken lexicon file: {problem}", where=path) from problem
    return content


def _entry(lang: str, raw: Mapping[str, Any]) -> Senses:
    try:
        found = tuple(
            Sense(str(meaning), _pattern(words.get("near") or ()), frozenset(map(str, words.get("beside") or ())))
            for meaning, words in raw["senses"].items()
        )
        return Senses(found, raw.get("usual"), bool(raw.get("person")), bool(raw.get("seat")), raw.get("acting"))
    except (KeyError, TypeError, AttributeError) as problem:
        raise DataError(f"broken entry {raw!r:.80}: {problem}", where=f"lexicon/{lang}/ambiguous.yaml") from problem


def _pattern(phrases: Iterable[object]) -> re.Pattern[str] | None:
    """Whole words, as written, the longest first."""
    words = sorted((normalise(str(phrase)).text for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None
