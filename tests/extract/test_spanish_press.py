"""Spanish as agencies and newspapers of Spain and Latin America write it, and what must not be read into it."""

import pytest
from tests.extract.reading import lines

# Who is meant where the sentence does not name him.
CONTEXT = [
    (
        "Perú rechazó la propuesta de Bolivia. Ambas naciones se reunieron ayer en Tacna.",
        {"Rejection actual PER > BOL", "Consultation actual BOL + PER"},
    ),
    (
        "Canadá donó ambulancias a Ucrania. Noruega ha enviado ya drones y camiones.",
        {"Aid actual CAN > UKR", "Aid actual NOR > UKR"},
    ),
    (
        "Canadá donó ambulancias a Ucrania y Suecia donó camiones a Moldavia. Noruega ha enviado ya drones.",
        {"Aid actual CAN > UKR", "Aid actual SWE > MDA"},
    ),
    ("El presidente argentino llamó terrorista al presidente colombiano.", {"Criticism actual ARG > COL"}),
    ("Ecuador denunció que Rusia espía a sus diplomáticos.", {"Criticism actual ECU > RUS"}),
    ("Ecuador denunció que Rusia sufrió un ciberataque.", set()),
    ("Bogotá ya había llamado a consultas a su embajador en Managua.", {"Coercion actual COL > NIC"}),
    ("El presidente peruano ordenó expulsar a los diplomáticos rusos.", {"Coercion committed PER > RUS"}),
    ("Venezuela mantiene una vieja reclamación sobre el Esequibo.", {"Threat actual VEN > GUY"}),
]
# Subjects and clauses that the parser hangs on the wrong word.
ORDERS = [
    (
        "Guyana denunció este sábado que una patrullera venezolana penetró en aguas guyanesas.",
        {"Criticism actual GUY > VEN", "ShowOfForce actual VEN > GUY"},
    ),
    (
        "Guyana denuncia la entrada de un buque venezolano en sus aguas.",
        {"Criticism actual GUY > VEN", "ShowOfForce actual VEN > GUY"},
    ),
    (
        "Chile pidió a los aliados que presionen a Rusia.",
        {"Appeal actual CHL > REG:Allies", "Appeal proposed REG:Allies > RUS"},
    ),
    ("Ucrania llamó a Italia a no ceder ante las amenazas rusas.", {"Appeal actual UKR > ITA"}),
    (
        "Francia, que entregó camiones al Ejército libanés, enviará ahora blindados a Chipre.",
        {"Aid actual FRA > LBN", "Aid committed FRA > CYP"},
    ),
    (
        "El acuerdo de seguridad, que firmaron en mayo Pedro Sánchez y Volodímir Zelenski, prevé ayuda.",
        {"Agreement actual ESP + UKR"},
    ),
    ("Argelia, inquieta por los mercenarios, ha pedido a Moscú explicaciones.", {"Criticism actual DZA > RUS"}),
    (
        "Moscú atacó Odesa y su ministro de Defensa viajó a Pyongyang.",
        {"Attack actual RUS > UKR", "Consultation actual PRK + RUS"},
    ),
    ("Tras reunirse con su homólogo peruano, Lavrov regresó a Moscú.", {"Consultation actual PER + RUS"}),
    (
        "Canadá donó ambulancias a Ucrania y Suecia donó camiones a Moldavia.",
        {"Aid actual CAN > UKR", "Aid actual SWE > MDA"},
    ),
]
# What goes on behind "and", and what hangs on dates.
CLAUSES = [
    (
        "El secretario general de la OTAN se mostró alarmado por la escalada y urgió a Serbia a dialogar.",
        {"Appeal actual NATO > SRB"},
    ),
    (
        'Canadá se declaró "muy preocupado" por la ofensiva de Rusia y pidió a Moscú moderación.',
        {"Criticism actual CAN > RUS", "Appeal actual CAN > RUS"},
    ),
    (
        "La portavoz rusa advirtió la semana pasada a Madrid de que el envío será un objetivo.",
        {"Threat actual RUS > ESP"},
    ),
    ("Rusia vetó una resolución presentada por el Reino Unido.", {"Rejection actual RUS > GBR"}),
    (
        "Un portavoz chino replicó que la independencia es incompatible con la paz y exigió a Tokio moderación.",
        {"Appeal actual CHN > JPN"},
    ),
    ("Nicaragua demandó a Alemania ante la Corte Internacional de Justicia.", {"Criticism actual NIC > DEU"}),
    ("El Consejo de Seguridad y Defensa sudanés criticó a Chad.", set()),  # not the UN's
]
# Withdrawals, vetoes, visits of forces and orders of ships.
DEEDS = [
    ("Japón canceló la entrega de camiones a Ucrania.", {"Withdrawal actual JPN > UKR", "Aid denied JPN > UKR"}),
    ("Japón suspendió la entrega de camiones a Ucrania.", {"Withdrawal actual JPN > UKR", "Aid denied JPN > UKR"}),
    ("Las tropas británicas abandonaron Kenia.", {"Withdrawal actual GBR > KEN"}),
    ("Nicaragua rompió con Israel.", {"Withdrawal actual NIC > ISR"}),
    ("La OSCE se mostró preocupada por la ofensiva de Rusia.", {"Criticism actual OSCE > RUS"}),
    ("El Congreso ecuatoriano autorizó el ingreso de tropas estadounidenses.", {"Deployment committed USA > ECU"}),
    ("Eslovaquia vetó la ayuda europea.", {"Rejection actual SVK > REG:Europe"}),
    ("Chile y Perú harán maniobras conjuntas en la frontera.", {"JointExercise committed CHL + PER"}),
    ("Portugal adiestra a reclutas ucranianos.", {"Aid actual PRT > UKR"}),
    ("Rusia atacó Járkov con drones.", {"Attack actual RUS > UKR"}),
]


@pytest.mark.parametrize(("text", "wanted"), [*CONTEXT, *ORDERS, *CLAUSES, *DEEDS])
def test_press(text: str, wanted: set[str]) -> None:
    assert lines(text, "es") == wanted


def test_a_longer_name_is_not_cut() -> None:
    text = "Burkina Faso ingresó en la Alianza de Estados del Sahel."
    assert lines(text, "es") == {"Membership actual BFA > AES"}


def test_a_receiver_before_what_is_sent_is_no_number_of_it() -> None:
    text = "España enviará a Ucrania misiles para los sistemas antiaéreos y una segunda tanda de carros de combate."
    assert lines(text, "es") == {"Aid committed ESP > UKR"}
