"""Arguments hung on the wrong word: agents of events, topics of talks, verbs taken for parts of nouns."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, respelt, verbs
from pactgraph.extract.mend.word import HELPERS, PHRASES, Word, children, is_cased

_TOPICAL = frozenset({"on", "over", "about"})


def hang_agent(words: list[Word], agent: Word) -> None:
    """An agent behind the object of an active verb belongs to the object ("rejected calls by the EU")."""
    verb = words[agent.head]
    if agent.dep != "obl:agent" or verb.pos != "VERB":
        return
    below = children(words, verb.i)
    objects = [child for child in below if child.dep == "obj" and child.i < agent.i]
    passive = any(child.dep in {"aux:pass", "nsubj:pass"} for child in below)
    if objects and not passive and objects[-1].i > verb.i:
        agent.head, agent.dep = objects[-1].i, "nmod"


def hang_topic(words: list[Word], topic: Word, lexicon: Lexicon) -> None:
    """What talks are about, hung on their light verb ("began negotiations on an agreement")."""
    verb = words[topic.head]
    if topic.dep != "obl" or verb.pos != "VERB" or topic.i < verb.i or not listed(lexicon.lang, "past_endings"):
        return
    marks = [child for child in children(words, topic.i) if child.dep == "case"]
    if not marks or not any(_TOPICAL & set(lexicon.functions(mark.lower)) for mark in marks):
        return
    event = words[marks[0].i - 1]
    if event.head == verb.i and event.dep == "obj" and lexicon.holds(("talks", "agreement"), event.lemma):
        topic.head, topic.dep = event.i, "nmod"


def take_gerund(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A gerund that was taken for part of its object ("is considering supplying weapons")."""
    endings = tuple(listed(lexicon.lang, "gerund_endings"))
    thing, above = words[verb.head], words[max(0, verb.i - 1)]
    if not endings or verb.dep not in {"compound", "amod"} or not verb.lower.endswith(endings) or not verb.small:
        return
    known = next((each for each in respelt(verb, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)), None)
    if known is None or verb.lower in nouns(lexicon) or above.pos != "VERB" or thing.head != above.i:
        return
    if thing.dep == "obj" and thing.i > verb.i:
        _govern(words, verb, thing, above)
        verb.lemma, verb.head, verb.dep = known, above.i, "xcomp"


def take_infinitive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A second infinitive that was taken for an adjective ("agreed to reopen the border and to exchange data")."""
    thing, mark = words[verb.head], words[max(0, verb.i - 1)]
    if verb.dep != "amod" or verb.pos != "VERB" or thing.dep != "conj" or thing.i < verb.i or mark.head != thing.i:
        return
    sister = next((w for w in reversed(words[: mark.i]) if w.dep == "xcomp" and _marked(words, w, mark.lower)), None)
    if sister is None or mark.dep not in {"case", "mark"} or verb.lower not in verbs(lexicon):
        return
    _govern(words, verb, thing, sister)
    verb.head, verb.dep, mark.head, mark.dep = sister.i, "conj", verb.i, "mark"


def _marked(words: list[Word], verb: Word, mark: str) -> bool:
    return any(child.dep == "mark" and child.lower == mark for child in children(words, verb.i))


def _govern(words: list[Word], verb: Word, thing: Word, above: Word) -> None:
    """Make a noun the object of a verb before it, and give the verb what the noun or the verb above had behind it."""
    for child in children(words, thing.i):
        if child.i < verb.i:
            child.head = verb.i
    for child in children(words, above.i):
        if child.i > thing.i and child.dep in PHRASES and is_cased(words, child):
            child.head = verb.i
    thing.head, thing.dep, verb.pos = verb.i, "obj", "VERB"
    for child in children(words, verb.i):
        child.dep = "aux" if child.dep in HELPERS else child.dep
