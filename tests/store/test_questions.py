"""From what a user writes to SPARQL."""

from pathlib import Path

import pytest

from pactgraph.errors import QueryError
from pactgraph.store.questions import questions, resolve


def test_a_question_by_its_name() -> None:
    assert [resolve(question.name) for question in questions()] == [question.sparql for question in questions()]


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("ASK { ?città ?p ?o }", encoding="utf-8")
    assert resolve(str(path)) == "ASK { ?città ?p ?o }"


def test_sparql_itself() -> None:
    assert resolve("ASK { ?s ?p ?o }") == "ASK { ?s ?p ?o }"


@pytest.mark.parametrize("what", ["threat", "", "none.rq", ".", "x" * 5000, "a\x00b"])
def test_neither(what: str) -> None:
    with pytest.raises(QueryError, match=r"no file, no SPARQL and no question .*pledged-not-delivered.*, threats"):
        resolve(what)


def test_a_file_of_other_bytes(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_bytes(b"ASK \xff")
    with pytest.raises(QueryError, match="is not UTF-8 text"):
        resolve(str(path))
