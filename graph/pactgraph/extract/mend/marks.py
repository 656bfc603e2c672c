"""Adpositions, particles and conjunctions that were taken for one another, and what they hang on a wrong word."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, verb_of
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, stands_below


def free_agent(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who acts in a passive, hung on the phrase before ("was issued to the junta by ECOWAS")."""
    host = words[name.head]
    verb = words[host.head]
    marks = [child.lower for child in children(words, name.i) if child.dep == "case"]
    if name.i not in actors or host.dep not in PHRASES or verb.pos != "VERB" or host.lower in events(lexicon):
        return
    below = children(words, verb.i)
    passive = any(child.dep == "aux:pass" for child in below) and not any(c.dep == "obl:agent" for c in below)
    if passive and verb.i < host.i < name.i and any("by" in lexicon.functions(mark) for mark in marks):
        name.head, name.dep = verb.i, "obl:agent"


def raise_dated(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """What hangs on a day belongs to the noun before it ("took delivery on Friday of four ships")."""
    day = words[phrase.head]
    verb = words[day.head]
    if day.lower not in weekday_names(lexicon.lang) or day.dep not in PHRASES or phrase.i < day.i:
        return
    marks = [child.lower for child in children(words, phrase.i) if child.dep == "case"]
    things = [c for c in children(words, verb.i) if c.dep in {"obj", "nsubj:pass"} and c.i < day.i]
    if things and any("of" in lexicon.functions(mark) for mark in marks):
        phrase.head = things[-1].i


def open_told(words: list[Word], mark: Word) -> None:
    """A conjunction taken for an adposition before the subject of a complement ("after a jet entered its airspace")."""
    noun = words[mark.head]
    verb = next((word for word in words[noun.i + 1 :] if word.head == noun.head and word.pos == "VERB"), None)
    if noun.dep not in PHRASES or noun.pos not in NOUNS or verb is None or verb.dep not in {"ccomp", "xcomp"}:
        return
    below = children(words, verb.i)
    if any(child.dep in {"mark", "cc"} or child.dep.startswith("nsubj") for child in below):
        return
    if all(word.head == verb.i or stands_below(words, word.i, noun.i) for word in words[mark.i + 1 : verb.i]):
        noun.head, noun.dep, mark.head, mark.dep, verb.dep = verb.i, "nsubj", verb.i, "mark", "advcl"


def read_past(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """What has a subject and an object is a verb, whatever it was taken for ("implored Mexico to do more")."""
    below = children(words, word.i)
    acting = any(child.dep == "nsubj" and child.i < word.i for child in below)
    things = any(child.dep in {"obj", "iobj"} and child.i > word.i for child in below)
    known = verb_of(word, lexicon) if acting and things and not any(c.dep in HELPERS for c in below) else None
    if known is not None:
        word.pos, word.lemma, word.participle, word.finite = "VERB", known, False, True


def part_counted(words: list[Word], particle: Word, lexicon: Lexicon) -> None:
    """A particle of its verb that was taken for an approximation ("hand over two corvettes")."""
    verb = words[particle.i - 1]
    number = words[particle.head]
    if verb.pos != "VERB" or number.i < particle.i or particle.head == verb.i:
        return
    if any(f"{form} {particle.lower}" in listed(lexicon.lang, "phrasal") for form in lemmas_of(verb, lexicon.lang)):
        particle.head, particle.dep, particle.pos = verb.i, "compound:prt", "ADP"
