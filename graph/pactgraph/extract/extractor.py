"""From parsed sentences to claims: the one pass over an article that puts all rules together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pactgraph.extract.ambiguity import is_open, may_mean
from pactgraph.extract.confidence import confidence
from pactgraph.extract.context import Context, contexts
from pactgraph.extract.discourse import Discourse
from pactgraph.extract.filling import Roles
from pactgraph.extract.frames import Frames
from pactgraph.extract.lexicon import Lexicon, lexicon
from pactgraph.extract.mend import mended
from pactgraph.extract.mentions import Mentions, mentions
from pactgraph.extract.news import dated, settled
from pactgraph.extract.offices import offices
from pactgraph.extract.outcome import NOBODY, Observer, Reason, Refusal
from pactgraph.extract.parties import Resolver
from pactgraph.extract.places import place
from pactgraph.extract.quantities import quantity
from pactgraph.extract.real import foretold, is_presupposed, modality_of, to_come
from pactgraph.extract.times import Stated, time
from pactgraph.extract.topics import topics
from pactgraph.extract.triggers import Candidate, candidates
from pactgraph.model import Article, Claim, FactType, Modality, OpenName, Party, Reading, Span
from pactgraph.parse import Parser, Sentence
from pactgraph.reference import actors

MIN_CONFIDENCE = 0.4
"""Below this, a claim is not made."""

_NEAR = 5
"""Places at which the last word of a trigger stands behind its first for all of them to be shown as one."""


@dataclass
class Extractor:
    """Reads articles: the stage from text to claims.

    Example:
        >>> from pactgraph.model import Article
        >>> article = Article("note", "Japan sent 101 trucks to Ukraine in March 2024.", "en")
        >>> [claim.type.value for claim in Extractor().read(article).claims]
        ['Aid']
    """

    parser: Parser = field(default_factory=Parser)
    min_confidence: float = MIN_CONFIDENCE

    def read(self, article: Article) -> Reading:
        """All claims and offices of an article. Raises DataError if its language has no lexicon or model."""
        words = lexicon(article.lang)
        return self.reading(article, self.parser.parse(article), words)

    def reading(self, article: Article, parsed: list[Sentence], words: Lexicon, observer: Observer = NOBODY) -> Reading:
        """All claims and offices of an article that is parsed already; the observer is told how they come about."""
        found = mentions([mended(sentence, words) for sentence in parsed], words, article.published)
        discourse = Discourse(words)
        kept: list[Claim] = []
        for context in contexts(article, found, words, discourse):
            kept += [claim for claim in _claims(context, observer) if self._certain(claim, observer)]
        claims = settled(_distinct(kept, observer), article)
        open_names = tuple(name for every in found for name in _open_names(every, article.lang))
        return Reading(article, tuple(claims), tuple(offices(article, found, claims)), open_names)

    def _certain(self, claim: Claim, observer: Observer) -> bool:
        if claim.confidence >= self.min_confidence:
            return True
        observer.dropped(claim, Refusal(Reason.CONFIDENCE, (str(self.min_confidence),)))
        return False


def _open_names(mentions: Mentions, lang: str) -> Iterator[OpenName]:
    """Names of several known meanings that nothing in the article settles, in order."""
    for one in mentions.left:
        if is_open(one, lang):
            yield OpenName(mentions.span(one.found.first, one.found.last), may_mean(one.found, lang))


def _claims(context: Context, observer: Observer) -> Iterator[Claim]:
    """The claims of one sentence; each is told to the discourse as it is found."""
    resolver = Resolver(context.mentions, context.lexicon, context.discourse)
    observer.sentence(context, resolver)
    found = _free(candidates(context.mentions.sentence.doc, context.lexicon, observer), context, observer)
    if context.mentions.sentence.doc[-1].text == "?":
        _refuse(found, Refusal(Reason.QUESTION), observer)
        return
    frames = Frames(found, resolver)
    made: list[tuple[Candidate, Claim]] = []
    for options in frames.words():
        tried = iter(options)
        first = next(((one, told) for one in tried if (told := _told(one, context, frames, observer))), None)
        if first is not None:
            candidate, told = first
            context.discourse.note(told[:1])
            made += [(candidate, claim) for claim in told]
            _refuse(tried, Refusal(Reason.SUPERSEDED, (candidate.entry.rule,)), observer)
    yield from _speaking(made, observer)


def _free(found: list[Candidate], context: Context, observer: Observer) -> list[Candidate]:
    """The candidates but nouns that are part of an actor's name ("the Rapid Support Forces")."""
    names = [alias for alias in context.mentions.aliases if alias.last - alias.first > 2]
    part = [one for one in found if not one.verbal and any(a.first <= one.token.i < a.last - 1 for a in names)]
    _refuse(part, Refusal(Reason.PART), observer)
    return [one for one in found if one not in part] if part else found


