"""From a trigger's slots to agents and counterparts, by the entry's own frame or the default of its kind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pactgraph.extract.kinds import ANSWERING, BLAMING, BY_CONTENT, PROMISED, PROVIDED, SERVING, UNDERSTOOD, UNDOING
from pactgraph.extract.leftout import left_out
from pactgraph.extract.lexicon import Trigger
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.mood import conditional
from pactgraph.extract.outcome import Reason, Refusal
from pactgraph.extract.parties import Resolver
from pactgraph.extract.slots import noun_slots
from pactgraph.extract.standing import (
    HURTING,
    accused,
    addressed,
    asked,
    before_asking,
    benefiting,
    holder,
    is_alone,
    is_anothers,
    is_joinable,
    is_unsaid,
    joined_in_task,
    last_deal,
    members_only,
    provoking,
    senders,
    targets,
    told_of,
    under_deal,
    understood,
    undone,
)
from pactgraph.extract.subjects import acting, subjects
from pactgraph.extract.tree import adposition, ancestors, children, conjuncts, is_passive, is_verb, keys
from pactgraph.extract.triggers import Candidate
from pactgraph.extract.wars import attacked, attacker, tells_war
from pactgraph.model import FactType, Party
from pactgraph.parse import Token

_Alternatives = tuple[tuple[str, ...], ...]

_SYMMETRIC_VERB: _Alternatives = (("subject", "object", "with", "between"),)
_SYMMETRIC_NOUN: _Alternatives = (("between", "with", "of", "by", "poss", "adj", "compound", "subject", "wisher"),)
_VERB: tuple[_Alternatives, _Alternatives] = ((("subject",),), (("object",),))
_NOUN: tuple[_Alternatives, _Alternatives] = (
    (("by",), ("subject",), ("poss",), ("adj",), ("compound",), ("from",)),
    (("against",), ("on",), ("to",), ("for",), ("of",)),
)

_ALPHA3 = 3
"""Letters of a state's code; organisations and regions, which are many in one, have others."""

