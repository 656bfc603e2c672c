"""Where: the place that the clause names, by its English name; nobody who is spoken to."""

import pytest
from tests.extract.reading import claims

CASES: list[tuple[str, str, str | None]] = [
    ("en", "France and Italy signed a treaty in Rome.", "Rome"),
    ("en", "France and Italy met in Brussels.", "Brussels"),
    ("en", "France and Italy met at Ramstein.", "Ramstein"),
    ("en", "France and Italy met in May.", None),
    ("en", "France and Italy met in 2023.", None),
    ("en", "France asked Moscow to leave.", None),
    ("en", "France and Italy met.", None),
    ("it", "La Francia e l'Italia si sono incontrate a Roma.", "Rome"),
    ("it", "La Francia e l'Italia si sono esercitate in Norvegia.", "Norway"),
    ("it", "La Francia e l'Italia si sono incontrate a maggio.", None),
    ("it", "La Francia e l'Italia si sono incontrate.", None),
    ("de", "Frankreich und Italien unterzeichneten am Freitag in Berlin ein Abkommen.", "Berlin"),
    ("de", "Frankreich und Italien unterzeichneten am Freitag ein Abkommen.", None),
    ("es", "Francia e Italia se reunieron en Madrid el viernes.", "Madrid"),
    ("en", "France and Italy signed a defence agreement in Rome on Wednesday, officials said.", "Rome"),
    ("en", "The Houthis attacked a Greek ship in the Red Sea.", "Red Sea"),
    ("it", "Gli Houthi hanno attaccato una nave greca nel Mar Rosso.", "Red Sea"),
    ("fr", "Les Houthis ont attaqué un navire grec en mer Rouge.", "Red Sea"),
    ("de", "Die Houthis haben im Roten Meer ein griechisches Schiff angegriffen.", "Red Sea"),
    ("es", "Los hutíes atacaron un buque griego en el mar Rojo.", "Red Sea"),
    ("en", "Norway will withdraw its remaining troops from Mali.", "Mali"),
    ("it", "L'Italia ha ritirato le sue truppe dal Niger.", "Niger"),
    ("fr", "La France a retiré ses troupes du Mali.", "Mali"),
    ("de", "Frankreich zieht seine Truppen aus dem Niger ab.", "Niger"),
    ("es", "Francia retiró sus tropas de Malí.", "Mali"),
    ("en", "Italy sent 300 soldiers to Latvia.", "Latvia"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_place(lang: str, text: str, expected: str | None) -> None:
    assert [claim.place for claim in claims(text, lang)] == [expected]
