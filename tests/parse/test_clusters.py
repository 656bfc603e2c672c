"""Clusters as features: whose clusters a model gets, and how the layer treats known, unknown and capitalised words."""

import numpy as np
import pytest
import spacy
from spacy.lookups import Lookups, load_lookups
from spacy.strings import get_string_id
from spacy.tokens import Doc

from pactgraph.parse.clusters import TABLE, cluster_hash_embed, word_clusters


def test_a_model_gets_the_clusters_of_the_most_frequent_words() -> None:
    table = word_clusters("de", 500).get_table(TABLE)
    whole = load_lookups("de", [TABLE]).get_table(TABLE)
    assert len(table) == 500
    assert table[get_string_id("und")] == whole[get_string_id("und")]
    assert get_string_id("Nord-Pindos") in whole
    assert get_string_id("Nord-Pindos") not in table


def test_a_language_without_clusters_gets_an_empty_table() -> None:
    assert len(word_clusters("it", 500).get_table(TABLE)) == 0


def embedded(words: list[str], clusters: dict[str, int], bits: list[int]) -> np.ndarray:
    """The vectors of some words where only their clusters are looked at: NORM has one row for all."""
    nlp = spacy.blank("de")
    lookups = Lookups()
    lookups.add_table(TABLE, {get_string_id(word): path for word, path in clusters.items()})
    nlp.vocab.lookups = lookups
    doc = Doc(nlp.vocab, words=words)
    layer = cluster_hash_embed(8, ["LANG"], [1], bits, [50] * len(bits))
    layer.initialize(X=[doc])
    return np.asarray(layer.predict([doc])[0])


def test_words_of_one_cluster_are_alike_and_others_are_not() -> None:
    vectors = embedded(
        ["Panzer", "Haubitzen", "Montag"], {"Panzer": 0b1101, "Haubitzen": 0b1101, "Montag": 0b0010}, [0]
    )
    assert vectors.shape == (3, 8)
    assert np.array_equal(vectors[0], vectors[1])
    assert not np.array_equal(vectors[0], vectors[2])


def test_a_path_is_cut_to_its_first_bits_which_stand_lowest() -> None:
    paths = {"a": 0b110101, "b": 0b000101, "c": 0b110111}
    vectors = embedded(["a", "b", "c"], paths, [4])
    assert np.array_equal(vectors[0], vectors[1])
    assert not np.array_equal(vectors[0], vectors[2])


def test_a_form_in_capitals_takes_the_cluster_of_its_lower_case_and_unknown_words_share_one() -> None:
    vectors = embedded(["Lieferte", "lieferte", "Xyz", "Abc"], {"lieferte": 7}, [0])
    assert np.array_equal(vectors[0], vectors[1])
    assert np.array_equal(vectors[2], vectors[3])
    assert not np.array_equal(vectors[0], vectors[2])


def test_each_attribute_needs_its_rows() -> None:
    with pytest.raises(ValueError, match="needs its number of rows"):
        cluster_hash_embed(8, ["NORM", "SHAPE"], [10], [0], [10])
