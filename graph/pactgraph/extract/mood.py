"""How real one clause is by its own form: auxiliaries, tense, mood, negation, doubt, conditions and ironic quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.effects import effect_of
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import ancestors, children, functions, has, is_verb, keys, lemma
from pactgraph.parse import Token, text_of

IRONIC = "ironic"
"""The effect of quotation marks around one word, and of words like "so-called": nothing is certain."""

_YEAR = re.compile(r"(19|20)\d\d")
_DENYING = frozenset({"advmod", "det", "cc", "case", "mark", "neg"})
_BREAKS = frozenset({",", ";", ":", '"', "(", ")"})


@dataclass(frozen=True, slots=True)
class Step:
    """One word that bears on the modality, and what it does; "neutral" words only lead further up."""

    word: str
    effect: str
    at: int | None = None


def inflection(verb: Token, lexicon: Lexicon, *, governed: bool) -> Iterator[Step]:
    """Auxiliaries, future, conditional, and negation of one verb form.

    `governed`: the verb stands under one of saying or promising, where a conditional may only be a future in the past.
    """
    for phrase, effect in lexicon.auxiliaries.items():
        if " " in phrase and _is_to(verb, phrase):
            yield Step(phrase, effect)
    for child in sorted(children(verb, "aux", "cop"), key=lambda c: -c.i):
        found = _auxiliary(child, lexicon)
        if found is not None and not (governed and child.lower_ in lexicon.reported_past):
            told = (
                governed
                and child.lower_ not in lexicon.hearsay
                and (
                    child.lower_ in lexicon.future_in_past or (has(child, "Mood", "Cnd") and not _modal(child, lexicon))
                )
            )
            yield Step(child.text, "committed" if told else found)
    for word in (verb, *children(verb, "aux", "cop")):
        if has(word, "Tense", "Fut") or _ends(word, "future", lexicon):
            yield Step(word.text, "committed")
        elif is_conditional(word, lexicon) and not any(k in lexicon.auxiliaries for k in keys(word)):
            yield Step(word.text, "committed" if governed else "possible")
    yield from negated(verb, lexicon)


def _auxiliary(child: Token, lexicon: Lexicon) -> str | None:
    """The effect of an auxiliary: a listed form's own, else its lemma's; a conditional "must" foretells."""
    listed = lexicon.auxiliaries.get(child.lower_)
    effect = listed or next((lexicon.auxiliaries[key] for key in keys(child) if key in lexicon.auxiliaries), None)
    if effect == "committed" and _tells_voice(child):
        return None
    if effect == "proposed" and is_scheduled(child, child.head, lexicon):
        return "committed"
    if child.lower_ in lexicon.hearsay and _perfect(child, lexicon):
        return "possible"
    return "possible" if not listed and effect == "proposed" and has(child, "Mood", "Cnd") else effect


_SHORT = 2
"""Words of an expression that tells a day by one noun ("tomorrow", "le lendemain")."""


def is_scheduled(modal: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a modal of duty only tells what is planned for a day: "doit se rendre jeudi à Kiev"."""
    if modal.lower_ not in lexicon.scheduled:
        return False
    if any(key in lexicon.planned for key in keys(verb)):
        return True
    days = weekday_names(lexicon.lang) | month_names(lexicon.lang) | (lexicon.time.get("time_units") or {}).keys()
    days |= {str(told).split()[-1] for told in lexicon.time.get("relative") or {} if len(str(told).split()) <= _SHORT}
    beside = (child for word in {modal, verb} for child in children(word, "obl", "advmod", "nmod", "obj"))
    told = (word for child in beside for word in (child, *_dates(child)))
    return any(word.lower_ in days or _YEAR.fullmatch(word.text) for word in told)


def _dates(phrase: Token) -> list[Token]:
    """The bare words of a phrase that may tell its day ("d'ici à 2027", "avant la fin de l'année")."""
    return children(phrase, "nmod", "obl", "nummod") if phrase.dep_ in {"obl", "advmod", "nmod"} else []


def _tells_voice(auxiliary: Token) -> bool:
    """Whether an auxiliary of the future only makes a passive here ("wird geliefert", not "wird geliefert werden")."""
    if has(auxiliary, "Tense", "Past") and has(auxiliary, "Mood", "Ind"):
        return True
    alike = [child for child in children(auxiliary.head, "aux") if lemma(child) == lemma(auxiliary)]
    return auxiliary.dep_ == "aux:pass" and len(alike) == 1


def _perfect(modal: Token, lexicon: Lexicon) -> bool:
    """Whether a modal governs a perfect infinitive: "soll geliefert haben" is told by others."""
    others = [child for child in children(modal.head, "aux") if child.i > modal.i]
    return any(child.lower_ in lexicon.past_of_past for child in others)


def _is_to(verb: Token, phrase: str) -> bool:
    """Whether a verb stands under a copula and an infinitive's mark ("is to visit", "are to meet")."""
    copula, _, mark = phrase.partition(" ")
    first = [child for child in children(verb, "cop", "aux") if child.lemma_ == copula]
    return bool(first) and any(child.lower_ == mark and child.i > first[0].i for child in children(verb, "mark", "aux"))


