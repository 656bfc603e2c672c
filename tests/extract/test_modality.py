"""How real: sentences that differ in nothing else, from the delivered to the denied."""

import pytest
from tests.extract.reading import claims, line, lines

from pactgraph.extract.modality import Step, compose
from pactgraph.model import FactType, Modality

ENGLISH = [
    ("actual", "Japan delivered 40 trucks to Ukraine."),
    ("actual", "Japan has delivered 40 trucks to Ukraine."),
    ("actual", "Japan is delivering 40 trucks to Ukraine."),
    ("actual", "40 trucks were delivered to Ukraine by Japan."),
    ("actual", "Japan began to deliver trucks to Ukraine."),
    ("actual", "Japan confirmed that it had delivered trucks to Ukraine."),
    ("actual", "Japan's delivery of trucks to Ukraine took place in May."),
    ("committed", "Japan will deliver trucks to Ukraine."),
    ("committed", "Japan promised to deliver trucks to Ukraine."),
    ("committed", "Japan decided to deliver trucks to Ukraine."),
    ("committed", "Japan plans to deliver trucks to Ukraine."),
    ("committed", "Japan agreed to deliver trucks to Ukraine."),
    ("committed", "Japan intends to deliver trucks to Ukraine."),
    ("committed", "Japan is ready to deliver trucks to Ukraine."),
    ("committed", "Japan promised that it would deliver trucks to Ukraine."),
    ("committed", "Trucks will be delivered to Ukraine by Japan."),
    ("committed", "Japan is going to deliver trucks to Ukraine."),
    ("possible", "Japan has reportedly delivered trucks to Ukraine."),
    ("denied", "Japan no longer delivers trucks to Ukraine."),
    ("proposed", "Poland urged Japan to deliver trucks to Ukraine."),
    ("proposed", "Japan was asked to deliver trucks to Ukraine."),
    ("proposed", "Japan offered to deliver trucks to Ukraine."),
    ("proposed", "Japan should deliver trucks to Ukraine."),
    ("proposed", "Japan must deliver trucks to Ukraine."),
    ("proposed", "Japan is considering delivering trucks to Ukraine."),
    ("proposed", "Japan hopes to deliver trucks to Ukraine."),
    ("proposed", "Japan was asked to promise to deliver trucks to Ukraine."),
    ("possible", "Japan could deliver trucks to Ukraine."),
    ("possible", "Japan may deliver trucks to Ukraine."),
    ("possible", "Japan might deliver trucks to Ukraine."),
    ("possible", "Japan is expected to deliver trucks to Ukraine."),
    ("possible", "Japan is likely to deliver trucks to Ukraine."),
    ("possible", "Japan would deliver trucks to Ukraine if the war went on."),
    ("possible", "If Japan delivers trucks to Ukraine, the war will go on."),
    ("possible", "Japan did not refuse to deliver trucks to Ukraine."),
    ("possible", "Japan may refuse to deliver trucks to Ukraine."),
    ("possible", "Japan could promise to deliver trucks to Ukraine."),
    ("denied", "Japan has not delivered trucks to Ukraine."),
    ("denied", "Japan did not deliver trucks to Ukraine."),
    ("denied", "Japan will not deliver trucks to Ukraine."),
    ("denied", "Japan never delivered trucks to Ukraine."),
    ("denied", "Japan refused to deliver trucks to Ukraine."),
    ("denied", "Japan denied that it had delivered trucks to Ukraine."),
    ("denied", "Japan failed to deliver trucks to Ukraine."),
    ("denied", "Japan cannot deliver trucks to Ukraine."),
    ("denied", "Japan promised not to deliver trucks to Ukraine."),
    ("nothing", "Poland urged Japan not to deliver trucks to Ukraine."),
    ("nothing", "Will Japan deliver trucks to Ukraine?"),
]
ITALIAN = [
    ("possible", "Forse il Giappone consegnerà camion all'Ucraina."),
    ("committed", "Il governo giapponese ha annunciato martedì che invierà camion all'Ucraina."),
    ("actual", "Il Giappone ha consegnato 40 camion all'Ucraina."),
    ("actual", "Il Giappone consegna camion all'Ucraina."),
    ("actual", "Il Giappone sta consegnando camion all'Ucraina."),
    ("actual", "I camion sono stati consegnati all'Ucraina dal Giappone."),
    ("actual", "Il Giappone ha cominciato a consegnare camion all'Ucraina."),
    ("actual", "Il Giappone ha confermato di aver consegnato camion all'Ucraina."),
    ("committed", "Il Giappone consegnerà camion all'Ucraina."),
    ("committed", "Il Giappone ha deciso di consegnare camion all'Ucraina."),
    ("committed", "Il Giappone si è impegnato a consegnare camion all'Ucraina."),
    ("committed", "Il Giappone intende consegnare camion all'Ucraina."),
    ("committed", "Il Giappone è pronto a consegnare camion all'Ucraina."),
    ("committed", "I camion saranno consegnati all'Ucraina dal Giappone."),
    ("proposed", "La Polonia ha chiesto al Giappone di consegnare camion all'Ucraina."),
    ("proposed", "La Polonia ha esortato il Giappone a consegnare camion all'Ucraina."),
    ("proposed", "Il Giappone si è offerto di consegnare camion all'Ucraina."),
    ("proposed", "Il Giappone deve consegnare camion all'Ucraina."),
    ("proposed", "Il Giappone vuole consegnare camion all'Ucraina."),
    ("proposed", "Il Giappone spera di consegnare camion all'Ucraina."),
    ("proposed", "Il Giappone sta valutando di consegnare camion all'Ucraina."),
    ("possible", "Il Giappone potrebbe consegnare camion all'Ucraina."),
    ("possible", "Il Giappone dovrebbe consegnare camion all'Ucraina."),
    ("possible", "Se il Giappone consegnasse camion all'Ucraina, la guerra continuerebbe."),
    ("possible", "Il Giappone avrebbe consegnato camion all'Ucraina."),
    ("possible", "Il Giappone potrebbe rifiutare di consegnare camion all'Ucraina."),
    ("denied", "Il Giappone non ha consegnato camion all'Ucraina."),
    ("denied", "Il Giappone non consegnerà camion all'Ucraina."),
    ("denied", "Il Giappone non ha mai consegnato camion all'Ucraina."),
    ("denied", "Il Giappone ha rifiutato di consegnare camion all'Ucraina."),
    ("denied", "Il Giappone si è rifiutato di consegnare camion all'Ucraina."),
    ("denied", "Il Giappone ha negato di aver consegnato camion all'Ucraina."),
    ("denied", "Il Giappone ha smentito di aver consegnato camion all'Ucraina."),
    ("denied", "Il Giappone ha promesso di non consegnare camion all'Ucraina."),
    ("nothing", "La Polonia ha chiesto al Giappone di non consegnare camion all'Ucraina."),
    ("nothing", "Il Giappone consegnerà camion all'Ucraina?"),
    ("committed", "Il Giappone ha promesso di consegnare camion all'Ucraina."),
    ("committed", "Il Giappone ha promesso che avrebbe consegnato camion all'Ucraina."),
]


@pytest.mark.parametrize(
    ("lang", "modality", "text"), [("en", *case) for case in ENGLISH] + [("it", *case) for case in ITALIAN]
)
def test_one_delivery(lang: str, modality: str, text: str) -> None:
    found = [line(claim) for claim in claims(text, lang, FactType.AID)]
    assert found == ([] if modality == "nothing" else [f"Aid {modality} JPN > UKR"])


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
