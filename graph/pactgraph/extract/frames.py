"""From a trigger's slots to agents and counterparts, by the entry's own frame or the default of its kind."""

from dataclasses import dataclass

from spacy.tokens import Token

from pactgraph.extract.parties import Resolver
from pactgraph.extract.slots import Slots
from pactgraph.extract.triggers import Candidate
from pactgraph.model import FactType, Party

_Alternatives = tuple[tuple[str, ...], ...]

_SYMMETRIC_VERB: _Alternatives = (("subject", "object", "with", "between"),)
_SYMMETRIC_NOUN: _Alternatives = (("between", "with", "of", "by", "poss", "adj", "compound", "subject"),)
_VERB: tuple[_Alternatives, _Alternatives] = ((("subject",),), (("object",),))
_NOUN: tuple[_Alternatives, _Alternatives] = (
    (("by",), ("subject",), ("poss",), ("adj",), ("compound",), ("from",)),
    (("against",), ("on",), ("to",), ("for",), ("of",)),
)
_ALONE = frozenset({FactType.SHOW_OF_FORCE, FactType.DEPLOYMENT})
_QUALIFYING = frozenset({"adj", "compound", "between", "with"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties of a claim, and whether any of them was inferred from the context."""

    agents: tuple[Party, ...]
    counterparts: tuple[Party, ...]
    inferred: bool


def roles(candidate: Candidate, resolver: Resolver) -> Roles | None:
    """The parties of a candidate; None where they do not make a fact of its type."""
    if candidate.entry.type.symmetric:
        return _symmetric(candidate, resolver)
    return _directed(candidate, resolver)


def _symmetric(candidate: Candidate, resolver: Resolver) -> Roles | None:
    frame = candidate.entry.agents or (_SYMMETRIC_VERB if candidate.verbal else _SYMMETRIC_NOUN)
    slots = dict.fromkeys(slot for alternative in frame for slot in alternative)
    if candidate.entry.counterparts:
        slots |= dict.fromkeys(slot for alternative in candidate.entry.counterparts for slot in alternative)
    agents, inferred = _fill(tuple(slots), candidate.slots, resolver)
    if len({party.polity for party in agents}) < 2:
        return None
    return Roles(agents, (), inferred)


def _directed(candidate: Candidate, resolver: Resolver) -> Roles | None:
    entry, default = candidate.entry, _VERB if candidate.verbal else _NOUN
    agents, first, used = _first(entry.agents or default[0], candidate.slots, resolver, frozenset(), frozenset())
    if not agents:
        return None
    polities = frozenset(party.polity for party in agents)
    others, second, _ = _first(entry.counterparts or default[1], candidate.slots, resolver, used, polities)
    if not others and entry.type not in _ALONE:
        return None
    return Roles(agents, others, first or second)


def _first(
    frame: _Alternatives, slots: Slots, resolver: Resolver, used: frozenset[int], barred: frozenset[str]
) -> tuple[tuple[Party, ...], bool, frozenset[int]]:
    """The first alternative that names parties other than those barred, and the words it used."""
    for alternative in frame:
        free: Slots = {slot: [t for t in slots.get(slot, ()) if t.i not in used] for slot in alternative}
        parties, inferred = _fill(alternative, free, resolver)
        parties = tuple(party for party in parties if party.polity not in barred)
        if parties:
            return parties, inferred, used | {t.i for tokens in free.values() for t in tokens}
    return (), False, used


def _fill(names: tuple[str, ...], slots: Slots, resolver: Resolver) -> tuple[tuple[Party, ...], bool]:
    found: dict[tuple[str, str | None], Party] = {}
    inferred = False
    for name in names:
        parties, guessed = resolver.all(slots.get(name, ()), adjectives=name in _QUALIFYING)
        inferred |= guessed
        for party in parties:
            found.setdefault((party.polity, party.person), party)
    persons = {polity for polity, person in found if person}
    return tuple(p for p in found.values() if p.person or p.polity not in persons), inferred


def heads(candidate: Candidate) -> list[Token]:
    """All words that fill a slot of the candidate."""
    return [token for tokens in candidate.slots.values() for token in tokens]
