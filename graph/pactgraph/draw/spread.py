"""Nodes pushed apart until neither they nor their names overlap."""

from collections.abc import Mapping

import numpy as np

from pactgraph.draw.sampling import Array

Point = tuple[float, float]

_ROUNDS = 300
_PATIENCE = 80
_HEIGHT = 62.0  # of a node with its name below
_GAP = 10.0
_LARGEST = 1500  # above, overlaps are left to zooming: every pair is compared


def spread(
    points: Mapping[str, tuple[float, float]], half_widths: Mapping[str, float]
) -> dict[str, tuple[float, float]]:
    """The points, moved as little as need be, so that boxes of the given half widths do not overlap."""
    codes = list(points)
    if not 1 < len(codes) <= _LARGEST:
        return dict(points)
    place = np.array([points[code] for code in codes], dtype=float)
    place += _spiral(len(codes))  # several on one spot must know which way to go
    half = np.array([half_widths[code] for code in codes])
    room = half[:, None] + half[None, :] + _GAP
    for turn in range(_ROUNDS):
        if not _push(place, room):
            break
        if turn > _PATIENCE:
            place *= 1.01  # what does not come apart by itself gets more room
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, place, strict=True)}


def _spiral(size: int) -> Array:
    """Little steps in all directions, a different one for each node."""
    turn, step = np.arange(size) * 2.4, 0.05 * np.sqrt(np.arange(size))
    return np.column_stack([step * np.cos(turn), step * np.sin(turn)])


def _push(
    place: Array,
    room: Array,
) -> bool:
    """Move overlapping boxes apart along the shorter way; whether any moved."""
    apart = place[:, None, :] - place[None, :, :]
    wanting_x, wanting_y = room - np.abs(apart[..., 0]), _HEIGHT - np.abs(apart[..., 1])
    overlap = (wanting_x > 0.5) & (wanting_y > 0.5)
    np.fill_diagonal(overlap, val=False)
    if not overlap.any():
        return False
    sideways = wanting_x < wanting_y
    side = np.where(apart >= 0, 1.0, -1.0)
    step = np.zeros_like(apart)
    step[..., 0] = np.where(overlap & sideways, wanting_x, 0) * side[..., 0]
    step[..., 1] = np.where(overlap & ~sideways, wanting_y, 0) * side[..., 1]
    crowd = np.maximum(overlap.sum(axis=1, keepdims=True), 1)
    place += 0.5 * step.sum(axis=1) / np.sqrt(crowd)
    return True
