"""Persons: learnt from title and name ("Ukrainian defence minister Rustem Umerov"), known again by the last name.

The scan follows the words, not the tree: titles, names and polities stand side by side in news, and their inner attachment
is what parsers get wrong most.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from pactgraph import reference
from pactgraph.extract.aliases import Found
from pactgraph.extract.fold import folded
from pactgraph.extract.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Person:
    """A person at the tokens `first` to `last` (exclusive), with title and polity as far as the text tells.

    `name` is None for a bare title ("the Ukrainian defence minister"); `plural` marks titles of several people.
    """

    first: int
    last: int
    name: str | None
    polity: str | None
    office: str | None
    former: bool = False
    plural: bool = False


_FAMILY_FIRST = frozenset({"JPN", "KOR", "PRK", "CHN", "TWN", "VNM", "HUN"})


@cache
def _titles(lexicon_lang: str, lexicon: "_Key") -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Titles as word sequences by first word, longest first: (words, office, plural)."""
    del lexicon_lang
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for office, forms in lexicon.lexicon.offices.items():
        for number, titles in forms.items():
            for title in titles:
                words = tuple(title.replace("'", "' ").split())
                table.setdefault(words[0], []).append((words, office, number == "plural"))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2]))
    return table


@dataclass(frozen=True)
class _Key:
    """A lexicon as a cache key: one a language."""

    lang: str
    lexicon: Lexicon

    def __hash__(self) -> int:
        return hash(self.lang)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.lang == self.lang


@dataclass(frozen=True, slots=True)
class Title:
    """A title at the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    office: str
    plural: bool


def titles(doc: Doc, lexicon: Lexicon) -> list[Title]:
    """The titles of a sentence from left to right, the longest at each place."""
    table = _titles(lexicon.lang, _Key(lexicon.lang, lexicon))
    found: list[Title] = []
    at = 0
    while at < len(doc):
        entry = next((e for e in table.get(doc[at].lower_, ()) if _stands(e[0], doc, at)), None)
        if entry is not None:
            found.append(Title(at, at + len(entry[0]), entry[1], entry[2]))
        at += len(entry[0]) if entry else 1
    return found


def _stands(words: tuple[str, ...], doc: Doc, at: int) -> bool:
    if at + len(words) > len(doc) or not all(doc[at + k].lower_ == word for k, word in enumerate(words)):
        return False
    return any(token.pos_ in {"NOUN", "PROPN"} for token in doc[at : at + len(words)])


class Registry:
    """The persons of one article, by folded full name and by last name."""

    def __init__(self, lexicon: Lexicon, published: str | None) -> None:
        self.lexicon = lexicon
        self.published = published
        self._by_last: dict[str, list[Person]] = {}

    def learn(self, person: Person) -> Person:
        """Remember a named person; one already known lends what the text does not repeat."""
        if person.name is None:
            return person
        known = self._known(person)
        bucket = self._by_last.setdefault(_last(known.name or ""), [])
        for index, other in enumerate(bucket):
            if _same(other.name or "", known.name or ""):
                merged = _merged(other, known)
                bucket[index] = merged
                return replace(known, name=merged.name, polity=known.polity or merged.polity)
        bucket.append(known)
        return known

    def _known(self, person: Person) -> Person:
        """The person under the usual English spelling, with the polity of the office held at the article's date."""
        match = _reference_person(person.name or "", person.polity, person.office, self.published)
        if match is None:
            return person
        name, polity = match
        return replace(person, name=name, polity=person.polity or polity)

    def complete(self, doc: Doc, people: list[Person], aliases: list[Found]) -> list[Person]:
        """The persons of a sentence, with those added that are named by the last name alone."""
        taken = {i for person in people for i in range(person.first, person.last)}
        taken |= {i for alias in aliases if not alias.adjectival for i in range(alias.first, alias.last)}
        later = [self._recalled(token) for token in doc if token.i not in taken]
        recalled = [person for person in later if person is not None]
        filled = [self._filled(person) for person in people]
        return sorted([*filled, *recalled], key=lambda person: person.first)

    def _recalled(self, token: Token) -> Person | None:
        if not token.text[:1].isupper() or (not token.is_alpha and "-" not in token.text):
            return None
        bucket = self._by_last.get(folded(token.text), []) or self._family_first(token)
        if len(bucket) != 1 or bucket[0].polity is None:
            return None
        return replace(bucket[0], first=token.i, last=token.i + 1, office=None, plural=False)

    def _family_first(self, token: Token) -> list[Person]:
        """East Asian names put the family name first: "Mr. Akiba" is Akiba Takeo, once the text has named him."""
        name = folded(token.text)
        named = [p for bucket in self._by_last.values() for p in bucket if folded(p.name or "").split()[:1] == [name]]
        before = token.doc[token.i - 1].lower_.rstrip(".") if token.i else ""
        titled = before in self.lexicon.honorifics or f"{before}." in self.lexicon.honorifics
        return named if titled else [person for person in named if person.polity in _FAMILY_FIRST]

    def _filled(self, person: Person) -> Person:
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


