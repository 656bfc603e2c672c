"""The nodes and edges of a page: actors, the people who act for them, and one line a pair, direction and fact type."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import hypot, pi
from typing import Any

from pactgraph.analyse import Actor, Link, Networks, centrality
from pactgraph.draw.evidence import Data, Evidence, person_id
from pactgraph.draw.layout import Position
from pactgraph.model import FactType, Group

SHAPES = {
    "State": "dot",
    "Alliance": "hexagon",
    "Grouping": "hexagon",
    "Organization": "hexagon",
    "Company": "square",
    "ArmedGroup": "square",
    "Region": "diamond",
    "Person": "triangle",
}
PERSON = "Person"

Key = tuple[str, str, FactType]
_GROUPS = tuple(Group)
_BESIDE = 8.0
_ROUNDEST = 0.45


def actor_nodes(who: Mapping[str, Actor], found: Networks) -> list[Data]:
    """One node an actor, with its centralities (None where it is in no network), ranks and support."""
    scores: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for score in centrality(found):
        key = score.measure if score.network == "cooperation" else f"contention-{score.measure}"
        scores[score.actor][key] = [score.value, score.rank]
    return [
        {
            "id": code,
            "label": actor.label,
            "kind": actor.kind,
            "shape": SHAPES[actor.kind],
            "scores": {key: _short(value) for key, value in scores[code].items()},
        }
        for code, actor in who.items()
    ]


def person_nodes(told: Evidence) -> list[Data]:
    """One node a person who acts, speaks or holds an office in any article, with the polity it mostly stands for."""
    polities: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for polity, name in _people(told):
        polities[person_id(name)][polity] += 1
        names[person_id(name)][name] += 1
    return [
        {"id": key, "label": _first(names[key]), "kind": PERSON, "shape": SHAPES[PERSON], "of": _first(polities[key])}
        for key in sorted(polities)
    ]


def relation_edges(found: Iterable[Link], numbers: Mapping[str, int], places: Mapping[str, Position]) -> list[Data]:
    """One edge a pair, direction and fact type, with the numbers of its claims.

    Edges of one pair run side by side, those of one group together: a ribbon whose bands are the groups.
    """
    grouped: defaultdict[Key, set[int]] = defaultdict(set)
    for link in found:
        grouped[link.source, link.target, link.type].add(numbers[link.claim])
    sides = _sides(sorted(grouped))
    return [
        {
            "id": f"{source}>{target}:{kind.value}",
            "from": source,
            "to": target,
            "type": kind.value,
            "arrows": "" if kind.symmetric else "to",
            "smooth": _curve(sides[source, target, kind], places.get(source, (0, 0)), places.get(target, (0, 0))),
            "claims": sorted(grouped[source, target, kind]),
        }
        for source, target, kind in sorted(grouped)
    ]


def person_edges(people: Sequence[Data], who: Mapping[str, Actor]) -> list[Data]:
    """A thin line from each person to the polity that it stands for."""
    return [
        {
            "id": f"{one['id']}>{one['of']}",
            "from": one["id"],
            "to": one["of"],
            "type": PERSON,
            "arrows": "",
            "smooth": False,
        }
        for one in people
        if one["of"] in who
    ]


def _people(told: Evidence) -> Iterable[tuple[str, str]]:
    for claim in told.claims.values():
        for polity, name in (*claim["agents"], *claim["counterparts"], *([claim["by"]] if claim["by"] else [])):
            if name is not None:
                yield polity, name
    for office in told.offices:
        yield office["polity"], office["name"]


def _sides(keys: Sequence[Key]) -> dict[Key, float]:
    """How many pixels each edge lies beside the straight line, in its middle; less than nothing is the other side.

    The side is seen from the edge's own start, so an edge that runs against the alphabet has it turned.
    """
    pairs: defaultdict[frozenset[str], list[Key]] = defaultdict(list)
    for key in keys:
        pairs[frozenset(key[:2])].append(key)
    sides = {}
    for same in pairs.values():
        for place, key in enumerate(sorted(same, key=lambda one: (_GROUPS.index(one[2].group), one[2], one[0]))):
            side = (place - (len(same) - 1) / 2) * _BESIDE if len(same) > 1 else _BESIDE / 2
            sides[key] = side if key[0] < key[1] else -side
    return sides


def _curve(side: float, start: Position, end: Position) -> Data:
    """vis-network's curve that passes its middle `side` pixels beside the straight line.

    vis puts the control point of roundness r at r * pi / 4 lengths beside the line, and a curve goes half as far out.
    """
    length = max(hypot(end[0] - start[0], end[1] - start[1]), 60.0)
    roundness = min(abs(side) * 8 / (pi * length), _ROUNDEST)
    return {"enabled": True, "type": "curvedCW" if side >= 0 else "curvedCCW", "roundness": round(roundness, 4)}


def _short(score: Sequence[Any]) -> list[Any]:
    value, rank = score
    return [None if value is None else float(f"{value:.6g}"), rank]


def _first(counted: Counter[str]) -> str:
    """The most frequent, and of equals the first in the alphabet."""
    return min(counted, key=lambda name: (-counted[name], name))
