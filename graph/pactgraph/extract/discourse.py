"""What was said before in an article: who was told of, who did what to whom, who speaks, who holds which office."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pactgraph.extract.descriptions import Told, is_definite
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import children, has, is_definite_article, is_verb, keys
from pactgraph.model import Claim, FactType, Party
from pactgraph.parse import Token
from pactgraph.reference import is_state

_MEMORY = 6

_PAIR = 2

_TELLING = ("nmod", "amod", "acl", "compound", "nummod")
"""Relations of what tells one event from others of its kind."""

HOSTILE = frozenset(kind for kind in FactType if not kind.group.cooperative and kind is not FactType.WITHDRAWAL)
"""What is done against somebody."""

_GIVING = frozenset({FactType.AID, FactType.ARMS_TRANSFER})

_Event = tuple[FactType, tuple[Party, ...], tuple[Party, ...]]
"""What was told last: its type, agents and counterparts."""


@dataclass
class Discourse:
    """The memory of one article, filled sentence by sentence.

    `sets`: the party sets of recent claims and subjects, newest last; `lists`: those merely listed together; `current`:
    the lists of this sentence with the index of their last word, and `own` its actors one by one; `coming`: all lists
    of the article; `named`: the actors that it names anywhere; `published`: its day; `subject`: the parties of the last
    main clause's subject that is known, `word`: its one word, `lead`: those of the sentence right before, and `body`
    where they are no person; `teller`: those of the last one that retells nothing; `speaker`: who speaks in quotations;
    `authors`: who "we" is outside of quotations; `offices`: who holds each office that the text or the reference names;
    `events`: the claims made last; `spoke`: the person who said something last; `seen`: the actors that each sentence
    before named; `leading`: whether this is the headline or lead; `day`: the recent day told of last, and `doers`, who
    acted on it; `acting`: who acts in this sentence; `before`: whom the sentence before names; `told_at`: which
    sentence told of each of the sets last, by its number; `acted_at`: in which one somebody did something to another;
    `fresh`: the claims of this sentence.
    """

    lexicon: Lexicon
    sets: list[tuple[Party, ...]] = field(default_factory=list)
    lists: list[tuple[Party, ...]] = field(default_factory=list)
    current: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    own: list[tuple[int, Party]] = field(default_factory=list)
    coming: list[tuple[Party, ...]] = field(default_factory=list)
    named: frozenset[str] = frozenset()
    published: str | None = None
    subject: tuple[Party, ...] = ()
    lead: tuple[Party, ...] = ()
    body: tuple[Party, ...] = ()
    word: str = ""
    teller: tuple[Party, ...] = ()
    speaker: tuple[Party, ...] = ()
    authors: tuple[Party, ...] = ()
    offices: dict[str, tuple[Party, ...]] = field(default_factory=dict)
    events: list[_Event] = field(default_factory=list)
    spoke: tuple[Party, ...] = ()
    seen: list[Told] = field(default_factory=list)
    leading: bool = True
    day: str | None = None
    doers: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    before: tuple[Party, ...] = ()
    told_at: dict[tuple[Party, ...], int] = field(default_factory=dict)
    acted_at: int = -1
    fresh: list[_Event] = field(default_factory=list)

    def remember(self, parties: Iterable[Party]) -> None:
        """Keep a set of two or more parties as something that plural expressions can point to."""
        members = actors_of(parties)
        if len({party.polity for party in members}) > 1:
            self.sets = [*(other for other in self.sets if other != members), members][-_MEMORY:]
            self.told_at[members] = len(self.seen)

    def list(self, parties: tuple[Party, ...]) -> None:
        """Keep a coordination: plural expressions point to it where no claim or subject offers a set."""
        members = actors_of(parties)
        if len(members) < 2:
            return
        self.lists = [*(other for other in self.lists if other != members), members][-_MEMORY:]
        self.told_at[members] = len(self.seen)

    def note(self, claims: Iterable[Claim]) -> None:
        """Remember who met, agreed or worked together: "the leaders" of the next sentence are they."""
        for claim in claims:
            event = (claim.type, claim.agents, claim.counterparts)
            self.events, self.fresh = [*self.events, event][-_MEMORY:], [*self.fresh, event]
            self.acting |= {party.polity for party in claim.agents}
            self.acted_at = len(self.seen) if len(claim.agents) == len(claim.counterparts) == 1 else self.acted_at
            if claim.type in {FactType.CONSULTATION, FactType.AGREEMENT}:
                self.remember(claim.agents)
            elif claim.type.group.verbal:
                self.remember(claim.counterparts)
            elif claim.type.symmetric:
                self.list(claim.agents)

    def close(self, day: str | None) -> None:
        """End a sentence that tells of a recent day, or of none."""
        if day is not None:
            self.day, self.doers = day, self.acting | {party.polity for party in self.subject}
        self.acting, self.fresh = frozenset(), []

    def partner(self, agents: frozenset[str]) -> tuple[Party, ...]:
        """The one of whom a sentence told cooperation with somebody ("Japan, which met Peru, sent ...")."""
        shared = [{p.polity for p in (*first, *second)} for told, first, second in self.fresh if told.group.cooperative]
        partners = {polity for parties in shared if agents & parties for polity in parties - agents}
        return tuple(Party(polity) for polity in partners) if len(partners) == 1 else ()

    def told(self, noun: Token) -> tuple[Party, ...]:
        """Who acts in the event that a noun points back to ("condemned this attack"); empty where there is none."""
        return next((agents for _, agents, _ in self._pointed(noun, bare=True)), ()) or self._done(noun)

    def _done(self, noun: Token) -> tuple[Party, ...]:
        """Who did last what a word for any deed points back to ("welcomed the step"): in this sentence or before it."""
        deed = noun.pos_ == "NOUN" and any(self.lexicon.holds(("deeds",), key) for key in keys(noun))
        if not deed or not self.events or not is_definite(noun, self.lexicon) or children(noun, *_TELLING):
            return ()
        kind, agents, _ = self.events[-1]
        return () if kind.group.cooperative and self._is_blamed(noun) else agents

    def _is_blamed(self, noun: Token) -> bool:
        """Whether a thing is what somebody criticises, which is no kindness that was told before."""
        known = (entry for key in keys(noun.head) for entry in self.lexicon.by_lemma.get(key, ()) if key in entry.verbs)
        return any(entry.type is FactType.CRITICISM for entry in known)

    def receiver(self, barred: frozenset[str]) -> tuple[Party, ...]:
        """The one state that all aid told of lately goes to, if it is not one of those barred."""
        given = [others for kind, _, others in self.events if kind in _GIVING]
        given = given or [o for kind, who, o in self.events if kind is FactType.ENDORSEMENT and _hold(who, barred)]
        return _one_state((party for others in given for party in others), barred)

    def opponent(self, polities: frozenset[str]) -> tuple[Party, ...]:
        """Whom those who act blamed or threatened last, if it was one state ("accused X ... and announced revenge")."""
        blamed = [o for kind, who, o in self.events[-_PAIR:] if not kind.group.cooperative and _hold(who, polities)]
        if blamed:
            return _one_state(blamed[-1], polities)
        hurt = [who for kind, who, others in self.events[-_PAIR:] if kind in HOSTILE and _hold(others, polities)]
        return tuple(Party(polity) for polity in dict.fromkeys(party.polity for party in hurt[-1])) if hurt else ()

    def givers(self, barred: frozenset[str]) -> tuple[Party, ...]:
        """The one state that gave those barred what was told of lately, or met with them last."""
        given = [who for kind, who, others in self.events if kind in _GIVING and _hold(others, barred)]
        met = [who for kind, who, _ in self.events if kind is FactType.CONSULTATION and _hold(who, barred)]
        return _one_state((party for who in given or met[-1:] for party in who if party.polity not in barred), barred)

    def shared(self, noun: Token) -> tuple[Party, ...]:
        """All parties of the event that a noun points back to with a demonstrative ("will suspend this aid")."""
        return next(((*agents, *others) for _, agents, others in self._pointed(noun)), ())

    def repeats(self, noun: Token, claim: Claim) -> bool:
        """Whether a noun only points back to an event that is told already, with nobody new to it."""
        new = {party.polity for party in (*claim.agents, *claim.counterparts)}
        return any(new <= {party.polity for party in (*agents, *others)} for _, agents, others in self._pointed(noun))

    def _pointed(self, noun: Token, *, bare: bool = False) -> Iterator[_Event]:
        """The events of a noun's kind that were told last, if it points back ("these drills"); the latest first.

        `bare`: a definite article alone points back as well ("welcomed the deal").
        """
        marks = children(noun, "det")
        pointing = any(has(mark, "PronType", "Dem") for mark in marks)
        alone = bare and any(is_definite_article(mark) for mark in marks) and not children(noun, *_TELLING)
        if is_verb(noun) or not (pointing or alone):
            return
        known = self.lexicon.by_lemma
        kinds = {entry.type for key in keys(noun) for entry in known.get(key, ()) if key in entry.nouns}
        yield from (event for event in reversed(self.events) if event[0] in kinds)

    def holding(self, office: str | None) -> tuple[Party, ...]:
        """Who holds an office in the text; "the minister" alone is any minister of something."""
        exact = self._likeliest(self.offices.get(office or "", ()))
        parts = [held for title, held in self.offices.items() if title.startswith(f"{office} of ")]
        return exact or tuple(dict.fromkeys(party for held in parts for party in held))

    def _likeliest(self, holders: tuple[Party, ...]) -> tuple[Party, ...]:
        """Of several who hold an office, the one told of last."""
        told = {(party.polity, party.person) for party in self.subject}
        last = tuple(party for party in holders if (party.polity, party.person) in told)
        return last if len(holders) > 1 and len(last) == 1 else holders

    def first_person(self) -> tuple[Party, ...]:
        """Who "I" and "we" are: the speaker of the quotation, outside of it the authors."""
        return self.speaker or self.authors


def size(members: Iterable[Party]) -> int:
    """How many actors a set has, whoever acts for them."""
    return len({party.polity for party in members})


def _hold(parties: tuple[Party, ...], polities: frozenset[str]) -> bool:
    return bool(polities & {party.polity for party in parties})


def _one_state(parties: Iterable[Party], barred: frozenset[str]) -> tuple[Party, ...]:
    polities = {party.polity for party in parties}
    alone = len(polities) == 1 and not polities & barred and all(is_state(code) for code in polities)
    return tuple(Party(polity) for polity in polities) if alone else ()


def actors_of(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The members of a set that can act: regions are places more often than not."""
    members = (Party(p.polity, p.person) for p in parties if not p.polity.startswith("REG:"))
    return tuple(sorted(members, key=lambda party: (party.polity, party.person or "")))
