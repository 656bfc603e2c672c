"""Italian as newspapers write it: offices at home without a nationality, last names alone, object pronouns, "we"."""

import pytest
from tests.extract.reading import claims, lines, offices

HOME = [
    ("Il ministro della Difesa ha incontrato a Lisbona l'omologo portoghese.", {"Consultation actual ITA + PRT"}),
    ("Il premier ha ricevuto a Palazzo Chigi il cancelliere austriaco.", {"Consultation actual AUT + ITA"}),
    ("L'Albania tace. Il ministro della Difesa ha accusato la Serbia.", {"Criticism actual ALB > SRB"}),
    (
        "Da Roma parte la missione. Il sottosegretario alla Difesa Carlo Rossini ha elogiato la Lettonia.",
        {"Endorsement actual ITA > LVA"},
    ),
    ("Da Roma parte la missione. Il sottosegretario alla Difesa Witold Nowak ha elogiato la Lettonia.", set()),
]
LAST_NAMES = [
    ("Crosetto ha elogiato i soldati della Lettonia.", {"Endorsement actual ITA > LVA"}),
    ("Dalla Germania via libera. Pistorius ha elogiato la Lettonia.", {"Endorsement actual DEU > LVA"}),
    ("Pistorius ha elogiato la Lettonia.", {"Endorsement actual DEU > LVA"}),
]
PRONOUNS = [
    (
        "Zelensky ha telefonato a Macron per ringraziarlo.",
        {"Consultation actual FRA + UKR", "Endorsement actual UKR > FRA"},
    ),
    (
        "Il ministro greco ha incontrato il collega cipriota e gli ha promesso due radar.",
        {"Consultation actual CYP + GRC", "Aid committed GRC > CYP"},
    ),
    (
        "Il premier spagnolo ha visto il presidente marocchino. Lo ha ringraziato.",
        {"Consultation actual ESP + MAR", "Endorsement actual ESP > MAR"},
    ),
    (
        "Il premier greco ha visto i ministri di Egitto e Ciad e li ha ringraziati.",
        {"Consultation actual EGY + GRC + TCD", "Endorsement actual GRC > EGY + TCD"},
    ),
]
SPEAKERS = [
    ('"Non manderemo truppe in Ucraina", ha ribadito il ministro Crosetto.', {"Deployment denied ITA > UKR"}),
    ("Non manderemo truppe in Ucraina.", set()),
]
PLACES = [
    ("Bruxelles ha sospeso la cooperazione con il Niger.", {"Withdrawal actual EU > NER"}),
    ("I ministri di Francia e Malta si sono visti a Bruxelles.", {"Consultation actual FRA + MLT"}),
    ("Leonardo ha venduto elicotteri alla Polonia.", {"ArmsTransfer actual Leonardo > POL"}),
    ("Leonardo ha scritto una lettera alla Polonia.", set()),
]


