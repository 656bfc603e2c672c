"""Heads of state and government by the last name alone: who is in office on the day, and nobody else."""

import pytest
from tests.extract.reading import claims, extractor, people

from pactgraph.extract.famous import famous
from pactgraph.model import Article, FactType
from pactgraph.parse import Doc


@pytest.mark.parametrize(("day", "polities"), [("2024-10-18", ["USA"]), ("2019-10-18", []), (None, [])])
def test_only_who_is_in_office_that_day(day: str | None, polities: list[str]) -> None:
    found = (famous(token, day) for token in _doc("Biden thanked Poland."))
    assert [head[1] for head in found if head is not None] == polities


def test_who_is_in_office_acts_for_the_state() -> None:
    (thanks,) = claims("Biden thanked Norway.", "en", FactType.ENDORSEMENT)
    assert [(party.polity, party.person) for party in thanks.agents] == [("USA", "Joe Biden")]


def test_a_text_that_names_another_of_that_name_means_that_one() -> None:
    text = "Polish Defence Minister Jan Scholz visited Norway. Scholz thanked Norway."
    assert people(text) == {("Jan Scholz", "POL"), (None, "NOR")}


@pytest.mark.parametrize("text", ["Melania Trump spoke.", "Trump Tower opened.", "The scholz opened."])
def test_parts_of_other_names_and_common_words_are_nobody(text: str) -> None:
    assert [famous(token, day) for token in _doc(text) for day in ("2024-10-18", "2025-05-16")].count(None) == 2 * len(
        _doc(text)
    )


def _doc(text: str) -> Doc:
    """A parsed sentence."""
    return next(iter(extractor().parser.parse(Article("note", text, "en")))).doc


def test_ministers_of_a_state_that_the_article_names() -> None:
    """Ministers are known by the last name alone only where their state is named."""
    (token, *_) = _doc("Lavrov")
    assert famous(token, "2024-10-18") is None
    assert famous(token, "2024-10-18", frozenset({"USA"})) is None
    assert famous(token, "2024-10-18", frozenset({"RUS"})) == ("Sergei Lavrov", "RUS")
