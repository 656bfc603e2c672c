"""The run: software and data, no clock."""

from pathlib import Path

from pactgraph import __version__
from pactgraph.store import Run, current_run
from pactgraph.store.runs import data_version


def test_the_same_versions_are_one_run() -> None:
    assert current_run() == current_run()
    assert current_run().software == __version__
    assert Run("1", "a").iri == Run("1", "a").iri != Run("1", "b").iri


def test_any_change_of_any_data_file_is_another_version(tmp_path: Path) -> None:
    root = tmp_path / "ontology"
    (root / "lexicon").mkdir(parents=True)
    (root / "lexicon" / "it.yaml").write_text("a")
    (root / "pact.ttl").write_text("b")
    versions = [data_version(root)]
    (root / "pact.ttl").write_text("c")
    versions.append(data_version(root))
    (root / "pact.ttl").rename(root / "fact.ttl")
    versions.append(data_version(root))
    (root / "lexicon" / "it.yaml").unlink()
    versions.append(data_version(root))
    assert len(set(versions)) == 4
    assert all(len(version) == 16 for version in versions)


def test_the_place_of_the_folder_does_not_matter(tmp_path: Path) -> None:
    for place in ("one", "two"):
        (tmp_path / place / "models").mkdir(parents=True)
        (tmp_path / place / "models" / "x").write_text("same")
    assert data_version(tmp_path / "one" / "models") == data_version(tmp_path / "two" / "models")
