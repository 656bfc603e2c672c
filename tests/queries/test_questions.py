"""Every question that ships with the product gives exactly the rows of `tests/answers/`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.queries.data import store

from pactgraph.store import Store
from pactgraph.store.answers import as_csv
from pactgraph.store.questions import Question, questions

ANSWERS = Path(__file__).resolve().parents[1] / "answers"


@pytest.fixture(scope="module")
def filled() -> Iterator[Store]:
    with store() as one:
        yield one


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_answer_is_exactly_the_expected_rows(filled: Store, question: Question) -> None:
    path = ANSWERS / f"{question.name}.csv"
    assert path.is_file(), f"{question.name}.rq has no expected rows"
    assert as_csv(filled.select(question.sparql)) == path.read_text(encoding="utf-8")


def test_every_answer_has_its_question() -> None:
    assert sorted(path.stem for path in ANSWERS.glob("*.csv")) == [question.name for question in questions()]


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_each_question_opens_in_words(question: Question) -> None:
    assert question.sparql.startswith("# ")
    assert "?" in question.words
