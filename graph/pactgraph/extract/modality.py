"""How real a claim is: the words that stand over its trigger, composed from the inside out by one table."""

from collections.abc import Iterator
from functools import cache

from pactgraph.datafile import loaded
from pactgraph.extract.effects import effect_of, phrasal_effect
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import light_governor
from pactgraph.extract.mood import (
    IRONIC,
    Step,
    conditional,
    doubt,
    inflection,
    introduced,
    ironic,
    is_scheduled,
    negated,
)
from pactgraph.extract.naming import attributes, is_named
from pactgraph.extract.subjects import governor, is_apart, is_relative
from pactgraph.extract.supposed import belied, invented, is_unproven, supposing
from pactgraph.extract.tree import (
    children,
    first_conjunct,
    functions,
    has,
    is_finite,
    is_past_participle,
    is_told,
    is_verb,
    keys,
)
from pactgraph.model import Modality
from pactgraph.parse import Token
from pactgraph.resources import folder

__all__ = ["PURPOSE", "Step", "compose", "steps"]

_VERBAL = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "parataxis", "obj", "obl", "nsubj:pass"}
)
_NOMINAL = frozenset({"obj", "nmod", "obl", "nsubj:pass", "nsubj", "compound", "nmod:poss", "iobj", "xcomp", "ccomp"})

PURPOSE = "purpose"
"""The effect of an infinitive of purpose: wanted, not done."""

_CONTENT = frozenset({"for", "of", "about", "against", "to", "with", "on"})
"""Functions of obliques that say what is wanted or feared, not where or when ("called for", "warned of")."""


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = loaded(
        (folder("ontology") / "lexicon" / "modality.yaml").read_text(encoding="utf-8")
    )
    return table


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
    found = list(_verbal(trigger, lexicon) if is_verb(trigger) else _nominal(trigger, lexicon))
    once = [step for n, step in enumerate(found) if step.at is None or step not in found[:n]]
    once += invented(trigger, lexicon)
    named = not is_verb(trigger) and is_named(trigger, lexicon)
    return [Step(trigger.text, IRONIC), *once] if named or ironic(trigger, lexicon) else once


def _verbal(verb: Token, lexicon: Lexicon) -> Iterator[Step]:
    governed = _governed(verb, lexicon)
    yield from inflection(verb, lexicon, governed=governed)
    yield from doubt(verb, lexicon)
    if _meant(verb, lexicon):
        yield Step(verb.text, PURPOSE)
    if _under_condition(verb, lexicon):
        yield Step(verb.text, "possible")
    top = first_conjunct(verb)
    if is_finite(verb) and not is_finite(top):
        top = verb  # a finite verb is no sister of an infinitive: the parser hung it too low
    if top != verb and is_verb(top) and not is_finite(verb):
        yield from inflection(top, lexicon, governed=governed)
    if top != verb and not is_finite(verb) and _marks(verb) - _marks(top):
        effect = effect_of(top, lexicon) or "neutral"
        if effect != "neutral":
            yield Step(top.text, effect)  # "agreed to hold exercises and to meet": a complement, hung as a sister
    clause = top if top.dep_ in _VERBAL else verb
    if conditional(clause, lexicon):
        yield Step(clause.text, "possible")
    yield from [Step(clause.head.text, "possible")] if is_unproven(clause, lexicon) else _upwards(clause, lexicon)


def _marks(verb: Token) -> set[str]:
    return {mark.lower_ for mark in children(verb, "mark")}


