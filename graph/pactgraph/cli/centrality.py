"""`pactgraph centrality`: who stands where in the networks of cooperation and contention."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from pactgraph.cli.lines import plain
from pactgraph.model import Modality
from pactgraph.output import write_lines
from pactgraph.store.base import open_built

if TYPE_CHECKING:
    from pactgraph.analyse import Networks, Score

_WIDE = 200
_TOP = 20


class Measure(StrEnum):
    """The measures that the table can be ordered by: those of `pactgraph.analyse.MEASURES`."""

    DEGREE = "degree"
    STRENGTH = "strength"
    BETWEENNESS = "betweenness"
    CLOSENESS = "closeness"
    EIGENVECTOR = "eigenvector"
    PAGERANK = "pagerank"


class Counted(StrEnum):
    """The modalities that ties may count; what is denied never ties."""

    ACTUAL = "actual"
    COMMITTED = "committed"
    PROPOSED = "proposed"
    POSSIBLE = "possible"


STANDARD = [Counted.ACTUAL, Counted.COMMITTED]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("centrality")(run)


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    sort: Annotated[Measure, typer.Option(help="The measure to order the table by.")] = Measure.STRENGTH,
    contention: Annotated[bool, typer.Option("--contention", help="Show contention instead of cooperation.")] = False,
    top: Annotated[int, typer.Option(min=1, help="How many actors to show.")] = _TOP,
    modality: Annotated[list[Counted], typer.Option(help="Count claims of this modality; may be repeated.")] = STANDARD,
    regions: Annotated[bool, typer.Option("--regions", help="Count regions as actors.")] = False,
) -> None:
    """Rank the actors of a build, and save all measures of both networks as DIR/centrality.csv.

    Cooperation and contention are two networks. Ties count distinct events, weighted by 1/(parties - 1); the rules are
    kept in DIR/centrality.json.

    Example: pactgraph centrality out --sort betweenness --top 10
    """
    # networkx takes as long to load as all the rest; only this command needs it.
    from pactgraph.analyse import centrality, networks  # noqa: PLC0415

    with open_built(folder) as store:
        found = networks(store, [Modality(one.value) for one in modality], regions=regions)
    scores = centrality(found)
    name = "contention" if contention else "cooperation"
    _show(name, [score for score in scores if score.network == name], sort.value, top)
    _save(folder, scores, found)


def _save(folder: Path, scores: "Sequence[Score]", found: "Networks") -> None:
    from pactgraph.analyse import rule, write_csv  # noqa: PLC0415  as above

    write_csv(scores, folder / "centrality.csv")
    write_lines(folder / "centrality.json", json.dumps(rule(found), indent=1).splitlines())
    typer.echo(f"saved: {folder / 'centrality.csv'} (both networks), {folder / 'centrality.json'} (the rules)")


def _show(name: str, scores: "Sequence[Score]", sort: str, top: int) -> None:
    ordered = [score for score in scores if score.measure == sort]
    tied = sum(1 for score in ordered if score.facts)
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDE)  # a file or a pipe has no width to fit
    console.print(_grid(name, scores, ordered[:top], sort))
    typer.echo(f"{len(ordered)} actors, {tied} of them tied; ordered by {sort}")


def _grid(name: str, scores: "Sequence[Score]", shown: "Sequence[Score]", sort: str) -> Grid:
    values = {(score.actor, score.measure): score.value for score in scores}
    grid = Grid(
        title=f"Centrality in {name}", show_edge=False, pad_edge=False, header_style="bold", title_justify="left"
    )
    grid.add_column("rank", justify="right")
    grid.add_column("actor", no_wrap=True)
    grid.add_column("part", justify="right")
    for measure in Measure:
        grid.add_column(measure, justify="right", style="bold" if measure == sort else None)
    for column in ("facts", "articles", "publishers"):
        grid.add_column(column, justify="right")
    for score in shown:
        cells = [_number(values[score.actor, measure]) for measure in Measure]
        behind = map(str, (score.facts, score.articles, score.publishers))
        grid.add_row(score.rank, Text(plain(score.label)), str(score.component), *cells, *behind)
    return grid


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}".removesuffix(".000")
