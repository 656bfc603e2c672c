"""Calibration: the fit finds what was put in, the figures are right on cases reckoned by hand."""

import importlib
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Load = Callable[[str], Any]

BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Any script of the benchmarks, by its name."""
    pytest.importorskip("matplotlib")
    monkeypatch.syspath_prepend(str(BENCH))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in ("accuracy", "observed", "reliability", "calibrate"):
        sys.modules.pop(name, None)


def claims(module: Load, share: dict[bool, float], *, tuned: float = 0.0) -> list[Any]:
    """Two hundred claims of each kind, told as done or not, of which so many are right; some in texts tuned on."""
    observed, text = module("observed").Observed, module("accuracy").Text
    names = module("calibrate").REASONS
    chance = random.Random(1)  # noqa: S311 - no secret
    made = []
    for number in range(400):
        unreal, seen = number % 2 == 0, chance.random() < tuned
        gold: dict[str, list[Any]] = {"facts": []}
        found = dict.fromkeys(names, 0.0) | {"unreal": float(unreal)}
        right = chance.random() < (1.0 if seen else share[unreal])
        made.append(observed({}, text(f"t{number % 20}-{seen}", "en", [], [], gold), seen, right, 0.9, found))
    return made


def test_the_fit_finds_how_often_claims_are_right(module: Load) -> None:
    made = module("calibrate").fit(claims(module, {False: 0.9, True: 0.6}))
    plain = dict.fromkeys(made.factors, 0.0)
    assert made.confidence(0.9, plain) == pytest.approx(0.9, abs=0.04)
    assert made.confidence(0.9, plain | {"unreal": 1.0}) == pytest.approx(0.6, abs=0.08)
    assert (made.claims, made.texts) == (400, 20)


def test_texts_that_rules_were_tuned_on_do_not_raise_the_rest(module: Load) -> None:
    made = module("calibrate").fit(claims(module, {False: 0.7, True: 0.7}, tuned=0.5))
    assert made.confidence(0.9, dict.fromkeys(made.factors, 0.0)) == pytest.approx(0.7, abs=0.06)


def test_a_circumstance_never_raises_the_confidence(module: Load) -> None:
    made = module("calibrate").fit(claims(module, {False: 0.6, True: 0.9}))
    assert all(0 < factor <= 1 for factor in made.factors.values())
    assert made.factors["unreal"] > 0.98


def test_each_text_is_judged_by_a_fit_to_the_others(module: Load) -> None:
    calibrate = module("calibrate")
    given = claims(module, {False: 0.9, True: 0.6})
    judged = calibrate.left_out(given)
    others = calibrate.fit([one for one in given if one.text.name != given[0].text.name])
    assert judged[0] == others.confidence(0.9, given[0].found)


def test_wilsons_interval(module: Load) -> None:
    low, high = module("reliability").wilson(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert module("reliability").wilson(10, 10)[1] == 1.0
    assert module("reliability").wilson(0, 5)[0] == 0.0


def test_bins_keep_equal_confidences_together(module: Load) -> None:
    found = module("reliability").bins([0.5, 0.5, 0.5, 0.9, 0.9, 0.7], [True, False, True, True, True, False], 3)
    assert [(one.claims, round(one.mean, 2), one.right) for one in found] == [(3, 0.5, 2), (1, 0.7, 0), (2, 0.9, 2)]


def test_error_score_and_order(module: Load) -> None:
    figures = module("reliability")
    assert figures.expected_error([0.5, 0.5, 1.0, 1.0], [True, False, True, True]) == 0
    assert figures.expected_error([0.9, 0.9], [False, True]) == pytest.approx(0.4)
    assert figures.brier([1.0, 0.5], [True, False]) == pytest.approx(0.125)
    assert figures.order([0.9, 0.5, 0.5], [True, False, True]) == pytest.approx(0.75)


def test_the_curve_counts_what_a_threshold_leaves(module: Load) -> None:
    gold = {"facts": [fact("JPN", core=True), fact("ITA", core=True)]}
    text = module("accuracy").Text("t", "en", [], [], gold)
    made = [
        module("observed").Observed(fact(code), text, False, code == "JPN", 0.9, {}) for code in ("JPN", "FRA", "DEU")
    ]
    group = module("reliability").Set("few", made, [0.9, 0.6, 0.4])
    rows = module("reliability").curve(group, (0.0, 0.5, 0.8))
    assert [(n, round(p, 2), round(r, 2)) for _, n, p, r, _ in rows] == [(3, 0.33, 0.5), (2, 0.5, 0.5), (1, 1.0, 0.5)]


def fact(agent: str, **more: object) -> dict[str, Any]:
    """An Aid to Ukraine."""
    parties = {"agents": [{"polity": agent}], "counterparts": [{"polity": "UKR"}]}
    return {"type": "Aid", "modality": "actual", **parties, **more}
