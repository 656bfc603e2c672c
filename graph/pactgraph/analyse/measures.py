"""Six measures of position, each with the edge attribute that it must read, and what it says of an unconnected network.

=============  ==========  ====================================================================================
measure        reads       what it is, and in a network of several components
=============  ==========  ====================================================================================
degree         nothing     how many actors it is tied to
strength       strength    the sum of the strengths of its ties
betweenness    distance    share of shortest paths between other pairs that lead through it (0 to 1, of all pairs)
closeness      distance    harmonic: sum of 1/distance to every other actor, 0 for those out of reach; a tie of
                           strength 1 is a distance of 1
eigenvector    strength    closeness to the well connected; only in the largest component, None in the others
pagerank       strength    share of a random walk with restarts (0.85); all actors together have 1
=============  ==========  ====================================================================================

Names of attributes are passed in every call: networkx reads some by default, ignores others, and never warns.
"""

from collections.abc import Callable, Mapping
from math import fsum

import networkx as nx
import numpy as np

from pactgraph.analyse.graphs import Graph, components

Values = Mapping[str, float | None]

TOLERANCE = 1e-10
ITERATIONS = 1000
DAMPING = 0.85


def degree(graph: Graph) -> Values:
    """How many actors each one is tied to."""
    return {code: float(count) for code, count in graph.degree()}


def strength(graph: Graph) -> Values:
    """The sum of the strengths of each actor's ties."""
    # fsum: the same number in every version of Python, whatever order the ties come in
    return {code: fsum(data["strength"] for _, _, data in graph.edges(code, data=True)) for code in graph}


def betweenness(graph: Graph) -> Values:
    """Exact weighted betweenness on integer distances, as a share of all pairs of other actors."""
    return dict(nx.betweenness_centrality(graph, normalized=True, weight="distance"))


def closeness(graph: Graph) -> Values:
    """Harmonic closeness, in the unit of a tie of strength 1."""
    found = nx.harmonic_centrality(graph, distance="distance")
    return {code: float(value * graph.graph["scale"]) for code, value in found.items()}


def eigenvector(graph: Graph) -> Values:
    """Eigenvector centrality (of length 1) in the largest component; None elsewhere, and for a network without ties."""
    giant = components(graph)[0] if graph.number_of_edges() else []
    part = graph.subgraph(giant)
    try:
        found = nx.eigenvector_centrality(part, max_iter=ITERATIONS, tol=TOLERANCE, weight="strength") if giant else {}
    except nx.PowerIterationFailedConvergence:  # long chains: the second eigenvalue is too near
        found = _dominant(part, giant)
    return {code: found.get(code) for code in graph}


def pagerank(graph: Graph) -> Values:
    """PageRank along strengths, which all actors share out among them."""
    if not graph:
        return {}
    return dict(nx.pagerank(graph, alpha=DAMPING, max_iter=ITERATIONS, tol=TOLERANCE, weight="strength"))


MEASURES: Mapping[str, Callable[[Graph], Values]] = {
    "degree": degree,
    "strength": strength,
    "betweenness": betweenness,
    "closeness": closeness,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
}


def _dominant(graph: Graph, codes: list[str]) -> dict[str, float]:
    matrix = nx.to_numpy_array(graph, nodelist=codes, weight="strength")
    vector = np.abs(np.linalg.eigh(matrix)[1][:, -1])
    return dict(zip(codes, map(float, vector), strict=True))