def _under_condition(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what would come of a condition beside it ("will send troops if Washington ...")."""
    clauses = [clause for clause in children(verb, "advcl") if is_verb(clause)]
    marks = [mark for clause in clauses for mark in children(clause, "mark") if _is_condition(mark, lexicon)]
    forms = [verb, *children(verb, "aux", "cop")]
    told = any(has(form, "Tense", "Past") or has(form, "Tense", "Imp") for form in forms)
    return not told and any(not _conceding(mark) for mark in marks)


def _is_condition(mark: Token, lexicon: Lexicon) -> bool:
    """Whether a conjunction opens a condition: what goes on until something happens is no less real."""
    return mark.lower_ in lexicon.markers and mark.lower_ not in lexicon.clause_marks


def _conceding(mark: Token) -> bool:
    """Whether a word before a conjunction makes it concede something ("anche se", "even if")."""
    return mark.i > 0 and mark.nbor(-1).pos_ == "ADV"


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
    if effect == "proposed" and is_scheduled(head, verb, lexicon):
        effect = "committed"
    if effect == "committed" and _past(verb) and any(key in lexicon.say for key in keys(head)):
        effect = "neutral"  # "ha annunciato di aver inviato": what is announced is done already
    if relation == "advcl" and effect not in {None, "neutral"} and not is_finite(verb) and _complement(verb, lexicon):
        relation = "xcomp"  # treebanks call the gerund of "commit to reinforcing" an adverbial
    if relation == "xcomp" and effect == "denied" and lexicon.pro_drop and has(verb, "VerbForm", "Ger"):
        relation = "advcl"  # "la vetó acusando a ...": told beside it
    if relation == "acl" and (told := _headline(verb, head, lexicon)) is not None:
        yield told
    elif relation == "advcl" or (relation == "acl" and effect is None):
        yield from _beside(verb, head, lexicon)
    elif relation == "acl" and is_past_participle(verb) and not children(verb, "mark"):
        return  # "a memorandum signed by both": what it is about is to come, not that it was signed
    elif relation != "acl:relcl" and not (relation != "xcomp" and _says(head, lexicon)):
        asked = effect is None and not is_verb(head) and conditional(verb, lexicon)
        yield from () if asked else _under(head, effect, lexicon)  # "it is not clear whether": open, not denied


def _says(head: Token, lexicon: Lexicon) -> bool:
    """Whether a verb only says what its clause tells; a noun may be denied with all that it says ("denied reports")."""
    return is_verb(head) and any(key in lexicon.say for key in keys(head))


def _complement(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause without a finite verb looks like a complement: it has a mark, or is a bare infinitive."""
    gerund = has(verb, "VerbForm", "Ger") or (has(verb, "VerbForm", "Part") and has(verb, "Tense", "Pres"))
    gerund = gerund and _behind(verb) and not lexicon.pro_drop  # "lo negó acusando a ...": told beside it
    return bool(children(verb, "mark")) or has(verb, "VerbForm", "Inf") or gerund


def _behind(verb: Token) -> bool:
    """Whether nothing but a particle stands between a clause and the verb above it ("ruled out sending jets")."""
    between = verb.doc[verb.head.i + 1 : verb.left_edge.i]
    return verb.head.i < verb.i and all(word.dep_ == "compound:prt" for word in between)


def _headline(verb: Token, head: Token, lexicon: Lexicon) -> Step | None:
    """What a headline without a finite verb leaves out before its infinitive ("Burundi to pull out": is to)."""
    lacking = head.dep_ == "ROOT" and head.i < verb.i and not any(is_told(word) for word in verb.doc)
    marks = {child.lower_ for child in children(verb, "mark")}
    left_out = (phrase for phrase in lexicon.auxiliaries if " " in phrase and phrase.split()[-1] in marks)
    phrase = next(left_out, None) if lacking and not is_verb(head) else None
    return Step(verb.text, lexicon.auxiliaries[phrase]) if phrase is not None else None


def _past(verb: Token) -> bool:
    """Whether an infinitive or gerund is perfect ("aver consegnato", "having delivered")."""
    return not is_finite(verb) and any(child.dep_ == "aux" for child in verb.children)


def _beside(verb: Token, head: Token, lexicon: Lexicon) -> Iterator[Step]:
    """An adverbial clause: of purpose, or as real as the clause that it goes with."""
    if is_apart(verb, lexicon):
        told = inflection(head, lexicon, governed=True) if is_verb(head) else ()
        yield from (step for step in told if not (_past(verb) and step.effect == "committed"))  # "dopo aver ..."
    elif _purpose(verb, lexicon) and not any(key in lexicon.means for key in keys(head)):
        yield Step(verb.text, PURPOSE)
    elif not is_finite(verb) and is_verb(head) and not (verb.i < head.i and is_past_participle(verb)):
        yield from inflection(head, lexicon, governed=True)  # "invited by Rome, Kyiv has not answered": invited still


def _under(head: Token, effect: str | None, lexicon: Lexicon) -> Iterator[Step]:
    """What a governing word adds, by its own effect, its inflection, and what governs it in turn."""
    if effect is not None:
        yield Step(head.text, effect)
        if is_verb(head):
            yield from inflection(head, lexicon, governed=True)
        elif not _concord(head, lexicon):  # "no tiene ningún plan de ..." denies once
            yield from negated(head, lexicon)
    elif is_verb(head) or children(head, "cop"):
        yield from inflection(head, lexicon, governed=False)
    yield from _upwards(first_conjunct(head), lexicon) if is_verb(head) else _nominal_up(head, lexicon)


def _purpose(verb: Token, lexicon: Lexicon) -> bool:
    """An infinitive of purpose: what somebody wants to bring about, not what came about ("the third to break")."""
    marks = [lexicon.functions(mark.lower_) for mark in children(verb, "mark")]
    within = any("in" in told and not {"to", "for"} & set(told) for told in marks)
    return has(verb, "VerbForm", "Inf") and not is_finite(verb) and bool(marks) and not within


def _meant(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a finite clause tells what something is for ("para que se unan", "pour que")."""
    marks = [mark for mark in children(verb, "mark") if mark.lower_ in lexicon.complementizers]
    before = marks[0].nbor(-1) if marks and marks[0].i else None
    return before is not None and before.pos_ == "ADP" and lexicon.functions(before.lower_)[:1] == ("for",)


def _nominal(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    if not _concord(noun, lexicon):
        yield from negated(noun, lexicon)
    if introduced(noun, lexicon):
        yield Step(noun.text, "possible")
    for child in children(noun, "det", "amod"):
        if child.lower_ in lexicon.unspecific and len(children(noun, "det")) < 2:  # "toute l'aide" is that aid
            yield Step(child.text, "possible")
    for word in (told for copula in children(noun, "cop") for told in children(copula, "xcomp")):
        effect = effect_of(word, lexicon)  # "está prevista para mañana la visita"
        if effect not in {None, "neutral"}:
            yield Step(word.text, str(effect))
    for child in children(noun, "amod", "acl"):
        effect = effect_of(child, lexicon)
        carries = child.dep_.startswith("acl") and any(key in lexicon.light | lexicon.hitting for key in keys(child))
        wanted = child.dep_.startswith("acl") and has(child, "VerbForm", "Inf")
        if effect not in {None, "neutral"} and not carries and not wanted and not _active_clause(child):
            yield Step(child.text, str(effect))
        if carries and _holding(child):
            yield from inflection(child, lexicon, governed=False)  # "the exercises that both will hold"
    yield from _nominal_up(noun, lexicon)


def _concord(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun's negation only repeats its verb's ("no hay ningún acuerdo", "non c'è alcun accordo")."""
    head, own = first_conjunct(noun).head, {word.i for word in noun.subtree}
    return is_verb(head) and head.i != noun.i and any(step.at not in own for step in negated(head, lexicon))


def _predicated(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What is said of an event as a subject: "an attack is likely", "a deal remains possible", "the visit slipped"."""
    if noun.dep_.split(":")[0] != "nsubj":
        return
    for word in (noun.head, *children(noun.head, "xcomp", "advmod")):
        effect = effect_of(word, lexicon)
        plain = word.pos_ in {"ADJ", "ADV"} or (word.dep_ == "xcomp" and noun.head.pos_ == "AUX")
        if effect == "denied" and word.dep_ == "advmod" and is_verb(noun.head) and noun.head.pos_ == "VERB":
            continue  # "the drills were held far from the coast": held
        told = plain or any(key in lexicon.befalls for key in keys(word))
        over = any(has(helper, "Tense", "Past") for helper in children(word, "cop", "aux"))
        if told and effect not in {None, "neutral"} and not (over and effect == "proposed"):
            yield Step(word.text, str(effect))  # "aid was critical": given, where "aid is critical" asks for it
            yield from negated(word, lexicon)


def _unbent(noun: Token, head: Token, effect: str, lexicon: Lexicon) -> bool:
    """Whether a governor leaves an event as it is: where it only names it ("called the raid a crime").

    What is feared for growing is there already ("warned of growing cooperation between ...").
    """
    there = (key in lexicon.standing for child in children(noun, "amod") for key in keys(child))
    return (is_verb(head) and bool(attributes(head, lexicon))) or (effect == "possible" and any(there))


def _holding(clause: Token) -> bool:
    """Whether a relative clause tells of its noun that it takes place: nothing else is the object of its verb."""
    return clause.dep_ == "acl:relcl" and is_finite(clause) and all(is_relative(c) for c in children(clause, "obj"))


def _active_clause(child: Token) -> bool:
    return child.dep_.startswith("acl") and is_finite(child)


def _tells_content(told: set[str]) -> bool:
    """Whether a phrase says what is wanted or feared, not when ("bei einem Besuch", "nach dem Treffen")."""
    return bool((_CONTENT - {"to", "on"} if "during" in told else _CONTENT) & told)


def _nominal_up(noun: Token, lexicon: Lexicon) -> Iterator[Step]:
    top = first_conjunct(noun)
    bearing = top.dep_.split(":")[0] in {relation.split(":")[0] for relation in _NOMINAL}
    if not bearing or (top.dep_ == "nmod" and "during" in functions(top, lexicon)):
        return
    head = top.head
    told = list(_predicated(top, lexicon)) or list(belied(top, lexicon))
    yield from told
    light = light_governor(noun, lexicon)
    effect = effect_of(head, lexicon)
    carried = light is not None and (light == head or (light.dep_ == "xcomp" and light.head == head))
    if light is not None and carried and phrasal_effect(light, lexicon) is None:
        yield from _verbal(light, lexicon)
        return
    if top.relation == "nsubj":
        yield from supposing(head, lexicon)
    if effect is None:
        if not is_verb(head) and top.dep_ in {"nmod", "compound"} and light is not None:
            planned = phrasal_effect(light, lexicon)
            yield from (Step(light.text, planned),) if planned else ()  # "is working out a package of aid"
            yield from _verbal(light, lexicon)
        return
    if effect == "neutral" or told or top.dep_ in {"nsubj", "iobj"} or _unbent(noun, head, effect, lexicon):
        return
    told_by = set(functions(top, lexicon))
    opening = "in" in told_by and top.left_edge.i == 0  # "in a meeting with Merz, Macron asked to ..."
    if top.dep_.startswith("obl") and (opening or not _tells_content(told_by)):
        return
    if effect == "ended" and top.dep_.startswith("obl"):
        yield Step(head.text, "possible")  # "lifted its objections to the membership": what it was about stays open
        return
    yield Step(head.text, effect)
    if is_verb(head):
        yield from inflection(head, lexicon, governed=True)
        yield from _upwards(first_conjunct(head), lexicon)
    else:
        yield from _nominal_up(head, lexicon)