def persons(doc: Doc, aliases: list[Found], lexicon: Lexicon, registry: Registry) -> list[Person]:
    """The persons that a sentence names or titles, each learnt by the registry."""
    scanner = _Scanner(doc, aliases, lexicon)
    titled = [scanner.read(title) for title in titles(doc, lexicon)]
    found = _merge_titles([person for person in titled if person is not None], doc)
    taken = {i for person in found if person.name for i in range(person.first, person.last)}
    found += _known_names(doc, taken, registry.published)
    return sorted((registry.learn(person) for person in found), key=lambda person: person.first)


def _merge_titles(people: list[Person], doc: Doc) -> list[Person]:
    """Two titles of one person share name and polity.

    They are joined ("Deputy Prime Minister and Defense Minister Richard Marles") or in apposition ("il ministro della
    Difesa giapponese, il generale Nakatani").
    """
    kept: list[Person] = []
    for person in people:
        if kept and (kept[-1].last > person.first or _apposed(kept[-1], person, doc)):
            before = kept.pop()
            best = person if person.name and not before.name else before
            other = before if best is person else person
            person = replace(
                best,
                first=min(best.first, other.first),
                last=max(best.last, other.last),
                polity=best.polity or other.polity,
            )
        kept.append(person)
    return kept


def _apposed(before: Person, person: Person, doc: Doc) -> bool:
    """Whether a nameless title and a titled name stand side by side for one person."""
    if before.name or not person.name or before.plural or person.plural or (before.polity and person.polity):
        return False
    between = [token for token in doc[before.last : person.first] if token.pos_ != "DET"]
    joined = len(between) == 1 and (between[0].text == "," or between[0].pos_ == "CCONJ")
    return joined and (between[0].text != "," or before.polity is not None)


def title_case(doc: Doc) -> bool:
    """Whether nearly every longer word is capitalised, as in English headlines: capitals tell no names there."""
    if doc[-1].text in {".", "!", "?", '"'}:
        return False
    words = [token for token in doc if token.is_alpha and len(token) > 3]
    return len(words) > 3 and sum(word.text[0].isupper() for word in words) >= 0.8 * len(words)


class _Scanner:
    """Reads outward from a title over polity, name and commas."""

    def __init__(self, doc: Doc, aliases: list[Found], lexicon: Lexicon) -> None:
        self.doc, self.lexicon = doc, lexicon
        self.starts = {alias.first: alias for alias in aliases}
        self.ends = {alias.last: alias for alias in aliases}
        self.headline = title_case(doc)
        self.inside = {i for alias in aliases for i in range(alias.first, alias.last)}

    def read(self, title: Title) -> Person | None:
        first, polity = self._before(title.first)
        former = any(token.lower_ in self.lexicon.former for token in self.doc[max(0, first - 2) : title.first])
        last, after, name = self._after(title.last, polity is not None)
        if name is None and not title.plural:
            first, name = self._apposed(first)
        if polity is None and after is None:
            polity = next((a.code for a in self.starts.values() if title.first <= a.first < title.last), None)
        if name is None and polity is None and after is None and not title.plural:
            return Person(first, last, None, None, title.office, former)
        return Person(first, last, name, polity or after, title.office, former, title.plural)

    def _before(self, at: int) -> tuple[int, str | None]:
        """Polity before the title: "Ukrainian ...", "NATO ...", "Russia's ..."."""
        start = at
        if at and self.doc[at - 1].lower_ in {"'s", "'"}:
            at -= 1
        while at and self.doc[at - 1].lower_ in self.lexicon.former | self.lexicon.acting:
            at -= 1
        alias = self.ends.get(at)
        if alias is not None and alias.alias.kind not in {"people", "combining"}:
            return alias.first, alias.code
        return start, None

    def _after(self, at: int, has_polity: bool) -> tuple[int, str | None, str | None]:
        polity: str | None = None
        name: str | None = None
        end = at
        for _ in range(6):
            alias = self.starts.get(at)
            if (
                alias is not None
                and polity is None
                and not has_polity
                and (alias.adjectival or at > end or name is None)
            ):
                polity, at = alias.code, alias.last
                end = at
            elif name is None and (stop := self._name(at)) > at:
                name, at = self._text(at, stop), stop
                end = at
            elif polity is None and (step := self._of(at)) > at:
                at = step
            elif name is None and at < len(self.doc) and self.doc[at].text == "," and self._name(at + 1) >= at + 3:
                at += 1
            else:
                break
        return end, polity, name

    def _of(self, at: int) -> int:
        """The place of the alias after "of (the)", "del(la)"; `at` itself where there is none."""
        step = at
        if step < len(self.doc) and "of" in self.lexicon.functions(self.doc[step].lemma_.lower()):
            step += 1
            while step < len(self.doc) and self.doc[step].pos_ == "DET":
                step += 1
        return step if step in self.starts else at

    def _name(self, at: int) -> int:
        """The end of a personal name that begins at a token; `at` itself where there is none."""
        if self.headline:
            return at
        known = _known_end(self.doc, at)
        if known:
            return known
        end = at
        while end < len(self.doc) and self._name_word(self.doc[end], end > at):
            end += 1
        while end > at and self.doc[end - 1].lower_ in self.lexicon.name_joiners:
            end -= 1
        if end + 1 < len(self.doc) and self.doc[end].text == "," and self.doc[end + 1].lower_ in {"jr.", "jr", "sr."}:
            end += 2
        return end if end - at <= 5 else at

    def _name_word(self, token: Token, inner: bool) -> bool:
        if token.lower_ in self.lexicon.name_stops or (token.i in self.inside and not inner):
            return False
        if token.i in self.starts and not self.starts[token.i].adjectival:
            return False
        if inner and token.lower_ in self.lexicon.name_joiners:
            return True
        kinds = {"PROPN", "NOUN", "ADJ", "X", "VERB"}
        capital = token.text[:1].isupper() and (inner or token.pos_ in kinds) and not token.is_digit
        joined = token.text in {"-"} and inner
        return (capital and token.i not in self.inside) or joined

    def _text(self, first: int, last: int) -> str:
        words = self.doc[first:last].text.split()
        return " ".join(word for word in words if word.lower().rstrip(".") not in self.lexicon.honorifics)

    def _apposed(self, first: int) -> tuple[int, str | None]:
        """The name before a title in apposition: "Mark Rutte, the secretary general of NATO"."""
        at = first - 1
        while at > 0 and self.doc[at].pos_ == "DET":
            at -= 1
        if at < 2 or self.doc[at].text != ",":
            return first, None
        start = at
        while start > 0 and self._name_word(self.doc[start - 1], True) and start - 1 not in self.inside:
            start -= 1
        return (start, self._text(start, at)) if at - start >= 2 else (first, None)


