"""`pactgraph train`: language models from treebanks."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from pactgraph.errors import DataError
from pactgraph.resources import folder

_EXTRA = "pip install 'pactgraph[train]'"
_STEPS = 9_000


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("train")(train)


def train(
    treebanks: Annotated[
        Path, typer.Option(help="Folder with LANG/train*.conllu[.gz], dev*, test*.", show_default=False)
    ],
    lang: Annotated[str, typer.Option(help="The language, as its folder is called.", show_default=False)],
    out: Annotated[Path, typer.Option("-o", "--out", help="Where the model goes.", show_default=False)],
    without: Annotated[list[str] | None, typer.Option(help="Treebanks to leave out, as train-nc.")] = None,
    steps: Annotated[int, typer.Option(min=1, help="Training steps.")] = _STEPS,
    start: Annotated[
        Path | None, typer.Option(help="A model to go on from, instead of from nothing.", show_default=False)
    ] = None,
) -> None:
    """Train the parser of one language on Universal Dependencies treebanks, and measure it.

    The scores on the test treebanks are printed and written beside the model, as NAME-scores.json.

    Example: pactgraph train --lang it --treebanks treebanks --without train-nc -o models/it
    """
    for package in ("conllu", "spacy_lookups_data"):
        if find_spec(package) is None:
            raise DataError(f"training needs the package {package}", mend=_EXTRA)
    # Only this command needs them, and they are not always installed.
    from conllu.exceptions import ParseException  # noqa: PLC0415

    from pactgraph.parse import training  # noqa: PLC0415

    try:
        banks = training.find(treebanks, lang, without or ())
        training.train(lang, banks, folder("models") / "pipeline.cfg", out, steps, start)
        _show(training.write_scores(out, banks, out.with_name(f"{out.name}-scores.json")))
    except FileNotFoundError as error:
        raise DataError(str(error), mend="name a folder with --treebanks") from None
    except ParseException as error:
        raise DataError(f"not CoNLL-U: {error}", where=treebanks / lang, mend="mend or remove the file") from None
    except ImportError:
        raise DataError("spaCy knows no such language", where=lang, mend="name it as in it, en, fr") from None


def _show(scores: Mapping[str, Mapping[str, float]]) -> None:
    for name, values in scores.items():
        typer.echo(f"{name}: " + ", ".join(f"{measure} {100 * value:.1f}" for measure, value in values.items()))
