"""Offices as the text states them, with the words that state them."""

import pytest
from tests.extract.reading import offices, read

from pactgraph.model import Record, Span, Verdict


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


def record(text: str, lang: str, published: str | None) -> Record | None:
    """What the reference table has for the one office that a text states."""
    (claim,) = read(text, lang, published).offices
    return claim.record


CLASHES = [
    ("en", "2024-10-18", "Defense Secretary Lloyd Austin met Polish officials.", "agrees"),
    ("en", "2024-10-18", "Defense Secretary John Doe met Polish officials.", "other-holder"),
    ("en", "2024-10-18", "Defense Secretary Antony Blinken met Polish officials.", "other-office"),
    ("en", "2025-03-18", "Defense Secretary Lloyd Austin met Polish officials.", "other-time"),
    ("en", "2024-12-18", "US President Donald Trump met Polish officials.", "other-time"),
    ("en", "2024-10-18", "Former Defense Secretary Lloyd Austin met Polish officials.", "still-held"),
    ("it", "2024-10-18", "Il ministro della Difesa ucraino Oleksii Reznikov ha incontrato i polacchi.", "other-time"),
    ("it", "2024-10-18", "Il ministro della Difesa ucraino Rustem Umerov ha incontrato i polacchi.", "agrees"),
    ("fr", "2024-10-18", "Le ministre ukrainien de la Défense Oleksii Reznikov a remercié la Pologne.", "other-time"),
    ("fr", "2024-10-18", "Le ministre ukrainien de la Défense Rustem Umerov a remercié la Pologne.", "agrees"),
    ("de", "2025-10-18", "Bundeskanzler Olaf Scholz dankte Polen.", "other-time"),
    ("de", "2024-10-18", "Bundeskanzler Olaf Scholz dankte Polen.", "agrees"),
    ("es", "2024-10-18", "El ministro de Defensa ucraniano Oleksii Reznikov agradeció a Polonia.", "other-time"),
    ("es", "2024-10-18", "El ministro de Defensa ucraniano Rustem Umerov agradeció a Polonia.", "agrees"),
]
OPEN = [
    # The table has no end for the holder, who may be gone.
    ("de", "2024-10-18", "Der deutsche Verteidigungsminister Hans Müller dankte Polen.", "open"),
    ("es", "2024-10-18", "El ministro de Defensa español, Juan Pérez, agradeció a Polonia.", "open"),
    # Held for a time, not yet, or hardly any more.
    ("en", "2024-10-18", "Acting Defense Secretary John Doe met Polish officials.", "open"),
    ("en", "2024-10-18", "Outgoing Defense Secretary Lloyd Austin met Polish officials.", "open"),
    ("de", "2024-10-18", "Der scheidende Bundeskanzler Olaf Scholz dankte Polen.", "open"),
    # The last day in office is told of on the next.
    ("en", "2025-01-21", "Defense Secretary Lloyd Austin met Polish officials.", "agrees"),
    # A president of the Council of Ministers is a president, too.
    ("it", "2024-10-18", "La presidente italiana Giorgia Meloni ha incontrato i polacchi.", "agrees"),
    # The article tells of a year in which it was so.
    ("en", "2024-10-18", "Ukrainian Defence Minister Oleksii Reznikov met Polish officials in 2022.", "agrees"),
]


@pytest.mark.parametrize(("lang", "published", "text", "verdict"), CLASHES + OPEN)
def test_the_table_agrees_clashes_or_does_not_tell(lang: str, published: str, text: str, verdict: str) -> None:
    found = record(text, lang, published)
    assert found is not None
    assert found.verdict.value == verdict


def test_text_and_table_are_both_kept() -> None:
    (claim,) = read("Defense Secretary Antony Blinken met Polish officials.", published="2024-10-18").offices
    assert (claim.person, claim.office, claim.polity) == ("Antony Blinken", "minister of defence", "USA")
    assert claim.record == Record(
        "2024-10-18", Verdict.OTHER_OFFICE, holders=("Lloyd Austin",), offices=("minister of foreign affairs",)
    )


def test_a_title_without_a_field_is_kept_as_written() -> None:
    (claim,) = read("Il ministro italiano Guido Crosetto è arrivato a Varsavia.", "it").offices
    assert (claim.office, claim.written) == ("minister of defence", "minister")


def test_without_a_date_or_a_seat_there_is_no_record() -> None:
    assert record("Defense Secretary Lloyd Austin met Polish officials.", "en", None) is None
    assert record("Fijian Defence Minister Jone Vula met Polish officials.", "en", "2024-10-18") is None
