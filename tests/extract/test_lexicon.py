"""Every lexicon entry's own examples: the sentence must yield the claim, the trap must not."""

from functools import cache

import pytest

from pactgraph.extract import Extractor
from pactgraph.extract.entries import Example, Trigger
from pactgraph.extract.lexicon import available, lexicon
from pactgraph.model import Article, Claim
from pactgraph.parse.pipeline import languages

SHIPPED = tuple(lang for lang in available() if lang in languages())
"""Languages without a model of their own run their examples with the pipeline that their test names."""
CASES = [
    pytest.param(lang, trigger, example, id=f"{trigger.rule}-{number}")
    for lang in SHIPPED
    for trigger in lexicon(lang).triggers
    for number, example in enumerate(trigger.examples)
]
TRAPS = [
    pytest.param(lang, trigger, text, id=f"{trigger.rule}-not-{number}")
    for lang in SHIPPED
    for trigger in lexicon(lang).triggers
    for number, text in enumerate(trigger.never)
]


@cache
def extractor() -> Extractor:
    """One extractor for all examples: models load once."""
    return Extractor(min_confidence=0.0)


def claims(lang: str, text: str) -> tuple[Claim, ...]:
    """What is extracted from one sentence of an article of a known day."""
    return extractor().read(Article("example", text, lang, published="2024-10-18")).claims


def shown(claim: Claim) -> tuple[str, str, list[str], list[str]]:
    """A claim as an example writes it: type, modality, polities of agents and counterparts."""
    return (
        claim.type.value,
        claim.modality.value,
        sorted({party.polity for party in claim.agents}),
        sorted({party.polity for party in claim.counterparts}),
    )


@pytest.mark.parametrize(("lang", "trigger", "example"), CASES)
def test_example(lang: str, trigger: Trigger, example: Example) -> None:
    """The entry's type comes out with exactly these parties and this modality."""
    wanted = (trigger.type.value, example.modality.value, sorted(example.agents), sorted(example.counterparts))
    found = [shown(claim) for claim in claims(lang, example.text)]
    assert wanted in found, f"{example.text}\n  wanted {wanted}\n  found  {found}"


@pytest.mark.parametrize(("lang", "trigger", "text"), TRAPS)
def test_trap(lang: str, trigger: Trigger, text: str) -> None:
    """The entry's type does not come out."""
    found = [shown(claim) for claim in claims(lang, text) if claim.type is trigger.type]
    assert found == [], text


@pytest.mark.parametrize("lang", available())
def test_every_entry_has_an_example(lang: str) -> None:
    assert [trigger.rule for trigger in lexicon(lang).triggers if not trigger.examples] == []
