"""Parsed sentences as plain objects: what spaCy says of them, word by word."""

import pytest
import spacy
from spacy.tokens import Doc as SpacyDoc

from pactgraph.parse import Doc, features, text_of


def parsed() -> SpacyDoc:
    """A tree made by hand, without a model."""
    return SpacyDoc(
        spacy.blank("en").vocab,
        words=["Japan", "sent", "12", "trucks", "."],
        spaces=[True, True, True, False, False],
        lemmas=["Japan", "send", "12", "truck", "."],
        pos=["PROPN", "VERB", "NUM", "NOUN", "PUNCT"],
        deps=["nsubj:pass", "ROOT", "nummod", "obj", "punct"],
        heads=[1, 1, 3, 1, 1],
        morphs=["", "Tense=Past|VerbForm=Fin", "", "Number=Plur", ""],
    )


def test_every_word_says_what_spacy_said() -> None:
    doc, other = Doc.of(parsed()), parsed()
    assert [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.idx, t.lower_, t.whitespace_) for t in doc] == [
        (t.text, t.lemma_, t.pos_, t.dep_, t.head.i, t.idx, t.lower_, t.whitespace_) for t in other
    ]
    assert [(t.is_alpha, t.is_digit, t.is_punct, str(t.morph), t.lang_) for t in doc] == [
        (t.is_alpha, t.is_digit, t.is_punct, str(t.morph), t.lang_) for t in other
    ]


def test_trees_are_walked_as_in_spacy() -> None:
    doc, other = Doc.of(parsed()), parsed()
    for token, known in zip(doc, other, strict=True):
        assert [child.i for child in token.children] == [child.i for child in known.children]
        assert [below.i for below in token.subtree] == [below.i for below in known.subtree]
        assert (token.left_edge.i, token.right_edge.i) == (known.left_edge.i, known.right_edge.i)
    assert doc[2].nbor().text == "trucks"
    with pytest.raises(IndexError):
        doc[0].nbor(-1)


def test_relations_with_and_without_their_subtype() -> None:
    subject = Doc.of(parsed())[0]
    assert (subject.dep_, subject.relation) == ("nsubj:pass", "nsubj")


def test_text_of_some_words_has_no_space_behind_it() -> None:
    doc = Doc.of(parsed())
    assert (doc.text, text_of(doc[1:4]), text_of(doc[1:3]), text_of([])) == (
        "Japan sent 12 trucks.",
        "sent 12 trucks",
        "sent 12",
        "",
    )


def test_features_are_one_object_for_all_words_that_have_them() -> None:
    past = features("Mood=Ind|Tense=Past,Pres")
    assert (past.get("Tense"), past.get("Number"), past.get("Number", ["Sing"])) == (["Past", "Pres"], [], ["Sing"])
    assert past is features("Mood=Ind|Tense=Past,Pres")
    assert (str(features("_")), features("").get("Mood")) == ("", [])