def _modal(auxiliary: Token, lexicon: Lexicon) -> bool:
    """Whether an auxiliary has a meaning of its own ("potrebbe"), besides tense and mood ("avrebbe")."""
    return lemma(auxiliary) in lexicon.auxiliaries


def is_conditional(word: Token, lexicon: Lexicon) -> bool:
    """Whether a verb form is in the conditional mood."""
    return has(word, "Mood", "Cnd") or _ends(word, "conditional", lexicon)


def _ends(word: Token, mood: str, lexicon: Lexicon) -> bool:
    """Whether a verb form ends as a future or conditional does, though the tagger missed it ("consegnerebbe")."""
    ends = lexicon.endings.get(mood, ())
    return bool(ends) and word.pos_ in {"VERB", "AUX"} and word.lower_.endswith(ends) and not has(word, "Mood", "Cnd")


def negated(word: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What denies a word: a negation of its own, or, for a verb, of its subject or object ("no country sent ...")."""
    for child in word.children:
        if _denies(child, lexicon):
            yield Step(child.text, "denied", child.i)
            return
    named = children(word, "nsubj", "obj") if is_verb(word) else []
    for argument in named:
        if argument.lower_ in lexicon.negation and not children(argument, "det"):
            yield Step(argument.text, "denied", argument.i)  # "rien ne prouve que", "nobody attacked"
            return
        inner = [child for child in children(argument, "det", "cc") if child.i < argument.i or child.dep_ != "cc"]
        deniers = (child for child in inner if child.lower_ in lexicon.negation)
        denier = next((child for child in deniers if not _only_looks(child, lexicon)), None)
        if denier is not None:
            yield Step(denier.text, "denied", denier.i)
            return


def _denies(child: Token, lexicon: Lexicon) -> bool:
    single = child.lower_ in lexicon.negation and child.relation in _DENYING
    pair = f"{child.nbor(-1).lower_} {child.lower_}" if child.i else ""
    return (single or (pair in lexicon.negation and child.i < child.head.i)) and not _only_looks(child, lexicon)


def _only_looks(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word of negation stands in a phrase that denies nothing ("not only", "no obstante")."""
    around = text_of(word.doc[max(0, word.i - 2) : word.i + 3]).lower()
    phrases = (phrase for phrase in lexicon.affirming if word.lower_ in phrase.split())
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", around) for phrase in phrases)


def doubt(verb: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What leaves open whether something is so: adverbs ("reportedly"), or a scenario that it is told within."""
    opening = (
        word for subject in children(verb, "nsubj") for word in children(subject, "advmod") if word.i < subject.i
    )
    for child in (*children(verb, "advmod"), *opening):
        if child.pos_ == "ADV" and effect_of(child, lexicon) == "possible":
            yield Step(child.text, "possible")
    for child in children(verb, "obl"):
        told = child.pos_ == "NOUN" and "in" in functions(child, lexicon)
        if told and effect_of(child, lexicon) == "possible":
            yield Step(child.text, "possible")


def conditional(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause is a condition or a supposition: by its mark, by inversion, or by what opens the sentence."""
    marks = [child.lower_ for child in children(verb, "mark", "advmod", "case")]
    return (
        any(mark in lexicon.markers for mark in marks)
        or introduced(verb, lexicon)
        or _inverted(verb, lexicon)
        or _supposed(verb, lexicon)
    )


def introduced(word: Token, lexicon: Lexicon) -> bool:
    """Whether a conditional phrase stands right before a clause or noun ("in the event that", "in caso di")."""
    before = text_of(word.doc[max(0, word.left_edge.i - 4) : word.i]).lower()
    return any(" " in marker and marker in before for marker in lexicon.markers)


def _inverted(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the clause opens with the auxiliary of a condition without "if" ("Had Japan delivered ...")."""
    at = verb.i
    while at and verb.doc[at - 1].text not in _BREAKS:
        at -= 1
    first = verb.left_edge  # "will hit back should Israel strike": no comma before it
    own = first.head.i == verb.i and first.dep_.startswith("aux")
    led = own and any(child.i > first.i for child in children(verb, "nsubj"))
    return (at < verb.i and verb.doc[at].lower_ in lexicon.inverted) or (led and first.lower_ in lexicon.inverted)


def _supposed(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the sentence opens by asking to suppose something ("Imagine that ...")."""
    first = verb.doc[0]
    asked = first.pos_ == "VERB" and not has(first, "VerbForm", "Part") and not has(first, "VerbForm", "Ger")
    named = children(first, "nsubj") and first.dep_ == "ROOT"
    return first.i < verb.i and asked and not named and effect_of(first, lexicon) == "possible"


def ironic(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word alone stands in quotation marks that quote nobody: no verb of saying or judging stands above."""
    doc, at = word.doc, word.i
    if not (0 < at < len(doc) - 1 and doc[at - 1].text == doc[at + 1].text == '"'):
        return False
    return not any(
        key in lexicon.say or key in lexicon.accuse or key in lexicon.governors
        for head in ancestors(word)
        for key in keys(head)
    )
