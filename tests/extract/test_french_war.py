"""French as papers tell of wars and visits: towns for states, wars told by one side, relatives of place, asides."""

import pytest
from tests.extract.reading import line, lines, read

TOLD = [
    ("La Russie a bombardé Kharkiv et Odessa.", {"Attack actual RUS > UKR"}),
    ("Un raid russe a tué trois civils à Kherson.", {"Attack actual RUS > UKR"}),
    ("Les rebelles du M23 se sont emparés de plusieurs localités du Sud-Kivu.", {"Attack actual M23 > COD"}),
    ("Paul Lagos a rencontré Jean Hama.", set()),
    ("Kiev se bat depuis l'invasion russe.", {"Attack actual RUS > UKR"}),
    ("Le Portugal se réarme depuis l'invasion russe.", set()),
    ("La Roumanie s'inquiète depuis l'agression de l'Ukraine.", set()),
    ("Le ministre suédois est en Lettonie, où Stockholm a déployé un bataillon.", {"Deployment actual SWE > LVA"}),
    ("Le pape a quitté Djibouti, où sont stationnés des militaires français.", {"Deployment actual FRA > DJI"}),
    ("Les États-Unis ont menacé l'Égypte de sanctions.", {"Threat actual USA > EGY"}),
    ("La marine indienne a dépêché une frégate pour protéger Oman.", {"Deployment actual IND > OMN"}),
    ("Le Rwanda dément soutenir les rebelles du M23.", {"Aid denied RWA > M23"}),
    ("La Suisse a promis de l'aide au Liban.", {"Aid committed CHE > LBN"}),
    (
        "Le président turc a félicité la Syrie et invité l'Irak.",
        {"Endorsement actual TUR > SYR", "Appeal actual TUR > IRQ"},
    ),
    (
        "Berne a exhorté la Serbie à se retirer du territoire kosovar.",
        {"Appeal actual CHE > SRB", "Withdrawal proposed SRB > XKX"},
    ),
    ("Le Japon a, selon la presse, livré des drones aux Philippines.", {"Aid actual JPN > PHL"}),
    ("Le Brésil a gelé l'accord et expulsé l'ambassadeur péruvien.", {"Coercion actual BRA > PER"}),
    ("Le Niger et le Mali se sont depuis rapprochés de la Turquie.", {"Cooperation actual MLI + NER + TUR"}),
    ("New Delhi et Colombo ont signé un traité.", {"Agreement actual IND + LKA"}),
    (
        "Pyongyang a envoyé des soldats combattre aux côtés des troupes russes.",
        {"Deployment actual PRK > RUS"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_what_papers_tell(text: str, wanted: set[str]) -> None:
    assert lines(text, "fr") == wanted


def test_who_acted_on_whom_are_the_two_of_the_next_sentence() -> None:
    text = "La Pologne et la Lituanie ont signé un pacte. Oslo a remercié Helsinki. Les deux pays mèneront un exercice."
    assert "JointExercise committed FIN + NOR" in lines(text, "fr")


def test_aid_told_before_is_ended_for_its_receiver() -> None:
    text = "L'Irlande accorde une aide à la Moldavie. Dublin envisage de suspendre cette aide."
    assert "Withdrawal proposed IRL > MDA" in lines(text, "fr")


def test_names_with_hyphens_stay_whole() -> None:
    found = read("Les drones que les Pays-Bas ont remis à la Nouvelle-Zélande volent.", "fr").claims
    assert [line(claim) for claim in found] == ["Aid actual NLD > NZL"]


def test_a_headline_tells_no_more_than_its_text() -> None:
    text = "Oslo livre des chars au Kosovo\n\nLa Norvège livrera des chars au Kosovo, a annoncé le ministre norvégien."
    assert {line(claim) for claim in read(text, "fr").claims} == {"Aid committed NOR > XKX"}
    done = "Oslo livre des chars au Kosovo\n\nLa Norvège a livré des chars au Kosovo."
    assert {line(claim) for claim in read(done, "fr").claims} == {"Aid actual NOR > XKX"}
