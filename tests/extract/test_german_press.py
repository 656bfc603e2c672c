"""German as agencies and ministries write it: full verb brackets, groups told apart, institutions and their tellers."""

import pytest
from tests.extract.reading import lines, offices

BRACKETS = [
    ("Äthiopien führt seit 2020 Krieg gegen Eritrea.", {"Attack actual ETH > ERI"}),
    ("Italien hat in Somalia zwischen 150 und 200 Soldaten stationiert.", {"Deployment actual ITA > SOM"}),
    (
        "Vietnam hat mit Indien ungeachtet von Warnungen aus China ein gemeinsames Manöver begonnen.",
        {"JointExercise actual IND + VNM"},
    ),
    (
        "In einem zweiten Schritt soll Schweden in einem einfachen Verfahren weitere Haubitzen an Moldau liefern.",
        {"Aid proposed SWE > MDA"},
    ),
    ("Die Afrikanische Union hat den ruandischen Angriff als Verstoß verurteilt.", {"Criticism actual AU > RWA"}),
    ("Kuwaitische Grenzposten waren von irakischer Artillerie beschossen worden.", {"Attack actual IRQ > KWT"}),
    ("Der Minister bat im Namen Albaniens Griechenland um Hilfe.", set()),
    ("Eritrea gab Verluste bekannt und bat Ägypten um Hilfe.", {"Appeal actual ERI > EGY"}),
    ("Seit dem Angriff der Miliz Hisbollah auf Israel hat sich viel geändert.", {"Attack actual Hezbollah > ISR"}),
]

GROUPS = [
    ("Kenia arbeitet mit den Verbündeten Uganda und Ruanda zusammen.", {"Cooperation actual KEN + RWA + UGA"}),
    (
        "Die Partner des Landes, Kanada und Norwegen, hielten ein gemeinsames Manöver ab.",
        {"JointExercise actual CAN + NOR"},
    ),
    ("Die USA und ihre Verbündeten bombardierten Ziele in Libyen.", {"Attack actual REG:Allies + USA > LBY"}),
    (
        "Indien hat seine Beziehungen zu mehreren Staaten, darunter Kenia und Oman, vertieft.",
        {"Cooperation actual IND + KEN + OMN"},
    ),
    (
        "Die Afrikanische Union stellte den Machthabern im Niger ein Ultimatum.",
        {"Threat actual AU > NER"},
    ),
    (
        "Das tschadische Verteidigungsministerium teilte mit, die Armee habe Stellungen in Libyen bombardiert.",
        {"Attack actual TCD > LBY"},
    ),
    ("Ein Sprecher des Roten Kreuzes teilte mit, die Armee habe Stellungen in Libyen bombardiert.", set()),
    (
        "Die Folgen reichen bis in den Tschad, wo Frankreich einen Stützpunkt unterhält.",
        {"Deployment actual FRA > TCD"},
    ),
]

DEEDS = [
    ("Der Kauf russischer Flugabwehrraketen durch Serbien wurde bestätigt.", {"ArmsTransfer actual RUS > SRB"}),
    ("Äthiopien drohte mit einem Einmarsch in Somalia.", {"Threat actual ETH > SOM"}),
    ("Äthiopien drohte Somalia mit Vergeltung.", {"Threat actual ETH > SOM"}),
    ("Das Kabinett in Oslo hat den Abzug der Soldaten aus Mali beschlossen.", {"Withdrawal committed NOR > MLI"}),
    ("Kanada leistet einen wichtigen Beitrag zur Stabilität in Afrika.", set()),
    ("Chinesische Hacker haben Australien angegriffen.", {"Coercion actual CHN > AUS"}),
]


MORE = [
    ("Grossbritannien und Norwegen schliessen ein Abkommen.", {"Agreement actual GBR + NOR"}),
    ("Die Schweiz beschloss Strafmassnahmen gegen Belarus.", {"Coercion actual CHE > BLR"}),
    ("Der Nato-Generalsekretär begrüsste den Entscheid Dänemarks.", {"Endorsement actual NATO > DNK"}),
    ("An der Übung nahmen Soldaten aus Ghana und Togo teil.", {"JointExercise actual GHA + TGO"}),
    ("Am Montag zogen indische Soldaten aus Nepal ab.", {"Withdrawal actual IND > NPL"}),
    ("Chile gab bekannt, dass Peru zwei Schiffe nach Kolumbien verlegt.", {"Deployment actual PER > COL"}),
    ("Der Präsident der Französischen Republik lobte Ghana.", {"Endorsement actual FRA > GHA"}),
    ("Am Montag war ein ruandischer Trupp in Burundi eingedrungen.", {"ShowOfForce actual RWA > BDI"}),
    ("Die peruanische Botschaft beschwerte sich bei Chile.", {"Criticism actual PER > CHL"}),
    ("Der Konzern Rheinmetall bekam aus Italien einen Großauftrag.", {"ArmsTransfer committed Rheinmetall > ITA"}),
    (
        "Kenia protestierte gegen Ruanda. Der dänische Minister warnte vor einer Verschärfung.",
        {"Criticism actual KEN > RWA"},
    ),
    ("Estland hatte bei Finnland um Panzer angefragt.", {"Appeal actual EST > FIN"}),
]

