"""What was said before: the parties that "the leaders", "they", "the alliance" or a dropped subject point back to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pactgraph.extract.descriptions import Told, described, is_definite, is_pair, kind
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.pronouns import is_one
from pactgraph.extract.registry import Person
from pactgraph.extract.titles import GENERIC, RANKS
from pactgraph.extract.tree import ancestors, children, functions, has, is_definite_article, is_verb, keys
from pactgraph.model import Claim, FactType, Party
from pactgraph.parse import Token

_MEMORY = 6

_PAIR = 2
_ALPHA3 = 3
"""Letters of a state's code."""

_PAIR = 2


_TELLING = ("nmod", "amod", "acl", "compound", "nummod")
"""Relations of what tells one event from others of its kind."""

_VAGUE = RANKS | GENERIC | {"deputy minister", "undersecretary"}
"""Offices without their field, and ranks: a title alone does not tell whose they are."""

_HOSTILE = frozenset(kind for kind in FactType if not kind.group.cooperative and kind is not FactType.WITHDRAWAL)

_GIVING = frozenset({FactType.AID, FactType.ARMS_TRANSFER})

_Event = tuple[FactType, tuple[Party, ...], tuple[Party, ...]]
"""What was told last: its type, agents and counterparts."""


@dataclass
class Discourse:
    """The memory of one article, filled sentence by sentence.

    `sets`: the party sets of recent claims and subjects, newest last; `lists`: those merely listed together; `current`:
    the lists of this sentence with the index of their last word, and `own` its actors one by one; `coming`: all lists
    of the article; `named`: the actors that it names anywhere; `published`: its day; `subject`: the parties of the last
    main clause's subject that is known, `lead`: those of the sentence right before, and `body` where they are no
    person; `teller`: those of the last one that retells nothing; `speaker`: who speaks in the current quotation;
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
        members = _actors(parties)
        if len({party.polity for party in members}) > 1:
            self.sets = [*(other for other in self.sets if other != members), members][-_MEMORY:]
            self.told_at[members] = len(self.seen)

    def list(self, parties: tuple[Party, ...]) -> None:
        """Keep a coordination: plural expressions point to it where no claim or subject offers a set."""
        members = _actors(parties)
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
        if not deed or not is_definite(noun, self.lexicon) or children(noun, *_TELLING):
            return ()
        return self.events[-1][1] if self.events else ()

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
        hurt = [who for kind, who, others in self.events[-_PAIR:] if kind in _HOSTILE and _hold(others, polities)]
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

    def refer(self, token: Token, mentions: Mentions) -> tuple[Party, ...]:
        """The parties that a pronoun or definite description points back to; empty where that is not certain."""
        if token.pos_ in {"PRON", "DET"} or token.dep_ in {"det:poss", "nmod:poss"}:
            return self._pronoun(token)
        if self._figure(token):
            return self.subject if len(self.subject) == 1 and self.subject[0].person else self.spoke
        person = mentions.person_at.get(token.i)
        holders = self.holding(person.office) if person is not None and person.name is None else ()
        if holders and (len(holders) > 1 if _plural(token) else len(holders) == 1):
            return holders
        if person is not None and not self.holding(person.office) and self._at_home(person, mentions):
            return (Party(self.lexicon.home.polity),) if self.lexicon.home else ()
        found = self._described(token) or described(token, mentions, self.lexicon, self.seen)
        return found or self._home(token, mentions)

    def _home(self, token: Token, mentions: Mentions) -> tuple[Party, ...]:
        """Whose "the foreign minister" or "the army" is that opens a sentence: the state's that acted right before.

        Where nobody did, it is the only state that the article names.
        """
        words = self.lexicon.collective["domestic"]
        only = {code for code in self.named if kind(code) == "State"}
        whose = {party.polity for party in self.lead} or only
        if len(whose) != 1 or len(min(whose)) != _ALPHA3 or not any(key in words for key in keys(token)):
            return ()
        first = not any(at < token.i for at, _ in self.own)
        titled = token.i in mentions.person_at  # "il portavoce del ministero degli Esteri Lin Jian"
        alone = not has(token, "Number", "Plur") and mentions.named(token) is None
        alone = alone and (titled or not children(token, "nmod"))
        return (Party(min(whose)),) if first and alone and is_definite(token, self.lexicon) else ()

    def _at_home(self, person: Person, mentions: Mentions) -> bool:
        """Whether a title without name and nationality can only be one at home: no other state is spoken of."""
        home = self.lexicon.home
        if home is None or person.name or person.polity or person.plural or person.office not in home.offices - _VAGUE:
            return False
        own = [found.code for found in mentions.aliases if found.first < person.first]
        states = {code for code in (*own, *(party.polity for party in self.before)) if len(code) == _ALPHA3}
        return not states or home.polity in states

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

    def counted(self, token: Token) -> tuple[Party, ...]:
        """The members of a counted group ("the three countries", "altri tre paesi"), listed before it or else after."""
        several = count(token, self.lexicon) if self._collective(token) else None
        if several is None or several < 2:
            return ()
        return tuple(dict.fromkeys(Party(party.polity) for party in self._last_set(several, token)))

    def first_person(self) -> tuple[Party, ...]:
        """Who "I" and "we" are: the speaker of the quotation, outside of it the authors."""
        return self.speaker or self.authors

    def _pronoun(self, token: Token) -> tuple[Party, ...]:
        form, words = token.lower_, self.lexicon.pronouns
        if form in words.get("impersonal", ()):
            return self.teller if _is_reported(token, self.lexicon) else ()
        if form in words.get("first_plural", ()) or form in words.get("first_singular", ()):
            return self.first_person()
        plural = form in words.get("third_plural", ()) or form in self.lexicon.collective.get("pronouns", ())
        if plural and not (form in words.get("third_singular", ()) and is_one(token)):
            many = len(self.subject) > 1 or any(_body(party.polity) for party in self.subject)
            return self.subject if many else self._last_set(None, token)
        if form in words.get("neuter", ()):
            acting = token.dep_.startswith("nsubj") or token.head.dep_.startswith("nsubj")
            return self.body if acting and len(self.body) == 1 else ()
        if form in words.get("third_singular", ()) and not has(token, "Gender", "Neut"):
            return self._third(token, either=form in words.get("either", ()))
        return ()

    def _third(self, token: Token, *, either: bool) -> tuple[Party, ...]:
        """Whom a pronoun of one person means: named before it in its sentence, else who acted or spoke last."""
        acts = token.dep_.startswith("nsubj")
        inside = {Party(p.polity, p.person) for at, p in self.own if at < token.i and p.person}
        if len(inside) == 1 and acts and not either:
            return tuple(inside)  # "Putin, by then in Hanoi, hinted that he might ..."
        alone = len(self.subject) == 1 and (either or self.subject[0].person)
        return self.subject if alone else self.spoke if acts else ()

    def _described(self, token: Token) -> tuple[Party, ...]:
        if children(token, "nmod"):
            return ()
        if token.pos_ == "NUM" and children(token, "det"):
            return self._last_set(_value(token.lower_, self.lexicon), token)  # "joined the two in a drill"
        if has(token, "Number", "Sing"):
            return self._host(token)
        if not self._collective(token) or not is_definite(token, self.lexicon):
            return ()
        found = self._last_set(count(token, self.lexicon), token)
        bare = any(key in self.lexicon.collective["states"] for key in keys(token))
        return tuple(dict.fromkeys(Party(party.polity) for party in found)) if bare else found

    def _figure(self, token: Token) -> bool:
        """Whether a definite noun only calls a person something else ("the politician", "die CDU-Politikerin")."""
        known = any(key in self.lexicon.collective["figure"] for key in keys(token))
        return (
            known and has(token, "Number", "Sing") and is_definite(token, self.lexicon) and not children(token, "nmod")
        )

    def _host(self, token: Token) -> tuple[Party, ...]:
        """The one state that something was done in or to last, where a phrase says "the country" only."""
        word = token.lower_.rpartition("-")[2]
        placed = (
            token.dep_.startswith(("obl", "nmod"))
            and children(token, "case")
            and word in self.lexicon.collective["country"]
        )
        if not placed or not is_definite(token, self.lexicon) or children(token, "amod"):
            return ()
        hosts = (others for _, _, others in reversed(self.events) if others)
        last = next(hosts, ())
        return (Party(last[0].polity),) if len(last) == 1 and len(last[0].polity) == _ALPHA3 else ()

    def _collective(self, token: Token) -> bool:
        words = self.lexicon.collective
        return any(key in words["persons"] | words["states"] for key in keys(token))

    def _last_set(self, count: int | None, token: Token) -> tuple[Party, ...]:
        """The newest set of that many polities: from claims and subjects, lists before the word, then lists to come."""
        here = [members for last, members in self.current if last < token.i]
        if count is None:
            return (here or self.sets or self.lists or [()])[-1]
        spoken = token.dep_ == "obl" and {"to", "on"} & set(functions(token, self.lexicon))
        addressed = bool(spoken) or token.dep_ in {"obj", "iobj"}  # "Qatar urged both sides": not itself
        barred = self._acting_over(token) if addressed else frozenset()
        country = any(key in self.lexicon.collective["country"] for key in keys(token))
        own = _actors(p for at, p in self.own if at < token.i and p.polity not in barred and (barred or not addressed))
        own = () if country and any(len(party.polity) != _ALPHA3 for party in own) else own
        near = [members for members in here if not barred & {party.polity for party in members}]
        best = next((members for members in [*reversed(near), own] if _size(members) == count), ())
        if best:
            return best
        addressed = addressed and bool(barred)
        told = [self.told_at.get(members, -1) for members in (*self.lists, *self.sets) if _size(members) == count]
        last = (addressed and not told) or (bool(told) and max(told) < self.acted_at)
        listed = (*self.lists, *self.sets)
        persons = any(key in self.lexicon.collective["persons"] for key in keys(token))
        opposed, before = self._opposed(persons=persons), self._before(persons=persons)
        pool = (*listed, *opposed, *before) if last else (*opposed, *listed)
        fits = (members for members in pool if not country or all(len(m.polity) == _ALPHA3 for m in members))
        fitting = [members for members in fits if _size(members) == count and not barred & {p.polity for p in members}]
        if fitting:
            return fitting[-1]
        later = [members for members in map(_actors, self.coming) if _size(members) == count]
        return later[0] if later else ()

    def _before(self, *, persons: bool) -> tuple[tuple[Party, ...], ...]:
        """Who did something to whom in the sentence right before; "two leaders" are only two persons."""
        _, agents, others = self.events[-1] if self.events else (None, (), ())
        fresh = bool(others) and self.acted_at == len(self.seen) - 1
        fresh = fresh and (not persons or all(party.person for party in (*agents, *others)))
        return (_actors((*agents, *others)),) if fresh and _size((*agents, *others)) == _PAIR else ()

    def _acting_over(self, token: Token) -> frozenset[str]:
        """Who acts in the clause that a word is an object in."""
        heads = (child for verb in ancestors(token) for child in children(verb, "nsubj") if child.i < token.i)
        subject = next(heads, None)
        places = {word.i for word in subject.subtree} if subject is not None else set()
        return frozenset(party.polity for at, party in self.own if at in places)

    def _opposed(self, *, persons: bool) -> tuple[tuple[Party, ...], ...]:
        """Who did something to whom last; states at war are no "two leaders"."""
        events = ((*agents, *others) for kind, agents, others in self.events[-_PAIR:] if others and kind in _HOSTILE)
        events = (members for members in events if not persons or all(member.person for member in members))
        return tuple(_actors(members) for members in events if _size(members) == _PAIR)[-1:]


def _size(members: Iterable[Party]) -> int:
    """How many actors a set has, whoever acts for them."""
    return len({party.polity for party in members})


def _hold(parties: tuple[Party, ...], polities: frozenset[str]) -> bool:
    return bool(polities & {party.polity for party in parties})


def _one_state(parties: Iterable[Party], barred: frozenset[str]) -> tuple[Party, ...]:
    polities = {party.polity for party in parties}
    alone = len(polities) == 1 and not polities & barred and all(len(code) == _ALPHA3 for code in polities)
    return tuple(Party(polity) for polity in polities) if alone else ()


def _is_reported(pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether the verb of a pronoun only tells what somebody said ("man werde ... liefern")."""
    forms = [pronoun.head, *children(pronoun.head, "aux", "cop")]
    return any(form.lower_ in lexicon.reported_forms for form in forms)


def _body(polity: str) -> bool:
    """Whether a polity is a body of many ("les dirigeants de l'Otan": ils)."""
    return len(polity) != _ALPHA3 and not polity.startswith("REG:")


def _actors(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The members of a set that can act: regions are places more often than not."""
    members = (Party(p.polity, p.person) for p in parties if not p.polity.startswith("REG:"))
    return tuple(sorted(members, key=lambda party: (party.polity, party.person or "")))


def _plural(token: Token) -> bool:
    return has(token, "Number", "Plur")


def count(token: Token, lexicon: Lexicon) -> int | None:
    counts = (_value(mark.lower_, lexicon) for mark in children(token, "nummod", "det", "amod"))
    told = next((count for count in counts if count is not None), None)
    return told if told is not None else _PAIR if is_pair(token, lexicon) else None


def _value(word: str, lexicon: Lexicon) -> int | None:
    value = (lexicon.time.get("numbers") or {}).get(word, word if word.isdigit() else None)
    return int(value) if value is not None else None
