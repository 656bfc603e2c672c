"""Whether a clause tells what was, what is, or what will be."""

from enum import StrEnum

from pactgraph.extract.effects import effect_of
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import ancestors, children, has, is_told, is_verb, keys, lemma
from pactgraph.parse import Token

_LEADING = frozenset({"committed", "proposed", "possible"})
_CLIMB = 3


class Tense(StrEnum):
    """The time of a clause, from where its article stands."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNTOLD = "untold"


def tense(word: Token, lexicon: Lexicon) -> Tense:
    """The tense of the clause of a word; an infinitive has that of what governs it ("doit rencontrer": to come)."""
    verb = next((one for one in (word, *list(ancestors(word))[:2]) if is_verb(one)), None)
    leads = False
    for _ in range(_CLIMB):
        if verb is None or verb.dep_ != "xcomp" or any(is_told(form) for form in _forms(verb)):
            break
        verb, leads = verb.head, True
    if verb is None:
        return Tense.UNTOLD
    forms = _forms(verb)
    if any(has(form, "Tense", "Fut") or _will(form, lexicon) for form in forms):
        return Tense.FUTURE
    if any(_past(form, forms) for form in forms) or _perfect(forms, lexicon) or _reflexive_perfect(verb, lexicon):
        return Tense.PAST
    if leads and effect_of(verb, lexicon) in _LEADING:
        return Tense.FUTURE
    return Tense.PRESENT if any(is_told(form) for form in forms) else Tense.UNTOLD


def _forms(verb: Token) -> list[Token]:
    return [form for form in (verb, *children(verb, "aux", "cop")) if form.pos_ in {"AUX", "VERB"}]


def _will(form: Token, lexicon: Lexicon) -> bool:
    """Whether an auxiliary tells what is to come ("will", "wird"), and is none of the passive ("wurde")."""
    return form.dep_ != "aux:pass" and any(lexicon.auxiliaries.get(key) == "committed" for key in keys(form))


def _past(form: Token, forms: list[Token]) -> bool:
    """Whether a form tells the past: a past tense, or a participle but that of a passive in the present."""
    if not has(form, "VerbForm", "Part"):
        return has(form, "Tense", "Past") or has(form, "Tense", "Imp") or has(form, "Tense", "Pqp")
    passive = any(other.dep_ == "aux:pass" for other in forms)
    return not has(form, "Tense", "Pres") and (not passive or any(other.dep_ == "aux" for other in forms))


def _perfect(forms: list[Token], lexicon: Lexicon) -> bool:
    """Whether an auxiliary of the perfect is there, whatever the tagger made of its participle ("haben geliefert")."""
    return any(form.dep_ == "aux" and lemma(form) in lexicon.past_of_past for form in forms)


def _reflexive_perfect(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a reflexive has an auxiliary, whatever the tagger made of its participle ("si è conclusa")."""
    helpers = [form for form in children(verb, "aux") if is_told(form) and not has(form, "Tense", "Fut")]
    reflexive = any(child.dep_.startswith("expl") for child in verb.children)
    return reflexive and any(not any(key in lexicon.auxiliaries for key in keys(form)) for form in helpers)


def is_earlier(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells the past of the past ("had voiced", "si erano espresse", "avait livré")."""
    if has(verb, "Tense", "Pqp"):
        return True
    helpers = [child for child in children(verb, "aux", "aux:pass") if is_told(child)]
    return has(verb, "VerbForm", "Part") and any(
        has(word, "Tense", "Imp") or (has(word, "Tense", "Past") and lemma(word) in lexicon.past_of_past)
        for word in helpers
    )
