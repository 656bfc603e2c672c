"""How an article was read: the tree, the names and every candidate of each sentence, with what became of it.

The one pass itself reports its decisions (`Observer`); nothing here decides anew.

>>> from pactgraph.model import Article
>>> _, (sentence,) = trace(Article("note", "Japan sent its regards to Ukraine.", "en"))
>>> [(one.rule, one.refusal.reason.value) for one in sentence.candidates if one.rule == "en.aid.send"]
[('en.aid.send', 'needs')]
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from pactgraph.extract.aliases import Found
from pactgraph.extract.ambiguity import may_mean
from pactgraph.extract.confidence import factors
from pactgraph.extract.context import Context
from pactgraph.extract.entries import Trigger
from pactgraph.extract.extractor import Extractor
from pactgraph.extract.filling import Roles
from pactgraph.extract.frames import Frames
from pactgraph.extract.lexicon import Lexicon, lexicon
from pactgraph.extract.modality import compose
from pactgraph.extract.outcome import Reason, Refusal
from pactgraph.extract.parties import Resolver
from pactgraph.extract.real import bearing
from pactgraph.extract.registry import Person
from pactgraph.extract.tree import conjuncts
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Article, Claim, OfficeClaim, Party, Reading, Record, Resolution, Span
from pactgraph.parse import Sentence, Token

_Post = tuple[str | None, str | None, str | None, bool]
"""A person's name, office, polity, and whether it is a former one."""

_UNWEIGHED = frozenset({Reason.QUESTION, Reason.NEEDS, Reason.UNLESS, Reason.ENCOUNTER, Reason.SUPERSEDED})
"""Reasons for which a candidate was left before anybody asked how real it is."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the grammar makes of a word; `head` counts words from 1, and is 0 for the root."""

    lemma: str
    pos: str
    relation: str
    head: int


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, counted from 1; `parsed` is what the parser had said where it was mended."""

    number: int
    text: str
    analysis: Analysis
    parsed: Analysis | None


@dataclass(frozen=True, slots=True)
class Name:
    """An alias in the text; `codes` are all actors that it may mean; not `settled`, it was left out.

    `resolution` tells how one of several meanings was settled on; of a name that was left out, `other` tells what it is
    instead, if that is known, by which words of the article.
    """

    text: str
    span: Span
    alias: str
    kind: str
    codes: tuple[str, ...]
    settled: bool
    resolution: Resolution | None = None
    other: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Titled:
    """A person in the text, by name, title or both; `record` is what the reference table has for the office."""

    text: str
    span: Span
    name: str | None
    polity: str | None
    office: str | None
    former: bool
    written: str | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """Which words fill a slot, and the parties that they name or stand for."""

    name: str
    words: tuple[str, ...]
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One word that bears on how real a claim is, its effect, and the modality after it (None: nothing certain)."""

    word: str
    effect: str
    result: str | None


@dataclass(frozen=True, slots=True)
class Trace:
    """One candidate: a trigger with its rule, and the claim that it made, or why it made none."""

    words: tuple[str, ...]
    number: int
    span: Span
    entry: Trigger
    slots: tuple[Slot, ...]
    turns: tuple[Turn, ...] = ()
    factors: tuple[tuple[str, float], ...] = ()
    claim: Claim | None = None
    refusal: Refusal | None = None

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.entry.rule


@dataclass(frozen=True, slots=True)
class Traced:
    """One sentence: its words, the names in it, who speaks in its quotation, and its candidates in the text's order."""

    text: str
    span: Span
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    people: tuple[Titled, ...]
    quoted: tuple[Party, ...]
    candidates: tuple[Trace, ...]


def trace(article: Article, extractor: Extractor | None = None) -> tuple[Reading, tuple[Traced, ...]]:
    """An article's reading, and how it came about, a sentence each. Raises DataError as `Extractor.read` does."""
    extractor, words = extractor or Extractor(), lexicon(article.lang)
    parsed = extractor.parser.parse(article)
    tracer = _Tracer(parsed, words)
    reading = extractor.reading(article, parsed, words, tracer)
    records = {_post(office): office.record for office in reading.offices}
    return reading, tuple(replace(one, people=_recorded(one.people, records)) for one in tracer.sentences())


def _recorded(people: tuple[Titled, ...], records: dict[_Post, Record | None]) -> tuple[Titled, ...]:
    """The persons with what the reference table has for their offices."""
    return tuple(replace(one, record=records.get((one.name, one.office, one.polity, one.former))) for one in people)


def _post(office: OfficeClaim) -> _Post:
    return office.person, office.office, office.polity, office.former


