"""`pactgraph check`: does the graph keep its promises?"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from pactgraph import iris
from pactgraph.cli.lines import counted, plain
from pactgraph.cli.records import warning
from pactgraph.store.base import Store, open_built
from pactgraph.store.check import violations
from pactgraph.store.facts import articles, readings

_CLAIMS = "SELECT (COUNT(*) AS ?n) { ?claim a pact:Claim }"


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("check")(check)


def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    reference: Annotated[
        bool, typer.Option("--reference", help="Check the reference graph too, as shipped: about a minute.")
    ] = False,
) -> None:
    """Check every article against the shapes of the ontology, and every quote against the article's text.

    Each violation is one line: where, which node, what is wrong. Exit status 1 if there is any. Each office of a text
    that the reference table contradicts for its day is one line, too, as a warning: either may be wrong.

    Example: pactgraph check out
    """
    with open_built(folder) as store:
        found = 0
        for graph in _shown(_graphs(store, reference=reference)):
            for violation in violations(store, graph):
                typer.echo(plain(str(violation)))
                found += 1
        clashes = 0 if found else _warned(store)  # what is broken cannot be read back
        claims = int(str(store.select(_CLAIMS).rows[0][0]))
        checked = f"{counted(len(articles(store)), 'article')}, {counted(claims, 'claim')} checked"
    warned = f", {counted(clashes, 'warning')}" if clashes else ""
    typer.echo(f"{checked}: {counted(found, 'violation') if found else 'all is well'}{warned}")
    raise typer.Exit(1 if found else 0)


def _warned(store: Store) -> int:
    """How many offices the reference table contradicts, each told in a line."""
    clashes = [(one.article.stem, office) for one in readings(store) for office in one.offices if warning(office)]
    for stem, office in clashes:
        typer.echo(plain(f"warning: {stem}: {warning(office)}"))
    return len(clashes)


def _graphs(store: Store, *, reference: bool) -> list[str]:
    """The graphs to check; the reference graph is the package's own, which its tests have checked."""
    present = store.names()
    wanted = (*((iris.REFERENCE_GRAPH,) if reference else ()), iris.MENTIONS_GRAPH, iris.EVENTS_GRAPH)
    return [*articles(store), *(graph for graph in wanted if graph in present)]


def _shown(graphs: list[str]) -> Iterable[str]:
    """The graphs, with a progress bar on a terminal."""
    console = Console(stderr=True)
    return track(graphs, "checking", console=console, transient=True, disable=not console.is_terminal)
