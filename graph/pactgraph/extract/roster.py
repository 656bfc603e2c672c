"""Persons of the reference by name, and the polity and office they had at an article's date."""

from functools import cache

from pactgraph import reference
from pactgraph.extract.fold import folded
from pactgraph.extract.lexicon import lexicon
from pactgraph.model import Ground, Resolution
from pactgraph.parse import Doc, Token, text_of

_GONE = 31
"""Days for which news still names by the last name and a title who has just left an office."""


@cache
def spellings() -> dict[str, tuple[str, ...]]:
    """Folded full names of all reference persons, in both orders, to the usual English spelling."""
    table: dict[str, tuple[str, ...]] = {}
    for person in reference.people().values():
        for spelling in {person.name, *person.spellings}:
            words = folded(spelling).split()
            for order in {" ".join(words), " ".join([*words[1:], words[0]]) if len(words) == 2 else ""} - {""}:
                table[order] = tuple(sorted({*table.get(order, ()), person.name}))
    return table


@cache
def _beginnings() -> frozenset[str]:
    """All that the first words of reference names begin with."""
    first = {name.split()[0] for name in spellings()}
    return frozenset(word[:length] for word in first for length in range(1, len(word) + 1))


def may_begin_name(token: Token) -> bool:
    """Whether a reference person's name can begin with a word: most cannot, which saves looking all of them up."""
    return next(iter(folded(token.text).split()), "") in _beginnings()


def base_forms(name: str, genitive: str) -> tuple[str, ...]:
    """A name as written, and without the ending of the genitive ("Donald Trumps"), where a language has one.

    >>> base_forms("Donald Trumps", "s")
    ('Donald Trumps', 'Donald Trump')
    """
    return (name, name.removesuffix(genitive)) if genitive and name.endswith(genitive) else (name,)


def known_names(text: str, lang: str) -> tuple[str, ...]:
    """The reference persons whose full name some words are."""
    forms = (folded(form) for form in base_forms(text, lexicon(lang).name_genitive))
    return next((names for form in forms if (names := spellings().get(form))), ())


@cache
def _by_last_name() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for spelling, names in spellings().items():
        for part in spelling.split():
            table.setdefault(part, set()).update(names)
    return {last: tuple(sorted(names)) for last, names in table.items()}


def polity_of(name: str, published: str | None) -> str | None:
    """The polity that a reference person served at a date, else the only state ever served.

    Who has left an organisation does not stand for it any more.
    """
    held = reference.held_by(name)
    at_date = {tenure.polity for tenure in held if published and reference.in_office(tenure, published, left=1)}
    states = {tenure.polity for tenure in held if published is None or _is_state(tenure.polity)}
    polities = at_date or states
    return polities.pop() if len(polities) == 1 else None


def resolution(name: str, published: str | None) -> Resolution | None:
    """How a person who served several polities came to one of them: by the office held at the article's date."""
    served = {tenure.polity for tenure in reference.held_by(name)}
    if len(served) < 2 or polity_of(name, published) is None:
        return None
    return Resolution(tuple(sorted(served)), Ground.OFFICE)


def _is_state(code: str) -> bool:
    return reference.actors()[code].kind in {"State", "Territory"}


def office_of(name: str | None, polity: str | None, published: str | None) -> str | None:
    """The one office that a reference person held for a polity at a date; None where there was none, or several."""
    held = [tenure for tenure in reference.held_by(name or "") if tenure.polity == polity and published]
    offices = {tenure.office for tenure in held if reference.in_office(tenure, str(published))}
    return offices.pop() if len(offices) == 1 else None


def identify(name: str, polity: str | None, office: str | None, published: str | None) -> tuple[str, str | None] | None:
    """The reference person of that name; a last name alone counts only with a title or polity that fits."""
    found = spellings().get(" ".join(folded(name).split()), ())
    if not found and len(folded(name).split()) >= 3:
        words = folded(name).split()
        found = spellings().get(f"{words[0]} {words[-1]}", ())
    if not found and len(folded(name).split()) == 1 and (office or polity):
        found = tuple(
            person for person in _by_last_name().get(folded(name), ()) if _fits(person, polity, office, published)
        )
    if len(found) != 1:
        return None
    return found[0], polity_of(found[0], published)


def _fits(person: str, polity: str | None, office: str | None, published: str | None) -> bool:
    return any(
        (polity is None or tenure.polity == polity)
        and (office is None or tenure.office == office)
        and (published is None or reference.in_office(tenure, published, left=_GONE))
        for tenure in reference.held_by(person)
    )


def known_end(doc: Doc, at: int) -> int:
    """The end of a reference person's full name that begins at a token; 0 where there is none."""
    for length in (4, 3, 2) if at < len(doc) and may_begin_name(doc[at]) else ():
        words = doc[at : at + length]
        if len(words) == length and not words[-1].is_punct and known_names(text_of(words), doc.lang):
            return at + length
    return 0
