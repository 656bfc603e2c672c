"""Who is named in a sentence: actors by their aliases, persons by title and name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pactgraph.extract.aliases import Found, find
from pactgraph.extract.ambiguity import Decision, decide
from pactgraph.extract.home import at_home, country, lead
from pactgraph.extract.introduced import introduced
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.people import persons
from pactgraph.extract.registry import Person, Registry
from pactgraph.extract.tree import children
from pactgraph.model import Party, Span
from pactgraph.parse import Doc, Sentence, Token, text_of
from pactgraph.reference import aliases

_NAMED = "pactgraph.persons"
"""Where a parsed sentence keeps the places of the persons that it names."""


@dataclass(frozen=True)
class Mentions:
    """What the tokens of one sentence name: aliases and persons, by token index.

    `left` are names left out; `home` is the state that the article speaks from.
    """

    sentence: Sentence
    aliases: tuple[Found, ...]
    people: tuple[Person, ...]
    alias_at: dict[int, Found] = field(default_factory=dict)
    person_at: dict[int, Person] = field(default_factory=dict)
    lists: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    left: tuple[Decision, ...] = ()
    home: str | None = None

    def span(self, first: int, last: int) -> Span:
        """The source offsets of the tokens `first` to `last` (exclusive)."""
        doc = self.sentence.doc
        return self.sentence.source(doc[first], doc[last - 1])

    def text(self, span: Span) -> str:
        """The words of a mention in lower case, as normalised for the parser."""
        doc = self.sentence.doc
        return " ".join(token.lower_ for token in doc if span.start <= self.sentence.source(token).start < span.end)

    def named(self, token: Token) -> Party | None:
        """The party that a token belongs to by name: a person's, or an actor's that is not only an adjective."""
        person = self.person_at.get(token.i)
        if person is not None and person.polity is not None and person.name is not None:
            span = self.span(person.first, person.last)
            return Party(person.polity, person.name, span, person.resolution)
        found = self.alias_at.get(token.i)
        if found is not None and not found.adjectival:
            return self._party(found)
        return None

    def _party(self, found: Found) -> Party:
        return Party(found.code, None, self.span(found.first, found.last), found.resolution)

    def adjective(self, token: Token) -> Party | None:
        """The polity that a token names as an adjective ("Japanese", "ucraino")."""
        found = self.alias_at.get(token.i)
        if found is not None and found.adjectival:
            return self._party(found)
        return None

    def glued(self, token: Token) -> bool:
        """Whether a token holds a name only as a part of a compound ("Ukraine-Hilfe")."""
        found = self.alias_at.get(token.i)
        return found is not None and found.alias.kind == "combining" and found.last - found.first == 1

    def is_member(self, token: Token, lexicon: Lexicon) -> bool:
        """Whether a word tells one member of a body by the body's name ("das Nato-Mitglied")."""
        return self.glued(token) and token.lower_.rpartition("-")[2] in lexicon.collective["country"]

    def listed(self, token: Token) -> tuple[Party, ...]:
        """The parties that stand in one enumeration of three or more with a named word; empty where there is none."""
        party = self.named(token)
        here = (party, party.mention) if party is not None else None
        return next((all_ for _, all_ in self.lists if here in [(one, one.mention) for one in all_]), ())

    def joined(self, token: Token) -> tuple[Party, ...]:
        """The further polities of a word that joins several ("hispano-francesa", where it is one token)."""
        inside = [found for found in self.aliases if found.first <= token.i < found.last]
        span = self.span(token.i, token.i + 1)
        return tuple(Party(found.code, None, span) for found in inside[:-1])

    def any(self, token: Token) -> Party | None:
        """The party named by a token in any way."""
        return self.named(token) or self.adjective(token)


def named_persons(doc: Doc) -> frozenset[int]:
    """The places of the words of a sentence that name persons."""
    known: frozenset[int] = doc.user_data.get(_NAMED, frozenset())
    return known


