"""The recipe of the models: which treebanks count, a real training of a few steps, going on from it, its scores."""

import json
from pathlib import Path

import pytest
import spacy
from tests.parse.test_treebank import row, write

from pactgraph.parse.training import Treebanks, evaluate, find, train, write_scores
from pactgraph.resources import folder

NAMES = ["Anna", "Olaf", "Mari", "Lars", "Ewa", "Tom"]
VERBS = [
    ("sees", "see"),
    ("helps", "help"),
    ("meets", "meet"),
    ("calls", "call"),
    ("likes", "like"),
    ("thanks", "thank"),
]
SCORES = {"UAS", "LAS", "UPOS", "lemma", "tokens"}


def tree(subject: str, verb: tuple[str, str], target: str) -> list[str]:
    """A sentence of three words, like: Anna sees Olaf."""
    return [
        row("1", subject, subject, "PROPN", "Number=Sing", "2", "nsubj"),
        row("2", *verb, "VERB", "Tense=Pres", "0", "root"),
        row("3", target, target, "PROPN", "Number=Sing", "2", "obj", "SpaceAfter=No"),
        row("4", ".", ".", "PUNCT", "_", "2", "punct"),
    ]


TREES = [tree(one, verb, other) for one, other in zip(NAMES, NAMES[1:] + NAMES[:1], strict=True) for verb in VERBS]


def banks(root: Path, *names: str) -> Path:
    """A folder of treebanks with a few trees in each file."""
    (root / "en").mkdir(parents=True)
    for name in names:
        write(root / "en" / name, *(TREES if name.startswith("train") else TREES[::7]))
    return root


def test_the_role_of_a_treebank_is_in_its_name(tmp_path: Path) -> None:
    root = banks(
        tmp_path, "train-b.conllu", "train-a.conllu.gz", "dev.conllu", "test.conllu", "test-news.conllu", "x.txt"
    )
    home = root / "en"
    assert find(root, "en") == Treebanks(
        (home / "train-a.conllu.gz", home / "train-b.conllu"),
        (home / "dev.conllu",),
        (home / "test-news.conllu", home / "test.conllu"),
    )


def test_treebanks_can_be_left_out_by_name(tmp_path: Path) -> None:
    root = banks(tmp_path, "train-nc.conllu.gz", "train-open.conllu", "test.conllu")
    found = find(root, "en", without=["train-nc", "test"])
    assert found == Treebanks((root / "en" / "train-open.conllu",), (), ())


def test_nothing_to_train_on(tmp_path: Path) -> None:
    banks(tmp_path, "dev.conllu")
    for lang in ("en", "it"):
        with pytest.raises(FileNotFoundError, match=r"holds no train\*\.conllu or train\*\.conllu\.gz"):
            find(tmp_path, lang)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model after five steps, its treebanks beside it; one sentence in ten was held out to choose the step."""
    root = banks(tmp_path_factory.mktemp("training"), "train.conllu.gz", "test.conllu")
    train("en", find(root, "en"), folder("models") / "pipeline.cfg", root / "first", 5)
    return root


def test_a_model_is_a_pipeline_that_reads_sentences(trained: Path) -> None:
    nlp = spacy.load(trained / "first")
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "trainable_lemmatizer", "parser"]
    doc = nlp("Anna sees Olaf.")
    assert [token.text for token in doc] == ["Anna", "sees", "Olaf", "."]
    assert sum(token.dep_ == "ROOT" for token in doc) >= 1


def test_scores(trained: Path) -> None:
    scores = evaluate(trained / "first", trained / "en" / "test.conllu")
    assert set(scores) == SCORES
    assert all(0 <= score <= 1 for score in scores.values())
    assert scores["tokens"] == 1.0


def test_scores_are_written_beside_the_model(trained: Path, tmp_path: Path) -> None:
    found = write_scores(trained / "first", find(trained, "en"), tmp_path / "scores.json")
    assert set(found) == {"test"}
    assert json.loads((tmp_path / "scores.json").read_text(encoding="utf-8")) == found


def test_a_training_goes_on_from_a_model_and_replaces_an_old_one(trained: Path) -> None:
    target = trained / "second"
    target.mkdir()
    (target / "old").write_text("left over")
    train("en", find(trained, "en"), folder("models") / "pipeline.cfg", target, 5, start=trained / "first")
    assert not (target / "old").exists()
    first, second = (spacy.load(trained / name) for name in ("first", "second"))
    assert second.pipe_names == first.pipe_names
    assert second.get_pipe("parser").labels == first.get_pipe("parser").labels  # type: ignore[attr-defined]  # Pipe
    before, after = (evaluate(trained / name, trained / "en" / "test.conllu") for name in ("first", "second"))
    assert after["UPOS"] >= before["UPOS"]
