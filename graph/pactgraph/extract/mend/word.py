"""One token of a tree that is being mended."""

from collections.abc import Iterable

PHRASES = frozenset({"obl", "obl:agent", "nmod"})
"""Relations of adpositional phrases."""

HELPERS = frozenset({"aux", "aux:pass", "cop"})
"""Relations of auxiliaries."""

NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of what is named."""


class Word:
    """One token, free to change; `below` are the dependents of all words of the sentence, as far as they are known."""

    i: int
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int
    participle: bool
    definite: bool
    small: bool
    finite: bool
    below: "dict[int, list[Word]] | None"

    def __init__(
        self,
        place: tuple[int, int],
        spelt: tuple[str, str],
        taken: tuple[str, str],
        *,
        participle: bool = False,
        definite: bool = False,
        small: bool = True,
        finite: bool = False,
    ) -> None:
        """Its own place and that of its head; its form in lower case and its lemma; its part of speech and relation."""
        # past __setattr__, whose question costs more than all the rest for words that are new
        self.__dict__.update(
            i=place[0],
            head=place[1],
            lower=spelt[0],
            lemma=spelt[1],
            pos=taken[0],
            dep=taken[1],
            participle=participle,
            definite=definite,
            small=small,
            finite=finite,
            below=None,
        )

    def __setattr__(self, name: str, value: object) -> None:
        """Forget all dependents where a word is hung elsewhere: they are asked for far more often than changed."""
        if name == "head" and self.__dict__["below"]:
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


def all_above(words: list[Word], word: Word) -> list[Word]:
    """The words above a word, nearest first."""
    found: list[Word] = []
    while word.head != word.i and len(found) < len(words):
        word = words[word.head]
        found.append(word)
    return found


def second(words: list[Word], verb: Word) -> int:
    """The place of a clause's finite verb: the verb itself or its first auxiliary."""
    helpers = [child.i for child in children(words, verb.i) if child.dep in HELPERS]
    return min([verb.i, *helpers])
