"""Each measure by hand on small networks, and against published values and networkx itself on known ones."""

import math

import networkx as nx
import pytest
from tests.analyse.networks import link, states

from pactgraph.analyse import measures
from pactgraph.analyse.graphs import Graph, graph


def network(*edges: tuple[str, str, float]) -> Graph:
    """A network with these strengths (whole numbers of bilateral events)."""
    found = [link(f"{one}{other}{at}", one, other) for one, other, times in edges for at in range(int(times))]
    return graph(states("".join(sorted({code for edge in edges for code in edge[:2]}))), found)


def unweighted(known: "nx.Graph[str]") -> Graph:
    """A known graph in our form, every tie of strength 1."""
    made: Graph = nx.Graph(scale=1)
    made.add_nodes_from(sorted(known))
    made.add_edges_from(known.edges, strength=1.0, distance=1)
    return made


STAR = network(("A", "B", 1), ("A", "C", 1), ("A", "D", 2))
TWO_PARTS = network(("A", "B", 1), ("B", "C", 1), ("D", "E", 4))


def test_degree_and_strength() -> None:
    assert measures.degree(STAR) == {"A": 3, "B": 1, "C": 1, "D": 1}
    assert measures.strength(STAR) == {"A": 4, "B": 1, "C": 1, "D": 2}


def test_betweenness_of_a_star() -> None:
    assert measures.betweenness(STAR) == {"A": 1, "B": 0, "C": 0, "D": 0}


def test_a_stronger_tie_raises_betweenness() -> None:
    # A square A-B-D-C-A: with equal ties B and C share the way from A to D; with a stronger A-B all of it is B's.
    even = measures.betweenness(network(("A", "B", 1), ("B", "D", 1), ("A", "C", 1), ("C", "D", 1)))
    strong = measures.betweenness(network(("A", "B", 3), ("B", "D", 1), ("A", "C", 1), ("C", "D", 1)))
    assert even["B"] == even["C"] == pytest.approx(1 / 6)
    # A-D and A-C's way to B stay; the pair A-D counts wholly for B now, one of three pairs.
    assert strong["B"] == pytest.approx(1 / 3)
    assert strong["C"] == 0


def test_harmonic_closeness_by_hand() -> None:
    # A-D has strength 2, so distance 1/2: A reaches B, C at 1 and D at 1/2; B reaches A at 1, C at 2, D at 3/2.
    found = measures.closeness(STAR)
    assert found["A"] == pytest.approx(1 + 1 + 2)
    assert found["B"] == pytest.approx(1 + 1 / 2 + 2 / 3)
    assert found["D"] == pytest.approx(2 + 2 / 3 + 2 / 3)


def test_closeness_of_an_unconnected_network() -> None:
    assert measures.closeness(TWO_PARTS) == pytest.approx({"A": 1.5, "B": 2, "C": 1.5, "D": 4, "E": 4})


def test_eigenvector_speaks_of_the_largest_part_only() -> None:
    found = measures.eigenvector(TWO_PARTS)
    assert found["D"] is None
    assert found["E"] is None
    assert {code: found[code] for code in "ABC"} == pytest.approx({"A": 0.5, "B": math.sqrt(0.5), "C": 0.5})


def test_eigenvector_reads_strength() -> None:
    # The matrix of strengths has the eigenvector (sqrt 6, 1, 1, 2) for its eigenvalue sqrt 6.
    length = math.sqrt(12)
    wanted = {"A": math.sqrt(6) / length, "B": 1 / length, "C": 1 / length, "D": 2 / length}
    assert measures.eigenvector(STAR) == pytest.approx(wanted)


def test_eigenvector_of_a_long_chain_does_not_fail() -> None:
    chain: Graph = unweighted(nx.relabel_nodes(nx.path_graph(120), str))
    found = measures.eigenvector(chain)
    expected = [math.sqrt(2 / 121) * math.sin(math.pi * (at + 1) / 121) for at in range(120)]
    assert [found[str(at)] for at in range(120)] == pytest.approx(expected, abs=1e-7)


def test_networks_without_ties() -> None:
    lonely = graph(states("AB"), [])
    assert measures.eigenvector(lonely) == {"A": None, "B": None}
    assert measures.pagerank(lonely) == {"A": 0.5, "B": 0.5}
    assert measures.closeness(lonely) == {"A": 0, "B": 0}
    empty = graph({}, [])
    assert all(not measure(empty) for measure in measures.MEASURES.values())


def test_pagerank_sums_to_one_and_follows_strength() -> None:
    found = {code: value or 0.0 for code, value in measures.pagerank(STAR).items()}
    assert sum(found.values()) == pytest.approx(1)
    # A gets all of the others' walks: a = 0.15/4 + 0.85 (b + c + d); d gets half of A's: d = 0.15/4 + 0.85 a / 2.
    assert found["A"] == pytest.approx(0.0375 + 0.85 * (1 - found["A"]))
    assert found["D"] == pytest.approx(0.0375 + 0.85 * found["A"] / 2)


def test_florentine_families_as_published() -> None:
    # Jackson, Social and Economic Networks (2008), table 2.2 and section 1.2.1: betweenness of the marriages.
    families = unweighted(nx.florentine_families_graph())
    found = {name: round(value or 0, 3) for name, value in measures.betweenness(families).items()}
    assert found["Medici"] == 0.522
    assert found["Guadagni"] == 0.255
    assert found["Strozzi"] == 0.103
    assert measures.degree(families)["Medici"] == 6


def test_karate_club_agrees_with_networkx() -> None:
    club = nx.relabel_nodes(nx.karate_club_graph(), str)
    made: Graph = nx.Graph(scale=27720)
    made.add_nodes_from(club)
    for one, other, data in club.edges(data=True):
        made.add_edge(one, other, strength=float(data["weight"]), distance=27720 // data["weight"])
    assert measures.betweenness(made) == nx.betweenness_centrality(made, weight="distance")
    assert measures.strength(made) == dict(club.degree(weight="weight"))
    eigen = nx.eigenvector_centrality_numpy(club, weight="weight")
    assert measures.eigenvector(made) == pytest.approx(eigen, abs=1e-7)
    assert measures.pagerank(made) == pytest.approx(nx.pagerank(club, weight="weight"), abs=1e-5)