def _known_end(doc: Doc, at: int) -> int:
    """The end of a reference person's full name that begins at a token; 0 where there is none."""
    for length in (4, 3, 2):
        words = doc[at : at + length]
        if len(words) == length and folded(words.text) in _spellings():
            return at + length
    return 0


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Folded full names of all reference persons, in both orders, to the usual English spelling."""
    table: dict[str, tuple[str, ...]] = {}
    for person in reference.people().values():
        for spelling in {person.name, *person.spellings}:
            words = folded(spelling).split()
            for order in {" ".join(words), " ".join([*words[1:], words[0]]) if len(words) == 2 else ""} - {""}:
                table[order] = tuple(sorted({*table.get(order, ()), person.name}))
    return table


@cache
def _by_last_name() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for spelling, names in _spellings().items():
        for part in spelling.split():
            table.setdefault(part, set()).update(names)
    return {last: tuple(sorted(names)) for last, names in table.items()}


@cache
def _held() -> dict[str, tuple[reference.Tenure, ...]]:
    table: dict[str, tuple[reference.Tenure, ...]] = {}
    for tenure in reference.tenures():
        table[tenure.person] = (*table.get(tenure.person, ()), tenure)
    return table


def _polity(name: str, published: str | None) -> str | None:
    """The polity that a reference person served at a date, else the only one ever served."""
    held = _held().get(name, ())
    at_date = {
        t.polity for t in held if published and (t.start or "") <= published and (not t.end or published <= t.end)
    }
    polities = at_date or {tenure.polity for tenure in held}
    return polities.pop() if len(polities) == 1 else None


def _reference_person(
    name: str, polity: str | None, office: str | None, published: str | None
) -> tuple[str, str | None] | None:
    """The reference person of that name; a last name alone counts only with a title or polity that fits."""
    found = _spellings().get(" ".join(folded(name).split()), ())
    if not found and len(folded(name).split()) >= 3:
        words = folded(name).split()
        found = _spellings().get(f"{words[0]} {words[-1]}", ())
    if not found and len(folded(name).split()) == 1 and (office or polity):
        found = tuple(
            person for person in _by_last_name().get(folded(name), ()) if _fits(person, polity, office, published)
        )
    if len(found) != 1:
        return None
    return found[0], _polity(found[0], published)


def _fits(person: str, polity: str | None, office: str | None, published: str | None) -> bool:
    return any(
        (polity is None or tenure.polity == polity)
        and (office is None or tenure.office == office)
        and (
            published is None or ((tenure.start or "") <= published and (not tenure.end or published[:7] <= tenure.end))
        )
        for tenure in _held().get(person, ())
    )


def _known_names(doc: Doc, taken: Iterable[int], published: str | None) -> list[Person]:
    """Reference persons by their full name, without a title beside it."""
    taken = set(taken)
    found: list[Person] = []
    table = _spellings()
    for at in range(len(doc)):
        if at in taken or not doc[at].text[:1].isupper():
            continue
        for length in (4, 3, 2):
            words = doc[at : at + length]
            names = table.get(folded(words.text), ()) if len(words) == length else ()
            if len(names) == 1 and not any(word.i in taken for word in words):
                found.append(Person(at, at + length, names[0], _polity(names[0], published), None))
                taken |= set(range(at, at + length))
                break
    return found
