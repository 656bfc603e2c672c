"""How reliable confidences are: what share of the claims with one is right, and what a threshold leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from accuracy import Text, score
from matplotlib import pyplot as plt
from observed import Observed

from pactgraph.extract.confidence import Calibration
from pactgraph.extract.extractor import MIN_CONFIDENCE

BINS = 4
THRESHOLDS = tuple(step / 20 for step in range(20))
_SHOWN = (0.3, 0.95)
_COLOURS = ("#1f5fa8", "#c2571a")


@dataclass(frozen=True)
class Set:
    """Some claims with their confidences."""

    name: str
    claims: Sequence[Observed]
    confidences: Sequence[float]

    @property
    def short(self) -> str:
        """The name without what follows a comma."""
        return self.name.split(",")[0]


@dataclass(frozen=True)
class Bin:
    """Claims of like confidence: how many, their mean confidence, how many are right."""

    claims: int
    mean: float
    right: int

    @property
    def share(self) -> float:
        """The share of the claims that is right."""
        return self.right / self.claims


def wilson(right: int, claims: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of Wilson for a share: where the true one lies, 19 times in 20."""
    share, spread = right / claims, z * z / claims
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / claims + spread / (4 * claims)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def bins(confidences: Sequence[float], right: Sequence[bool], count: int = BINS) -> list[Bin]:
    """Claims in groups of like size by confidence, those of equal confidence together."""
    ranked = sorted(zip(confidences, right, strict=True))
    groups: list[list[tuple[float, bool]]] = []
    for place, one in enumerate(ranked):
        full = bool(groups) and place >= len(groups) * len(ranked) / count
        if not groups or (full and one[0] != groups[-1][-1][0]):
            groups.append([])
        groups[-1].append(one)
    return [Bin(len(g), sum(c for c, _ in g) / len(g), sum(ok for _, ok in g)) for g in groups]


def expected_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error: how far the confidence is from the share of right claims, over bins."""
    found = bins(confidences, right)
    return sum(one.claims * abs(one.mean - one.share) for one in found) / (len(right) or 1)


def brier(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """The mean square of what is between the confidence and the truth."""
    return sum((c - ok) ** 2 for c, ok in zip(confidences, right, strict=True)) / (len(right) or 1)


def order(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """How often a right claim has the higher confidence than a wrong one (0.5: by chance; ties count half)."""
    good = [c for c, ok in zip(confidences, right, strict=True) if ok]
    bad = [c for c, ok in zip(confidences, right, strict=True) if not ok]
    wins = sum((g > b) + (g == b) / 2 for g in good for b in bad)
    return wins / (len(good) * len(bad) or 1)


def curve(group: Set, thresholds: Sequence[float] = THRESHOLDS) -> list[tuple[float, int, float, float, float]]:
    """For each threshold: how many claims are left, and precision, recall and F1 of their dyads at level full."""
    found = []
    for threshold in thresholds:
        kept = [one for one, c in zip(group.claims, group.confidences, strict=True) if c >= threshold]
        whole = {one.text.name: one.text for one in group.claims}
        facts = {name: [one.fact for one in kept if one.text.name == name] for name in whole}
        texts = [Text(name, text.lang, facts[name], [], text.gold) for name, text in whole.items()]
        precision, recall, both = score(texts)["full"]
        found.append((threshold, len(kept), precision, recall, both))
    return found


def markdown(sets: Sequence[Set], before: Sequence[Sequence[float]], made: Calibration) -> str:
    """All figures as Markdown."""
    factors = ", ".join(f"{name} {factor:g}" for name, factor in made.factors.items())
    lines = [
        f"Fitted to {made.claims} claims of {made.texts} texts: base {made.base:g}, power {made.power:g}; {factors}.",
        "",
        "| texts | claims | right | mean confidence | expected calibration error | Brier score | right above wrong |",
        "|---|---|---|---|---|---|---|",
    ]
    for group, old in zip(sets, before, strict=True):
        lines += [_row(group.name, group.claims, group.confidences), _row("the same, set by hand", group.claims, old)]
    lines += [
        "",
        "| texts | confidence (mean of a quarter) | claims | right | interval of 95 % |",
        "|---|---|---|---|---|",
    ]
    lines += [line for group in sets for line in _bins(group)]
    lines += ["", "| --min-confidence | " + " | ".join(f"{s.name}: claims, precision, recall, F1" for s in sets) + " |"]
    lines.append("|---" * (len(sets) + 1) + "|")
    shown = [step for step in THRESHOLDS if step >= 0.3]
    for rows in zip(*(curve(group, shown) for group in sets), strict=True):
        cells = " | ".join(f"{n}, {p:.2f}, {r:.2f}, {f:.2f}" for _, n, p, r, f in rows)
        lines.append(f"| {rows[0][0]:.2f} | {cells} |")
    return "\n".join(lines)


def _row(name: str, claims: Sequence[Observed], confidences: Sequence[float]) -> str:
    right = [one.right for one in claims]
    figures = (brier(confidences, right), order(confidences, right))
    mean, error = sum(confidences) / (len(right) or 1), expected_error(confidences, right)
    share = sum(right) / (len(right) or 1)
    return f"| {name} | {len(right)} | {share:.2f} | {mean:.2f} | {error:.3f} | {figures[0]:.3f} | {figures[1]:.2f} |"


def _bins(group: Set) -> list[str]:
    found = bins(group.confidences, [one.right for one in group.claims])
    spans = [wilson(one.right, one.claims) for one in found]
    return [
        f"| {group.name} | {one.mean:.2f} | {one.claims} | {one.share:.2f} | {low:.2f} to {high:.2f} |"
        for one, (low, high) in zip(found, spans, strict=True)
    ]


def picture(sets: Sequence[Set], path: Path) -> None:
    """Reliability with intervals, and precision, recall and number of claims against the threshold."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 5.2), dpi=110)
    _reliability(left, sets)
    _thresholds(right, sets)
    figure.tight_layout()
    figure.savefig(path, metadata={"Software": None})
    plt.close(figure)