DEALS = [
    (
        "L'intesa tra Belgrado e Budapest prevede manovre comuni.",
        {"Agreement actual HUN + SRB", "JointExercise committed HUN + SRB"},
    ),
    (
        "Perù e Cile hanno firmato un accordo. L'accordo prevede lo scambio di informazioni.",
        {"Agreement actual CHL + PER", "Cooperation committed CHL + PER"},
    ),
    ("Perù e Cile hanno firmato un accordo. La legge prevede manovre comuni.", {"Agreement actual CHL + PER"}),
    ("È iniziata l'esercitazione con navi di Svezia e Finlandia.", {"JointExercise actual FIN + SWE"}),
]
COMPANY = [
    (
        "Insieme a Perù e Cile, l'Ecuador ha annunciato l'uscita dall'Unasur e ha condannato il Venezuela.",
        {"Withdrawal committed CHL + ECU + PER > UNASUR", "Criticism actual CHL + ECU + PER > VEN"},
    ),
    ("Insieme a Parigi, Roma ha inviato due radar al Ciad.", {"Aid actual FRA + ITA > TCD"}),
]
REQUESTS = [
    (
        "Il premier greco ha ringraziato Malta e ha chiesto altri radar.",
        {"Appeal actual GRC > MLT", "Endorsement actual GRC > MLT"},
    ),
    ("Il premier greco ha chiesto altri radar.", set()),
    ("Se la Russia attaccherà, la Polonia chiederà aiuti.", set()),
]
CONDITIONS = [
    ("La Polonia invierà truppe in Ciad se la Francia pagherà.", {"Deployment possible POL > TCD"}),
    ("La Polonia invierà truppe in Ciad, anche se la Francia protesta.", {"Deployment committed POL > TCD"}),
]
RECEIVERS = [
    (
        "La Francia ha inviato truppe in Ciad. La Germania non invierà soldati.",
        {"Deployment actual FRA > TCD", "Deployment denied DEU > TCD"},
    ),
    (
        "La Francia ha inviato truppe in Ciad. La Germania invierà una nave nel Mar Rosso.",
        {"Deployment actual FRA > TCD", "Deployment committed DEU"},
    ),
]
TREES = [
    ("Kinshasa accusa Kigali di barare.", {"Criticism actual COD > RWA"}),
    ("Ankara condanna il raid israeliano su Damasco.", {"Attack actual ISR > SYR", "Criticism actual TUR > ISR"}),
    ("La condanna americana non è arrivata a Kigali.", set()),
    ("Sospesi gli aiuti francesi al Niger.", {"Aid denied FRA > NER"}),
    (
        "Ankara e Roma avevano concordato in maggio di coordinare gli aiuti.",
        {"Agreement actual ITA + TUR", "Cooperation committed ITA + TUR"},
    ),
    ("L'aviazione turca ha compiuto oltre 200 raid su obiettivi in Siria.", {"Attack actual TUR > SYR"}),
    (
        "Il ministro greco, che la settimana scorsa aveva convocato l'ambasciatore turco, tace.",
        {"Criticism actual GRC > TUR"},
    ),
    (
        "La Turchia appoggia il generale Khalifa Haftar, sostenuto dal Cairo.",
        {"Endorsement actual EGY > LNA", "Endorsement actual TUR > LNA"},
    ),
    ("Il premier greco è arrivato questa mattina a Riga.", {"Consultation actual GRC + LVA"}),
    (
        "La Francia ha visto Egitto e Ciad e ha fornito loro armi.",
        {"Aid actual FRA > EGY + TCD", "Consultation actual EGY + FRA + TCD"},
    ),
    (
        "Riuniti a Varsavia, i ministri di Polonia e Malta hanno accusato Mosca.",
        {"Consultation actual MLT + POL", "Criticism actual MLT + POL > RUS"},
    ),
]
MORE = [
    (
        "Il Giappone ha annullato la consegna di camion all'Ucraina.",
        {"Withdrawal actual JPN > UKR", "Aid denied JPN > UKR"},
    ),
    ("La Francia ha condannato l'Azerbaigian e ha chiesto una riunione.", {"Criticism actual FRA > AZE"}),
    ("Il trattato di amicizia firmato nel 2008 da Francia e Ciad è scaduto.", {"Agreement actual FRA + TCD"}),
    (
        "La Grecia tace sull'accordo concluso nel 2019 fra Ankara e Tripoli con la Libia.",
        {"Agreement actual LBY + TUR"},
    ),
    (
        "La Cina ha reagito. Il portavoce del ministero degli Esteri Lin Jian ha accusato Manila.",
        {"Criticism actual CHN > PHL"},
    ),
    ("Lavrov ha avvertito che le truppe della Nato sarebbero un bersaglio legittimo.", {"Threat actual RUS > NATO"}),
    ("Lavrov ha avvertito che le truppe della Nato sarebbero stanche.", set()),
    (
        "L'Ecowas aveva imposto sanzioni al Niger e minacciato un intervento.",
        {"Coercion actual ECOWAS > NER", "Threat actual ECOWAS > NER"},
    ),
    ("Mark Rutte, in visita a Sarajevo, ha taciuto.", {"Consultation actual BIH + NATO"}),
    ("Albania e Croazia hanno firmato una dichiarazione di cooperazione militare.", {"Agreement actual ALB + HRV"}),
    ("I militari greci restano schierati in Kosovo.", {"Deployment actual GRC > XKX"}),
    ("L'esercito egiziano ha schierato carri armati lungo la frontiera libica.", {"ShowOfForce actual EGY > LBY"}),
    ("Il presidente Recep Tayyip Erdogan sarà venerdì a Varsavia.", {"Consultation committed POL + TUR"}),
    (
        "Il 12 aprile Gli Houthi hanno colpito. I miliziani, sostenuti dall'Iran, hanno attaccato Israele.",
        {"Aid actual IRN > Houthis", "Attack actual Houthis > ISR"},
    ),
    (
        "Da Roma parte la missione. I ministri Ivan Anusic ed Ejup Maqedonci hanno elogiato la Lettonia.",
        {"Endorsement actual HRV > LVA"},
    ),
]
ANSWERS = [
    (
        "La Lettonia ha espulso due diplomatici russi. Mosca ha minacciato ritorsioni.",
        {"Coercion actual LVA > RUS", "Threat actual RUS > LVA"},
    ),
    ("La Lettonia ha espulso due diplomatici russi. Pechino ha minacciato ritorsioni.", {"Coercion actual LVA > RUS"}),
    (
        "Il Perù ha criticato il Cile. Santiago ha respinto le accuse.",
        {"Criticism actual PER > CHL", "Rejection actual CHL > PER"},
    ),
    (
        "L'Egitto si era rivolto a Parigi. Washington ha minacciato di sanzionarlo.",
        {"Appeal actual EGY > FRA", "Coercion possible USA > EGY", "Threat actual USA > EGY"},
    ),
]
DAYS = [
    ("Il primo ottobre l'Iran ha attaccato Israele.", "2024-10-01", "2024-10-01"),
    (
        "La decisione è arrivata dopo una telefonata fra il premier greco e il premier albanese avvenuta domenica.",
        "2024-10-13",
        "2024-10-13",
    ),
    ("La Grecia ha iniziato a ritirarsi dall'Afghanistan a partire dal 2011.", "2011", None),
]
TITLES = [
    (
        "Il premier greco Kyriakos Mitsotakis ha visto il premier albanese Edi Rama. I due premier hanno parlato.",
        {"Consultation actual ALB + GRC"},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*DEALS, *COMPANY, *REQUESTS, *CONDITIONS, *RECEIVERS, *TITLES, *TREES, *ANSWERS, *MORE]
)
def test_the_context_tells(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


@pytest.mark.parametrize(("text", "expected"), [*HOME, *LAST_NAMES, *PRONOUNS, *SPEAKERS, *PLACES])
def test_the_press_says(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


def test_who_is_asked_is_who_would_act() -> None:
    assert "Appeal actual NER > RUS" in lines("Il Niger aveva chiesto l'aiuto di Mosca.", "it")


def test_an_office_at_home_needs_no_nationality() -> None:
    found = offices("Da Roma parte la missione. Il sottosegretario alla Difesa Carlo Rossini ha visitato Riga.", "it")
    assert found == [("Carlo Rossini", "deputy minister of defence", "ITA", False)]


def test_what_is_said_keeps_its_day_beside_another_ones_date() -> None:
    text = "Il premier greco ha ringraziato la Francia per gli aiuti inviati nel 2022."
    times = {claim.type.value: claim.time and claim.time.basis for claim in claims(text, "it")}
    assert times["Endorsement"] == "published"


@pytest.mark.parametrize(("text", "start", "end"), DAYS)
def test_days_are_told_in_many_ways(text: str, start: str, end: str | None) -> None:
    (claim,) = claims(text, "it")
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Grecia invierà all'Ucraina missili per i sistemi antiaerei.", "Aid committed GRC > UKR"),
        ("La Grecia ha consegnato all'Ucraina droni e missili.", "Aid actual GRC > UKR"),
        ("Droni russi hanno colpito l'Ucraina.", "Attack actual RUS > UKR"),
    ],
)
def test_things_right_behind_their_receiver_are_sent(text: str, expected: str) -> None:
    assert lines(text, "it") == {expected}
