"""`pactgraph centrality`: the table, the files, and what is refused."""

import csv
import json
from pathlib import Path

import pytest
from tests.draw.worlds import small

from pactgraph.analyse import MEASURES
from pactgraph.cli import run
from pactgraph.cli.centrality import Measure
from pactgraph.store import open_store


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An output folder as `pactgraph build` leaves it."""
    with open_store(tmp_path / "store") as store:
        store.put_background()
        for one in small():
            store.put(one)
        store.merge_events()
    return tmp_path


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "centrality.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_all_measures_can_be_sorted_by() -> None:
    assert [measure.value for measure in Measure] == list(MEASURES)


def test_the_table_is_printed_and_saved(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["centrality", str(built), "--sort", "strength", "--top", "2"]) == 0
    lines = [line.replace("│", " ").split() for line in capsys.readouterr().out.splitlines()]
    assert [line[:3] for line in lines if line[1:2] in (["Japan"], ["Ukraine"], ["Italy"])] == [
        ["1", "Japan", "1"],
        ["2", "Ukraine", "1"],
    ]
    saved = rows(built)
    assert {row["network"] for row in saved} == {"cooperation", "contention"}
    japan = [
        row for row in saved if (row["network"], row["actor"], row["measure"]) == ("cooperation", "JPN", "strength")
    ]
    assert [(row["value"], row["rank_min"], row["facts"], row["articles"], row["publishers"]) for row in japan] == [
        ("4", "1", "4", "2", "2")
    ]
    assert json.loads((built / "centrality.json").read_text(encoding="utf-8"))["modalities"] == ["actual", "committed"]


def test_contention_is_a_network_of_its_own(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["centrality", str(built), "--contention"]) == 0
    out = capsys.readouterr().out
    assert "Centrality in contention" in out
    assert "7 actors, 2 of them tied" in out


def test_modalities_can_be_chosen(built: Path) -> None:
    assert run(["centrality", str(built), "--modality", "actual"]) == 0
    found = {(row["actor"], row["measure"]): row["value"] for row in rows(built) if row["network"] == "cooperation"}
    assert found["JPN", "strength"] == "3"


def test_what_is_denied_cannot_be_counted(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["centrality", str(built), "--modality", "denied"]) == 2
    assert "'denied' is not one of" in capsys.readouterr().err


def test_a_folder_without_a_build_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["centrality", str(tmp_path / "nowhere")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
