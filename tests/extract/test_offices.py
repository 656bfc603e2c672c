"""Offices as the text states them, with the words that state them."""

import pytest
from tests.extract.reading import offices, read

from pactgraph.model import Span


def test_where_and_how_an_office_is_stated() -> None:
    text = "On Monday Polish Defence Minister Jan Kowalski left."
    (claim,) = read(text).offices
    assert (claim.person, claim.office, claim.polity, claim.former) == (
        "Jan Kowalski",
        "minister of defence",
        "POL",
        False,
    )
    assert (claim.article, claim.rule) == ("note", "en.office.title")
    assert claim.quote == "Polish Defence Minister Jan Kowalski"
    assert claim.span == Span(text.index("Polish"), text.index(" left"))


def test_two_persons_in_the_order_of_the_text() -> None:
    text = "Polish President Ewa Lis met Estonian Prime Minister Mari Tamm."
    assert offices(text) == [("Ewa Lis", "president", "POL", False), ("Mari Tamm", "prime minister", "EST", False)]


def test_a_change_of_office_is_told_twice() -> None:
    text = "Former Polish President Ewa Lis left. Polish Defence Minister Ewa Lis left too."
    assert offices(text) == [("Ewa Lis", "president", "POL", True), ("Ewa Lis", "minister of defence", "POL", False)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Polish defence minister left."),
        ("en", "Jan Kowalski left."),
        ("en", "General Jan Kowalski left."),
        ("en", "The defence ministers of France and Italy left."),
        ("it", "Il ministro della Difesa polacco è partito."),
        ("it", "Jan Kowalski è partito."),
    ],
)
def test_a_title_without_a_person_or_a_person_without_an_office_is_no_claim(lang: str, text: str) -> None:
    assert offices(text, lang) == []


def test_the_typography_of_the_article_stays_in_the_quotation() -> None:
    (claim,) = read("Il ministro della Difesa dell’Estonia Mari\u00a0Tamm parla.", "it").offices
    assert claim.quote == "ministro della Difesa dell’Estonia Mari\u00a0Tamm"
    assert claim.person == "Mari Tamm"


def test_the_full_stop_is_no_part_of_a_name() -> None:
    (claim,) = read("They met Japanese Foreign Minister Takeshi Iwaya.").offices
    assert (claim.person, claim.quote) == ("Takeshi Iwaya", "Japanese Foreign Minister Takeshi Iwaya")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Defence Ministers Jan Nowak of Poland and Lars Berg of Norway signed a treaty.",
            [("Jan Nowak", "minister of defence", "POL", False), ("Lars Berg", "minister of defence", "NOR", False)],
        ),
        (
            "en",
            "Foreign Secretary Philip Hale met the Polish ambassador.",
            [("Philip Hale", "minister of foreign affairs", "GBR", False)],
        ),
        (
            "en",
            "Statement by President Biden on the Membership of Finland",
            [("Joe Biden", "president", "USA", False)],
        ),
        (
            "en",
            "Secretary Antony Blinken arrived in Rome.",
            [("Antony Blinken", "minister of foreign affairs", "USA", False)],
        ),
        (
            "it",
            "Il ministro italiano Guido Crosetto è arrivato a Varsavia.",
            [("Guido Crosetto", "minister of defence", "ITA", False)],
        ),
        (
            "it",
            "Il trattato è stato firmato dai premier Zoran Zaev e Alexīs Tsipras.",
            [("Zoran Zaev", "prime minister", "MKD", False), ("Alexis Tsipras", "prime minister", "GRC", False)],
        ),
        (
            "it",
            "Il ministro della Difesa giapponese, il generale Nakatani, è arrivato a Seul.",
            [("Gen Nakatani", "minister of defence", "JPN", False)],
        ),
    ],
)
def test_titles_of_several_of_one_state_and_without_field(
    lang: str, text: str, expected: list[tuple[str, str, str, bool]]
) -> None:
    assert offices(text, lang) == expected
