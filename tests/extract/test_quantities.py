"""How much: counts, money, decimal marks and bounds."""

import pytest
from tests.extract.reading import claims

from pactgraph.model import Quantity

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
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_quantity(lang: str, text: str, expected: Quantity | None) -> None:
    assert [claim.quantity for claim in claims(text, lang)] == [expected]


def test_the_number_of_the_parties_is_no_amount() -> None:
    text = "Japan, Australia and India met. The three countries sent trucks to Ukraine."
    assert [claim.quantity for claim in claims(text)] == [None, None]
