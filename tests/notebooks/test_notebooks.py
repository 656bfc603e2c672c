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


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[str, Path]]:
    """Runs a notebook once, beside a copy of what it sees; gives what it printed, and the folder."""
    done: dict[str, tuple[str, Path]] = {}

    def once(name: str) -> tuple[str, Path]:
        if name not in done:
            done[name] = _run(name, tmp_path_factory.mktemp("checkout"))
        return done[name]

    return once


def _run(name: str, folder: Path) -> tuple[str, Path]:
    (folder / "examples").symlink_to(ROOT / "examples")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    notebook = read(folder / "notebooks" / name, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder / "notebooks")}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return "".join(output.get("text", "") for output in outputs), folder


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_stripped(path: Path) -> None:
    code = [cell for cell in read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.outputs for cell in code] == [[] for _ in code]
    assert [cell.execution_count for cell in code] == [None for _ in code]


@pytest.mark.parametrize("name", [path.name for path in NOTEBOOKS])
def test_it_runs(name: str, run: Callable[[str], tuple[str, Path]]) -> None:
    printed, _ = run(name)
    assert "Traceback" not in printed


def test_the_first_look_reads_all_examples_and_finds_every_quotation(run: Callable[[str], tuple[str, Path]]) -> None:
    printed, folder = run("01-first-look.ipynb")
    out = folder / "out" / "first-look"
    claims = len((out / "facts.jsonl").read_text(encoding="utf-8").splitlines())
    articles = len(list((folder / "examples").glob("*.md")))
    assert f"{articles} articles, {claims} claims" in printed
    assert "0 failed" in printed
    assert f"{claims} of {claims} quotations stand at their place" in printed
    assert (out / "page.html").stat().st_size > 100_000
