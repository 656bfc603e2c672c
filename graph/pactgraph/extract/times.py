"""When: the date expression that belongs to a trigger, if the text gives one."""

from datetime import date, timedelta

from spacy.tokens import Token

from pactgraph.extract.calendar import Expression, expressions
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import ancestors, has, is_verb, keys, lemma
from pactgraph.model import Article, Time
from pactgraph.parse import Sentence

_REACH = 5


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
        has(form, "Tense", "Fut") or any(lexicon.auxiliaries.get(key) == "committed" for key in keys(form))
        for form in forms
        if form.pos_ in {"AUX", "VERB"}
    )


def _head(trigger: Token, expression: Expression) -> Token | None:
    """The word of a date expression that all of it hangs on ("spring" of "this spring")."""
    words = [token for token in trigger.doc if expression.first <= token.idx < expression.last]
    return next((word for word in words if word.head == word or word.head not in words), None)


def _distance(trigger: Token, word: Token, lexicon: Lexicon) -> int | None:
    """Steps from a date up to the trigger, or to a verb above it; None where the date belongs to another word."""
    anchors = [trigger, *_clause(trigger)]
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


def _clause(trigger: Token) -> list[Token]:
    """The heads whose dates also hold for the trigger: the light verb or verb it is an argument of, its controllers."""
    found: list[Token] = []
    if not is_verb(trigger) and trigger.dep_.split(":")[0] not in {"obj", "nsubj", "conj"}:
        return found
    for head in ancestors(trigger):
        previous = found[-1] if found else trigger
        if previous.dep_.startswith(("acl", "advcl", "ccomp", "parataxis")):
            break
        found.append(head)
    return found
