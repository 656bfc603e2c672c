"""One token of a tree that is being mended."""

from collections.abc import Iterable
from dataclasses import dataclass, field

PHRASES = frozenset({"obl", "obl:agent", "nmod"})
"""Relations of adpositional phrases."""

HELPERS = frozenset({"aux", "aux:pass", "cop"})
"""Relations of auxiliaries."""

NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of what is named."""


@dataclass
class Word:
    """One token, free to change."""

    i: int
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int
    participle: bool
    definite: bool = False
    small: bool = True
    finite: bool = False
    below: "dict[int, list[Word]] | None" = field(default=None, compare=False, repr=False)
    """The dependents of all words of the sentence, as far as they are known: asked for far more often than changed."""

    def __setattr__(self, name: str, value: object) -> None:
        """Forget all dependents where a word is hung elsewhere."""
        if name == "head" and self.__dict__.get("below"):
            self.__dict__["below"].clear()
        self.__dict__[name] = value


def join(words: Iterable[Word]) -> list[Word]:
    """The words of one sentence, which know of one another."""
    below: dict[int, list[Word]] = {}
    joined = list(words)
    for word in joined:
        word.below = below
    return joined


def children(words: list[Word], of: int) -> list[Word]:
    """The direct dependents of a word, in the order of the text."""
    below = words[of].below
    if below is None:
        return [word for word in words if word.head == of and word.i != of]
    if not below:
        for word in words:
            if word.i != word.head:
                below.setdefault(word.head, []).append(word)
    return list(below.get(of, ()))


def is_head(words: list[Word], word: Word) -> bool:
    """Whether anything hangs on a word."""
    if not word.below:
        children(words, word.i)  # finds out for the whole sentence
    return word.below is None or word.i in word.below


def is_cased(words: list[Word], noun: Word) -> bool:
    """Whether a word has an adposition."""
    return any(child.dep == "case" for child in children(words, noun.i))


def stands_below(words: list[Word], word: int, top: int) -> bool:
    """Whether a word stands somewhere below another one."""
    for _ in words:
        if word == top:
            return True
        if words[word].head == word:
            return False
        word = words[word].head
    return True


def second(words: list[Word], verb: Word) -> int:
    """The place of a clause's finite verb: the verb itself or its first auxiliary."""
    helpers = [child.i for child in children(words, verb.i) if child.dep in HELPERS]
    return min([verb.i, *helpers])
