"""Patterns of news sentences: what a file makes, with which trees and features, and what is said of a broken one."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from pactgraph.errors import DataError
from pactgraph.parse.patterns import Forms, read, sentences
from pactgraph.resources import folder

TEXT = """# comment
= A PROPN Gender=Neut: Polen Japan
= W NOUN Number=Plur: Panzer
+ obl:arg Case=Dat
{A}/PROPN/2/nsubj liefert/VERB/0/root {A}/PROPN/2/obl:arg {W}/NOUN/2/obj ./PUNCT/2/punct
"""

NLP = spacy.blank("de")
TREEBANK = [
    Doc(
        NLP.vocab,
        words=["Italien", "liefert", "Wein"],
        pos=["PROPN", "VERB", "NOUN"],
        lemmas=["Italien", "liefern", "Wein"],
        morphs=["Case=Nom", "Tense=Pres", "Case=Acc|Number=Sing"],
    )
]


def written(root: Path, text: str) -> Path:
    path = root / "de.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pattern_makes_sentences_with_other_words_and_one_tree(tmp_path: Path) -> None:
    made = list(sentences(read(written(tmp_path, TEXT)), Forms.of(TREEBANK), NLP))
    assert {doc.text for doc in made} == {"Polen liefert Japan Panzer.", "Japan liefert Polen Panzer."}
    assert len(made) == 8
    for doc in made:
        assert [token.head.i for token in doc] == [1, 1, 1, 1, 1]
        assert [token.dep_ for token in doc] == ["nsubj", "ROOT", "obl:arg", "obj", "punct"]


def test_lemmas_and_features_are_those_of_the_treebank_then_of_the_file(tmp_path: Path) -> None:
    doc = next(sentences(read(written(tmp_path, TEXT)), Forms.of(TREEBANK), NLP))
    assert [token.lemma_ for token in doc] == [doc[0].text, "liefern", doc[2].text, "", "."]
    assert [str(token.morph) for token in doc] == [
        "Case=Nom|Gender=Neut",
        "Tense=Pres",
        "Case=Dat|Gender=Neut",
        "Case=Acc|Number=Plur",
        "",
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Polen/PROPN/2/nsubj liefert/VERB/1/root", "not one root"),
        ("{B}/PROPN/0/root", "there is no list {B}"),
        ("Polen/PROPN/7/nsubj liefert/VERB/0/root", "a head lies outside the sentence"),
        ("Polen/PROPN liefert/VERB/0/root", "not enough values"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, why: str) -> None:
    with pytest.raises(DataError) as error:
        read(written(tmp_path, f"# head\n{line}\n"))
    assert why in str(error.value)
    assert "de.txt:2" in str(error.value)


@pytest.mark.parametrize("path", sorted((folder("models") / "news").glob("*.txt")), ids=lambda path: path.stem)
def test_the_shipped_patterns_are_projective_trees_in_the_tokens_of_the_language(path: Path) -> None:
    nlp = spacy.blank(path.stem)
    for doc in sentences(read(path), Forms(), nlp):
        assert [token.text for token in nlp(doc.text)] == [token.text for token in doc]
        for token in doc:
            between = range(min(token.i, token.head.i) + 1, max(token.i, token.head.i))
            assert all(token.head in {doc[i], *doc[i].ancestors} for i in between), doc.text
