"""Persons by title and name ("Ukrainian defence minister Rustem Umerov"), read off the words around a title.

The scan follows the words, not the tree: titles, names and polities stand side by side in news, and their inner
attachment is what parsers get wrong most.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pactgraph.extract.aliases import Found
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.registry import Person, Registry
from pactgraph.extract.roster import identify, known_end, known_names, may_begin_name, polity_of, resolution
from pactgraph.extract.titles import COUNTERPART, RANKS, Title, ranks, title_case, titles, unprefixed
from pactgraph.extract.tree import known_part
from pactgraph.parse import Doc, Token, text_of

_NAMES = "pactgraph.names"
"""Where a parsed sentence keeps the full names that stand in it."""

_SURNAME = 4
"""Letters of what surnames end in, too, as nouns do ("Zimmermann")."""


def persons(doc: Doc, aliases: list[Found], lexicon: Lexicon, registry: Registry) -> list[Person]:
    """The persons that a sentence names or titles, each learnt by the registry."""
    scanner = _Scanner(doc, aliases, lexicon, registry.published)
    titled = [person for title in titles(doc, lexicon) for person in scanner.read(registry.owned(title, doc))]
    found = _merge_titles(titled, doc)
    found = _like_offices(found)
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
            first, last = min(best.first, other.first), max(best.last, other.last)
            office = other.office if best.office in RANKS and other.office else best.office
            polity, firm = best.polity or other.polity, best.firm and other.firm
            kept.append(replace(best, first=first, last=last, polity=polity, office=office, firm=firm))
        else:
            kept.append(person)
    return kept


def _like_offices(people: list[Person]) -> list[Person]:
    """The office of a counterpart is that of the person named before: "met with his Danish counterpart, ..."."""
    office: str | None = None
    found: list[Person] = []
    for person in people:
        alike = person.office == COUNTERPART
        found.append(replace(person, office=office) if alike else person)
        office = office if alike else person.office
    return found


def _apposed(before: Person, person: Person, doc: Doc) -> bool:
    """Whether a nameless title and a titled name stand side by side for one person."""
    if before.name or not person.name or before.plural or person.plural or (before.polity and person.polity):
        return False
    between = [token for token in doc[before.last : person.first] if token.pos_ != "DET"]
    joined = len(between) == 1 and (between[0].text == "," or between[0].pos_ == "CCONJ")
    return joined and (before.polity is not None if between[0].text == "," else person.polity is None)


class _Scanner:
    """Reads outward from a title over polity, name and commas."""

    def __init__(self, doc: Doc, aliases: list[Found], lexicon: Lexicon, published: str | None) -> None:
        self.doc, self.lexicon, self.published = doc, lexicon, published
        self.office = ""
        self.starts = {alias.first: alias for alias in aliases}
        self.ends = {alias.last: alias for alias in aliases}
        self.headline = title_case(doc)
        self._styles = self.lexicon.honorifics | ranks(lexicon.lang)
        self.inside = {i for alias in aliases for i in range(alias.first, alias.last)}

    def read(self, title: Title) -> list[Person]:
        """The persons of a title: one, or each of those whom a plural names."""
        self.office = title.office
        several = self._several(title) if title.several else []
        return several if len(several) > 1 else [self._one(title)]

    def _several(self, title: Title) -> list[Person]:
        """The persons listed behind a plural title: "Defence Ministers Jan Nowak of Poland and Lars Berg of Norway"."""
        found: list[Person] = []
        _, shared = self._before(title.first)
        at, whose = title.last, self._joined(title.first)
        if len(whose) > 1 and self.doc[at : at + 1] and self.doc[at].text == ",":
            at += 1  # "his Danish and Dutch counterparts, A and B"
        alias = self.starts.get(at)
        if alias is not None and alias.adjectival:
            shared, at = alias.code, alias.last
        while (stop := self._name(at)) > at:
            of = self.starts.get(self._of(stop)) or self.ends.get(at)
            polity, end = (of.code, of.last) if of and of.first > at else (shared, stop)
            found.append(Person(at, end, self._text(at, stop), polity, title.office))
            at = end
            while at < len(self.doc) and (self.doc[at].text == "," or self.doc[at].pos_ == "CCONJ"):
                at += 1
        if len(whose) == len(found):
            return [replace(person, polity=code) for person, code in zip(found, whose, strict=True)]
        return found

    def _joined(self, at: int) -> list[str]:
        """The polities of the joined adjectives that end before a word ("Danish, Dutch and German"), in their order."""
        found: list[str] = []
        while (alias := self.ends.get(at)) is not None:
            found.insert(0, alias.code)
            at = alias.first
            while at and (self.doc[at - 1].text == "," or self.doc[at - 1].pos_ == "CCONJ"):
                at -= 1
        return found

    def _one(self, title: Title) -> Person:
        first, polity = self._before(title.first)
        before = {token.lower_ for token in self.doc[max(0, first - 2) : title.first]}
        word = self.doc[title.first].lower_
        former = bool(before & self.lexicon.former) or any(
            word.startswith(prefix) and unprefixed(word, self.lexicon) != word for prefix in self.lexicon.former
        )
        firm = self._firm(title, before)
        settled = polity is not None or (self.lexicon.compounding and title.polity is not None)
        last, after, name = self._after(title.last, settled)
        if title.plural and name is not None and self.doc[title.last].text == ",":
            last, after, name = title.last, None, None  # whose the names behind the comma are, nothing tells
        if name is None and not title.plural:
            first, name = self._apposed(first, polity or after)
        if polity is None and after is None:
            inside = (alias.code for alias in self.starts.values() if title.first <= alias.first < title.last)
            polity = title.polity or next(inside, None)
        if name is None and polity is None and after is None and not title.plural:
            return Person(first, last, None, title.polity, title.office, former)
        implied = title.polity
        return Person(first, last, name, polity or after, title.office, former, title.plural, implied, firm=firm)

    def _firm(self, title: Title, before: set[str]) -> bool:
        """Whether nothing beside a title tells that its office is held for a time, not yet, or hardly any more."""
        words = self.lexicon.acting | self.lexicon.leaving
        beside = before | {token.lower_ for token in self.doc[title.last : title.last + 1]}
        behind = title.last + (text_of(self.doc[title.last : title.last + 1]) == "-")
        return not beside & words and self._acting(title.last) == title.last and self._acting(behind) == behind

    def _before(self, at: int) -> tuple[int, str | None]:
        """Polity before the title: "Ukrainian ...", "NATO ...", "Russia's ..."."""
        start = at
        if at and self.doc[at - 1].lower_ in {"'s", "'"}:
            at -= 1
        while at and self.doc[at - 1].lower_ in self.lexicon.former | self.lexicon.acting:
            at -= 1
        alias = self.ends.get(at) or self._owner(at)
        if alias is not None and alias.alias.kind not in {"people", "combining"}:
            return alias.first, alias.code
        return start, None

    def _owner(self, at: int) -> Found | None:
        """Whose a title is that other words describe: "Australia's Pacific minister", "the German state minister"."""
        for back in range(at - 1, max(-1, at - 4), -1):
            token = self.doc[back]
            alias = self.ends.get(back) if token.lower_ in {"'s", "'"} else self.ends.get(back + 1)
            if alias is not None and (alias.adjectival or token.lower_ in {"'s", "'"}):
                return alias
            if token.pos_ not in {"ADJ", "NOUN", "PROPN"} or back in self.inside:
                return None
        return None

    def _after(self, at: int, has_polity: bool) -> tuple[int, str | None, str | None]:
        polity: str | None = None
        name: str | None = None
        start = end = at
        for _ in range(6):
            alias = self.starts.get(at)
            owning = alias is not None and polity is None and not has_polity and (at > end or name is None)
            if alias is not None and owning and (at > start or self._owns(alias)):
                polity, at = alias.code, alias.last
                end = at
            elif name is None and self._honoured(at) == at and (stop := self._name(at)) > at:
                name, at = self._text(at, stop), stop
                end = at
            elif (step := self._linked(at, named=name is not None, owned=polity is not None)) > at:
                at = step
            elif name is not None and polity is None and not has_polity and (party := self._party(at)) is not None:
                polity, at = party, at + 3
                end = at
            elif name is None and at < len(self.doc) and self.doc[at].text == "," and self._name(at + 1) >= at + 3:
                at += 1
            else:
                break
        return end, polity, name

    def _owns(self, alias: Found) -> bool:
        """Whether a name right behind a title tells whose it is; where names have a genitive, only that does."""
        return not self.lexicon.compounding or self.doc[alias.last - 1].text.endswith("s")

    def _linked(self, at: int, *, named: bool, owned: bool) -> int:
        """The place behind words that lead on to the name or the polity that are still sought."""
        step = at if named else self._honoured(self._acting(at))
        return step if step > at or owned else self._of(at)

    def _honoured(self, at: int) -> int:
        """The place behind a form of address before a name ("l'omologo greco on. ..."); `at` where there is none."""
        stop = at + 1 if at + 1 < len(self.doc) and self.doc[at].lower_.rstrip(".") in self.lexicon.honorifics else at
        return stop + 1 if at < stop < len(self.doc) and self.doc[stop].text == "." else stop

    def _acting(self, at: int) -> int:
        """The end of what tells that an office is held for a time ("par intérim"); `at` itself where nothing does."""
        phrases = (phrase.split() for phrase in self.lexicon.acting)
        ends = (at + len(words) for words in phrases if [t.lower_ for t in self.doc[at : at + len(words)]] == words)
        return max(ends, default=at)

    def _of(self, at: int) -> int:
        """The place of the alias after "of (the)", "del(la)"; `at` itself where there is none."""
        step = at
        if step < len(self.doc) and self._owns_by(self.doc[step]):
            step += 1
            while step < len(self.doc) and self.doc[step].pos_ == "DET" and step not in self.starts:
                step += 1
        return step if step in self.starts else at

    def _party(self, at: int) -> str | None:
        """The state whose party a bracket behind a name holds ("Alexander Schallenberg (ÖVP)")."""
        inside = self.doc[at : at + 3]
        bracket = len(inside) == 3 and inside[0].text == "(" and inside[2].text == ")"
        return self.lexicon.parties.get(inside[1].text) if bracket else None

    def _owns_by(self, mark: Token) -> bool:
        """Whether a word says "of"; of an article only its own form can, not that of its lemma ("den": der)."""
        known = self.lexicon.functions
        return "of" in known(mark.lower_) or (mark.pos_ != "DET" and "of" in known(mark.lemma_.lower()))

    def _name(self, at: int) -> int:
        """The end of a personal name that begins at a token; `at` itself where there is none."""
        known = known_end(self.doc, at)
        if known:
            return known
        if self.headline:
            surname = at < len(self.doc) and identify(self.doc[at].text, None, self.office, self.published)
            return at + 1 if surname else at
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
        if self._common(token):
            return False
        kinds = {"PROPN", "NOUN", "ADJ", "X", "VERB"}
        capital = token.text[:1].isupper() and (inner or token.pos_ in kinds) and not token.is_digit
        joined = token.text == "-" and inner
        return (capital and token.i not in self.inside) or joined

    def _common(self, token: Token) -> bool:
        """Whether a capital only tells a noun, where a language writes all of them so ("der Kanzler Hilfe")."""
        return token.pos_ == "NOUN" and len(known_part(token)) > _SURNAME

    def _text(self, first: int, last: int) -> str:
        words = text_of(self.doc[first:last]).split()
        while len(words) > 1 and words[0].lower().rstrip(".") in self._styles:
            words = words[1:]  # only before a name: "Hassan Sheikh Mohamud" is called so
        return " ".join(words)

    def _apposed(self, first: int, polity: str | None) -> tuple[int, str | None]:
        """The name before a title in apposition: "Mark Rutte, the secretary general of NATO".

        A name with another nationality before it is somebody else: "il presidente ceco Petr Pavel, il premier polacco".
        """
        at = first - 1
        while at > 0 and self.doc[at].pos_ == "DET":
            at -= 1
        if at < 2 or self.doc[at].text != ",":
            return first, None
        start = at
        while start > 0 and self._name_word(self.doc[start - 1], True) and start - 1 not in self.inside:
            start -= 1
        told = self.ends.get(start)
        other = polity is not None and told is not None and told.adjectival and told.code != polity
        return (start, self._text(start, at)) if at - start >= 2 and not other else (first, None)


def _known_names(doc: Doc, taken: Iterable[int], published: str | None) -> list[Person]:
    """Reference persons by their full name, without a title beside it."""
    taken = set(taken)
    found: list[Person] = []
    if _NAMES not in doc.user_data:
        doc.user_data[_NAMES] = list(_standing(doc))
    for at, end, name in doc.user_data[_NAMES]:
        if taken.isdisjoint(range(at, end)):
            person = Person(at, end, text_of(doc[at:end]), polity_of(name, published), None)
            found.append(replace(person, resolution=resolution(name, published)))
            taken |= set(range(at, end))
    return found


def _standing(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Where full names of the reference stand, at each place the longest first: first word, end, usual name."""
    for at, token in enumerate(doc):
        if not token.text[:1].isupper() or not may_begin_name(token):
            continue
        for end in range(min(at + 4, len(doc)), at + 1, -1):
            names = known_names(text_of(doc[at:end]), doc.lang) if not doc[end - 1].is_punct else ()
            if len(names) == 1:
                yield at, end, names[0]
