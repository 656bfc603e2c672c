"""Networks: cooperation and contention as two networkx graphs that no measure can mistake.

Every edge has two numbers, and never a `weight`: `strength` (a float; more is closer) for strength, eigenvector and
PageRank, and `distance` (an integer; more is farther) for paths. Distances are integers because networkx compares the
lengths of paths with ==, which floats break; `graph.graph["scale"]` is the distance of a tie of strength 1.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from pactgraph.analyse.actors import REGION, Actor, actors
from pactgraph.analyse.ties import COUNTED, RULE, Link, Support, Tie, collapse, counted, links, support
from pactgraph.model import Modality
from pactgraph.store import Store

if TYPE_CHECKING:
    Graph: TypeAlias = nx.Graph[str]
else:
    Graph = nx.Graph

#: The largest scale at which distances are exact; beyond it they are rounded to this resolution.
FINEST = 10**12


@dataclass(frozen=True, slots=True)
class Networks:
    """The two networks of a store over the same actors: who cooperates with whom, and who contends with whom."""

    cooperation: Graph
    contention: Graph
    modalities: tuple[Modality, ...]

    def items(self) -> tuple[tuple[str, Graph], ...]:
        """Both networks by name, cooperation first."""
        return ("cooperation", self.cooperation), ("contention", self.contention)


def networks(store: Store, modalities: Collection[Modality] = COUNTED, *, regions: bool = False) -> Networks:
    """The networks of all events in the store, made of claims of these modalities (never denied ones).

    Regions ("Asia") are no actors, and stay out unless `regions`. Raises QueryError where the store cannot be read.
    """
    who = {code: actor for code, actor in actors(store).items() if regions or actor.kind != REGION}
    return build(who, links(store), modalities)


def build(who: Mapping[str, Actor], found: Iterable[Link], modalities: Collection[Modality] = COUNTED) -> Networks:
    """The networks of some links over the actors `who`; links with any other actor are left out."""
    kept = [link for link in counted(found, modalities) if link.source in who and link.target in who]
    together = [link for link in kept if link.type.group.cooperative]
    against = [link for link in kept if not link.type.group.cooperative]
    chosen = tuple(modality for modality in Modality if modality in set(modalities) - {Modality.DENIED})
    return Networks(graph(who, together), graph(who, against), chosen)


def graph(who: Mapping[str, Actor], found: Iterable[Link]) -> Graph:
    """One network with every actor of `who`, tied or not.

    Nodes have label, kind, component (1 is the largest) and the numbers of events, claims, articles and publishers
    behind them; edges have strength, distance and the same numbers.
    """
    listed = list(found)
    ties = collapse(listed)
    made: Graph = nx.Graph(rule=RULE, scale=_scale(tie.strength for tie in ties))
    behind = _behind(listed)
    for code in sorted(who):
        made.add_node(code, label=who[code].label, kind=who[code].kind, **_numbers(support(behind[code])))
    for tie in ties:
        _add(made, tie)
    for number, component in enumerate(components(made), start=1):
        for code in component:
            made.nodes[code]["component"] = number
    return made


def components(made: Graph) -> list[list[str]]:
    """The connected components, each sorted; the one with most actors first, then the strongest, then by name."""
    found = [sorted(component) for component in nx.connected_components(made)]
    return sorted(found, key=lambda codes: (-len(codes), -made.subgraph(codes).size(weight="strength"), codes))


def _behind(found: Iterable[Link]) -> defaultdict[str, list[Link]]:
    """The links of each actor."""
    behind: defaultdict[str, list[Link]] = defaultdict(list)
    for link in found:
        for code in link.pair:
            behind[code].append(link)
    return behind


def _add(made: Graph, tie: Tie) -> None:
    made.add_edge(
        tie.one,
        tie.other,
        strength=float(tie.strength),
        distance=max(1, round(made.graph["scale"] / tie.strength)),
        **_numbers(tie.support),
    )


def _numbers(of: Support) -> dict[str, int]:
    return {
        "facts": len(of.events),
        "claims": len(of.claims),
        "articles": len(of.articles),
        "publishers": len(of.publishers),
    }


def _scale(strengths: Iterable[Fraction]) -> int:
    """The least number that makes every distance scale / strength an integer, as far as that is no giant."""
    scale = 1
    for strength in strengths:
        scale = lcm(scale, strength.numerator)
        if scale > FINEST:
            return FINEST
    return scale
