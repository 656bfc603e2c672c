"""Persons named only after their office: "..., its defence minister said. Jan Kovac told reporters ..."."""

from collections.abc import Sequence
from dataclasses import replace

from pactgraph.extract.aliases import Found
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.registry import Person
from pactgraph.extract.tree import children, has, is_verb, keys
from pactgraph.parse import Doc, Token, text_of

_REACH = 2
"""Sentences behind a bare title in which the name may follow."""

_Sentence = tuple[Doc, list[Found], list[Person]]


def introduced(sentences: Sequence[_Sentence], lexicon: Lexicon) -> dict[int, Person]:
    """The person that a sentence opens with, whose title alone spoke in one shortly before, by the sentence's place."""
    found: dict[int, Person] = {}
    open_title: tuple[int, Person] | None = None
    for at, (doc, aliases, people) in enumerate(sentences):
        name = _opening_name(doc, aliases, people, lexicon)
        if name and open_title is not None and at - open_title[0] <= _REACH:
            title = open_title[1]
            found[at] = Person(0, name, text_of(doc[:name]), title.polity, title.office, title.former)
            open_title = None
        told = _teller(doc, aliases, people, lexicon)
        open_title = (at, told) if told is not None else open_title
    return found


def _opening_name(doc: Doc, aliases: Sequence[Found], people: Sequence[Person], lexicon: Lexicon) -> int:
    """The end of an unknown full name that opens a sentence and says something; 0 where there is none."""
    taken = {i for a in aliases for i in range(a.first, a.last)}
    taken |= {i for person in people for i in range(person.first, person.last)}
    end = 0
    while end < len(doc) and _capital(doc[end], lexicon) and end not in taken:
        end += 1
    if not 2 <= end <= 4 or end >= len(doc) or any(token.lower_ in lexicon.name_stops for token in doc[:end]):
        return 0
    return end if any(key in lexicon.say for key in keys(doc[end])) and is_verb(doc[end]) else 0


def _capital(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word can be part of a name; a first name that opens a sentence may be taken for a noun."""
    opening = token.i == 0 and token.pos_ == "NOUN" and not lexicon.compounding
    return token.text[:1].isupper() and (token.pos_ == "PROPN" or opening)


def _teller(doc: Doc, aliases: Sequence[Found], people: Sequence[Person], lexicon: Lexicon) -> Person | None:
    """The one who speaks in a sentence under a bare title, with the polity that "its" or a name tells."""
    for person in people:
        if person.name is not None or person.plural or person.office is None:
            continue
        head = next((t for t in doc[person.first : person.last] if t.dep_ == "nsubj"), None)
        if head is None or not any(key in lexicon.say for key in keys(head.head)):
            continue
        polity = person.polity or _owner(head, doc, aliases, lexicon)
        if polity is not None:
            return replace(person, polity=polity)
    return None


def _owner(title: Token, doc: Doc, aliases: Sequence[Found], lexicon: Lexicon) -> str | None:
    """The polity of a title with a possessive: that of the sentence's first subject."""
    owning = [c for c in children(title, "nmod", "det") if c.lower_ in lexicon.pronouns["third_singular"]]
    if not any(child.dep_.endswith("poss") or has(child, "Poss", "Yes") for child in owning):
        return None
    acting = [a for a in aliases if any(doc[i].dep_.startswith("nsubj") for i in range(a.first, a.last))]
    return acting[0].code if acting and acting[0].first < title.i else None
