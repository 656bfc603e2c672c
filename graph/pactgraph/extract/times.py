"""When: the date expression that belongs to a trigger, if the text gives one."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from pactgraph.extract.calendar import Expression, expressions
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.extract.subjects import governor, is_relative
from pactgraph.extract.tenses import Tense, tense
from pactgraph.extract.tree import (
    ancestors,
    children,
    first_conjunct,
    functions,
    is_finite,
    is_past_participle,
    is_verb,
    keys,
    lemma,
)
from pactgraph.model import Article, FactType, Modality, Time
from pactgraph.parse import Sentence, Token

_REACH = 7
_YEAR = len("2024")
_AHEAD = frozenset({Modality.COMMITTED, Modality.PROPOSED, Modality.POSSIBLE})
_APART = ("acl", "advcl", "ccomp", "csubj", "parataxis")
"""Relations of clauses that are not told of the same time as what they hang on."""

_OPENING = 8
"""The distance of a date that opens a sentence from all that its main clause tells."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A trigger, the type and modality of what it states, and the day that the text told of last."""

    trigger: Token
    kind: FactType
    modality: Modality
    told: str | None


def time(stated: Stated, sentence: Sentence, article: Article, lexicon: Lexicon) -> Time | None:
    """The time of what a trigger states: the nearest date of its own clause; None where its clause has none."""
    best: tuple[int, int, Time] | None = None
    for expression in expressions(sentence.plain.text, article.lang, article.published, stated.told):
        found = _anchored(stated, expression, lexicon)
        told = _told(expression, found[1], stated, article, lexicon) if found is not None else None
        if found is not None and told is not None:
            ranked = found[0] + 2 * expression.loose, -len(told.start or told.end or ""), told
            best = ranked if best is None or ranked[:2] < best[:2] else best
    return best[2] if best else None


def _told(expression: Expression, anchor: Token, stated: Stated, article: Article, lexicon: Lexicon) -> Time | None:
    """A date as its clause tells it: without a year in a past tense, the last one; a weekday in a future, the next."""
    start, end, published = expression.start, expression.end, article.published or ""
    when = tense(anchor, lexicon)
    ahead = when is Tense.FUTURE or (when is not Tense.PAST and stated.modality in _AHEAD)
    if expression.ahead and not ahead:
        return None
    told = end or start or ""
    if expression.yearless and ahead and told < published[: len(told)]:
        start, end = _years_later(start, 1), _years_later(end, 1)
    elif expression.yearless and _over(start or told, published, when) and not ahead:
        start, end = _years_later(start, -1), _years_later(end, -1)
    planned = when is Tense.PRESENT and lexicon.time.get("present_ahead") and expression.end is not None
    if (
        expression.weekday
        and (planned or (ahead and not (when is Tense.PRESENT and end is None)))
        and told < published[: len(told)]
    ):
        start, end = _week_later(start), _week_later(end)
    return Time(start, end)


def _over(day: str, published: str, when: Tense) -> bool:
    """Whether a date without a year that is to come must be the last one: told in the past, or only next year's."""
    width = len(published) if when is Tense.PAST else _YEAR
    return day[:width] > published[: min(width, len(day))]


def _years_later(day: str | None, years: int) -> str | None:
    return f"{int(day[:_YEAR]) + years}{day[_YEAR:]}" if day else None


def _week_later(day: str | None) -> str | None:
    return (date.fromisoformat(day) + timedelta(weeks=1)).isoformat() if day else None


def _anchored(stated: Stated, expression: Expression, lexicon: Lexicon) -> tuple[int, Token] | None:
    """How far a date is from a trigger, and the word of its clause that it hangs on; None for another word's date."""
    trigger = stated.trigger
    word = head_of(trigger, expression)
    if word is None:
        return None
    found = reach(stated, word, lexicon)
    if found is None and _opens(word, expression) and _is_told_first(trigger, lexicon):
        return _OPENING, [trigger, *_clause(trigger, lexicon)][-1]
    return found


def reach(stated: Stated, word: Token, lexicon: Lexicon) -> tuple[int, Token] | None:
    """How far a date or place is from a trigger, and the word of its clause that it hangs on; None for another's."""
    anchors = [stated.trigger, *_clause(stated.trigger, lexicon)]
    below = word
    for steps, head in enumerate([word, *ancestors(word)][:_REACH]):
        if head in anchors:
            carrier = below if is_verb(below) and _carries(below, lexicon) else head
            return steps + 3 * anchors.index(head), carrier  # "the accord signed on Monday provides": signed, past
        if steps and not _lets_pass(head, below, stated, lexicon):
            break
        below = head
    return None


def head_of(trigger: Token, expression: Expression) -> Token | None:
    """The word of a date expression that all of it hangs on ("spring" of "this spring")."""
    words = [token for token in trigger.doc if expression.first <= token.idx < expression.last]
    heads = [word for word in words if word.head == word or word.head not in words]
    return next((word for word in heads if is_verb(word.head)), heads[0] if heads else None)


