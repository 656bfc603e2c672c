"""Small networks for the tests of this folder, from links and actors given in one line."""

from pactgraph.analyse.actors import Actor
from pactgraph.analyse.ties import Link
from pactgraph.model import FactType, Modality


def link(event: str, one: str, other: str, parties: int = 2, **fields: str) -> Link:
    """One claim about an event (of aid that took place, unless `fields` say otherwise) from one actor to another."""
    kind, publisher = FactType(fields.get("kind", "Aid")), fields.get("publisher")
    modality = Modality(fields.get("modality", "actual"))
    report, paper = fields.get("claim", f"claim of {event}"), fields.get("article", f"article of {event}")
    return Link(event, kind, modality, one, other, parties, report, paper, publisher)


def states(codes: str) -> dict[str, Actor]:
    """States that are called by one letter each."""
    return {code: Actor(code, "State", code) for code in codes}
