"""The questions that ship with the product: `queries/questions/*.rq`, each opening with its question in words."""

from dataclasses import dataclass
from pathlib import Path

from pactgraph.errors import QueryError
from pactgraph.resources import folder


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: `name` is its file's stem, `words` its first line, `sparql` the whole text."""

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
    try:
        return Path(what).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("the query is not UTF-8 text", where=what, mend="save it as UTF-8") from error
    except (OSError, ValueError) as error:
        mend = f"questions are {', '.join(named)}"
        raise QueryError("this is no file, no SPARQL and no question", where=what[:80], mend=mend) from error


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    words = text.partition("\n")[0].removeprefix("#").strip()
    return Question(path.stem, words, text)
