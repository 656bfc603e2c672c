"""Parsed sentences as plain objects, with the names that spaCy gives to their properties.

Rules ask each word for its lemma, relation and dependents dozens of times. spaCy makes a word's object anew whenever it
is asked for, and looks its strings up in a table; here both are done once a sentence, which makes rules twice as fast.
A sentence may also be made without spaCy.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc as SpacyDoc

_FEATURES = 1 << 12
"""Sets of morphological features that are kept read: a language has a few hundred."""


class Features:
    """The morphological features of a word, in the notation of Universal Dependencies ("Mood=Ind|Tense=Past")."""

    __slots__ = ("_text", "_values")

    def __init__(self, text: str) -> None:
        pairs = (pair.partition("=") for pair in text.split("|") if pair)
        self._text = text
        self._values = {name: values.split(",") for name, _, values in pairs}

    def get(self, name: str, default: list[str] | None = None) -> list[str]:
        """The values of a feature; an empty list, or the default, where it has none."""
        return self._values.get(name, default if default is not None else [])

    def __str__(self) -> str:
        return self._text


@lru_cache(maxsize=_FEATURES)
def features(text: str) -> Features:
    """The features that a text spells, one object for all words that have them."""
    return Features("" if text == "_" else text)


class Token:
    """One word of a sentence and its place in the tree; the root is its own head.

    `dep_` is the relation with its subtype ("nsubj:pass"), `relation` the one without ("nsubj"); `idx` counts
    characters from the start of the sentence, `children` are in the order of the text. `known` is what a lexicon may
    know the word by, once somebody has asked.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "known",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "relation",
        "text",
        "whitespace_",
    )

    def __init__(self, doc: "Doc", text: str, whitespace: str, place: tuple[int, int]) -> None:
        self.doc = doc
        self.text = text
        self.lower_ = text.lower()
        self.whitespace_ = whitespace
        self.i, self.idx = place
        self.children: list[Token] = []
        self.head = self
        self.known: tuple[str, ...] | None = None

    def describe(self, lemma: str, pos: str, dep: str, morph: Features) -> None:
        """Say what a word is."""
        self.lemma_, self.pos_, self.morph = lemma, pos, morph
        self.dep_, self.relation = dep, dep.split(":", maxsplit=1)[0]

    @property
    def lang_(self) -> str:
        """The language's code."""
        return self.doc.lang

    @property
    def is_alpha(self) -> bool:
        """Whether a word is written in letters alone."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether a word is written in figures alone."""
        return self.text.isdigit()

    @property
    def is_punct(self) -> bool:
        """Whether a word is written in marks alone."""
        return all(unicodedata.category(char).startswith("P") for char in self.text)

    @property
    def subtree(self) -> "list[Token]":
        """A word and all below it, in the order of the text."""
        found, at = [self], 0
        while at < len(found):
            found += found[at].children
            at += 1
        return sorted(found, key=lambda token: token.i)

    @property
    def left_edge(self) -> "Token":
        """The first word of the subtree."""
        return self.subtree[0]

    @property
    def right_edge(self) -> "Token":
        """The last word of the subtree."""
        return self.subtree[-1]

    def nbor(self, step: int = 1) -> "Token":
        """The word that stands so many places behind. Raises IndexError outside of the sentence."""
        if self.i + step < 0:
            raise IndexError(self.i + step)
        return self.doc[self.i + step]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text


class Doc(list[Token]):
    """The words of one parsed sentence; `user_data` keeps what rules have found out about them."""

    def __init__(self, lang: str, words: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.lang = lang
        self.user_data: dict[str, Any] = {}
        at = 0
        for place, (text, whitespace) in enumerate(words):
            self.append(Token(self, text, whitespace, (place, at)))
            at += len(text) + len(whitespace)

    @classmethod
    def of(cls, parsed: SpacyDoc) -> "Doc":
        """What spaCy has parsed."""
        tokens = list(parsed)  # each look into a parsed sentence makes its words anew
        doc = cls(parsed.vocab.lang, ((token.text, token.whitespace_) for token in tokens))
        for token, word in zip(tokens, doc, strict=True):
            word.describe(token.lemma_, token.pos_, token.dep_, features(str(token.morph)))
        doc.hang([token.head.i for token in tokens])
        return doc

    def hang(self, heads: Sequence[int]) -> None:
        """Hang each word on the word with that place."""
        for word, head in zip(self, heads, strict=True):
            word.head = self[head]
            if head != word.i:
                word.head.children.append(word)

    @property
    def text(self) -> str:
        """The sentence as it was parsed."""
        return "".join(token.text + token.whitespace_ for token in self)


def text_of(words: Sequence[Token]) -> str:
    """Some words as they stand in the sentence, without the space behind them."""
    return "".join(_spelt(words))


def _spelt(words: Sequence[Token]) -> Iterator[str]:
    for word in words:
        yield word.text
        if word is not words[-1]:
            yield word.whitespace_
