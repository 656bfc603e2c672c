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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "There is no evidence that Iran supplied drones to Sudan."),
        ("it", "Non ci sono prove che l'Iran abbia fornito droni al Sudan."),
        ("de", "Es gibt keine Beweise, dass der Iran dem Sudan Drohnen geliefert hat."),
        ("es", "No hay pruebas de que Irán haya suministrado drones a Sudán."),
    ],
)
def test_what_nothing_proves_is_not_told_as_done(lang: str, text: str) -> None:
    aid = {line for line in lines(text, lang) if line.startswith("Aid")}
    assert aid == {"Aid possible IRN > SDN"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "There is evidence that Iran supplied drones to Sudan."),
        ("it", "Ci sono prove che l'Iran ha fornito droni al Sudan."),
        ("de", "Es gibt Beweise, dass der Iran dem Sudan Drohnen geliefert hat."),
        ("es", "Hay pruebas de que Irán ha suministrado drones a Sudán."),
    ],
)
def test_what_there_is_proof_of_is_told_as_done(lang: str, text: str) -> None:
    aid = {line for line in lines(text, lang) if line.startswith("Aid")}
    assert aid == {"Aid actual IRN > SDN"}


def test_nothing_that_proves() -> None:
    assert lines("Rien ne prouve que l'Iran ait fourni des drones au Soudan.", "fr") == {"Aid denied IRN > SDN"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The report about a Chinese delivery of drones to Russia is false."),
        ("it", "La notizia di una consegna cinese di droni alla Russia è falsa."),
    ],
)
def test_news_that_is_false_denies_its_event(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Aid denied CHN > RUS"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The film tells of a Chinese invasion of Taiwan."),
        ("it", "Il film racconta un'invasione cinese di Taiwan."),
        ("fr", "Le film raconte une invasion chinoise de Taïwan."),
        ("de", "Der Film erzählt von einer chinesischen Invasion Taiwans."),
    ],
)
def test_what_a_film_tells_need_not_have_happened(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack possible CHN > TWN"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A deal between Serbia and Kosovo is far off."),
        ("it", "Un accordo tra Serbia e Kosovo è ancora lontano."),
        ("fr", "Un accord entre la Serbie et le Kosovo est encore loin."),
        ("de", "Ein Abkommen zwischen Serbien und dem Kosovo ist noch weit entfernt."),
        ("es", "Un acuerdo entre Serbia y Kosovo está todavía lejos."),
    ],
)
def test_a_deal_that_is_far_off_is_none(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Agreement denied SRB + XKX"}


def test_what_is_held_far_away_is_held() -> None:
    text = "The drills between Serbia and Hungary were held far from the border."
    assert {line.split()[1] for line in lines(text, "en")} == {"actual"}
