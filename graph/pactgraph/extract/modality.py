"""How real a claim is: the words that stand over its trigger, composed from the inside out by one table."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml
from spacy.tokens import Token

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import light_governor
from pactgraph.extract.subjects import governor
from pactgraph.extract.tree import children, effect_of, first_conjunct, functions, has, is_finite, is_verb, keys, lemma
from pactgraph.model import Modality
from pactgraph.resources import folder

_VERBAL = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "parataxis", "obj", "obl", "nsubj:pass"}
)
_NOMINAL = frozenset({"obj", "nmod", "obl", "nsubj:pass", "nsubj", "compound", "nmod:poss", "iobj", "xcomp", "ccomp"})

PURPOSE = "purpose"
"""The effect of an infinitive of purpose: wanted, not done."""

_CONTENT = frozenset({"for", "of", "about", "against", "to", "with"})
"""Functions of obliques that say what is wanted or feared, not where or when ("called for", "warned of")."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word that bears on the modality, and what it does; "neutral" words only lead further up."""

    word: str
    effect: str


@cache
def _table() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = yaml.safe_load(
        (folder("ontology") / "lexicon" / "modality.yaml").read_text(encoding="utf-8")
    )
    return loaded


def compose(steps: list[Step], own: Modality) -> Modality | None:
    """The modality that the steps, innermost first, make of a trigger's own; None where nothing certain is left."""
    now = own.value
    for step in steps:
        if step.effect in _table():
            now = _table()[step.effect][now]
        if now == "none":
            return None
    return Modality(now)


def steps(trigger: Token, lexicon: Lexicon) -> list[Step]:
    """All that bears on a trigger, from the inside out."""
    return list(_verbal(trigger, lexicon) if is_verb(trigger) else _nominal(trigger, lexicon))


def _doubt(verb: Token, lexicon: Lexicon) -> Iterator[Step]:
    """Adverbs that leave it open whether something is so ("reportedly", "forse")."""
    for child in children(verb, "advmod"):
        if child.pos_ == "ADV" and any(lexicon.governors.get(key) == "possible" for key in keys(child)):
            yield Step(child.text, "possible")


def _verbal(verb: Token, lexicon: Lexicon) -> Iterator[Step]:
    governed = _governed(verb, lexicon)
    yield from _inflection(verb, lexicon, governed)
    yield from _doubt(verb, lexicon)
    top = first_conjunct(verb)
    if is_finite(verb) and not is_finite(top):
        top = verb  # a finite verb is no sister of an infinitive: the parser hung it too low
    if top != verb and is_verb(top) and not is_finite(verb):
        yield from _inflection(top, lexicon, governed)
    if top != verb and not is_finite(verb) and children(verb, "mark"):
        effect = effect_of(top, lexicon) or "neutral"
        if effect != "neutral":
            yield Step(top.text, effect)  # "agreed to hold exercises and to meet": a complement, hung as a sister
    clause = top if top.dep_ in _VERBAL else verb
    if _conditional(clause, lexicon):
        yield Step(clause.text, "possible")
    yield from _upwards(clause, lexicon)


def _governed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a conditional mood only marks the future in the past, under a verb of promising or saying."""
    top = first_conjunct(verb)
    head = keys(top.head)
    return top.dep_ in {"ccomp", "xcomp", "acl"} and any(
        lexicon.governors.get(key) in {"committed", "proposed", "neutral"} or key in lexicon.say for key in head
    )


def _upwards(verb: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What the clauses above a verb do to it."""
    head, relation = governor(verb, lexicon)
    if relation not in _VERBAL or relation == "parataxis":
        return
    effect = effect_of(head, lexicon)
    if relation == "advcl" and effect not in {None, "neutral"} and not is_finite(verb) and children(verb, "mark"):
        relation = "xcomp"  # treebanks call the gerund of "commit to reinforcing" an adverbial
    if relation == "advcl" or (relation == "acl" and effect is None):
        yield from _beside(verb, head, lexicon)
    elif relation != "acl:relcl" and not (relation != "xcomp" and any(key in lexicon.say for key in keys(head))):
        yield from _under(head, effect, lexicon)


def _beside(verb: Token, head: Token, lexicon: Lexicon) -> Iterator[Step]:
    """An adverbial clause: of purpose, or as real as the clause that it goes with."""
    if _purpose(verb):
        yield Step(verb.text, PURPOSE)
    elif not is_finite(verb) and is_verb(head):
        yield from _inflection(head, lexicon, True)


def _under(head: Token, effect: str | None, lexicon: Lexicon) -> Iterator[Step]:
    """What a governing word adds, by its own effect, its inflection, and what governs it in turn."""
    if effect is not None:
        yield Step(head.text, effect)
        yield from (_inflection(head, lexicon, True) if is_verb(head) else _negated(head, lexicon))
    elif is_verb(head):
        yield from _inflection(head, lexicon, False)
    yield from _upwards(first_conjunct(head), lexicon) if is_verb(head) else _nominal_up(head, lexicon)


def _purpose(verb: Token) -> bool:
    """An infinitive of purpose: what somebody wants to bring about, not what came about."""
    return has(verb, "VerbForm", "Inf") and not is_finite(verb) and bool(children(verb, "mark"))


