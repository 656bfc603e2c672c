"""`pactgraph export`: to stdout and to files."""

from pathlib import Path

import pytest
from tests.factory import aid_report

from pactgraph.cli import run
from pactgraph.store import open_store
from pactgraph.store.export import FORMATS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
    return tmp_path


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_each_format_to_stdout_and_to_a_file(
    folder: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with open_store(None) as store:
        store.put(aid_report())
        expected = FORMATS[form](store)
    assert run(["export", str(folder), "--format", form]) == 0
    assert capfdbinary.readouterr().out == expected
    assert run(["export", str(folder), "-f", form, "-o", str(folder / "graph")]) == 0
    assert (folder / "graph").read_bytes() == expected
    assert sorted(path.name for path in folder.iterdir()) == ["graph", "store"]


def test_a_file_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = folder / "none" / "graph.nq"
    assert run(["export", str(folder), "-o", str(target)]) == 1
    line = f"pactgraph: {target}: cannot be written: No such file or directory (name another file with -o)\n"
    assert capsys.readouterr().err == line
