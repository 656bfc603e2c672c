"""The parties that slots hold, and who answers for the events and things among them."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pactgraph.extract.kinds import BLAMING
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.outcome import Refusal
from pactgraph.extract.parties import Resolver
from pactgraph.extract.slots import noun_slots
from pactgraph.extract.standing import (
    HURTING,
    holder,
)
from pactgraph.extract.subjects import acting
from pactgraph.extract.tree import ancestors, children, conjuncts, is_verb, keys
from pactgraph.extract.triggers import Candidate
from pactgraph.model import FactType, Party
from pactgraph.parse import Token

Alternatives = tuple[tuple[str, ...], ...]

VERB: tuple[Alternatives, Alternatives] = ((("subject",),), (("object",),))
NOUN: tuple[Alternatives, Alternatives] = (
    (("by",), ("subject",), ("poss",), ("adj",), ("compound",), ("from",)),
    (("against",), ("on",), ("to",), ("for",), ("of",)),
)

_QUALIFYING = frozenset({"adj", "compound", "between", "with"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties of a claim, whether any of them was inferred from the context, and whether they did it mutually."""

    agents: tuple[Party, ...]
    counterparts: tuple[Party, ...]
    inferred: bool
    mutual: bool = False


def _phrase(head: Token) -> Iterator[Token]:
    """A word and all below it but the clauses that tell more of it ("a ruling that rejected China's claim")."""
    yield head
    for child in head.children:
        if not child.dep_.startswith("acl"):
            yield from _phrase(child)


