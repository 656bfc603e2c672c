"""Words that strayed from what they belong to: participles that open a sentence, days, counted objects, receivers."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import case_tells, events, listed, nouns, verb_of
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, is_cased

_INNER = frozenset({"appos", "flat", "flat:name", "nmod", "nummod", "compound"})
_BEHIND = frozenset({"ADP", "ADV"})
_TAKEN = frozenset({"obj", "xcomp", "ccomp", "aux:pass", "nsubj:pass"})


def read_opener(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A participle with a capital that opens a sentence is no name ("Vendus par Moscou à l'Inde, les missiles ...")."""
    behind = words[verb.i + 1] if verb.i + 1 < len(words) else verb
    if any(word.pos != "PUNCT" for word in words[: verb.i]) or verb.small or verb.lower in nouns(lexicon):
        return
    if not verb.lower.endswith(tuple(listed(lexicon.lang, "participle_endings"))):
        return
    known = verb_of(verb, lexicon) if behind.pos in _BEHIND or behind.lower in times(lexicon) else None
    comma = next((word for word in words[verb.i : words[verb.head].i] if word.lower == ","), None)
    others = [c for c in children(words, verb.head) if c.dep.startswith("nsubj") and c.i > verb.i]
    if known is None or comma is None or (verb.dep.startswith("nsubj") and not others):
        return
    verb.pos, verb.lemma, verb.participle = "VERB", known, True
    verb.dep = "advcl" if words[verb.head].pos == "VERB" else "acl"
    for phrase in words[verb.i + 1 : comma.i]:
        by = phrase.dep in PHRASES and case_tells(words, phrase, "by", lexicon)
        if by or (phrase.head == verb.i and phrase.dep == "nmod"):
            phrase.head, phrase.dep = verb.i, "obl:agent" if by else "obl"


def lower_day(words: list[Word], day: Word, lexicon: Lexicon) -> None:
    """A day that was made the head of the verb before it ("ont scellé jeudi un accord", "s'est envolé lundi pour")."""
    verb = words[day.i - 1] if day.i else day
    if day.lower not in weekday_names(lexicon.lang) or day.head != day.i or is_cased(words, day):
        return
    helped = any(w.dep in HELPERS and w.head in {verb.i, day.i} for w in words[max(0, verb.i - 3) : verb.i])
    known = verb_of(verb, lexicon) if helped and verb.head != verb.i else None
    if known is None:
        return
    verb.pos, verb.lemma, verb.participle = "VERB", known, True
    verb.head, verb.dep = verb.i, "ROOT"
    for child in children(words, day.i):
        child.head = verb.i
        child.dep = "obl" if child.dep == "nmod" else child.dep
    day.head, day.dep, day.pos = verb.i, "obl", "NOUN"
    _join_subjects(words, verb)


def _join_subjects(words: list[Word], verb: Word) -> None:
    """Two subjects with "and" between them are one."""
    below = children(words, verb.i)
    named = [child for child in below if child.dep == "nsubj" and child.i < verb.i]
    link = next((child for child in below if child.dep == "cc" and child.i < verb.i), None)
    if len(named) > 1 and link is not None and named[0].i < link.i < named[1].i:
        named[1].head, named[1].dep, link.head = named[0].i, "conj", named[1].i


def take_counted(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A counted noun without adposition behind its verb is its object ("maintient quelque 30 000 soldats")."""
    verb = words[noun.head]
    if verb.pos != "VERB" or noun.i < verb.i or noun.lower in times(lexicon):
        return
    below = {child.dep for child in children(words, noun.i)}
    if "nummod" in below and "case" not in below and not any(c.dep in _TAKEN for c in children(words, verb.i)):
        noun.dep = "obj"


def free_receiver(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who receives is no part of the make of what is given ("fourni des canons Archer à l'Ukraine")."""
    host = words[name.head]
    if name.i not in actors or host.i in actors or host.dep not in _INNER or is_cased(words, host):
        return
    if not case_tells(words, name, "to", lexicon):
        return
    thing = words[host.head]
    while thing.dep in _INNER and words[thing.head].pos in NOUNS and words[thing.head].lemma not in events(lexicon):
        thing = words[thing.head]
    above = words[thing.head]
    if thing.dep in {"obj", "nsubj:pass"} and above.pos == "VERB":
        name.head, name.dep = above.i, "obl"
    elif thing.dep == "nmod" and above.pos == "NOUN" and above.lemma in events(lexicon):
        name.head, name.dep = above.i, "nmod"


def read_verbal(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An adjective that tells where forces are, as a participle would ("les soldats présents en Irak")."""
    noun = words[word.head]
    mark = words[word.i + 1] if word.i + 1 < len(words) else word
    place = words[mark.head]
    if word.dep != "amod" or noun.pos != "NOUN" or mark.dep != "case" or place.head not in {word.i, noun.i}:
        return
    if place.dep in {"nmod", "obl"} and "in" in lexicon.functions(mark.lower):
        word.pos, word.dep, word.participle = "VERB", "acl", True
        place.head, place.dep = word.i, "obl"


def raise_object(words: list[Word], noun: Word) -> None:
    """What hangs as an object on an adverb is the verb's ("déployer d'ici à 2028 un bataillon")."""
    host = words[noun.head]
    verb = words[host.head]
    if host.pos not in {"ADV", "NUM"} or verb.pos != "VERB" or not verb.i < host.i < noun.i or is_cased(words, noun):
        return
    if not any(child.dep in _TAKEN for child in children(words, verb.i)):
        noun.head = verb.i


def raise_between(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """No place lies between two parties: what does is the verb's ("est prévue à Oslo entre la Serbie et le Kosovo")."""
    host = words[phrase.head]
    verb = words[host.head]
    if host.pos != "PROPN" or host.dep not in {"obl", "obl:agent"} or verb.pos != "VERB" or not is_cased(words, host):
        return
    if case_tells(words, phrase, "between", lexicon):
        phrase.head, phrase.dep = verb.i, "obl"


def read_event(words: list[Word], word: Word) -> None:
    """An event with an article or adjective of its own is no adjective ("témoigne du solide partenariat")."""
    if any(child.dep in {"det", "amod", "case"} for child in children(words, word.i)):
        word.pos = "NOUN"


def own_pair(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A pair of names behind an event tells who is in it ("l'accord Chine-Japon")."""
    host = words[name.head]
    event = name.i in actors and host.pos == "NOUN" and host.i < name.i and host.lemma in events(lexicon)
    if event and not is_cased(words, name) and any(child.lower == "-" for child in children(words, name.i)):
        name.dep = "nmod"


def raise_given(words: list[Word], thing: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """What is sent belongs to the event, not to who sends it ("l'envoi par la Corée du Nord d'obus à la Russie")."""
    sender = words[thing.head]
    while sender.i not in actors and sender.dep in _INNER and sender.pos in NOUNS:
        sender = words[sender.head]
    marks = [child for child in children(words, sender.i) if child.dep == "case"]
    own = [child for child in children(words, thing.i) if child.dep == "case"]
    if sender.i not in actors or not marks or not own or "by" not in lexicon.functions(marks[0].lower):
        return
    event = words[marks[0].i - 1]
    if event.pos == "NOUN" and event.lemma in events(lexicon) and "of" in lexicon.functions(own[0].lemma.lower()):
        thing.head, thing.dep = event.i, "nmod"
        if sender.head != event.i and event.head != sender.i:
            sender.head, sender.dep = event.i, "nmod"