TOLD = [
    ("Kenia erklärte, man verurteile den ruandischen Angriff.", {"Criticism actual KEN > RWA"}),
    ("Das Ministerium in Madrid teilte mit, Spanien liefere Moldau Haubitzen.", {"Aid actual ESP > MDA"}),
    ("Die Regierung in Oslo erklärte, Iran und Irak hätten Kuwait angegriffen.", {"Attack actual IRN + IRQ > KWT"}),
    ("Der Iran und der Irak hätten Kuwait fast angegriffen.", set()),
    ("Ankara kritisierte, dass Zypern Raketen gekauft hat.", {"Criticism actual TUR > CYP"}),
    ("Ankara kritisierte, dass zu wenig geschieht.", set()),
    (
        "Der kenianische Präsident erklärte, er fordere die ruandischen Streitkräfte auf, Burundi zu verlassen.",
        {"Appeal actual KEN > RWA"},
    ),
    ("Der estnische Präsident ist mit dem finnischen Kanzler zusammengetroffen.", {"Consultation actual EST + FIN"}),
    ("Der finnische Präsident traf finnische Soldaten der Nato.", set()),
    (
        "Der US-Außenminister Anthony Miller rief den mexikanischen Präsidenten an.",
        {"Consultation actual MEX + USA"},
    ),
    ("Portugal beteiligt sich mit 150 Soldaten an der Mission.", {"Deployment actual PRT"}),
    ("Portugal beteiligt sich mit 150 Schülern an der Studie.", set()),
]


WHO = [
    ("Die Türkei blockiert die Aufnahme. Sie wirft Zypern Verrat vor.", {"Criticism actual TUR > CYP"}),
    ("Die Türkei lobte Präsidentin Maia Sandu. Sie wirft Zypern Verrat vor.", {"Endorsement actual TUR > MDA"}),
    (
        "Polen und Lettland stärken der im Krieg unter Druck geratenen Republik Moldau den Rücken.",
        {"Endorsement actual LVA + POL > MDA"},
    ),
    ("Daran nehmen Soldaten aus neun Ländern teil, darunter die in Estland stationierten Briten.", set()),
    ("Norwegen hält einen Konflikt zwischen Kenia und Uganda für möglich.", set()),
    ("Peru hat ein peruanisch-chilenisches Rüstungsgeschäft gekündigt.", {"Withdrawal actual PER > CHL"}),
    ("Norwegen lässt Moldau zwölf Panzer zukommen.", {"Aid actual NOR > MDA"}),
]


def _found(text: str) -> set[str]:
    return {line for line in lines(text, "de") if " denied " not in line and " possible " not in line}


@pytest.mark.parametrize(("text", "facts"), BRACKETS)
def test_what_stands_inside_the_verb_bracket(text: str, facts: set[str]) -> None:
    assert facts <= _found(text)
    assert facts or not _found(text)


@pytest.mark.parametrize(("text", "facts"), GROUPS)
def test_who_is_meant_by_a_group_or_an_institution(text: str, facts: set[str]) -> None:
    assert facts <= _found(text)
    assert facts or not _found(text)


@pytest.mark.parametrize(("text", "facts"), DEEDS)
def test_what_is_done_and_how_real_it_is(text: str, facts: set[str]) -> None:
    assert facts <= _found(text)
    assert facts or not _found(text)


@pytest.mark.parametrize(("text", "facts"), MORE)
def test_what_news_tells_besides(text: str, facts: set[str]) -> None:
    assert facts == _found(text)


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_what_others_told(text: str, facts: set[str]) -> None:
    assert facts <= _found(text)
    assert facts or not _found(text)


@pytest.mark.parametrize(("text", "facts"), WHO)
def test_who_is_meant(text: str, facts: set[str]) -> None:
    assert facts <= _found(text)
    assert facts or not _found(text)


def test_a_pronoun_names_no_state_where_a_person_was_named() -> None:
    found = _found("Die Türkei lobte Präsidentin Maia Sandu. Sie wirft Zypern Verrat vor.")
    assert "Criticism actual TUR > CYP" not in found


def test_a_party_in_brackets_tells_whose_a_minister_is() -> None:
    found = offices(
        "Außenminister Karl Huber (ÖVP) sprach in Berlin. Außenministerin Eva Braun-Wolf (SPD) schwieg.", "de"
    )
    assert {(person, polity) for person, _, polity, _ in found} == {("Karl Huber", "AUT"), ("Eva Braun-Wolf", "DEU")}
