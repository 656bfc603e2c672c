"""German as news writes it: voice, order of words, compounds, genitives, speech, persons, dates and amounts."""

import pytest
from tests.extract.modality_de import GERMAN
from tests.extract.reading import claims, line, lines, offices

from pactgraph.model import FactType


@pytest.mark.parametrize(("modality", "text"), GERMAN)
def test_one_delivery(modality: str, text: str) -> None:
    found = [line(claim) for claim in claims(text, "de", FactType.AID)]
    assert found == ([] if modality == "nothing" else [f"Aid {modality} JPN > UKR"])


SENTENCES = [
    ("Tokio (dpa) - Nordkorea hat am Freitag eine Rakete abgefeuert.", {"ShowOfForce actual PRK"}),
    ("Moskau/Kiew (AFP) - Deutschland hat Polen kritisiert.", {"Criticism actual DEU > POL"}),
    ("Kuwait wurde vom Irak besetzt.", {"Attack actual IRQ > KWT"}),
    ("Deutschland und Frankreich führten Gespräche.", {"Consultation actual DEU + FRA"}),
    ("Frankreich und Italien haben ein Abkommen geschlossen.", {"Agreement actual FRA + ITA"}),
    ("Südkorea leistet der Ukraine humanitäre Hilfe.", {"Aid actual KOR > UKR"}),
    ("Aserbaidschan startete einen Angriff auf Armenien.", {"Attack actual AZE > ARM"}),
    ("Japan verhängte Sanktionen gegen Russland.", {"Coercion actual JPN > RUS"}),
    ("Das Abkommen zwischen Italien und Albanien ist in Kraft getreten.", {"Agreement actual ALB + ITA"}),
    ("Der russische Angriff auf die Ukraine dauert an.", {"Attack actual RUS > UKR"}),
    ("Russlands Invasion der Ukraine dauert an.", {"Attack actual RUS > UKR"}),
    ("Die Lieferung von Leopard-Panzern an Kiew durch Deutschland hat begonnen.", {"Aid actual DEU > UKR"}),
    ("Die Annexion der Krim durch Russland wurde verurteilt.", {"Attack actual RUS > UKR"}),
    ("Der US-Präsident traf den polnischen Präsidenten.", {"Consultation actual POL + USA"}),
    ("Die Nato-Staaten verurteilten Russland.", {"Criticism actual NATO > RUS"}),
    ("Der Nato-Beitritt Schwedens wurde gefeiert.", {"Membership actual SWE > NATO"}),
    ("Die US-Militärhilfe für die Ukraine geht weiter.", {"Aid actual USA > UKR"}),
    ("Russland griff die Ukraine in der Nacht mit Drohnen an.", {"Attack actual RUS > UKR"}),
    ("Deutschland stellte der Ukraine weitere Panzer bereit.", {"Aid actual DEU > UKR"}),
    ("Finnland schloss sich der Nato an.", {"Membership actual FIN > NATO"}),
    ("China und Russland haben ein Manöver im Pazifik begonnen.", {"JointExercise actual CHN + RUS"}),
    ("Die Präsidenten von Serbien und Kosovo trafen sich in Brüssel.", {"Consultation actual SRB + XKX"}),
    ("Schweden und Finnland einigten sich auf eine gemeinsame Antwort.", {"Agreement actual FIN + SWE"}),
    ("Die Niederlande stehen an der Seite der Ukraine.", {"Endorsement actual NLD > UKR"}),
    ("Italien, Großbritannien und Japan entwickeln einen neuen Kampfjet.", {"JointProgramme actual GBR + ITA + JPN"}),
    ("Russische Drohnen sind in Polen eingedrungen.", {"ShowOfForce actual RUS > POL"}),
    ("China bedrängt Taiwan.", {"Threat actual CHN > TWN"}),
    ("Der polnische Präsident sagte der Ukraine Beistand zu.", {"Aid committed POL > UKR"}),
    ("Am Donnerstag griff Russland die Ukraine an.", {"Attack actual RUS > UKR"}),
    ("In der Nacht griff Russland die Ukraine mit Drohnen an.", {"Attack actual RUS > UKR"}),
    ("Am Montag stellte Deutschland der Ukraine Waffen bereit.", {"Aid actual DEU > UKR"}),
    ("Deutschland liefert der Ukraine weiter Waffen.", {"Aid actual DEU > UKR"}),
    ("Russland führt seit Februar 2022 Krieg gegen die Ukraine.", {"Attack actual RUS > UKR"}),
    ("Deutschland hat der Ukraine Panzer geliefert.", {"Aid actual DEU > UKR"}),
    ("Gestern hat Japan der Ukraine Lastwagen geliefert.", {"Aid actual JPN > UKR"}),
    ("Japan hatte der Ukraine Lastwagen geliefert.", {"Aid actual JPN > UKR"}),
    ("Deutschland plant, der Ukraine Panzer zu liefern.", {"Aid committed DEU > UKR"}),
    ("Japan bestreitet, der Ukraine Lastwagen geliefert zu haben.", {"Aid denied JPN > UKR"}),
    ("Japan will der Ukraine Lastwagen liefern.", {"Aid committed JPN > UKR"}),
    ("Deutschland verpflichtete sich, der Ukraine Panzer zu liefern.", {"Aid committed DEU > UKR"}),
    ("Deutschland liefert Ukraine weitere Panzer", {"Aid actual DEU > UKR"}),
    ("Russland habe die Ukraine angegriffen.", {"Attack possible RUS > UKR"}),
    ("Ein Experte äußerte sich besorgt. Russland habe die Ukraine angegriffen.", {"Attack possible RUS > UKR"}),
    ("Nordkorea hat nach südkoreanischen Angaben eine Rakete abgefeuert.", {"ShowOfForce actual PRK"}),
    ("Türkei stimmt Nato-Beitritt Schwedens zu", {"Membership committed SWE > NATO"}),
    ("Iran droht Israel mit Vergeltung", {"Threat actual IRN > ISR"}),
    ("Frankreich und Deutschland wollen gemeinsamen Kampfjet entwickeln", {"JointProgramme committed DEU + FRA"}),
    ("Schweden, das im März der Nato beigetreten war, feierte.", {"Membership actual SWE > NATO"}),
    ("Russland, das die Ukraine angreift, drohte Polen.", {"Attack actual RUS > UKR", "Threat actual RUS > POL"}),
    ("Ende Februar rückten russische Truppen in die Ukraine ein.", {"Deployment actual RUS > UKR"}),
    ("Der Ukraine lieferte Deutschland Panzer.", {"Aid actual DEU > UKR"}),
    ("Am Montag kritisierte der polnische Präsident Russland.", {"Criticism actual POL > RUS"}),
    ("Am Mittwoch wurde Kiew von Russland angegriffen.", {"Attack actual RUS > UKR"}),
    ("Falls Japan der Ukraine Lastwagen liefert, wird Russland reagieren.", {"Aid possible JPN > UKR"}),
    ("Burundi ist aus dem Internationalen Strafgerichtshof ausgetreten.", {"Withdrawal actual BDI > ICC"}),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: set[str]) -> None:
    assert lines(text, "de") == expected


