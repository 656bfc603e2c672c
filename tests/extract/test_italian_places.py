"""What belongs to which word in Italian reports: occasions, company, decisions, relative clauses, nationalities."""

import pytest
from tests.extract.reading import claims, lines, people

OCCASIONS = [
    (
        "In un colloquio con il presidente serbo Aleksandar Vucic, il premier ungherese ha parlato di energia.",
        {"Consultation actual HUN + SRB"},
    ),
    (
        "Lo afferma il ministro della Difesa spagnolo al termine del bilaterale a Madrid con il collega portoghese.",
        {"Consultation actual ESP + PRT"},
    ),
    (
        "Il presidente indiano ha ricevuto questa mattina, a Nuova Delhi, l'ambasciatore degli Stati Uniti.",
        {"Consultation actual IND + USA"},
    ),
    ("La Grecia ha invitato l'ambasciatore turco alla cerimonia.", set()),
]
CLAUSES = [
    ("Il Sudan sostiene che gli etiopi hanno bombardato il suo territorio.", {"Attack actual ETH > SDN"}),
    (
        "Le reazioni di Pechino, che accusa Washington di ingerenze, non sono mancate.",
        {"Criticism actual CHN > USA"},
    ),
    ("Il governo di Atene, che accusa Ankara di ingerenze, tace.", {"Criticism actual GRC > TUR"}),
    (
        "Il Messico ha protestato contro la decisione del governo guatemalteco di inviare soldati in Belize.",
        {"Criticism actual MEX > GTM", "Deployment committed GTM > BLZ"},
    ),
    (
        "Quito tace, mentre il presidente boliviano Evo Morales si è scagliato contro gli Stati Uniti.",
        {"Criticism actual BOL > USA"},
    ),
    (
        "Baku accusa le forze militari armene di aver iniziato a colpire le postazioni azere.",
        {"Criticism actual AZE > ARM", "Attack actual ARM > AZE"},
    ),
    ("È dal 2015 che Egitto e Francia svolgono esercitazioni navali congiunte.", {"JointExercise actual EGY + FRA"}),
]
CONTENT = [
    ("La NATO dà il via libera al dispiegamento di nuove forze in Kosovo.", {"Deployment committed NATO > XKX"}),
    (
        "La Spagna ha espresso preoccupazione per la continuazione dell'aggressione della Russia contro l'Ucraina.",
        {"Criticism actual ESP > RUS", "Attack actual RUS > UKR"},
    ),
    (
        "Il Giappone ha definito il test nordcoreano una provocazione.",
        {"Criticism actual JPN > PRK"},
    ),
    (
        "La Corea del Nord ha lanciato un missile. Il premier giapponese ha condannato con forza l'azione.",
        {"ShowOfForce actual PRK", "Criticism actual JPN > PRK"},
    ),
    (
        "La Corea del Sud ha inviato aiuti al Libano. Il premier giapponese ha condannato l'azione.",
        {"Aid actual KOR > LBN"},
    ),
]
PAIRS = [
    (
        "Sia il governo di Nairobi che le Nazioni Unite accusano il Sudan di crimini.",
        {"Criticism actual KEN + UN > SDN"},
    ),
    ("La Serbia ha confini sia con l'Ungheria che con la Romania.", set()),
    (
        "Il Congo ritiene che i ribelli del M23 siano sostenuti e armati da Uganda e Kenya.",
        {"Aid actual KEN + UGA > M23"},
    ),
]
DEALS = [
    ("La notizia segue un accordo della Norvegia con il Canada.", {"Agreement actual CAN + NOR"}),
    (
        "I ministri di Iran e Qatar hanno tenuto un primo ciclo di colloqui in Oman.",
        {"Consultation actual IRN + QAT"},
    ),
    (
        "Il governo danese sta mettendo a punto un nuovo pacchetto di aiuti militari all'Ucraina.",
        {"Aid committed DNK > UKR"},
    ),
    ("Pechino considera Taiwan una provincia ribelle.", {"Threat actual CHN > TWN"}),
    (
        "Domani il premier croato sarà in Slovenia per un colloquio con il presidente sloveno.",
        {"Consultation committed HRV + SVN"},
    ),
    ("Gli esperti Onu accusano le autorità eritree e ugandesi di abusi.", {"Criticism actual UN > ERI + UGA"}),
]
COUNTERPARTS = [
    (
        "Il ministro greco ha visto l'omologo svizzero Hans Muster. La Grecia e Muster hanno firmato un accordo.",
        {"Consultation actual CHE + GRC", "Agreement actual CHE + GRC"},
    ),
    (
        "Il presidente cileno ha chiamato il collega peruviano per discutere della crisi.",
        {"Consultation actual CHL + PER"},
    ),
    (
        "Il ministro spagnolo ha ribadito che i soldati non possono essere coinvolti, chiedendo spiegazioni a Israele.",
        {"Appeal actual ESP > ISR"},
    ),
    (
        "La Corea del Nord ha lanciato un missile. Dura condanna degli Stati Uniti.",
        {"ShowOfForce actual PRK", "Criticism actual USA > PRK"},
    ),
    ("La Corea del Sud ha inviato aiuti al Libano. Dura condanna degli Stati Uniti.", {"Aid actual KOR > LBN"}),
    ("I raid indiani hanno colpito nove siti in Pakistan.", {"Attack actual IND > PAK"}),
    (
        "Il premier nega che il Belgio intenda partecipare ai bombardamenti condotti dagli Stati Uniti sulla Siria.",
        {"Attack actual USA > SYR"},
    ),
    (
        "Il ministero greco ha detto che il drone è caduto in mare e ha accusato la Serbia di provocazioni.",
        {"Criticism actual GRC > SRB"},
    ),
    ("Gli Stati Uniti hanno revocato le sanzioni alla Siria.", {"Coercion denied USA > SYR"}),
]


@pytest.mark.parametrize(("text", "expected"), [*OCCASIONS, *CLAUSES, *CONTENT, *PAIRS, *DEALS, *COUNTERPARTS])
def test_who_does_what(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


def test_a_form_of_address_is_no_name() -> None:
    text = "Il ministro della Difesa greco ha visto l'omologo albanese On. Arben Hoxha."
    assert ("Arben Hoxha", "ALB") in people(text, "it")


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("Lo scorso 11 ottobre", "2024-10-11"),
        ("Il 25 ottobre scorso", "2023-10-25"),
        ("L'11 aprile scorso", "2024-04-11"),
    ],
)
def test_the_last_such_day_is_behind_the_article(when: str, day: str) -> None:
    (claim,) = claims(f"{when} il premier greco ha incontrato il presidente cipriota.", "it")
    assert claim.time is not None
    assert claim.time.start == day