def _reliability(axes: plt.Axes, sets: Sequence[Set]) -> None:
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="confidence = share that is right")
    for group, colour, shift in zip(sets, _COLOURS, (-0.003, 0.003), strict=False):
        found = bins(group.confidences, [one.right for one in group.claims])
        spans = [wilson(one.right, one.claims) for one in found]
        below = [one.share - low for one, (low, _) in zip(found, spans, strict=True)]
        above = [high - one.share for one, (_, high) in zip(found, spans, strict=True)]
        at, shares = [one.mean + shift for one in found], [one.share for one in found]
        name = f"{group.name} ({len(group.claims)} claims)"
        axes.errorbar(
            at, shares, yerr=[below, above], color=colour, marker="o", capsize=3, linestyle="none", label=name
        )
    axes.set(xlim=_SHOWN, ylim=(0, 1), xlabel="confidence", ylabel="share of claims that are right")
    axes.set_title("Are claims as often right as they say?", fontsize=11)
    _legend(axes, 1)


def _thresholds(axes: plt.Axes, sets: Sequence[Set]) -> None:
    for group, colour in zip(sets, _COLOURS, strict=False):
        rows = [row for row in curve(group) if row[1]]
        at = [row[0] for row in rows]
        left = [row[1] / rows[0][1] for row in rows]
        axes.plot(at, [row[2] for row in rows], color=colour, label=f"precision, {group.short}")
        axes.plot(at, [row[3] for row in rows], color=colour, linestyle="--", label=f"recall, {group.short}")
        axes.plot(at, left, color=colour, linestyle=":", label=f"claims left, {group.short}")
    axes.axvline(MIN_CONFIDENCE, color="#999999", linewidth=1)
    axes.annotate("default ", (MIN_CONFIDENCE, 0.02), fontsize=8, color="#666666", ha="right", rotation=90)
    axes.set(xlim=_SHOWN, ylim=(0, 1), xlabel="--min-confidence", ylabel="share")
    axes.set_title("What a threshold leaves (dyads with modality)", fontsize=11)
    _legend(axes, 2)


def _legend(axes: plt.Axes, columns: int) -> None:
    """The legend below, where it covers nothing."""
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncol=columns, fontsize=8, frameon=False)
