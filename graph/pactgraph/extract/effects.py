"""What a governing word does to how real the fact is that it governs, by itself or with its particle ("rule out")."""

from collections.abc import Iterator

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import children, keys
from pactgraph.parse import Token

_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "parataxis", "conj", "nsubj", "csubj"})
_PHRASE_DEPTH = 2


def effect_of(token: Token, lexicon: Lexicon) -> str | None:
    """What a governing word does to the modality of what it governs; None for a word that is no governor."""
    return phrasal_effect(token, lexicon) or next(
        (lexicon.governors[key] for key in keys(token) if key in lexicon.governors), None
    )


def phrasal_effect(token: Token, lexicon: Lexicon) -> str | None:
    """The effect of a word together with others below it ("rule out", "stop short", "dire no"); None without such.

    What opens its clause is no part of a phrase: "a state that has bases" need not do so ("tiene que").
    """
    phrases = [phrase for key in keys(token) for phrase in lexicon.governing.get(key, ())]
    opening = {child for child in children(token, "mark") if child.i < token.i} if phrases else set()
    below = (
        {key for word in _parts(token, _PHRASE_DEPTH) if word not in opening for key in keys(word)}
        if phrases
        else set()
    )
    return next((effect for parts, effect in phrases if below.issuperset(parts)), None)


def _parts(token: Token, depth: int) -> Iterator[Token]:
    """The words that may belong to a governing phrase: no other clause, but the mark of an infinitive."""
    for child in token.children if depth else ():
        if child.dep_.split(":")[0] not in _CLAUSES:
            yield child
            yield from _parts(child, depth - 1)
        elif child.dep_ in {"xcomp", "advcl", "acl"}:
            for mark in children(child, "mark"):
                yield from (mark, *children(mark, "fixed"))
            yield from (child,) if child.pos_ in {"ADJ", "ADV"} else ()
