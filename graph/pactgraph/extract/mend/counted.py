"""Things that a number counts, which the parser lost: taken for verbs, or hung on the receiver before them."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import nouns, respelt, things
from pactgraph.extract.mend.word import PHRASES, Word, all_above, children, is_cased

_MISREAD = frozenset({"VERB", "ADJ", "ADV", "X"})
_TELLING = ("aux", "cop", "mark", "obj", "expl")
_LOST = frozenset({"nummod", "nmod", "amod", "appos", "flat", "flat:name", "compound", "advmod", "obl", "dep", "acl"})
_FULL = frozenset({"obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass"})


def read_counted(words: list[Word], number: Word, lexicon: Lexicon) -> None:
    """What a number counts is a noun, whatever it was taken for ("due caccia cinesi", "tremila soldati")."""
    noun = words[number.i + 1] if number.i + 1 < len(words) else number
    if noun.pos not in _MISREAD or (noun.head != number.i and number.head != noun.i):
        return
    if any(c.dep.startswith(_TELLING) and c.i != number.i for c in children(words, noun.i)):
        return
    known = next((each for each in respelt(noun, lexicon.lang, "NOUN") if each in nouns(lexicon)), None)
    if known is None:
        return
    noun.pos, noun.lemma = "NOUN", known
    if noun.head == number.i:
        noun.dep = "nmod"  # `take_counted` makes it the head
    else:
        number.dep = "nummod"


def free_counted(words: list[Word], number: Word, lexicon: Lexicon) -> None:
    """A counted thing behind a receiver is what the verb gives ("ha ceduto a Kiev 24 F-16", "compra dodici Rafale")."""
    thing = words[number.i + 1] if number.i + 1 < len(words) else number
    if thing.i == number.i or not _is_thing(thing, lexicon) or not {thing.dep, number.dep} <= _LOST:
        return
    verb = next((word for word in all_above(words, thing) if word.pos == "VERB"), None)
    host = words[thing.head] if thing.head != number.i else words[number.head]
    if verb is None or verb.i > number.i or not _is_receiver(words, host, verb) or is_cased(words, thing):
        return
    if words[number.i - 1].dep == "case" and words[number.i - 1].head in {number.i, thing.i}:
        return
    if not any(child.dep in _FULL and child.i != thing.i for child in children(words, verb.i)):
        thing.head, thing.dep = verb.i, "obj"
        number.head, number.dep, number.pos = thing.i, "nummod", "NUM"


def _is_thing(word: Word, lexicon: Lexicon) -> bool:
    known = {word.lower, word.lemma, *respelt(word, lexicon.lang, "NOUN")}
    return bool(known & things(lexicon)) and word.pos != "VERB"


def _is_receiver(words: list[Word], host: Word, verb: Word) -> bool:
    """Whether a counted thing was hung on the verb itself, or on a phrase or a name of its own behind the verb."""
    while host.i != verb.i and host.pos == "PROPN" and host.dep not in PHRASES and host.head != host.i:
        host = words[host.head]
    if host.i == verb.i:
        return True
    return host.i > verb.i and host.head == verb.i and host.dep in {*PHRASES, "iobj"} and is_cased(words, host)


def seat_kind(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A craft before the noun that tells its kind is the head ("un aereo spia russo", "una nave cargo")."""
    kind = words[noun.head]
    if kind.i != noun.i + 1 or kind.pos != "NOUN" or noun.dep != "amod" or noun.i == 0:
        return
    known = next((e for e in respelt(noun, lexicon.lang, "NOUN") if lexicon.holds(("forces",), e)), None)
    before = words[noun.i - 1]
    if known is None or before.head != kind.i or before.dep not in {"det", "nummod", "case"}:
        return
    noun.head, noun.dep = (noun.i, "ROOT") if kind.head == kind.i else (kind.head, kind.dep)
    for child in children(words, kind.i):
        child.head = noun.i
    noun.pos, noun.lemma = "NOUN", known
    kind.head, kind.dep = noun.i, "nmod"


def seat_forces(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """Forces that open a sentence without an adposition act or are acted on ("Mille soldati di Marocco ...")."""
    verb = words[noun.head]
    if verb.pos != "VERB" or noun.i > verb.i or not lexicon.holds(("forces", "troops"), noun.lemma):
        return
    opens = all(word.head == noun.i and word.dep in {"det", "nummod", "amod", "advmod"} for word in words[: noun.i])
    if opens and not any(child.dep.startswith(("nsubj", "csubj")) for child in children(words, verb.i)):
        noun.dep = "nsubj"
