"""The country that an article speaks from, and what it lends its institutions and ministers."""

import pytest
from tests.extract.reading import lines, offices

from pactgraph.extract.home import is_domestic


@pytest.mark.parametrize("opening", ["Lima, 19 nov (EFE).-", "Lima.-", "(Andina) Lima.-", "Lima, 19 nov. (Andina) -"])
def test_a_dateline_tells_whose_the_government_is(opening: str) -> None:
    assert lines(f"{opening} El Gobierno pidió a Chile que retire su buque.", "es") == {"Appeal actual PER > CHL"}


def test_without_a_dateline_the_government_is_nobodys() -> None:
    assert lines("El Gobierno pidió a Chile que retire su buque.", "es") == set()


def test_a_minister_whom_the_reference_knows_tells_it() -> None:
    known = "La ministra de Defensa, Margarita Robles, presentó el informe."
    text = f"{known} El Consejo de Ministros aprobó el envío a Ucrania de munición."
    assert lines(text, "es") == {"Aid committed ESP > UKR"}


def test_another_nationality_comes_first() -> None:
    text = "Lima, 19 nov (EFE).- El Gobierno colombiano pidió a Chile que retire su buque."
    assert lines(text, "es") == {"Appeal actual COL > CHL"}


@pytest.mark.parametrize("body", ["El gobierno regional", "El Gobierno de Antioquia", "Un Gobierno"])
def test_no_institution_of_another(body: str) -> None:
    assert lines(f"Lima, 19 nov (EFE).- {body} pidió a Chile que retire su buque.", "es") == set()


def test_an_unknown_minister_belongs_to_the_country() -> None:
    text = "Quito, 19 nov (EFE).- El ministro de Defensa, Andrés Peñalosa, se reunió con su homólogo peruano."
    assert lines(text, "es") == {"Consultation actual ECU + PER"}
    assert offices(text, "es") == [("Andrés Peñalosa", "minister of defence", "ECU", False)]


def test_which_offices_news_leaves_without_country() -> None:
    found = [office for office in ("minister of defence", "prime minister", "president", None) if is_domestic(office)]
    assert found == ["minister of defence"]
