"""`pactgraph serve`: a build as a SPARQL endpoint and pages, on this machine."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from pactgraph.cli.view import Language
from pactgraph.serve import LAST_PORT, Offer, offer
from pactgraph.terms import NAMESPACE

_PORT = 7878
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # the last is not on every system
_QUERY = "SELECT ?who (COUNT(*) AS ?claims) { ?c a pact:Claim ; pact:agent ?who } GROUP BY ?who ORDER BY DESC(?claims)"


class Stopped(BaseException):
    """The user or the system ended the command, which is how it is meant to end: nothing is to be said of it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("serve")(serve)


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.", show_default=False)],
    port: Annotated[
        int, typer.Option(min=1, max=LAST_PORT, help="Port of the endpoint; the page of the network has the next one.")
    ] = _PORT,
    ui: Annotated[Language, typer.Option(help="Language of the page's controls and names.")] = Language.ENGLISH,
) -> None:
    """Offer a build to this machine alone, read-only: a SPARQL endpoint, a query page, the page of the network.

    It serves the build as it is now, until Ctrl-C; meanwhile `pactgraph build` may add to it. Needs the extra server.

    Example: pactgraph serve out --port 7878
    """
    with _until_ended(), ExitStack() as running:
        with Console(stderr=True).status("copying the store and drawing the page ..."):
            offered = running.enter_context(offer(folder, port, lang=ui.value))
        _tell(offered)
        offered.server.wait()


@contextmanager
def _until_ended() -> Iterator[None]:
    """Make the signals that end a process end this block, in order: once, so that tidying up is not cut short."""
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    heeded = [number for number in numbers if before[number] != signal.SIG_IGN]  # nohup keeps its word

    def end(number: int, _: FrameType | None) -> NoReturn:
        for one in heeded:
            signal.signal(one, signal.SIG_IGN)
        raise Stopped(number)

    try:
        for number in heeded:
            signal.signal(number, end)
        yield
    finally:
        for number in heeded:
            signal.signal(number, before[number])


def _tell(offered: Offer) -> None:
    typer.echo(f"queries: {offered.query_page} (in a browser; programs ask {offered.endpoint})")
    typer.echo(f"network: {offered.network}")
    query = f"PREFIX pact: <{NAMESPACE}> {_QUERY} LIMIT 5"
    typer.echo(f"try:     curl {offered.endpoint} -H 'Accept: text/csv' --data-urlencode 'query={query}'")
    typer.echo("read-only, and for this machine alone; Ctrl-C ends it")
