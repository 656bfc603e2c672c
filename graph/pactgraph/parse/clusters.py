"""Word clusters as features of the parser: what it learns of one word in a treebank, it then knows of words like it.

Brown clusters (Brown et al. 1992, "Class-based n-gram models of natural language") group the words of a large text by
the words beside them; their paths, cut to a few bits, are features that help most where there are few trees to learn
from (Koo, Carreras and Collins 2008, "Simple semi-supervised dependency parsing"). The clusters come from the package
spacy-lookups-data when a model is trained, and travel in the model's own vocabulary (spaCy's table `lexeme_cluster`).
"""

from functools import partial
from typing import Any, cast

import numpy as np
from spacy.lookups import Lookups, load_lookups
from spacy.ml.featureextractor import FeatureExtractor
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Floats2d, Ints2d

TABLE = "lexeme_cluster"
_FREQUENCY = "lexeme_prob"
_SEED = 7


@registry.misc("pactgraph.word_clusters.v1")  # type: ignore[untyped-decorator]  # catalogue ships no types
def word_clusters(lang: str, words: int) -> Lookups:
    """The clusters of the most frequent words of a language; an empty table where the package has none for it."""
    known = load_lookups(lang, [TABLE, _FREQUENCY], strict=False)
    found = Lookups()
    clusters: dict[int, int] = known.get_table(TABLE, {})
    frequency: dict[int, float] = known.get_table(_FREQUENCY, {})
    kept = sorted(clusters, key=lambda word: (-frequency.get(word, -99.0), word))[:words]
    found.add_table(TABLE, {word: clusters[word] for word in kept})
    return found


@registry.architectures("pactgraph.ClusterHashEmbed.v1")  # type: ignore[untyped-decorator]  # catalogue ships no types
def cluster_hash_embed(
    width: int, attrs: list[str], rows: list[int], bits: list[int], cluster_rows: list[int]
) -> Model[list[Doc], list[Floats2d]]:
    """Hash embeddings of words, as spaCy's MultiHashEmbed, and of their clusters' paths cut to some lengths in bits.

    Args:
        width: of the vectors that come out.
        attrs: attributes of words, as NORM or SUFFIX, each with its number of `rows`.
        rows: of the table of each attribute.
        bits: lengths of path, each with its number of `cluster_rows`; 0 is the whole path.
        cluster_rows: of the table of each length.
    """
    if len(attrs) != len(rows) or len(bits) != len(cluster_rows):
        raise ValueError("each attribute and each length of path needs its number of rows")
    of_words: Model[Any, Any] = chain(FeatureExtractor(attrs), list2ragged(), with_array(_tables(width, rows, _SEED)))
    of_clusters: Model[Any, Any] = chain(
        _paths(bits), list2ragged(), with_array(_tables(width, cluster_rows, _SEED + len(rows)))
    )
    whole = width * (len(rows) + len(cluster_rows))
    mix: Model[Any, Any] = with_array(Maxout(width, whole, nP=3, dropout=0.0, normalize=True))
    return cast("Model[list[Doc], list[Floats2d]]", chain(concatenate(of_words, of_clusters), mix, ragged2list()))


def _tables(width: int, rows: list[int], seed: int) -> Model[Any, Any]:
    layers: list[Model[Any, Any]] = [
        HashEmbed(width, count, column=at, seed=seed + at, dropout=0.0) for at, count in enumerate(rows)
    ]
    return concatenate(*layers)


def _paths(bits: list[int]) -> Model[list[Doc], list[Ints2d]]:
    return Model("cluster_paths", partial(_forward, [(1 << length) - 1 if length else -1 for length in bits]))


def _forward(masks: list[int], model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Ints2d], Any]:
    del is_train  # nothing is learnt here
    found = []
    for doc in docs:
        table = doc.vocab.lookups.get_table(TABLE, {})
        # spaCy keeps a path with its first bit lowest, so that a mask cuts it to a length
        paths = np.array([_path(table, token.orth, token.lower) for token in doc], dtype="int64")
        found.append(model.ops.asarray2i(paths.reshape(-1, 1) & np.array(masks, dtype="int64")))
    return found, lambda _gradient: []


def _path(table: dict[int, int], form: int, lower: int) -> int:
    """The path of a word, else that of its form in lower case ("Lieferte" opens a sentence); -1 if it is unknown."""
    path = table.get(form)
    return path if path is not None else table.get(lower, -1)
