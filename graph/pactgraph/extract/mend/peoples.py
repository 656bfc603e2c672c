"""Names of peoples and groups right before the noun that they describe, and nouns that were taken for verbs."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import nouns
from pactgraph.extract.mend.word import HELPERS, Word, children, is_cased


def crown_people(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A noun that was made part of the name before it ("hosted Kazakh troops")."""
    name = words[noun.head]
    if not noun.small or noun.i != name.i + 1 or name.small or name.pos not in {"PROPN", "ADJ"}:
        return
    if noun.lower not in lexicon.stands_for:
        return
    kept = (noun.i, "ROOT") if name.head == name.i else (name.head, name.dep)
    for child in children(words, name.i):
        child.head = noun.i
    noun.head, noun.dep = kept
    name.head, name.dep = noun.i, "amod" if name.pos == "ADJ" else "compound"


def lower_people(words: list[Word], name: Word) -> None:
    """A name that was made the subject of the noun right behind it ("Russian airstrikes drew condemnation")."""
    noun = words[name.head]
    if name.small or noun.i != name.i + 1 or noun.pos != "NOUN" or not noun.small:
        return
    told = any(child.dep in {*HELPERS, "mark"} for child in children(words, noun.i))
    if not told and noun.dep.startswith(("nsubj", "obj", "obl")):
        name.dep = "amod" if name.pos == "ADJ" else "compound"


def seat_group(words: list[Word], name: Word, actors: frozenset[int]) -> None:
    """A group's name that was hung on the verb of the noun right behind it ("when al-Shabaab fighters attacked")."""
    noun = words[name.i + 1] if name.i + 1 < len(words) else name
    if name.i not in actors or noun.dep != "nsubj" or noun.pos != "NOUN" or noun.head != name.head or name.i == noun.i:
        return
    name.head, name.dep, name.pos = noun.i, "compound", "PROPN"


def read_deeds(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A form with an adjective before it and nobody acting is a noun ("dismissed Croatian claims that ...")."""
    before = words[verb.i - 1]
    described = before.head == verb.i and before.dep in {"amod", "compound", "nsubj"} and not before.small
    behind = words[before.i - 1].i == verb.head
    if not described or not {verb.lower, verb.lemma} & nouns(lexicon) or (verb.dep == "ccomp" and not behind):
        return
    below = [child for child in children(words, verb.i) if child.i != before.i]
    if any(child.dep.startswith(("nsubj", "aux", "obj")) and not is_cased(words, child) for child in below):
        return
    verb.pos, verb.finite = "NOUN", False
    before.dep = "compound" if before.dep == "nsubj" else before.dep
    verb.dep = "obj" if verb.dep in {"xcomp", "ccomp"} else verb.dep
    for child in below:
        child.dep = "acl" if child.dep == "ccomp" else "nmod" if child.dep == "obj" else child.dep
