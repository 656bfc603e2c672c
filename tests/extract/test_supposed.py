"""Events that are only supposed, in five languages: possible, unless the event is known."""

import pytest
from tests.extract.reading import lines


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A Russian attack on Poland would trigger Article 5."),
        ("en", "Russian attacks on Poland would be met with force."),
        ("it", "Un attacco russo alla Polonia farebbe scattare l'articolo 5."),
        ("fr", "Une attaque russe contre la Pologne déclencherait l'article 5."),
        ("de", "Ein russischer Angriff auf Polen würde den Bündnisfall auslösen."),
        ("es", "Un ataque ruso contra Polonia activaría el artículo 5."),
    ],
)
def test_an_attack_that_would_have_effects_may_come(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack possible RUS > POL"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia's war against Ukraine would end within a day."),
        ("en", "The Russian invasion of Ukraine would have failed without drones."),
        ("it", "La guerra russa contro l'Ucraina durerebbe ancora mesi."),
        ("fr", "La guerre de la Russie contre l'Ukraine durerait encore des mois."),
        ("fr", "L'attaque russe contre l'Ukraine serait la plus meurtrière de l'année."),
    ],
)
def test_a_war_that_is_known_is_fought_whatever_would_come_of_it(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack actual RUS > UKR"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukraine's accession to NATO would be a provocation."),
        ("it", "L'adesione dell'Ucraina alla Nato sarebbe una provocazione."),
        ("fr", "L'adhésion de l'Ukraine à l'Otan serait une provocation."),
        ("es", "La adhesión de Ucrania a la OTAN sería una provocación."),
    ],
)
def test_what_is_spoken_of_before_it_is_may_come(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Membership possible UKR > NATO"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Finland's accession to NATO was a triumph."),
        ("it", "L'adesione della Finlandia alla Nato è stata un trionfo."),
        ("fr", "L'adhésion de la Finlande à l'Otan a été un triomphe."),
        ("es", "La adhesión de Finlandia a la OTAN fue un triunfo."),
    ],
)
def test_what_is_told_of_in_the_past_is(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Membership actual FIN > NATO"}
