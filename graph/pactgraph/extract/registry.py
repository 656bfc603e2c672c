"""The persons of one article: learnt once, known again by the last name."""

from dataclasses import dataclass, replace

from pactgraph.extract.aliases import Found
from pactgraph.extract.famous import famous
from pactgraph.extract.fold import folded
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.roster import base_forms, identify, office_of, resolution
from pactgraph.extract.titles import GENERIC, Title
from pactgraph.model import Resolution
from pactgraph.parse import Doc, Token, text_of

_FAMILY_FIRST = frozenset({"JPN", "KOR", "PRK", "CHN", "TWN", "VNM", "HUN"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person at the tokens `first` to `last` (exclusive), with title and polity as far as the text tells.

    `name` is None for a bare title ("the Ukrainian defence minister"); `plural` marks titles of several people;
    `implied` is the one polity that has such a title ("Foreign Secretary"). `written` is the title's own office where
    the reference told which one it is ("minister"). Not `firm` is an office that is held for a time, not yet, or hardly
    any more ("acting", "designate", "outgoing"). `resolution` tells which of several polities the reference has them
    act for at the article's date.
    """

    first: int
    last: int
    name: str | None
    polity: str | None
    office: str | None
    former: bool = False
    plural: bool = False
    implied: str | None = None
    written: str | None = None
    firm: bool = True
    resolution: Resolution | None = None


class Registry:
    """The persons of one article, by folded full name and by last name; `named` are the actors that it names."""

    def __init__(self, lexicon: Lexicon, published: str | None, named: frozenset[str] = frozenset()) -> None:
        self.lexicon = lexicon
        self.published = published
        self.named = named
        self._by_last: dict[str, list[Person]] = {}

    def owned(self, title: Title, doc: Doc) -> Title:
        """A title without the one polity that it tells, where the article names another that has it, too."""
        rivals = self.lexicon.title_rivals.get(text_of(doc[title.first : title.last]).lower()) if title.polity else None
        return replace(title, polity=None) if rivals and rivals & self.named else title

    def learn(self, person: Person) -> Person:
        """Remember a named person; one already known lends what the text does not repeat."""
        if person.name is None:
            return person
        known = self._known(person)
        as_written = self._by_last.setdefault(_last(person.name), [])  # "Zelenski", though the name is Zelenskyy
        if _last(person.name) != _last(known.name or "") and all(other.name != known.name for other in as_written):
            as_written.append(known)
        bucket = self._by_last.setdefault(_last(known.name or ""), [])
        self._by_last.setdefault(_last(person.name), bucket)  # as this text spells it: Selenskyj, Zelenski
        for index, other in enumerate(bucket):
            if _same(other.name or "", known.name or ""):
                merged = _merged(other, known)
                bucket[index] = merged
                return replace(known, name=merged.name, polity=known.polity or merged.polity)
        bucket.append(known)
        return known

    def _home(self) -> frozenset[str]:
        return frozenset({self.lexicon.home.polity} if self.lexicon.home else ())

    def settle(self, country: str | None) -> None:
        """Give persons whose polity nothing tells the one at home, where the article speaks of it and the name fits.

        An article that speaks from another country has other persons at home.
        """
        home = self.lexicon.home
        acting = {person.polity for bucket in self._by_last.values() for person in bucket} | self.named
        if home is None or home.polity not in acting or country not in {None, home.polity}:
            return
        for bucket in self._by_last.values():
            for at, person in enumerate(bucket):
                fits = home.names.search(person.name or "") if person.polity is None else None
                if fits and person.office in home.offices and not person.plural:
                    bucket[at] = replace(person, polity=home.polity)

    def _known(self, person: Person) -> Person:
        """The person under the usual English spelling, with the polity of the office held at the article's date."""
        forms = base_forms(person.name or "", self.lexicon.name_genitive)
        tried = (identify(form, person.polity, person.office, self.published) for form in forms)
        match = next((found for found in tried if found is not None), None)
        if match is None:
            return replace(person, polity=person.polity or person.implied)
        name, polity = match
        told = person.resolution if person.polity else resolution(name, self.published)
        known = replace(person, name=name, polity=person.polity or polity or person.implied, resolution=told)
        office = None if person.former else office_of(known.name, known.polity, self.published)
        return replace(known, office=office, written=person.office) if office and person.office in GENERIC else known

    def complete(self, doc: Doc, people: list[Person], aliases: list[Found]) -> list[Person]:
        """The persons of a sentence, with those added that are named by the last name alone."""
        taken = {i for person in people for i in range(person.first, person.last)}
        taken |= {i for alias in aliases if not alias.adjectival for i in range(alias.first, alias.last)}
        later = [self._recalled(token) for token in doc if token.i not in taken]
        recalled = [person for person in later if person is not None]
        filled = [self.filled(person) for person in people]
        return sorted([*filled, *recalled], key=lambda person: person.first)

    def _recalled(self, token: Token) -> Person | None:
        if (
            not token.text[:1].isupper()
            or token.lower_ in self.lexicon.name_stops
            or (not token.is_alpha and "-" not in token.text)
        ):
            return None
        bucket = self._named(token) or self._family_first(token)
        head = famous(token, self.published, self.named | self._home()) if not bucket else None
        if head is not None:
            return Person(token.i, token.i + 1, *head, None)
        if len(bucket) != 1 or bucket[0].polity is None:
            return None
        return replace(bucket[0], first=token.i, last=token.i + 1, office=None, plural=False)

    def _named(self, token: Token) -> list[Person]:
        """The persons whose last name a word is, also in the genitive."""
        forms = base_forms(token.text, self.lexicon.name_genitive)
        return next((found for form in forms if (found := self._by_last.get(folded(form), []))), [])

    def _family_first(self, token: Token) -> list[Person]:
        """East Asian names put the family name first: "Mr. Akiba" is Akiba Takeo, once the text has named him."""
        name = folded(token.text)
        named = [p for bucket in self._by_last.values() for p in bucket if folded(p.name or "").split()[:1] == [name]]
        before = token.doc[token.i - 1].lower_.rstrip(".") if token.i else ""
        titled = before in self.lexicon.honorifics or f"{before}." in self.lexicon.honorifics
        return named if titled else [person for person in named if person.polity in _FAMILY_FIRST]

    def filled(self, person: Person) -> Person:
        """A person with the polity that another mention of the same name tells."""
        if person.name is None or person.polity is not None:
            return person
        bucket = self._by_last.get(_last(person.name), [])
        same = [other for other in bucket if other.polity and _same(other.name or "", person.name)]
        return replace(person, name=same[0].name, polity=same[0].polity) if len(same) == 1 else person


def _merged(old: Person, new: Person) -> Person:
    longer = max((old.name or "", new.name or ""), key=len)
    return replace(old, name=longer, polity=old.polity or new.polity, office=old.office or new.office)


def _same(one: str, other: str) -> bool:
    """Whether two names can be one person's: equal, or one is the other's last name or part."""
    first, second = set(folded(one).split()), set(folded(other).split())
    return first <= second or second <= first


def _last(name: str) -> str:
    parts = folded(name).split()
    if len(parts) > 1 and parts[-1].rstrip(".") in {"jr", "sr"}:
        parts = parts[:-1]
    return parts[-1] if parts else ""
