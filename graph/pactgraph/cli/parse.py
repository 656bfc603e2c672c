"""`pactgraph parse`: how a sentence is read, and why it makes the claims it makes and no others."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pactgraph.cli.build import check_language, pipeline
from pactgraph.cli.lines import plain
from pactgraph.errors import ArticleError
from pactgraph.model import Article

if TYPE_CHECKING:
    from pactgraph.extract import Extractor
    from pactgraph.store import Run

Models = Annotated[
    list[str] | None,
    typer.Option(metavar="LANG=NAME", help="Another spaCy pipeline with a UD parser for a language."),
]
MinConfidence = Annotated[
    float | None,
    typer.Option(min=0, max=1, help="Claims that are less certain than this are not made.", show_default="0.4"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the trace as JSON.")]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("parse")(parse)


def parse(
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="Sentences, files, or - for stdin.", show_default=False)
    ],
    lang: Annotated[
        str | None, typer.Option(callback=check_language, help="The language; otherwise the text decides.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(help="Publication date of texts that name none, as 2024-10-17.", show_default=False)
    ] = None,
    min_confidence: MinConfidence = None,
    model: Models = None,
    json: AsJson = False,
) -> None:
    """Show how sentences are read: grammar, names, each rule that was considered, its claim or why it makes none.

    Sentences are read as one article, each in the context of the earlier ones. Files are read as `build` reads them.

    Example: pactgraph parse "Japan sent 101 trucks to Ukraine." --lang en
    """
    articles = list(_articles(text, lang, date))
    extractor, _ = made_extractor(model, min_confidence)
    if json:
        _print_json(articles, extractor)
    else:
        for article in articles:
            _print(article, extractor)


def made_extractor(model: Iterable[str] | None, min_confidence: float | None) -> "tuple[Extractor, Run]":
    """The extractor that the options ask for, and its run."""
    # Loading spaCy takes a second, and other commands need not wait.
    from pactgraph.recipe import Standard  # noqa: PLC0415

    models = tuple(sorted(map(pipeline, model or ())))
    recipe = Standard(models=models) if min_confidence is None else Standard(min_confidence, models)
    return recipe.reader(), recipe.run


def _articles(texts: list[str], lang: str | None, date: str | None) -> Iterator[Article]:
    """All that is written out as one article, then those of the files."""
    from pactgraph.read import Failure, articles  # noqa: PLC0415  as above
    from pactgraph.read.dates import publication_date  # noqa: PLC0415
    from pactgraph.read.draft import Draft, finish  # noqa: PLC0415

    published = publication_date(date) if date else None
    files = [text for text in texts if _is_file(text)]
    if len(files) < len(texts):
        written = "\n\n".join(_written(text) for text in texts if text not in files)
        yield finish(Draft("text", written, published=published), "text", lang)
    for one in (one for path in files for one in articles(path, lang)):
        if isinstance(one, Failure):
            raise ArticleError(one.what, where=one.where, mend=one.mend)
        yield one if one.published else replace(one, published=published)


def _written(text: str) -> str:
    from pactgraph.read.decode import decode  # noqa: PLC0415  as above

    return decode(sys.stdin.buffer.read()) if text == "-" else text


def _is_file(text: str) -> bool:
    """Whether an argument names a file rather than being a text: it is there, or it looks like one."""
    from pactgraph.read.files import suffix  # noqa: PLC0415  as above

    try:
        return Path(text).is_file() or (not any(map(str.isspace, text)) and suffix(Path(text)) != "")
    except (OSError, ValueError):  # too long for a name, or with a zero byte
        return False


def _print(article: Article, extractor: "Extractor") -> None:
    from pactgraph.cli.tracing import show, shown  # noqa: PLC0415  as above
    from pactgraph.extract.trace import trace  # noqa: PLC0415

    _, sentences = trace(article, extractor)
    for at, one in enumerate(sentences, 1):
        place = f"sentence {at} of {len(sentences)}, characters {one.span.start} to {one.span.end}"
        show(shown(one, f"{plain(article.stem)}: {place}"))


def _print_json(articles: list[Article], extractor: "Extractor") -> None:
    from pactgraph.cli.tracedata import article_data, as_json  # noqa: PLC0415  as above
    from pactgraph.extract.trace import trace  # noqa: PLC0415

    sys.stdout.write(as_json([article_data(one, trace(one, extractor)[1]) for one in articles]))
