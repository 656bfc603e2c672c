"""Ties: what events say about pairs of actors, collapsed once, by one declared rule.

The rule: the strength of a tie is the sum, over the different events that tie the two actors, of 1 / (k - 1), where k
is the number of parties of the event (Newman, Physical Review E 64, 016132, 2001). An event that many articles report
counts once; its claims, articles and publishers are counted beside it. A pledge and its delivery are two events. A
directed event ties its agents to its counterparts only, by the same share, so an actor gains at most 1 from any event.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from pactgraph.analyse.queries import projection
from pactgraph.model import FactType, Modality
from pactgraph.store import Store
from pactgraph.terms import NAMESPACE

#: What counts as a tie unless the user says otherwise: what stands, and what is decided.
COUNTED = (Modality.ACTUAL, Modality.COMMITTED)
RULE = "strength = sum over distinct events of 1/(parties - 1); parallel ties collapsed once"


@dataclass(frozen=True, slots=True)
class Link:
    """One claim about one event, seen from one pair of its parties (codes; `source` acts where the type is directed).

    `parties` is the number of different actors in the event; `publisher` is None where the article names none.
    """

    event: str
    type: FactType
    modality: Modality
    source: str
    target: str
    parties: int
    claim: str
    article: str
    publisher: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The two codes in alphabetical order."""
        return (self.source, self.target) if self.source <= self.target else (self.target, self.source)

    @property
    def share(self) -> Fraction:
        """What the event adds to the strength of this pair: Newman's 1 / (k - 1)."""
        return Fraction(1, self.parties - 1)


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a tie or an actor: the different events, claims, articles and publishers, as sets of names.

    Publishers are compared without regard to case; all articles without one count as a single unknown publisher, "".
    """

    events: frozenset[str]
    claims: frozenset[str]
    articles: frozenset[str]
    publishers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tie:
    """All that ties two actors in one network; `one` stands before `other` in the alphabet."""

    one: str
    other: str
    strength: Fraction
    support: Support


def links(store: Store) -> list[Link]:
    """All links of the store's events: cooperation and contention, of every modality, denied ones too."""
    return [
        Link(
            event=row["event"],
            type=FactType(row["type"].removeprefix(NAMESPACE)),
            modality=Modality(row["modality"].removeprefix(NAMESPACE)),
            source=row["source"],
            target=row["target"],
            parties=int(row["parties"]),
            claim=row["claim"],
            article=row["article"],
            publisher=row.get("publisher"),
        )
        for row in projection(store, "ties")
    ]


def counted(found: Iterable[Link], modalities: Collection[Modality] = COUNTED) -> list[Link]:
    """The links that count: those of these modalities; what is denied never does."""
    wanted = set(modalities) - {Modality.DENIED}
    return [link for link in found if link.modality in wanted]


def collapse(found: Iterable[Link]) -> list[Tie]:
    """One tie a pair, by the rule of this module, sorted by pair. The caller parts cooperation and contention."""
    pairs: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in found:
        pairs[link.pair].append(link)
    return [Tie(*pair, _strength(pairs[pair]), support(pairs[pair])) for pair in sorted(pairs)]


def support(found: Iterable[Link]) -> Support:
    """The different events, claims, articles and publishers of some links."""
    listed = list(found)
    return Support(
        frozenset(link.event for link in listed),
        frozenset(link.claim for link in listed),
        frozenset(link.article for link in listed),
        frozenset((link.publisher or "").casefold() for link in listed),
    )


def _strength(found: Iterable[Link]) -> Fraction:
    shares = {link.event: link.share for link in found}
    return sum(shares.values(), Fraction(0))
