"""French as reports tell it: events counted or held, wishes, arguments of infinitives, lists, what was used."""

import pytest
from tests.extract.reading import lines

EVENTS = [
    (
        "La Malaisie démarre quatre jours d'exercices aériens avec l'Inde et l'Australie.",
        {"JointExercise actual AUS + IND + MYS"},
    ),
    (
        "Le ministère kazakh de la Défense a démenti la tenue d'exercices conjoints avec l'Iran.",
        {"JointExercise denied IRN + KAZ"},
    ),
    (
        "De violents combats ont éclaté à la frontière entre le Soudan et l'Éthiopie.",
        {"Attack actual SDN > ETH", "Attack actual ETH > SDN"},
    ),
    ("La Bolivie a ouvert trois jours de deuil avec le Pérou.", set()),
]
INFINITIVES = [
    (
        "Les ministres grec et chypriote ont affirmé leur volonté de signer un accord.",
        {"Agreement committed CYP + GRC"},
    ),
    ("Le président Zelensky a dit avoir téléphoné à son homologue roumain.", {"Consultation actual ROU + UKR"}),
    (
        "La Norvège a décidé d'interdire les exportations de poisson vers la Biélorussie.",
        {"Coercion committed NOR > BLR"},
    ),
    ("La Grèce a annoncé que sa marine fournirait deux vedettes à Chypre.", {"Aid committed GRC > CYP"}),
    ("L'armée soudanaise a employé des drones pour bombarder le Tchad.", {"Attack actual SDN > TCD"}),
    ("L'armée soudanaise a acheté des drones pour bombarder le Tchad.", {"Attack proposed SDN > TCD"}),
]
PARTIES = [
    (
        "Le président polonais, son homologue letton et la Première ministre estonienne ont condamné la Biélorussie.",
        {"Criticism actual EST + LVA + POL > BLR"},
    ),
    ("La moitié des soldats espagnols vont quitter le Mali.", {"Withdrawal committed ESP > MLI"}),
    ("Une collision entre un navire grec et un cargo turc s'est produite lundi.", set()),
    ("Leonardo livrera lundi à Tarente (Italie) les premiers des dix hélicoptères de combat.", set()),
    ("La Suède est prête à renforcer son soutien militaire à la Moldavie.", {"Aid committed SWE > MDA"}),
]


@pytest.mark.parametrize(("text", "expected"), [*EVENTS, *INFINITIVES, *PARTIES])
def test_reports(text: str, expected: set[str]) -> None:
    assert lines(text, "fr") == expected
