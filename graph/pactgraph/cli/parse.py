"""`pactgraph parse`: how a sentence is read, and why it makes the claims it makes and no others."""

import sys
from collections.abc import Iterable, Iterator
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
    typer.Option(min=0, max=1, help="Claims that are less certain than this are not made.", show_default="0.5"),
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
        str | None, typer.Option(help="Publication date, which relative dates need: 2024-10-17.", show_default=False)
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
    """The files, and all other arguments together as one article."""
    from pactgraph.read import Failure, articles  # noqa: PLC0415  as above

    written = "\n\n".join(
        sys.stdin.buffer.read().decode("utf-8", "replace") if t == "-" else t for t in texts if not _is_file(t)
    )
    if written:
        yield _article(written, lang, date)
    for path in filter(_is_file, texts):
        for one in articles(path, lang):
            if isinstance(one, Failure):
                raise ArticleError(one.what, where=one.where, mend=one.mend)
            yield one


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or with a zero byte: a text
        return False


def _article(text: str, lang: str | None, date: str | None) -> Article:
    from pactgraph.read.draft import Draft, finish  # noqa: PLC0415  as above

    return finish(Draft("text", text, lang=lang, published=date), "text", lang)


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
