"""The shipped models: small, without traces of where they were trained, their scores told as measured."""

import json
from pathlib import Path

import pytest

from pactgraph.resources import folder

MODELS = folder("models")
MEASURES = ("UAS", "LAS", "UPOS", "lemma")
FLOORS = {
    "de": {"UAS": 0.75, "LAS": 0.66},
    "en": {"UAS": 0.86, "LAS": 0.82},
    "es": {"UAS": 0.80, "LAS": 0.73},
    "fr": {"UAS": 0.85, "LAS": 0.78},
    "it": {"UAS": 0.86, "LAS": 0.80},
}


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_the_readme_tells_the_scores_that_were_measured(lang: str) -> None:
    scores = json.loads((MODELS / f"{lang}-scores.json").read_text(encoding="utf-8"))
    page = (MODELS / "README.md").read_text(encoding="utf-8")
    for values in scores.values():
        assert "| " + " | ".join(f"{100 * values[measure]:.1f}" for measure in MEASURES) + " |" in page


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_a_model_is_as_good_as_it_should_be(lang: str) -> None:
    scores = json.loads((MODELS / f"{lang}-scores.json").read_text(encoding="utf-8"))["test"]
    assert {measure: scores[measure] >= floor for measure, floor in FLOORS[lang].items()} == {"UAS": True, "LAS": True}


@pytest.mark.parametrize("path", sorted(MODELS.glob("*/config.cfg")), ids=lambda path: path.parent.name)
def test_a_model_forgets_where_it_was_trained(path: Path) -> None:
    assert "train = null\ndev = null\n" in path.read_text(encoding="utf-8")


def test_every_model_has_its_scores_and_its_licence() -> None:
    models = {path.parent.name for path in MODELS.glob("*/meta.json")}
    assert models == set(FLOORS)
    assert {path.stem for path in (MODELS / "licences").glob("*.md")} == models
    assert {path.name.removesuffix("-scores.json") for path in MODELS.glob("*-scores.json")} == models
