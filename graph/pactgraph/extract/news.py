"""What an article tells as its own news without a date beside it: the day told of last, else its publication."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from pactgraph.extract.calendar import expressions
from pactgraph.extract.discourse import Discourse
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tenses import Tense, is_earlier, tense
from pactgraph.extract.times import head_of
from pactgraph.extract.tree import ancestors, children, is_verb
from pactgraph.model import Article, Claim, Modality, Time
from pactgraph.parse import Token

_DAY, _MONTH = len("2024-10-17"), len("2024-10")
_SOME_DAY = "2000-01-01"
"""Any day, to see whether a sentence has a date at all."""

_QUOTES = "\"'”’»“"
"""What may stand behind the full stop of a quotation."""

_RECENT = timedelta(days=8)
"""How far back the day of an article's own news lies."""

_NEWS = frozenset({"xcomp", "ccomp", "conj", "parataxis", "obj", "nsubj"})
"""Relations through which a word belongs to what its sentence tells, rather than to a background beside it."""

_BACKGROUND = ("acl", "advcl", "csubj")


def dated(claim: Claim, trigger: Token, article: Article, discourse: Discourse, lexicon: Lexicon) -> Claim:
    """A claim with the day of the news that it belongs to, where its own sentence has no date.

    What is said, met about or agreed goes on from the day that the text told of last, if the same actors do; else it
    bears the publication date, marked as such. So do deeds in the headline and lead alone: later ones may be old.
    """
    if claim.time is not None or claim.modality is not Modality.ACTUAL:
        return claim
    if not (claim.type.group.verbal or discourse.leading) or not _is_news(trigger, claim, article, lexicon):
        return claim
    acting = {party.polity for party in claim.agents}
    if discourse.day and claim.type.group.verbal and acting & discourse.doers and _goes_on(trigger, lexicon):
        return replace(claim, time=Time(discourse.day, discourse.day))
    day = article.published
    return replace(claim, time=Time(day[:_DAY], day[:_DAY], "published")) if day and len(day) >= _MONTH else claim


def _goes_on(trigger: Token, lexicon: Lexicon) -> bool:
    return tense(trigger, lexicon) is Tense.PAST


def _is_news(trigger: Token, claim: Claim, article: Article, lexicon: Lexicon) -> bool:
    """Whether a main clause without a date tells something as news.

    Not so a background told in a relative or adverbial clause or in the past of the past.
    """
    if _has_date(trigger, article, spoken=claim.type.group.verbal):
        return False
    words = [trigger, *ancestors(trigger)]
    headline = not any(is_verb(word) for word in trigger.doc)
    inner = _NEWS | ({"nmod"} if headline or _is_said(words) else set())
    told = all(word.dep_.split(":")[0] in inner for word in words[:-1])
    verbs = [word for word in words if is_verb(word) or children(word, "cop")]
    return told and bool(verbs or headline) and not any(is_earlier(verb, lexicon) for verb in verbs)


def _has_date(trigger: Token, article: Article, *, spoken: bool) -> bool:
    """Whether a sentence has a date that may be its news' own.

    What is said has none in that of a participle or relative clause ("thanked Japan for the aid sent since 2022"), nor
    in an older one that only tells nouns apart ("the treaty of 1996").
    """
    published = article.published if len(article.published or "") >= _DAY else _SOME_DAY
    last = date.fromisoformat(str(published)[:_DAY])
    for expression in expressions(trigger.doc.text, article.lang, published):
        word, day = head_of(trigger, expression), expression.end or ""
        path = [step.dep_ for step in (word, *ancestors(word))] if word is not None else []
        fresh = len(day) == _DAY and abs(date.fromisoformat(day) - last) <= _RECENT
        apart = any(step.startswith("acl") for step in path) or (not fresh and "nmod" in path)
        if not (spoken and apart):
            return True
    return False


def _is_said(words: list[Token]) -> bool:
    """Whether a noun is part of what a verb has for its object ("welcomed the reaffirmation of the commitment")."""
    return not is_verb(words[0]) and next((word.dep_ for word in words if word.dep_ != "nmod"), "") == "obj"


def told_day(root: Token, article: Article, lexicon: Lexicon, told: str | None) -> str | None:
    """The recent day that a sentence's main clause tells of; None where it tells of none."""
    published = article.published
    if published is None or len(published) < _DAY:
        return None
    last = date.fromisoformat(published[:_DAY])
    for expression in expressions(root.doc.text, article.lang, published, told):
        day = expression.start or ""
        word = head_of(root, expression)
        if word is None or day != expression.end or len(day) != _DAY:
            continue
        path = [word, *ancestors(word)]
        if not any(step.dep_.startswith(_BACKGROUND) for step in path) and _recent(date.fromisoformat(day), last):
            return day if tense(root, lexicon) is not Tense.FUTURE else None
    return None


def _recent(day: date, last: date) -> bool:
    return last - _RECENT <= day <= last


def settled(claims: Iterable[Claim], article: Article) -> list[Claim]:
    """Claims of the headline with the day that the text gives to the same news, where the headline gives none."""
    headline = headline_end(article.text)
    found = list(sobered(list(claims), headline))
    later = [claim for claim in found if claim.span.start > headline and claim.time and claim.time.basis == "text"]
    return [
        replace(claim, time=next((other.time for other in later if _same(claim, other, article)), claim.time))
        if claim.span.end <= headline and (claim.time is None or claim.time.basis == "published")
        else claim
        for claim in found
    ]


def headline_end(text: str) -> int:
    """Where the first line ends if it is a headline, which has no full stop; else -1."""
    line, _, rest = text.partition("\n")
    stopped = line.rstrip().rstrip(_QUOTES).endswith((".", "!", "?"))
    return len(line) if rest and not stopped else -1


def sobered(claims: list[Claim], headline: int) -> Iterable[Claim]:
    """Claims of the headline no more real than the text tells the same news: headlines tell plans in the present."""
    body = [claim for claim in claims if claim.span.start > headline]
    for claim in claims:
        if claim.span.end <= headline and claim.modality is Modality.ACTUAL:
            told = {other.modality for other in body if other.type is claim.type and _about(claim, other)}
            real = next((modality for modality in Modality if modality in told), claim.modality)
            yield replace(claim, modality=real)
        else:
            yield claim


def _about(headline: Claim, other: Claim) -> bool:
    """Whether a claim can tell a headline's news: its parties are among the headline's, and all but one are needed."""
    mine, theirs = (
        ({party.polity for party in claim.agents}, {party.polity for party in claim.counterparts})
        for claim in (headline, other)
    )
    if headline.type.symmetric:
        return len(mine[0] & theirs[0]) > 1
    return theirs[0] <= mine[0] and (not theirs[1] or bool(theirs[1] & mine[1]))


def _same(headline: Claim, other: Claim, article: Article) -> bool:
    """Whether a claim tells a headline's news again, with its recent day."""
    if (other.type, other.modality) != (headline.type, headline.modality) or other.time is None:
        return False
    alike = all(
        {party.polity for party in mine} <= {party.polity for party in theirs}
        for mine, theirs in ((headline.agents, other.agents), (headline.counterparts, other.counterparts))
    )
    days = {len(end or "") for end in (other.time.start, other.time.end, (article.published or "")[:_DAY])}
    return alike and days == {_DAY}
