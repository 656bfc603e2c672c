"""`pactgraph import`: the user's own copies of the field's datasets."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pactgraph.cli.lines import complain, plain
from pactgraph.errors import PactgraphError
from pactgraph.output import write_lines

if TYPE_CHECKING:
    from pactgraph.datasets import Imported, Refusal

_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("import")(import_)


def import_(
    dataset: Annotated[str, typer.Argument(help="atop, dcad, kiel, sipri or ministers.", show_default=False)],
    files: Annotated[list[Path], typer.Argument(help="Your copy: CSV files, also as .gz.", show_default=False)],
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder of the build.", show_default=False)],
    version: Annotated[
        str | None, typer.Option(help="The version of your copy, where the files do not tell it.", show_default=False)
    ] = None,
) -> None:
    """Import a dataset into the graph, each file as a named graph with version, citation and licence note.

    Rows that cannot be read are refused with file, line and reason, and listed in DIR/refused.jsonl. The folder need
    hold no build yet.

    Example: pactgraph import atop atop5_1m.csv -o out
    """
    # Loading the engine takes a second, and other commands need not wait.
    from pactgraph.datasets import import_dataset, mapping  # noqa: PLC0415
    from pactgraph.store import open_store  # noqa: PLC0415

    known = mapping(dataset)
    known = replace(known, version=version) if version else known
    out.mkdir(parents=True, exist_ok=True)
    refused: list[Refusal] = []
    failed = 0
    with open_store(out / "store") as store:
        store.put_background()
        for path in files:
            try:
                result = import_dataset(store, known, path)
            except PactgraphError as problem:
                complain(str(problem))
                failed += 1
                continue
            _report(result)
            refused += result.refused
    write_lines(out / "refused.jsonl", (_line(one) for one in refused))
    if refused:
        complain(f"{len(refused)} rows refused, all listed in {out / 'refused.jsonl'}")
    if failed < len(files):
        typer.echo(f"{known.title}, version {known.version}. Cite: {known.citation}")
        typer.echo(f"licence: {known.licence}")
    raise typer.Exit(1 if refused or failed else 0)


def _report(result: "Imported") -> None:
    counts = f"{result.read} rows read = {result.rows} imported + {len(result.refused)} refused"
    typer.echo(f"{plain(result.file)} ({result.table}): {counts}; {result.triples} triples in {result.graph}")
    for one in result.refused[:_SHOWN]:
        complain(str(one))
    if len(result.refused) > _SHOWN:
        complain(f"{plain(result.file)}: and {len(result.refused) - _SHOWN} more")


def _line(one: "Refusal") -> str:
    return json.dumps({"file": one.file, "line": one.line, "what": one.what}, ensure_ascii=False)
