"""`pactgraph view`: the interactive page of a build."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pactgraph.cli.centrality import STANDARD, Counted
from pactgraph.model import Modality
from pactgraph.resources import interfaces
from pactgraph.store.base import open_built


class Size(StrEnum):
    """What nodes can be sized by: those of `pactgraph.draw.SIZES`."""

    STRENGTH = "strength"
    DEGREE = "degree"
    BETWEENNESS = "betweenness"
    CLOSENESS = "closeness"
    EIGENVECTOR = "eigenvector"
    PAGERANK = "pagerank"
    CONTENTION = "contention-strength"


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("view")(view)


def _language(value: str) -> str:
    if value not in interfaces():
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(interfaces())}")
    return value


def view(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file to write; otherwise DIR/page.html.", show_default=False)
    ] = None,
    size_by: Annotated[Size, typer.Option(help="The measure of the actors' size.")] = Size.STRENGTH,
    ui: Annotated[
        str, typer.Option(callback=_language, help=f"Language of controls and names: {', '.join(interfaces())}.")
    ] = "en",
    title: Annotated[str | None, typer.Option(help="The page's title.", show_default=False)] = None,
    modality: Annotated[list[Counted], typer.Option(help="Count claims of this modality; may be repeated.")] = STANDARD,
) -> None:
    """Write the network as one HTML page that works offline: click a line to read the sentences behind it.

    Example: pactgraph view out --ui it -o network.html
    """
    # The page's libraries take as long to load as all the rest; only this command needs them.
    from pactgraph.draw import page, write_page  # noqa: PLC0415

    counted = [Modality(one.value) for one in modality]
    with open_built(folder) as store:
        html = page(store, title=title, lang=ui, size=size_by.value, modalities=counted)
    path = folder / "page.html" if out is None else out
    write_page(html, path)
    typer.echo(f"{path}: open it in a browser; it needs no network")
