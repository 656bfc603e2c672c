"""Treebanks: multi-word tokens split or merged as a tokeniser would, trees kept whole."""

import gzip
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pactgraph.parse.treebank import sentences


def row(*fields: str) -> str:
    """One line of CoNLL-U from id, form, lemma, UPOS, features, head, relation and, if it is not empty, MISC."""
    at, form, lemma, upos, feats, head, dep, misc = (*fields, "_")[:8]
    return "\t".join([at, form, lemma, upos, "_", feats, head, dep, "_", misc])


def cover(at: str, form: str, misc: str = "_") -> str:
    """The line of a multi-word token."""
    return row(at, form, "_", "_", "_", "_", "_", misc)


MERGED = [
    row("1", "Parla", "parlare", "VERB", "Mood=Ind|Number=Sing", "0", "root"),
    cover("2-3", "della"),
    row("2", "di", "di", "ADP", "_", "4", "case"),
    row("3", "la", "il", "DET", "Definite=Def", "4", "det"),
    row("4", "pace", "pace", "NOUN", "Gender=Fem", "1", "obl", "SpaceAfter=No"),
    row("5", ".", ".", "PUNCT", "_", "1", "punct"),
]
SPLIT = [
    row("1", "They", "they", "PRON", "_", "4", "nsubj"),
    cover("2-3", "don't"),
    row("2", "do", "do", "AUX", "_", "4", "aux"),
    row("3", "n't", "not", "PART", "_", "4", "advmod"),
    row("4", "speak", "speak", "VERB", "VerbForm=Inf", "0", "root", "SpaceAfter=No"),
    row("5", ".", ".", "PUNCT", "_", "4", "punct"),
]
CURLY = [
    row("1", "l’", "[unknown]", "DET", "_", "2", "det", "SpaceAfter=No"),
    row("2", "accordo", "_", "_", "_", "0", "root"),
]
EMPTY_NODE = [
    row("1", "Yes", "yes", "INTJ", "_", "0", "root"),
    row("1.1", "left", "leave", "VERB", "_", "_", "_"),
]
TWO_ROOTS = [row("1", "Yes", "yes", "INTJ", "_", "0", "root"), row("2", "No", "no", "INTJ", "_", "0", "root")]


def write(path: Path, *trees: list[str]) -> Path:
    """A treebank file, compressed if its name says so."""
    text = "".join("\n".join(tree) + "\n\n" for tree in trees)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def tokens(doc: Doc) -> list[tuple[str, str, str, str, int]]:
    """Form, lemma, part of speech, relation and head of every token."""
    return [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i) for t in doc]


@pytest.mark.parametrize("name", ["train.conllu", "train.conllu.gz"])
def test_a_fused_preposition_stays_one_token(tmp_path: Path, name: str) -> None:
    (doc,) = sentences(write(tmp_path / name, MERGED), spacy.blank("it"))
    assert doc.text.strip() == "Parla della pace."
    assert tokens(doc) == [
        ("Parla", "parlare", "VERB", "ROOT", 0),
        ("della", "di", "ADP", "case", 2),
        ("pace", "pace", "NOUN", "obl", 0),
        (".", ".", "PUNCT", "punct", 0),
    ]
    assert doc[1].morph.to_dict() == {"Definite": "Def"}
    assert [token.is_sent_start for token in doc] == [True, False, False, False]


def test_a_contraction_that_its_words_spell_is_split(tmp_path: Path) -> None:
    (doc,) = sentences(write(tmp_path / "train.conllu", SPLIT), spacy.blank("en"))
    assert doc.text.strip() == "They don't speak."
    assert [token[:3] for token in tokens(doc)] == [
        ("They", "they", "PRON"),
        ("do", "do", "AUX"),
        ("n't", "not", "PART"),
        ("speak", "speak", "VERB"),
        (".", ".", "PUNCT"),
    ]


def test_typography_is_made_plain_and_what_is_unknown_is_the_form(tmp_path: Path) -> None:
    (doc,) = sentences(write(tmp_path / "train.conllu", CURLY), spacy.blank("it"))
    assert tokens(doc) == [("l'", "l’", "DET", "det", 1), ("accordo", "accordo", "X", "ROOT", 1)]


def test_empty_nodes_are_left_out_and_broken_trees_too(tmp_path: Path) -> None:
    path = write(tmp_path / "train.conllu", TWO_ROOTS, EMPTY_NODE)
    assert [doc.text for doc in sentences(path, spacy.blank("en"))] == ["Yes "]


def test_an_empty_file(tmp_path: Path) -> None:
    assert list(sentences(write(tmp_path / "train.conllu"), spacy.blank("en"))) == []
