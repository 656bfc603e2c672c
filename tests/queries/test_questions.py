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


def _asked(filled: Store, name: str, values: str, other: str) -> list[dict[str, str]]:
    """The answers of a question with other values."""
    (sparql,) = (question.sparql for question in questions() if question.name == name)
    assert values in sparql
    return [
        {key: str(value) for key, value in row.items()} for row in filled.select(sparql.replace(values, other)).dicts()
    ]


@pytest.mark.parametrize(
    ("body", "day", "found"),
    [
        ("WTO", "2024-10-17", {"listed": "open", "lacking": "who belongs to it is not listed yet"}),
        ("KFOR", "2024-10-17", {"listed": "none"}),
        ("AUKUS", "2020-01-01", {"listed": "whole"}),
        ("OAS", "1940-01-01", {"listed": "partial"}),
    ],
)
def test_no_members_and_no_list_are_told_apart(filled: Store, body: str, day: str, found: dict[str, str]) -> None:
    """Nobody belonged that day, nobody can belong, or it is not known who does."""
    (row,) = _asked(filled, "members-on", '(actor:ESSI "2023-03-01")', f'(actor:{body} "{day}")')
    assert found.items() <= row.items()
    assert "member" not in row


def test_a_member_since_an_unknown_day_counts_from_the_founding(filled: Store) -> None:
    found = _asked(filled, "members-on", '(actor:ESSI "2023-03-01")', '(actor:OAS "1955-01-01")')
    assert len(found) == 21
    assert not any("since" in row for row in found)


@pytest.mark.parametrize(("day", "holders"), [("2026-07-01", ["Yvette Cooper"]), ("2026-10-01", ["", "Yvette Cooper"])])
def test_a_seat_whose_holder_is_not_known_is_told(filled: Store, day: str, holders: list[str]) -> None:
    seat = f'("minister of foreign affairs"@en actor:GBR "{day}")'
    found = _asked(filled, "held-on", '("minister of defence"@en actor:JPN "2024-10-17")', seat)
    assert sorted(row.get("holder", "") for row in found) == holders
    assert [row["lacking"] for row in found if "holder" not in row] == [
        "whether the holder stayed under the prime minister of July 2026"
    ] * (len(holders) - 1)
