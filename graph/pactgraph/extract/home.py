"""The country that an article speaks from: whose "the government" and "the defence minister" are without nationality.

A dateline tells it ("Madrid, 19 nov (EFE)"), or ministers whom the text gives no nationality and the reference knows.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactgraph.extract.aliases import Found
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.registry import Person
from pactgraph.extract.tree import children, keys
from pactgraph.parse import Doc, text_of
from pactgraph.reference import actors

_Sentence = tuple[Doc, list[Found], list[Person]]

_LEAD = 3
"""Sentences in which a dateline may stand: behind a headline and a line of authors."""

_DATELINE = re.compile(
    r"""(?:\([^)]{2,20}\)\s*[-–—]?\s*)?  # an agency before the place
    [^\W\d_][^\d(),–—]{2,24}?            # the place
    (?:,\s[^()]{3,20}?)?                 # the day
    (?:\s*\([^)]{2,25}\)\s*\.?\s*[-–—]|\s?\.\s?[-–—])""",
    re.VERBOSE,
)

_WITHIN = frozenset({"speaker of parliament", "member of parliament", "senator", "governor"})
"""Offices that only states have, beside ministers."""


def country(sentences: Sequence[_Sentence], least: int = 1) -> str | None:
    """The state that an article speaks from; None where nothing tells it, or several might be it.

    `least` are the ministers without nationality whom it takes to tell.
    """
    for doc, aliases, _ in sentences[:_LEAD]:
        found = _dateline(doc, aliases)
        if found is not None:
            return found
    votes = Counter(_ministers(sentences))
    best = votes.most_common(2)
    return best[0][0] if best and best[0][1] >= least and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _dateline(doc: Doc, aliases: Sequence[Found]) -> str | None:
    """The state whose capital opens a dateline."""
    for found in aliases:
        before = text_of(doc[: found.first])
        opens = not before or (before.startswith("(") and before.rstrip(" -–—").endswith(")"))
        if opens and found.alias.kind == "capital" and not found.ambiguous and _is_state(found.code):
            return found.code if _DATELINE.match(text_of(doc[: found.last + 12])) else None
    return None


def _ministers(sentences: Sequence[_Sentence]) -> Iterator[str]:
    """The states of ministers without a nationality beside them where the text first names them."""
    known: set[str] = set()
    for _, aliases, people in sentences:
        for person in people:
            if person.name is None or person.name in known:
                continue
            known.add(person.name)
            told = any(person.first <= found.first < person.last for found in aliases)
            if not told and person.polity and not person.former and is_domestic(person.office):
                yield from (person.polity,) if _is_state(person.polity) else ()


def lead(sentences: Sequence[_Sentence], lexicon: Lexicon) -> str | None:
    """The one state whose ministry, government or army acts in an article's first sentence; None where none does.

    Its ministers are named without nationality further on ("The Sudanese Ministry of Defence announced ...").
    """
    doc, aliases, _ = sentences[0] if sentences else (Doc("", ()), [], [])
    bodies = (t for t in doc if t.relation == "nsubj" and any(k in lexicon.collective["domestic"] for k in keys(t)))
    owners = {child.i for body in bodies for child in children(body, "amod", "nmod", "compound")}
    states = {a.code for a in aliases if a.first in owners or a.last - 1 in owners}
    return states.pop() if len(states) == 1 and all(_is_state(code) for code in states) else None


def is_domestic(office: str | None) -> bool:
    """Whether an office is one that news at home names without its country, and news abroad does not."""
    return office is not None and ("minister" in office.split() or office in _WITHIN) and office != "prime minister"


def at_home(person: Person, home: str | None) -> Person:
    """A minister without nationality as one of the article's own country."""
    alone = person.name is not None and person.polity is None and is_domestic(person.office)
    return replace(person, polity=home) if home is not None and alone else person


def _is_state(code: str) -> bool:
    return actors()[code].kind == "State"
