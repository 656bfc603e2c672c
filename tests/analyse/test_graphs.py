"""The two networks: attributes, integer distances, components, and what stays out."""

from fractions import Fraction

import networkx as nx
import pytest
from tests.analyse.networks import link, states
from tests.factory import aid_report, article, claim, reading

from pactgraph.analyse.actors import Actor, actors
from pactgraph.analyse.graphs import FINEST, build, components, graph, networks
from pactgraph.analyse.ties import Link
from pactgraph.model import Modality
from pactgraph.store import open_store


def test_cooperation_and_contention_are_two_graphs_over_the_same_actors() -> None:
    with open_store(None) as store:
        store.put_background()
        store.put(aid_report())
        store.merge_events()
        found = networks(store)
    assert sorted(found.cooperation) == sorted(found.contention) == ["FRA", "JPN", "NATO", "RUS", "UKR"]
    assert sorted(found.cooperation.edges) == [("FRA", "UKR"), ("JPN", "NATO"), ("JPN", "UKR")]
    assert sorted(found.contention.edges) == [("RUS", "UKR")]
    assert found.cooperation.nodes["NATO"] == {
        "label": "NATO", "kind": "Alliance", "facts": 1, "claims": 1, "articles": 1, "publishers": 1, "component": 1,
    }  # fmt: skip
    assert found.cooperation.nodes["RUS"]["component"] == 2  # tied to nobody, and still there
    assert found.modalities == (Modality.ACTUAL, Modality.COMMITTED)


def test_modalities_choose_what_counts() -> None:
    with open_store(None) as store:
        store.put_background()
        store.put(aid_report())
        store.merge_events()
        only_done = networks(store, [Modality.ACTUAL])
    assert sorted(only_done.cooperation.edges) == [("JPN", "NATO"), ("JPN", "UKR")]


def test_regions_are_no_actors_unless_asked_for() -> None:
    text = "Japan reassured Asia."
    with open_store(None) as store:
        store.put_background()
        store.put(reading(article(text), [claim(text, text, "Endorsement", "JPN", "REG:Asia")]))
        store.merge_events()
        assert list(networks(store).cooperation) == ["JPN"]
        assert list(networks(store, regions=True).cooperation.edges) == [("JPN", "REG:Asia")]
        assert actors(store)["REG:Asia"].kind == "Region"


def test_no_edge_has_a_weight_and_distances_are_integers() -> None:
    found = graph(states("ABC"), [link("1", "A", "B", 3), link("2", "B", "C", 2), link("3", "B", "C", 3)])
    assert found.graph["scale"] == 3
    assert found.edges["A", "B"]["strength"] == 0.5
    assert found.edges["B", "C"]["strength"] == 1.5
    assert (found.edges["A", "B"]["distance"], found.edges["B", "C"]["distance"]) == (6, 2)
    assert all(type(edge["distance"]) is int and "weight" not in edge for _, _, edge in found.edges(data=True))


def test_routes_that_are_equally_long_stay_so() -> None:
    # By floats, 1/3 + 1/6 differs from 1/2 in the last digit, and networkx compares with ==.
    def strong(one: str, other: str, times: int) -> list[Link]:
        return [link(f"{one}{other}{at}", one, other) for at in range(times)]

    found = graph(
        states("ABCD"), [*strong("A", "B", 3), *strong("B", "D", 6), *strong("A", "C", 4), *strong("C", "D", 4)]
    )
    assert nx.shortest_path_length(found, "A", "D", weight="distance") == found.graph["scale"] // 2
    assert sorted(nx.all_shortest_paths(found, "A", "D", weight="distance")) == [["A", "B", "D"], ["A", "C", "D"]]


def test_giant_scales_are_bounded_and_order_is_kept() -> None:
    primes = [101, 103, 107, 109, 113, 127, 131]
    found = [link(f"{at}-{number}", "A", f"{at}") for at, number in enumerate(primes) for number in range(number)]
    made = graph({code: Actor(code, "State", code) for code in ["A", *map(str, range(7))]}, found)
    assert made.graph["scale"] == FINEST
    distances = [made.edges["A", str(at)]["distance"] for at in range(7)]
    assert distances == [round(FINEST / Fraction(prime)) for prime in primes]
    assert distances == sorted(distances, reverse=True)


def test_components_are_numbered_by_size_then_strength_then_name() -> None:
    found = graph(
        states("ABCDEFGH"),
        [link("1", "G", "H"), link("2", "A", "B"), link("3", "A", "B"), link("4", "C", "D"), link("5", "D", "E")],
    )
    assert components(found) == [["C", "D", "E"], ["A", "B"], ["G", "H"], ["F"]]
    assert [found.nodes[code]["component"] for code in "ABCDEFGH"] == [2, 2, 1, 1, 1, 4, 3, 3]


def test_links_with_strangers_are_left_out() -> None:
    assert list(build(states("AB"), [link("1", "A", "Z"), link("2", "A", "B")]).cooperation.edges) == [("A", "B")]


@pytest.mark.parametrize(("lang", "label"), [("en", "Japan"), ("it", "Giappone"), ("xx", "Japan")])
def test_actors_have_names_in_every_language(lang: str, label: str) -> None:
    with open_store(None) as store:
        store.put_background()
        store.put(aid_report())
        assert actors(store, lang)["JPN"] == Actor("JPN", "State", label)


def test_actors_that_the_tables_do_not_know_go_by_their_code() -> None:
    text = "Acme sold drones to ZZZ and REG:FarNorth."
    with open_store(None) as store:
        store.put_background()
        store.put(reading(article(text), [claim(text, text, "ArmsTransfer", "Acme", ["ZZZ", "REG:FarNorth"])]))
        found = actors(store)
    assert found == {
        "Acme": Actor("Acme", "Organization", "Acme"),
        "REG:FarNorth": Actor("REG:FarNorth", "Region", "Far North"),
        "ZZZ": Actor("ZZZ", "State", "ZZZ"),
    }
