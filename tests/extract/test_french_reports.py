"""French as reports tell it: events counted or held, wishes, arguments of infinitives, lists, what was used."""

import pytest
from tests.extract.reading import claims, lines

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
REFERENCES = [
    (
        "La Suède enverra des fonds. L'Ouganda a annoncé qu'il était prêt à prendre la tête d'une force en Somalie.",
        {"Deployment committed UGA > SOM"},
    ),
    (
        "Le Bénin et le Togo sont voisins. Les dirigeants de ces pays ont mis fin à la coopération avec la Suède.",
        {"Withdrawal actual BEN + TGO > SWE"},
    ),
    (
        "Le ministère gabonais a annoncé que le gouvernement du pays rompait l'accord de défense avec l'Espagne.",
        {"Withdrawal actual GAB > ESP"},
    ),
    ("Le conseiller fédéral Ueli Maurer a rencontré la ministre croate.", {"Consultation actual CHE + HRV"}),
    ("Le chef du DDPS a remercié la Croatie.", {"Endorsement actual CHE > HRV"}),
    ("Le secrétaire d'État Antony Blinken a remercié le Ghana.", {"Endorsement actual USA > GHA"}),
    ("Le secrétaire d'État français a remercié le Ghana.", {"Endorsement actual FRA > GHA"}),
]
BLOWS = [
    ("Trois soldats thaïlandais ont été tués par des tirs des troupes cambodgiennes.", {"Attack actual KHM > THA"}),
    ("Des frappes turques ont détruit six chars syriens.", {"Attack actual TUR > SYR"}),
    ("Une frappe turque a tué un journaliste norvégien.", set()),
    ("Les armées thaïlandaise et cambodgienne ont échangé des tirs.", set()),
    ("L'Estonie a annoncé la dénonciation du traité conclu avec la Russie.", {"Withdrawal committed EST > RUS"}),
]
SPEAKERS = [
    (
        "L'Iran a protesté. « Elle appelle la Turquie au calme », a ajouté Karin Lund. Téhéran a dit être « prêt ».",
        set(),
    ),
    (
        "La Suède aide l'Ukraine à repousser l'invasion russe.",
        {"Aid actual SWE > UKR", "Attack actual RUS > UKR"},
    ),
    ("La Norvège a repoussé la livraison de chars à l'Ukraine.", {"Aid committed NOR > UKR"}),
    ("Le Togo a acheté dix drones turcs.", {"ArmsTransfer actual TUR > TGO"}),
    ("Le Togo a acheté dix drones.", set()),
    ("La Libye a interdit à un cargo grec de décharger du blé.", {"Rejection actual LBY > GRC"}),
]


@pytest.mark.parametrize(("text", "expected"), [*EVENTS, *INFINITIVES, *PARTIES, *REFERENCES, *BLOWS, *SPEAKERS])
def test_reports(text: str, expected: set[str]) -> None:
    assert lines(text, "fr") == expected


def test_inserted_pronoun() -> None:
    """Who speaks is the one told of before, not who acts in the quotation."""
    text = (
        "Le président français Emmanuel Macron a dénoncé un crime. « La Serbie a attaqué le Kosovo », a-t-il déclaré."
    )
    assert [claim.attributed_to.polity for claim in claims(text, "fr") if claim.attributed_to] == ["FRA"]
