"""Centrality as a long table: one row an actor and measure, with its rank and with what stands behind the actor."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import networkx as nx

from pactgraph.analyse.graphs import Graph, Networks
from pactgraph.analyse.measures import DAMPING, ITERATIONS, MEASURES, TOLERANCE, Values
from pactgraph.output import write_lines

#: Values that differ by less are one rank: what is left of floating point noise.
DECIMALS = 9
_Range = tuple[int, int]
_FORMULA = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class Score:
    """One actor's value of one measure in one network ("cooperation" or "contention").

    `rank_min` and `rank_max` bound the rank (1 is the most central): actors of equal value share the whole range, as in
    3 to 5. Value and ranks are None where the measure is not defined for the actor's component. `facts`, `claims`,
    `articles` and `publishers` count what ties the actor to anyone in this network.
    """

    network: str
    actor: str
    label: str
    kind: str
    component: int
    measure: str
    value: float | None
    rank_min: int | None
    rank_max: int | None
    facts: int
    claims: int
    articles: int
    publishers: int

    @property
    def rank(self) -> str:
        """The rank as people write it: "1", "3-5", or nothing."""
        if self.rank_min is None or self.rank_max is None:
            return ""
        return str(self.rank_min) if self.rank_min == self.rank_max else f"{self.rank_min}-{self.rank_max}"


COLUMNS = tuple(field.name for field in fields(Score))


def centrality(networks: Networks) -> list[Score]:
    """All measures of all actors in both networks: cooperation first, by measure, then by value, then by code."""
    return [score for name, graph in networks.items() for score in scores(name, graph)]


def scores(network: str, graph: Graph) -> list[Score]:
    """All measures of one network."""
    return [score for name, measure in MEASURES.items() for score in _scores(network, graph, name, measure(graph))]


def rule(networks: Networks) -> dict[str, object]:
    """How the table was made, so that it can be made again: versions, what was counted, and the rules."""
    return {
        "networkx": nx.__version__,
        "modalities": [modality.value for modality in networks.modalities],
        "ties": networks.cooperation.graph["rule"],
        "distance": "scale / strength, an integer; " + ", ".join(_scales(networks)),
        "eigenvector": f"largest component only; tolerance {TOLERANCE}, at most {ITERATIONS} iterations",
        "pagerank": f"damping {DAMPING}",
        "components": "every component is kept; component 1 is the largest",
        "ranks": f"equal to {DECIMALS} decimals share a rank, given as its least and greatest",
    }


def as_csv(found: Iterable[Score]) -> str:
    """The table as CSV in long format: the same bytes for the same scores, and no formulas for a spreadsheet to run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in astuple(score)] for score in found)
    return out.getvalue()


def write_csv(found: Iterable[Score], path: Path) -> int:
    """Write `as_csv` to a file, whole or not at all; how many scores there are."""
    return write_lines(path, as_csv(found).split("\n")[:-1]) - 1


def ranks(values: Values) -> dict[str, tuple[int, int]]:
    """The least and greatest rank of each value that is not None; equal values share theirs.

    >>> ranks({"a": 2.0, "b": 1.0, "c": 1.0, "d": None})
    {'a': (1, 1), 'b': (2, 3), 'c': (2, 3)}
    """
    rounded = {code: round(value, DECIMALS) for code, value in values.items() if value is not None}
    ordered = sorted(rounded.values(), reverse=True)
    first = {value: place for place, value in reversed(list(enumerate(ordered, start=1)))}
    last = {value: place for place, value in enumerate(ordered, start=1)}
    return {code: (first[value], last[value]) for code, value in rounded.items()}


def _scores(network: str, graph: Graph, measure: str, values: Values) -> list[Score]:
    placed = ranks(values)
    order = sorted(graph, key=lambda code: (placed.get(code, (len(graph) + 1,))[0], code))
    return [_score(network, measure, code, graph.nodes[code], values[code], placed.get(code)) for code in order]


def _score(
    network: str, measure: str, code: str, node: Mapping[str, str | int], value: float | None, rank: _Range | None
) -> Score:
    low, high = rank or (None, None)
    told = {key: node[key] for key in ("label", "kind", "component", "facts", "claims", "articles", "publishers")}
    return Score(network=network, actor=code, measure=measure, value=value, rank_min=low, rank_max=high, **told)  # type: ignore[arg-type]  # the node's attributes are these fields


def _scales(networks: Networks) -> list[str]:
    return [f"scale {graph.graph['scale']} in {name}" for name, graph in networks.items()]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.{DECIMALS}g}"
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
