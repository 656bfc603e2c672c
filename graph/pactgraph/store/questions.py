"""The questions that ship with the product: `queries/questions/*.rq`, each opening with its question in words."""

from dataclasses import dataclass
from pathlib import Path

from pactgraph.errors import QueryError
from pactgraph.resources import folder


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: `name` is its file's stem, `words` the comment that it opens with, `sparql` the whole text."""

    name: str
    words: str
    sparql: str


def questions() -> list[Question]:
    """All questions, by name."""
    return [_question(path) for path in sorted((folder("queries") / "questions").glob("*.rq"))]


def resolve(what: str) -> str:
    """The SPARQL that `what` stands for: the name of a question, the path of a file, or SPARQL itself.

    Raises QueryError where it is none of these, or the file cannot be read.
    """
    named = {question.name: question.sparql for question in questions()}
    if what in named:
        return named[what]
    if "{" in what:  # no name and hardly a path: every query has a brace
        return what
    if not Path(what).is_file():
        raise QueryError(
            "this is no file, no SPARQL and no question",
            where=what[:80],
            mend=f"questions are {', '.join(named)}",
        )
    try:
        return Path(what).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"the query cannot be read: {error}", where=what, mend="save it as UTF-8 text") from error


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    ends = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    words = " ".join(line.removeprefix("#").strip() for line in lines[:ends])
    return Question(path.stem, words, text)