ARTICLES = [
    ("Chile probt vor Taiwan eine Seeblockade.", "ShowOfForce actual CHL > TWN"),
    ("Iran: Israel hat Konsulat in Damaskus bombardiert", "Attack actual ISR > SYR"),
    ("Kanada trägt mit Soldaten zur Nato-Mission im Irak bei.", "Deployment actual CAN > IRQ"),
    ("Kiew dankte Deutschland für die Lieferung von Panzern.", "Aid actual DEU > UKR"),
    ("Zwischen Israel und der Hamas gilt seit Freitag eine Waffenruhe.", "Agreement actual Hamas + ISR"),
    (
        "Die USA haben den Verkauf von Raketen an Polen im Wert von 3 Mrd. Euro genehmigt.",
        "ArmsTransfer committed USA > POL",
    ),
    ("Ein Treffen zwischen Frankreich und Russland ist nicht geplant.", "Consultation denied FRA + RUS"),
    ("Ein Treffen zwischen Frankreich und Russland ist geplant.", "Consultation committed FRA + RUS"),
    (
        "Griechenland äußerte sich besorgt über das Geschäft zwischen Kiew und Minsk.",
        "Criticism actual GRC > BLR + UKR",
    ),
    ("Die Regierung in Athen bat Deutschland um Hilfe.", "Appeal actual GRC > DEU"),
    ("Die deutsche Botschaft in Kiew bat Polen um Hilfe.", "Appeal actual DEU > POL"),
    ("Am Festakt in Wilna nahmen die Präsidenten von Polen und Litauen teil.", "Consultation actual LTU + POL"),
    ("Das Nato-Mitglied Türkei kritisierte Israel.", "Criticism actual TUR > ISR"),
    ("Japan und Südkorea übten gemeinsam. Pjöngjang drohte den beiden Verbündeten.", "Threat actual PRK > JPN + KOR"),
    (
        "Rustem Umjerow kam nach Berlin. Umjerow dankte Deutschland für die Panzer.",
        "Endorsement actual UKR > DEU",
    ),
    ("Die EU-Staaten haben sich auf neue Sanktionen gegen den Iran verständigt.", "Coercion committed EU > IRN"),
    ("In einem Telefonat mit dem japanischen Präsidenten lobte der Kanzler Italien.", "Consultation actual DEU + JPN"),
    ("Norwegen lehnt weitere Waffenlieferungen an Israel ab.", "Rejection actual NOR > ISR"),
    ("Polen liefert der Republik Moldau Transformatoren.", "Aid actual POL > MDA"),
    ("Der Außenminister Polens lobte Italien.", "Endorsement actual POL > ITA"),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_among_others(text: str, expected: str) -> None:
    assert expected in lines(text, "de")


TRAPS = [
    "Die Nato verurteilte die Kampagne, die Tschechien zufolge auch Prager Ämter traf.",
    "Zwischen Ankara und Athen herrscht seit Jahren Streit.",
    "Deutschland trifft im Finale auf Spanien.",
    "Norwegen verkaufte Gas an Deutschland.",
    "Zahlreiche Touristen besuchten Italien.",
    "Die prorussische Partei gewann die Wahl in Moldau.",
    "Die Bundesregierung stritt über die Ukraine-Hilfe.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert lines(text, "de") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der ukrainische Verteidigungsminister Rustem Umjerow traf den polnischen Präsidenten.",
            [("Rustem Umerov", "minister of defence", "UKR", False)],
        ),
        (
            "Der frühere japanische Ministerpräsident Fumio Kishida besuchte die Ukraine.",
            [("Fumio Kishida", "prime minister", "JPN", True)],
        ),
        ("Am Montag bekräftigte der Kanzler die deutsche Unterstützung.", []),
    ],
)
def test_offices(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert offices(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Russland griff die Ukraine am 3. Oktober an.", "2024-10-03", "2024-10-03"),
        ("Im dritten Quartal 2023 griff Russland die Ukraine an.", "2023-07", "2023-09"),
        ("Russland hat die Ukraine im ersten Halbjahr 2023 angegriffen.", "2023-01", "2023-06"),
        ("Russland griff die Ukraine im Februar 2022 an.", "2022-02", "2022-02"),
    ],
)
def test_times(text: str, start: str, end: str) -> None:
    found = [claim.time for claim in claims(text, "de", FactType.ATTACK)]
    assert [(time.start, time.end) for time in found if time] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Japan hat 40 Lastwagen an die Ukraine geliefert.", 40, "truck"),
        ("Die Niederlande versprachen der Ukraine 40 Millionen Euro.", 40_000_000, "EUR"),
        ("Die Niederlande versprachen der Ukraine 2,5 Milliarden Euro.", 2_500_000_000, "EUR"),
    ],
)
def test_quantities(text: str, value: float, unit: str) -> None:
    found = [claim.quantity for claim in claims(text, "de", FactType.AID)]
    assert [(quantity.value, quantity.unit) for quantity in found if quantity] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Laut der Nato hat Russland die Ukraine angegriffen.", "NATO"),
        ("Der polnische Präsident sagte, Russland habe die Ukraine angegriffen.", "POL"),
        ("Die Polen warnten vor Moskau. Russland habe die Ukraine angegriffen.", "POL"),
        ("Nach polnischen Angaben hat Russland die Ukraine angegriffen.", "POL"),
        ("Nach Angaben der Nato hat Russland die Ukraine angegriffen.", "NATO"),
        ("Nach Angaben des polnischen Verteidigungsministeriums griff Russland die Ukraine an.", "POL"),
        ("Der Nato zufolge griff Russland die Ukraine an.", "NATO"),
        ("Der Nato zufolge hat Russland die Ukraine angegriffen.", "NATO"),
        ("Donald Tusk: Russland hat die Ukraine angegriffen", "POL"),
        ("Polen: Russland hat die Ukraine angegriffen", None),
    ],
)
def test_speech(text: str, speaker: str) -> None:
    found = claims(text, "de", FactType.ATTACK)
    assert [claim.attributed_to.polity if claim.attributed_to else None for claim in found] == [speaker]


