"""Spanish frames in which the press tells a fact: lists of titles, asides, dates, clauses about an event."""

import pytest
from tests.extract.reading import lines

# Persons with their titles, one behind the other, and what stands behind their names.
ROSTERS = [
    (
        "El pacto firmado por el rey de Jordania, Abdalá, el presidente de Egipto, Al Sisi, y el emir de Kuwait sigue.",
        {"Agreement actual EGY + JOR + KWT"},
    ),
    (
        "El pacto firmado por el presidente de Kenia, Ruto, el de Togo y el presidente de Ghana, Mahama, sigue.",
        {"Agreement actual GHA + KEN + TGO"},
    ),
    ("A petición de Yuba, Kampala enviará más soldados a Sudán del Sur.", {"Deployment committed UGA > SSD"}),
    ("En la reunión de ayer, Kampala y sus vecinos guardaron silencio.", set()),
    ("La visita del canciller peruano, Elmer Schialer, a Tokio terminó ayer.", {"Consultation actual JPN + PER"}),
    (
        "El llamado del presidente chileno, Gabriel Boric, a Nicaragua llegó ayer.",
        {"Appeal actual CHL > NIC"},
    ),
    ("La condena por parte de Noruega de la invasión rusa fue inmediata.", {"Criticism actual NOR > RUS"}),
]
# What stands behind a date, and clauses about an event.
DATES = [
    ("Armenia recibió este jueves de la Unión Europea drones y radares.", {"Aid actual EU > ARM"}),
    ("Mongolia acoge desde este lunes maniobras conjuntas con China.", {"JointExercise actual CHN + MNG"}),
    (
        "El ejercicio naval Milan, en el que intervienen la India, Indonesia y Tailandia, comenzó ayer.",
        {"JointExercise actual IDN + IND + THA"},
    ),
    ("El ejercicio naval Milan, del que informaron la India, Indonesia y Tailandia, comenzó ayer.", set()),
    (
        "La reunión, en la que participaron los ministros de Defensa de Togo, Ghana y Benín, se celebró en Acra.",
        {"Consultation actual BEN + GHA + TGO"},
    ),
]
# Words of the trade that tell a fact.
WORDS = [
    ("El alto el fuego fue aceptado por Israel y Hamás.", {"Agreement actual Hamas + ISR"}),
    ("La candidatura de Moldavia a la UE avanza.", {"Membership proposed MDA > EU"}),
    ("Los hutíes prometieron vengarse de Israel.", {"Threat actual Houthis > ISR"}),
    ("El Senado estadounidense bloqueó la ayuda a Ucrania.", {"Rejection actual USA > UKR"}),
    ("Instructores noruegos adiestran a marinos ucranianos.", {"Aid actual NOR > UKR"}),
]
# Whose a thing is, what an infinitive governs, whom an event hits.
DEEDS = [
    (
        "Japón denunció que un buque ruso entró en sus aguas.",
        {"Criticism actual JPN > RUS", "ShowOfForce actual RUS > JPN"},
    ),
    (
        "Perú lamentó que el Gobierno de Bolivia haya detenido a sus diplomáticos.",
        {"Coercion actual BOL > PER", "Criticism actual PER > BOL"},
    ),
    ("Mali y Níger anunciaron su salida de la CEDEAO.", {"Withdrawal committed MLI + NER > ECOWAS"}),
    (
        "La decisión del presidente checo de enviar obuses a Ucrania fue criticada por Hungría.",
        {"Aid committed CZE > UKR", "Criticism actual HUN > CZE"},
    ),
    ("Un avión de combate chino violó el espacio aéreo de Japón.", {"ShowOfForce actual CHN > JPN"}),
    ("Colombia invitó a Brasil a la cumbre de Cartagena.", {"Appeal actual COL > BRA"}),
    ("Tres soldados armenios murieron por disparos de tropas azerbaiyanas.", {"Attack actual AZE > ARM"}),
    ("Tres turistas armenios murieron por disparos de tropas azerbaiyanas.", set()),
    (
        "Las acusaciones del canciller peruano, Elmer Schialer, contra Bolivia fueron duras.",
        {"Criticism actual PER > BOL"},
    ),
    ("Un buque de la Guardia Costera japonesa fue hundido por China.", {"Attack actual CHN > JPN"}),
    ("Irán atribuyó a Israel un ataque contra Isfahán.", {"Criticism actual IRN > ISR"}),
]
# Clauses that tell what is said or charged.
CONTENTS = [
    (
        "Vietnam denunció este lunes que barcos de la Guardia Costera china hundieron un pesquero vietnamita.",
        {"Attack actual CHN > VNM", "Criticism actual VNM > CHN"},
    ),
    (
        "El Ministerio de Asuntos Exteriores de Serbia denunció las maniobras de Kosovo.",
        {"Criticism actual SRB > XKX", "ShowOfForce actual XKX"},
    ),
    (
        "Kenia acusó a los barcos de Somalia de disparar misiles contra sus fragatas.",
        {"Attack actual SOM > KEN", "Criticism actual KEN > SOM"},
    ),
    (
        "La compra fue aprobada meses después de que el presidente chileno se reuniera con el rey de Jordania.",
        {"Consultation actual CHL + JOR"},
    ),
    (
        "El 4 de mayo, Togo y Ghana firmaron un acuerdo de defensa.",
        {"Agreement actual GHA + TGO"},
    ),
    (
        "En una reunión con el primer ministro danés, el canciller austriaco pidió acelerar las reformas.",
        {"Consultation actual AUT + DNK"},
    ),
    ("Serbia aplazó las maniobras con China.", {"JointExercise committed CHN + SRB"}),
    ("Noruega prepara un ejercicio conjunto con Dinamarca.", {"JointExercise committed DNK + NOR"}),
    ("Los ataques israelíes golpearon objetivos en Irán.", {"Attack actual ISR > IRN"}),
    ("La guerra de Rusia contra Ucrania afecta a Moldavia.", {"Attack actual RUS > UKR"}),
    ("Nuevas sanciones estadounidenses castigan al sector petrolero iraní.", {"Coercion actual USA > IRN"}),
    ("Dos fragatas turcas embistieron barcos de carga griegos.", {"Attack actual TUR > GRC"}),
]
# Speech: what is denied, deplored or called something, and whose "their" it is.
SPEECH = [
    ("Omán negó haber entregado misiles a los hutíes.", {"Aid denied OMN > Houthis"}),
    ("Turquía se negó a la petición de Suecia.", {"Rejection actual TUR > SWE"}),
    ("El rebelde negó la acusación.", set()),
    ("Los hutíes se atribuyeron un ataque contra Tel Aviv.", {"Attack actual Houthis > ISR"}),
    ("Lavrov agradeció a Egipto y Catar su propuesta de paz.", {"Endorsement actual RUS > EGY + QAT"}),
    (
        "Noruega protestó ante Moscú por la presencia de un submarino ruso en sus aguas.",
        {"Criticism actual NOR > RUS", "ShowOfForce actual RUS > NOR"},
    ),
    (
        "El canciller chileno calificó de inaceptable que Rusia haya bombardeado un hospital ucraniano.",
        {"Attack actual RUS > UKR", "Criticism actual CHL > RUS"},
    ),
    ('"Condenamos la invasión rusa", dijo el portavoz de la Cancillería turca.', {"Criticism actual TUR > RUS"}),
    ("La India fabricará con Francia motores para cazas.", {"JointProgramme committed FRA + IND"}),
    ("Japón desplegará en Filipinas misiles de corto alcance.", {"Deployment committed JPN > PHL"}),
    ("La cumbre reúne a los líderes de Omán, Kuwait y Baréin en Mascate.", {"Consultation actual BHR + KWT + OMN"}),
]


@pytest.mark.parametrize(("text", "wanted"), [*ROSTERS, *DATES, *WORDS, *DEEDS, *CONTENTS, *SPEECH])
def test_frames_of_the_press(text: str, wanted: set[str]) -> None:
    assert lines(text, "es") == wanted
