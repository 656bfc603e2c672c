"""What stands between the finite verb and the end of a clause: bare things behind dates and receivers, sources."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed, nouns
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import NOUNS, Word, children, is_cased, stands_below
from pactgraph.extract.tree import names_of

_NEAR = 3
"""Words between an institution and what it gets, at most."""

_INNER = frozenset({"DET", "ADJ", "NUM", "ADV"})


def seat_bare(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A known thing without adposition is the object of a verb that has none ("liefert der Ukraine weiter Waffen")."""
    below = children(words, verb.i)
    if any(child.dep == "obj" and child.pos in NOUNS for child in below):
        return
    passive = any(child.dep == "aux:pass" for child in below)
    if passive and any(child.dep == "nsubj:pass" for child in below):
        return
    thing = next((child for child in below if child.dep in {"obl", "iobj"} and _is_bare(words, child, lexicon)), None)
    if thing is not None:
        thing.dep = "nsubj:pass" if passive else "obj"


def _is_bare(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    """Whether a noun is a thing that the lexicon knows, stands without adposition, and tells no time."""
    cased = is_cased(words, noun)
    named = noun.lower in names_of(lexicon.lang)
    return not cased and not named and noun.lemma in nouns(lexicon) and noun.lower not in times(lexicon)


def give(words: list[Word], name: Word, last: int, lexicon: Lexicon) -> None:
    """A known thing behind its receiver is what is given: "hat der Ukraine Panzer geliefert"."""
    at = last + 1
    while at < len(words) and words[at].pos in _INNER:
        at += 1
    thing, verb = words[min(at, len(words) - 1)], words[name.head]
    if name.dep != "iobj" or thing.small or thing.pos not in NOUNS or not _is_bare(words, thing, lexicon):
        return
    below = children(words, verb.i)
    taken = any(c.dep == "obj" and c.i != thing.i and c.pos in NOUNS for c in below)
    if taken or stands_below(words, verb.i, thing.i):
        return
    passive = any(child.dep == "aux:pass" for child in below)
    thing.head, thing.dep, thing.pos = verb.i, "nsubj:pass" if passive else "obj", "NOUN"
    for word in words[last + 1 : at]:
        word.head = thing.i if word.pos != "ADV" else verb.i


def free_late(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """A known thing behind a date is the verb's object: "führt seit Februar 2022 Krieg gegen ..."."""
    date = words[thing.head]
    verb = words[date.head]
    dated = date.lower in times(lexicon) and date.i < thing.i and verb.pos == "VERB"
    if not dated or thing.pos != "NOUN" or not _is_bare(words, thing, lexicon):
        return
    if any(child.dep == "obj" for child in children(words, verb.i)):
        return
    thing.head, thing.dep = verb.i, "obj"
    for child in children(words, date.i):
        if child.i > thing.i and child.dep != "punct":
            child.head = thing.i
    for child in children(words, thing.i):
        if child.i == date.i + 1 and child.pos == "NUM":
            child.head = date.i


def free_active(words: list[Word], helper: Word, lexicon: Lexicon) -> None:
    """An auxiliary that makes no passives: "hatte der Ukraine Panzer geliefert"."""
    verb = words[helper.head]
    active = listed(lexicon.lang, "active_auxiliaries")
    if not active & lemmas_of(helper, lexicon.lang) or helper.dep != "aux:pass":
        return
    below = children(words, verb.i)
    if any(child.dep == "aux:pass" and child.i != helper.i for child in below):
        return
    helper.dep, helper.pos = "aux", "AUX"
    subject = any(child.dep == "nsubj" for child in below) or any(
        child.dep == "nsubj" for child in children(words, helper.i)
    )
    for child in below:
        child.dep = ("obj" if subject else "nsubj") if child.dep == "nsubj:pass" else child.dep


def read_source(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A source that is named with a noun: "nach Angaben der Nato", "nach ukrainischen Angaben"."""
    mark = next((child for child in children(words, noun.i) if child.dep == "case" and child.i < noun.i), None)
    if mark is None or f"{mark.lower} {noun.lower}" not in lexicon.source_markers:
        return
    mark.lemma = f"{mark.lower} {noun.lower}"
    owner = next((c for c in children(words, noun.i) if c.i > noun.i and c.pos in NOUNS), None)
    if owner is None:
        return
    for child in children(words, owner.i):
        if child.dep == "case":
            child.dep = "dep"
    owner.head, owner.dep = noun.head, "obl"
    mark.head, noun.head, noun.dep = owner.i, mark.i, "dep"


def _is_body(words: list[Word], host: Word, thing: Word, lexicon: Lexicon) -> bool:
    """Whether a known thing stands right behind an institution: "hat Polens Armee Drohnen verkauft"."""
    near = host.i + 1 <= thing.i <= host.i + _NEAR and not any(w.pos == "PUNCT" for w in words[host.i : thing.i])
    return near and host.pos == "NOUN" and host.lemma in lexicon.stands_for and _is_bare(words, thing, lexicon)


def free_name(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A thing behind a name, or a state behind a title, that was taken for part of it; and who acts in a passive."""
    host = words[word.head]
    verb = words[host.head]
    if verb.pos != "VERB" or not host.dep.startswith(("nsubj", "obj", "iobj")) or word.i < host.i:
        return
    below = children(words, verb.i)
    marks = [child for child in children(words, word.i) if child.dep == "case"]
    passive = any(child.dep == "aux:pass" for child in below)
    if marks:
        if passive and host.pos == "PROPN" and "by" in lexicon.functions(marks[0].lemma.lower()):
            word.head, word.dep = verb.i, "obl"
    elif word.dep == "appos" and host.dep == "obj" and _is_body(words, host, word, lexicon):
        word.head, word.dep, host.dep = verb.i, "obj", "iobj"
    elif word.dep in {"flat", "appos"} and not passive and not any(c.dep == "obj" and c is not host for c in below):
        thing = host.pos == "PROPN" and _is_bare(words, word, lexicon)
        state = host.lemma in lexicon.collective["persons"] and word.lower in names_of(lexicon.lang)
        if thing or state:
            word.head, word.dep = verb.i, "obj"