OPENINGS = [
    ("Finanziert wurde die Lieferung von Panzern an die Ukraine von Dänemark.", "Aid actual DNK > UKR"),
    ("Vereinbart wurde eine Waffenruhe zwischen Israel und dem Libanon.", "Agreement actual ISR + LBN"),
    ("Geplant ist ein Treffen zwischen Selenskyj und Macron.", "Consultation committed FRA + UKR"),
    (
        "Mehr als drei Jahrzehnte nach dem ersten Krieg haben Armenien und Aserbaidschan ein Abkommen unterzeichnet.",
        "Agreement actual ARM + AZE",
    ),
    ("Ankara, der engste Verbündete Bakus, warnte Armenien.", "Threat actual TUR > ARM"),
    ("Dort patrouillieren deutsche Schiffe.", "Deployment actual DEU"),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_what_opens_a_sentence(text: str, expected: str) -> None:
    assert expected in lines(text, "de")


CONTEXT = [
    (
        "Der norwegische Ministerpräsident kündigte bei einem Besuch in Charkiw ein Hilfspaket an.",
        "Aid committed NOR > UKR",
    ),
    (
        "Deutschland sagte der Ukraine Unterstützung zu. Die Bundesregierung lehnt eine Taurus-Lieferung weiterhin ab.",
        "Rejection actual DEU > UKR",
    ),
    (
        "Verteidigungsminister Boris Pistorius lobte Polen. Der SPD-Politiker kritisierte Ungarn.",
        "Criticism actual DEU > HUN",
    ),
    ("Für die Ausbildung ukrainischer Soldaten gibt Berlin 40 Millionen Euro aus.", "Aid actual DEU > UKR"),
    ("Sollte Polen Raketen stationieren, werde Moskau reagieren, drohte der Kremlsprecher.", "Threat actual RUS > POL"),
    ("Litauens Regierung lobte Polen. Macrons Kritik an Polen sei falsch.", "Criticism actual FRA > POL"),
    ("Die Bundeswehr hilft der Ukraine. Pistorius lobte Polen.", "Endorsement actual DEU > POL"),
]


@pytest.mark.parametrize(("text", "expected"), CONTEXT)
def test_what_the_context_tells(text: str, expected: str) -> None:
    assert expected in lines(text, "de")


OCCASIONS = [
    "Die Ukraine berief sich auf das Budapester Memorandum.",
    "Litauen hat den Austritt aus der Ottawa-Konvention erklärt.",
    "Russland verletzte das Minsker Abkommen und die Pariser Erklärung.",
    "Frankreich bekennt sich zu den Beschlüssen des Warschauer Gipfels.",
    "Die Regierung kündigte Hilfen für Landwirte an.",
]


@pytest.mark.parametrize("text", OCCASIONS)
def test_a_town_in_the_name_of_a_treaty_is_no_party(text: str) -> None:
    assert lines(text, "de") == set()


MORE_CONTEXT = [
    ("Seit gestern haben sich Serbien und Kosovo auf ein Abkommen verständigt.", "Agreement actual SRB + XKX"),
    ("Am Montag warf Verteidigungsminister Boris Pistorius Moskau Sabotage vor.", "Criticism actual DEU > RUS"),
    (
        "Scholz reagierte ungehalten und ermahnte Polen in einem Brief, die Piloten freizulassen.",
        "Appeal actual DEU > POL",
    ),
    ("Japan und Kanada schlossen ein Abkommen. Norwegen begrüßte den Schritt.", "Endorsement actual NOR > CAN + JPN"),
    ("Russland ist mit Iran durch einen Pakt verbunden.", "Agreement actual IRN + RUS"),
    ("Gemeinsam mit Dänemark liefert Norwegen der Ukraine Panzer.", "Aid actual DNK + NOR > UKR"),
    (
        "Bei einem Besuch in Charkiw kündigte der norwegische Ministerpräsident Hilfe an.",
        "Consultation actual NOR + UKR",
    ),
    ("Israel warf Iran einen Angriff vor und kündigte Vergeltung an.", "Threat actual ISR > IRN"),
    ("Polen lobte Norwegen und Schweden. Beide Länder dankten Kanada.", "Endorsement actual NOR + SWE > CAN"),
    ("Die USA verurteilten Russlands Überfall auf die Ukraine.", "Criticism actual USA > RUS"),
    ("Die Islamische Republik bedrohte Israel.", "Threat actual IRN > ISR"),
    ("Nach der Einnahme von Goma durch die Miliz M23 tagte der UN-Sicherheitsrat.", "Attack actual M23 > COD"),
    ("Die Türkei, die der polnischen Armee Drohnen verkauft hat, schwieg.", "ArmsTransfer actual TUR > POL"),
    ("Kiew hat drei Patriot-Feuereinheiten aus Deutschland erhalten.", "Aid actual DEU > UKR"),
    ("Polen hat bei südkoreanischen Herstellern Panzer bestellt.", "ArmsTransfer actual KOR > POL"),
    ("Norwegen wies Vorwürfe der dänischen Regierung zurück.", "Rejection actual NOR > DNK"),
    (
        "Zusammen mit seinen Kollegen aus Kanada und Japan lobte der Kanzler Polen.",
        "Endorsement actual CAN + DEU + JPN > POL",
    ),
    ("Scholz bedauerte die Entscheidung, dankte der Schweiz aber für 40 Panzer.", "Endorsement actual DEU > CHE"),
    ("Indien, das 2019 einen Satelliten abgeschossen hatte, schwieg.", "ShowOfForce actual IND"),
    ("Deutschland und Italien wollen gemeinsam drei Satelliten bauen lassen.", "JointProgramme committed DEU + ITA"),
    (
        "Das gab Außenministerin Annalena Baerbock bekannt, bevor sie mit Japan ein Abkommen unterzeichnete.",
        "Agreement actual DEU + JPN",
    ),
    (
        "Auf den Hackerangriff, den sie dem russischen Geheimdienst anlastet, hat die Bundesregierung reagiert.",
        "Criticism actual DEU > RUS",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE_CONTEXT)
def test_who_is_meant(text: str, expected: str) -> None:
    assert expected in lines(text, "de")


def test_a_unit_of_an_alliance_is_no_body_to_join() -> None:
    text = "Norwegische Truppen gehören seit 2017 dem Nato-Gefechtsverband in Litauen an."
    assert not any("Membership" in line for line in lines(text, "de"))


def test_the_land_is_left_open_between_who_acted_and_whom_he_named() -> None:
    text = "Die sudanesische Regierung kritisierte Abu Dhabi. Deutschland stellt dem Land 20 Millionen Euro bereit."
    assert not any("Aid" in line for line in lines(text, "de"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Die USA lobten das Nato-Mitglied vor Russland. Nun gibt es Sanktionen der USA gegen Firmen des Landes.",
            "Coercion",
        ),
        ("Die USA kritisierten das Nato-Mitglied, nachdem es in Russland Raketen gekauft hatte.", "ArmsTransfer"),
    ],
)
def test_a_member_that_is_only_described_is_nobody(text: str, wrong: str) -> None:
    assert not any(line.startswith(wrong) for line in lines(text, "de"))


def test_a_year_later_is_no_day_to_come() -> None:
    found = lines(
        "Im September 2024 kritisierte Japan Russland. Ein Jahr später verhängte Japan Zölle gegen Polen.", "de"
    )
    assert not any("committed" in line for line in found)


def test_a_prefix_of_a_state_makes_no_former_office() -> None:
    found = offices("US-Präsident Joe Biden besuchte Polen.", "de")
    assert found == [("Joe Biden", "president", "USA", False)]


def test_the_land_is_not_any_state_told_of() -> None:
    text = "Deutschland kritisierte Russland. Deshalb verhängten die USA Sanktionen gegen die Behörde des Landes."
    assert not any("USA > DEU" in line for line in lines(text, "de"))
