"""How much: counts, money, decimal marks and bounds."""

import pytest
from tests.extract.reading import claims

from pactgraph.model import FactType, Quantity

CASES: list[tuple[str, str, Quantity | None]] = [
    ("en", "Japan sent 101 trucks to Ukraine.", Quantity(101, "truck")),
    ("en", "Japan sent twelve trucks to Ukraine.", Quantity(12, "truck")),
    ("en", "Japan sent at least 40 trucks to Ukraine.", Quantity(40, "truck", "min")),
    ("en", "Japan sent more than 40 trucks to Ukraine.", Quantity(40, "truck", "min")),
    ("en", "Japan sent about 1,350 trucks to Ukraine.", Quantity(1350, "truck", "about")),
    ("en", "Japan sent 1,350 armoured vehicles to Ukraine.", Quantity(1350, "vehicle")),
    ("en", "Japan sent two million shells to Ukraine.", Quantity(2_000_000, "shell")),
    ("en", "North Korea sent 10,000 troops to Russia.", Quantity(10_000, "soldier")),
    ("en", "Japan sent $1.7 billion to Ukraine.", Quantity(1.7e9, "USD")),
    ("en", "Japan gave Ukraine 2.5 million euros.", Quantity(2.5e6, "EUR")),
    ("en", "The EU approved €500 million in aid for Ukraine.", Quantity(5e8, "EUR")),
    ("en", "Japan sold Poland 48 jets for $3 billion.", Quantity(48, "jet")),
    ("en", "Japan sent trucks to Ukraine.", None),
    ("en", "Japan sent F-16 jets to Ukraine.", None),
    ("en", "Japan sent 2,000-pound bombs to Israel.", None),
    ("it", "Il Giappone ha inviato 101 camion all'Ucraina.", Quantity(101, "truck")),
    ("it", "Il Giappone ha inviato dodici camion all'Ucraina.", Quantity(12, "truck")),
    ("it", "Il Giappone ha inviato almeno 40 camion all'Ucraina.", Quantity(40, "truck", "min")),
    ("it", "Il Giappone ha inviato circa 1.350 camion all'Ucraina.", Quantity(1350, "truck", "about")),
    ("it", "Il Giappone ha inviato 2,5 miliardi di euro all'Ucraina.", Quantity(2.5e9, "EUR")),
    ("it", "La Corea del Nord ha inviato 10.000 soldati in Russia.", Quantity(10_000, "soldier")),
    ("it", "Il Giappone ha inviato 30 carri armati all'Ucraina.", Quantity(30, "tank")),
    ("it", "Il Giappone ha inviato camion all'Ucraina.", None),
    ("en", "Belgium handed over two jets to Ukraine.", Quantity(2, "jet")),
    ("en", "Denmark gave Ukraine six Caesar howitzers in early 2023.", Quantity(6, "howitzer")),
    ("en", "Japan sent two hundred and fifty trucks to Ukraine.", Quantity(250, "truck")),
    ("en", "Japan sent twenty-five trucks to Ukraine.", Quantity(25, "truck")),
    ("en", "Japan sent a dozen trucks to Ukraine.", Quantity(12, "truck")),
    ("en", "Japan sent dozens of trucks to Ukraine.", Quantity(12, "truck", "min")),
    ("en", "Japan sent a truck to Ukraine.", Quantity(1, "truck")),
    ("en", "The Houthis attacked a Greek ship.", Quantity(1, "ship")),
    ("it", "Gli Houthi hanno attaccato una nave greca.", Quantity(1, "ship")),
    ("it", "Il Canada ha inviato all'Ucraina una quarantina di ambulanze.", Quantity(40, "ambulance", "about")),
    ("it", "La Danimarca ha donato all'Ucraina sei obici Caesar.", Quantity(6, "howitzer")),
    ("it", "La Spagna fornirà alla Grecia 40 milioni di euro di materiale militare.", Quantity(4e7, "EUR")),
    ("fr", "Les Houthis ont attaqué un navire grec.", Quantity(1, "ship")),
    ("fr", "Le Canada a envoyé à l'Ukraine une quarantaine d'ambulances.", Quantity(40, "ambulance", "about")),
    ("fr", "L'Italie a déployé quelque 300 soldats en Lettonie.", Quantity(300, "soldier", "about")),
    ("de", "Die Houthis haben ein griechisches Schiff angegriffen.", Quantity(1, "ship")),
    ("de", "Deutschland stellt der Ukraine 40 Mio. Euro bereit.", Quantity(4e7, "EUR")),
    ("de", "Dänemark lieferte der Ukraine sechs Haubitzen.", Quantity(6, "howitzer")),
    ("es", "Los hutíes atacaron un buque griego.", Quantity(1, "ship")),
    ("es", "Argentina compró 24 F-16 a Dinamarca.", Quantity(24, "fighter jet")),
    ("es", "Kenia ha desplegado casi 400 policías en Haití.", Quantity(400, "police officer", "about")),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_quantity(lang: str, text: str, expected: Quantity | None) -> None:
    assert [claim.quantity for claim in claims(text, lang)] == [expected]


def test_the_number_of_the_parties_is_no_amount() -> None:
    text = "Japan, Australia and India met. The three countries sent trucks to Ukraine."
    assert [claim.quantity for claim in claims(text)] == [None, None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Guyana thanked the United States for two helicopters."),
        ("it", "La Guyana ha ringraziato gli Stati Uniti per due elicotteri."),
        ("fr", "Le Guyana a remercié les États-Unis pour deux hélicoptères."),
        ("de", "Guyana dankte den USA für zwei Hubschrauber."),
        ("es", "Guyana agradeció a Estados Unidos dos helicópteros."),
    ],
)
def test_words_move_nothing(lang: str, text: str) -> None:
    assert {claim.quantity for claim in claims(text, lang, FactType.ENDORSEMENT)} <= {None}
