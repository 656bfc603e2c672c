"""Names of several meanings, settled by the words around them, by the rest of the article, by its date, or left open.

The nearest witness counts: words beside the name or in its sentence, then an actor that the article names clearly, then
words elsewhere in the article. Where witnesses of one kind disagree the name is left out; where there is none, it means
what it usually does, if it usually means one thing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pactgraph.extract.aliases import Found
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.senses import Senses, enclosing, senses
from pactgraph.extract.titles import title_case, title_words
from pactgraph.extract.tree import children, has
from pactgraph.model import Ground, Resolution
from pactgraph.parse import Doc, Token, text_of
from pactgraph.reference import Alias, actors, is_state

_UNKNOWN = Senses(())
_OTHER = ("another name or word",)
_GROUNDS = (Ground.SENTENCE, Ground.ARTICLE, Ground.WORDS)
"""What decides, the strongest first."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Words that speak for a meaning, and what kind of evidence they are."""

    meaning: str
    ground: Ground
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A name with what became of it: resolved, or left out because it is (`other`) or may be (None) something else."""

    found: Found
    kept: bool
    other: str | None = None
    words: str | None = None


def may_mean(found: Found, lang: str) -> tuple[str, ...]:
    """The codes of all actors that a name may mean: those of its aliases, and those of its known meanings."""
    return _meant(found, senses(lang).get(found.alias.text, _UNKNOWN))


def is_open(one: Decision, lang: str) -> bool:
    """Whether a name of several known meanings was left out because nothing settles it."""
    several = one.found.alias.text in senses(lang) or len(_codes(one.found.options)) > 1
    return several and not one.kept and one.other is None


def settle(sentences: list[tuple[Doc, list[Found]]], lang: str, published: str | None = None) -> list[list[Found]]:
    """The names of each sentence that mean an actor; those of several meanings tell how they came to it."""
    return [[one.found for one in every if one.kept] for every in decide(sentences, lang, published)]


def decide(sentences: list[tuple[Doc, list[Found]]], lang: str, published: str | None = None) -> list[list[Decision]]:
    """What becomes of each name of each sentence of an article."""
    article = _Article(sentences, lang, published)
    return [[article.decision(doc, found) for found in every] for doc, every in sentences]


class _Article:
    """The sentences of an article, and the actors that it names clearly, each by the first of its names."""

    def __init__(self, sentences: list[tuple[Doc, list[Found]]], lang: str, published: str | None) -> None:
        self.lang, self.published = lang, published
        self.names, self.within = senses(lang), enclosing(lang)
        self.docs = [doc for doc, _ in sentences]
        self.every = {id(doc): found for doc, found in sentences}
        self.clear: dict[str, str] = {}
        self.here: dict[int, dict[str, str]] = {}
        for doc, every in sentences:
            named = {
                one.code: text_of(doc[one.first : one.last])
                for one in every
                if not self._open(one) and not self._town(doc, one)
            }
            self.here[id(doc)] = named
            self.clear = named | self.clear

    def decision(self, doc: Doc, found: Found) -> Decision:
        """What becomes of one name."""
        if self._town(doc, found):
            return Decision(found, False, "town", doc[found.last + 1].text)
        if self._around_town(doc, found):
            return Decision(found, False, "part of a state", doc[found.first - 2].text)
        one = found.code.startswith("REG:") and _is_relative(doc[found.first], self.lang)
        if one or not self._open(found):
            return Decision(found, not one, "one of them" if one else None)
        entry = self.names.get(found.alias.text, _UNKNOWN)
        if self._longer(doc, found, entry):
            return Decision(found, False, "part of a longer name")
        dated = self._dated(found)
        if dated is not None:
            return Decision(_resolved(found, dated, entry, Ground.DATES, None), True)
        return self._weighed(found, entry, list(self._witnesses(doc, found, entry))) or self._usual(doc, found, entry)

    def _open(self, found: Found) -> bool:
        return found.ambiguous or found.alias.text in self.names

    def _town(self, doc: Doc, found: Found) -> bool:
        """Whether a capital's name is a town's elsewhere: "Moscow, Idaho"."""
        if found.alias.kind not in {"capital", "metonym"} or text_of(doc[found.last : found.last + 1]) not in {
            ",",
            "(",
        }:
            return False
        return any(
            text in self.within and (end >= len(doc) or doc[end].is_punct)
            for end in (found.last + 2, found.last + 3)
            if (text := text_of(doc[found.last + 1 : end])) != found.alias.text and text not in self._states(found.code)
        )

    def _around_town(self, doc: Doc, found: Found) -> bool:
        """Whether a name stands behind such a town: "Athens, Georgia"."""
        if found.alias.text not in self.within or found.first < 2:
            return False
        towns = (one for one in self.every[id(doc)] if one.last == found.first - 1)
        return any(self._town(doc, town) for town in towns)

    def _states(self, code: str) -> frozenset[str]:
        """What a state itself is called: "Tbilisi, Georgia"."""
        return frozenset(actors()[code].names.get(self.lang, ()))

    def _dated(self, found: Found) -> str | None:
        """The one actor of that name that there was when the article was printed, if others were before or after."""
        codes = {option.code for option in found.options}
        if len(codes) < 2 or self.published is None:
            return None
        there = {code for code in codes if _exists(code, self.published)}
        return there.pop() if len(there) == 1 else None

    def _longer(self, doc: Doc, found: Found, entry: Senses) -> bool:
        """Whether the name is part of a person's or thing's: "Michael Jordan", "Jordan Bardella"."""
        plain = entry.person or (entry is _UNKNOWN and _plain_state(found))
        if not plain or title_case(doc):
            return False
        before = doc[found.first - 1] if found.first else None
        after = doc[found.last] if entry.person and found.last < len(doc) else None
        named = before is not None and _is_name(before) and before.whitespace_ == " " and not self._named(before)
        return named or (after is not None and _is_name(after) and self._surname(doc, found, after))

    def _surname(self, doc: Doc, found: Found, after: Token) -> bool:
        """Whether the word behind a name is a person's last name: no title, no institution, no other actor."""
        words = lexicon(self.lang)
        known = after.lower_ in title_words(self.lang) or after.lower_ in words.honorifics
        known = known or any(key in words.stands_for for key in (after.lower_, after.lemma_.lower()))
        return not known and not self._named(after) and doc[found.last - 1].whitespace_ == " "

    def _named(self, token: Token) -> bool:
        """Whether a word belongs to the name of an actor that is clear."""
        return token.text in {word for name in self.here[id(token.doc)].values() for word in name.split()}

    def _witnesses(self, doc: Doc, found: Found, entry: Senses) -> Iterator[Witness]:
        yield from self._named_clearly(doc, found, entry)
        sides = {doc[at].text for at in (found.first - 1, found.last) if 0 <= at < len(doc)}
        rest = [other.text for other in self.docs if other is not doc] if entry.senses else []
        for sense in entry.senses:
            beside = min(sense.beside & sides, default=None)
            words = beside or sense.spoken_for(_around(doc, found))
            if words is not None:
                yield Witness(sense.meaning, Ground.SENTENCE, words)
            elif words := next(filter(None, map(sense.spoken_for, rest)), None):
                yield Witness(sense.meaning, Ground.WORDS, words)

    def _named_clearly(self, doc: Doc, found: Found, entry: Senses) -> Iterator[Witness]:
        """Meanings that the article names clearly.

        Who is not called so in the reference speaks against it, but not in the same sentence, where the two names tell
        two actors apart ("Guinea and Equatorial Guinea").
        """
        own = {option.code for option in found.options}
        for code in sorted(own | {sense.meaning for sense in entry.senses if sense.actor}):
            if code in self.here[id(doc)]:
                if code in own:
                    yield Witness(code, Ground.SENTENCE, self.here[id(doc)][code])
            elif code in self.clear:
                yield Witness(code, Ground.ARTICLE, self.clear[code])

    def _weighed(self, found: Found, entry: Senses, witnesses: list[Witness]) -> Decision | None:
        """What the strongest witnesses say, if there are any."""
        for ground in _GROUNDS:
            heard = [one for one in witnesses if one.ground is ground]
            meanings = {one.meaning for one in heard}
            if len(meanings) > 1:
                return Decision(found, False)
            if meanings:
                return self._taken(found, entry, heard[0])
        return None

    def _taken(self, found: Found, entry: Senses, witness: Witness) -> Decision:
        if witness.meaning in {option.code for option in found.options}:
            resolved = _resolved(found, witness.meaning, entry, witness.ground, witness.words)
            return Decision(resolved, True)
        return Decision(found, False, witness.meaning, witness.words)

    def _usual(self, doc: Doc, found: Found, entry: Senses) -> Decision:
        """What a name is taken for where nothing speaks for any of its meanings."""
        alone = entry is _UNKNOWN and _plain_state(found) and not (found.first and _is_name(doc[found.first - 1]))
        usual = entry.usual or (found.code if alone or self._seat_among(doc, found, entry) else None)
        if usual is None and doc[found.first].dep_ == "nsubj" and not _beside_name(doc, found):
            usual = entry.acting
        return Decision(_resolved(found, usual, entry, Ground.USUAL, None), True) if usual else Decision(found, False)

    def _seat_among(self, doc: Doc, found: Found, entry: Senses) -> bool:
        """Whether a capital that is also another name stands for its state: by itself, in a text that names others."""
        if len(_codes(found.options)) > 1 or found.alias.kind != "capital" or not set(self.clear) - {found.code}:
            return False
        return (entry.seat or entry is _UNKNOWN) and not _beside_name(doc, found)


