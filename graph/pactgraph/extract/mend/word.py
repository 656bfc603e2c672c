"""One token of a tree that is being mended."""

from dataclasses import dataclass

PHRASES = frozenset({"obl", "obl:agent", "nmod"})
"""Relations of adpositional phrases."""


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
    remade: bool = False


def children(words: list[Word], of: int) -> list[Word]:
    """The direct dependents of a word, in the order of the text."""
    return [word for word in words if word.head == of and word.i != of]


def stands_below(words: list[Word], word: int, top: int) -> bool:
    """Whether a word stands somewhere below another one."""
    for _ in words:
        if word == top:
            return True
        if words[word].head == word:
            return False
        word = words[word].head
    return True
