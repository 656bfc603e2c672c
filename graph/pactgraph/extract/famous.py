"""Whom news calls by the last name alone: heads of state and government, and ministers of states that it names."""

from functools import cache

from pactgraph import reference
from pactgraph.extract.fold import folded
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.roster import base_forms, spellings
from pactgraph.extract.tree import nouns
from pactgraph.parse import Token

_HEADS = frozenset({"president", "prime minister", "chancellor", "secretary general"})
_MINISTERS = frozenset({"minister of defence", "minister of foreign affairs", "high representative", "supreme leader"})
"""Offices whose holders are known by the last name where the article names what they act for ("Hegseth", "Tajani")."""

_SHORTEST = 4
"""Letters that a name has at least: shorter ones are too often something else."""


def famous(token: Token, published: str | None, named: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The one head of state or government of the day with that last name, and the polity; None where it is open.

    So are ministers of the polities that the article names, and those who act under a name that the reference knows of
    nobody else. No other person of the reference may bear the name in office then, and the word must stand by itself:
    "Melania Trump" and "Trump Tower" name no president.
    """
    alone = token.text[1:].islower() and folded(token.text) in spellings()  # "Xi" is told to be a name by itself
    short = len(token.text) < _SHORTEST and not alone
    if published is None or not _named(token) or short or not _alone(token):
        return None
    forms = (folded(form) for form in base_forms(token.text, lexicon(token.lang_).name_genitive))
    name, found = next(((form, held) for form in forms if (held := _serving(form, published[:10]))), ("", []))
    if len({tenure.person for tenure in found}) != 1 or name in nouns(token.lang_):
        return None
    known = _HEADS | _MINISTERS if token.dep_.startswith("nsubj") and len(_bearers()[name]) == 1 else _HEADS
    told = [each for each in found if each.office in known or (each.office in _MINISTERS and each.polity in named)]
    posts = {(each.person, each.polity) for each in told}
    return posts.pop() if len(posts) == 1 else None


def _named(token: Token) -> bool:
    """Whether a word can be a name; taggers call one that a sentence opens with a noun, too ("Marcos has ...")."""
    opening = token.pos_ == "NOUN" and token.i == 0 and not lexicon(token.lang_).compounding
    return token.pos_ == "PROPN" or opening


def _alone(token: Token) -> bool:
    """Whether no other capitalised name stands beside a word."""
    doc, at = token.doc, token.i
    beside = [doc[place] for place in (at - 1, at + 1) if 0 <= place < len(doc)]
    return not any(other.pos_ == "PROPN" and other.text[:1].isupper() for other in beside)


@cache
def _bearers() -> dict[str, set[str]]:
    """The persons of the reference by folded last name."""
    table: dict[str, set[str]] = {}
    for name, person in reference.people().items():
        for spelling in {name, *person.spellings}:
            if folded(spelling):
                table.setdefault(folded(spelling).split()[-1], set()).add(name)
    return table


def _serving(name: str, day: str) -> list[reference.Tenure]:
    """The tenures of those of a folded last name who are in office on a day."""
    return [tenure for tenure in _tenures().get(name, ()) if reference.in_office(tenure, day)]


@cache
def _tenures() -> dict[str, list[reference.Tenure]]:
    """The tenures of the reference by the folded last name of who held them, in each of its spellings."""
    table: dict[str, list[reference.Tenure]] = {}
    people = reference.people()
    for tenure in reference.tenures():
        person = people.get(tenure.person)
        spellings = {tenure.person, *(person.spellings if person is not None else ())}
        for last in {folded(spelling).split()[-1] for spelling in spellings if folded(spelling)}:
            table.setdefault(last, []).append(tenure)
    return table
