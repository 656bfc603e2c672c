"""Asides and designations: participles between commas, types of aircraft, and who is due somewhere."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, verb_of
from pactgraph.extract.mend.word import NOUNS, Word, children, is_cased

_ROLES = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod", "conj", "iobj"})


def crown_type(words: list[Word], noun: Word) -> None:
    """An adjective that was made the head of the noun right behind it ("intercepted two Russian Tu-95s")."""
    adjective = words[noun.head]
    if adjective.pos != "ADJ" or noun.i != adjective.i + 1 or adjective.dep not in _ROLES or noun.pos not in NOUNS:
        return
    kept, above = adjective.dep, adjective.head
    for child in children(words, adjective.i):
        if child.i != noun.i:
            child.head = noun.i
    noun.head, noun.dep = above, kept
    adjective.head, adjective.dep = noun.i, "amod"


def part_aside(words: list[Word], verb: Word) -> None:
    """A verb between commas, with no "and", that describes the thing before ("fired drones, bought in Iran, at").

    What stands behind the second comma belongs to the main verb.
    """
    above, at = words[verb.head], verb.i
    if at < 3 or words[at - 1].lower != "," or words[at + 1 : at + 2] == [] or above.pos != "VERB":
        return
    thing, below = words[at - 2], children(words, at)
    own = {child.dep.split(":")[0] for child in below}
    if thing.head != above.i or thing.dep != "obj" or own & {"cc", "obj", "nsubj", "aux", "mark", "xcomp", "ccomp"}:
        return
    closing = next((word.i for word in words[at + 1 :] if word.lower == ","), None)
    if closing is None or not any(is_cased(words, child) and child.i < closing for child in below):
        return
    verb.head, verb.dep, verb.participle = thing.i, "acl", True
    for child in below:
        if child.i >= closing and child.dep != "punct":
            child.head = above.i


def raise_due(words: list[Word], adjective: Word) -> None:
    """An adjective that was taken for a preposition of where somebody is to be ("was due in Hanoi on Monday")."""
    place = words[adjective.head]
    loose = (child for of in (adjective.i, place.i) for child in children(words, of) if child.dep in {"fixed", "case"})
    marks = [child for child in loose if child.i == adjective.i + 1]
    helper = next((child for child in children(words, place.i) if child.dep == "cop"), None)
    if helper is None or not marks or helper.i > adjective.i or place.i < adjective.i:
        return
    if place.pos == "VERB":  # "is due to travel"
        adjective.dep = marks[0].dep = "mark"
        marks[0].head, helper.dep = place.i, "aux"
        for child in children(words, place.i):
            child.dep = "nsubj" if child.dep == "nsubj:outer" else child.dep
        return
    adjective.head, adjective.dep = (adjective.i, "ROOT") if place.head == place.i else (place.head, place.dep)
    for child in children(words, place.i):
        near = child.i > adjective.i and (child.dep in {"det", "amod", "compound", "flat"} or child in marks)
        child.head = child.head if near else adjective.i
    place.head, place.dep = adjective.i, "obl"
    marks[0].head, marks[0].dep = place.i, "case"


def read_noun(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A word with an article is no verb ("called the Russian raid a crime")."""
    above = words[word.head]
    marks = [child for child in children(words, word.i) if child.dep == "det" and child.definite and child.i < word.i]
    if marks and word.lower in nouns(lexicon) and above.pos == "VERB" and above.i < marks[0].i:
        word.pos, word.dep, word.lemma, word.finite = "NOUN", "obj", word.lower, False


def read_gerund(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A gerund with an object is no noun ("joined Kenya in condemning Rwanda")."""
    below = children(words, word.i)
    marks = [child for child in below if child.dep in {"case", "mark"} and child.i == word.i - 1]
    thing = next((child for child in below if child.dep == "obj" and child.i > word.i), None)
    if not marks or thing is None or not word.lower.endswith(tuple(listed(lexicon.lang, "gerund_endings"))):
        return
    known = verb_of(word, lexicon)
    if known is not None and words[word.head].pos == "VERB":
        word.pos, word.lemma, word.dep, marks[0].dep = "VERB", known, "advcl", "mark"


def seat_possessed(words: list[Word], name: Word) -> None:
    """A subject that was hung in the clause about it ("Romania, whose airspace was violated, has sent ...")."""
    clause = words[name.head]
    main = words[clause.head]
    if (
        clause.dep not in {"advcl", "ccomp", "parataxis"}
        or name.i > clause.i
        or main.pos != "VERB"
        or main.i < clause.i
    ):
        return
    below = children(words, clause.i)
    inner = [child for child in below if child.dep.startswith("nsubj") and name.i < child.i < clause.i]
    opened = words[name.i + 1].lower == "," and words[name.i + 2].pos in {"PRON", "DET"}
    owner = inner and words[name.i + 2].head in {inner[0].i, clause.i}
    if opened and owner and not any(child.dep.startswith("nsubj") for child in children(words, main.i)):
        name.head, name.dep = main.i, "nsubj"
        clause.head, clause.dep = name.i, "acl:relcl"


def seat_second(words: list[Word], noun: Word) -> None:
    """A noun joined to a verb by "and" acts in the clause that follows ("..., and the Dutch, if late, have ...")."""
    host = words[noun.head]
    mark = next((child for child in children(words, noun.i) if child.dep == "cc" and child.i < noun.i), None)
    if host.dep == "obj" and mark is not None and words[mark.i - 1].lower == ",":
        host = words[host.head]
    if host.pos != "VERB" or mark is None:
        return
    behind = (child for child in children(words, host.i) if child.dep == "conj" and child.i > noun.i)
    verb = next((child for child in behind if child.pos == "VERB"), None)
    if verb is None:
        return
    below = children(words, verb.i)
    helped = any(child.dep.startswith("aux") and child.i > noun.i for child in below) or verb.finite
    if helped and not any(child.dep.startswith("nsubj") or child.dep == "cc" for child in below):
        noun.head, noun.dep = verb.i, "nsubj"


def seat_opener(words: list[Word], name: Word) -> None:
    """A name that opens a sentence before an aside acts in it ("Aliyev, for his part, has warned ...")."""
    verb = words[name.head]
    opens = name.i == 0 or (name.i == 1 and words[0].pos == "CCONJ")
    if not opens or name.small or verb.pos != "VERB" or words[name.i + 1].lower != "," or is_cased(words, name):
        return
    below = children(words, verb.i)
    told = verb.finite or any(child.dep.startswith("aux") for child in below)
    free = not any(child.dep.startswith(("nsubj", "csubj", "expl")) for child in below)
    if told and free and any(word.lower == "," for word in words[name.i + 2 : verb.i]):
        name.pos, name.dep = "PROPN", "nsubj"
