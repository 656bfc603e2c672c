"""What a sentence stands in: its article, who speaks in it, and what "we" and "they" mean there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from pactgraph.extract.descriptions import OPEN
from pactgraph.extract.discourse import Discourse
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.news import told_day
from pactgraph.extract.parties import Resolver
from pactgraph.extract.speech import Quoted, is_retold, quotations, reporting_verb, speakers
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import conjuncts, functions, is_verb, keys
from pactgraph.extract.verbal import verb_slots
from pactgraph.model import Article, Party
from pactgraph.parse import Token
from pactgraph.reference import in_office, offices_of, tenures

_Result = TypeVar("_Result")

_FEW = 2
"""States that have an office which needs no country beside it where only one of them is spoken of."""

_MONTH = len("2024-10")
_LEAD = 2
"""Sentences that tell an article's own news first: its headline and the one after it."""


@dataclass(frozen=True)
class Context:
    """One sentence in its place."""

    article: Article
    mentions: Mentions
    lexicon: Lexicon
    discourse: Discourse
    quoted: Quoted
    quoter: tuple[Party, ...]

    def with_speaker(self, token: Token, work: Callable[[], _Result]) -> _Result:
        """Do some work while "I" and "we" mean the speaker of the quotation that a word stands in, if it does."""
        self.discourse.speaker = self.quoter if token.i in self.quoted.inside else ()
        try:
            return work()
        finally:
            self.discourse.speaker = ()

    def speaker(self, token: Token, resolver: Resolver, agents: tuple[Party, ...]) -> Party | None:
        """Who the text says this, if it is not the article itself; a speech act's own agent is no source of it."""
        if token.i in self.quoted.inside and self.quoter:
            return self.quoter[0]
        found, _ = resolver.all(speakers(token, self.lexicon) or self._heading(token))
        if not found and is_retold(token, self.lexicon):
            found = self.discourse.teller
        if not found or found[0].polity in {party.polity for party in agents}:
            return None
        return found[0]

    def _heading(self, token: Token) -> list[Token]:
        """The person before a headline's colon, who tells what stands behind it ("Zelensky: Russia prepares ...")."""
        before = (word for word in token.doc[: token.i] if word.dep_ == "vocative")
        return [word for word in before if word.i in self.mentions.person_at]

    def is_unowned(self, token: Token) -> bool:
        """Whether a word's clause retells what somebody said whom the text did not name before."""
        named = (
            self.discourse.teller or speakers(token, self.lexicon) or (token.i in self.quoted.inside and self.quoter)
        )
        return not named and is_retold(token, self.lexicon)


def contexts(article: Article, found: list[Mentions], lexicon: Lexicon, discourse: Discourse) -> Iterator[Context]:
    """Each sentence in its context, in order; the discourse is brought up to date between them."""
    quotes = quotations([mentions.sentence for mentions in found])
    lists = [coordinations(mentions) for mentions in found]
    discourse.coming = [parties for listed in lists for _, parties in listed]
    discourse.named = frozenset(alias.code for mentions in found for alias in mentions.aliases)
    discourse.offices, discourse.published = holders(article, found), article.published
    discourse.authors = authors(found, lexicon, discourse)
    for at, mentions in enumerate(found):
        discourse.current, discourse.own, discourse.leading = lists[at], _actors(mentions), at < _LEAD
        quoter = _quoter(at, found, quotes, lexicon, discourse)
        yield Context(article, mentions, lexicon, discourse, quotes[at], quoter)
        for _, parties in discourse.current:
            discourse.list(parties)
        _subject(mentions, lexicon, discourse)
        if any(person.name for person in mentions.people):
            discourse.spoke = _spoke(mentions, lexicon)
        discourse.before = tuple(party for _, party in _actors(mentions))
        acting = (party.polity for party in discourse.subject)
        left_open = (OPEN,) if any(mentions.is_member(token, lexicon) for token in mentions.sentence.doc) else ()
        discourse.seen.append((*(alias.code for alias in mentions.aliases), *acting, *left_open))
        root = next((token for token in mentions.sentence.doc if token.dep_ == "ROOT"), None)
        discourse.close(told_day(root, article, lexicon, discourse.day) if root is not None else None)


def _actors(mentions: Mentions) -> list[tuple[int, Party]]:
    """The actors that a sentence names, each with the place of its word."""
    doc = mentions.sentence.doc
    found = ((at, mentions.any(doc[at])) for at in sorted({*mentions.alias_at, *mentions.person_at}))
    return [(at, party) for at, party in found if party is not None]


def _spoke(mentions: Mentions, lexicon: Lexicon) -> tuple[Party, ...]:
    """The named person who says what a sentence tells, if only one does."""
    doc = mentions.sentence.doc
    heads = [token for token in doc if token.dep_ == "nsubj" and any(key in lexicon.say for key in keys(token.head))]
    heads = heads or [token for token in doc if token.dep_ == "nsubj"]
    named = [party for head in heads if (party := mentions.named(head)) is not None and party.person]
    return tuple(named) if len(named) == 1 else ()


def holders(article: Article, found: list[Mentions]) -> dict[str, tuple[Party, ...]]:
    """The named persons of an article by office: as the text says, or as the reference does for the article's date."""
    table: dict[str, dict[Party, None]] = {}
    for mentions in found:
        for person in mentions.people:
            if person.name is None or person.polity is None:
                continue
            held = (
                {person.office}
                if person.office
                else {tenure.office for tenure in offices_of(person.name, _day(article.published))}
            )
            for office in sorted(held):
                table.setdefault(office, {})[Party(person.polity, person.name)] = None
    known = {office: tuple(parties) for office, parties in table.items()}
    return {**_rare(found, _day(article.published)), **known}


