"""The table of centrality: rows, ranks with ties, what stands behind an actor, and the file."""

from pathlib import Path

import networkx as nx
from tests.analyse.networks import link, states
from tests.factory import aid_report

from pactgraph.analyse import as_csv, centrality, networks, rule, write_csv
from pactgraph.analyse.actors import Actor
from pactgraph.analyse.centrality import COLUMNS, Score, ranks, scores
from pactgraph.analyse.graphs import build, graph
from pactgraph.store import open_store


def test_ranks_share_a_range_where_values_are_equal() -> None:
    assert ranks({"a": 3.0, "b": 1.0, "c": 1.0, "d": 1.0, "e": 0.0}) == {
        "a": (1, 1), "b": (2, 4), "c": (2, 4), "d": (2, 4), "e": (5, 5),
    }  # fmt: skip


def test_floating_point_noise_does_not_part_ranks() -> None:
    assert ranks({"a": 0.1 + 0.2, "b": 0.3}) == {"a": (1, 2), "b": (1, 2)}


def test_a_rank_is_written_as_people_do() -> None:
    row = scores("cooperation", graph(states("AB"), [link("1", "A", "B")]))[0]
    assert row == Score("cooperation", "A", "A", "State", 1, "degree", 1.0, 1, 2, 1, 1, 1, 1)
    assert row.rank == "1-2"


def test_rows_of_a_small_store() -> None:
    with open_store(None) as store:
        store.put_background()
        store.put(aid_report())
        store.merge_events()
        found = centrality(networks(store))
    assert len(found) == 2 * 6 * 5
    chosen = [
        (row.actor, row.value, row.rank) for row in found if (row.network, row.measure) == ("cooperation", "strength")
    ]
    assert chosen == [("JPN", 2, "1-2"), ("UKR", 2, "1-2"), ("FRA", 1, "3-4"), ("NATO", 1, "3-4"), ("RUS", 0, "5")]
    russia = next(
        row for row in found if (row.network, row.measure, row.actor) == ("cooperation", "eigenvector", "RUS")
    )
    assert (russia.value, russia.rank, russia.component, russia.facts) == (None, "", 2, 0)
    against = [(row.actor, row.value) for row in found if (row.network, row.measure) == ("contention", "degree")]
    assert against == [("RUS", 1), ("UKR", 1), ("FRA", 0), ("JPN", 0), ("NATO", 0)]


def test_csv_is_long_exact_and_harmless(tmp_path: Path) -> None:
    who = {"=cmd()": Actor("=cmd()", "Organization", "=cmd()"), "A": Actor("A", "State", "À, B")}
    found = scores("cooperation", graph(who, [link("1", "A", "=cmd()", 3)]))
    lines = as_csv(found).splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert lines[1] == "cooperation,'=cmd(),'=cmd(),Organization,1,degree,1,1,2,1,1,1,1"
    assert lines[4] == 'cooperation,A,"À, B",State,1,strength,0.5,1,2,1,1,1,1'
    path = tmp_path / "centrality.csv"
    assert write_csv(found, path) == 12
    assert path.read_text(encoding="utf-8") == as_csv(found)


def test_the_rules_are_told() -> None:
    told = rule(build(states("AB"), [link("1", "A", "B", 3)]))
    assert told["networkx"] == nx.__version__
    assert told["modalities"] == ["actual", "committed"]
    assert told["distance"] == "scale / strength, an integer; scale 1 in cooperation, scale 1 in contention"
