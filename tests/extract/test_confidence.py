"""Confidence: a product of what was measured, and which circumstances a sentence has."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.extract.reading import extractor

from pactgraph.errors import DataError
from pactgraph.extract import MIN_CONFIDENCE, confidence
from pactgraph.extract.confidence import REASONS, Calibration, calibration, circumstances, weight
from pactgraph.extract.context import Context
from pactgraph.extract.filling import Roles
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.outcome import Nobody
from pactgraph.extract.parties import Resolver
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Article, Claim

NONE = dict.fromkeys(REASONS, 0.0)
ALL = ", ".join(f"{name}: 1" for name in REASONS)
MADE = Calibration(
    0.9, 0.5, {"inferred": 0.9, "long": 0.8, "unreal": 0.7, "lone": 1.0, "reported": 1.0, "deep": 0.99}, 100, 10
)


class Listener(Nobody):
    """Notes what the confidence of the last claim is made of."""

    def sentence(self, context: Context, resolver: Resolver) -> None:  # noqa: ARG002 - what is told
        self.context = context

    def made(self, candidate: Candidate, claim: Claim, filled: Roles) -> None:
        self.last = weight(candidate), circumstances(claim, candidate, filled, self.context)


def of(text: str) -> tuple[float, Mapping[str, float]]:
    """Weight and circumstances of the last claim of a text."""
    listener, article = Listener(), Article("note", text, "en", published="2024-10-18")
    extractor().reading(article, extractor().parser.parse(article), lexicon("en"), listener)
    return listener.last


def test_a_plain_sentence_has_no_circumstances() -> None:
    assert of("Japan sent trucks to Ukraine.") == (0.9, NONE)


@pytest.mark.parametrize(
    ("text", "circumstance", "amount"),
    [
        ("Japan and Italy met in Rome. The two countries signed a treaty.", "inferred", 1.0),
        ("Japan will send trucks to Ukraine.", "unreal", 1.0),
        ("North Korea tested a ballistic missile.", "lone", 1.0),
        ("NATO said that Japan had sent trucks to Ukraine.", "reported", 1.0),
        ("NATO said that Japan had sent trucks to Ukraine.", "deep", 1.0),
        ("Japan sent trucks to Ukraine " + "in May, " * 10 + "in a heavy, slow, cold rain.", "long", 0.816),
    ],
)
def test_each_circumstance(text: str, circumstance: str, amount: float) -> None:
    assert of(text)[1][circumstance] == pytest.approx(amount, abs=0.01)


def test_confidence_is_the_product_of_what_is_shown() -> None:
    found = NONE | {"unreal": 1.0, "long": 2.0, "lone": 1.0}
    assert list(MADE.steps(0.64, found)) == [("rule", 0.72), ("a long sentence", 0.64), ("not told as done", 0.7)]
    assert MADE.confidence(0.64, found) == 0.32
    assert MADE.confidence(1.0, NONE) == 0.9


def test_what_makes_a_claim_doubtful_never_makes_it_surer() -> None:
    shipped = calibration()
    for name in REASONS:
        assert shipped.confidence(0.8, NONE | {name: 1.0}) <= shipped.confidence(0.8, NONE)
    shares = [shipped.confidence(share / 10, NONE) for share in range(1, 11)]
    assert shares == sorted(shares)


def test_what_is_shipped_stands_on_claims_and_keeps_plain_ones() -> None:
    shipped = calibration()
    assert shipped.claims > 100
    assert shipped.texts > 10
    assert MIN_CONFIDENCE < shipped.confidence(0.6, NONE) < shipped.confidence(0.9, NONE) <= 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("base: [", "broken calibration"),
        ("base: 1.0\npower: 1.0", "broken calibration"),
        ("base: 1.0\npower: 1.0\nfactors: {long: 1.0}\nclaims: 1\ntexts: 1", "broken calibration: 'inferred'"),
        (f"base: 1.2\npower: 1.0\nfactors: {{{ALL}}}\nclaims: 1\ntexts: 1", "factors must be above 0 and at most 1"),
    ],
)
def test_a_broken_file_is_one_line(content: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "confidence.yaml").write_text(content)
    monkeypatch.setattr(confidence, "folder", lambda _: tmp_path)
    with pytest.raises(DataError, match=told):
        calibration.__wrapped__()
