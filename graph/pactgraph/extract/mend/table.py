"""Mends by the words that they look at, so that a word meets only those that can find fault with it.

A sentence has some twenty words and there are some eighty mends: to ask each of each word costs as much as parsing. A
mend therefore says beforehand what it looks at, by part of speech, relation, form or language. That is a condition it
needs, not all of what it needs: the mend itself looks closer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from inspect import signature

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed
from pactgraph.extract.mend.word import Word, is_head
from pactgraph.parse import Doc

_Call = Callable[[list[Word], Word, "Setting"], None]
_OFFERED = ("words", "lexicon", "doc", "actors", "owned")
"""What a mend may ask for by the names of its parameters; any other parameter is the word."""

PHRASE = "obl obl:agent nmod"
"""Relations of adpositional phrases, as a pattern."""

NOUN = "NOUN PROPN"
"""Parts of speech of what is named, as a pattern."""

_Row = tuple[int, bool, bool, _Call]
"""Its place among the mends, whether it wants a word to hang on the one it looks at, and a name; what it does."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What mends may ask for besides the words: the sentence, and where its actors are named.

    `actors` are the places of the heads of names; `owned` are the places of what a nationality hangs on.
    """

    doc: Doc
    actors: frozenset[int] = frozenset()
    owned: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Mend:
    """A mend, and what a word needs for it to be tried.

    `does` takes the word under any name, and by name whichever it needs of words, lexicon, doc, actors and owned. `pos`
    and `dep` are patterns ("aux*"), any of which must fit; `forms` gives a language's word forms; `above` wants a word
    to hang on this one; `named` wants the head of an actor's name; `when` wants a key of the language's grammar, or a
    property of its lexicon.
    """

    does: Callable[..., None]
    pos: str = "*"
    dep: str = "*"
    forms: Callable[[Lexicon], Iterable[str]] | None = None
    above: bool = False
    named: bool = False
    when: str | Callable[[Lexicon], bool] = ""

    def looks_at(self, pos: str, dep: str) -> bool:
        """Whether a word with that part of speech and relation can be at fault."""
        return _fits(self.pos, pos) and _fits(self.dep, dep)

    def speaks(self, lexicon: Lexicon) -> bool:
        """Whether the mend has anything to mend in a language."""
        if callable(self.when):
            return self.when(lexicon)
        return not self.when or bool(listed(lexicon.lang, self.when))

    def bound(self, lexicon: Lexicon) -> _Call:
        """The mend for one language, to be called with the words, a word and the setting."""
        does = self.does
        needs = tuple(name if name in _OFFERED else "word" for name in signature(does).parameters)
        usual: dict[tuple[str, ...], _Call] = {  # spelt out, for they are called for every word of every sentence
            ("words", "word"): lambda words, word, _: does(words, word),
            ("words", "word", "lexicon"): lambda words, word, _: does(words, word, lexicon),
            ("words", "word", "lexicon", "actors"): lambda words, word, its: does(words, word, lexicon, its.actors),
            ("words", "word", "lexicon", "owned"): lambda words, word, its: does(words, word, lexicon, its.owned),
        }
        return usual.get(needs, partial(_given, does, needs, lexicon))


def _fits(patterns: str, name: str) -> bool:
    return any(name == one or (one[-1] == "*" and name.startswith(one[:-1])) for one in patterns.split())


def _given(
    does: Callable[..., None],
    needs: tuple[str, ...],
    lexicon: Lexicon,
    words: list[Word],
    word: Word,
    setting: Setting,
) -> None:
    """Call a mend with what it asks for by name."""
    offered = (words, word, lexicon, setting.doc, setting.actors, setting.owned)
    by_name = dict(zip(("words", "word", *_OFFERED[1:]), offered, strict=True))
    does(*(by_name[need] for need in needs))


class Table:
    """The mends of one pass over a sentence for one language, found by part of speech, relation and form."""

    def __init__(self, mends: Iterable[Mend], lexicon: Lexicon) -> None:
        spoken = [mend for mend in mends if mend.speaks(lexicon)]
        self._mends = [
            (
                mend,
                frozenset(mend.forms(lexicon)) if mend.forms else None,
                (at, mend.above, mend.named, mend.bound(lexicon)),
            )
            for at, mend in enumerate(spoken)
        ]
        self._forms = frozenset(form for _, forms, _ in self._mends for form in forms or ())
        self._rows: dict[tuple[str, str, str], list[_Row]] = {}

    def mend(self, words: list[Word], among: Iterable[Word], setting: Setting) -> None:
        """Try on some words one after the other all mends that look at each, in their order."""
        for word in among:
            form = word.lower if word.lower in self._forms else ""
            done: int | None = -1
            while done is not None:  # what a word has become decides on the later mends
                kind = (word.pos, word.dep, form)
                rows = self._rows.get(kind)
                if rows is None:
                    rows = self._rows[kind] = self._looking(*kind)
                done = _tried(rows, words, word, setting, done) if rows else None

    def _looking(self, pos: str, dep: str, form: str) -> list[_Row]:
        """The mends that look at a word; no form stands for all that no mend names."""
        return [row for mend, forms, row in self._mends if mend.looks_at(pos, dep) and (forms is None or form in forms)]


def _tried(rows: list[_Row], words: list[Word], word: Word, setting: Setting, done: int) -> int | None:
    """Try the mends behind one; stops with the place of the mend that has made the word another one."""
    pos, dep, is_name = word.pos, word.dep, word.i in setting.actors
    for at, above, named, does in rows:
        if at <= done or (named and not is_name) or (above and not is_head(words, word)):
            continue
        does(words, word, setting)
        if word.pos != pos or word.dep != dep:
            return at
    return None
