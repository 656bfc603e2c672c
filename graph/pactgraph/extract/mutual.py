"""Who does the same to each other: "A e B si accusano a vicenda", "fighting between A and B"."""

from pactgraph.extract.parties import Resolver
from pactgraph.extract.standing import is_mutual
from pactgraph.extract.tree import keys
from pactgraph.extract.triggers import Candidate
from pactgraph.extract.wars import attacked
from pactgraph.model import FactType, Party

MUTUAL = frozenset({FactType.ATTACK, FactType.CRITICISM, FactType.THREAT})
"""Directed types of what two can do to each other in one breath."""

_PAIR = 2


def first_side(pair: tuple[Party, ...], resolver: Resolver) -> Party | None:
    """Of two who fight, the one that is known to have attacked the other; None where both or neither have."""
    found = [one for one in pair if {p.polity for p in attacked(frozenset({one.polity}), resolver)} & _polities(pair)]
    return found[0] if len(found) == 1 else None


def each_other(candidate: Candidate, agents: tuple[Party, ...], resolver: Resolver) -> bool:
    """Whether a verb tells what its two subjects do to each other ("clashed", "si sono accusati")."""
    if not candidate.verbal or len(agents) != _PAIR or len(_polities(agents)) != _PAIR:
        return False
    if candidate.slots.get("with") or candidate.slots.get("against"):
        return False  # "si sono scontrate con la crisi"
    return is_mutual(candidate, resolver.lexicon) or _reflects(candidate, resolver)


def _reflects(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether a reflexive pronoun stands for the two subjects of a verb that could have an object ("si accusano")."""
    entry = candidate.entry
    if entry.type not in MUTUAL or not any(child.dep_.startswith("expl") for child in candidate.token.children):
        return False
    held = {name for frame in entry.counterparts or (("object",),) for name in frame}
    return "object" in held and not candidate.slots.get("object") and not _is_reflexive(candidate, resolver)


def _is_reflexive(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether a rule knows its verb as reflexive, so that the pronoun tells of nobody ("si sono indignati")."""
    lexicon = resolver.lexicon
    reflexive = {lexicon.reflexive(key) for key in keys(candidate.token)} if lexicon.reflexives[1] else set()
    return bool(reflexive & candidate.entry.verbs)


def _polities(parties: tuple[Party, ...]) -> set[str]:
    return {party.polity for party in parties}
