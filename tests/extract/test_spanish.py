"""Spanish, construction by construction: what is read, and nothing besides."""

import pytest
from tests.extract.modality_es import SPANISH
from tests.extract.reading import claims, line, lines, offices

from pactgraph.model import FactType

# Passives with "ser" and with "se".
PASSIVES = [
    ("Kuwait fue invadido por Irak en 1990.", {"Attack actual IRQ > KWT"}),
    ("Irán ha sido sancionado por la Unión Europea.", {"Coercion actual EU > IRN"}),
    ("El tratado fue ratificado por Suecia y Finlandia.", {"Agreement actual FIN + SWE"}),
    ("Los carros de combate serán entregados a Ucrania por Alemania.", {"Aid committed DEU > UKR"}),
    ("Dos diplomáticos rusos fueron expulsados por Polonia.", {"Coercion actual POL > RUS"}),
    ("Hungría fue criticada por la OTAN y por Polonia.", {"Criticism actual NATO + POL > HUN"}),
    ("Se firmó un acuerdo entre Serbia y Kosovo.", {"Agreement actual SRB + XKX"}),
    ("Se celebraron en Riad conversaciones entre Rusia y Estados Unidos.", {"Consultation actual RUS + USA"}),
    ("Se impusieron sanciones a Rusia.", set()),
    ("Ucrania fue atacada.", set()),
    ("El ejército sirio fue derrotado por las fuerzas turcas.", {"Attack actual TUR > SYR"}),
]
# Support verbs.
LIGHT = [
    ("El presidente francés mantuvo conversaciones con el presidente chino.", {"Consultation actual CHN + FRA"}),
    ("Grecia y Chipre firmaron un acuerdo de defensa.", {"Agreement actual CYP + GRC"}),
    ("Noruega prestó ayuda a Moldavia.", {"Aid actual NOR > MDA"}),
    ("Rusia lanzó un ataque contra Ucrania.", {"Attack actual RUS > UKR"}),
    ("Rusia y Bielorrusia realizaron maniobras conjuntas.", {"JointExercise actual BLR + RUS"}),
    ("El Reino Unido impuso sanciones a Irán.", {"Coercion actual GBR > IRN"}),
    ("Polonia llevó a cabo maniobras militares con Lituania.", {"JointExercise actual LTU + POL"}),
    ("Corea del Norte realizó un ensayo nuclear.", {"ShowOfForce actual PRK"}),
    ("Suecia hizo un llamamiento a Turquía.", {"Appeal actual SWE > TUR"}),
    ("Israel lanzó una advertencia a Irán.", {"Threat actual ISR > IRN"}),
    ("Tuvo lugar en Ginebra una reunión entre Irán y Estados Unidos.", {"Consultation actual IRN + USA"}),
]
# Events told by nouns, with nationalities.
NOMINAL = [
    ("La invasión rusa de Ucrania continúa.", {"Attack actual RUS > UKR"}),
    ("La ayuda militar estadounidense a Kiev continúa.", {"Aid actual USA > UKR"}),
    ("La venta de submarinos alemanes a Israel fue noticia.", {"ArmsTransfer actual DEU > ISR"}),
    ("La cumbre franco-alemana duró dos horas.", {"Consultation actual DEU + FRA"}),
    ("La adhesión de Finlandia a la OTAN cambió el mapa.", {"Membership actual FIN > NATO"}),
    ("La retirada de las tropas francesas de Malí terminó.", {"Withdrawal actual FRA > MLI"}),
    ("El despliegue de soldados españoles en Letonia es temporal.", {"Deployment actual ESP > LVA"}),
    ("Las sanciones de Estados Unidos contra Venezuela siguen en vigor.", {"Coercion actual USA > VEN"}),
    ("La cooperación militar entre Rusia e Irán crece.", {"Cooperation actual IRN + RUS"}),
    ("Los ataques israelíes contra el Líbano han cesado.", {"Attack actual ISR > LBN"}),
    ("Tras el ataque iraní a Israel subió el petróleo.", {"Attack actual IRN > ISR"}),
    ("La anexión de Crimea por parte de Rusia es ilegal.", {"Attack actual RUS > UKR"}),
]
# Infinitives and subjunctives whose subject stands above.
CONTROL = [
    ("Polonia pidió a Noruega enviar misiles a Ucrania.", {"Aid proposed NOR > UKR", "Appeal actual POL > NOR"}),
    ("Polonia pidió a Noruega que enviara misiles a Ucrania.", {"Aid proposed NOR > UKR", "Appeal actual POL > NOR"}),
    ("Estonia instó a Hungría a condenar a Rusia.", {"Appeal actual EST > HUN", "Criticism proposed HUN > RUS"}),
    (
        "Francia agradeció a Chile haber enviado ayuda a Ucrania.",
        {"Aid actual CHL > UKR", "Endorsement actual FRA > CHL"},
    ),
    ("Noruega prometió a Polonia enviar misiles a Ucrania.", {"Aid committed NOR > UKR"}),
    ("Turquía intenta comprar misiles a Rusia.", {"ArmsTransfer proposed RUS > TUR"}),
    ("Kiev acusa a Moscú de haber atacado Polonia.", {"Attack actual RUS > POL", "Criticism actual UKR > RUS"}),
]
# Relative clauses and participles.
RELATIVE = [
    ("Japón, que envió camiones a Ucrania, condenó a Rusia.", {"Aid actual JPN > UKR", "Criticism actual JPN > RUS"}),
    ("Los misiles que Francia entregó a Ucrania ya están en uso.", {"Aid actual FRA > UKR"}),
    ("El país que invadió Kuwait fue Irak.", set()),
    ("El acuerdo firmado por Grecia y Chipre entró en vigor.", {"Agreement actual CYP + GRC"}),
    ("Los drones vendidos por Turquía a Etiopía llegaron en mayo.", {"ArmsTransfer actual TUR > ETH"}),
    ("Las sanciones impuestas por la UE a Bielorrusia expiran hoy.", {"Coercion actual EU > BLR"}),
]
# Coordinated parties, verbs and lists.
COORDINATION = [
    ("Polonia y Noruega enviaron carros de combate a Ucrania y Moldavia.", {"Aid actual NOR + POL > MDA + UKR"}),
    ("Polonia condenó a Rusia y elogió a Noruega.", {"Criticism actual POL > RUS", "Endorsement actual POL > NOR"}),
    ("Francia, Alemania e Italia firmaron un tratado.", {"Agreement actual DEU + FRA + ITA"}),
    ("España, junto con Portugal, firmó un acuerdo con Marruecos.", {"Agreement actual ESP + MAR + PRT"}),
    (
        "Los ministros de Defensa de España, Francia y Alemania se reunieron en Toledo.",
        {"Consultation actual DEU + ESP + FRA"},
    ),
    ("El pacto entre Australia, el Reino Unido y Estados Unidos sigue vigente.", {"Agreement actual AUS + GBR + USA"}),
]
# Verbs of doing something with each other.
RECIPROCAL = [
    ("Los presidentes de Brasil y Argentina se reunieron en Brasilia.", {"Consultation actual ARG + BRA"}),
    ("Marín y Keller no se reunieron.", set()),
    ("El presidente Macron y Scholz no se reunieron.", {"Consultation denied DEU + FRA"}),
    ("Rusia y Ucrania intercambiaron prisioneros.", {"Cooperation actual RUS + UKR"}),
    ("Armenia y Azerbaiyán se acusaron mutuamente.", {"Criticism actual ARM > AZE", "Criticism actual AZE > ARM"}),
]
# Headlines without a verb.
HEADLINES = [
    ("Nuevo ataque ruso contra Ucrania", {"Attack actual RUS > UKR"}),
    ("Reunión entre Serbia y Kosovo en Bruselas", {"Consultation actual SRB + XKX"}),
    ("Más ayuda militar alemana a Ucrania", {"Aid actual DEU > UKR"}),
    ("Acuerdo de pesca entre Marruecos y la UE", {"Agreement actual EU + MAR"}),
]
# Datelines of agencies are no part of the sentence behind them.
DATELINES = [
    ("Madrid, 14 may (EFE).- Portugal y Marruecos firmaron un acuerdo.", {"Agreement actual MAR + PRT"}),
    ("BOGOTÁ, 14 (EUROPA PRESS) - Perú condenó a Rusia.", {"Criticism actual PER > RUS"}),
]
# Relative clauses that open with an adjunct leave their subject out.
ADJUNCTS = [
    (
        "El ministro polaco de Defensa recibió al ministro de Defensa sueco, con quien firmó un protocolo.",
        {"Agreement actual POL + SWE", "Consultation actual POL + SWE"},
    ),
    (
        "El presidente de Chile viajará a China, donde firmará un acuerdo con el presidente chino.",
        {"Agreement committed CHL + CHN", "Consultation committed CHL + CHN"},
    ),
]
# Nouns that only group events, threats told by what is threatened, whose an announcement is.
GROUPED = [
    ("Israel llevó a cabo una oleada de bombardeos sobre el Líbano.", {"Attack actual ISR > LBN"}),
    ("Chile celebró una ronda de consultas con Perú.", {"Consultation actual CHL + PER"}),
    (
        "Suecia celebró el anuncio de Noruega de donar dos sistemas a Ucrania.",
        {"Aid committed NOR > UKR", "Endorsement actual SWE > NOR"},
    ),
    ("Los hutíes lanzaron misiles contra un portaaviones estadounidense.", {"Attack actual Houthis > USA"}),
]
# Whose something is by a possessive; an ally is somebody else.
POSSESSIVES = [
    ("Francia culminó la retirada de sus tropas de Senegal.", {"Withdrawal actual FRA > SEN"}),
    ("El presidente de Chile anunció que su país condena a Rusia.", {"Criticism actual CHL > RUS"}),
    ("Portugal condenó a su aliado.", set()),
]
# Firms sell; the nationality before a firm's name is not who acts.
FIRMS = [
    ("Navantia entregará tres corbetas a Arabia Saudí.", {"ArmsTransfer committed Navantia > SAU"}),
    ("Perú adjudicó a la surcoreana Hyundai Rotem el contrato.", {"ArmsTransfer actual HyundaiRotem > PER"}),
]
# Deals that end are told as ends; what is done in reprisal is done.
ENDS = [
    ("Colombia dejó de comprar armas a Israel.", {"Withdrawal actual COL > ISR"}),
    ("Irán atacó Israel en represalia.", {"Attack actual IRN > ISR"}),
]
# What a phrase beside the object tells is no part of a fixed phrase.
BESIDE = [
    ("Chile expresó su gratitud a Perú por el apoyo a Haití.", {"Endorsement actual CHL > PER"}),
    (
        "Polonia envió ayuda a Haití, donde Kenia encabeza una misión.",
        {"Aid actual POL > HTI", "Deployment actual KEN > HTI"},
    ),
]
# Subjects left out.
PRODROP = [
    (
        "Polonia condenó a Rusia. Además, envió misiles a Ucrania.",
        {"Aid actual POL > UKR", "Criticism actual POL > RUS"},
    ),
    (
        "Rusia y Bielorrusia se reunieron en Minsk. En junio realizarán maniobras conjuntas.",
        {"Consultation actual BLR + RUS", "JointExercise committed BLR + RUS"},
    ),
    ("Japón anunció el martes que enviará camiones a Ucrania.", {"Aid committed JPN > UKR"}),
    ("Irán dijo que atacará a Israel.", {"Attack committed IRN > ISR"}),
    ("Enviaron misiles a Ucrania.", set()),
]
# Parties named before.
COREF = [
    (
        "Japón se reunió con Australia. Los dos países firmaron un tratado.",
        {"Agreement actual AUS + JPN", "Consultation actual AUS + JPN"},
    ),
    (
        "Los presidentes de Francia y Brasil se reunieron en París. Los dos líderes firmaron un acuerdo.",
        {"Agreement actual BRA + FRA", "Consultation actual BRA + FRA"},
    ),
    (
        "La OTAN se reunió con Ucrania. La Alianza prometió enviar camiones a Ucrania.",
        {"Aid committed NATO > UKR", "Consultation actual NATO + UKR"},
    ),
    ("Francia e Italia quieren reforzar su cooperación.", {"Cooperation proposed FRA + ITA"}),
    ("Los dos líderes se reunieron.", set()),
    (
        "Turquía y Grecia mantuvieron conversaciones. Ambos países acordaron reforzar la cooperación.",
        {"Agreement actual GRC + TUR", "Consultation actual GRC + TUR", "Cooperation committed GRC + TUR"},
    ),
]
TRAPS = [
    "España venció a Francia en la final del torneo.",
    "La guerra de precios entre España y Francia perjudica a los consumidores.",
    "Ningún país apoya la idea.",
    "El escritor ruso visitó la feria del libro de Madrid.",
    "Francia es un país europeo y Alemania también.",
    "El tren une España con Francia.",
    "Los turistas alemanes invadieron las playas de España.",
    "El ministro francés habló de la situación en Ucrania.",
    "Japón y Alemania, en la Copa del Mundo.",
    "El virus atacó a miles de personas en Italia.",
]
OFFICES = [
    ("El ministro de Defensa ucraniano, Rustem Umérov, ", ("Rustem Umerov", "minister of defence", "UKR", False)),
    ("El ministro ucraniano de Defensa, Rustem Umérov, ", ("Rustem Umerov", "minister of defence", "UKR", False)),
    ("La ministra de Defensa española, Margarita Robles, ", ("Margarita Robles", "minister of defence", "ESP", False)),
    ("El exministro de Defensa polaco Adam Nowak ", ("Adam Nowak", "minister of defence", "POL", True)),
    ("El ex primer ministro sueco Carl Lindgren ", ("Carl Lindgren", "prime minister", "SWE", True)),
    ("El presidente en funciones de Georgia, Guiorgui Beridze, ", ("Guiorgui Beridze", "president", "GEO", False)),
    ("Pedro Gómez, ministro de Exteriores de Colombia, ", ("Pedro Gómez", "minister of foreign affairs", "COL", False)),
    ("El jefe de la diplomacia turca, Hakan Fidan, ", ("Hakan Fidan", "minister of foreign affairs", "TUR", False)),
    ("El canciller alemán, Olaf Scholz, ", ("Olaf Scholz", "chancellor", "DEU", False)),
    ("El canciller colombiano, Luis Murillo, ", ("Luis Murillo", "minister of foreign affairs", "COL", False)),
    ("La jefa de la diplomacia europea, Kaja Kallas, ", ("Kaja Kallas", "high representative", "EU", False)),
    ("El presidente del Gobierno, Pedro Sánchez, ", ("Pedro Sánchez", "prime minister", "ESP", False)),
    ("El secretario general de la OTAN, Mark Rutte, ", ("Mark Rutte", "secretary general", "NATO", False)),
]
SPEAKERS = [
    ("Rusia atacó Polonia, según el ministro de Defensa estonio.", ("EST", None)),
    ("Según Estonia, Rusia atacó Polonia.", ("EST", None)),
    ("Rusia atacó Polonia, dijo el presidente de Estonia.", ("EST", None)),
    ("El presidente de Estonia dijo que Rusia atacó Polonia.", ("EST", None)),
    ("De acuerdo con la OTAN, Rusia atacó Polonia.", ("NATO", None)),
    ('"Rusia atacó Polonia", afirmó el ministro de Exteriores de Estonia, Jonatan Kask.', ("EST", "Jonatan Kask")),
    ("Estonia acusa a Rusia de haber atacado Polonia.", ("EST", None)),
    ("Rusia atacó Polonia.", None),
]
DATES = [
    ("el jueves", ("2024-10-17", "2024-10-17")),
    ("el pasado martes", ("2024-10-15", "2024-10-15")),
    ("el 14 de mayo de 2023", ("2023-05-14", "2023-05-14")),
    ("la semana pasada", ("2024-10-07", "2024-10-13")),
    ("ayer por la mañana", ("2024-10-17", "2024-10-17")),
    ("entre mayo de 2023 y marzo de 2024", ("2023-05", "2024-03")),
    ("hace dos semanas", ("2024-09-30", "2024-10-06")),
    ("hace tres meses", ("2024-07", "2024-07")),
    ("en mayo", ("2024-05", "2024-05")),
    ("en 2014", ("2014", "2014")),
    ("en el primer trimestre del año", ("2024-01", "2024-03")),
    ("este verano", ("2024-06", "2024-08")),
    ("a principios de año", ("2024", "2024")),
    ("del 3 al 5 de junio", ("2024-06-03", "2024-06-05")),
    ("anoche", ("2024-10-17", "2024-10-17")),
    ("el miércoles por la noche", ("2024-10-16", "2024-10-16")),
    ("en la primavera de 2022", ("2022-03", "2022-05")),
]
AMOUNTS = [
    ("Japón entregó 101 camiones a Ucrania.", (101, "truck", "exact")),
    ("Japón entregó a Ucrania 2.500 millones de euros.", (2_500_000_000, "EUR", "exact")),
    ("Japón entregó 40 millones de dólares a Ucrania.", (40_000_000, "USD", "exact")),
    ("Japón entregó unos 40 camiones a Ucrania.", (40, "truck", "about")),
    ("Japón entregó al menos 40 camiones a Ucrania.", (40, "truck", "min")),
    ("Japón entregó más de 1.200 proyectiles a Ucrania.", (1200, "shell", "min")),
    ("Japón entregó cerca de 40 tanques a Ucrania.", (40, "tank", "about")),
    ("Japón entregó una docena de drones a Ucrania.", (12, "drone", "exact")),
    ("Japón entregó hasta treinta misiles a Ucrania.", (30, "missile", "max")),
    ("Japón destinó 1,3 millones de euros a Moldavia.", (1_300_000, "EUR", "exact")),
]
ALL = [*PASSIVES, *LIGHT, *NOMINAL, *CONTROL, *RELATIVE, *COORDINATION, *RECIPROCAL, *HEADLINES, *PRODROP, *COREF]
ALL += [*DATELINES, *ADJUNCTS, *GROUPED, *POSSESSIVES, *FIRMS, *ENDS, *BESIDE]