_QUALIFYING = frozenset({"adj", "compound", "between", "with"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The parties of a claim, and whether any of them was inferred from the context."""

    agents: tuple[Party, ...]
    counterparts: tuple[Party, ...]
    inferred: bool


def _asks(candidate: Candidate) -> bool:
    return candidate.entry.type is FactType.APPEAL


class Frames:
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

    def roles(self, candidate: Candidate) -> Roles | Refusal:
        """The parties of a candidate, or why they do not make a fact of its type."""
        self._open.add(candidate.token.i)
        try:
            return self._symmetric(candidate) if candidate.entry.type.symmetric else self._directed(candidate)
        finally:
            self._open.discard(candidate.token.i)

    def _symmetric(self, candidate: Candidate) -> Roles | Refusal:
        entry = candidate.entry
        frame = entry.agents or (_SYMMETRIC_VERB if candidate.verbal else _SYMMETRIC_NOUN)
        names = [slot for alternative in (*frame, *(entry.counterparts or ())) for slot in alternative]
        if not candidate.verbal and self._open_to(candidate.slots):
            names += ["wisher", "talking"]
        if candidate.slots.get("with") or any(candidate.slots.get(name) for name in {"to", "in"} & set(names)):
            names += ["attending"] if entry.type is FactType.CONSULTATION else []
        dropped = left_out(candidate, self.resolver)
        if candidate.verbal and not dropped and not self._anchored(candidate, names):
            return Refusal(Reason.NO_AGENT)
        pair, _ = self._fill(("between",), candidate.slots, kind=None)
        if len({party.polity for party in pair}) == 1 and any(
            len(conjuncts(t)) > 1 for t in candidate.slots["between"]
        ):
            return Refusal(Reason.ONE_PARTY)
        chosen = ("between",) if len(pair) > 1 and not candidate.verbal else tuple(dict.fromkeys(names))
        agents, inferred = self._fill(chosen, self._met(candidate), kind=None)
        agents, inferred = tuple(dict.fromkeys((*dropped, *agents))), inferred or bool(dropped)
        if entry.counterparts and entry.agents and not dropped and not self._both(entry, candidate.slots):
            return Refusal(Reason.ONE_SIDE)
        agents = members_only(agents)
        if len({party.polity for party in agents}) < 2 and not candidate.verbal:
            agents, inferred = self._agreed(candidate) or agents, True
        if len({party.polity for party in agents}) < 2:
            return Refusal(Reason.ONE_PARTY)
        apart = entry.type is not FactType.JOINT_EXERCISE  # those whom somebody drills with drill with each other
        if apart and not candidate.verbal and self._guests(candidate.slots, agents):
            return Refusal(Reason.ONE_SIDE)
        return Roles(agents, (), inferred)

    def _agreed(self, candidate: Candidate) -> tuple[Party, ...]:
        """Who does together what a deal provides for: its parties ("the pact between A and B provides for drills")."""
        if candidate.entry.type not in PROVIDED:
            return ()
        for deal in candidate.slots.get("subject", ()):
            for other in self._by_word.get(deal.i, ()) if deal.i not in self._open else ():
                made = self.roles(other) if other.entry.type is FactType.AGREEMENT else None
                if isinstance(made, Roles):
                    return made.agents
            told = self.resolver.discourse.told(deal) or last_deal(deal, self.resolver)
            if len({party.polity for party in told}) > 1:
                return told
        return ()

    def _guests(self, slots: Slots, parties: tuple[Party, ...]) -> bool:
        """Whether all parties of an event are those that somebody unnamed had it with ("talks with A and B")."""
        if not slots.get("with") or slots.get("between"):
            return False
        guests, _ = self._fill(("with",), slots, kind=None)
        return {party.polity for party in parties} <= {party.polity for party in guests}

    def _met(self, candidate: Candidate) -> Slots:
        """The slots of a symmetric event without the capitals that it was only held or joined from ("da Kiev")."""
        if candidate.verbal:
            return candidate.slots
        places = {"by", "from"}
        return {n: [t for t in tokens if n not in places or not self._seat(t)] for n, tokens in candidate.slots.items()}

    def _open_to(self, slots: Slots) -> bool:
        """Whether who wants an event takes part: not where it is another's own ("discussed its programme")."""
        return bool(slots.get("with")) or not self._fill(("poss", "of", "adj", "compound"), slots, kind=None)[0]

    def _both(self, entry: Trigger, slots: Slots) -> bool:
        """Whether either side of a visit or the like is known: guests alone do not visit each other."""
        sides = (
            [slot for alternative in side or () for slot in alternative] for side in (entry.agents, entry.counterparts)
        )
        return all(self._fill(tuple(side), slots, kind=None)[0] for side in sides)

    def _anchored(self, candidate: Candidate, names: list[str]) -> bool:
        """Whether it is known who acts: "working with Canada" alone does not tell who works with whom.

        Of some verbs the object takes part, and what stands as subject is no actor ("a pact binds Japan to ...").
        """
        gathered = "object" in names and is_passive(candidate.token)  # "Riuniti a Varsavia, i ministri ..."
        first = "subject" if "object" not in names or ("subject" in names and not gathered) else "object"
        return any(self.resolver.all(candidate.slots.get(name, ()))[0] for name in (first, "between"))

    def _agents(self, candidate: Candidate, suffering: set[str]) -> tuple[Party, ...]:
        """Who acts in a candidate, whether or not the rest of its parties is known; not in the slots of who suffers."""
        made = self.roles(candidate)
        if isinstance(made, Roles) or candidate.entry.type.symmetric:
            return made.agents if isinstance(made, Roles) else ()
        frame = candidate.entry.agents or (_VERB if candidate.verbal else _NOUN)[0]
        frame = tuple(alternative for alternative in frame if not suffering & set(alternative))
        return self._first(frame, candidate.slots, (frozenset(), frozenset()), kind=None)[0]

    def _unsaid(self, candidate: Candidate) -> tuple[Party, ...]:
        """Who acts though no slot tells: whose aid is suspended, a subject left out, who fights a known war."""
        ending = candidate.entry.type is FactType.WITHDRAWAL and not candidate.verbal
        own = self._responsible(candidate.slots.get("of", ()), praised=False) if ending else ()
        return own or left_out(candidate, self.resolver) or attacker(candidate, self.resolver)

    def _directed(self, candidate: Candidate) -> Roles | Refusal:
        entry, default = candidate.entry, _VERB if candidate.verbal else _NOUN
        none: frozenset[str] = frozenset()
        agents, first, used = self._first(entry.agents or default[0], candidate.slots, (frozenset(), none), kind=None)
        if not agents:
            agents, first, used = self._first((("renouncer",),), candidate.slots, (used, none), kind=None)
        if not agents and entry.type is FactType.ATTACK:
            one, *other = self._fill(("between",), candidate.slots, kind=None)[0] or (None,)
            if one is not None and len(other) == 1:
                return Roles((one,), tuple(other), False)  # "fighting between the army and the rebels"
        if not agents:
            agents, first = self._unsaid(candidate), True
        if not agents:
            return Refusal(Reason.NO_AGENT)
        agents = senders(candidate, self.resolver, (*agents, *self._jointly(candidate, agents)))
        polities = frozenset(party.polity for party in agents)
        others, second = self._counterparts(candidate, used, polities)
        if not others and not is_alone(candidate, self.resolver.lexicon):
            return Refusal(Reason.NO_COUNTERPART)
        if entry.type is FactType.WITHDRAWAL and is_anothers(candidate, self.resolver, polities):
            return Refusal(Reason.NO_AGENT)
        if entry.type is FactType.MEMBERSHIP:
            others = tuple(party for party in others if is_joinable(party, self.resolver))
            if not others:
                return Refusal(Reason.NO_BODY)
        return Roles(agents, others, first or second)

    def _counterparts(
        self, candidate: Candidate, used: frozenset[int], polities: frozenset[str]
    ) -> tuple[tuple[Party, ...], bool]:
        """Whom a directed fact is done to, by the frame or else by what its content tells; whether it was inferred."""
        entry, default = candidate.entry, _VERB if candidate.verbal else _NOUN
        frame = entry.counterparts if entry.counterparts is not None else default[1]
        others, inferred, _ = self._first(frame, candidate.slots, (used, polities), kind=entry.type)
        others = self._by_content(candidate, others, polities)
        if not others and entry.type is FactType.DEPLOYMENT:
            others = self._served(candidate, polities)
        return (others, inferred) if others else (self._inferred(candidate, polities), True)

    def _inferred(self, candidate: Candidate, polities: frozenset[str]) -> tuple[Party, ...]:
        """Whom a directed fact is done to by what was told before; empty where that is not certain."""
        kind = candidate.entry.type
        if tells_war(candidate, self.resolver) and (found := attacked(polities, self.resolver)):
            return found
        told: list[tuple[frozenset[FactType], Callable[[], tuple[Party, ...]]]] = [
            (UNDOING, lambda: undone(candidate, self.resolver, polities)),
            (PROMISED, lambda: under_deal(candidate, self.resolver, polities) or self._asking(candidate, polities)),
            (UNDERSTOOD, lambda: self._understood(candidate, polities)),
            (ANSWERING, lambda: provoking(candidate, self.resolver, polities)),
            (frozenset({FactType.DEPLOYMENT}), lambda: told_of(candidate, self.resolver, polities)),
        ]
        return next((found for kinds, find in told if kind in kinds and (found := find())), ())

    def _by_content(
        self, candidate: Candidate, others: tuple[Party, ...], polities: frozenset[str]
    ) -> tuple[Party, ...]:
        """Whom the content of a fact tells it is done to: what aid is for, what is asked, denounced or threatened."""
        kind = candidate.entry.type
        if kind is FactType.APPEAL:
            others = addressed(others, asked(candidate, self.resolver, polities))
            return others or self._wanted(candidate, polities)
        if not others and kind is FactType.AID:
            return benefiting(candidate.slots, self.resolver, polities)
        if not others and kind is FactType.CRITICISM:
            return accused(candidate, self.resolver, polities)
        if not others and kind in BY_CONTENT:
            return self._threatened(candidate, polities)
        return others

    def _understood(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Whom a clause leaves to be understood: the host or guest of the meeting told beside it, else who was told of.

        "Announced a package during a visit to Kyiv"; aid goes on to whom it went before, thanks to who gave it.
        """
        if not is_unsaid(candidate):
            return ()
        found = self._met_with(candidate, barred) or understood(candidate, self.resolver, barred)
        given = candidate.entry.type in {FactType.AID, FactType.ARMS_TRANSFER}
        return found or (self.resolver.discourse.partner(barred) if given else ())

    def _met_with(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """The one other party of a meeting or visit during which something is promised or praised."""
        heads = (candidate.token, *(word for word in ancestors(candidate.token) if is_verb(word)))
        beside = [child for head in heads for child in children(head, "obl") if child.i not in self._open]
        met = [other for child in beside for other in self._by_word.get(child.i, ())]
        for other in met:
            made = self.roles(other) if other.entry.type is FactType.CONSULTATION else None
            if isinstance(made, Roles) and barred & {party.polity for party in made.agents}:
                others = tuple(party for party in made.agents if party.polity not in barred)
                return others if len({party.polity for party in others}) == 1 else ()
        return ()

    def _wanted(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Who would do what is asked for ("asked for Russian aid"), else the one met or thanked before asking."""
        heads = [head for name in ("object", "for") for head in candidate.slots.get(name, ())]
        things = [word for head in heads for word in conjuncts(head)]
        wanted = [other for thing in things if thing.i != candidate.token.i for other in self._by_word.get(thing.i, ())]
        apart = (other for other in wanted if not other.entry.type.symmetric)  # "proposed a treaty with Italy"
        acting = [party for other in apart for party in self._agents(other, self._suffering(other.token))]
        found = tuple(dict.fromkeys(party for party in acting if party.polity not in barred))
        return found or before_asking(candidate, self.resolver, barred)

    def _made(self, words: Iterable[Token]) -> list[tuple[FactType, Roles]]:
        """The parties of the candidates at some words, each with its type, where they are known."""
        others = [other for word in words if word.i not in self._open for other in self._by_word.get(word.i, ())]
        return [(o.entry.type, roles) for o in others if isinstance(roles := self.roles(o), Roles)]

    def _served(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Whom forces are sent for, told by the purpose alone ("sent a carrier to protect Israel")."""
        purposes = [clause for clause in children(candidate.token, "advcl") if children(clause, "mark")]
        served = [party for kind, roles in self._made(purposes) if kind in SERVING for party in roles.counterparts]
        served += joined_in_task(candidate, self.resolver)
        return tuple(dict.fromkeys(party for party in served if party.polity not in barred))

    def _threatened(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Whom a threat is aimed at where only what is threatened tells it ("threatened to cut aid to Ukraine").

        What another would do threatens nobody: "warned that Russia could attack Lithuania".
        """
        threat = candidate.entry.type is FactType.THREAT
        below = children(candidate.token, "xcomp", "ccomp", "advcl", "obl", "obj")
        own = [roles for _, roles in self._made(below) if {party.polity for party in roles.agents} <= barred]
        others = [party for roles in own for party in roles.counterparts]
        others += self._provoking(candidate.token, barred) if threat and not others else ()
        others += targets(candidate.token, self.resolver) if threat and not others else ()
        return tuple(dict.fromkeys(party for party in others if party.polity not in barred))

    def _asking(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Who asks for what is given ("will not send the missiles that Ukraine has asked for")."""
        clauses = [clause for thing in candidate.slots.get("object", ()) for clause in children(thing, "acl")]
        made = [self.roles(other) for clause in clauses for other in self._by_word.get(clause.i, ()) if _asks(other)]
        asking = {p.polity: p for roles in made if isinstance(roles, Roles) for p in roles.agents}
        return tuple(Party(polity) for polity in asking if polity not in barred)

    def _provoking(self, verb: Token, barred: frozenset[str]) -> tuple[Party, ...]:
        """Who would do what a threat answers: the one actor of its condition ("will respond if Poland ...")."""
        lexicon = self.resolver.lexicon
        below = [word for word in verb.subtree if is_verb(word) and word.i != verb.i and conditional(word, lexicon)]
        acting = [{"subject": subjects(word, lexicon)} for word in below]
        found = {p.polity: p for slots in acting for p in self._fill(("subject",), slots, kind=FactType.THREAT)[0]}
        others = [found[polity] for polity in found.keys() - barred]
        return tuple(others) if len(others) == 1 else ()

    def _jointly(self, candidate: Candidate, agents: tuple[Party, ...]) -> tuple[Party, ...]:
        """Who does the same together with the subject ("gemeinsam mit Dänemark")."""
        jointly = self.resolver.lexicon.jointly
        beside = [
            word for word in candidate.slots.get("with", ()) if jointly and {_marks(word), adposition(word)} & jointly
        ]
        found = self._fill(("with",), {"with": beside}, kind=None)[0] if beside else ()
        return tuple(party for party in found if party.polity not in {own.polity for own in agents})

    def _first(
        self,
        frame: _Alternatives,
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
        named = [party for head in heads for word in head.subtree if (party := known(word))]
        others = {party.polity: party for party in named if party.polity not in barred}
        return tuple(others.values()) if barred and len(others) == 1 else ()

    def _fill(self, names: tuple[str, ...], slots: Slots, *, kind: FactType | None) -> tuple[tuple[Party, ...], bool]:
        found: dict[tuple[str, str | None], Party] = {}
        inferred = False
        for name in names:
            tokens = [token for token in slots.get(name, ()) if name != "compound" or not self._seat(token)]
            owned = name == "subject" and any(token.dep_ == "amod" for token in tokens)  # "the Japanese plan to send"
            parties, guessed = self.resolver.all(tokens, adjectives=owned or name in _QUALIFYING)
            if name == "between" and len(parties) == 1:
                listed = (self.resolver.mentions.listed(head) for head in slots.get(name, ()))
                parties = next(filter(None, listed), parties)  # where the parser lost the second
            if not parties and kind in BLAMING | HURTING:
                parties, guessed = self._responsible(slots.get(name, ()), praised=kind is FactType.ENDORSEMENT), True
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
        owned = noun_slots(thing, self.resolver.lexicon)
        for name in ("by", "poss", "adj", "of", "from", "between", "compound"):
            if name in suffering:
                continue
            parties, _ = self.resolver.all(owned.get(name, ()), adjectives=True)
            if not parties and name == "of":  # "un centre de commandement du mouvement"
                parties, _ = self.resolver.all(word for part in owned.get(name, ()) for word in children(part, "nmod"))
            if parties:
                return parties
        return holder(thing, self.resolver)

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


def _marks(noun: Token) -> str:
    """The adposition of a noun with the word before it ("gemeinsam mit")."""
    mark = next(iter(children(noun, "case")), noun)
    return f"{noun.doc[mark.i - 1].lower_} {mark.lower_}" if mark.i else ""
