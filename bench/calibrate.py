"""Fits the confidence of claims to how often they are right, and shows how well that holds on texts not fitted to.

Usage: python bench/calibrate.py GOLD [--tuned GOLD] [--dry]
Odd-numbered texts of GOLD (see accuracy.py) and all of --tuned are fitted to; even-numbered ones only measure. Writes
ontology/lexicon/confidence.yaml, docs/confidence.png and the table in bench/README.md; with --dry only prints it.

The model is p = base * weight^power * product of factor^amount. It has one number a circumstance, each of which can
only lower the confidence, and each is drawn towards what was set by hand before there was gold: few claims move it
little. The texts that the rules were tuned on get a level of their own, which is left out in the end: news is not tuned
on.
"""

import argparse
from collections.abc import Sequence
from math import exp, log
from pathlib import Path

import numpy as np
import yaml
from observed import Observed, observe
from reliability import Set, markdown, picture
from scipy.optimize import minimize

from pactgraph.extract.confidence import REASONS, Calibration

ROOT = Path(__file__).resolve().parents[1]
HAND = Calibration(
    1.0, 1.0, {"inferred": 0.85, "long": 0.92, "unreal": 1.0, "lone": 1.0, "reported": 1.0, "deep": 1.0}, 0, 0
)
"""What was set by hand before there was gold."""
_PULL_POWER, _PULL_FACTORS = 2.0, 10.0
"""How strongly the numbers are drawn towards those set by hand: 1 / (2 * how far off these may well be, squared)."""
_NAMES = (("tuned on, each left out in its turn", True), ("fitted to, each left out in its turn", False))
_OPEN, _CLOSE = "<!-- calibration: written by bench/calibrate.py -->", "<!-- end of calibration -->"
_HEAD = "# Written by bench/calibrate.py from claims that were checked by hand: do not edit, run it again.\n"


def main() -> None:
    """Fit, write and print."""
    options = _options()
    fitted = observe(options.tuned, lambda _: True, tuned=True) if options.tuned else []
    fitted += observe(options.gold, lambda number: int(number) % 2 == 1, tuned=False)
    apart = observe(options.gold, lambda number: int(number) % 2 == 0, tuned=False)
    made = fit(fitted)
    sets = [
        *_parts(fitted, left_out(fitted)),
        Set("kept apart", apart, [made.confidence(one.weight, one.found) for one in apart]),
    ]
    before = [[HAND.confidence(one.weight, one.found) for one in group.claims] for group in sets]
    told = markdown(sets, before, made)
    print(told)
    if not options.dry:
        _write(made, told, sets)


def _parts(claims: Sequence[Observed], confidences: Sequence[float]) -> list[Set]:
    """What was fitted to, the texts that the rules were tuned on by themselves."""
    pairs = list(zip(claims, confidences, strict=True))
    parts = [(name, [pair for pair in pairs if pair[0].tuned is tuned]) for name, tuned in _NAMES]
    return [Set(name, [one for one, _ in part], [c for _, c in part]) for name, part in parts if part]


def fit(claims: Sequence[Observed]) -> Calibration:
    """The calibration under which it is likeliest that just these claims are right."""
    amounts = np.array([[1.0, not one.tuned, -log(one.weight), *_amounts(one)] for one in claims], float)
    right = np.array([one.right for one in claims], float)
    aim = np.array([0.0, 0.0, HAND.power, *(-log(HAND.factors[name]) for name in REASONS)])
    pull = np.array([0.0, 0.5, _PULL_POWER, *[_PULL_FACTORS] * len(REASONS)])

    def unlikely(doubt: np.ndarray) -> float:
        share = np.clip(np.exp(-amounts @ doubt), 1e-9, 1 - 1e-9)
        likely = right * np.log(share) + (1 - right) * np.log(1 - share)
        return float(-likely.sum() + (pull * (doubt - aim) ** 2).sum())

    found = minimize(unlikely, aim + 0.1, bounds=[(0.01, 5), *[(0, 5)] * (len(aim) - 1)], method="L-BFGS-B").x
    untuned = found[1] if any(not one.tuned for one in claims) else 0.0
    factors = {name: round(exp(-doubt), 3) for name, doubt in zip(REASONS, found[3:], strict=True)}
    texts = len({one.text.name for one in claims})
    return Calibration(round(exp(-found[0] - untuned), 3), round(float(found[2]), 3), factors, len(claims), texts)


def _amounts(one: Observed) -> list[float]:
    return [one.found[name] for name in REASONS]


def left_out(claims: Sequence[Observed]) -> list[float]:
    """The confidence of each claim by a fit to the other texts alone."""
    names = sorted({one.text.name for one in claims})
    made = {name: fit([one for one in claims if one.text.name != name]) for name in names}
    return [made[one.text.name].confidence(one.weight, one.found) for one in claims]


def _write(made: Calibration, told: str, sets: Sequence[Set]) -> None:
    table = {
        "base": made.base,
        "power": made.power,
        "factors": dict(made.factors),
        "claims": made.claims,
        "texts": made.texts,
    }
    data = _HEAD + yaml.safe_dump(table, sort_keys=False)
    (ROOT / "ontology" / "lexicon" / "confidence.yaml").write_text(data, encoding="utf-8")
    readme = ROOT / "bench" / "README.md"
    head, _, rest = readme.read_text(encoding="utf-8").partition(_OPEN)
    tail = rest.partition(_CLOSE)[2]
    readme.write_text(f"{head}{_OPEN}\n{told}\n{_CLOSE}{tail}", encoding="utf-8")
    picture(sets[-2:], ROOT / "docs" / "confidence.png")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--tuned", type=Path)
    parser.add_argument("--dry", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
