"""How real: the algebra, and facts of several kinds in sentences that differ in nothing else."""

import pytest
from tests.extract.reading import lines

from pactgraph.extract.modality import Step, compose
from pactgraph.model import Modality

OTHERS = [
    (
        "en",
        "Poland thanked Norway for sending tanks to Ukraine.",
        {"Endorsement actual POL > NOR", "Aid actual NOR > UKR"},
    ),
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
