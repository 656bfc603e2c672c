"""Nationality adjectives that hang on another noun than theirs, or that a hyphen joins."""

from functools import cache

from pactgraph import reference
from pactgraph.extract.aliases import ADJECTIVAL
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events
from pactgraph.extract.mend.order import agrees
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased
from pactgraph.parse import Doc


@cache
def combining(lang: str) -> frozenset[str]:
    """The first halves of double nationalities ("franco")."""
    return frozenset(alias.text.lower().rstrip("-") for alias in reference.aliases(lang) if alias.kind == "combining")


@cache
def _adjectives(lang: str) -> frozenset[str]:
    return frozenset(alias.text.lower() for alias in reference.aliases(lang) if alias.kind in ADJECTIVAL)


def join_nationalities(words: list[Word], first: Word, lexicon: Lexicon) -> None:
    """Both halves of a double nationality are adjectives of the noun before ("le manovre navali sino-russe")."""
    last = words[first.i + 2] if first.i + 2 < len(words) else first
    if first.i in {0, last.i} or words[first.i + 1].lower != "-":
        return
    noun = words[first.i - 1]
    while noun.pos == "ADJ" and noun.dep == "amod" and noun.head < noun.i:
        noun = words[noun.head]
    if noun.pos not in NOUNS or noun.head in {first.i, last.i} or last.lower not in _adjectives(lexicon.lang):
        return
    for part in (last, first):
        for child in children(words, part.i):
            if child.i not in {first.i, last.i, noun.i}:
                child.head = noun.i
                child.dep = "nmod" if child.dep in PHRASES else child.dep
    for part in (first, last):
        part.head, part.dep, part.pos = noun.i, "amod", "ADJ"
    words[first.i + 1].head, words[first.i + 1].dep = noun.i, "punct"


def free_nationality(words: list[Word], adjective: Word, actors: frozenset[int]) -> None:
    """A nationality right behind its noun is no clause ("lo sconfinamento di droni russi nei cieli polacchi")."""
    noun = words[adjective.i - 1]
    below = children(words, adjective.i)
    if adjective.i not in actors or adjective.i == 0 or noun.pos != "NOUN" or noun.head == adjective.i:
        return
    if any(child.dep in {"cop", "mark", "aux"} or child.i < adjective.i for child in below):
        return
    host = words[adjective.head]
    adjective.head, adjective.dep = noun.i, "amod"
    for child in below:
        child.head = noun.i if child.dep == "punct" else host.i
        child.dep = "nmod" if child.dep in PHRASES and host.pos in NOUNS else child.dep


def seat_nationality(words: list[Word], adjective: Word, lexicon: Lexicon, doc: Doc, actors: frozenset[int]) -> None:
    """A nationality belongs to the noun right before it with an article, not to one above that agrees as well.

    "Lo sdegno per l'attacco israeliano". Nor is it that of a bare noun which only tells a kind: "forze di sicurezza
    nigerine".
    """
    if adjective.i not in actors or adjective.i == 0:
        return
    noun, host = words[adjective.i - 1], words[adjective.head]
    able = events(lexicon) | lexicon.stands_for
    if host.i < noun.i and noun.pos == "NOUN" and noun.lemma in able and _articled(words, noun, lexicon):
        if doc[adjective.i].pos_ != "ADJ" or agrees(doc, noun.i, adjective.i):
            adjective.head = noun.i
    elif host.i == noun.i and noun.pos == "NOUN" and noun.dep == "nmod" and noun.lemma not in able:
        above = words[noun.head]
        kind = is_cased(words, noun) and not _articled(words, noun, lexicon)
        if kind and above.i < noun.i and above.pos == "NOUN" and above.lemma in lexicon.stands_for:
            adjective.head = above.i


def _articled(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    return any(c.dep == "det" or (c.dep == "case" and c.lower in lexicon.articled) for c in children(words, noun.i))


def open_nationality(words: list[Word], word: Word, actors: frozenset[int]) -> None:
    """A nationality that opens a sentence describes the noun behind it ("Jordanische Flugzeuge flogen Angriffe")."""
    noun = words[word.i + 1] if word.i + 1 < len(words) else word
    if word.i or word.i not in actors or noun.pos != "NOUN" or word.head != noun.i:
        return
    word.dep, word.pos = "amod", "ADJ"