def mentions(parsed: Iterable[Sentence], lexicon: Lexicon, published: str | None) -> list[Mentions]:
    """The mentions of every sentence of an article; persons are learnt from the whole text first."""
    parsed = list(parsed)
    named = [(sentence.doc, find(sentence.doc, lexicon.lang)) for sentence in parsed]
    decided = decide(named, lexicon.lang, published)
    decided = [_unexplained(doc, every, lexicon.lang) for (doc, _), every in zip(named, decided, strict=True)]
    found = [[one.found for one in every if one.kept] for every in decided]
    registry = Registry(lexicon, published, frozenset(one.code for every in found for one in every))
    known = [persons(sentence.doc, aliases, lexicon, registry) for sentence, aliases in zip(parsed, found, strict=True)]
    docs = [sentence.doc for sentence in parsed]
    for at, person in introduced(list(zip(docs, found, known, strict=True)), lexicon).items():
        known[at].insert(0, registry.learn(person))
    home = country(list(zip(docs, found, known, strict=True)), lexicon.home.votes if lexicon.home else 1)
    registry.settle(home)
    whose = home or lead(list(zip(docs, found, known, strict=True)), lexicon)
    known = (
        [[registry.learn(at_home(registry.filled(person), whose)) for person in people] for people in known]
        if whose
        else known
    )
    return [
        _mentions(sentence, every, registry.complete(sentence.doc, people, aliases), lexicon, home)
        for sentence, every, aliases, people in zip(parsed, decided, found, known, strict=True)
    ]


def _unexplained(doc: Doc, decided: list[Decision], lang: str) -> list[Decision]:
    """All names but acronyms in brackets that explain a part of the name before ("... of the United Nations (UN)")."""
    pairs = pairwise(decided)
    repeated = [second for first, second in pairs if _explains(doc, first.found, second.found, lang)]
    return [one for one in decided if one not in repeated] if repeated else decided


def _explains(doc: Doc, name: Found, acronym: Found, lang: str) -> bool:
    bracketed = acronym.first == name.last + 1 and doc[name.last].text == "(" and name.code != acronym.code
    if not bracketed:
        return False
    told = text_of(doc[name.first : name.last])
    return any(alias.code == acronym.code and " " in alias.text and alias.text in told for alias in aliases(lang))


def _mentions(
    sentence: Sentence, decided: list[Decision], people: list[Person], lexicon: Lexicon, home: str | None
) -> Mentions:
    aliases = tuple(one.found for one in decided if one.kept)
    left = tuple(one for one in decided if not one.kept)
    person_at = {i: person for person in people for i in range(person.first, person.last)}
    alias_at = {i: alias for alias in aliases for i in range(alias.first, alias.last)}
    sentence.doc.user_data[_NAMED] = frozenset(i for i, person in person_at.items() if person.name)
    found = Mentions(sentence, aliases, tuple(people), alias_at, person_at, left=left, home=home)
    found.lists.extend(_enumerations(found, lexicon.cases["of"]))
    return found


def _enumerations(found: Mentions, genitive: frozenset[str]) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """Enumerations of three or more parties read off the surface ("A, B, C and D"), and pairs like "UK-France".

    Parsers lose members of long lists; commas and a final conjunction do not.
    """
    doc = found.sentence.doc
    run: list[Party] = []
    last, closed, at = 0, False, 0
    while at < len(doc):
        party = found.named(doc[at]) if at in found.alias_at or at in found.person_at else None
        if party is None:
            at += 1
            continue
        end = _end(found, at)
        joint = _joint(doc[last:at], genitive) if run and not _acts_behind(doc, last, at) else None
        if joint is None:
            yield from _closed(run, last, closed)
            run, closed = [], False
        run.append(party)
        closed = closed or joint in {"and", "-"}
        last, at = end, end
        if joint in {"and", "-"}:
            yield from _closed(run, last, closed)
            run, closed = [], False


def _acts_behind(doc: Doc, last: int, at: int) -> bool:
    """Whether a name acts in the clause behind a phrase that ends in the last name ("After a visit to X, Y agreed")."""
    return doc[at].dep_.startswith("nsubj") and bool(children(doc[last - 1], "case")) and doc[last].text == ","


def _closed(run: list[Party], last: int, closed: bool) -> Iterator[tuple[int, tuple[Party, ...]]]:
    if closed and len({party.polity for party in run}) == len(run) and len(run) > 1:
        yield last - 1, tuple(run)


def _end(found: Mentions, at: int) -> int:
    person, alias = found.person_at.get(at), found.alias_at.get(at)
    return person.last if person is not None and person.name else alias.last if alias is not None else at + 1


def _joint(span: list[Token], genitive: frozenset[str]) -> str | None:
    """What joins two mentions: "," or "and" or "-"; None for anything else between them."""
    between = [token for token in span if token.pos_ != "DET" and token.lemma_.lower() not in genitive]
    words = [token.text if token.pos_ != "CCONJ" else "and" for token in between]
    if words in ([","], [";"]):
        return ","
    if words in (["and"], [",", "and"], ["&"]):
        return "and"
    return "-" if words in (["-"], ["–"]) and len(span) == 1 else None
