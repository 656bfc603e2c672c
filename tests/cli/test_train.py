"""`pactgraph train`: a small real training, and what it says of treebanks that it cannot use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from pactgraph.resources import folder

WORDS = (("Ministers", "minister", "NOUN", 2, "nsubj"), ("met", "meet", "VERB", 0, "root"))
PLACES = ("Rome", "Tokyo", "Paris", "Kyiv", "Oslo", "Riga", "Sofia", "Madrid", "Ankara", "London", "Berlin", "Seoul")


def sentence(place: str) -> str:
    """A sentence of five words, "Ministers met in" that place, as CoNLL-U."""
    rows = [*WORDS, ("in", "in", "ADP", 4, "case"), (place, place, "PROPN", 2, "obl"), (".", ".", "PUNCT", 2, "punct")]
    lines = [
        "\t".join([str(at), form, lemma, upos, "_", "_", str(head), relation, "_", "SpaceAfter=No" if at > 3 else "_"])
        for at, (form, lemma, upos, head, relation) in enumerate(rows, 1)
    ]
    return "\n".join(lines) + "\n\n"


@pytest.fixture
def treebanks(tmp_path: Path) -> Path:
    banks = tmp_path / "treebanks" / "en"
    banks.mkdir(parents=True)
    (banks / "train.conllu").write_text("".join(map(sentence, PLACES)))
    (banks / "train-other.conllu").write_text("this is no treebank\n")
    (banks / "test.conllu").write_text(sentence("Prague"))
    return banks.parent


def train(treebanks: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pactgraph", "train", "--treebanks", str(treebanks), "-o", "made", *arguments]
    return subprocess.run(command, cwd=treebanks.parent, capture_output=True, text=True, check=False)


def test_a_model_is_made_and_measured(treebanks: Path) -> None:
    done = train(treebanks, "--lang", "en", "--without", "train-other", "--steps", "4")
    assert (done.returncode, done.stdout.splitlines()[-1][:6]) == (0, "test: "), done.stderr
    scores = json.loads((treebanks.parent / "made-scores.json").read_text())
    assert sorted(scores["test"]) == ["LAS", "UAS", "UPOS", "lemma", "tokens"]
    assert spacy.load(treebanks.parent / "made").pipe_names == spacy.load(folder("models") / "en").pipe_names


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--lang", "it"], "it holds no train*.conllu or train*.conllu.gz (name a folder with --treebanks)"),
        (["--lang", "en"], "(mend or remove the file)"),
    ],
)
def test_treebanks_that_cannot_be_used(treebanks: Path, arguments: list[str], line: str) -> None:
    done = train(treebanks, *arguments, "--steps", "1")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.rstrip().endswith(line)
