import pytest
import yaml

from pactgraph.datafile import loaded


@pytest.mark.parametrize("word", ["on", "off", "yes", "no", "On", "NO", "y", "n"])
def test_words_are_words(word: str) -> None:
    assert loaded(f"[{word}]") == [word]
    assert loaded(f"{word}: 1") == {word: 1}


@pytest.mark.parametrize(("text", "value"), [("true", True), ("False", False), ("2", 2), ("2.5", 2.5), ("", None)])
def test_other_values_are_what_they_were(text: str, value: object) -> None:
    assert loaded(text) == value


def test_what_is_no_yaml_is_told() -> None:
    with pytest.raises(yaml.YAMLError):
        loaded("a: [")


def test_nothing_is_run() -> None:
    with pytest.raises(yaml.YAMLError):
        loaded("!!python/object/apply:os.getcwd []")
