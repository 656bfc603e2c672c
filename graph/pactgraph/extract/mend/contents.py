"""Clauses that tell what is said or charged, whose conjunction or mark the parser took for an adposition."""

from pactgraph.extract.calendar import month_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.word import HELPERS, NOUNS, Word, children, is_cased
from pactgraph.extract.tree import has
from pactgraph.parse import Doc

_APART = frozenset({"conj", "advcl", "parataxis", "dep", "acl", "acl:relcl"})


def open_content(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """A conjunction before a subject opens what was told ("denunció el lunes que barcos de A embistieron ...")."""
    noun = words[mark.head]
    verb = words[noun.head]
    above = words[verb.head]
    if mark.lower not in lexicon.complementizers or not mark.i < noun.i < verb.i or not noun.dep.startswith("nsubj"):
        return
    told = above.pos == "VERB" and above.i < mark.i and verb.pos == "VERB" and verb.dep in _APART
    if told and not any(child.dep in {"ccomp", "cc"} for child in children(words, above.i)):
        verb.dep, mark.head, mark.dep = "ccomp", verb.i, "mark"


def read_mark(words: list[Word], mark: Word) -> None:
    """What stands before an infinitive is its mark ("hará lo posible para mejorar ...")."""
    verb = words[mark.head]
    bare = not any(child.dep in {"det", *HELPERS} for child in children(words, verb.i))
    if bare and verb.pos == "VERB" and not verb.finite and not verb.participle and mark.i < verb.i:
        mark.dep = "mark"


def read_charge(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What somebody is charged with is no circumstance ("acusó a A de disparar")."""
    above = words[verb.head]
    mark = next((child for child in children(words, verb.i) if child.dep == "mark"), None)
    if mark is None or verb.finite or verb.participle or above.pos != "VERB" or above.i > mark.i:
        return
    if "of" in lexicon.functions(mark.lemma.lower()) and mark.i == verb.i - 1:
        verb.dep = "xcomp"


def hang_nation(words: list[Word], adjective: Word, doc: Doc, actors: frozenset[int]) -> None:
    """A nationality behind the object of a verb tells whose it is ("embistieron dos barcos de carga filipinos")."""
    verb = words[adjective.head]
    if adjective.i not in actors or verb.pos != "VERB" or adjective.i < verb.i or is_cased(words, adjective):
        return
    before = [child for child in children(words, verb.i) if verb.i < child.i < adjective.i and child.pos in NOUNS]
    thing = before[-1] if before else None
    if thing is None or thing.i in actors or any(child.dep in {"det", "cop"} for child in children(words, adjective.i)):
        return
    apart = any(word.pos == "PUNCT" for word in words[thing.i : adjective.i])
    number = doc[thing.i].morph.get("Number")
    if not apart and number and has(doc[adjective.i], "Number", number[0]):
        adjective.head, adjective.dep = thing.i, "amod"


def free_day(words: list[Word], day: Word, lexicon: Lexicon) -> None:
    """A date that opens a sentence acts in nothing ("El 13 de febrero, A y B se acusaron ...")."""
    months = month_names(lexicon.lang)
    dated = any(child.dep == "nmod" and child.lower in months for child in children(words, day.i))
    if dated and all(word.head == day.i for word in words[: day.i]):
        day.dep = "obl"