def _conditional(verb: Token, lexicon: Lexicon) -> bool:
    marks = [child.lower_ for child in children(verb, "mark", "advmod", "case")]
    return any(mark in lexicon.markers for mark in marks) or _introduced(verb, lexicon)


def _introduced(word: Token, lexicon: Lexicon) -> bool:
    """Whether a conditional phrase stands right before a clause or noun ("in the event that", "in caso di")."""
    before = word.doc[max(0, word.left_edge.i - 4) : word.i].text.lower()
    return any(" " in marker and marker in before for marker in lexicon.markers)


def _inflection(verb: Token, lexicon: Lexicon, governed: bool) -> Iterator[Step]:
    """Auxiliaries, future, conditional, and negation of one verb form."""
    for phrase in lexicon.auxiliaries:
        if " " in phrase and _is_to(verb, phrase):
            yield Step(phrase, lexicon.auxiliaries[phrase])
    for child in sorted(children(verb, "aux", "cop"), key=lambda c: -c.i):
        effect = next((lexicon.auxiliaries[key] for key in keys(child) if key in lexicon.auxiliaries), None)
        if effect is not None:
            told = governed and (
                child.lower_ in lexicon.future_in_past or (has(child, "Mood", "Cnd") and not _modal(child, lexicon))
            )
            yield Step(child.text, "committed" if told else _aux_effect(child, effect))
    for word in (verb, *children(verb, "aux", "cop")):
        if has(word, "Tense", "Fut"):
            yield Step(word.text, "committed")
        elif has(word, "Mood", "Cnd") and not any(k in lexicon.auxiliaries for k in keys(word)):
            yield Step(word.text, "committed" if governed else "possible")
    yield from _negated(verb, lexicon)


def _is_to(verb: Token, phrase: str) -> bool:
    """Whether a verb stands under a copula and an infinitive's mark ("is to visit", "are to meet")."""
    copula, _, mark = phrase.partition(" ")
    first = [child for child in children(verb, "cop", "aux") if child.lemma_ == copula]
    return bool(first) and any(child.lower_ == mark and child.i > first[0].i for child in children(verb, "mark", "aux"))


def _modal(auxiliary: Token, lexicon: Lexicon) -> bool:
    """Whether an auxiliary has a meaning of its own ("potrebbe"), besides tense and mood ("avrebbe")."""
    return lemma(auxiliary) in lexicon.auxiliaries


def _aux_effect(auxiliary: Token, effect: str) -> str:
    """The effect of an auxiliary: a conditional "must" ("dovrebbe") foretells rather than demands."""
    return "possible" if effect == "proposed" and has(auxiliary, "Mood", "Cnd") else effect


_DENYING = frozenset({"advmod", "det", "cc", "case", "mark", "neg"})


def _negated(word: Token, lexicon: Lexicon) -> Iterator[Step]:
    for child in word.children:
        single = child.lower_ in lexicon.negation and child.dep_.split(":")[0] in _DENYING
        pair = f"{child.nbor(-1).lower_} {child.lower_}" if child.i else ""
        if single or (pair in lexicon.negation and child.i < word.i):
            yield Step(child.text, "denied")
            return


def _nominal(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    yield from _negated(noun, lexicon)
    if _introduced(noun, lexicon):
        yield Step(noun.text, "possible")
    for child in children(noun, "amod", "acl"):
        effect = effect_of(child, lexicon)
        carries = child.dep_.startswith("acl") and any(key in lexicon.light for key in keys(child))
        wanted = child.dep_.startswith("acl") and has(child, "VerbForm", "Inf")
        if effect not in {None, "neutral"} and not carries and not wanted and not _active_clause(child):
            yield Step(child.text, str(effect))
    yield from _nominal_up(noun, lexicon)


def _predicated(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What is said of an event as a subject: "an attack is likely", "a deal remains possible"."""
    if noun.dep_.split(":")[0] != "nsubj":
        return
    for word in (noun.head, *children(noun.head, "xcomp", "advmod")):
        effect = effect_of(word, lexicon)
        if word.pos_ in {"ADJ", "ADV"} and effect not in {None, "neutral"}:
            yield Step(word.text, str(effect))


def _active_clause(child: Token) -> bool:
    return child.dep_.startswith("acl") and is_finite(child)


def _nominal_up(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    top = first_conjunct(noun)
    if top.dep_.split(":")[0] not in {relation.split(":")[0] for relation in _NOMINAL}:
        return
    head = top.head
    yield from _predicated(top, lexicon)
    light = light_governor(noun, lexicon)
    if light is not None and light == head:
        yield from _verbal(head, lexicon)
        return
    effect = effect_of(head, lexicon)
    if effect is None:
        if not is_verb(head) and top.dep_ in {"nmod", "compound"} and light is not None:
            yield from _verbal(light, lexicon)
        return
    if effect == "neutral" or top.dep_ in {"nsubj", "iobj"}:
        return
    if top.dep_.startswith("obl") and not _CONTENT & set(functions(top, lexicon)):
        return
    yield Step(head.text, effect)
    if is_verb(head):
        yield from _inflection(head, lexicon, True)
        yield from _upwards(first_conjunct(head), lexicon)
    else:
        yield from _nominal_up(head, lexicon)
