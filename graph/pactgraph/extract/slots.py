"""Where the parties of a trigger stand: syntactic slots filled by word heads, whatever the construction.

Nouns lend their modifiers, and the arguments of a light verb above them; what stands around verbs tells `verbal`.
"""

from collections.abc import Iterable, Iterator

from pactgraph.extract.attending import GIVEN, announced, attending, involved, told_in, took_part
from pactgraph.extract.effects import effect_of, phrasal_effect
from pactgraph.extract.hits import hit
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots, light_governor, measured, modifiers
from pactgraph.extract.subjects import acting
from pactgraph.extract.tree import (
    SUBJECTS,
    ancestors,
    children,
    conjuncts,
    first_conjunct,
    functions,
    has,
    is_verb,
    keys,
    lemma,
)
from pactgraph.extract.verbal import verb_slots
from pactgraph.model import FactType
from pactgraph.parse import Token


def slots(trigger: Token, lexicon: Lexicon) -> Slots:
    """The slots of a trigger word, verb or noun."""
    found = verb_slots(trigger, lexicon) if is_verb(trigger) else noun_slots(trigger, lexicon)
    return {name: _distinct(tokens) for name, tokens in found.items() if tokens}


def _distinct(tokens: Iterable[Token]) -> list[Token]:
    return list({token.i: token for token in tokens}.values())


def noun_slots(noun: Token, lexicon: Lexicon) -> Slots:
    """The modifiers of an event noun, with the arguments of the light verb that governs it."""
    found: Slots = {}
    modifiers(noun, lexicon, found)
    for member in _above(noun):
        shared: Slots = {}
        modifiers(member, lexicon, shared)
        found |= {name: tokens for name, tokens in shared.items() if name not in found}  # not another one's own
    grouping = measured(first_conjunct(noun), lexicon)
    if grouping is not None:
        _around(grouping, noun, lexicon, found)
    for verb in participles(noun):
        _participial(verb, lexicon, found)
    joined = took_part(noun, lexicon)
    if joined:
        found.setdefault("between", []).extend(joined)
    if children(noun, "cop"):
        found.setdefault("subject", []).extend(child for child in noun.children if child.dep_ in SUBJECTS)
    hit(noun, lexicon, found)
    _sought(noun, lexicon, found)
    opening = noun.i == 0 and noun.dep_ == "appos"
    if noun.dep_ == "appos" and (_set_off(noun) or opening) and noun.head.pos_ == "PROPN":
        found.setdefault("subject", []).append(noun.head)  # "La Finlande, membre de l'Otan"
    light = light_governor(noun, lexicon)
    if light is not None:
        _light(light, noun, lexicon, found)
    else:
        _intended(noun, lexicon, found)
        _thanked(noun, lexicon, found)
        _beside(noun, lexicon, found)
        found["attending"] = attending(noun, lexicon)
        if "between" not in found:
            found["between"] = told_in(noun, lexicon) or announced(noun, lexicon)
    found["talking"] = _talking(noun, lexicon)
    if lexicon.involving and not found.get("between"):
        found["between"] = involved(noun, lexicon)
    return found


def _set_off(noun: Token) -> bool:
    """Whether a mark stands between a noun and the one before it that it describes."""
    return any(word.is_punct for word in noun.doc[noun.head.i + 1 : noun.i])


