"""Phrases that belong to a word farther up than the parser hung them: to the event behind whose persons they stand."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased

_INSIDE = frozenset({"appos", "flat", "flat:name", "nmod", "conj", "obl:agent", "obl", "acl"})
_AIMED = frozenset({"to", "against", "over", "near"})


def raise_aimed(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Whom an event is aimed at is not told of a person before it ("la visita de N, su ministro, a Berlín")."""
    host = words[phrase.head]
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case" and child.i < phrase.i]
    if host.pos != "PROPN" or phrase.i < host.i or not marks or phrase.dep not in {*PHRASES, "appos", "conj"}:
        return
    if not _AIMED & set(lexicon.functions(marks[0])) or any(child.dep == "cc" for child in children(words, phrase.i)):
        return
    event = _event(words, host, lexicon)
    if event is not None:
        phrase.head, phrase.dep = event.i, "nmod"


def _event(words: list[Word], host: Word, lexicon: Lexicon) -> Word | None:
    """The nearest event above a name within one phrase."""
    word = host
    while word.dep in _INSIDE and word.head != word.i and words[word.head].i < word.i:
        word = words[word.head]
        if word.pos == "NOUN" and word.lemma in events(lexicon):
            return word
        if word.pos == "VERB" and word.dep != "acl":
            return None
    return None


def raise_done(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """What an event does is not whose its agent is ("la condena por parte de Brasil de la incursión")."""
    host = words[phrase.head]
    event = words[host.head]
    if host.pos != "PROPN" or event.pos != "NOUN" or event.lemma not in events(lexicon) or phrase.i < host.i:
        return
    if _by(words, host, lexicon) and "of" in _functions(words, phrase, lexicon):
        phrase.head, phrase.dep = event.i, "nmod"


def _by(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    return "by" in _functions(words, noun, lexicon) and "of" not in _functions(words, noun, lexicon)


def _functions(words: list[Word], noun: Word, lexicon: Lexicon) -> set[str]:
    """What the adposition of a phrase, with the words fixed to it, may tell."""
    mark = next((child for child in children(words, noun.i) if child.dep == "case" and child.i < noun.i), None)
    if mark is None:
        return set()
    fixed = [child.lemma for child in children(words, mark.i) if child.dep == "fixed"]
    return set(lexicon.functions(" ".join((mark.lemma, *fixed)).lower()))


def free_dated(words: list[Word], phrase: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """What stands behind a date is the verb's ("recibió este lunes de la UE radares", "acoge desde hoy maniobras")."""
    date = words[phrase.head]
    verb = words[date.head]
    if date.lower not in times(lexicon) or verb.pos != "VERB" or not verb.i < date.i < phrase.i:
        return
    below = children(words, phrase.i)
    if date.dep not in {*PHRASES, "obl:tmod"} or any(child.dep in {"cc", "cop"} for child in below):
        return
    if is_cased(words, phrase):
        phrase.head, phrase.dep = (verb.i, "obl") if phrase.i in actors else (phrase.head, phrase.dep)
    elif phrase.pos in NOUNS and phrase.lemma in events(lexicon) and _lacks_object(words, verb):
        phrase.head, phrase.dep = verb.i, "obj"


def _lacks_object(words: list[Word], verb: Word) -> bool:
    return not any(child.dep in {"obj", "ccomp", "xcomp", "aux:pass"} for child in children(words, verb.i))


def raise_round(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Around whom an event is held is told of the event ("preocupado por los ejercicios de A cerca de B")."""
    verb = words[phrase.head]
    if verb.pos not in {"VERB", "ADJ"} or "near" not in _functions(words, phrase, lexicon):
        return
    before = [c for c in children(words, verb.i) if verb.i < c.i < phrase.i and c.pos in NOUNS]
    event = before[-1] if before else None
    if event is not None and event.lemma in events(lexicon) and any(c.dep == "nmod" for c in children(words, event.i)):
        phrase.head, phrase.dep = event.i, "nmod"


def name_phrase(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase whose adposition tells no agent names none ("lanzados por A desde el sur de B")."""
    told = _functions(words, phrase, lexicon)
    if told and "by" not in told:
        phrase.dep = "obl"
