"""How real: the algebra, and facts of several kinds in sentences that differ in nothing else."""

import pytest
from tests.extract.reading import claims, line, lines

from pactgraph.extract.modality import Step, compose
from pactgraph.model import FactType, Modality

OTHERS = [
    (
        "en",
        "Poland thanked Norway for sending tanks to Ukraine.",
        {"Endorsement actual POL > NOR", "Aid actual NOR > UKR"},
    ),
    ("en", "Germany's delivery of tanks to Ukraine was critical.", {"Aid actual DEU > UKR"}),
    ("en", "German aid to Ukraine is essential.", {"Aid proposed DEU > UKR"}),
    ("en", "Russia attacked Poland.", {"Attack actual RUS > POL"}),
    ("en", "A Russian attack on Poland is likely.", {"Attack possible RUS > POL"}),
    ("en", "Poland fears a Russian attack on Lithuania.", {"Attack possible RUS > LTU"}),
    ("en", "Poland warned that Russia could attack Lithuania.", {"Attack possible RUS > LTU"}),
    ("en", "France and Italy signed a treaty.", {"Agreement actual FRA + ITA"}),
    ("en", "France and Italy will sign a treaty.", {"Agreement committed FRA + ITA"}),
    ("en", "France proposed a treaty with Italy.", {"Agreement proposed FRA + ITA"}),
    ("en", "France and Italy may sign a treaty.", {"Agreement possible FRA + ITA"}),
    ("en", "France and Italy have not signed a treaty.", {"Agreement denied FRA + ITA"}),
    ("en", "France and Italy refused to sign a treaty.", {"Agreement denied FRA + ITA"}),
    ("en", "Norway joined NATO.", {"Membership actual NOR > NATO"}),
    ("en", "Norway will join NATO.", {"Membership committed NOR > NATO"}),
    ("en", "Norway applied to join NATO.", {"Membership proposed NOR > NATO"}),
    ("en", "Norway wants to join NATO.", {"Membership proposed NOR > NATO"}),
    ("en", "Norway could join NATO.", {"Membership possible NOR > NATO"}),
    ("en", "Norway did not join NATO.", {"Membership denied NOR > NATO"}),
    ("it", "La Russia ha attaccato la Polonia.", {"Attack actual RUS > POL"}),
    ("it", "La Russia attaccherà la Polonia.", {"Attack committed RUS > POL"}),
    ("it", "La Russia potrebbe attaccare la Polonia.", {"Attack possible RUS > POL"}),
    ("it", "La Russia ha negato di aver attaccato la Polonia.", {"Attack denied RUS > POL"}),
    ("it", "La Russia non ha attaccato la Polonia.", {"Attack denied RUS > POL"}),
    ("it", "La Francia e l'Italia hanno firmato un trattato.", {"Agreement actual FRA + ITA"}),
    ("it", "La Francia e l'Italia firmeranno un trattato.", {"Agreement committed FRA + ITA"}),
    ("it", "La Francia e l'Italia hanno deciso di firmare un trattato.", {"Agreement committed FRA + ITA"}),
    ("it", "La Francia e l'Italia potrebbero firmare un trattato.", {"Agreement possible FRA + ITA"}),
    ("it", "La Francia e l'Italia non hanno firmato un trattato.", {"Agreement denied FRA + ITA"}),
    ("it", "La Norvegia ha aderito alla NATO.", {"Membership actual NOR > NATO"}),
    ("it", "La Norvegia aderirà alla NATO.", {"Membership committed NOR > NATO"}),
    ("it", "La Norvegia ha chiesto di aderire alla NATO.", {"Membership proposed NOR > NATO"}),
    ("it", "La Norvegia potrebbe aderire alla NATO.", {"Membership possible NOR > NATO"}),
    ("it", "La Norvegia non ha aderito alla NATO.", {"Membership denied NOR > NATO"}),
]


@pytest.mark.parametrize(("lang", "text", "expected"), OTHERS)
def test_other_facts(lang: str, text: str, expected: set[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        ([], "actual"),
        (["neutral"], "actual"),
        (["committed"], "committed"),
        (["proposed", "committed"], "proposed"),
        (["committed", "proposed"], "proposed"),
        (["committed", "possible"], "possible"),
        (["denied"], "denied"),
        (["denied", "denied"], "possible"),
        (["denied", "committed"], "denied"),
        (["denied", "possible"], "possible"),
        (["denied", "proposed"], None),
        (["purpose"], "proposed"),
        (["possible", "denied"], "denied"),
    ],
)
def test_the_algebra(effects: list[str], expected: str | None) -> None:
    """What stands over a fact, from the inside out."""
    found = compose([Step("word", effect) for effect in effects], Modality.ACTUAL)
    assert found == (Modality(expected) if expected else None)


@pytest.mark.parametrize("own", list(Modality))
def test_a_fact_keeps_its_own_modality_under_neutral_words(own: Modality) -> None:
    assert compose([Step("continue", "neutral")], own) is own


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japan not only delivered trucks to Ukraine but also sent helmets."),
        ("it", "Il Giappone non solo ha consegnato camion all'Ucraina, ma ha anche inviato elmetti."),
        ("fr", "Le Japon a non seulement livré des camions à l'Ukraine, mais aussi envoyé des casques."),
        ("fr", "Le Japon n'a pas seulement livré des camions à l'Ukraine."),
        ("de", "Japan hat der Ukraine nicht nur Lastwagen geliefert, sondern auch Helme."),
        ("es", "Japón no solo entregó camiones a Ucrania, sino que también envió cascos."),
        ("es", "No obstante, Japón entregó camiones a Ucrania."),
    ],
)
def test_a_phrase_with_a_negation_that_denies_nothing(lang: str, text: str) -> None:
    assert [line(claim) for claim in claims(text, lang, FactType.AID)] == ["Aid actual JPN > UKR"]


def test_a_clause_joined_to_another_has_its_subject() -> None:
    text = "Japón no solo entregó camiones a Ucrania, sino que también desplegó soldados en Polonia."
    assert lines(text, "es") == {"Aid actual JPN > UKR", "Deployment actual JPN > POL"}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Burundi to pull 1,200 more troops out of Somalia", "Withdrawal committed BDI > SOM"),
        ("en", "Norway to join NATO", "Membership committed NOR > NATO"),
        ("es", "Argentina compró a Dinamarca 24 cazas y rehusó este año ingresar en los BRICS.", None),
    ],
)
def test_headlines_in_the_infinitive_and_bare_complements(lang: str, text: str, expected: str | None) -> None:
    wanted = {"ArmsTransfer actual DNK > ARG", "Membership denied ARG > BRICS"} if expected is None else {expected}
    assert lines(text, lang) == wanted
