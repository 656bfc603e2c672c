"""From a trigger's slots to agents and counterparts, by the entry's own frame or the default of its kind."""

from dataclasses import replace

from pactgraph.extract.content import Content
from pactgraph.extract.entries import Trigger
from pactgraph.extract.filling import NOUN, VERB, Alternatives, Roles
from pactgraph.extract.kinds import PROVIDED
from pactgraph.extract.leftout import left_out
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.mutual import MUTUAL, each_other, first_side
from pactgraph.extract.outcome import Reason, Refusal
from pactgraph.extract.standing import (
    is_alone,
    is_anothers,
    is_joinable,
    last_deal,
    members_only,
    senders,
)
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import adposition, ancestors, children, conjuncts, is_passive, is_verb, keys
from pactgraph.extract.triggers import Candidate
from pactgraph.extract.wars import attacker
from pactgraph.model import FactType, Party
from pactgraph.parse import Token

_BOTH = 2
"""Parties that can do something to each other."""

_SYMMETRIC_VERB: Alternatives = (("subject", "object", "with", "between"),)
_SYMMETRIC_NOUN: Alternatives = (("between", "with", "of", "by", "poss", "adj", "compound", "subject", "wisher"),)


class Frames(Content):
    """The parties of a sentence's candidates, by the frames of their entries."""

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
            agents, inferred = self._agreed(candidate) or (*agents, *self._telling(candidate)), True
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

    def _telling(self, candidate: Candidate) -> tuple[Party, ...]:
        """Who tells of talks with another one alone: his own ("Lavrov said that talks with Iran had begun")."""
        names = {name for name, words in candidate.slots.items() if words}
        alone = "with" in names and not names & {"between", "by", "poss", "of", "compound", "subject"}
        if candidate.entry.type is not FactType.CONSULTATION or not alone:
            return ()
        verb = next((word for word in ancestors(candidate.token) if is_verb(word) or children(word, "cop")), None)
        says = (
            verb is not None and verb.dep_ == "ccomp" and any(k in self.resolver.lexicon.say for k in keys(verb.head))
        )
        return self.resolver.all(subjects(verb.head, self.resolver.lexicon))[0] if verb is not None and says else ()

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

    def _unsaid(self, candidate: Candidate) -> tuple[Party, ...]:
        """Who acts though no slot tells: whose aid is suspended, a subject left out, who fights a known war."""
        ending = candidate.entry.type is FactType.WITHDRAWAL and not candidate.verbal
        own = self._responsible(candidate.slots.get("of", ()), praised=False) if ending else ()
        return own or left_out(candidate, self.resolver) or attacker(candidate, self.resolver)

    def _directed(self, candidate: Candidate) -> Roles | Refusal:
        entry, default = candidate.entry, VERB if candidate.verbal else NOUN
        none: frozenset[str] = frozenset()
        slots = _owned(candidate)
        agents, first, used = self._first(entry.agents or default[0], slots, (frozenset(), none), kind=None)
        if not agents:
            agents, first, used = self._first((("renouncer",),), candidate.slots, (used, none), kind=None)
        pair = self._between(candidate) if not agents else ()
        if len(pair) == _BOTH:
            one = first_side(pair, self.resolver)
            return Roles((one or pair[0],), tuple(p for p in pair if p != (one or pair[0])), first, mutual=one is None)
        if not agents:
            agents, first = self._unsaid(candidate), True
        if not agents:
            return Refusal(Reason.NO_AGENT)
        agents = senders(candidate, self.resolver, (*agents, *self._jointly(candidate, agents)))
        polities = frozenset(party.polity for party in agents)
        others, second = self._counterparts(candidate, used, polities)
        if (not others or second) and each_other(candidate, agents, self.resolver):
            return self._checked(candidate, Roles(agents[:1], agents[1:], first, mutual=True))
        return self._checked(candidate, Roles(agents, others, first or second))

    def _checked(self, candidate: Candidate, roles: Roles) -> Roles | Refusal:
        """The parties of a directed fact, or what they lack."""
        kind, others = candidate.entry.type, roles.counterparts
        if not others and not is_alone(candidate, self.resolver.lexicon):
            return Refusal(Reason.NO_COUNTERPART)
        polities = frozenset(party.polity for party in roles.agents)
        if kind is FactType.WITHDRAWAL and is_anothers(candidate, self.resolver, polities):
            return Refusal(Reason.NO_AGENT)
        if kind is FactType.MEMBERSHIP:
            others = tuple(party for party in others if is_joinable(party, self.resolver))
        told = others or not roles.counterparts
        return replace(roles, counterparts=others) if told else Refusal(Reason.NO_BODY)

    def _between(self, candidate: Candidate) -> tuple[Party, ...]:
        """Between whom there is fighting ("fighting between the army and the rebels")."""
        if candidate.entry.type not in MUTUAL:
            return ()
        return self._fill(("between",), candidate.slots, kind=None)[0]

    def _counterparts(
        self, candidate: Candidate, used: frozenset[int], polities: frozenset[str]
    ) -> tuple[tuple[Party, ...], bool]:
        """Whom a directed fact is done to, by the frame or else by what its content tells; whether it was inferred."""
        entry, default = candidate.entry, VERB if candidate.verbal else NOUN
        frame = entry.counterparts if entry.counterparts is not None else default[1]
        others, inferred, _ = self._first(frame, candidate.slots, (used, polities), kind=entry.type)
        others = self._by_content(candidate, others, polities)
        if not others and entry.type is FactType.DEPLOYMENT:
            others = self._served(candidate, polities)
        return (others, inferred) if others else (self._inferred(candidate, polities), True)

    def _jointly(self, candidate: Candidate, agents: tuple[Party, ...]) -> tuple[Party, ...]:
        """Who does the same together with the subject ("gemeinsam mit Dänemark")."""
        jointly = self.resolver.lexicon.jointly
        beside = [
            word for word in candidate.slots.get("with", ()) if jointly and {_marks(word), adposition(word)} & jointly
        ]
        found = self._fill(("with",), {"with": beside}, kind=None)[0] if beside else ()
        return tuple(party for party in found if party.polity not in {own.polity for own in agents})


def _owned(candidate: Candidate) -> Slots:
    """The slots of a candidate without acronyms that stand for whom it is done to ("NATO membership for Georgia")."""
    if not any("compound" in alternative for alternative in candidate.entry.counterparts or ()):
        return candidate.slots
    described = [word for word in candidate.slots.get("adj", ()) if word.dep_ != "compound"]
    return {**candidate.slots, "adj": described}


def _marks(noun: Token) -> str:
    """The adposition of a noun with the word before it ("gemeinsam mit")."""
    mark = next(iter(children(noun, "case")), noun)
    return f"{noun.doc[mark.i - 1].lower_} {mark.lower_}" if mark.i else ""
