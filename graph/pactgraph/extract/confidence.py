"""How far a claim can be trusted: the share of claims of its kind that were right where they were checked by hand.

The confidence is a product: the weight of the rule, and a factor for each circumstance in which claims were wrong more
often. What the factors are worth was measured on texts with gold and is data, `ontology/lexicon/confidence.yaml`, which
`bench/calibrate.py` writes. Here they are only multiplied.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log2, prod

import yaml

from pactgraph.datafile import loaded
from pactgraph.errors import DataError
from pactgraph.extract.context import Context
from pactgraph.extract.filling import Roles
from pactgraph.extract.tree import ancestors
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Claim, Modality
from pactgraph.resources import folder

_VERB, _NOUN = 0.9, 0.8
"""Weights of rules that name none: a noun tells less of who did what to whom."""
_PLAIN, _DEEPEST = 25, 4
"""Words of a sentence that is not long; clauses above a word beyond which more make no difference."""

REASONS = {
    "inferred": "a party is inferred",
    "long": "a long sentence",
    "unreal": "not told as done",
    "lone": "no counterpart",
    "reported": "told by a speaker",
    "deep": "deep in the sentence",
}
"""The circumstances, each with its name for readers."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the weight of a rule and the circumstances are worth, and on how many claims of how many texts that stands.

    `power` says how much of the difference between the rules' weights shows in how often they are right.
    """

    base: float
    power: float
    factors: Mapping[str, float]
    claims: int
    texts: int

    def steps(self, weight: float, found: Mapping[str, float]) -> Iterator[tuple[str, float]]:
        """The factors of a claim with their reasons, as rounded for readers; their product is its confidence."""
        yield "rule", round(self.base * weight**self.power, 2)
        for name, amount in found.items():
            factor = round(self.factors[name] ** amount, 2)
            if factor < 1:
                yield REASONS[name], factor

    def confidence(self, weight: float, found: Mapping[str, float]) -> float:
        """The share of claims with this weight and these circumstances that are right."""
        return round(prod(factor for _, factor in self.steps(weight, found)), 2)


@cache
def calibration() -> Calibration:
    """The calibration that the product ships. Raises DataError where its file is broken."""
    path = folder("ontology") / "lexicon" / "confidence.yaml"
    try:
        made = Calibration(**loaded(path.read_text(encoding="utf-8")))
        shares = [made.base, *(made.factors[name] for name in REASONS)]
    except (OSError, yaml.YAMLError, TypeError, KeyError) as problem:
        raise DataError(f"broken calibration: {problem}", where=path) from problem
    if made.power < 0 or not all(0 < share <= 1 for share in shares):
        raise DataError("broken calibration: factors must be above 0 and at most 1", where=path)
    return made


def weight(candidate: Candidate) -> float:
    """The weight of the rule that speaks."""
    return candidate.entry.weight or (_VERB if candidate.verbal else _NOUN)


def circumstances(claim: Claim, candidate: Candidate, filled: Roles, context: Context) -> dict[str, float]:
    """How much there is of each circumstance, 0 for none."""
    doc, at = context.mentions.sentence.doc, candidate.token
    return {
        "inferred": float(filled.inferred),
        "long": max(0.0, log2(len(doc) / _PLAIN)),
        "unreal": float(claim.modality is not Modality.ACTUAL),
        "lone": float(not claim.type.symmetric and not claim.counterparts),
        "reported": float(claim.attributed_to is not None or at.i in context.quoted.inside),
        "deep": float(min(_DEEPEST, sum(1 for _ in ancestors(at)))),
    }


def factors(claim: Claim, candidate: Candidate, filled: Roles, context: Context) -> Iterator[tuple[str, float]]:
    """What a claim's confidence is the product of, each with its reason."""
    return calibration().steps(weight(candidate), circumstances(claim, candidate, filled, context))


def confidence(claim: Claim, candidate: Candidate, filled: Roles, context: Context) -> float:
    """The confidence of a claim that is otherwise complete."""
    return calibration().confidence(weight(candidate), circumstances(claim, candidate, filled, context))
