"""Positions: the same every time, apart from one another, and a place for whoever is tied to nobody."""

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from tests.analyse.networks import link, states

from pactgraph.analyse.graphs import build
from pactgraph.draw.layout import EXACT, around, layout
from pactgraph.draw.sampling import sampled_layout
from pactgraph.draw.spread import spread


def placed(codes: str, pairs: list[str], rivals: tuple[str, ...] = ()) -> dict[str, tuple[int, int]]:
    found = [link(str(at), pair[0], pair[1]) for at, pair in enumerate(pairs)]
    found += [link(pair, pair[0], pair[1], kind="Attack") for pair in rivals]
    made = build(states(codes), found)
    return layout(made.cooperation, made.contention, {code: code for code in codes})


def distance(places: dict[str, tuple[int, int]], one: str, other: str) -> float:
    return float(np.hypot(*np.subtract(places[one], places[other])))


def test_every_actor_has_a_place_of_its_own_and_always_the_same() -> None:
    pairs = ["AB", "BC", "CA", "CD", "EF"]
    places = placed("ABCDEFGH", pairs)
    assert sorted(places) == list("ABCDEFGH")
    assert all(distance(places, *pair) > 40 for pair in combinations("ABCDEFGH", 2))
    assert placed("ABCDEFGH", pairs) == places


def test_untied_actors_wait_below() -> None:
    places = placed("ABCXY", ["AB", "BC"])
    lowest = max(places[code][1] for code in "ABC")
    assert places["X"][1] == places["Y"][1] > lowest
    assert places["X"][0] < places["Y"][0]


def test_rivals_are_farther_apart_than_partners() -> None:
    places = placed("ABCD", ["AB", "CD"], rivals=("BC",))
    assert distance(places, "B", "C") > 1.5 * distance(places, "A", "B")


@pytest.mark.parametrize("codes", ["", "A", "AB"])
def test_little_networks(codes: str) -> None:
    assert sorted(placed(codes, [])) == list(codes)
    assert sorted(placed(codes, [codes] if codes == "AB" else [])) == list(codes)


def test_spread_leaves_no_boxes_overlapping() -> None:
    names = [str(at) for at in range(40)]
    found = spread(dict.fromkeys(names, (0.0, 0.0)), dict.fromkeys(names, 40.0))
    overlaps = [
        (one, other)
        for one, other in combinations(names, 2)
        if abs(found[one][0] - found[other][0]) < 80 and abs(found[one][1] - found[other][1]) < 60
    ]
    assert overlaps == []


def test_people_stand_near_their_polity_and_not_on_one_another() -> None:
    places = {"A": (0, 0), "B": (150, 0)}
    found = around([(f"p{at}", "A") for at in range(12)] + [("q", "Z")], places)
    assert sorted(found) == sorted(f"p{at}" for at in range(12))
    assert all(40 < float(np.hypot(*spot)) < 120 for spot in found.values())
    assert Counter(found.values()).most_common(1)[0][1] == 1


def test_large_networks_keep_communities_together_and_are_the_same_every_time() -> None:
    size = EXACT + 60
    rng = np.random.default_rng(3)
    codes = [f"{at:03}" for at in range(size)]
    ties = [(codes[at], codes[(at + 6 * int(rng.integers(1, 9))) % size], 1.0) for at in range(size) for _ in range(4)]
    places = sampled_layout(codes, ties)
    assert places == sampled_layout(codes, ties)
    tied = np.mean([np.hypot(*np.subtract(places[one], places[other])) for one, other, _ in ties])
    anyone = np.mean([np.hypot(*np.subtract(places[codes[at]], places[codes[-at - 1]])) for at in range(size // 2)])
    assert tied < 0.5 * anyone
