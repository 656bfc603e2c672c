"""Rows of the tables `facts.jsonl`, `offices.jsonl` and `open_names.jsonl`: the contract with whoever reads them.

A row is a plain dictionary that `json` can write. Beside the contract's keys it has `trigger` ([start, end] of the
words that state the fact), `bound` in a quantity that is not exact, and in a party `mention` ([start, end]) where the
text names it and `resolution` where that name may mean several things. An office has `written` where the text names it
less fully, and `record` where the reference table has something for it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pactgraph import iris
from pactgraph.model import Claim, OfficeClaim, OpenName, Party, Quantity, Reading, Record, Resolution, Span, Time

Row = dict[str, Any]


def facts(readings: Iterable[Reading]) -> list[Row]:
    """One row a claim, sorted by article and place in the text; claims alike in every field give one row."""
    rows = {row["id"]: row for reading in readings for row in _facts_of(reading)}
    return sorted(rows.values(), key=lambda row: (row["article"], row["start"], row["end"], row["trigger"], row["id"]))


def offices(readings: Iterable[Reading]) -> list[Row]:
    """One row an office that a text states, sorted by article and place in the text."""
    rows = {row["id"]: row for reading in readings for row in _offices_of(reading)}
    return sorted(rows.values(), key=lambda row: (row["article"], row["start"], row["end"], row["id"]))


def open_names(readings: Iterable[Reading]) -> list[Row]:
    """One row a name that nothing in its article settles, sorted by article and place in the text."""
    rows = {row["id"]: row for reading in readings for row in _open_names_of(reading)}
    return sorted(rows.values(), key=lambda row: (row["article"], row["start"], row["end"], row["id"]))


def line(row: Row) -> str:
    """The row as one line of JSON, without the line's end: always the same bytes for the same row."""
    return json.dumps(row, ensure_ascii=False)


def claim_iri(article: str, claim: Claim) -> str:
    """The IRI of a claim in the article of that IRI: the hash of everything it says."""
    return iris.hashed("claim", [article, _content(claim)])


def tenure_iri(article: str, office: OfficeClaim) -> str:
    """The IRI of an office claim in the article of that IRI: the hash of what the text says, without the table."""
    return iris.hashed("tenure", [article, _office_content(office)])


def open_name_iri(article: str, name: OpenName) -> str:
    """The IRI of an unsettled name in the article of that IRI: the hash of its place and of what it may mean."""
    return iris.hashed("open-name", [article, _span(name.span), list(name.candidates)])


def confidence(claim: Claim) -> float:
    """The confidence to the four decimals that tables and graph keep."""
    return round(claim.confidence, 4)


def number(value: float) -> int | float:
    """A quantity as JSON has it: 101, not 101.0."""
    return int(value) if float(value).is_integer() and abs(value) < 2**53 else float(value)


def _facts_of(reading: Reading) -> Iterator[Row]:
    article = iris.article(reading.article.stem, reading.article.url)
    for claim in reading.claims:
        yield {"id": claim_iri(article, claim), "article": reading.article.stem} | _content(claim)


def _offices_of(reading: Reading) -> Iterator[Row]:
    article = iris.article(reading.article.stem, reading.article.url)
    for office in reading.offices:
        yield (
            {"id": tenure_iri(article, office), "article": reading.article.stem}
            | _office_content(office)
            | _beside(office)
        )


def _open_names_of(reading: Reading) -> Iterator[Row]:
    article, text = iris.article(reading.article.stem, reading.article.url), reading.article.text
    for name in reading.open_names:
        yield {
            "id": open_name_iri(article, name),
            "article": reading.article.stem,
            "name": text[name.span.start : name.span.end],
            "candidates": list(name.candidates),
            "start": name.span.start,
            "end": name.span.end,
        }


def _content(claim: Claim) -> Row:
    return {
        "type": claim.type.value,
        "modality": claim.modality.value,
        "agents": [_party(party) for party in claim.agents],
        "counterparts": [_party(party) for party in claim.counterparts],
        "time": _time(claim.time),
        "place": claim.place,
        "topics": sorted(set(claim.topics)),
        "quantity": _quantity(claim.quantity),
        "attributed_to": None if claim.attributed_to is None else _party(claim.attributed_to),
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "trigger": _span(claim.trigger),
        "rule": claim.rule,
        "confidence": confidence(claim),
    }


def _office_content(office: OfficeClaim) -> Row:
    return {
        "person": office.person,
        "office": office.office,
        "polity": office.polity,
        "former": office.former,
        "quote": office.quote,
        "start": office.span.start,
        "end": office.span.end,
        "rule": office.rule,
    }


def _beside(office: OfficeClaim) -> Row:
    row: Row = {} if office.written is None else {"written": office.written}
    return row if office.record is None else row | {"record": _record(office.record)}


def _record(record: Record) -> Row:
    return {
        "on": record.on,
        "verdict": record.verdict.value,
        "holders": sorted(record.holders),
        "offices": sorted(record.offices),
        "since": record.since,
        "until": record.until,
    }


def _party(party: Party) -> Row:
    row: Row = {"polity": party.polity}
    if party.person is not None:
        row["person"] = party.person
    if party.mention is not None:
        row["mention"] = _span(party.mention)
    if party.resolution is not None:
        row["resolution"] = _resolution(party.resolution)
    return row


def _resolution(resolution: Resolution) -> Row:
    return {
        "candidates": sorted(resolution.candidates),
        "others": sorted(resolution.others),
        "ground": resolution.ground.value,
        "words": resolution.words,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _time(time: Time | None) -> Row | None:
    return None if time is None else {"start": time.start, "end": time.end, "basis": time.basis}


def _quantity(quantity: Quantity | None) -> Row | None:
    if quantity is None:
        return None
    row: Row = {"value": number(quantity.value), "unit": quantity.unit}
    return row if quantity.bound == "exact" else row | {"bound": quantity.bound}
