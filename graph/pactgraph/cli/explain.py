"""`pactgraph explain`: why a claim of a build is there, or why one is not."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pactgraph.cli.parse import AsJson, MinConfidence, Models, made_extractor
from pactgraph.store.base import open_built

if TYPE_CHECKING:
    from pactgraph.cli.evidence import Explained


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("explain")(explain)


def explain(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    claim: Annotated[
        str | None,
        typer.Argument(help="A claim's id as in facts.jsonl, or its first 4 or more digits.", show_default=False),
    ] = None,
    sentence: Annotated[
        str | None, typer.Option(help="Words of a sentence, to see what it gave and why.", show_default=False)
    ] = None,
    article: Annotated[
        str | None, typer.Option(help="The article to look in for --sentence, as in facts.jsonl.", show_default=False)
    ] = None,
    min_confidence: MinConfidence = None,
    model: Models = None,
    json: AsJson = False,
) -> None:
    """Show why a claim is there: its words, its rule, and how its sentence is read; or why one is not (--sentence).

    The article is read again as it stands in the store, with --model and --min-confidence as for `build`. Where the
    lexicon, the models or the settings are not those of the build, this is said.

    Example: pactgraph explain out 5f0c1a2b

    Example: pactgraph explain out --sentence "handed over the keys"
    """
    if (claim is None) == (sentence is None):
        raise typer.BadParameter("give either a claim or --sentence", param_hint="'CLAIM'")
    # Loading spaCy takes a second, and other commands need not wait.
    from pactgraph.cli.evidence import explained  # noqa: PLC0415
    from pactgraph.cli.finding import by_claim, by_words  # noqa: PLC0415

    extractor, run = made_extractor(model, min_confidence)
    with open_built(folder) as store:
        place = by_claim(store, claim) if claim is not None else by_words(store, sentence or "", article)
        found = explained(store, place, extractor, run)
    _print(found, json=json)


def _print(found: "Explained", *, json: bool) -> None:
    from pactgraph.cli.evidence import data, rendered  # noqa: PLC0415  as above
    from pactgraph.cli.tracedata import as_json  # noqa: PLC0415
    from pactgraph.cli.tracing import show  # noqa: PLC0415

    if json:
        sys.stdout.write(as_json(data(found)))
    else:
        show(rendered(found))
