"""The entries of a lexicon: which words state a fact of which type, and where its parties stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pactgraph.datafile import loaded
from pactgraph.errors import DataError
from pactgraph.model import FactType, Modality


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the one claim that its trigger must yield; an example runs as a test."""

    text: str
    agents: tuple[str, ...]
    counterparts: tuple[str, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class Trigger:
    """One lexicon entry: the words that state a fact of one type, and where its parties stand.

    `agents` and `counterparts` list alternatives, best first; each alternative is a set of slots that count together.
    `needs` and `unless` map a slot to the word classes that it must or must not hold.
    """

    rule: str
    type: FactType
    verbs: frozenset[str]
    nouns: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    needs: Mapping[str, frozenset[str]]
    unless: Mapping[str, frozenset[str]]
    agents: tuple[tuple[str, ...], ...] | None
    counterparts: tuple[tuple[str, ...], ...] | None
    modality: Modality
    weight: float | None
    examples: tuple[Example, ...]
    never: tuple[str, ...]

    @property
    def is_taken(self) -> bool:
        """Whether who it is done for acts in it: who buys, takes or gets something."""
        return any("subject" in alternative for alternative in self.counterparts or ())


def load(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file. Raises DataError where there is none."""
    if not path.exists():
        raise DataError("the file is missing", where=path, mend="docs/adding-a-language.md says what it holds")
    try:
        content = loaded(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as problem:
        raise DataError(f"broken lexicon file: {problem}", where=path) from problem
    if not isinstance(content, dict):
        raise DataError("a lexicon file must hold a mapping", where=path)
    return content


def words(listed: Iterable[object] | None) -> frozenset[str]:
    """The words of a list; a key without any is no error."""
    return frozenset(str(word) for word in listed or ())


def sets(table: Mapping[str, Iterable[object] | None]) -> dict[str, frozenset[str]]:
    """The words of each key."""
    return {key: words(listed) for key, listed in table.items()}


def triggers(lang: str, path: Path) -> Iterable[Trigger]:
    """All entries of a file, in order. Raises DataError for the first broken one."""
    seen: set[str] = set()
    for name, entries in load(path).items():
        for entry in entries or ():
            try:
                trigger = _trigger(lang, FactType(name), entry)
            except (KeyError, ValueError, TypeError, AttributeError) as problem:
                raise DataError(f"broken entry {entry!r:.80}: {problem}", where=path) from problem
            if trigger.rule in seen:
                raise DataError(f"rule {trigger.rule} stands twice", where=path)
            seen.add(trigger.rule)
            yield trigger


def _trigger(lang: str, kind: FactType, entry: Mapping[str, Any]) -> Trigger:
    return Trigger(
        rule=f"{lang}.{kind.value.lower()}.{entry['id']}",
        type=kind,
        verbs=words(entry.get("verbs")),
        nouns=words(entry.get("nouns")),
        phrases=_phrases(entry.get("phrases")),
        needs=sets(entry.get("needs") or {}),
        unless=sets(entry.get("unless") or {}),
        agents=_alternatives(entry.get("agents")),
        counterparts=_alternatives(entry.get("counterparts")),
        modality=Modality(entry.get("modality", "actual")),
        weight=entry.get("weight"),
        examples=tuple(_example(example) for example in entry.get("examples") or ()),
        never=tuple(entry.get("not") or ()),
    )


def _phrases(phrases: Iterable[object] | None) -> tuple[tuple[str, ...], ...]:
    """Triggers of several words as words, the longest first."""
    parts = (tuple(str(phrase).replace("*", " ").split()) for phrase in phrases or ())
    return tuple(sorted(parts, key=len, reverse=True))


def _alternatives(slots: Iterable[object] | None) -> tuple[tuple[str, ...], ...] | None:
    return None if slots is None else tuple(tuple(str(slot).split("+")) for slot in slots)


def _example(example: Mapping[str, Any]) -> Example:
    return Example(
        text=example["text"],
        agents=tuple(example["agents"]),
        counterparts=tuple(example.get("counterparts") or ()),
        modality=Modality(example.get("modality", "actual")),
    )


def index(entries: Iterable[Trigger]) -> dict[str, tuple[Trigger, ...]]:
    """The entries by each of their words; those of several words by the first."""
    by_word: dict[str, list[Trigger]] = {}
    for trigger in entries:
        heads = {*trigger.verbs, *trigger.nouns, *(phrase[0] for phrase in trigger.phrases)}
        for head in sorted(heads):
            by_word.setdefault(head, []).append(trigger)
    return {head: tuple(found) for head, found in by_word.items()}
