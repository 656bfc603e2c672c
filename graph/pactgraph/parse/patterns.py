"""News sentences of our own as patterns with trees: what a small treebank of another kind does not show a parser.

A pattern file (`models/news/LANG.txt`) holds lists of words, `= NAME PART Feature=Value ...: words`, features of the
words in a relation (and of the articles before them), `+ RELATION Feature=Value`, and one sentence a line:
`form/PART/head/relation`, where the head is a place from 1, 0 for the root, and `{NAME}` any word of a list. Lemmas and
features of forms are taken from the treebank that the sentences are learnt beside; what it does not know is left open.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from pactgraph.errors import DataError

_TIMES = 8
"""Sentences made of one pattern."""
_SUFFIX = 4
"""Letters of the ending by which an unknown form takes the features of a known one."""
_NO_SPACE_BEFORE = frozenset({".", ",", "?", "!", ":", ";"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a pattern: its form or the list that gives it, its part of speech, and the place of its head from 0."""

    form: str
    part: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Patterns:
    """What a pattern file holds."""

    lists: dict[str, tuple[str, ...]]
    marks: dict[str, dict[str, str]]
    features: dict[str, str]
    sentences: tuple[tuple[Word, ...], ...]


@dataclass
class Forms:
    """The lemma and features that forms have most often in a treebank."""

    lemmas: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    features: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @classmethod
    def of(cls, docs: Iterable[Doc]) -> "Forms":
        """Count them; an ending stands for all forms that have it."""
        found = cls()
        for token in (token for doc in docs for token in doc):
            found.lemmas[token.text, token.pos_][token.lemma_] += 1
            for length in range(len(token.text) + 1):
                if length <= _SUFFIX or length == len(token.text):
                    found.features[token.text[-length:] if length else "", token.pos_][str(token.morph)] += 1
        return found

    def lemma(self, form: str, part: str) -> str:
        """The lemma of a form; empty, which is to say unknown, where the treebank has not seen it."""
        known = self.lemmas.get((form, part))
        return known.most_common(1)[0][0] if known else form if part in {"PROPN", "NUM", "PUNCT"} else ""

    def morph(self, form: str, part: str) -> dict[str, str]:
        """The features of a form, else of the longest ending that the treebank knows."""
        for end in (form, *(form[-length:] for length in range(min(_SUFFIX, len(form)), 0, -1)), ""):
            known = self.features.get((end, part))
            if known:
                text = known.most_common(1)[0][0]
                return dict(_pair(pair) for pair in text.split("|")) if text else {}
        return {}


def read(path: Path) -> Patterns:
    """The patterns of a file. Raises DataError with the line that is broken."""
    lists: dict[str, tuple[str, ...]] = {}
    marks: dict[str, dict[str, str]] = {}
    features: dict[str, str] = {}
    sentences = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            if line.startswith("= "):
                head, words = line[2:].split(":", 1)
                name, _, *pairs = head.split()
                lists[name], marks[name] = tuple(words.split()), dict(_pair(pair) for pair in pairs)
            elif line.startswith("+ "):
                relation, feature = line[2:].split()
                features[relation] = feature
            elif line and not line.startswith("#"):
                sentences.append(_sentence(line, lists))
        except (ValueError, KeyError) as problem:
            mend = "write form/PART/head/relation for each word; one word has head 0"
            raise DataError(f"broken pattern: {problem}", where=f"{path}:{number}", mend=mend) from problem
    return Patterns(lists, marks, features, tuple(sentences))


def _pair(text: str) -> tuple[str, str]:
    name, value = text.split("=")
    return name, value


def _sentence(line: str, lists: dict[str, tuple[str, ...]]) -> tuple[Word, ...]:
    words = []
    for at, text in enumerate(line.split()):
        form, part, head, relation = text.rsplit("/", 3)
        if form.startswith("{") and form[1:-1] not in lists:
            raise ValueError(f"there is no list {form}")
        words.append(Word(form, part, int(head) - 1 if int(head) else at, relation if int(head) else "ROOT"))
    if sum(word.head == at for at, word in enumerate(words)) != 1:
        raise ValueError("not one root")
    if any(word.head >= len(words) for word in words):
        raise ValueError("a head lies outside the sentence")
    return tuple(words)


def sentences(patterns: Patterns, forms: Forms, nlp: Language) -> Iterator[Doc]:
    """The sentences that patterns make, each with its tree; always the same ones."""
    choice = random.Random(11)  # noqa: S311 - a fixed choice of words, nothing secret
    for pattern in patterns.sentences:
        varied = _TIMES if any(word.form.startswith("{") for word in pattern) else 1
        for _ in range(varied):
            yield _made(pattern, patterns, forms, choice, nlp)


def _made(pattern: tuple[Word, ...], patterns: Patterns, forms: Forms, choice: random.Random, nlp: Language) -> Doc:
    texts: list[str] = []
    for word in pattern:
        options = [w for w in patterns.lists[word.form[1:-1]] if w not in texts] if word.form[0] == "{" else [word.form]
        texts.append(choice.choice(options))
    return Doc(
        nlp.vocab,
        words=texts,
        spaces=[_spaced(text, after) for text, after in zip(texts, [*texts[1:], "."], strict=True)],
        pos=[word.part for word in pattern],
        morphs=[_features(text, at, pattern, patterns, forms) for at, text in enumerate(texts)],
        lemmas=[forms.lemma(text, word.part) for text, word in zip(texts, pattern, strict=True)],
        heads=[word.head for word in pattern],
        deps=[word.relation for word in pattern],
        sent_starts=[at == 0 for at in range(len(pattern))],
    )


def _spaced(text: str, following: str) -> bool:
    return following not in _NO_SPACE_BEFORE and not text.endswith("'")


def _features(text: str, at: int, pattern: tuple[Word, ...], patterns: Patterns, forms: Forms) -> str:
    word = pattern[at]
    found = {**forms.morph(text, word.part), **patterns.marks.get(word.form[1:-1], {})}
    deciding = pattern[word.head].relation if word.relation in {"det", "amod"} else word.relation
    name, _, value = patterns.features.get(deciding, "").partition("=")
    if name in found:
        found[name] = value
    return "|".join(f"{key}={value}" for key, value in sorted(found.items()))
