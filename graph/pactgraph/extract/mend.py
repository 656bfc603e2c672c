"""Mends a parse where a language's data tells better than its model: nationality adjectives, prepositions, passives.

A sentence that needs nothing is returned as it is, else a copy with another tree. What depends on the language is data:
names of nationality come from the reference, fixed prepositions and verbs without a passive from the lexicon's grammar.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import yaml
from spacy.tokens import Doc

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.parse import Sentence
from pactgraph.resources import folder

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_MODIFIER = frozenset({"amod", "compound", "nmod", "flat", "flat:name", "obj", "advmod"})
_PHRASES = frozenset({"obl", "obl:agent", "nmod"})
_CLAUSES = frozenset({"parataxis", "ccomp", "conj", "advcl", "acl"})
_ACTIVE = {"nsubj:pass": "nsubj", "aux:pass": "aux", "obl:agent": "obl", "csubj:pass": "csubj"}


@dataclass
class _Word:
    """One token, free to change."""

    i: int
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int


def mended(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """The sentence with a better tree, where the language's data finds fault with it."""
    intransitive = _intransitive(lexicon.lang)
    words = [_Word(t.i, t.lower_, t.lemma_, t.pos_, t.dep_, t.head.i) for t in sentence.doc]
    before = [replace(word) for word in words]
    for place in _nationalities(sentence.doc, lexicon.lang):
        _adjective(words, place)
    for word in list(words):
        _preposition(words, word, lexicon)
    for word in words:
        if word.lemma.lower() in intransitive or word.lower in intransitive:
            _activate(words, word)
    return sentence if words == before else replace(sentence, doc=_rebuilt(sentence.doc, words))


@cache
def _intransitive(lang: str) -> frozenset[str]:
    path = folder("ontology") / "lexicon" / lang / "grammar.yaml"
    return frozenset(yaml.safe_load(path.read_text(encoding="utf-8")).get("intransitive") or ())


def _nationalities(doc: Doc, lang: str) -> Iterator[int]:
    """Places of one-word nationality adjectives written small, as Romance languages write them ("russi")."""
    for found in find(doc, lang):
        if found.adjectival and found.last - found.first == 1 and doc[found.first].text.islower():
            yield found.first


def _children(words: list[_Word], of: int) -> list[_Word]:
    return [word for word in words if word.head == of and word.i != of]


def _below(words: list[_Word], word: int, top: int) -> bool:
    """Whether a word stands somewhere below another one."""
    for _ in words:
        if word == top:
            return True
        if words[word].head == word:
            return False
        word = words[word].head
    return True


def _adjective(words: list[_Word], place: int) -> None:
    """Hang a nationality adjective on the noun before it ("due bombardieri russi"), not the noun on the adjective."""
    if place == 0 or words[place - 1].pos not in _NOMINAL or words[place - 1].dep == "cop":
        return
    adjective, noun = words[place], words[place - 1]
    if noun.head == place and noun.dep in _MODIFIER:
        noun.head, noun.dep = (adjective.head, adjective.dep) if adjective.head != place else (noun.i, "ROOT")
        noun.pos = "NOUN" if noun.pos == "ADJ" else noun.pos
    elif noun.head == place and adjective.pos in {"VERB", "AUX"}:
        _dethrone(words, adjective, noun)
    elif adjective.pos in {"VERB", "AUX", "PROPN"} and not _below(words, noun.i, place):
        pass
    elif noun.i != adjective.head or not _hanging(words, adjective):
        return
    for child in _children(words, place):
        if child.i != noun.i:
            child.head = noun.i
            child.dep = "nmod" if child.dep in _PHRASES else child.dep
    adjective.head, adjective.dep, adjective.pos = noun.i, "amod", "ADJ"


def _hanging(words: list[_Word], adjective: _Word) -> bool:
    """Whether a modifier, right as it is, has caught a phrase that belongs to the noun ("russi in Estonia")."""
    return adjective.dep in {"amod", "acl"} and bool(_children(words, adjective.i))


def _dethrone(words: list[_Word], adjective: _Word, noun: _Word) -> None:
    """Let the verb behind take the place of an adjective that the parser took for the verb of the clause."""
    clauses = [child for child in _children(words, adjective.i) if child.dep in _CLAUSES and child.i > adjective.i]
    verb = next((child for child in clauses if child.pos in {"VERB", "AUX", "ADJ"}), None)
    root = adjective.head == adjective.i
    top = verb if verb is not None else noun
    top.head, top.dep = (top.i, "ROOT") if root else (adjective.head, adjective.dep)
    if verb is not None:
        for child in _children(words, adjective.i):
            if child.i > verb.i or child.dep == "punct":
                child.head = verb.i
        noun.head, noun.dep = verb.i, "nsubj"


def _preposition(words: list[_Word], noun: _Word, lexicon: Lexicon) -> None:
    """Read a noun inside a fixed preposition as part of it: "da parte della Russia" hangs on Russia, not on "parte"."""
    if not 0 < noun.i < len(words) - 1 or noun.dep not in _PHRASES:
        return
    first, last = words[noun.i - 1], words[noun.i + 1]
    inner = words[last.head]
    spelt = {f"{first.lemma} {middle} {last.lemma}".lower() for middle in (noun.lemma, noun.lower)}
    if inner.head != noun.i or last.dep != "case" or not any(lexicon.functions(each) for each in spelt):
        return
    inner.head, inner.dep = noun.head, noun.dep
    for child in _children(words, noun.i):
        child.head = inner.i
    first.head, first.dep = inner.i, "case"
    for part in (noun, last):
        part.head, part.dep = first.i, "fixed"
    noun.pos = "ADP"
    _lift(words, inner)


def _lift(words: list[_Word], inner: _Word) -> None:
    """A phrase with "by" belongs to the noun, not to its adjective ("minaccia militare da parte della Cina")."""
    host = words[inner.head]
    if host.pos == "ADJ" and host.dep == "amod":
        inner.head, inner.dep = host.head, "nmod"


def _activate(words: list[_Word], verb: _Word) -> None:
    """A verb without a passive is active: "è arrivato", "si è congratulato"."""
    if verb.pos not in {"VERB", "AUX"}:
        return
    for child in _children(words, verb.i):
        child.dep = _ACTIVE.get(child.dep, child.dep)


def _rebuilt(doc: Doc, words: list[_Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[str(token.morph) for token in doc],
        heads=[word.head for word in words],
        deps=[word.dep for word in words],
    )
