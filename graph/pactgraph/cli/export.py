"""`pactgraph export`: the whole graph as RDF text."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pactgraph.errors import StoreError
from pactgraph.store.base import open_built
from pactgraph.store.export import FORMATS


class Format(StrEnum):
    """The RDF syntaxes that the graph can be written in."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    JSONLD = "jsonld"


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("export")(export)


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    form: Annotated[Format, typer.Option("-f", "--format", help="The RDF syntax.")] = Format.NQUADS,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The file to write; otherwise stdout.")] = None,
) -> None:
    """Write the whole graph as RDF: always the same bytes for the same content.

    N-Quads, TriG and JSON-LD keep one graph an article; Turtle merges all graphs into one.

    Example: pactgraph export out --format trig -o out/graph.trig
    """
    with open_built(folder) as store:
        content = FORMATS[form.value](store)
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        _write(out, content)


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or none: a full disk must not leave half a graph."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        raise StoreError(
            f"cannot be written: {error.strerror}", where=path, mend="name another file with -o"
        ) from error
