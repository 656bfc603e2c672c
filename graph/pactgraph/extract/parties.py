"""From a word to the polities that it stands for: by name, by institution, by what was said before."""

from collections.abc import Iterable, Iterator

from pactgraph.extract.descriptions import domestic, is_language
from pactgraph.extract.discourse import Discourse
from pactgraph.extract.fellows import allied, fellows
from pactgraph.extract.groups import count, members_of, merged
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.owners import owner
from pactgraph.extract.pronouns import enclitic, is_personal
from pactgraph.extract.referring import refer
from pactgraph.extract.subjects import antecedent, is_relative, subjects
from pactgraph.extract.told import blamed, hosting, object_meant, same_sentence, telling
from pactgraph.extract.tree import (
    ancestors,
    children,
    conjuncts,
    functions,
    has,
    is_excepted,
    is_verb,
    keys,
)
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import actors, members

_SEVERAL = 3
"""A group and two names that tell who it is, at least."""

_INNER = ("nmod", "nmod:poss", "compound", "amod", "appos", "flat", "flat:name", "det:poss", "nummod", "nmod:desc")


class Resolver:
    """Resolves the words of one sentence to parties."""

    def __init__(self, mentions: Mentions, lexicon: Lexicon, discourse: Discourse) -> None:
        self.mentions, self.lexicon, self.discourse = mentions, lexicon, discourse
        self._asked: set[int] = set()
        """Places of the words that are being resolved: what is asked of a word may lead back to it."""

    def all(self, heads: Iterable[Token], *, adjectives: bool = False) -> tuple[tuple[Party, ...], bool]:
        """The parties of some fillers with all their conjuncts, and whether any was inferred from the context."""
        found: dict[Party, Party] = {}
        inferred = False
        for head in heads:
            for member in self._members(head):
                if is_excepted(member, self.lexicon):
                    continue
                parties, guessed = self.one(member, adjectives=adjectives)
                inferred |= guessed
                listed = self.mentions.listed(member)
                together = len(listed) > 2 or all(party.person for party in listed)
                parties = (*parties, *(listed if together else ()))
                found.update({_key(party): party for party in parties if _key(party) not in found})
        return merged(found.values()), inferred

    def _members(self, head: Token) -> list[Token]:
        """The conjuncts of a filler; not its group where they tell who that is ("the allies, the US and Japan")."""
        members, told = conjuncts(head), self._apposed(head)
        if not any(key in self.lexicon.collective["ally"] for key in keys(members[0])):
            return [*members, *told]
        members += [one for name in told for one in conjuncts(name) if one not in members]
        joined = len(members) > 1 and any(child.dep_ == "cc" for child in members[1].children)
        return members if joined or len(members) < _SEVERAL else members[1:]

    def one(self, token: Token, *, adjectives: bool = False) -> tuple[tuple[Party, ...], bool]:
        """The parties of one word without its conjuncts; the flag tells whether they were inferred."""
        if token.i in self._asked:
            return (), False
        self._asked.add(token.i)
        try:
            return self._one(token, adjectives=adjectives)
        finally:
            self._asked.remove(token.i)

    def _one(self, token: Token, *, adjectives: bool) -> tuple[tuple[Party, ...], bool]:
        body = next((child for child in token.children if self._is_body(child)), None)
        named = self.mentions.named(token if body is None or self.mentions.named(token) else body) or (
            self.mentions.adjective(token) if self._substantive(token, adjectives) else None
        )
        open_to_count = named is None or (named.polity.startswith("REG:") and not self._bounded(token))
        counted = self._held(token) if named is None else ()
        if not counted and open_to_count and not self._has_nationality(token):
            counted = members_of(token, self.discourse)
        if counted:
            return counted, True
        if named is not None:
            known = allied(token, named, self.mentions, self.lexicon) or fellows(
                token, named, self.mentions, self.lexicon
            )
            return (known, False) if known else self._named(token, named)
        if token.i in self.mentions.person_at or self._institution(token) or self._named_of(token):
            inside = tuple(self._inside(token)) or self._titled(token) or self._kept(token)
            if inside:
                one = self._one_of(token, inside)
                return (refer(token, self.mentions, self.discourse) if one else inside), one
        joined = bool(enclitic(token, self.lexicon))
        if is_verb(token) and (joined or not has(token, "Gender")):
            return (object_meant(token, self), True) if joined else ((), False)
        if token.pos_ in {"DET", "PRON", "NUM"}:
            members = [child for child in children(token, "nmod") if "of" in functions(child, self.lexicon)]
            members = members or [child for child in children(token, "amod") if self.mentions.adjective(child)]
            if members:
                return self.all(members, adjectives=True)
        meant = (
            owner(token, self)
            or telling(token, self)
            or same_sentence(token, self)
            or (object_meant(token, self) if is_personal(token) else ())
        )
        told = meant or hosting(token, self) or blamed(token, self) or refer(token, self.mentions, self.discourse)
        return told or domestic(token, self.mentions, self.lexicon), True

    def _held(self, token: Token) -> tuple[Party, ...]:
        """Whom a plural title means where as many hold the office as it counts ("the two prime ministers")."""
        person = self.mentions.person_at.get(token.i)
        if person is None or person.name or not person.plural or person.polity:
            return ()
        held = self.discourse.holding(person.office)
        return held if len(held) == count(token, self.lexicon) else ()

    def _bounded(self, token: Token) -> bool:
        """Whether a noun is part of a region's own name: "the three Baltic states" are no three others."""
        found = self.mentions.alias_at.get(token.i)
        return found is not None and found.last - found.first > 1

    def _expanded(self, token: Token, party: Party) -> tuple[Party, ...]:
        """The members of a grouping described only ("NATO's Indo-Pacific partners"), where the text names them all."""
        found = self.mentions.alias_at.get(token.i)
        actor = actors().get(party.polity)
        if found is None or actor is None or actor.kind != "Grouping" or found.alias.kind != "name":
            return (party,)
        inside = members(party.polity)
        listed = bool(inside) and set(inside) <= self.discourse.named
        return tuple(Party(code, None, party.mention) for code in inside) if listed else (party,)

    def _named(self, token: Token, party: Party) -> tuple[tuple[Party, ...], bool]:
        """The parties of a word that a name stands in, and whether the context had to tell them."""
        spelt = self._spelt(token) if party.polity.startswith("REG:") else ()
        if spelt:
            return spelt, False
        if self._member(token):
            return refer(token, self.mentions, self.discourse), True
        return (*self.mentions.joined(token), *self._expanded(token, party)), False

    def _spelt(self, token: Token) -> tuple[Party, ...]:
        """The members of a region where they are told behind it ("the Baltic states of Estonia and Latvia")."""
        behind = [child for child in children(token, "nmod") if "of" in functions(child, self.lexicon)]
        named = [party for child in behind for word in conjuncts(child) if (party := self.mentions.named(word))]
        return tuple(named) if len(named) > 1 else ()

    def _member(self, token: Token) -> bool:
        """Whether a word tells one member of a body by the body's name ("dem Nato-Land")."""
        one = self.mentions.glued(token) and has(token, "Number", "Sing")
        return one and any(key in self.lexicon.collective["country"] for key in keys(token))

    def _one_of(self, token: Token, inside: tuple[Party, ...]) -> bool:
        """Whether a word tells one state by its region alone ("the African country")."""
        country = any(key in self.lexicon.collective["country"] for key in keys(token))
        return country and has(token, "Number", "Sing") and all(party.polity.startswith("REG:") for party in inside)

    def _apposed(self, head: Token) -> list[Token]:
        """Named parties that the parser took for appositions: in truth members of a list."""
        found = [(member, c) for member in conjuncts(head) for c in children(member, "appos", "list", "flat")]
        named = [(member, c) for member, c in found if self.mentions.named(c) is not None and not self._is_people(c)]
        return [c for member, c in named if c.i not in self.mentions.person_at or self._may_be_person(member)]

    def _may_be_person(self, token: Token) -> bool:
        """Whether a word can be told apart by a person's name: a thing cannot ("the paper, signed by A, B and C")."""
        return token.pos_ != "NOUN" or token.i in self.mentions.person_at or self._institution(token)

    def _has_nationality(self, token: Token) -> bool:
        """Whether an adjective tells which state a word belongs to ("trois généraux rwandais")."""
        told = (self.mentions.adjective(child) for child in children(token, "amod"))
        return any(party is not None and not party.polity.startswith("REG:") for party in told)

    def _is_people(self, token: Token) -> bool:
        """Whether a word only tells where a person comes from ("l'émissaire de l'ONU, le Béninois ...")."""
        found = self.mentions.alias_at.get(token.i)
        return found is not None and found.alias.kind == "people"

    def _substantive(self, token: Token, adjectives: bool) -> bool:
        """Whether an adjective of nationality is used as a noun ("the French"), or may be taken as it is."""
        noun = token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"amod", "compound"}
        if not adjectives and any(self.mentions.named(child) for child in children(token, "appos", "flat")):
            return False  # "la surcoreana Hyundai Rotem": the firm acts, not the state
        if not adjectives and is_language(token):
            return False
        return adjectives or (noun and (not self.mentions.glued(token) or self._institution(token)))

    def _named_of(self, token: Token) -> bool:
        """Whether an unknown name belongs to a state by a genitive before it ("Russia's FSB", "Turkey's MIT")."""
        owners = (
            [c for c in children(token, "nmod") if c.dep_ == "nmod:poss" and c.i < token.i]
            if token.pos_ == "PROPN"
            else []
        )
        return any(self.mentions.named(owner) is not None for owner in owners)

    def _titled(self, token: Token) -> tuple[Party, ...]:
        """The polity of a title without a name, as the words around it tell it."""
        person = self.mentions.person_at.get(token.i)
        if person is None or person.polity is None or person.name is not None:
            return ()
        return (Party(person.polity, None, self.mentions.span(person.first, person.last)),)

    def _kept(self, token: Token) -> tuple[Party, ...]:
        """Whose troops are that somebody is said to have somewhere ("Burundi has 1,000 soldiers in Uvira")."""
        verb = token.head
        owning = token.dep_ == "obj" and is_verb(verb) and any(key in self.lexicon.owning for key in keys(verb))
        return self.all(subjects(verb, self.lexicon))[0] if owning else ()

    def _institution(self, token: Token) -> bool:
        designated = token.pos_ != "VERB" and any(letter.isdigit() for letter in token.text)
        if designated and not token.text.isdigit() and self._has_nationality(token):
            return True  # "two Russian Tu-95s"
        return any(key in self.lexicon.stands_for for key in keys(token)) or any(
            key in self.lexicon.collective["persons"] | self.lexicon.collective["states"] for key in keys(token)
        )

    def _inside(self, token: Token) -> Iterator[Party]:
        """Polities in the modifiers of an institution: "the government of Japan", "Ukrainian troops", "its army"."""
        owners = self._possessor(token)
        if owners:
            yield from owners
            return
        inner = [child for child in token.children if child.dep_ in _INNER and not self._outside(child)]
        inner += [word for child in children(token, "compound") for word in children(child, "amod")]
        inner = [child for child in inner if self._is_body(child)] or self._sent(inner)
        inner = inner if any(map(self.mentions.any, inner)) else [*inner, *self._leading(token)]
        owning = [child for child in inner if not {"from", "by"} & set(functions(child, self.lexicon))]
        owned = any(self.mentions.any(word) or self._belongs(word) for child in owning for word in conjuncts(child))
        for child in owning if owned else inner:
            for member in conjuncts(child):
                if is_relative(member):
                    yield from self._whose(member)
                    continue
                if any(key in self.lexicon.belonging for key in keys(member)):
                    yield from (p for word in member.children if (p := self.mentions.any(word)) is not None)
                    continue
                party, counted = self.mentions.any(member), members_of(member, self.discourse)
                if party is not None:
                    listed = self.mentions.listed(member)
                    yield from listed if len(listed) > 2 else (party,)
                elif counted:
                    yield from counted
                elif member.i in self.mentions.person_at or self._institution(member):
                    yield from self._inside(member)
                else:
                    named = member.text in self.lexicon.back_reference  # "soldiers of the South"
                    yield from owner(member, self) or (refer(member, self.mentions, self.discourse) if named else ())

    def _leading(self, token: Token) -> list[Token]:
        """By whom a group is led or a thing owned, told behind it ("a delegation led by General Asim Munir")."""
        clauses = [c for c in children(token, "acl") if any(key in self.lexicon.belonging for key in keys(c))]
        found = (child for clause in clauses for child in children(clause, "obl"))
        return [child for child in found if "by" in functions(child, self.lexicon)]

    def _sent(self, inner: list[Token]) -> list[Token]:
        """Of a state and the body that it has somebody at, the state ("Canada's UN ambassador")."""
        states = [word for word in inner if word.dep_ == "nmod:poss" and self.mentions.any(word) is not None]
        bodies = {word.i for word in inner if states and word.dep_ == "compound" and self._is_organisation(word)}
        return [word for word in inner if word.i not in bodies]

    def _is_organisation(self, word: Token) -> bool:
        """Whether a word names a body of states."""
        party = self.mentions.named(word)
        actor = actors().get(party.polity) if party is not None else None
        return actor is not None and actor.kind != "State"

    def _possessor(self, token: Token) -> tuple[Party, ...]:
        """Whose something is by a possessive before it ("sus tropas", "su país"); its ally is somebody else."""
        if any(key in self.lexicon.relational for key in keys(token)):
            return ()
        owners = [word for word in token.children if has(word, "Poss")]
        known = (owner(word, self) or refer(word, self.mentions, self.discourse) for word in owners)
        return next((found for found in known if found), ())

    def _belongs(self, word: Token) -> bool:
        """Whether a participle with a name before it tells whose something is ("a Panama-flagged tanker")."""
        known = any(key in self.lexicon.belonging for key in keys(word))
        return known and any(self.mentions.any(child) is not None for child in word.children)

    def _is_body(self, child: Token) -> bool:
        """Whether a word names the very group or company that it stands beside ("le groupe allemand Rheinmetall")."""
        party = self.mentions.named(child) if child.dep_ in {"appos", "flat", "flat:name"} else None
        actor = actors().get(party.polity) if party is not None and party.person is None else None
        return actor is not None and actor.kind in {"Company", "ArmedGroup"}

    def _whose(self, pronoun: Token) -> tuple[Party, ...]:
        """The parties that a relative pronoun inside a noun phrase stands for ("whose army", "dont l'armée")."""
        clause = next((word for word in ancestors(pronoun) if word.dep_.startswith("acl")), None)
        return self.one(clause.head if clause is not None else antecedent(pronoun))[0]

    def _outside(self, child: Token) -> bool:
        """Whether a modifier tells where or against whom rather than whose."""
        found = functions(child, self.lexicon)
        marks = [*children(child, "case", "amod", "fixed"), *children(child.head, "amod"), child.head]
        if any(key in self.lexicon.excluding for mark in marks for key in keys(mark)):
            return True
        if "in" in found and any(key in self.lexicon.seated for key in keys(child.head)):
            return any(self.mentions.any(other) for other in child.head.children if other.i < child.head.i)
        return child.dep_ == "nmod" and bool(found) and not {"of", "from", "by"} & set(found)


def _key(party: Party) -> Party:
    return Party(party.polity, party.person)
