"""Who says so: reported clauses, sources ("according to NATO"), and quotations that run over sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.tree import adposition, ancestors, children, first_conjunct, is_finite, is_verb, keys
from pactgraph.extract.verbal import verb_slots
from pactgraph.parse import Sentence, Token

_QUOTE = '"'


@dataclass(frozen=True, slots=True)
class Quoted:
    """Which tokens of a sentence stand inside quotation marks, and whether the quotation goes on after it."""

    inside: frozenset[int]
    open: bool
    opened_before: bool


_UNQUOTED = Quoted(frozenset(), open=False, opened_before=False)


def quotations(parsed: Sequence[Sentence]) -> list[Quoted]:
    """The quoted part of every sentence; a quotation may run on over sentences, but over 12 at the most."""
    found: list[Quoted] = []
    running = 0
    for sentence in parsed:
        opened_before = running > 0
        if not opened_before and _QUOTE not in sentence.plain.text:
            found.append(_UNQUOTED)
            continue
        state, inside = opened_before, set()
        marks = [token for token in sentence.doc if token.text == _QUOTE]
        if opened_before and marks and _opens(marks[0]) and marks[0].i == 0:
            marks = marks[1:]
        for token in sentence.doc:
            if token in marks:
                state = not state
            elif state:
                inside.add(token.i)
        running = running + 1 if state and running < 12 else 0
        found.append(Quoted(frozenset(inside), running > 0, opened_before))
    return found


def _opens(mark: Token) -> bool:
    return not mark.whitespace_ and mark.i + 1 < len(mark.doc)


def say_verb(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb of saying that a word's clause is reported by, if there is one in the sentence."""
    below = token
    for head in ancestors(token):
        if is_verb(head) and _content(below, head, lexicon):
            return head
        beside = _inserted(head, lexicon)
        if beside is not None and beside.i != below.i:
            return beside
        below = head
    return _inserted(token, lexicon)


def _inserted(word: Token, lexicon: Lexicon) -> Token | None:
    """A verb of saying inserted beside a clause ("..., the ministry said")."""
    told = (child for child in children(word, "parataxis") if any(key in lexicon.say for key in keys(child)))
    return next(told, None)


def _content(word: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a word is what a verb says, or what it accuses somebody of."""
    said = word.dep_ in {"ccomp", "xcomp", "parataxis", "obj", "csubj", "dep"}
    if said and any(key in lexicon.say for key in keys(verb)):
        return True
    accused = word.dep_ in {"ccomp", "xcomp", "advcl"} or (word.dep_ == "obl" and adposition(word) is not None)
    return accused and any(key in lexicon.accuse for key in keys(verb))


def source(token: Token, lexicon: Lexicon) -> Token | None:
    """The source named beside a clause ("according to NATO", "secondo il governo")."""
    for head in (token, *ancestors(token)):
        for child in head.children:
            if adposition(child) in lexicon.source_markers and child.i != token.i:
                return child
            if any(mark.lower_ in lexicon.source_markers for mark in children(child, "case")):
                return child
            if child.lower_ in lexicon.source_markers and children(child, "obl", "nmod", "pobj"):
                return children(child, "obl", "nmod", "pobj")[0]
    return None


def is_retold(token: Token, lexicon: Lexicon) -> bool:
    """Whether a main clause only retells what somebody said, by the mood of its finite verb ("Russland habe ...")."""
    if not lexicon.reported_forms:
        return False
    clause = next((word for word in (token, *ancestors(token)) if is_verb(word) and word.dep_ == "ROOT"), None)
    if clause is None or any(mark.lower_ in lexicon.pronouns["first_singular"] for mark in children(clause, "nsubj")):
        return False
    first = min((clause, *children(clause, "aux", "cop")), key=lambda word: word.i)
    return first.lower_ in lexicon.reported_forms


def speakers(token: Token, lexicon: Lexicon) -> list[Token]:
    """The words that name who says what a trigger states, by its own sentence's syntax."""
    verb = say_verb(token, lexicon)
    if verb is not None and first_conjunct(verb).i != first_conjunct(token).i:
        subject = verb_slots(verb, lexicon).get("subject")
        if subject:
            return subject
    named = source(token, lexicon)
    if named is not None:
        return [named]
    reporter = _reporter(token, lexicon) if verb is None else None
    return verb_slots(reporter, lexicon).get("subject", []) if reporter is not None else []


def _reporter(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb of saying before a finite clause that the parser hung elsewhere ("said, before ..., that X ...")."""
    clause = next((word for word in (token, *ancestors(token)) if is_verb(word) and is_finite(word)), None)
    if clause is None:
        return None
    before = [word for word in token.doc[: token.i] if is_verb(word) and any(key in lexicon.say for key in keys(word))]
    marked = [
        word
        for word in before
        if any(mark.lower_ in lexicon.complementizers for mark in token.doc[word.i + 1 : token.i])
    ]
    return marked[-1] if marked and marked[-1] != clause else None


def reporting_verb(mentions: Mentions, quoted: Quoted, lexicon: Lexicon) -> Token | None:
    """The verb of saying outside the quotation marks of a sentence that holds a quotation."""
    if not quoted.inside:
        return None
    outside = [token for token in mentions.sentence.doc if token.i not in quoted.inside]
    return next((token for token in outside if any(key in lexicon.say for key in keys(token))), None)
