"""`pactgraph check`: its lines and its exit status."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.factory import aid_report, office

from pactgraph import iris
from pactgraph.cli import run
from pactgraph.model import Record, Verdict
from pactgraph.store import open_store
from pactgraph.store.writer import Writer
from pactgraph.terms import PACT


def test_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report("one"))
        store.put(aid_report("two"))
        store.put_background()
        store.merge_events()
    assert run(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "2 articles, 8 claims checked: all is well\n"


def test_a_violation_is_a_line_and_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = aid_report()
    bad = replace(good, claims=(replace(good.claims[0], quote="Japan sent\nnothing."), *good.claims[1:]))
    with open_store(tmp_path / "store") as store:
        store.put(bad)
    assert run(["check", str(tmp_path)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("aid: claim:")
    assert first.endswith("The quote does not stand at characters 0 to 41: 'Japan sent\\nnothing.'.")
    assert last == "1 article, 4 claims checked: 1 violation"


def test_the_reference_graph_is_checked_where_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = Writer()
    out.kind(iris.node("tenure", "one"), PACT.Tenure)
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
        store.replace(iris.REFERENCE_GRAPH, out.triples())
    assert run(["check", str(tmp_path)]) == 0
    assert run(["check", str(tmp_path), "--reference"]) == 1
    assert "graph:reference: tenure:one: " in capsys.readouterr().out


def test_no_build_no_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "none")]) == 1
    assert "there is no such folder (run `pactgraph build ARTICLES -o FOLDER` first)" in capsys.readouterr().err


def test_an_office_that_clashes_with_the_reference_table_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = aid_report()
    quote = report.offices[0].quote
    clash = Record("2025-03-10", Verdict.OTHER_HOLDER, holders=("Gen Nakatani",))
    told = office(report.article.text, quote, "Jane Doe", "minister of defence", "JPN", record=clash, stem="aid")
    agrees = replace(report.offices[0], record=replace(clash, verdict=Verdict.AGREES))
    with open_store(tmp_path / "store") as store:
        store.put(replace(report, offices=(agrees, told)))
        store.put_background()
    assert run(["check", str(tmp_path)]) == 0
    warning, last = capsys.readouterr().out.splitlines()
    assert warning == (
        "warning: aid: Jane Doe is minister of defence of Japan (JPN) in the text; by the reference table, "
        "on 2025-03-10, the holder is Gen Nakatani"
    )
    assert last == "1 article, 4 claims checked: all is well, 1 warning"
