"""Whom an event hits, where a verb beside it tells: "was hit by sanctions", "the raids killed soldiers in ..."."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.subjects import subjects
from pactgraph.extract.titles import nationalities
from pactgraph.extract.tree import (
    children,
    first_conjunct,
    functions,
    is_passive,
    is_verb,
    keys,
)
from pactgraph.extract.verbal import verb_slots
from pactgraph.parse import Token


def hit(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Whom an event hits: "a été visé par des sanctions", "les sanctions qui frappent la Russie"."""
    top = first_conjunct(noun)
    acts = top.dep_ == "nsubj" or (top.dep_.startswith("obl") and "by" in functions(top, lexicon))
    if acts and is_verb(top.head) and any(key in lexicon.hitting for key in keys(top.head)):
        around = verb_slots(top.head, lexicon)
        found.setdefault("against", []).extend(() if _is_aimed(found) else around.get("object", ()))
        for name in ("in", "on", "at") if top.dep_ == "nsubj" else ():  # "the raids hit nine sites in Pakistan"
            found.setdefault(name, []).extend(around.get(name, ()))
    elif acts and is_verb(top.head) and any(key in lexicon.wounding for key in keys(top.head)):
        hurt = verb_slots(top.head, lexicon).get("object", ())
        found.setdefault("against", []).extend(one for one in hurt if _fights(one, lexicon))
    if acts and top.dep_ != "nsubj" and any(lexicon.holds(("dying",), key) for key in keys(top.head)):
        fallen = [one for one in subjects(top.head, lexicon) if _fights(one, lexicon)]
        found.setdefault("against", []).extend(fallen)  # "died from shots fired by troops of ..."
    if acts and top.dep_ == "nsubj" and _wounds(top.head, lexicon):
        hurt = [child for thing in children(top.head, "obj") for child in children(thing, "nmod")]
        for child in (*children(top.head, "obl"), *hurt):
            for name in {"in", "on", "at"} & set(functions(child, lexicon)):
                found.setdefault(name, []).append(child)
    for clause in children(noun, "acl"):
        if any(key in lexicon.hitting for key in keys(clause)) and not is_passive(clause):
            found.setdefault("against", []).extend(children(clause, "obj"))


def _is_aimed(found: Slots) -> bool:
    """Whether an event itself tells whom it is against ("la invasión rusa de Ucrania golpea a Europa")."""
    peoples = any(word.lower_ in nationalities(word.lang_) for word in found.get("adj", ()))
    return bool(found.get("against")) or (peoples and bool(found.get("of")))


def _fights(thing: Token, lexicon: Lexicon) -> bool:
    """Whether what an attack killed or destroyed was of the other side's forces, and no bystander."""
    return any(lexicon.holds(("forces", "arms"), key) for key in keys(thing))


def _wounds(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what an attack did where it hit ("a tué trois personnes à X", "a fait trois morts à X")."""
    if not is_verb(verb) or not any(key in lexicon.wounding for key in keys(verb)):
        return False
    hurt = any(lexicon.holds(("casualties",), key) for thing in children(verb, "obj") for key in keys(thing))
    return hurt or not any(key in lexicon.light for key in keys(verb))
