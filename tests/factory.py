"""A small factory of articles, claims and readings in the project's own words, for tests of the later stages.

Texts are written so that each claim's sentence stands in its article: a claim finds its own offsets.

    >>> text = "Japan sent trucks to Ukraine. France condemned the strike."
    >>> one = claim(text, "Japan sent trucks to Ukraine.", "Aid", "JPN", "UKR", trigger="sent")
    >>> one.quote, one.span, one.trigger
    ('Japan sent trucks to Ukraine.', Span(start=0, end=29), Span(start=6, end=10))
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from pactgraph.model import (
    Article,
    Claim,
    FactType,
    Modality,
    OfficeClaim,
    Party,
    Quantity,
    Reading,
    Record,
    Span,
    Time,
)

Stated = TypeVar("Stated", Claim, OfficeClaim)


def article(
    text: str, stem: str = "report", *, lang: str = "en", published: str | None = None, **fields: str | None
) -> Article:
    """An article of that text; `fields` are title, source, url."""
    return Article(stem=stem, text=text, lang=lang, published=published, **fields)


def party(spec: "str | Party") -> Party:
    """A party from "JPN", or "JPN Gen Nakatani" where a person acts for it."""
    if isinstance(spec, Party):
        return spec
    polity, _, person = spec.partition(" ")
    return Party(polity, person or None)


def claim(  # noqa: PLR0913  the fields of a claim, each with a default
    text: str,
    quote: str,
    kind: str,
    agents: "str | Party | Sequence[str | Party]",
    counterparts: "str | Party | Sequence[str | Party]" = (),
    *,
    modality: str = "actual",
    trigger: str | None = None,
    time: "str | tuple[str | None, str | None] | Time | None" = None,
    quantity: tuple[float, str] | Quantity | None = None,
    attributed_to: "str | Party | None" = None,
    place: str | None = None,
    topics: Sequence[str] = (),
    rule: str = "test.rule",
    confidence: float = 0.9,
    stem: str = "report",
) -> Claim:
    """A claim whose quote is found in `text`, and whose trigger (by default its first word) is found in the quote."""
    start = text.index(quote)
    word = trigger if trigger is not None else quote.split(maxsplit=1)[0]
    at = start + quote.index(word)
    return Claim(
        article=stem,
        type=FactType(kind),
        modality=Modality(modality),
        agents=_parties(agents),
        counterparts=_parties(counterparts),
        quote=quote,
        span=Span(start, start + len(quote)),
        trigger=Span(at, at + len(word)),
        rule=rule,
        confidence=confidence,
        time=_time(time),
        place=place,
        quantity=quantity if quantity is None or isinstance(quantity, Quantity) else Quantity(*quantity),
        topics=tuple(topics),
        attributed_to=None if attributed_to is None else party(attributed_to),
    )


def office(  # noqa: PLR0913  the fields of an office claim, each with a default
    text: str,
    quote: str,
    person: str,
    title: str,
    polity: str,
    *,
    former: bool = False,
    record: Record | None = None,
    stem: str = "report",
) -> OfficeClaim:
    """An office as the sentence `quote` of `text` states it."""
    start = text.index(quote)
    span = Span(start, start + len(quote))
    return OfficeClaim(stem, person, title, polity, former, quote, span, "test.office", record=record)


def reading(of: Article, claims: Iterable[Claim] = (), offices: Iterable[OfficeClaim] = ()) -> Reading:
    """A reading of an article, its claims and offices in the order of the text and named after the article."""
    own = sorted((_named(one, of.stem) for one in claims), key=lambda one: (one.span, one.trigger))
    held = sorted((_named(one, of.stem) for one in offices), key=lambda one: one.span)
    return Reading(of, tuple(own), tuple(held))


def aid_report(
    stem: str = "aid", *, published: str | None = "2025-03-10", source: str | None = "The Harbour Post"
) -> Reading:
    """A pledge, a delivery, an attributed accusation and an office: the usual small article."""
    text = (
        "Japan sent 101 trucks to Ukraine in 2024. France promised Ukraine twelve howitzers on Monday. "
        "Mark Rutte said Russia had attacked Ukraine. Defence minister Gen Nakatani met Mark Rutte in Brussels."
    )
    first, second, third, fourth = (sentence + "." for sentence in text.rstrip(".").split(". "))
    claims = (
        claim(text, first, "Aid", "JPN", "UKR", trigger="sent", time="2024", quantity=(101, "truck"), topics=["aid"]),
        claim(text, second, "Aid", "FRA", "UKR", modality="committed", trigger="promised", quantity=(12, "howitzer")),
        claim(text, third, "Attack", "RUS", "UKR", trigger="attacked", attributed_to="NATO Mark Rutte"),
        claim(text, fourth, "Consultation", ["JPN Gen Nakatani", "NATO Mark Rutte"], trigger="met", place="Brussels"),
    )
    offices = (office(text, fourth, "Gen Nakatani", "minister of defence", "JPN"),)
    url = f"https://example.org/{stem}"
    return reading(article(text, stem, published=published, source=source, url=url, title="Trucks"), claims, offices)


def _parties(spec: "str | Party | Sequence[str | Party]") -> tuple[Party, ...]:
    many = [spec] if isinstance(spec, str | Party) else spec
    return tuple(party(one) for one in many)


def _time(spec: "str | tuple[str | None, str | None] | Time | None") -> Time | None:
    if spec is None or isinstance(spec, Time):
        return spec
    start, end = (spec, spec) if isinstance(spec, str) else spec
    return Time(start, end)


def _named(one: Stated, stem: str) -> Stated:
    return replace(one, article=stem)
