"""When: the date expression that belongs to a trigger, if the text gives one."""

from datetime import date, timedelta

from spacy.tokens import Token

from pactgraph.extract.calendar import Expression, expressions
from pactgraph.extract.effects import effect_of
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.subjects import governor
from pactgraph.extract.tree import (
    ancestors,
    children,
    first_conjunct,
    functions,
    has,
    is_finite,
    is_told,
    is_verb,
    keys,
    lemma,
)
from pactgraph.model import Article, Time
from pactgraph.parse import Sentence

_REACH = 5
_DAY = len("2024-10-17")
_NEWS = frozenset({"xcomp", "ccomp", "conj", "parataxis", "obj", "nsubj"})
"""Relations through which a word belongs to what its sentence tells, rather than to a background beside it."""


def time(trigger: Token, sentence: Sentence, article: Article, lexicon: Lexicon) -> Time | None:
    """The time of what a trigger states: the nearest date of its own clause; None where its clause has none."""
    found = expressions(sentence.plain.text, article.lang, article.published)
    best: tuple[int, Time] | None = None
    for expression in found:
        token = _head(trigger, expression)
        distance = _distance(trigger, token, lexicon) if token is not None else None
        if distance is not None and (best is None or distance < best[0]):
            best = distance, _told(expression, trigger, article.published, lexicon)
    return best[1] if best else None


def _told(expression: Expression, trigger: Token, published: str | None, lexicon: Lexicon) -> Time:
    """A date as its clause tells it: without a year in a past tense, the last one; a weekday in a future, the next."""
    start, end = expression.start, expression.end
    told = start or end or ""
    forms = [trigger, trigger.head, *trigger.head.children, *trigger.children]
    past = has(trigger, "Tense", "Past") or any(
        has(word, "Tense", "Past") for word in forms if word.pos_ in {"AUX", "VERB"}
    )
    if expression.yearless and past and published and told[: len(published)] > published[: len(told)]:
        start, end = (f"{int(part[:4]) - 1}{part[4:]}" if part else None for part in (start, end))
    if expression.weekday and published and start and start <= published[:10] and _future(forms, lexicon):
        start = end = (date.fromisoformat(start) + timedelta(days=7)).isoformat()
    return Time(start, end)


def _future(forms: list[Token], lexicon: Lexicon) -> bool:
    """Whether one of the forms of a clause is a future."""
    return any(
        has(form, "Tense", "Fut")
        or (form.dep_ != "aux:pass" and any(lexicon.auxiliaries.get(key) == "committed" for key in keys(form)))
        or _ahead(form, forms[0], lexicon)
        for form in forms
        if form.pos_ in {"AUX", "VERB"}
    )


def _ahead(form: Token, trigger: Token, lexicon: Lexicon) -> bool:
    """Whether a verb in the present leads on to what a trigger tells ("doit rencontrer", "könnte treffen")."""
    leads = form.i == trigger.head.i and trigger.dep_ == "xcomp" and has(form, "Tense", "Pres") and is_finite(form)
    return leads and effect_of(form, lexicon) in {"committed", "proposed", "possible"}


def _head(trigger: Token, expression: Expression) -> Token | None:
    """The word of a date expression that all of it hangs on ("spring" of "this spring")."""
    words = [token for token in trigger.doc if expression.first <= token.idx < expression.last]
    return next((word for word in words if word.head == word or word.head not in words), None)


def _distance(trigger: Token, word: Token, lexicon: Lexicon) -> int | None:
    """Steps from a date up to the trigger, or to a verb above it; None where the date belongs to another word."""
    anchors = [trigger, *_clause(trigger, lexicon)]
    for steps, head in enumerate([word, *ancestors(word)][:_REACH]):
        if head in anchors:
            return steps + 3 * anchors.index(head)
        if steps and not _temporal(head, lexicon) and head.pos_ != "PROPN":  # a name has no date: it hangs too low
            return None
    return None


def _temporal(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word between a date and its verb is itself about time ("for the first time on 16 June")."""
    units = lexicon.time.get("time_units") or {}
    ago = {pattern.split()[-1] for pattern in lexicon.time.get("ago") or ()}
    return (
        word.pos_ == "NUM"
        or word.lower_ in ago
        or word.lower_ in units
        or lemma(word) in units
        or word.lower_ in (lexicon.time.get("occasions") or ())
    )


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
            break
        found.append(head)
        word = head
    return found


def _accompanies(event: Token, lexicon: Lexicon) -> bool:
    """Whether an event is the occasion of its verb: "in their meeting", "at a summit"."""
    return event.dep_.startswith("obl") and is_verb(event.head) and bool({"in", "at"} & set(functions(event, lexicon)))


def published(trigger: Token, article: Article, lexicon: Lexicon) -> Time | None:
    """The publication date for what a main clause tells as news, marked as such; None where that would be a guess.

    Only for a sentence without a date of its own, and not for a background told in a relative or adverbial clause or in
    the past of the past.
    """
    day = article.published
    if day is None or len(day) < _DAY or expressions(trigger.doc.text, article.lang, day):
        return None
    words = [trigger, *ancestors(trigger)]
    headline = not any(is_verb(word) for word in trigger.doc)
    told = all(word.dep_.split(":")[0] in _NEWS | ({"nmod"} if headline else set()) for word in words[:-1])
    verbs = [word for word in words if is_verb(word)]
    if not told or not (verbs or headline) or any(_earlier(verb, lexicon) for verb in verbs):
        return None
    return Time(day[:_DAY], day[:_DAY], "published")


def _earlier(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells the past of the past ("had voiced", "si erano espresse", "avait livré")."""
    if has(verb, "Tense", "Pqp"):
        return True
    helpers = [child for child in children(verb, "aux", "aux:pass") if is_told(child)]
    return has(verb, "VerbForm", "Part") and any(
        has(word, "Tense", "Imp") or (has(word, "Tense", "Past") and lemma(word) in lexicon.past_of_past)
        for word in helpers
    )