def _lets_pass(head: Token, below: Token, stated: Stated, lexicon: Lexicon) -> bool:
    """Whether a date may belong to what is above a word that it hangs on.

    A verb keeps its date; so does an event, and a noun that the date qualifies ("the treaty of 1960"). Other nouns are
    only where the parser hung it ("delivered ammunition to the forces on Tuesday").
    """
    if _temporal(head, lexicon) or head.pos_ == "PROPN":
        return True
    if is_verb(head) and head.head == stated.trigger and _carries(head, lexicon):
        return True
    if is_verb(head) or children(head, "cop"):
        return False
    if head.pos_ != "NOUN":
        return True
    bare = not children(below, "case")
    owned = (bare and below.i < head.i) or {"of", "for"} & set(functions(below, lexicon))
    carried = head.head == stated.trigger and any(key in lexicon.light for key in keys(stated.trigger))  # "held drills"
    return not owned and (carried or not _happens(head, stated, lexicon))


def _carries(clause: Token, lexicon: Lexicon) -> bool:
    """Whether a participle only tells when an event was ("the call held on Sunday")."""
    light = any(key in lexicon.light for key in keys(clause))
    return light and clause.dep_.startswith(("acl", "advcl", "amod")) and is_past_participle(clause)


def _happens(noun: Token, stated: Stated, lexicon: Lexicon) -> bool:
    """Whether a noun is an event of its own: one that states another fact, or that the lexicon knows to have a date."""
    events = lexicon.time.get("happenings") or ()
    for key in keys(noun):
        kinds = {entry.type for entry in lexicon.by_lemma.get(key, ()) if key in entry.nouns}
        if key in events or (kinds and stated.kind not in kinds):
            return True
    return False


def _temporal(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word between a date and its verb is itself about time ("for the first time on 16 June")."""
    units = lexicon.time.get("time_units") or {}
    return (
        word.pos_ == "NUM"
        or word.lower_ in units
        or lemma(word) in units
        or word.lower_ in (lexicon.time.get("occasions") or ())
        or word.lower_ in _bounding_verbs(lexicon.lang)
    )


@cache
def _bounding_verbs(lang: str) -> frozenset[str]:
    """The words of phrases that a date begins with, verbs among them: "a *partire* dal 2011", "*starting* in March"."""
    return frozenset(word for phrase in load(lang).time.get("since") or () for word in str(phrase).split())


def _opens(word: Token, expression: Expression) -> bool:
    """Whether a date opens its sentence: nothing but little words comes before it."""
    before = [token for token in word.doc if token.idx < expression.first]
    return all(token.pos_ in {"ADP", "DET", "PUNCT", "ADV"} for token in before[-4:]) and len(before) < 5


def _is_told_first(trigger: Token, lexicon: Lexicon) -> bool:
    """Whether what a trigger states is told by the main clause of its sentence, or by its first verb at all."""
    above = [trigger, *ancestors(trigger)]
    if not any(word.dep_.startswith(_APART) for word in above if word.dep_ != "ROOT"):
        return True
    first = next((word for word in trigger.doc if is_verb(word) and is_finite(word)), None)
    if first is None or first not in {trigger, *_clause(trigger, lexicon)}:
        return False
    return not any(is_relative(child) for child in children(first, "nsubj"))


def _clause(trigger: Token, lexicon: Lexicon) -> list[Token]:
    """The heads whose dates also hold for the trigger: the light verb or verb it is an argument of, its controllers.

    So do those of the verb that an event accompanies ("agreed on Thursday, in their first meeting, ...").
    """
    found: list[Token] = []
    top = first_conjunct(trigger)
    if not is_verb(trigger) and top.dep_.split(":")[0] not in {"obj", "nsubj"}:
        return [top.head] if _accompanies(top, lexicon) else found
    word = trigger
    while word.dep_ != "ROOT" and word.head != word:
        head, relation = governor(word, lexicon) if is_verb(word) else (word.head, word.dep_)
        if relation.startswith(("acl", "advcl", "ccomp", "parataxis")):
            return [*found, *_whereabouts(word, lexicon)]
        found.append(head)
        word = head
    return found


def _whereabouts(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The verb whose place a clause tells of, at the same time ("spoke on Tuesday in Berlin, where he met ...")."""
    where = any(child.lower_ in lexicon.where for child in verb.children)
    return [head for head in ancestors(verb) if is_verb(head)][:1] if where else []


def _accompanies(event: Token, lexicon: Lexicon) -> bool:
    """Whether an event is the occasion of its verb: "in their meeting", "at a summit"."""
    return (
        event.dep_.startswith("obl")
        and is_verb(event.head)
        and bool({"in", "at", "during"} & set(functions(event, lexicon)))
    )