def _refuse(candidates: Iterable[Candidate], refusal: Refusal, observer: Observer) -> None:
    for candidate in candidates:
        observer.refused(candidate, refusal)


def _speaking(made: list[tuple[Candidate, Claim]], observer: Observer) -> Iterator[Claim]:
    """The claims but those that another one of the sentence says already."""
    said = {entry: candidate for candidate, _ in made for entry in candidate.covers()}
    words = {word.i: candidate for candidate, _ in made for word in candidate.words[1:]}
    for candidate, claim in made:
        at = candidate.token.i
        if at in words:
            observer.dropped(claim, Refusal(Reason.PART, (words[at].entry.rule,)))
        elif (at, claim.type) in said:
            observer.dropped(claim, Refusal(Reason.COVERED, (said[at, claim.type].entry.rule,)))
        else:
            yield claim


def _told(candidate: Candidate, context: Context, frames: Frames, observer: Observer) -> list[Claim]:
    """The claim that a candidate makes, if it makes one; and the other way round where two did it to each other."""
    modality = modality_of(candidate, context.lexicon)
    filled = context.with_speaker(candidate.token, lambda: frames.roles(candidate))
    if modality is None or isinstance(filled, Refusal):
        observer.refused(candidate, filled if isinstance(filled, Refusal) else Refusal(Reason.UNCERTAIN))
        return []
    if modality is Modality.ACTUAL and context.is_unowned(candidate.token):
        modality = Modality.POSSIBLE
    speaker = context.speaker(candidate.token, frames.resolver, filled.agents)
    made = _build(
        candidate, context, filled, foretold(modality, filled, speaker, taken=candidate.entry.is_taken), speaker
    )
    news = dated(made, candidate.token, context.article, context.discourse, context.lexicon)
    claim = to_come(news, context.article.published, presupposed=is_presupposed(candidate))
    claim = replace(claim, confidence=confidence(claim, candidate, filled, context))
    if context.discourse.repeats(candidate.token, claim):
        observer.refused(candidate, Refusal(Reason.SAME))
        return []
    observer.made(candidate, claim, filled)
    both = filled.mutual and len(claim.agents) == len(claim.counterparts) == 1
    return [claim, replace(claim, agents=claim.counterparts, counterparts=claim.agents)] if both else [claim]


def _build(candidate: Candidate, context: Context, filled: Roles, modality: Modality, speaker: Party | None) -> Claim:
    sentence = context.mentions.sentence
    stated = Stated(candidate.token, candidate.entry.type, modality, context.discourse.day)
    return Claim(
        article=context.article.stem,
        type=_traded(candidate.entry.type, filled),
        modality=modality,
        agents=filled.agents,
        counterparts=filled.counterparts,
        quote=context.article.text[sentence.span.start : sentence.span.end],
        span=sentence.span,
        trigger=_trigger(candidate, sentence),
        rule=candidate.entry.rule,
        confidence=0.0,  # known when the rest is
        time=time(stated, sentence, context.article, context.lexicon),
        place=place(stated, context.mentions, context.lexicon, filled),
        quantity=quantity(candidate.token, candidate.entry.type, candidate.slots, context.lexicon),
        topics=topics(sentence.plain.text, context.article.lang),
        attributed_to=speaker,
    )


def _trigger(candidate: Candidate, sentence: Sentence) -> Span:
    """Where the words of a candidate stand; its first alone where much stands between them ("signed in ... a pact")."""
    first, last = min(candidate.words, key=lambda t: t.i), max(candidate.words, key=lambda t: t.i)
    return sentence.source(first, last) if last.i - first.i <= _NEAR else sentence.source(candidate.token)


def _traded(kind: FactType, filled: Roles) -> FactType:
    """What a company delivers to a state is sold, not given."""
    sellers = [actors().get(party.polity) for party in filled.agents] if kind is FactType.AID else []
    sold = bool(sellers) and all(actor is not None and actor.kind == "Company" for actor in sellers)
    return FactType.ARMS_TRANSFER if sold else kind


def _distinct(claims: Iterable[Claim], observer: Observer) -> list[Claim]:
    """One claim a sentence, type and parties: the most real, then the most confident; in the order of the text."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        parties = tuple(sorted((p.polity, p.person or "") for p in claim.agents))
        others = tuple(sorted((p.polity, p.person or "") for p in claim.counterparts))
        key = (claim.span, claim.type, parties, others)
        known = best.get(key, claim)
        best[key] = claim if _rank(known) < _rank(claim) else known
        if known is not claim:
            weaker = known if best[key] is claim else claim
            observer.dropped(weaker, Refusal(Reason.SAME, (best[key].rule,)))
    return sorted(best.values(), key=lambda c: (c.span, c.trigger, c.type.value))


def _rank(claim: Claim) -> tuple[int, float]:
    """What is told as done counts before what is told as wanted in the same breath ("met to discuss")."""
    return -list(Modality).index(claim.modality), claim.confidence