def _around(grouping: Token, noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """What hangs on the noun that only groups an event: "una oleada de bombardeos contra Ucrania"."""
    shared: Slots = {}
    modifiers(grouping, lexicon, shared)
    own = {member.i for member in conjuncts(first_conjunct(noun))}
    for name, tokens in shared.items():
        if name not in found:
            found[name] = [token for token in tokens if token.i not in own]


def _talking(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who talks about an event that talks are on ("began negotiations on an agreement")."""
    top = first_conjunct(noun)
    host = top.head
    topical = top.dep_ == "nmod" and bool({"on", "over", "about", "for"} & set(functions(top, lexicon)))
    if not topical or not lexicon.holds(("talks",), lemma(host)):
        return []
    around = noun_slots(host, lexicon)
    return [word for name in ("between", "with", "subject", "poss", "adj", "by") for word in around.get(name, ())]


def _sought(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Whose wish an event is, where another noun holds it: "sa demande d'adhésion", "Finland's request for aid"."""
    host = noun.head
    if noun.dep_ != "nmod" or is_verb(host) or effect_of(host, lexicon) != "proposed" or {"of", "by"} & found.keys():
        return
    around: Slots = {}
    modifiers(host, lexicon, around)
    owners = [word for name in ("poss", "of", "by") for word in around.get(name, ()) if word.i != noun.i]
    if owners:
        found.setdefault("wisher", []).extend(owners)
        for name in {"to", "in"} & around.keys() - found.keys():
            found[name] = around[name]  # "sa demande d'adhésion à l'Otan", with the body hung on the wish


def _thanked(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Who gave and who got what somebody is thanked for ("dankte Deutschland für die Lieferung von Panzern")."""
    top = first_conjunct(noun)
    if top.dep_ != "obl" or not is_verb(top.head) or "for" not in functions(top, lexicon) or found.get("poss"):
        return
    given = [entry for key in keys(noun) for entry in lexicon.by_lemma.get(key, ()) if key in entry.nouns]
    thanking = (entry.type for key in keys(top.head) for entry in lexicon.by_lemma.get(key, ()) if key in entry.verbs)
    if not given or any(entry.type not in GIVEN for entry in given) or FactType.ENDORSEMENT not in thanking:
        return
    for name, tokens in verb_slots(top.head, lexicon).items():
        if name in {"object", "iobj", "at"} and not found.get("subject"):
            found["subject"] = [token for token in tokens if token.i != top.i]
        elif name == "subject":
            found.setdefault("to", []).extend(tokens)


def _beside(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Phrases behind an event that the parser hung on the verb: "condemned the sale of arms to Taiwan by ..."."""
    top = first_conjunct(noun)
    last = lexicon.verb_second and top.dep_ in {"obj", "obl"}
    behind = (last or top.i > top.head.i) and (is_verb(top.head) or top.head.pos_ == "ADJ")
    if top.dep_ not in {"obj", "nsubj:pass", "nsubj", "obl"} or not behind:
        return
    effects = {lexicon.governors.get(key) for key in keys(top.head)}
    given, sought = "committed" in effects, "proposed" in effects
    close = top.i < top.head.i and top.dep_ == "obl"
    for child in children(top.head, "obl"):
        if close and child.left_edge.i != noun.i + 1:
            continue
        for name in functions(child, lexicon) if (child.i > noun.i or given) and child.i != top.i else ():
            if (name in _BESIDE or (name == "with" and given)) and not found.get(name):
                found.setdefault(name, []).append(child)
        if sought and child.i < noun.i and "with" in functions(child, lexicon):  # "negotiates with X the purchase"
            found.setdefault("with", []).append(child)


_BESIDE = frozenset({"to", "from", "against", "by", "for", "in", "with"})


def _intended(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Who promises, wants or rejects an event: "Japan proposed a dialogue", "India rejected talks", "agreed on aid"."""
    top = first_conjunct(noun)
    if not is_verb(top.head) and effect_of(top.head, lexicon) and "of" in functions(top, lexicon):
        top = first_conjunct(top.head)  # "explores the possibility of joint patrols"
    if not is_verb(top.head):
        return
    effect = effect_of(top.head, lexicon)
    told = functions(top, lexicon) if top.dep_ == "obl" else ()
    allowed = {"to", "for"} & set(told) and phrasal_effect(top.head, lexicon) == "committed"  # "gave the go-ahead to"
    agreed = effect == "committed" and ("on" in told or bool(allowed))
    if top.dep_ != "obj" and not agreed and not (effect == "proposed" and "for" in told):
        return
    renounced = any(key in lexicon.renounce for key in keys(top.head))
    if top.dep_ == "obj" and (renounced or phrasal_effect(top.head, lexicon) == "denied"):
        found.setdefault("renouncer", []).extend(acting(top.head, lexicon))
    if effect in {"committed", "proposed", "denied"}:
        found.setdefault("subject" if effect == "committed" else "wisher", []).extend(
            verb_slots(top.head, lexicon).get("subject", [])
        )


def _above(noun: Token) -> Iterator[Token]:
    """The last of coordinated nouns, which carries what all share: "support and training for Ukraine"."""
    family = conjuncts(first_conjunct(noun))
    if len(family) > 1 and noun.i == family[0].i and is_noun(family[-1]):
        yield family[-1]


def is_noun(token: Token) -> bool:
    """Whether a word heads a noun phrase."""
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM"}


def participles(noun: Token) -> list[Token]:
    """Verbs that only carry a noun's arguments: "support offered by Korea", "the war that Russia launched"."""
    clauses = [child for child in noun.children if child.dep_.startswith("acl") and is_verb(child)]
    return [verb for verb in clauses if not has(verb, "VerbForm", "Inf")]


def _participial(verb: Token, lexicon: Lexicon, found: Slots) -> None:
    if not any(key in lexicon.light for key in keys(verb)):
        return
    below = verb_slots(verb, lexicon)
    for name, tokens in below.items():
        if name in {"subject", "to", "with", "against", "between", "for", "on", "in"}:
            found.setdefault(name, []).extend(token for token in tokens if token.i != verb.head.i)


def _light(verb: Token, noun: Token, lexicon: Lexicon, found: Slots) -> None:
    family = {member.i for member in conjuncts(first_conjunct(noun))} | {head.i for head in ancestors(noun)}
    suffered = any(key in lexicon.undergo for key in keys(verb))
    for slot, tokens in verb_slots(verb, lexicon).items():
        if slot == "object":
            continue
        name = "to" if suffered and slot == "subject" else slot
        found.setdefault(name, []).extend(token for token in tokens if token.i not in family)
