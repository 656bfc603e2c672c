"""Adpositions, particles and conjunctions that were taken for one another, and what they hang on a wrong word."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import case_tells, events, lemmas_of, listed, nouns, verb_of
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, stands_below


def free_agent(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who acts in a passive, hung on the phrase before ("was issued to the junta by ECOWAS")."""
    host = words[name.head]
    verb = words[host.head]
    if name.i not in actors or host.dep not in PHRASES or verb.pos != "VERB" or host.lower in events(lexicon):
        return
    below = children(words, verb.i)
    passive = any(child.dep == "aux:pass" for child in below) and not any(c.dep == "obl:agent" for c in below)
    if passive and verb.i < host.i < name.i and case_tells(words, name, "by", lexicon):
        name.head, name.dep = verb.i, "obl:agent"


def raise_dated(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """What hangs on a day belongs to the noun before it ("took delivery on Friday of four ships")."""
    day = words[phrase.head]
    verb = words[day.head]
    if day.lower not in weekday_names(lexicon.lang) or day.dep not in PHRASES or phrase.i < day.i:
        return
    things = [c for c in children(words, verb.i) if c.dep in {"obj", "nsubj:pass"} and c.i < day.i]
    if things and case_tells(words, phrase, "of", lexicon):
        phrase.head = things[-1].i


def open_told(words: list[Word], mark: Word) -> None:
    """A conjunction taken for an adposition before the subject of a complement ("after a jet entered its airspace")."""
    noun = words[mark.head]
    above = {noun.head, words[noun.head].head}
    verb = next((word for word in words[noun.i + 1 :] if word.head in above and word.pos == "VERB"), None)
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


def take_headline(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """The present in a headline right behind who acts, taken for a noun ("Indian navy chief visits Oman")."""
    if words[-1].lower in {".", '"'} or not 0 < word.i < len(words) - 1 or not word.lower.endswith("s"):
        return
    actor, thing = words[word.i - 1], words[word.i + 1]
    acts = actor.lower in lexicon.stands_for or actor.lower in lexicon.collective["persons"]
    known = verb_of(word, lexicon) if acts and thing.pos == "PROPN" and actor.head == word.i else None
    if known is None or any(child.dep in HELPERS for child in children(words, word.i)):
        return
    for child in children(words, word.i):
        if child.i < actor.i:
            child.head = actor.i
    actor.dep, word.pos, word.lemma, word.finite = "nsubj", "VERB", known, True
    if thing.head == word.i:
        thing.dep = "obj"


def crown_verb(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb that was made part of its object, in a headline ("Maduro expels Colombian diplomats")."""
    thing = words[verb.head]
    below = children(words, thing.i)
    inner = children(words, verb.i)
    actor = next((child for child in (*below, *inner) if child.dep == "nsubj" and child.i < verb.i), None)
    if thing.pos != "NOUN" or thing.i < verb.i or actor is None or verb_of(verb, lexicon) is None:
        return
    if any(child.dep in HELPERS for child in below):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if thing.head == thing.i else (thing.head, thing.dep)
    for child in below:
        if child.i < verb.i or child.dep == "punct":
            child.head = verb.i
    thing.head, thing.dep = verb.i, "obj"


def join_gerund(words: list[Word], gerund: Word, lexicon: Lexicon) -> None:
    """A gerund that is an event with the noun before it ("increase intelligence sharing")."""
    noun = words[gerund.head]
    if noun.pos != "NOUN" or noun.i != gerund.i - 1 or noun.lower.endswith("s"):
        return
    named = gerund.lower.endswith(tuple(listed(lexicon.lang, "gerund_endings"))) and gerund.lower in nouns(lexicon)
    if (
        not named
        or noun.dep not in {"obj", "obl", "nmod"}
        or any(child.dep in {"obj", "nsubj", "mark"} for child in children(words, gerund.i))
    ):
        return
    gerund.pos, gerund.dep, gerund.lemma, gerund.head = "NOUN", noun.dep, gerund.lower, noun.head
    for child in children(words, noun.i):
        child.head = gerund.i
    noun.head, noun.dep = gerund.i, "compound"
