"""From a trigger's slots to agents and counterparts, by the entry's own frame or the default of its kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from pactgraph.extract.parties import Resolver
from pactgraph.extract.slots import Slots, noun_slots
from pactgraph.extract.tree import conjuncts, is_verb
from pactgraph.extract.triggers import Candidate
from pactgraph.model import FactType, Party

_Alternatives = tuple[tuple[str, ...], ...]

_SYMMETRIC_VERB: _Alternatives = (("subject", "object", "with", "between"),)
_SYMMETRIC_NOUN: _Alternatives = (("between", "with", "of", "by", "poss", "adj", "compound", "subject", "wisher"),)
_VERB: tuple[_Alternatives, _Alternatives] = ((("subject",),), (("object",),))
_NOUN: tuple[_Alternatives, _Alternatives] = (
    (("by",), ("subject",), ("poss",), ("adj",), ("compound",), ("from",)),
    (("against",), ("on",), ("to",), ("for",), ("of",)),
)
_ALONE = frozenset({FactType.SHOW_OF_FORCE, FactType.DEPLOYMENT})
_BLAMING = frozenset({FactType.ENDORSEMENT, FactType.CRITICISM, FactType.REJECTION})
_QUALIFYING = frozenset({"adj", "compound", "between", "with"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties of a claim, and whether any of them was inferred from the context."""

    agents: tuple[Party, ...]
    counterparts: tuple[Party, ...]
    inferred: bool


class Frames:
    """Works out the parties of a sentence's candidates; one may answer for another ("condemned the invasion by ...")."""

    def __init__(self, candidates: Iterable[Candidate], resolver: Resolver) -> None:
        self.resolver = resolver
        self._by_word: dict[int, list[Candidate]] = {}
        for candidate in candidates:
            self._by_word.setdefault(candidate.token.i, []).append(candidate)
        self._open: set[int] = set()

    def words(self) -> Iterator[list[Candidate]]:
        """The candidates of each word, in the order of the text, the most specific first."""
        yield from self._by_word.values()

    def roles(self, candidate: Candidate) -> Roles | None:
        """The parties of a candidate; None where they do not make a fact of its type."""
        self._open.add(candidate.token.i)
        try:
            return self._symmetric(candidate) if candidate.entry.type.symmetric else self._directed(candidate)
        finally:
            self._open.discard(candidate.token.i)

    def _symmetric(self, candidate: Candidate) -> Roles | None:
        entry = candidate.entry
        frame = entry.agents or (_SYMMETRIC_VERB if candidate.verbal else _SYMMETRIC_NOUN)
        names = [slot for alternative in (*frame, *(entry.counterparts or ())) for slot in alternative]
        if not candidate.verbal:
            names.append("wisher")
        if candidate.verbal and not self._anchored(candidate):
            return None
        agents, inferred = self._fill(tuple(dict.fromkeys(names)), candidate.slots, blamed=False)
        if len({party.polity for party in agents}) < 2:
            return None
        return Roles(agents, (), inferred)

    def _anchored(self, candidate: Candidate) -> bool:
        """Whether it is known who acts: "working with Canada" alone does not tell who works with whom."""
        return any(self.resolver.all(candidate.slots.get(name, ()))[0] for name in ("subject", "between"))

    def _directed(self, candidate: Candidate) -> Roles | None:
        entry, default = candidate.entry, _VERB if candidate.verbal else _NOUN
        none: frozenset[str] = frozenset()
        agents, first, used = self._first(
            entry.agents or default[0], candidate.slots, (frozenset(), none), blamed=False
        )
        if not agents:
            return None
        polities = frozenset(party.polity for party in agents)
        frame = entry.counterparts if entry.counterparts is not None else default[1]
        others, second, _ = self._first(frame, candidate.slots, (used, polities), blamed=entry.type in _BLAMING)
        if not others and entry.type not in _ALONE:
            return None
        return Roles(agents, others, first or second)

    def _first(
        self, frame: _Alternatives, slots: Slots, barred: tuple[frozenset[int], frozenset[str]], *, blamed: bool
    ) -> tuple[tuple[Party, ...], bool, frozenset[int]]:
        """The first alternative that names parties other than those barred, and the words it used."""
        used, polities = barred
        for alternative in frame:
            free: Slots = {slot: [t for t in slots.get(slot, ()) if t.i not in used] for slot in alternative}
            parties, inferred = self._fill(alternative, free, blamed=blamed)
            parties = tuple(party for party in parties if party.polity not in polities)
            if parties:
                return parties, inferred, used | {t.i for tokens in free.values() for t in tokens}
        return (), False, used

    def _fill(self, names: tuple[str, ...], slots: Slots, *, blamed: bool) -> tuple[tuple[Party, ...], bool]:
        found: dict[tuple[str, str | None], Party] = {}
        inferred = False
        for name in names:
            parties, guessed = self.resolver.all(slots.get(name, ()), adjectives=name in _QUALIFYING)
            if name == "between" and len(parties) == 1:
                parties = self._pair(slots.get(name, ())) or parties
            if not parties and blamed:
                parties, guessed = self._responsible(slots.get(name, ())), True
            inferred |= guessed and bool(parties)
            for party in parties:
                found.setdefault((party.polity, party.person), party)
        persons = {polity for polity, person in found if person}
        return tuple(p for p in found.values() if p.person or p.polity not in persons), inferred

    def _pair(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Both members of "between A and B" where the parser lost the second."""
        return next((pair for head in heads if (pair := self.resolver.mentions.listed(head))), ())

    def _responsible(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who answers for what is praised or blamed: the agents of an event, the owner of anything else."""
        found: dict[Party, None] = {}
        for head in heads:
            for member in conjuncts(head):
                for party in self._owner(member):
                    found.setdefault(party)
        return tuple(found)

    def _owner(self, thing: Token) -> tuple[Party, ...]:
        for candidate in self._by_word.get(thing.i, ()):
            made = self.roles(candidate) if thing.i not in self._open else None
            if made is not None:
                return made.agents
        if is_verb(thing):
            return ()
        owned = noun_slots(thing, self.resolver.lexicon)
        for name in ("by", "poss", "adj", "of", "from", "compound"):
            parties, _ = self.resolver.all(owned.get(name, ()), adjectives=True)
            if parties:
                return parties
        return ()
