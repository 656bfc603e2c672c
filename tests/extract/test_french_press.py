"""French as agencies write it: plain capitals, late subjects, days behind verbs, peoples, scheduled visits."""

import pytest
from tests.extract.reading import lines

ORDER = [
    ("Le Kenya et l'Ouganda signeront mardi un pacte de défense.", {"Agreement committed KEN + UGA"}),
    (
        "Des drones russes ont violé l'espace aérien letton, a dénoncé le gouvernement lituanien.",
        {"ShowOfForce actual RUS > LVA"},
    ),
    ("Ankara a bombardé dans la matinée plusieurs positions du PKK.", {"Attack actual TUR > PKK"}),
    ("La Suède a livré des canons supplémentaires à la Moldavie.", {"Aid actual SWE > MDA"}),
    ("L'opposition de la Slovaquie à l'Ukraine bloque les fonds.", {"Rejection actual SVK > UKR"}),
    ("L'Egypte s'est fait livrer des avions par la Chine.", {"Aid actual CHN > EGY"}),
]
NAMES = [
    ("Les Etats-Unis ont sanctionné l'Erythrée.", {"Coercion actual USA > ERI"}),
    ("Les Polonais ont condamné la Biélorussie.", {"Criticism actual POL > BLR"}),
    ("Le Vietnam a signé un accord avec la Centrafrique.", {"Agreement actual CAF + VNM"}),
    ("Tsahal a frappé des rebelles houthis.", {"Attack actual ISR > Houthis"}),
    (
        "Les marines turque, grecque et italienne ont mené des manoeuvres conjointes.",
        {"JointExercise actual GRC + ITA + TUR"},
    ),
    ("Les ministres ont visité trois généraux.", set()),
]
REALITY = [
    ("Le président kényan doit se rendre lundi au Rwanda.", {"Consultation committed KEN + RWA"}),
    ("Le Chili songe à acheter des hélicoptères à l'Italie.", {"ArmsTransfer proposed ITA > CHL"}),
    ("La Hongrie a levé son veto à la Moldavie.", {"Rejection denied HUN > MDA"}),
    ("La Serbie a accueilli des pourparlers entre l'Arménie et les rebelles.", set()),
    ("Le Premier ministre grec est attendu jeudi au Caire.", {"Consultation committed EGY + GRC"}),
    ("Des entreprises chinoises ont été visées par des sanctions canadiennes.", {"Coercion actual CAN > CHN"}),
    (
        "La Géorgie a déposé sa demande d'adhésion à l'Otan.",
        {"Appeal actual GEO > NATO", "Membership proposed GEO > NATO"},
    ),
    (
        "La Norvège a critiqué Israël sans suspendre sa coopération avec l'Égypte.",
        {"Criticism actual NOR > ISR", "Withdrawal denied NOR > EGY"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*ORDER, *NAMES, *REALITY])
def test_press(text: str, expected: set[str]) -> None:
    assert lines(text, "fr") == expected
