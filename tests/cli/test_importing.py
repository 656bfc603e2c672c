"""`pactgraph import` as a user meets it: wrong files, the same file twice, and what is printed."""

from pathlib import Path

import pytest

from pactgraph.cli import run

SIPRI = "supplier,recipient,year,value,supplier_cown,recipient_cown\nAustria,Australia,2021,11,305,900\n"
COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), '/dataset/')) }"


def _counted(out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["query", str(out), COUNT, "-f", "csv"]) == 0
    return capsys.readouterr().out


def test_the_same_file_twice_is_the_same_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.csv").write_text(SIPRI, encoding="utf-8")
    counts = []
    for _ in range(2):
        arguments = ["import", "sipri", str(tmp_path / "s.csv"), "-o", str(tmp_path / "out"), "--version", "March 2022"]
        assert run(arguments) == 0
        printed = capsys.readouterr().out.splitlines()
        assert printed[0].startswith("s.csv (transfers): 1 rows read = 1 imported + 0 refused; ")
        assert ", version March 2022. Cite: " in printed[1]
        counts.append(_counted(tmp_path / "out", capsys))
    assert counts[0] == counts[1] != "n\n0\n"


def test_a_wrong_file_is_one_line_and_nothing_is_cited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.csv").write_text(SIPRI, encoding="utf-8")
    assert run(["import", "kiel", str(tmp_path / "s.csv"), "-o", str(tmp_path / "out")]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    wanted = f"pactgraph: {tmp_path / 's.csv'}: is a table of sipri, not of kiel (import sipri reads it)\n"
    assert captured.err == wanted


def test_a_dataset_that_nobody_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "cow", "a.csv", "-o", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == (
        "pactgraph: cow: no such dataset (there are: atop, dcad, kiel, ministers, sipri)\n"
    )
    assert not (tmp_path / "out").exists()
