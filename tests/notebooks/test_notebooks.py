"""Every notebook runs from its first cell to its last, and is kept without outputs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
read: Callable[..., nbformat.NotebookNode] = nbformat.read  # which has no types of its own
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what a notebook sees beside itself, so that what it writes stays out of the real one."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    return tmp_path


def texts(notebook: nbformat.NotebookNode) -> str:
    """All that the cells printed."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return "".join(output.get("text", "") for output in outputs)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_stripped(path: Path) -> None:
    code = [cell for cell in read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.outputs for cell in code] == [[] for _ in code]
    assert [cell.execution_count for cell in code] == [None for _ in code]


@pytest.mark.parametrize("name", [path.name for path in NOTEBOOKS])
def test_it_runs(name: str, checkout: Path) -> None:
    notebook = read(checkout / "notebooks" / name, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(checkout / "notebooks")}}).execute()
    printed = texts(notebook)
    assert "Traceback" not in printed


def test_the_first_look_reads_all_examples_and_finds_every_quotation(checkout: Path) -> None:
    notebook = read(checkout / "notebooks" / "01-first-look.ipynb", as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(checkout / "notebooks")}}).execute()
    claims = len((checkout / "out" / "first-look" / "facts.jsonl").read_text(encoding="utf-8").splitlines())
    printed = texts(notebook)
    assert f"10 articles, {claims} claims" in printed
    assert "0 failed" in printed
    assert f"{claims} of {claims} quotations stand at their place" in printed
    assert (checkout / "out" / "first-look" / "page.html").stat().st_size > 100_000