@pytest.mark.parametrize(("modality", "text"), SPANISH)
def test_one_delivery(modality: str, text: str) -> None:
    found = [line(claim) for claim in claims(text, "es", FactType.AID)]
    assert found == ([] if modality == "nothing" else [f"Aid {modality} JPN > UKR"])


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_who_does_what(text: str, expected: set[str]) -> None:
    assert lines(text, "es") == expected


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_is_read(text: str) -> None:
    assert lines(text, "es") == set()


@pytest.mark.parametrize(("start", "expected"), OFFICES)
def test_office(start: str, expected: tuple[str, str, str, bool]) -> None:
    assert offices(f"{start}visitó Letonia.", "es") == [expected]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker_of_an_attack(text: str, speaker: tuple[str, str | None] | None) -> None:
    (attack,) = claims(text, "es", FactType.ATTACK)
    told = attack.attributed_to
    assert (told and (told.polity, told.person)) == speaker


@pytest.mark.parametrize(("when", "expected"), DATES)
def test_date_of_an_attack(when: str, expected: tuple[str, str]) -> None:
    (attack,) = claims(f"Rusia atacó Ucrania {when}.", "es", FactType.ATTACK)
    assert attack.time is not None
    assert (attack.time.start, attack.time.end) == expected


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_amount(text: str, expected: tuple[float, str, str]) -> None:
    (aid,) = claims(text, "es", FactType.AID)
    assert aid.quantity is not None
    assert (aid.quantity.value, aid.quantity.unit, aid.quantity.bound) == expected


def test_a_threat_is_aimed_at_whom_its_content_tells() -> None:
    found = lines("Estados Unidos amenazó con suspender la ayuda militar a Colombia.", "es")
    assert "Threat actual USA > COL" in found


def test_a_last_name_of_a_head_of_state_stands_alone_and_no_other_does() -> None:
    assert lines("Zelenski visitó Polonia.", "es") == {"Consultation actual POL + UKR"}
    assert lines("Olena Zelenski visitó Polonia.", "es") == set()


def test_a_sea_named_after_a_country_is_no_target() -> None:
    found = lines("Corea del Norte lanzó dos misiles hacia el mar de Japón.", "es")
    assert found == {"ShowOfForce actual PRK"}


def test_a_last_name_is_known_as_the_text_spells_it() -> None:
    text = "El presidente de Ucrania, Volodímir Zelenski, viajó a Oslo. Zelenski agradeció a Noruega su ayuda."
    told = {"Consultation actual NOR + UKR", "Endorsement actual UKR > NOR", "Aid actual NOR > UKR"}
    assert lines(text, "es") == told


def test_a_northern_country_is_not_the_region() -> None:
    assert lines("Hungría podría bloquear la entrada del país nórdico.", "es") == set()
