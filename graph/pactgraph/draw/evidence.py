"""What stands behind the lines of a page: claims with their sentences, and the articles that they come from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pactgraph import iris
from pactgraph.analyse.queries import projection
from pactgraph.draw.dates import days
from pactgraph.draw.quotes import pieces
from pactgraph.model import Article, Claim, OfficeClaim, Party, Reading
from pactgraph.store import Store, readings
from pactgraph.store.rows import claim_iri, number

Data = dict[str, Any]

_SAFE_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All claims of a store as the page shows them, in the order of articles and places in the text.

    `claims` maps each claim's IRI to its data; `articles` are those that have claims or offices; `offices` the posts
    that the texts state.
    """

    claims: dict[str, Data]
    articles: list[Data]
    offices: list[Data]


def evidence(store: Store) -> Evidence:
    """The evidence of every article in the store. What is in it is untrusted text, for a page to escape."""
    found = sorted(readings(store), key=lambda one: (one.article.published or "", one.article.stem))
    told = [reading for reading in found if reading.claims or reading.offices]
    reports = {row["claim"]: row for row in projection(store, "reports")}
    claims = {iri: data for at, reading in enumerate(told) for iri, data in _claims(at, reading)}
    for iri, data in claims.items():
        data["event"] = reports[iri]["event"] if iri in reports else iri
        data["publishers"] = int(reports[iri]["publishers"]) if iri in reports else 1
    offices = [_office(at, office) for at, reading in enumerate(told) for office in reading.offices]
    return Evidence(claims, [_article(reading.article) for reading in told], offices)


def person_id(name: str) -> str:
    """The name of a person's node: apart from every polity's code."""
    return f"person:{iris.slug(name)}"


def _claims(at: int, reading: Reading) -> Iterator[tuple[str, Data]]:
    article = iris.article(reading.article.stem, reading.article.url)
    for claim in reading.claims:
        yield claim_iri(article, claim), _claim(at, claim, reading.article)


def _claim(at: int, claim: Claim, article: Article) -> Data:
    time, quantity = claim.time, claim.quantity
    return {
        "type": claim.type.value,
        "modality": claim.modality.value,
        "agents": _parties(claim.agents),
        "counterparts": _parties(claim.counterparts),
        "parties": len({party.polity for party in (*claim.agents, *claim.counterparts)}),
        "by": None if claim.attributed_to is None else _party(claim.attributed_to),
        "days": days(claim, article),
        "start": time.start if time else None,
        "end": time.end if time else None,
        "basis": time.basis if time else None,
        "place": claim.place,
        "quantity": None if quantity is None else [number(quantity.value), quantity.unit, quantity.bound],
        "quote": pieces(claim),
        "article": at,
        "resolved": [_resolved(party) for party in _all(claim) if party.resolution is not None],
        "rule": claim.rule,
        "confidence": round(claim.confidence, 2),
    }


def _all(claim: Claim) -> Iterator[Party]:
    yield from (*claim.agents, *claim.counterparts)
    if claim.attributed_to is not None:
        yield claim.attributed_to


def _resolved(party: Party) -> Data:
    """What a name of several meanings may mean, and what decided for this one."""
    one = party.resolution
    if one is None:
        return {}
    meanings = [*one.candidates, *one.others]
    return {"code": party.polity, "meanings": meanings, "ground": one.ground.value, "words": one.words}


def _parties(parties: Iterable[Party]) -> list[list[str | None]]:
    return [_party(party) for party in parties]


def _party(party: Party) -> list[str | None]:
    return [party.polity, party.person]


def _office(at: int, office: OfficeClaim) -> Data:
    return {
        "person": person_id(office.person),
        "name": office.person,
        "office": office.office,
        "polity": office.polity,
        "former": office.former,
        "article": at,
        "clash": _clash(office),
    }


def _clash(office: OfficeClaim) -> Data | None:
    """What the reference table has instead, where it contradicts the text."""
    record = office.record
    if record is None or not record.verdict.clash:
        return None
    return {
        "on": record.on,
        "verdict": record.verdict.value,
        "holders": list(record.holders),
        "offices": list(record.offices),
        "since": record.since,
        "until": record.until,
    }


def _article(article: Article) -> Data:
    url = article.url if article.url and article.url.lower().startswith(_SAFE_SCHEMES) else None
    return {
        "title": article.title or article.stem,
        "publisher": article.source,
        "date": article.published,
        "url": url,
        "lang": article.lang,
    }