def _resolved(found: Found, code: str, entry: Senses, ground: Ground, words: str | None) -> Found:
    options = tuple(option for option in found.options if option.code == code)
    codes = _meant(found, entry)
    others = entry.others if entry.others or len(codes) > 1 else _OTHER
    return replace(found, options=options, resolution=Resolution(codes, ground, others, words))


def _meant(found: Found, entry: Senses) -> tuple[str, ...]:
    return tuple(sorted({*(one.code for one in found.options), *(one.meaning for one in entry.senses if one.actor)}))


def _around(doc: Doc, found: Found) -> str:
    """A sentence without the name itself."""
    return f"{text_of(doc[: found.first])} | {text_of(doc[found.last :])}"


def _exists(code: str, on: str) -> bool:
    actor = actors()[code]
    return (actor.start is None or actor.start <= on) and (actor.end is None or on[: len(actor.end)] <= actor.end)


def _plain_state(found: Found) -> bool:
    """Whether a name is a state's own and ambiguous only as a word."""
    return len(_codes(found.options)) == 1 and is_state(found.code) and found.alias.kind == "name"


def _codes(options: Iterable[Alias]) -> set[str]:
    return {option.code for option in options}


def _beside_name(doc: Doc, found: Found) -> bool:
    """Whether another name stands right beside a name."""
    return any(_is_name(doc[at]) for at in (found.first - 1, found.last) if 0 <= at < len(doc))


def _is_relative(token: Token, lang: str) -> bool:
    """Whether a word tells one actor by what it is to another ("its closest ally"), not all of that kind."""
    marks = children(token, "det", "amod")
    one = has(token, "Number", "Sing") and bool(marks) and all(has(mark, "Number", "Sing") for mark in marks)
    return one and any(key in lexicon(lang).relational for key in (token.lower_, token.lemma_.lower()))


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.is_alpha