@dataclass
class _Tracer:
    """Writes down what the pass reports; in the moment of each report, since who "they" are changes later."""

    parsed: list[Sentence]
    lexicon: Lexicon
    _drafts: list[tuple[Context, list[Trace]]] = field(default_factory=list)
    _frames: Frames | None = None

    def sentence(self, context: Context, resolver: Resolver) -> None:
        self._drafts.append((context, []))
        self._frames = Frames((), resolver)

    def refused(self, candidate: Candidate, refusal: Refusal) -> None:
        turns = () if refusal.reason in _UNWEIGHED else self._turns(candidate)
        self._note(replace(self._trace(candidate), turns=turns, refusal=refusal))

    def made(self, candidate: Candidate, claim: Claim, filled: Roles) -> None:
        weighed = tuple(factors(claim, candidate, filled, self._context))
        traced = replace(self._trace(candidate), turns=self._turns(candidate), factors=weighed, claim=claim)
        self._note(traced)

    def dropped(self, claim: Claim, refusal: Refusal) -> None:
        for _, traces in self._drafts:
            for at, one in enumerate(traces):
                if one.claim is claim:
                    traces[at] = replace(one, refusal=refusal)

    def sentences(self) -> tuple[Traced, ...]:
        """All sentences, in the order of the text."""
        told = zip(self.parsed, self._drafts, strict=True)
        return tuple(_traced(parsed, context, traces) for parsed, (context, traces) in told)

    @property
    def _context(self) -> Context:
        return self._drafts[-1][0]

    def _note(self, traced: Trace) -> None:
        self._drafts[-1][1].append(traced)

    def _trace(self, candidate: Candidate) -> Trace:
        words = sorted(candidate.words, key=lambda token: token.i)
        span = self._context.mentions.sentence.source(candidate.token)
        texts = tuple(token.text for token in words)
        return Trace(texts, candidate.token.i + 1, span, candidate.entry, tuple(self._slots(candidate)))

    def _slots(self, candidate: Candidate) -> Iterator[Slot]:
        frames, context = self._frames, self._context
        for name, heads in candidate.slots.items():
            if frames is not None and heads:
                members = {word.i: word.text for head in heads for word in conjuncts(head)}
                parties = context.with_speaker(candidate.token, partial(frames.parties, candidate, name))
                yield Slot(name, tuple(members[i] for i in sorted(members)), parties)

    def _turns(self, candidate: Candidate) -> tuple[Turn, ...]:
        found, own = bearing(candidate, self.lexicon), candidate.entry.modality
        return tuple(Turn(step.word, step.effect, compose(found[: at + 1], own)) for at, step in enumerate(found))


def _traced(parsed: Sentence, context: Context, traces: list[Trace]) -> Traced:
    sentence, text = context.mentions.sentence, context.article.text
    names = (_name(found, context, settled=True) for found in context.mentions.aliases)
    return Traced(
        text=text[sentence.span.start : sentence.span.end],
        span=sentence.span,
        words=tuple(_word(now, was) for now, was in zip(sentence.doc, parsed.doc, strict=True)),
        names=tuple(sorted((*names, *_left_out(context)), key=lambda name: name.span)),
        people=tuple(_titled(person, context) for person in context.mentions.people),
        quoted=context.quoter,
        candidates=tuple(sorted(traces, key=lambda one: one.number)),  # stable: what was tried first stays first
    )


def _word(now: Token, was: Token) -> Word:
    mended, parsed = _analysis(now), _analysis(was)
    return Word(now.i + 1, now.text, mended, None if parsed == mended else parsed)


def _analysis(token: Token) -> Analysis:
    root = token.dep_ == "ROOT"
    return Analysis(token.lemma_, token.pos_, "root" if root else token.dep_, 0 if root else token.head.i + 1)


def _left_out(context: Context) -> Iterator[Name]:
    """Names that mean something else here, or may do so."""
    for one in context.mentions.left:
        name = _name(one.found, context, settled=False)
        yield replace(name, codes=may_mean(one.found, context.article.lang), other=one.other, words=one.words)


def _name(found: Found, context: Context, *, settled: bool) -> Name:
    span = context.mentions.span(found.first, found.last)
    codes = tuple(dict.fromkeys(option.code for option in found.options))
    text = context.article.text[span.start : span.end]
    return Name(text, span, found.alias.text, found.alias.kind, codes, settled, found.resolution)


def _titled(person: Person, context: Context) -> Titled:
    span = context.mentions.span(person.first, person.last)
    text = context.article.text[span.start : span.end]
    return Titled(text, span, person.name, person.polity, person.office, person.former, person.written)
