"""What is shipped: the wheel holds the package and its data, the sdist all that `make demo` and `make test` need."""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LARGEST_MODEL = 10 * 1024 * 1024


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel made from it, built without the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


def test_the_wheel_holds_the_package_and_its_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"pactgraph"}
    for part in ("ontology/pact.ttl", "models/it/meta.json", "models/en/meta.json", "models/pipeline.cfg", "py.typed"):
        assert f"pactgraph/{part}" in names
    assert [name for name in names if re.match(r"pactgraph/queries/.*\.rq", name)]
    assert [name for name in names if re.match(r"pactgraph/(ontology|queries|models)/.*\.py$", name)] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.parametrize("lang", ["en", "it"])
def test_a_model_is_small_and_names_its_licence(wheel: Path, lang: str) -> None:
    parts = zipfile.ZipFile(wheel).infolist()
    model = [part for part in parts if part.filename.startswith(f"pactgraph/models/{lang}/")]
    assert 0 < sum(part.file_size for part in model) < LARGEST_MODEL
    assert f"pactgraph/models/licences/{lang}.md" in [part.filename for part in parts]


def test_the_sdist_has_what_make_needs(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"Makefile", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", ".ci/run", "bench/build.py"}
    folders = ("examples", "notebooks", "tests", "ontology", "queries", "models", "graph")
    for folder in folders:
        wanted |= {str(file.relative_to(ROOT)) for file in (ROOT / folder).rglob("*") if _kept(file)}
    assert wanted - names == set()
    assert [name for name in names if ".venv" in name or "__pycache__" in name] == []


def _kept(path: Path) -> bool:
    parts = set(path.relative_to(ROOT).parts)
    return path.is_file() and not parts & {"__pycache__", ".ipynb_checkpoints", ".hypothesis"}


def test_the_wheel_works_in_a_bare_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    article = tmp_path / "article.md"
    article.write_text("---\nlang: en\ndate: 2024-03-02\n---\nJapan sent 101 trucks to Ukraine in March 2024.\n")
    where = "import pactgraph.resources as r; print(r.__file__); print(r.folder('models'))"
    for program in (["-c", where], ["-m", "pactgraph", "build", str(article), "-o", "out"]):
        done = subprocess.run(
            [sys.executable, *program],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(site)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert all(line.startswith(str(site)) for line in done.stdout.splitlines()) or program[0] == "-m"
    facts = [json.loads(line) for line in (tmp_path / "out" / "facts.jsonl").read_text().splitlines()]
    assert [(fact["type"], fact["agents"][0]["polity"], fact["counterparts"][0]["polity"]) for fact in facts] == [
        ("Aid", "JPN", "UKR")
    ]


def _required(name: str, seen: set[str]) -> Iterator[str]:
    """The packages that an installation without extras brings along."""
    try:
        wanted = distribution(name).requires or []
    except PackageNotFoundError:  # for another platform or Python
        return
    for line in wanted:
        other = re.split(r"[^\w.-]", line, maxsplit=1)[0].lower()
        if "extra ==" not in line and other not in seen:
            seen.add(other)
            yield other
            yield from _required(other, seen)


def test_no_required_package_is_under_the_gpl() -> None:
    bound = []
    for name in _required("pactgraph", set()):
        try:
            fields = metadata(name)
        except PackageNotFoundError:
            continue
        licence = " ".join([*fields.get_all("License-Expression", []), *fields.get_all("Classifier", [])])
        choices = [part for part in re.split(r"\bOR\b", licence) if not re.search(r"(?<!L)GPL|GNU General", part)]
        if not choices:
            bound.append(name)
    assert bound == []
