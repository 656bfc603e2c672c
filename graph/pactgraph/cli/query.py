"""`pactgraph query`: ask the graph, or a remote endpoint, in SPARQL or by the name of a question."""

import sys
from enum import StrEnum
from typing import Annotated

import typer
from rdflib import Graph, URIRef
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from pactgraph.cli.lines import plain
from pactgraph.store.answers import Answer, Table, Term, as_csv, as_json
from pactgraph.store.base import open_built
from pactgraph.store.prefixes import shorten
from pactgraph.store.questions import questions, resolve
from pactgraph.store.remote import Endpoint

_WIDE = 10_000


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("query")(query)


def query(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DIR] [QUERY]",
            help="The folder of a build, then a .rq file, SPARQL or a question. With --endpoint the query alone.",
        ),
    ] = None,
    form: Annotated[Format, typer.Option("-f", "--format", help="How to print the answer.")] = Format.TABLE,
    endpoint: Annotated[str | None, typer.Option(help="Ask the SPARQL endpoint at this URL instead.")] = None,
    timeout: Annotated[int, typer.Option(min=1, help="Seconds to wait for an endpoint.")] = 60,
) -> None:
    """Ask the graph in SPARQL: SELECT, ASK, CONSTRUCT or DESCRIBE, over all articles together.

    Usual prefixes (pact, actor, person, claim, article, rdfs, skos, prov, xsd ...) need no declaration. Without a
    query, the questions that ship with the product are listed.

    Example: pactgraph query out 'SELECT ?who { ?c pact:factType pact:Aid ; pact:agent ?who }'
    """
    given = list(what or ())
    wanted = 1 if endpoint else 2
    if len(given) > wanted:
        raise typer.BadParameter(f"{len(given)} arguments where {wanted} at most are wanted; put quotes around SPARQL")
    if len(given) < wanted:
        _list_questions()
        return
    remote = Endpoint(endpoint, timeout=timeout) if endpoint else None
    _PRINTERS[form](_asked(resolve(given[-1]), given[0], remote))


def _asked(sparql: str, folder: str, remote: Endpoint | None) -> Answer:
    if remote:
        return remote.query(sparql)
    with open_built(folder) as store:
        return store.query(sparql)


def _list_questions() -> None:
    for question in questions():
        typer.echo(f"{question.name}: {question.words}")


def _rows(found: Table | Graph) -> Table:
    """A table as it is, and a graph as the table of its triples, sorted."""
    if isinstance(found, Table):
        return found
    triples = sorted(tuple(term for term in triple if isinstance(term, Term)) for triple in found)
    return Table(("subject", "predicate", "object"), tuple(triples))


def _as_table(found: Answer) -> None:
    if isinstance(found, bool):
        typer.echo("yes" if found else "no")
        return
    table = _rows(found)
    console = Console()
    if not console.is_terminal:
        console = Console(width=_WIDE)  # a file or a pipe has no width to fit
    grid = Grid(header_style="bold", show_edge=False, pad_edge=False)
    for name in table.variables:
        grid.add_column(Text(name))
    for row in table.rows:
        grid.add_row(*(Text(_cell(value)) for value in row))
    console.print(grid)
    typer.echo(f"{len(table.rows)} row{'' if len(table.rows) == 1 else 's'}")


def _cell(value: Term | None) -> str:
    """What a person reads: short IRIs, plain text, nothing that could steer the terminal."""
    if value is None:
        return ""
    return plain(shorten(str(value)) if isinstance(value, URIRef) else str(value))


def _as_csv(found: Answer) -> None:
    sys.stdout.write(f"{str(found).lower()}\n" if isinstance(found, bool) else as_csv(_rows(found)))


def _as_json(found: Answer) -> None:
    sys.stdout.write(as_json(found if isinstance(found, bool) else _rows(found)))


_PRINTERS = {Format.TABLE: _as_table, Format.CSV: _as_csv, Format.JSON: _as_json}