def _rare(found: list[Mentions], day: str | None) -> dict[str, tuple[Party, ...]]:
    """Offices that few states have, where the article names only one of them ("the chancellor")."""
    named = {alias.code for mentions in found for alias in mentions.aliases}
    seats = {
        office: {seat for seat in places if seat in named}
        for office, places in _seats(day[:_MONTH] if day else None).items()
    }
    return {office: tuple(Party(seat) for seat in places) for office, places in seats.items() if len(places) == 1}


@lru_cache(maxsize=128)
def _seats(month: str | None) -> dict[str, frozenset[str]]:
    """Offices that at most a few polities have in a month, and those polities."""
    table: dict[str, set[str]] = {}
    for tenure in tenures():
        if month is not None and in_office(tenure, month):
            table.setdefault(tenure.office, set()).add(tenure.polity)
    return {office: frozenset(places) for office, places in table.items() if len(places) <= _FEW}


def coordinations(mentions: Mentions) -> list[tuple[int, tuple[Party, ...]]]:
    """The sets of two or more polities that a sentence lists together, each with the index of its last word."""
    lists = [(last, members) for last, members in mentions.lists]
    heads = {token.head.i for token in mentions.sentence.doc if token.dep_ == "conj"}
    for token in mentions.sentence.doc:
        if token.i in heads and token.dep_ != "conj":
            family = conjuncts(token)
            members = [m for m in (mentions.named(word) for word in family) if m is not None]
            if len({member.polity for member in members}) > 1:
                lists.append((family[-1].i, tuple(dict.fromkeys(members))))
    return sorted(lists, key=lambda entry: entry[0])


def _subject(mentions: Mentions, lexicon: Lexicon, discourse: Discourse) -> None:
    root = next((token for token in mentions.sentence.doc if token.dep_ == "ROOT"), None)
    if root is None:
        discourse.lead = discourse.body = ()
        return
    heads = subjects(root, lexicon) if is_verb(root) else [root] if mentions.any(root) else subjects(root, lexicon)
    parties, _ = Resolver(mentions, lexicon, discourse).all(heads)
    discourse.lead, discourse.body = parties, () if _personal(heads, mentions, lexicon) else parties
    if not is_retold(root, lexicon):
        discourse.teller = parties
    if parties:
        discourse.subject, discourse.word = parties, heads[0].lower_ if len(heads) == 1 else ""
        discourse.remember(parties)


def _personal(heads: list[Token], mentions: Mentions, lexicon: Lexicon) -> bool:
    """Whether a subject is a person, by name or title: no "it" means that one's state."""
    persons = lexicon.collective["persons"]
    return any(head.i in mentions.person_at or any(key in persons for key in keys(head)) for head in heads)


_SENTENCE = 5
"""Quoted words beside a quotation that may be of the same speaker; fewer only stress a word."""


def _quoter(
    at: int, found: list[Mentions], quotes: list[Quoted], lexicon: Lexicon, discourse: Discourse
) -> tuple[Party, ...]:
    """Who speaks in a quotation: named in its own sentence, else in the nearest sentence of the same quotation."""
    if not quotes[at].inside:
        return ()
    run = [at]
    while quotes[run[0]].opened_before and run[0] > 0:
        run.insert(0, run[0] - 1)
    while quotes[run[-1]].open and run[-1] + 1 < len(found):
        run.append(run[-1] + 1)
    around = [*run, *(i for i in (run[-1] + 1, run[0] - 1) if 0 <= i < len(found))]
    for place in sorted(around, key=lambda i: (abs(i - at), i)):
        verb = reporting_verb(found[place], quotes[place], lexicon)
        if verb is not None and (place in run or len(quotes[place].inside) >= _SENTENCE):
            told = verb_slots(verb, lexicon).get("subject", ())
            parties, _ = Resolver(found[place], lexicon, discourse).all(told)
            if parties or any(word.pos_ == "PROPN" for word in told):  # one whom the article places nowhere
                return parties[:1]
    return ()


def authors(found: list[Mentions], lexicon: Lexicon, discourse: Discourse) -> tuple[Party, ...]:
    """Who "we" is outside of quotations: whoever a statement says it is by, or that its speakers are.

    The title tells ("Statement by the Foreign Minister of Japan"), or the first sentence ("As leaders of A and B, we").
    """
    if not found:
        return ()
    first = lexicon.pronouns.get("first_plural", frozenset()) | lexicon.pronouns.get("first_singular", frozenset())
    for mentions in found[:4]:
        resolver = Resolver(mentions, lexicon, discourse)
        by = [token for token in mentions.sentence.doc if _by(token, lexicon)]
        if mentions is found[0] and by:
            return resolver.all(by[:1])[0]
        for token in mentions.sentence.doc:
            if token.lower_ in first and token.dep_ == "nsubj":
                beside = [c for c in token.head.children if c.dep_.startswith(("obl", "advcl")) and c.i < token.i]
                parties, _ = resolver.all(beside)
                if len(parties) > 1:
                    return parties
    return ()


def _by(token: Token, lexicon: Lexicon) -> bool:
    titled = token.head.dep_ == "ROOT" and not is_verb(token.head)  # no deal that somebody has brokered
    return titled and token.dep_.split(":")[0] in {"nmod", "obl"} and "by" in functions(token, lexicon)


def _day(published: str | None) -> str | None:
    """A publication date as a day, where it has one."""
    return published[:10] if published is not None and len(published) >= 10 else None
