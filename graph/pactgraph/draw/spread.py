"""Nodes pushed apart until neither they nor their names overlap."""

from collections.abc import Mapping

import numpy as np
from scipy.spatial import cKDTree

from pactgraph.draw.sampling import Array, Indices

Point = tuple[float, float]

_ROUNDS = 300
_PATIENCE = 80
_HEIGHT = 62.0  # of a node with its name below
_GAP = 10.0
_ENOUGH = 0.5


def spread(points: Mapping[str, Point], half_widths: Mapping[str, float]) -> dict[str, Point]:
    """The points, moved as little as need be, so that boxes of the given half widths do not overlap."""
    codes = list(points)
    if len(codes) < 2:
        return dict(points)
    place = np.array([points[code] for code in codes], dtype=float)
    place += _spiral(len(codes))  # several on one spot must know which way to go
    half = np.array([half_widths[code] for code in codes])
    for turn in range(_ROUNDS):
        if not _push(place, half):
            break
        if turn > _PATIENCE:
            place *= 1.01  # what does not come apart by itself gets more room
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, place, strict=True)}


def _spiral(size: int) -> Array:
    """Little steps in all directions, a different one for each node."""
    turn, step = np.arange(size) * 2.4, 0.05 * np.sqrt(np.arange(size))
    return np.column_stack([step * np.cos(turn), step * np.sin(turn)])


def _push(place: Array, half: Array) -> bool:
    """Move overlapping boxes apart, each pair along the shorter way; whether any moved."""
    one, other = _near(place, half)
    apart = place[one] - place[other]
    wanting = np.column_stack([half[one] + half[other] + _GAP - np.abs(apart[:, 0]), _HEIGHT - np.abs(apart[:, 1])])
    overlap = (wanting > _ENOUGH).all(axis=1)
    if not overlap.any():
        return False
    one, other, apart, wanting = one[overlap], other[overlap], apart[overlap], wanting[overlap]
    shorter = wanting.argmin(axis=1)
    row = np.arange(len(one))
    step = np.zeros_like(apart)
    step[row, shorter] = wanting[row, shorter] * np.where(apart[row, shorter] >= 0, 0.5, -0.5)
    size = len(place)
    crowd = np.sqrt(np.maximum(np.bincount(one, minlength=size) + np.bincount(other, minlength=size), 1))
    for axis in (0, 1):
        moved = np.bincount(one, step[:, axis], size) - np.bincount(other, step[:, axis], size)
        place[:, axis] += moved / crowd
    return True


def _near(place: Array, half: Array) -> tuple[Indices, Indices]:
    """All pairs whose boxes may overlap, in order, so that sums are the same on every run."""
    reach = np.array([2 * half.max() + _GAP, _HEIGHT])
    pairs = cKDTree(place / reach).query_pairs(1.0, p=np.inf, output_type="ndarray")
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    return pairs[:, 0], pairs[:, 1]