class Filling(ABC):
    """The parties of a sentence's candidates, where one may answer for another ("condemned the invasion by ...")."""

    def __init__(self, candidates: Iterable[Candidate], resolver: Resolver) -> None:
        self.resolver = resolver
        self._by_word: dict[int, list[Candidate]] = {}
        for candidate in candidates:
            self._by_word.setdefault(candidate.token.i, []).append(candidate)
        self._open: set[int] = set()

    def words(self) -> Iterator[list[Candidate]]:
        """The candidates of each word, in the order of the text, the most specific first."""
        yield from self._by_word.values()

    def parties(self, candidate: Candidate, slot: str) -> tuple[Party, ...]:
        """The parties that the words of one slot name or stand for."""
        return self._fill((slot,), candidate.slots, kind=None)[0]

    @abstractmethod
    def roles(self, candidate: Candidate) -> Roles | Refusal:
        """The parties of a candidate, or why they do not make a fact of its type."""

    def _agents(self, candidate: Candidate, suffering: set[str]) -> tuple[Party, ...]:
        """Who acts in a candidate, whether or not the rest of its parties is known; not in the slots of who suffers."""
        made = self.roles(candidate)
        if isinstance(made, Roles) or candidate.entry.type.symmetric:
            return made.agents if isinstance(made, Roles) else ()
        frame = candidate.entry.agents or (VERB if candidate.verbal else NOUN)[0]
        frame = tuple(alternative for alternative in frame if not suffering & set(alternative))
        return self._first(frame, candidate.slots, (frozenset(), frozenset()), kind=None)[0]

    def _made(self, words: Iterable[Token]) -> list[tuple[FactType, Roles]]:
        """The parties of the candidates at some words, each with its type, where they are known."""
        others = [other for word in words if word.i not in self._open for other in self._by_word.get(word.i, ())]
        return [(o.entry.type, roles) for o in others if isinstance(roles := self.roles(o), Roles)]

    def _first(
        self,
        frame: Alternatives,
        slots: Slots,
        barred: tuple[frozenset[int], frozenset[str]],
        *,
        kind: FactType | None,
    ) -> tuple[tuple[Party, ...], bool, frozenset[int]]:
        """The first alternative that names parties other than those barred, and the words it used."""
        used, polities = barred
        for alternative in frame:
            used |= {t.i for t in slots.get("beside", ())} if kind in HURTING else frozenset()
            free: Slots = {slot: [t for t in slots.get(slot, ()) if t.i not in used] for slot in alternative}
            parties, inferred = self._fill(alternative, free, kind=kind)
            parties = tuple(p for p in parties if p.polity not in polities) or self._nested(free, polities, kind)
            if parties:
                return parties, inferred, used | {t.i for tokens in free.values() for t in tokens}
        return (), False, used

    def _nested(self, slots: Slots, barred: frozenset[str], kind: FactType | None) -> tuple[Party, ...]:
        """The one other polity inside a receiver that only repeats the agent ("Japan ... to its forces in Kyiv").

        A show of force may be told by a place between both ("near its border with Guyana").
        """
        places = ("at", "on", "over", "against") if kind is FactType.SHOW_OF_FORCE else ()
        heads = [token for name in ("to", "for", *places) for token in slots.get(name, ())]
        heads = [head for head in heads if kind is not FactType.ENDORSEMENT or not self._harms(head)]
        known = self.resolver.mentions.any if places else self.resolver.mentions.named
        named = [party for head in heads for word in _phrase(head) if (party := known(word))]
        others = {party.polity: party for party in named if party.polity not in barred}
        return tuple(others.values()) if barred and len(others) == 1 else ()

    def _fill(self, names: tuple[str, ...], slots: Slots, *, kind: FactType | None) -> tuple[tuple[Party, ...], bool]:
        found: dict[tuple[str, str | None], Party] = {}
        inferred = False
        for name in names:
            tokens = [token for token in slots.get(name, ()) if name != "compound" or not self._seat(token)]
            if kind in BLAMING and name != "object":
                tokens = [token for token in tokens if not self._suffers(token, name)]
            owned = name == "subject" and any(token.dep_ == "amod" for token in tokens)  # "the Japanese plan to send"
            parties, guessed = self.resolver.all(tokens, adjectives=owned or name in _QUALIFYING)
            if name == "between" and len(parties) == 1:
                listed = (self.resolver.mentions.listed(head) for head in slots.get(name, ()))
                parties = next(filter(None, listed), parties)  # where the parser lost the second
            if not parties and kind in BLAMING | HURTING:
                parties, guessed = self._responsible(tokens, praised=kind is FactType.ENDORSEMENT), True
            inferred |= guessed and bool(parties)
            for party in parties:
                found.setdefault((party.polity, party.person), party)
        persons = {polity for polity, person in found if person}
        return tuple(p for p in found.values() if p.person or p.polity not in persons), inferred

    def _seat(self, token: Token) -> bool:
        """Whether a word names a capital: before a noun it tells where ("the Ottawa treaty"), not who."""
        found = self.resolver.mentions.alias_at.get(token.i)
        return found is not None and found.alias.kind == "capital"

    def _responsible(self, heads: Iterable[Token], *, praised: bool) -> tuple[Party, ...]:
        """Who answers for what is praised or blamed: the agents of an event, the owner of anything else."""
        found: dict[Party, None] = {}
        for head in heads:
            for member in conjuncts(head):
                if praised and self._harms(member):
                    continue  # who is committed to a state's disarmament does not back that state
                for party in self._owner(member):
                    found.setdefault(party)
        return tuple(found)

    def _suffers(self, head: Token, slot: str) -> bool:
        """Whether a phrase tells whom the deed hits that is blamed ("condemned the attack on a patrol of the UN")."""
        above = head.head
        deeds = [thing for thing in children(above, "obj", "nsubj:pass") if thing.i < head.i] if is_verb(above) else []
        nouns = [above] if above.relation == "obj" and above.i < head.i else []
        done = [deed for deed in (*deeds, *nouns) if self._is_done(deed)]
        return any(slot in self._suffering(deed) for deed in done)

    def _is_done(self, event: Token) -> bool:
        """Whether an event is a deed: what is said against somebody ("voiced criticism of") hits whom it blames."""
        kinds = {candidate.entry.type for candidate in self._by_word.get(event.i, ())}
        return bool(kinds) and not any(kind.group.verbal for kind in kinds)

    def _harms(self, thing: Token) -> bool:
        return any(self.resolver.lexicon.holds(("harm",), key) for key in keys(thing))

    def _owner(self, thing: Token) -> tuple[Party, ...]:
        suffering = self._suffering(thing)
        for candidate in self._by_word.get(thing.i, ()):
            made = self._agents(candidate, suffering) if thing.i not in self._open else ()
            if made:
                return made
        told = self.resolver.discourse.told(thing) or self._doing(thing)
        if told or is_verb(thing):
            return told
        slots = noun_slots(thing, self.resolver.lexicon)
        hit = {word.i for name in suffering for head in slots.get(name, ()) for word in self._whole(head)}
        owned = {name: [word for word in words if word.i not in hit] for name, words in slots.items()}
        for name in ("by", "poss", "adj", "of", "from", "between", "compound"):
            if name in suffering:
                continue
            parties, _ = self.resolver.all(owned.get(name, ()), adjectives=True)
            if not parties and name == "of":  # "the continuation of Russia's war on Ukraine"
                events = (
                    part for part in owned.get(name, ()) if self._by_word.get(part.i) and part.i not in self._open
                )
                parties = tuple(party for part in events for party in self._owner(part))
            if not parties and name == "of":  # "un centre de commandement du mouvement"
                parties, _ = self.resolver.all(word for part in owned.get(name, ()) for word in children(part, "nmod"))
            if parties:
                return parties
        return holder(thing, self.resolver)

    def _whole(self, head: Token) -> list[Token]:
        """The words behind a common noun, which belong to it: "the attack on a patrol of the UN" is not the UN's."""
        named = head.pos_ != "NOUN" or self.resolver.mentions.any(head) is not None
        return [] if named else [word for word in head.subtree if word.i != head.i]

    def _doing(self, step: Token) -> tuple[Party, ...]:
        """Who takes the step that a clause is called behind its comma ("..., a move Israel condemned")."""
        if step.dep_ not in {"appos", "parataxis", "dep"} or not self._is_step(step):
            return ()
        verb = next((word for word in ancestors(step) if is_verb(word)), None)
        heads = acting(verb, self.resolver.lexicon) if verb is not None else []
        return self.resolver.all(heads)[0]

    def _is_step(self, noun: Token) -> bool:
        return any(self.resolver.lexicon.holds(("steps",), key) for key in keys(noun))

    def _suffering(self, thing: Token) -> set[str]:
        """The slots of an event that hold whom it is done to: nobody answers for the bombing of his own city."""
        entries = (candidate.entry for candidate in self._by_word.get(thing.i, ()))
        hurting = (entry for entry in entries if not entry.type.group.cooperative)
        frames = (entry.counterparts or () for entry in hurting if entry.type is not FactType.WITHDRAWAL)
        return {slot for frame in frames for alternative in frame for slot in alternative}
