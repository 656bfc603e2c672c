"""Persons: learnt by title and name, known again by the last name, never made out of capitals alone."""

import pytest
from tests.extract.reading import offices, people

MINISTER = "minister of defence"
FOREIGN = "minister of foreign affairs"

CASES = [
    ("en", "Polish Defence Minister Jan Kowalski thanked Norway.", ("Jan Kowalski", MINISTER, "POL", False)),
    ("en", "Poland's defence minister, Jan Kowalski, thanked Norway.", ("Jan Kowalski", MINISTER, "POL", False)),
    ("en", "Jan Kowalski, the defence minister of Poland, thanked Norway.", ("Jan Kowalski", MINISTER, "POL", False)),
    (
        "en",
        "The minister of defence of Poland, Jan Kowalski, thanked Norway.",
        ("Jan Kowalski", MINISTER, "POL", False),
    ),
    ("en", "Former Polish President Adam Nowak thanked Norway.", ("Adam Nowak", "president", "POL", True)),
    ("en", "Estonian Prime Minister Mari Tamm thanked Norway.", ("Mari Tamm", "prime minister", "EST", False)),
    ("en", "King Felipe VI of Spain thanked Norway.", ("Felipe VI", "king", "ESP", False)),
    ("en", "NATO Secretary General Mark Rutte thanked Norway.", ("Mark Rutte", "secretary general", "NATO", False)),
    ("en", "Chinese Foreign Minister Wang Yi thanked Norway.", ("Wang Yi", FOREIGN, "CHN", False)),
    ("it", "Il ministro della Difesa polacco Jan Kowalski ha lodato Oslo.", ("Jan Kowalski", MINISTER, "POL", False)),
    (
        "it",
        "Jan Kowalski, ministro della Difesa della Polonia, ha lodato Oslo.",
        ("Jan Kowalski", MINISTER, "POL", False),
    ),
    ("it", "La ministra della Difesa norvegese Anna Berg ha lodato Varsavia.", ("Anna Berg", MINISTER, "NOR", False)),
    ("it", "L'ex presidente polacco Adam Nowak ha lodato Oslo.", ("Adam Nowak", "president", "POL", True)),
    ("it", "La prima ministra estone Mari Tamm ha lodato Oslo.", ("Mari Tamm", "prime minister", "EST", False)),
    ("it", "Il ministro degli Esteri polacco Jan Kowalski ha lodato Oslo.", ("Jan Kowalski", FOREIGN, "POL", False)),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_office(lang: str, text: str, expected: tuple[str, str, str, bool]) -> None:
    assert offices(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_the_person_acts(lang: str, text: str, expected: tuple[str, str, str, bool]) -> None:
    assert (expected[0], expected[2]) in people(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "name", "polity"),
    [
        ("en", "Polish Defence Minister Jan Kowalski spoke. Kowalski thanked Norway.", "Jan Kowalski", "POL"),
        ("en", "NATO Secretary General Mark Rutte spoke. Rutte thanked Norway.", "Mark Rutte", "NATO"),
        ("en", "Japan's adviser Takeo Akiba spoke. Mr. Akiba thanked Norway.", "Takeo Akiba", "JPN"),
        ("it", "Il segretario generale della NATO Mark Rutte parla. Rutte ha ringraziato Oslo.", "Mark Rutte", "NATO"),
        ("it", "Parla la ministra della Difesa norvegese Anna Berg. Berg ha lodato Varsavia.", "Anna Berg", "NOR"),
    ],
)
def test_a_last_name_alone_is_the_person_named_before(lang: str, text: str, name: str, polity: str) -> None:
    assert (name, polity) in people(text, lang)


def test_an_office_holder_of_the_reference_is_known_without_a_title() -> None:
    assert ("Volodymyr Zelenskyy", "UKR") in people("Volodymyr Zelenskyy thanked Norway.")
    assert ("Volodymyr Zelenskyy", "UKR") in people("Il presidente ucraino Zelenskyj ha ringraziato Oslo.", "it")


def test_the_italian_general_is_a_given_name() -> None:
    text = "Il ministro della Difesa giapponese, il generale Nakatani, ha ringraziato la NATO."
    assert people(text, "it") == {("Gen Nakatani", "JPN"), (None, "NATO")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The defence ministers of France and Italy met in Rome."),
        ("en", "The French and Italian defence ministers met in Rome."),
        ("it", "I ministri della Difesa di Francia e Italia si sono incontrati a Roma."),
    ],
)
def test_plural_titles_name_the_polities(lang: str, text: str) -> None:
    assert people(text, lang) == {(None, "FRA"), (None, "ITA")}
    assert offices(text, lang) == []


def test_east_asian_names_in_either_order_are_one_person() -> None:
    text = "Japanese Prime Minister Kishida Fumio thanked Norway. Fumio Kishida thanked Poland."
    assert people(text) == {("Fumio Kishida", "JPN"), (None, "NOR"), (None, "POL")}


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi Prime Minister Discuss Next Moves With Turkey\n\nThe text says nothing.",
        "Polish Defence Minister Signs Historic Treaty With Norway\n\nThe text says nothing.",
        "The French President Criticised The Italian Parliament",
        "The President of the United States spoke.",
        "The defence minister spoke.",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert offices(text) == []
    assert {name for name, _ in people(text)} <= {None}


def test_an_office_is_told_once_at_its_first_place() -> None:
    text = "Polish President Ewa Lis spoke. Polish President Ewa Lis thanked Norway."
    assert offices(text) == [("Ewa Lis", "president", "POL", False)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der ukrainische Präsident Wolodymyr Selenskyj kam nach Berlin. Selenskyj dankte Norwegen."),
        ("es", "El presidente ucraniano, Volodímir Zelenski, llegó a Madrid. Zelenski agradeció a Noruega su apoyo."),
        ("fr", "Le président ukrainien Volodymyr Zelensky est arrivé à Paris. Zelensky a remercié la Norvège."),
        ("it", "Il presidente ucraino Volodymyr Zelenskyj è arrivato a Roma. Zelenskyj ha ringraziato la Norvegia."),
    ],
)
def test_a_last_name_as_the_text_spells_it_is_the_same_person(lang: str, text: str) -> None:
    assert people(text, lang) >= {("Volodymyr Zelenskyy", "UKR"), (None, "NOR")}
