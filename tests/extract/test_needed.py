"""Every language has all keys that the grammar needs; a file or key that is missing is told by name."""

from pathlib import Path
from typing import Any

import pytest

from pactgraph.errors import DataError
from pactgraph.extract import lexicon as module
from pactgraph.extract.lexicon import available, lexicon
from pactgraph.extract.needed import NEEDED, check

FILES = ("grammar", "titles", "time")
PLACES = [(name, key) for name, keys in NEEDED.items() for key in keys]


@pytest.mark.parametrize("lang", available())
def test_a_language_has_all_files_and_keys(lang: str) -> None:
    assert lexicon(lang).lang == lang


def whole() -> dict[str, dict[str, Any]]:
    """The least that the three files hold: every key, with nothing in it."""
    files: dict[str, dict[str, Any]] = {name: {key: {} for key in NEEDED[name]} for name in FILES}
    files["grammar"] |= {part: {key: [] for key in NEEDED[part]} for part in NEEDED if part not in FILES}
    return files


def test_the_least_is_enough() -> None:
    check(Path("yy"), **whole())


@pytest.mark.parametrize(("name", "key"), PLACES)
def test_a_key_that_is_missing_is_named(name: str, key: str) -> None:
    files = whole()
    del (files[name] if name in FILES else files["grammar"][name])[key]
    path, within = (f"yy/{name}.yaml", "") if name in FILES else ("yy/grammar.yaml", f"{name}: ")
    with pytest.raises(DataError) as raised:
        check(Path("yy"), **files)
    assert str(raised.value) == f"{path}: {within}the key {key!r} is missing (docs/adding-a-language.md)"


def test_a_file_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "folder", lambda _: tmp_path)
    monkeypatch.setattr(module, "lexicons", lambda: ("yy",))
    with pytest.raises(DataError) as raised:
        lexicon("yy")
    path = tmp_path / "lexicon" / "yy" / "grammar.yaml"
    assert str(raised.value) == f"{path}: the file is missing (docs/adding-a-language.md says what it holds)"
