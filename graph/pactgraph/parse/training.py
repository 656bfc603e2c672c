"""The recipe that makes the language models: treebanks in, one spaCy pipeline a language out."""

import json
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.cli.train import train as train_pipeline
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import registry
from thinc.api import Config

from pactgraph.parse import patterns
from pactgraph.parse.treebank import sentences

CONTINUED = 0.6
"""Share of the first learning rate that a continued training starts with."""


@dataclass(frozen=True, slots=True)
class Treebanks:
    """The files of one language: what is learnt from, what decides the best step, what is measured on."""

    train: tuple[Path, ...]
    dev: tuple[Path, ...]
    test: tuple[Path, ...]


def find(folder: Path, lang: str, without: Sequence[str] = ()) -> Treebanks:
    """The treebanks of a language: `FOLDER/LANG/train*.conllu[.gz]`, `dev*`, `test*`; names in `without` are left out.

    Raises FileNotFoundError if there is nothing to train on.
    """

    def files(role: str) -> tuple[Path, ...]:
        found = sorted((folder / lang).glob(f"{role}*.conllu*"))
        return tuple(path for path in found if path.name.split(".")[0] not in without)

    if not files("train"):
        raise FileNotFoundError(f"{folder / lang} holds no train*.conllu or train*.conllu.gz")
    return Treebanks(files("train"), files("dev"), files("test"))


def train(lang: str, banks: Treebanks, config: Path, target: Path, steps: int, start: Path | None = None) -> None:
    """Train the pipeline of `config` on `banks` for that many steps and write the best one to `target`.

    With `start`, the training goes on from that model at a falling learning rate instead of from nothing, and the last
    one is written.
    """
    nlp = spacy.blank(lang)
    learn = [doc for path in banks.train for doc in sentences(path, nlp)]
    decide = [doc for path in banks.dev for doc in sentences(path, nlp)]
    if not decide:
        learn, decide = _hold_out(learn)
    learn += _news(config.parent / "news" / f"{lang}.txt", learn, nlp)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        DocBin(docs=learn).to_disk(folder / "train.spacy")
        DocBin(docs=decide).to_disk(folder / "dev.spacy")
        _settings(config, lang, folder, steps, start).to_disk(folder / "config.cfg")
        train_pipeline(folder / "config.cfg", folder / "out")
        if target.exists():
            shutil.rmtree(target)
        # What goes on from a model is to learn what its treebanks do not hold: it is done when its rate has fallen.
        shutil.move(folder / "out" / ("model-best" if start is None else "model-last"), target)
    _forget_paths(target / "config.cfg")


def _news(path: Path, beside: list[Doc], nlp: Language) -> list[Doc]:
    """The news sentences of our own, where a language has them."""
    return list(patterns.sentences(patterns.read(path), patterns.Forms.of(beside), nlp)) if path.exists() else []


def _forget_paths(path: Path) -> None:
    """A model says nothing of the folders that it was trained in."""
    settings = Config().from_disk(path, interpolate=False)
    settings["paths"] = dict.fromkeys(settings["paths"])
    settings.to_disk(path)


def _settings(config: Path, lang: str, folder: Path, steps: int, start: Path | None) -> Config:
    settings = Config().from_disk(config, interpolate=False)
    settings["nlp"]["lang"] = lang
    settings["paths"] = {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    settings["training"]["max_steps"] = steps
    # A short training is measured too: without that, the best model would be the one of step 0.
    settings["training"]["eval_frequency"] = min(settings["training"]["eval_frequency"], max(steps // 3, 1))
    rate = settings["training"]["optimizer"]["learn_rate"]
    rate["total_steps"] = steps + steps // 20
    if start is not None:
        settings["components"] = {name: {"source": str(start)} for name in settings["nlp"]["pipeline"]}
        settings["training"]["batcher"]["size"]["start"] = settings["training"]["batcher"]["size"]["stop"]
        rate["initial_rate"] = rate["initial_rate"] * CONTINUED
        rate["warmup_steps"] = 20
        if Config().from_disk(start / "config.cfg", interpolate=False)["initialize"]["lookups"] is None:
            settings["initialize"]["lookups"] = None  # a model that was made without clusters needs none
        settings["initialize"]["after_init"] = {"@callbacks": "pactgraph.known_trees.v1"}
    return settings


@registry.callbacks("pactgraph.known_trees.v1")  # type: ignore[untyped-decorator]  # catalogue ships no types
def known_trees() -> Callable[[Language], Language]:
    """Give a loaded lemmatizer back the labels of its trees, which spaCy 3.8 does not restore, before it learns on."""

    def restore(nlp: Language) -> Language:
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        if isinstance(lemmatizer, EditTreeLemmatizer):
            lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
        return nlp

    return restore


def _hold_out(docs: list[Doc], share: int = 10) -> tuple[list[Doc], list[Doc]]:
    """One sentence in `share` for the choice of the best step, where a language has no dev treebank."""
    shuffled = random.Random(7).sample(docs, len(docs))  # noqa: S311 - a fixed split, nothing secret
    cut = len(shuffled) // share
    return shuffled[cut:], shuffled[:cut]


def evaluate(model: Path, treebank: Path) -> dict[str, float]:
    """UAS, LAS, UPOS, lemma and token accuracy (0 to 1) of a model on a treebank, punctuation not counted."""
    nlp = spacy.load(model)
    gold = list(sentences(treebank, nlp))
    predicted = nlp.pipe(doc.text for doc in gold)
    examples = [Example(guess, doc) for guess, doc in zip(predicted, gold, strict=True)]
    scores = {
        **Scorer.score_deps(
            examples, "dep", getter=lambda token, attr: getattr(token, f"{attr}_"), ignore_labels=("p", "punct")
        ),
        **Scorer.score_token_attr(examples, "pos"),
        **Scorer.score_token_attr(examples, "lemma"),
        **Scorer.score_tokenization(examples),
    }
    names = {"UAS": "dep_uas", "LAS": "dep_las", "UPOS": "pos_acc", "lemma": "lemma_acc", "tokens": "token_f"}
    return {name: round(float(scores[key] or 0), 4) for name, key in names.items()}


def write_scores(model: Path, banks: Treebanks, target: Path) -> dict[str, dict[str, float]]:
    """Evaluate a model on each test treebank and write the scores as JSON beside it."""
    scores = {path.name.split(".")[0]: evaluate(model, path) for path in banks.test}
    target.write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return scores
