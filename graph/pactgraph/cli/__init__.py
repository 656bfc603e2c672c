"""The command line: one module a group of commands, and one place where errors become one line and an exit status.

Exit status: 0 all well, 1 problems (each told in one line), 2 wrong use, 130 interrupted, 141 a closed pipe.
"""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from pactgraph import __version__
from pactgraph.cli import build, centrality, check, enrich, explain, export, importing, parse, query, train, view
from pactgraph.cli.lines import complain
from pactgraph.errors import PactgraphError, told

_INTERRUPTED = 130

app = typer.Typer(
    name="pactgraph",
    help="News about defence cooperation as a knowledge graph in which every line has its sentence.",
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pactgraph {__version__}")
        raise typer.Exit


@app.callback()
def _about(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """News about defence cooperation as a knowledge graph in which every line has its sentence."""


# in the order of --help
for _command in (build, query, check, export, centrality, view, explain, parse, importing, enrich, train):
    _command.register(app)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; print any error as one line on stderr, and give the exit status."""
    try:
        status = app(args=list(arguments) or ["--help"], prog_name="pactgraph", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the latter is what typer makes of the former
        # Python would complain once more when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (KeyboardInterrupt, typer.Abort):
        status = _INTERRUPTED
    except Exception as error:
        line, status = _explained(error)
        complain(line)
        return status
    if status == _INTERRUPTED:  # typer makes this status of Ctrl-C
        complain("interrupted; the same command goes on where it stopped")
    return status if isinstance(status, int) else 0


def _explained(error: Exception) -> tuple[str, int]:
    """The line and the exit status of an error. With PACTGRAPH_DEBUG set, one that nobody foresaw is raised again."""
    if isinstance(error, PactgraphError):
        return str(error), 1
    if isinstance(error, typer.TyperException):
        return f"{error.format_message()} (see {_used(error)} --help)", error.exit_code
    if isinstance(error, OSError):
        return str(PactgraphError(error.strerror or str(error), where=error.filename)), 1
    if os.environ.get("PACTGRAPH_DEBUG"):
        raise error
    return f"internal error: {told(error)} (please report it; PACTGRAPH_DEBUG=1 shows the traceback)", 1


def _used(error: typer.TyperException) -> str:
    """The command that was used wrongly; only some of typer's errors know theirs."""
    return str(getattr(getattr(error, "ctx", None), "command_path", "pactgraph"))
