"""A layout for large networks in plain NumPy: spectral start, then attraction along ties and sampled repulsion.

The idea is UMAP's (McInnes, Healy and Melville, arXiv:1802.03426) with the graph itself as neighbourhood: each round,
tied actors draw near, and every actor is pushed away from a few others drawn at random, from a fixed seed. The cost of
a round is that of the ties, so thousands of actors take about a second.
"""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Indices = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

SEED = 7
_ROUNDS = 300
_AWAY = 5
_STEEP = 0.9
_SMOOTH = 30
_LONGEST = 4.0
_SPACING = 120.0


def sampled_layout(codes: Sequence[str], ties: Sequence[tuple[str, str, float]]) -> dict[str, tuple[float, float]]:
    """A place for each code, near those that it is tied to (one, other, strength); the same on every run."""
    number = {code: at for at, code in enumerate(codes)}
    listed = sorted((number[one], number[other], strength) for one, other, strength in ties)
    table = np.array(listed, dtype=float).reshape(-1, 3)
    start, end = (table[:, column].astype(np.int64) for column in (0, 1))
    heads, tails = np.concatenate([start, end]), np.concatenate([end, start])
    weights = _balanced(heads, tails, np.concatenate([table[:, 2], table[:, 2]]), len(codes))
    rng = np.random.default_rng(SEED)
    place = _spectral(heads, tails, weights, len(codes), rng)
    for turn in range(_ROUNDS):
        _turn(place, heads, tails, weights, 1 - turn / _ROUNDS, rng)
    scaled = _scaled(place)
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, scaled, strict=True)}


def _balanced(
    heads: Indices,
    tails: Indices,
    strengths: Array,
    size: int,
) -> Array:
    """Strengths between 0 and 1, those of much-tied actors reduced, so that a hub does not swallow its circle."""
    if not len(strengths):
        return strengths
    degree = np.maximum(np.bincount(heads, minlength=size), 1)
    weights = strengths / np.sqrt(degree[heads] * degree[tails])
    return np.asarray(np.minimum(1, weights / np.quantile(weights, 0.9)))


def _spectral(
    heads: Indices,
    tails: Indices,
    weights: Array,
    size: int,
    rng: np.random.Generator,
) -> Array:
    """Random vectors smoothed along the ties until they are nearly the slowest eigenvectors."""
    matrix = sparse.csr_matrix((weights, (heads, tails)), shape=(size, size))
    rows = np.maximum(np.asarray(matrix.sum(axis=1)).ravel(), 1e-9)
    walk = sparse.diags(1 / rows) @ matrix
    vectors = rng.standard_normal((size, 8))
    for _ in range(_SMOOTH):
        vectors = (vectors + walk @ vectors) / 2
        vectors -= vectors.mean(axis=0)
        vectors /= vectors.std(axis=0) + 1e-9
    plane = np.linalg.svd(vectors, full_matrices=False)[0][:, :2]
    plane = plane + rng.standard_normal(plane.shape) * 1e-3 * np.abs(plane).max()
    return np.asarray(plane * 10 / np.abs(plane).max())


def _turn(
    place: Array,
    heads: Indices,
    tails: Indices,
    weights: Array,
    heat: float,
    rng: np.random.Generator,
) -> None:
    """One round: a sample of ties draws together, every actor is pushed from a few others."""
    size = len(place)
    chosen = rng.random(len(heads)) < weights
    one, other = heads[chosen], tails[chosen]
    apart = place[one] - place[other]
    square = (apart**2).sum(axis=1) + 1e-6
    pull = np.clip((-2 * _STEEP * square ** (_STEEP - 1) / (1 + square**_STEEP))[:, None] * apart, -_LONGEST, _LONGEST)
    share = np.maximum(np.bincount(one, minlength=size), 1)
    for axis in (0, 1):
        place[:, axis] += heat * np.bincount(one, pull[:, axis], size) / share
    for _ in range(_AWAY):
        apart = place - place[rng.integers(0, size, size)]
        square = (apart**2).sum(axis=1)
        push = 2 * _STEEP / ((0.001 + square) * (1 + square**_STEEP))
        place += heat * 0.5 * np.clip(push[:, None] * apart, -_LONGEST, _LONGEST)


def _scaled(place: Array) -> Array:
    """The places in pixels: so that the middle actor has about `_SPACING` to itself."""
    centred = place - place.mean(axis=0)
    area = np.prod(np.quantile(centred, 0.95, axis=0) - np.quantile(centred, 0.05, axis=0))
    return np.asarray(centred * _SPACING * np.sqrt(len(place) / max(float(area), 1e-9)))
