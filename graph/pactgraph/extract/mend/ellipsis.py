"""What stands for a noun that was just said, and auxiliaries that a time sets before a clause of its own."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import correlatives
from pactgraph.extract.mend.word import NOUNS, Word, children, stands_below
from pactgraph.extract.titles import nationalities

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SPAN = 12
"""Words within which the second word of a pair follows the first."""

_REACH = 4
"""Words before "and" within which the noun stands that a pronoun repeats."""


def seat_elliptic(words: list[Word], pronoun: Word, lexicon: Lexicon) -> None:
    """A pronoun with a nationality is one more of the noun before "and" ("l'esercito azero e quello armeno")."""
    at = pronoun.i
    known = nationalities(lexicon.lang)
    if at < 2 or at + 1 >= len(words) or words[at - 1].pos != "CCONJ" or words[at + 1].lower not in known:
        return
    noun, adjective = _repeated(words, at - 1, known), words[at + 1]
    if noun is None:
        return
    _take_verb(words, noun, (pronoun, adjective))
    for told in (*words[noun.i + 1 : at - 1], adjective):
        _free_verb(words, told)
        told.head, told.dep, told.pos = noun.i, "amod", "ADJ"
    pronoun.head, pronoun.dep, pronoun.pos = noun.i, "conj", "PRON"
    adjective.head = pronoun.i
    words[at - 1].head, words[at - 1].dep = pronoun.i, "cc"


def _repeated(words: list[Word], end: int, known: frozenset[str]) -> Word | None:
    """The noun before a place that only adjectives part from it, one of them a nationality."""
    told = False
    for word in reversed(words[max(0, end - _REACH) : end]):
        if word.pos in NOUNS and word.lower not in known:
            return word if told else None
        if word.lower not in known and word.pos != "ADJ":
            return None
        told |= word.lower in known
    return None


def _free_verb(words: list[Word], adjective: Word) -> None:
    """The verb below an adjective that the parser took for one heads the clause in its stead."""
    below = children(words, adjective.i)
    verb = next((child for child in below if child.pos == "VERB" and child.i > adjective.i), None)
    if verb is None:
        return
    top = adjective.head == adjective.i
    verb.head, verb.dep = (verb.i, "ROOT") if top else (adjective.head, adjective.dep)
    for child in below:
        if child.i != verb.i:
            child.head = verb.i


def _take_verb(words: list[Word], noun: Word, taken: tuple[Word, Word]) -> None:
    """The verb whose subject was the second alone has both, where the parser left the noun at the top."""
    second = next((word for word in taken if word.dep in _SUBJECTS), None)
    if second is None or words[second.head].pos != "VERB" or noun.head != noun.i:
        return
    verb = words[second.head]
    verb.head, verb.dep = verb.i, "ROOT"
    noun.head, noun.dep = verb.i, second.dep


def free_since(words: list[Word], auxiliary: Word, lexicon: Lexicon) -> None:
    """No auxiliary stands before the conjunction of its verb's clause ("È dal 2012 che Parigi e Roma svolgono ...")."""
    verb = words[auxiliary.head]
    marks = (child for child in children(words, verb.i) if child.dep == "mark" and auxiliary.i < child.i < verb.i)
    if verb.pos == "VERB" and any(mark.lower in lexicon.complementizers for mark in marks):
        auxiliary.dep = "discourse"


def join_correlatives(words: list[Word], opener: Word, lexicon: Lexicon) -> None:
    """Two nouns that a pair of words joins are one member each ("sia Parigi che Berlino accusano ...")."""
    closers = correlatives(lexicon.lang).get(opener.lower, frozenset())
    inside = words[opener.i + 1 : opener.i + _SPAN]
    closer = next((word for word in inside if word.lower in closers), None)
    if closer is None or any(word.pos in {"VERB", "AUX", "PUNCT"} for word in words[opener.i + 1 : closer.i]):
        return
    first = _noun(words[opener.i + 1 : closer.i])
    second = _noun(words[closer.i + 1 : closer.i + _REACH])
    if first is None or second is None or second.head == first.i:
        return
    verb = words[second.head]
    if second.dep in _SUBJECTS and verb.pos == "VERB" and verb.head == first.i:
        verb.head, verb.dep = (verb.i, "ROOT") if first.head == first.i else (first.head, first.dep)
        first.head, first.dep = verb.i, second.dep
    elif second.head != first.head or stands_below(words, first.i, second.i):
        return
    second.head, second.dep = first.i, "conj"
    opener.head, opener.dep = first.i, "cc"
    closer.head, closer.dep, closer.pos = second.i, "cc", "CCONJ"


def _noun(span: list[Word]) -> Word | None:
    """The first noun of a stretch that nothing but its own words and its adposition stand before."""
    for word in span:
        if word.pos in NOUNS:
            return word
        if word.pos not in {"DET", "ADJ", "NUM", "ADP"}:
            return None
    return None
