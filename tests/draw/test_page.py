"""The page of a store: the same bytes each time, in every language, with what counts and what it is called."""

import json
import re
from typing import Any

import pytest
from tests.draw.worlds import hostile, small, stored

from pactgraph.draw import LANGUAGES, SIZES, page
from pactgraph.draw.network import words
from pactgraph.model import Modality


def data(html: str) -> dict[str, Any]:
    found = re.search(r'id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    content: dict[str, Any] = json.loads(found[1])
    return content


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_same_store_gives_the_same_bytes(lang: str) -> None:
    pages = []
    for order in (1, -1):
        with stored(*[*small(), hostile()][::order]) as store:
            pages.append(page(store, lang=lang))
    assert pages[0] == pages[1]


def test_names_and_labels_are_those_of_the_language() -> None:
    with stored(*small()) as store:
        english, italian = data(page(store)), data(page(store, lang="it"))
    assert english["types"]["Aid"] == {"label": "aid", "group": "MaterialCooperation"}
    assert italian["types"]["Aid"] == {"label": "aiuto", "group": "MaterialCooperation"}
    labels = [[node["label"] for node in one["nodes"] if node["id"] == "JPN"] for one in (english, italian)]
    assert labels == [["Japan"], ["Giappone"]]


def test_the_chosen_modalities_count_and_are_told() -> None:
    with stored(*small()) as store:
        both, done = data(page(store)), data(page(store, modalities=[Modality.ACTUAL]))
    strength = [
        {node["id"]: node["scores"].get("strength") for node in one["nodes"] if "scores" in node}
        for one in (both, done)
    ]
    assert [one["JPN"] for one in strength] == [[4.0, "1"], [3.0, "1"]]  # the promise counts, or does not
    assert strength[0]["REG:Asia"] is None  # a region is drawn, and is no actor of the network
    assert (both["counted"], done["counted"]) == (["actual", "committed"], ["actual"])


def test_units_are_called_by_their_words_in_the_language() -> None:
    with stored(*small()) as store:
        units = [data(page(store, lang=lang))["units"] for lang in ("en", "it")]
    assert units == [{"truck": ["truck", "trucks"]}, {"truck": ["camion", "camion"]}]


def test_every_size_has_a_name_in_every_language() -> None:
    assert all(tuple(words(lang)["sizes"]) == SIZES for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_words(lang: str) -> None:
    english, other = words("en"), words(lang)
    assert _shape(other) == _shape(english)
    assert other["lang"] == lang


def _shape(value: object) -> object:
    """Keys and lengths, whatever the words; none of them empty."""
    if isinstance(value, dict):
        return {key: _shape(one) for key, one in value.items()}
    return [_shape(one) for one in value] if isinstance(value, list) else bool(value)


def test_the_languages_are_the_five() -> None:
    assert LANGUAGES == ("de", "en", "es", "fr", "it")


def test_a_title_and_a_size_can_be_chosen() -> None:
    with stored(*small()) as store:
        html = page(store, title="Trucks & tanks", size="betweenness")
    assert "<h1>Trucks &amp; tanks</h1>" in html
    assert data(html)["size"] == "betweenness"
