"""`pactgraph build`: from articles to the graph and its tables."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from pactgraph.cli.lines import complain, counted, plain

if TYPE_CHECKING:
    from pactgraph.build import Progress as Tell
    from pactgraph.build import State, Summary

# The stages are imported where they are used: loading spaCy takes a second, and other commands need not wait.
_SHOWN_STEM = 30


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("build")(build)


def check_language(value: str | None) -> str | None:
    """The language itself, if articles in it can be read; else wrong use."""
    from pactgraph.read import supported  # noqa: PLC0415 - see above

    if value is not None and value not in supported():
        raise typer.BadParameter(f"{value!r} is not supported (supported: {', '.join(supported())})")
    return value


def pipeline(value: str) -> tuple[str, str]:
    """Language and name of a pipeline, from "it=it_core_news_sm"; wrong use otherwise."""
    from pactgraph.read import supported  # noqa: PLC0415 - see above

    lang, _, name = value.partition("=")
    if lang not in supported() or not name:
        raise typer.BadParameter(f"{value!r} is not LANG=NAME, as in it=it_core_news_sm")
    return lang, name


def build(
    articles: Annotated[
        list[str], typer.Argument(help="Files, folders or web addresses (http://, https://).", show_default=False)
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="The folder to build into.", show_default=False)],
    lang: Annotated[
        str | None,
        typer.Option(
            callback=check_language, help="Language of articles that name none; otherwise their text decides."
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "-j",
            "--jobs",
            min=1,
            help="Processes that extract at the same time; the output is the same whatever the number.",
            show_default="one a core, fewer where there is too little text to pay for loading the models in each",
        ),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="Claims that are less certain than this are not made.", show_default="0.4"),
    ] = None,
    model: Annotated[
        list[str] | None,
        typer.Option(metavar="LANG=NAME", help="Another spaCy pipeline with a UD parser for a language."),
    ] = None,
) -> None:
    """Read articles into a knowledge graph: a store, and tables of facts and offices.

    Formats: .txt and .md (with YAML front matter), .html, .json, .jsonl, each also as .gz. What is in the folder
    already is kept, and not read again unless it changed.

    Example: pactgraph build examples -o out
    """
    from pactgraph.build import build as run  # noqa: PLC0415 - see above
    from pactgraph.recipe import Standard  # noqa: PLC0415 - see above

    models = tuple(sorted(map(pipeline, model or ())))
    recipe = Standard(models=models) if min_confidence is None else Standard(min_confidence, models)
    with _bar() as tell:
        summary = run(articles, out, lang=lang, jobs=jobs, recipe=recipe, progress=tell)
    _report(summary)
    raise typer.Exit(1 if summary.failed else 0)


@contextmanager
def _bar() -> "Iterator[Tell]":
    """A progress bar with the time that is left, on a terminal only."""
    columns = (
        BarColumn(24),
        TaskProgressColumn(),
        TextColumn("{task.fields[count]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("loading the models", total=None, count="")

        def tell(state: "State") -> None:
            doing = plain(state.doing)[:_SHOWN_STEM]
            bar.update(task, completed=state.done, total=max(state.total, 1), count=_progress(state), description=doing)

        yield tell


def _progress(state: "State") -> str:
    """Articles done, and about how many there are."""
    return f"{state.articles:,} of about {state.expected:,} articles" if state.done < state.total else "all articles"


def _report(summary: "Summary") -> None:
    kept = f" ({summary.kept} of them already in the store)" if summary.kept else ""
    out = summary.out
    typer.echo(f"{counted(summary.new + summary.kept, 'article')} read{kept}, {summary.failed} failed")
    typer.echo(f"  {out / 'facts.jsonl'}: {counted(summary.claims, 'claim')}")
    typer.echo(f"  {out / 'offices.jsonl'}: {counted(summary.offices, 'office')}")
    if summary.clashes:
        clash = f"{counted(summary.clashes, 'office')} {'clashes' if summary.clashes == 1 else 'clash'}"
        typer.echo(f"    warning: {clash} with the reference table (`pactgraph check {out}` shows them)")
    if summary.open_names:
        left = f"{counted(summary.open_names, 'name')} of several meanings left open"
        typer.echo(f"  {out / 'open_names.jsonl'}: {left} (nothing in the article settles {_them(summary.open_names)})")
    typer.echo(f"  {out / 'store'}: the graph")
    if summary.failed:
        _report_failures(summary)
    if not summary.claims:
        complain(f"{out}: NOTHING was extracted: no claim in any article (are they about defence cooperation?)")
        return
    for command in ("view", "centrality", "check"):
        typer.echo(f"next: pactgraph {command} {out}")


def _report_failures(summary: "Summary") -> None:
    sys.stdout.flush()
    for failure in summary.failures:
        complain(str(failure))
    more = summary.failed - len(summary.failures)
    rest = f"{more} more, " if more else ""
    complain(f"{summary.failed} failed: {rest}all listed in {summary.out / 'failed.jsonl'}")


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
