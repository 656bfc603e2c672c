"""The sets of actors that plural expressions point to ("the three countries", "both sides", "the two")."""

from collections.abc import Iterable

from pactgraph.extract.descriptions import is_pair
from pactgraph.extract.discourse import HOSTILE, Discourse, actors_of, size
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import ancestors, children, functions, keys
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import is_state

_PAIR = 2

_Set = tuple[Party, ...]


def members_of(token: Token, memory: Discourse) -> _Set:
    """The members of a counted group ("the three countries", "altri tre paesi"), listed before it or else after."""
    several = count(token, memory.lexicon) if is_collective(token, memory) else None
    if several is None or several < 2:
        return ()
    return tuple(dict.fromkeys(Party(party.polity) for party in last_set(several, token, memory)))


def is_collective(token: Token, memory: Discourse) -> bool:
    """Whether a noun is one for persons or states ("the ministers", "i due paesi")."""
    words = memory.lexicon.collective
    return any(key in words["persons"] | words["states"] for key in keys(token))


def last_set(count: int | None, token: Token, memory: Discourse) -> _Set:
    """The newest set of that many polities: from claims and subjects, lists before the word, then lists to come."""
    here = [members for last, members in memory.current if last < token.i]
    if count is None:
        return (here or memory.sets or memory.lists or [()])[-1]
    spoken = token.dep_ == "obl" and {"to", "on"} & set(functions(token, memory.lexicon))
    addressed = bool(spoken) or token.dep_ in {"obj", "iobj"}  # "Qatar urged both sides": not itself
    barred = _acting_over(token, memory) if addressed else frozenset()
    own = _own(token, memory, barred) if barred or not addressed else ()
    near = [members for members in here if not barred & {party.polity for party in members}]
    best = next((members for members in [*reversed(near), own] if size(members) == count), ())
    return best or _told(count, token, memory, barred) or _to_come(count, memory)


def _own(token: Token, memory: Discourse, barred: frozenset[str]) -> _Set:
    """The actors that the sentence names before a word; bodies are no "countries"."""
    own = actors_of(party for at, party in memory.own if at < token.i and party.polity not in barred)
    return () if _are_states(token, memory) and not _all_states(own) else own


def _told(count: int, token: Token, memory: Discourse, barred: frozenset[str]) -> _Set:
    """The set told of last in the sentences before."""
    listed = (*memory.lists, *memory.sets)
    told = [memory.told_at.get(members, -1) for members in listed if size(members) == count]
    last = (bool(barred) and not told) or (bool(told) and max(told) < memory.acted_at)
    persons = any(key in memory.lexicon.collective["persons"] for key in keys(token))
    opposed = _opposed(memory, persons=persons)
    pool = (*listed, *opposed, *_before(memory, persons=persons)) if last else (*opposed, *listed)
    fits = (members for members in pool if not _are_states(token, memory) or _all_states(members))
    fitting = [members for members in fits if size(members) == count and not barred & {p.polity for p in members}]
    return fitting[-1] if fitting else ()


def _to_come(count: int, memory: Discourse) -> _Set:
    return next((members for members in map(actors_of, memory.coming) if size(members) == count), ())


def _are_states(token: Token, memory: Discourse) -> bool:
    """Whether a word speaks of states ("the two countries")."""
    return any(key in memory.lexicon.collective["country"] for key in keys(token))


def _all_states(members: _Set) -> bool:
    return all(is_state(party.polity) for party in members)


def _before(memory: Discourse, *, persons: bool) -> tuple[_Set, ...]:
    """Who did something to whom in the sentence right before; "two leaders" are only two persons."""
    _, agents, others = memory.events[-1] if memory.events else (None, (), ())
    fresh = bool(others) and memory.acted_at == len(memory.seen) - 1
    fresh = fresh and (not persons or all(party.person for party in (*agents, *others)))
    return (actors_of((*agents, *others)),) if fresh and size((*agents, *others)) == _PAIR else ()


def _acting_over(token: Token, memory: Discourse) -> frozenset[str]:
    """Who acts in the clause that a word is an object in."""
    heads = (child for verb in ancestors(token) for child in children(verb, "nsubj") if child.i < token.i)
    subject = next(heads, None)
    places = {word.i for word in subject.subtree} if subject is not None else set()
    return frozenset(party.polity for at, party in memory.own if at in places)


def _opposed(memory: Discourse, *, persons: bool) -> tuple[_Set, ...]:
    """Who did something to whom last; states at war are no "two leaders"."""
    events = ((*agents, *others) for kind, agents, others in memory.events[-_PAIR:] if others and kind in HOSTILE)
    events = (members for members in events if not persons or all(member.person for member in members))
    return tuple(actors_of(members) for members in events if size(members) == _PAIR)[-1:]


def count(token: Token, lexicon: Lexicon) -> int | None:
    """How many a noun says that there are; None where it does not."""
    counts = (value(mark.lower_, lexicon) for mark in children(token, "nummod", "det", "amod"))
    told = next((count for count in counts if count is not None), None)
    return told if told is not None else _PAIR if is_pair(token, lexicon) else None


def value(word: str, lexicon: Lexicon) -> int | None:
    """The number that a word stands for, in figures or letters; None where it is none."""
    number = (lexicon.time.get("numbers") or {}).get(word, word if word.isdigit() else None)
    return int(number) if number is not None else None


def merged(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party a polity and person; a polity alone gives way to a person who acts for it."""
    parties = list(parties)
    persons = {party.polity for party in parties if party.person}
    return tuple(party for party in parties if party.person or party.polity not in persons)
