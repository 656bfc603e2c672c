"""Italian frames of agency reports: what is asked, counted things, double nationalities, agents in a row, visitors."""

import pytest
from tests.extract.reading import claims, lines

ASKED = [
    ("La Lettonia chiede al Canada che invii una brigata.", {"Appeal actual LVA > CAN", "Deployment proposed CAN"}),
    ("L'Armenia esorta la Francia perché fornisca missili.", {"Appeal actual ARM > FRA"}),
    ("L'Armenia arma la Georgia perché teme un attacco.", {"Aid actual ARM > GEO"}),
]
COUNTED = [
    ("Il premier ceco ha ceduto a Tbilisi 12 F-16.", {"Aid actual CZE > GEO"}),
    ("La Croazia compra dodici Rafale dalla Francia.", {"ArmsTransfer actual FRA > HRV"}),
    ("Duemila soldati di Ghana e Togo sono impegnati in un'esercitazione.", {"JointExercise actual GHA + TGO"}),
    ("Duemila turisti di Ghana e Togo sono impegnati in una gara.", set()),
    ("Un aereo spia cinese è entrato nello spazio aereo giapponese.", {"ShowOfForce actual CHN > JPN"}),
]
NATIONALITIES = [
    ("Le manovre navali congiunte russo-indiane dureranno un mese.", {"JointExercise actual IND + RUS"}),
    ("Lo sdegno dell'Egitto per l'attacco etiope è grande.", {"Criticism actual EGY > ETH"}),
    ("La Spagna addestra le forze di sicurezza maliane.", {"Aid actual ESP > MLI"}),
    ("Lo sconfinamento di droni turchi nei cieli greci preoccupa.", {"ShowOfForce actual TUR > GRC"}),
    ("Il capo di Stato maggiore della Difesa tunisino è volato a Tripoli.", {"Consultation actual LBY + TUN"}),
]
ROWS = [
    (
        "Iran e Iraq hanno annunciato l'impegno a congelare i lavori e a collaborare nello sminamento.",
        {"Cooperation committed IRN + IRQ"},
    ),
    (
        "Il patto firmato dal ministro del Ciad, Ali Hamid, e dal suo omologo togolese, Koffi Mensah, è segreto.",
        {"Agreement actual TCD + TGO"},
    ),
    (
        "Il drone di ultima generazione sviluppato da Svezia, Norvegia e Finlandia volerà nel 2030.",
        {"JointProgramme actual FIN + NOR + SWE"},
    ),
    ("Corea del Nord e Iran hanno firmato un trattato.", {"Agreement actual IRN + PRK"}),
]
WHO = [
    ("La visita a Tirana del ministro della Difesa croato è finita.", {"Consultation actual ALB + HRV"}),
    ("La visita a Tirana del museo croato è finita.", set()),
    ("Il ministro maltese partirà dopo aver incontrato il collega cipriota.", {"Consultation actual CYP + MLT"}),
    ("Il ministro maltese partirà per incontrare il collega cipriota.", {"Consultation proposed CYP + MLT"}),
    (
        "La Fincantieri si è aggiudicata un contratto per la fornitura di due fregate alla marina indonesiana.",
        {"ArmsTransfer actual Fincantieri > IDN"},
    ),
    ("Gli Houthi hanno promesso di colpire la Grecia.", {"Threat actual Houthis > GRC"}),
]


@pytest.mark.parametrize(("text", "expected"), [*ASKED, *COUNTED, *NATIONALITIES, *ROWS, *WHO])
def test_frames_of_agency_reports(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L'accordo firmato martedì dal ministro omanita e dal collega qatariota prevede dazi.", "2024-10-15"),
        ("La visita a Belgrado del ministro cinese si è conclusa mercoledì.", "2024-10-16"),
        ("La visita a Belgrado del ministro cinese si concluderà mercoledì.", "2024-10-23"),
    ],
)
def test_a_participle_and_a_reflexive_perfect_tell_the_past(text: str, day: str) -> None:
    (claim,) = claims(text, "it")
    assert claim.time is not None
    assert claim.time.start == day
