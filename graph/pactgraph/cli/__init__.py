"""The command line: one module a group of commands, and one place where errors become one line and an exit status.

Exit status: 0 all well, 1 problems (each told in one line), 2 wrong use, 130 interrupted, 141 a closed pipe.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated

import typer

from pactgraph import __version__
from pactgraph.errors import PactgraphError

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


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}").register(app)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; print any error as one line on stderr, and give the exit status."""
    try:
        status = app(args=list(arguments) or ["--help"], prog_name="pactgraph", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (KeyboardInterrupt, typer.Abort):
        return _say("interrupted; the same command goes on where it stopped", 130)
    except PactgraphError as error:
        return _say(str(error), 1)
    except typer.TyperException as error:
        return _say(f"{' '.join(error.format_message().split())} (see pactgraph --help)", error.exit_code)
    except OSError as error:
        return _say(str(PactgraphError(error.strerror or str(error), where=error.filename)), 1)
    return status if isinstance(status, int) else 0


def _say(line: str, status: int) -> int:
    sys.stderr.write(f"pactgraph: {line}\n")
    return status
