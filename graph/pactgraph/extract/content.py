"""Whom a fact is done to where its frame leaves it open: told by its content, by its sentence, or before it."""

from collections.abc import Callable

from pactgraph.extract.filling import Filling, Roles
from pactgraph.extract.kinds import ANSWERING, BY_CONTENT, PROMISED, SERVING, UNDERSTOOD, UNDOING
from pactgraph.extract.mood import conditional
from pactgraph.extract.standing import (
    accused,
    addressed,
    asked,
    before_asking,
    benefiting,
    is_unsaid,
    joined_in_task,
    provoking,
    targets,
    told_of,
    under_deal,
    understood,
    undone,
)
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import ancestors, children, conjuncts, is_verb, keys
from pactgraph.extract.triggers import Candidate
from pactgraph.extract.wars import attacked, tells_war
from pactgraph.model import FactType, Party
from pactgraph.parse import Token


def _asks(candidate: Candidate) -> bool:
    return candidate.entry.type is FactType.APPEAL


class Content(Filling):
    """Counterparts that no slot of their candidate holds."""

    def _inferred(self, candidate: Candidate, polities: frozenset[str]) -> tuple[Party, ...]:
        """Whom a directed fact is done to by what was told before; empty where that is not certain."""
        kind = candidate.entry.type
        if tells_war(candidate, self.resolver) and (found := attacked(polities, self.resolver)):
            return found
        told: list[tuple[frozenset[FactType], Callable[[], tuple[Party, ...]]]] = [
            (UNDOING, lambda: undone(candidate, self.resolver, polities)),
            (PROMISED, lambda: under_deal(candidate, self.resolver, polities) or self._asking(candidate, polities)),
            (UNDERSTOOD, lambda: self._understood(candidate, polities)),
            (ANSWERING, lambda: () if self._disclaims(candidate) else provoking(candidate, self.resolver, polities)),
            (frozenset({FactType.CRITICISM}), lambda: self._reacted(candidate, polities)),
            (frozenset({FactType.DEPLOYMENT}), lambda: told_of(candidate, self.resolver, polities)),
        ]
        return next((found for kinds, find in told if kind in kinds and (found := find())), ())

    def _reacted(self, candidate: Candidate, barred: frozenset[str]) -> tuple[Party, ...]:
        """Whom a sentence without a verb condemns: who did what was told last ("Sharp condemnation by France.")."""
        told = self.resolver.discourse.events[-1:]
        if candidate.verbal or not told or any(word.pos_ in {"VERB", "AUX"} for word in candidate.token.doc):
            return ()
        kind, agents, _ = told[0]
        own = kind.group.cooperative or barred & {party.polity for party in agents}
        return () if own else tuple(Party(party.polity) for party in agents)

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
        if not others and kind in BY_CONTENT and not self._disclaims(candidate):
            return self._threatened(candidate, polities)
        return others

    def _disclaims(self, candidate: Candidate) -> bool:
        """Whether a verb denies a deed, and turns nobody down ("denied arming the rebels")."""
        return any(self.resolver.lexicon.holds(("disclaiming",), key) for key in keys(candidate.token))

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
        found = found or {party.polity: party for party in self._any(verb)}
        others = [found[polity] for polity in sorted(found.keys() - barred)]
        return tuple(others) if len(others) == 1 or (others and not acting) else ()

    def _any(self, verb: Token) -> list[Party]:
        """Who would do any deed that a threat answers ("will respond to any provocation by Seoul")."""
        deeds = [
            word
            for word in verb.subtree
            if any(d.lower_ in self.resolver.lexicon.unspecific for d in children(word, "det"))
        ]
        return [
            party
            for deed in deeds
            for other in self._by_word.get(deed.i, ())
            for party in self._agents(other, self._suffering(deed))
        ]
