"""Whom a definite description means: "the kingdom", "the bloc", where the text leaves one actor that it can be."""

from pactgraph.extract.home import is_domestic
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import (
    ancestors,
    children,
    conjuncts,
    first_conjunct,
    has,
    is_definite_article,
    is_verb,
    keys,
)
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import actors, is_state

Told = tuple[str, ...]
"""The actors that a sentence names, in the order of the text."""

OPEN = "?"
"""What stands among the actors of a sentence for a state that it only describes ("das Nato-Mitglied")."""

_NEAR = 2
"""Sentences back that a described state must be named in; a body may stand anywhere before."""

_BODIES = frozenset({"Alliance", "Organization", "Grouping"})
"""Kinds of actors that "the alliance", "the bloc" and the like can mean."""


def is_country(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only means some state: "the country", "le royaume"."""
    return any(key in lexicon.collective["country"] for key in keys(noun))


def is_body(code: str) -> bool:
    """Whether an actor is an alliance, organisation or grouping."""
    return kind(code) in _BODIES


def is_definite(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun points back by an article, also one inside an adposition, a demonstrative, a numeral or "both"."""
    marks = children(token, "det", "nummod", "amod")
    pairs = lexicon.collective["pair"]
    if lexicon.articled and any(mark.lower_ in lexicon.articled for mark in children(token, "case")):
        return True
    return any(
        is_definite_article(m) or has(m, "PronType", "Dem") or m.pos_ == "NUM" or m.lower_ in pairs for m in marks
    )


def is_pair(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is said of two: "both men", "beide Länder"."""
    return any(m.lower_ in lexicon.collective["pair"] for m in children(token, "det", "nummod", "amod"))


def described(token: Token, mentions: Mentions, lexicon: Lexicon, told: list[Told]) -> tuple[Party, ...]:
    """The one actor that a definite noun can mean by what was named before it; empty where several can.

    `told` holds the actors of the sentences before, the latest last. The subject's own state is no candidate: "Austin
    thanked the kingdom" means neither the speaker nor his state.
    """
    if token.pos_ != "NOUN":
        return _pointed(token, lexicon, told) if token.pos_ == "PROPN" else ()
    seen = {code for codes in (*told, _before(token, mentions)) for code in codes}
    usual = {lexicon.back_reference[key] for key in keys(token) if key in lexicon.back_reference}
    plural = has(token, "Number", "Plur")
    told_apart = any(mentions.adjective(child) is not None for child in children(token, "amod"))
    if usual & seen and not plural and not told_apart:
        return _only(usual & seen)
    if not is_definite(token, lexicon) or _is_told_apart(token, mentions):
        return ()
    if any(key in lexicon.collective["armed"] for key in keys(token)):
        return _only({code for code in seen if kind(code) == "ArmedGroup"})
    if plural:
        return ()
    country = any(key in lexicon.collective["country"] | lexicon.collective["ally"] for key in keys(token))
    allied = any(kind(code) == "Alliance" for code in usual)  # an alliance is no union of states
    bodies = {code for code in seen if kind(code) in _BODIES and (kind(code) == "Alliance" or not allied)}
    body = usual or any(key in lexicon.collective["body"] for key in keys(token))
    return _only(_states(token, mentions, lexicon, told)) if country else _only(bodies) if body else ()


def _pointed(name: Token, lexicon: Lexicon, told: list[Told]) -> tuple[Party, ...]:
    """Which of the actors named before a direction with a capital means ("the North")."""
    code = lexicon.back_reference.get(name.text) if children(name, "det") else None
    pair = {other for key, other in lexicon.back_reference.items() if key[0].isupper()}
    return (Party(code),) if code is not None and any(pair & set(codes) for codes in told) else ()


def domestic(token: Token, mentions: Mentions, lexicon: Lexicon) -> tuple[Party, ...]:
    """The state that an article speaks from, for its own institutions: "the government", "the defence minister"."""
    if mentions.home is None or token.pos_ not in {"NOUN", "PROPN"} or not is_definite(token, lexicon):
        return ()
    person = mentions.person_at.get(token.i)
    if person is not None:
        own = person.name is None and person.polity is None and not person.plural and is_domestic(person.office)
    else:
        own = any(key in lexicon.bodies for key in keys(token)) and not _is_anothers(token, lexicon)
    return (Party(mentions.home),) if own else ()


def _is_anothers(token: Token, lexicon: Lexicon) -> bool:
    """Whether an adjective or a name tells whose an institution is ("el gobierno regional", "de Antioquia")."""
    named = (child for child in children(token, "nmod", "appos", "flat") if child.pos_ == "PROPN")
    return bool(children(token, "amod", "acl")) or any(child.lower_ not in lexicon.fields for child in named)


def _is_told_apart(token: Token, mentions: Mentions) -> bool:
    """Whether a phrase, a clause or a name beside a noun tells which one it is ("das Nato-Land")."""
    clauses = [child for child in children(token, "acl") if not (has(child, "VerbForm", "Inf") or _set_off(child))]
    return bool(clauses or children(token, "nmod", "nummod")) or any(mentions.any(child) for child in token.children)


def _set_off(clause: Token) -> bool:
    """Whether a clause behind a comma only tells more ("the rebels, backed by Iran, struck ...")."""
    return clause.left_edge.i > 0 and clause.doc[clause.left_edge.i - 1].text == ","


def _states(token: Token, mentions: Mentions, lexicon: Lexicon, told: list[Told]) -> set[str]:
    """The states named before a noun: in its own sentence, else in the sentence before."""
    own = _acting(token, mentions, lexicon)
    for named in (_before(token, mentions), *reversed(told[-_NEAR:])):
        if OPEN in named:
            return set()
        states = {code for code in named if is_state(code)}
        if states - own:
            return states - own
    return set()


def _only(codes: set[str]) -> tuple[Party, ...]:
    return tuple(Party(code) for code in codes) if len(codes) == 1 else ()


def _before(token: Token, mentions: Mentions) -> Told:
    return tuple(found.code for found in mentions.aliases if found.first < token.i)


def _acting(token: Token, mentions: Mentions, lexicon: Lexicon) -> set[str]:
    """The states that act in the clause of a noun, with those of persons."""
    verbs = [head for head in ancestors(token) if is_verb(head)]
    heads = next((told for verb in verbs if (told := subjects(verb, lexicon))), [])
    words = [word for head in heads for member in conjuncts(head) for word in member.subtree]
    return {party.polity for word in words if (party := mentions.any(word)) is not None}


def kind(code: str) -> str:
    actor = actors().get(code)
    return actor.kind if actor is not None else ""


def is_language(adjective: Token) -> bool:
    """Whether a nationality alone, as an object, is what somebody speaks ("speaks Spanish and French")."""
    bare = not children(adjective, "det") and not has(adjective, "Number", "Plur")
    return bare and first_conjunct(adjective).dep_ == "obj"
