"""`pactgraph enrich`: what Wikidata, or another SPARQL endpoint, knows about the actors of the graph."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pactgraph.cli.lines import complain, counted, plain
from pactgraph.store.prefixes import shorten

if TYPE_CHECKING:
    from pactgraph.enrich import Cache, Gathered, Known, Request, Written

WIKIDATA = "https://query.wikidata.org/sparql"


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("enrich")(enrich)


def _address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise typer.BadParameter(f"{value!r} is no http or https address")
    return value


def enrich(  # noqa: PLR0913, PLR0917  the options of a command
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    endpoint: Annotated[str, typer.Option(callback=_address, help="The SPARQL endpoint to ask.")] = WIKIDATA,
    claimed: Annotated[bool, typer.Option("--claimed", help="Only actors that occur in claims.")] = False,
    since: Annotated[int, typer.Option(min=1, max=9999, help="Leave out who left office before this year.")] = 2014,
    batch: Annotated[int, typer.Option(min=1, max=500, help="Actors a request.")] = 50,
    timeout: Annotated[int, typer.Option(min=1, help="Seconds to wait for each answer.")] = 60,
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again what has been answered before.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print how many requests there would be, and the first; ask nothing.")
    ] = False,
) -> None:
    """Ask a SPARQL endpoint for names, identifiers, office-holders and memberships of the actors in the graph.

    This goes over the network: it sends the Wikidata ids of actors, and no text. Answers are kept in DIR/cache and
    not asked for again. They become a graph of their own (graph:enrichment/HOST) with the source of each statement.

    Example: pactgraph enrich out --claimed
    """
    # Loading the lexicon of offices takes a second, and other commands need not wait.
    from pactgraph.enrich import Cache, gather, known, requests, write  # noqa: PLC0415
    from pactgraph.reference.names import languages  # noqa: PLC0415
    from pactgraph.store.base import open_built  # noqa: PLC0415
    from pactgraph.store.remote import Endpoint  # noqa: PLC0415

    with open_built(folder) as store:
        actors = known(store, claimed=claimed)
        asked = requests(actors.polities, actors.persons, languages=languages(), since=since, batch=batch)
        cache = Cache(_root(folder) / "cache", endpoint)
        if dry_run:
            _foretell(actors, asked, cache, refresh=refresh)
            return
        with _bar(len(asked)) as tell:
            found = gather(asked, Endpoint(endpoint, timeout=timeout), cache, refresh=refresh, tell=tell)
        written = write(store, endpoint, actors, found)
    _report(actors, found, written)
    raise typer.Exit(0 if found.whole else 1)


def _root(folder: Path) -> Path:
    """The folder of the build, also where its store is named."""
    return folder.resolve().parent if (folder / "CURRENT").is_file() else folder


def _foretell(actors: "Known", asked: "Sequence[Request]", cache: "Cache", *, refresh: bool) -> None:
    from pactgraph.enrich import unanswered  # noqa: PLC0415 - see above

    wanted = [request for request in asked if refresh or cache.get(request.sparql) is None]
    counts = f"{counted(len(wanted), 'request')} ({len(asked) - unanswered(asked, cache)} of {len(asked)} in the cache)"
    typer.echo(f"{counted(_size(actors), 'actor')}, {counts} to {plain(cache.endpoint)}; nothing is asked")
    if wanted:
        typer.echo(f"the first ({wanted[0]}):\n{wanted[0].sparql.rstrip()}")


@contextmanager
def _bar(total: int) -> "Iterator[Callable[[int, Request], None]]":
    """A progress bar with the time that is left, on a terminal only."""
    columns = (BarColumn(24), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("asking", total=total)

        def tell(done: int, request: "Request") -> None:
            bar.update(task, completed=done, description=str(request))

        yield tell


def _report(actors: "Known", found: "Gathered", written: "Written") -> None:
    typer.echo(f"{counted(_size(actors), 'actor')}: {counted(found.sent, 'request')} sent, {found.kept} from the cache")
    typer.echo(f"  {shorten(written.graph)}: {counted(written.triples, 'triple')}")
    for reason, number in sorted(written.left_out.items()):
        typer.echo(f"  left out: {reason}: {number}")
    for failure in found.failures:
        complain(str(failure))
    if not found.whole:
        missing = f"{len(found.failures)} failed, {found.unasked} not asked"
        complain(f"{missing}; the same command goes on where it stopped (too slow a server: --batch 10)")


def _size(actors: "Known") -> int:
    return len(actors.polities) + len(actors.persons)
