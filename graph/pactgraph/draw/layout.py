"""Positions of nodes, computed once and for all: the page runs no physics, and the same graph always looks the same.

Actors that cooperate are drawn together; contention keeps actors in the same picture but far apart. Actors tied to
nobody wait in rows below. Units are pixels at scale 1.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin

import networkx as nx
import numpy as np

from pactgraph.analyse import Graph
from pactgraph.draw.sampling import Array, sampled_layout
from pactgraph.draw.spread import spread

Position = tuple[int, int]
Points = dict[str, tuple[float, float]]

#: Up to so many actors stress is minimised exactly; above, by sampling.
EXACT = 300
STEP = 150.0
APART = 2.6  # steps between two actors that contend and do not cooperate
ASPECT = 1.15
_LETTER = 7.4
_ROW = 64
_OPEN = 0.72
_STRETCH = 1.5


def layout(cooperation: Graph, contention: Graph, labels: Mapping[str, str]) -> dict[str, Position]:
    """A place for every actor of the two networks (which have the same actors)."""
    tied = [code for code in cooperation if cooperation.degree(code) or contention.degree(code)]
    points = _tied(cooperation.subgraph(tied), contention.subgraph(tied))
    placed = spread(points, {code: _half_width(labels[code]) for code in tied})
    alone = [code for code in cooperation if code not in points]
    return {code: (round(x), round(y)) for code, (x, y) in (placed | _rows(alone, labels, placed)).items()}


def around(people: Sequence[tuple[str, str]], placed: Mapping[str, Position]) -> dict[str, Position]:
    """A place for each person near the polity of the pair (person, polity): the freest spot of a few rings."""
    taken = [np.array(point, dtype=float) for point in placed.values()]
    found: dict[str, Position] = {}
    for person, polity in people:
        if polity not in placed:
            continue
        x, y = placed[polity]
        spots = [(x + r * cos(a), y + r * sin(a)) for r in (64, 86, 108) for a in (pi * n / 8 + 0.2 for n in range(16))]
        room = [min(float(np.hypot(*(np.array(spot) - other))) for other in taken) for spot in spots]
        best = spots[max(range(len(spots)), key=lambda at: (round(min(room[at], 58), 3), -at))]
        found[person] = (round(best[0]), round(best[1]))
        taken.append(np.array(best))
    return found


def _tied(cooperation: Graph, contention: Graph) -> Points:
    if len(cooperation) > EXACT:
        return sampled_layout(sorted(cooperation), [(a, b, d["strength"]) for a, b, d in cooperation.edges(data=True)])
    whole: Graph = nx.Graph()
    whole.add_nodes_from(sorted(cooperation))
    whole.add_edges_from(sorted(contention.edges), length=APART)
    for one, other, data in sorted(cooperation.edges(data=True), key=lambda edge: edge[:2]):
        # Hubs need room between them, and a strong tie is a short one.
        crowd = min(cooperation.degree(one), cooperation.degree(other)) ** 0.5
        whole.add_edge(one, other, length=(0.75 + 0.28 * crowd) / min(max(data["strength"], 0.35), 4) ** 0.15)
    parts = sorted((sorted(part) for part in nx.connected_components(whole)), key=lambda part: (-len(part), part))
    return _shelved([_stress(whole.subgraph(part), part) for part in parts])


def _stress(part: Graph, codes: Sequence[str]) -> Points:
    """Kamada and Kawai's layout of one connected part, a little wider than high."""
    if len(codes) == 1:
        return {codes[0]: (0.0, 0.0)}
    ordered: Graph = nx.Graph()  # the order of nodes decides where each one starts
    ordered.add_nodes_from(codes)
    ordered.add_edges_from(part.edges(data=True))
    lengths = dict(nx.all_pairs_dijkstra_path_length(ordered, weight="length"))
    reach = max(length for row in lengths.values() for length in row.values())
    start = {code: np.array(point) for code, point in nx.circular_layout(ordered).items()}
    points = nx.kamada_kawai_layout(ordered, dist=lengths, pos=start, weight=None, scale=reach / 2)
    flat = _fitted(_opened(_level(np.array([points[code] for code in codes]))) * STEP)
    return {code: (float(x), float(y)) for code, (x, y) in zip(codes, flat, strict=True)}


def _opened(points: Array) -> Array:
    """The same points with the crowded middle opened: stress crams the well connected there."""
    radius = np.hypot(points[:, 0], points[:, 1])
    far = max(float(radius.max()), 1e-9)
    return np.asarray(points * (np.maximum(radius, 1e-9) / far)[:, None] ** (_OPEN - 1))


def _fitted(points: Array) -> Array:
    """The same points, made higher where they are much wider than a screen, within limits."""
    wide, high = np.ptp(points, axis=0)
    if not high:
        return points
    stretch = float(np.clip((wide / high / ASPECT) ** 0.5, 1, _STRETCH))
    return np.asarray(points * [1 / stretch, stretch])


def _level(points: Array) -> Array:
    """The same points turned so that they are widest from left to right, the same way on every machine."""
    centred = points - points.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred)
    turned = centred @ vectors[:, np.argsort(values)[::-1]]
    heaviest = turned[np.abs(turned).argmax(axis=0), [0, 1]]
    return np.asarray(turned * np.where(heaviest < 0, -1.0, 1.0))


def _shelved(parts: Iterable[Points]) -> Points:
    """Parts side by side under the first and largest one, in rows no wider than it needs."""
    found: Points = {}
    left, top, high, width = 0.0, 0.0, 0.0, 0.0
    for part in parts:
        xs, ys = zip(*part.values(), strict=True)
        wide, tall = max(xs) - min(xs) + STEP * 1.2, max(ys) - min(ys) + STEP * 0.9
        width = width or max(wide, STEP * 5)
        if left and left + wide > width:
            left, top, high = 0.0, top + high, 0.0
        for code, (x, y) in part.items():
            found[code] = (left + x - min(xs), top + y - min(ys))
        left, high = left + wide, max(high, tall)
    return found


def _rows(codes: Iterable[str], labels: Mapping[str, str], placed: Points) -> Points:
    """Actors without any tie, in rows below the others, each as wide as its name."""
    xs, ys = ([point[axis] for point in placed.values()] or [0.0] for axis in (0, 1))
    start, end = min(xs), max(*xs, min(xs) + STEP * 5)
    x, y = start, max(ys) + (STEP if placed else 0)
    found: Points = {}
    for code in sorted(codes, key=lambda one: labels[one]):
        half = _half_width(labels[code]) + 12
        if x > start and x + 2 * half > end:
            x, y = start, y + _ROW
        found[code] = (x + half, y)
        x += 2 * half
    return found


def _half_width(label: str) -> float:
    return max(26.0, min(len(label), 26) * _LETTER / 2)
