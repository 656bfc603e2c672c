"""Arguments hung on the wrong word: agents of events, topics of talks, verbs taken for parts of nouns."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed, nouns, verb_of, verbs
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, is_cased

_CLAUSES = frozenset({"xcomp", "ccomp", "conj", "advcl", "parataxis"})
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
    known = verb_of(verb, lexicon)
    if known is None or verb.lower in nouns(lexicon) or thing.i < verb.i:
        return
    if above.pos == "VERB" and thing.head == above.i and thing.dep == "obj":
        _govern(words, verb, thing, above)
        verb.lemma, verb.head, verb.dep = known, above.i, "xcomp"
    elif above.dep == "case" and above.head == thing.i and thing.dep in PHRASES:
        _take_clause(words, verb, thing, above)
        verb.lemma = known


def _take_clause(words: list[Word], verb: Word, thing: Word, mark: Word) -> None:
    """Make a clause of a phrase whose noun is the object of a gerund ("accused Chad of supplying arms to ...")."""
    host = words[thing.head]
    above = words[host.head] if host.dep in {"obj", "iobj"} else host
    for child in children(words, thing.i):
        if child.i < verb.i or (child.dep in PHRASES and is_cased(words, child)):
            child.head = verb.i
            child.dep = "obl" if child.dep == "nmod" else child.dep
    for child in children(words, above.i):
        if child.i > thing.i and child.dep == "obl" and is_cased(words, child):
            child.head = verb.i
    thing.head, thing.dep, mark.dep, verb.pos = verb.i, "obj", "mark", "VERB"
    verb.head, verb.dep = above.i, "advcl" if above.pos == "VERB" else "acl"


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


def govern_infinitive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A bare infinitive is what the verb before it wants or refuses, not an aside of another ("rehusó ... unirse")."""
    if verb.finite or verb.participle or any(child.dep in {"mark", "case"} for child in children(words, verb.i)):
        return
    between = reversed(words[verb.head + 1 : verb.i])
    nearest = next((w for w in between if w.pos == "VERB"), None)
    if nearest is None or nearest.dep != "conj" or not (nearest.finite or nearest.head == verb.head):
        return
    if lemmas_of(nearest, lexicon.lang) & lexicon.governors.keys():
        nearest.head = verb.head  # joined to the verb above, not to a noun in between
        verb.head, verb.dep = nearest.i, "xcomp"


def open_relative(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A clause that a relative with an adposition opens describes the noun before it ("a raid in which rebels ...")."""
    if verb.dep not in _CLAUSES or verb.pos != "VERB" or not listed(lexicon.lang, "past_endings"):
        return
    below = children(words, verb.i)
    own = {verb.i, *(child.i for child in below if child.dep.startswith("nsubj"))}
    first = min(own)
    pronoun = next(
        (w for w in words[max(1, first - 4) : first] if w.lower in lexicon.relatives and w.head in own), None
    )
    if pronoun is None or words[pronoun.i - 1].dep != "case" or words[pronoun.i - 1].head != pronoun.i:
        return
    before = (w for w in reversed(words[: pronoun.i - 1]) if w.pos in NOUNS and w.lower not in times(lexicon))
    noun = next(before, None)
    if noun is not None and pronoun.i - noun.i < 6:
        verb.head, verb.dep = noun.i, "acl:relcl"
        pronoun.head, pronoun.dep = verb.i, "obl"


def join_infinitive(words: list[Word], verb: Word) -> None:
    """An infinitive joined to a main verb is a sister of its complement ("called on Iran to stop and to ...")."""
    host = words[verb.head]
    if verb.dep != "conj" or verb.pos != "VERB" or host.pos != "VERB" or _marked(words, host, None):
        return
    below = children(words, verb.i)
    if not any(c.dep == "mark" and c.pos == "PART" for c in below) or any(c.dep.startswith("nsubj") for c in below):
        return
    sister = [child for child in children(words, host.i) if child.dep == "xcomp" and host.i < child.i < verb.i]
    if sister:
        verb.head = sister[-1].i


def join_linked(words: list[Word], joint: Word) -> None:
    """A description of words joined by hyphens stands before its noun as one ("surface-to-air missiles")."""
    at = joint.i - 2
    if at < 0 or at + 5 >= len(words) or [words[at + 1].lower, words[at + 3].lower] != ["-", "-"]:
        return
    first, noun = words[at], words[at + 5]
    part = {word.i for word in words[at : at + 5]}
    if noun.pos not in {"NOUN", "PROPN"} or first.pos not in {"NOUN", "ADJ"}:
        return
    if noun.head in part or first.head not in part | {noun.i}:
        noun.head, noun.dep = (noun.i, "ROOT") if first.head == first.i else (first.head, first.dep)
    if noun.head in part:
        return
    for word in words:
        if word.head in part and word.i not in part and word.i != noun.i:
            word.head = noun.i
    for word in words[at : at + 5]:
        word.head, word.dep = noun.i, "compound" if word.lower != "-" else "punct"


def hang_demonym(words: list[Word], place: int) -> None:
    """A nationality right before a noun describes that noun ("Venezuelan troops massed ...")."""
    adjective = words[place]
    noun = words[place + 1] if place + 1 < len(words) else adjective
    while noun.dep == "compound" and words[noun.head].pos in NOUNS and noun.head > noun.i:
        noun = words[noun.head]
    if adjective.dep != "advmod" or noun.pos not in NOUNS or noun.head == place:
        return
    adjective.head, adjective.dep, adjective.pos = noun.i, "amod", "ADJ"


def take_apposition(words: list[Word], name: Word) -> None:
    """A noun has no object: a name right behind it says which one it is ("from the bloc ECOWAS")."""
    noun = words[name.head]
    if name.pos == "PROPN" and name.dep in {"obj", "goeswith"} and noun.pos == "NOUN" and noun.i == name.i - 1:
        name.dep = "appos"


def raise_case(words: list[Word], mark: Word) -> None:
    """An adposition before a noun in apposition to the name behind it is the name's ("from the bloc ECOWAS")."""
    noun = words[mark.head]
    name = words[noun.head]
    titled = noun.dep in {"compound", "nmod:desc"} and noun.pos in NOUNS and name.dep in PHRASES | {"obj"}
    if mark.dep == "case" and titled and name.pos == "PROPN" and name.i > noun.i and not is_cased(words, name):
        mark.head = name.i
        name.dep = "obl" if name.dep == "obj" else name.dep


def _marked(words: list[Word], verb: Word, mark: str | None) -> bool:
    return any(child.dep == "mark" and mark in {None, child.lower} for child in children(words, verb.i))


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
