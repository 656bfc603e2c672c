"""`pactgraph check`: its lines and its exit status."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.factory import aid_report

from pactgraph.cli import run
from pactgraph.store import open_store


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


def test_no_build_no_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(tmp_path / "none")]) == 1
    assert "there is no such folder (run `pactgraph build ARTICLES -o FOLDER` first)" in capsys.readouterr().err
