"""The trace of a sentence for machines: plain dictionaries that `json` can write, claims as in facts.jsonl."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from pactgraph.extract.trace import Slot, Trace, Traced, Word
from pactgraph.model import Article, Claim, Party, Reading, Span
from pactgraph.store import rows

Data = dict[str, Any]


def as_json(data: object) -> str:
    """Readable JSON, always the same bytes for the same data."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def article_data(article: Article, sentences: Iterable[Traced]) -> Data:
    """The traces of an article."""
    return {
        "article": article.stem,
        "lang": article.lang,
        "published": article.published,
        "sentences": [sentence_data(article, one) for one in sentences],
    }


def sentence_data(article: Article, traced: Traced) -> Data:
    """The trace of one sentence."""
    return {
        "text": traced.text,
        **_span(traced.span),
        "words": list(map(_word, traced.words)),
        "names": [_flat(asdict(name), name.span) for name in traced.names],
        "people": [_flat(asdict(person), person.span) for person in traced.people],
        "quoted": list(map(_party, traced.quoted)),
        "candidates": [_candidate(article, one) for one in traced.candidates],
    }


def claim_data(article: Article, claim: Claim) -> Data:
    """A claim as a line of facts.jsonl."""
    return rows.facts([Reading(article, (claim,), ())])[0]


def _word(word: Word) -> Data:
    parsed = {"parsed": asdict(word.parsed)} if word.parsed else {}
    return {"number": word.number, "text": word.text, **asdict(word.analysis), **parsed}


def _candidate(article: Article, one: Trace) -> Data:
    refusal = one.refusal
    return {
        "words": list(one.words),
        "number": one.number,
        **_span(one.span),
        "rule": one.rule,
        "type": one.entry.type.value,
        "needs": {slot: sorted(classes) for slot, classes in one.entry.needs.items()},
        "unless": {slot: sorted(classes) for slot, classes in one.entry.unless.items()},
        "slots": list(map(_slot, one.slots)),
        "modality": one.entry.modality.value,
        "turns": [asdict(turn) for turn in one.turns],
        "confidence": [{"reason": reason, "factor": factor} for reason, factor in one.factors],
        "claim": None if one.claim is None else claim_data(article, one.claim),
        "refused": None if refusal is None else {"reason": refusal.reason.value, "about": list(refusal.about)},
    }


def _slot(slot: Slot) -> Data:
    return {"name": slot.name, "words": list(slot.words), "parties": list(map(_party, slot.parties))}


def _party(party: Party) -> Data:
    return {"polity": party.polity} | ({"person": party.person} if party.person else {})


def _flat(data: Data, span: Span) -> Data:
    """A dictionary with its span as `start` and `end`."""
    return {key: value for key, value in data.items() if key != "span"} | _span(span)


def _span(span: Span) -> Data:
    return {"start": span.start, "end": span.end}
