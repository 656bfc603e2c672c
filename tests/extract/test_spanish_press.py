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
# Withdrawals, vetoes, visits of forces and orders of ships.
DEEDS = [
    ("Las tropas británicas abandonaron Kenia.", {"Withdrawal actual GBR > KEN"}),
    ("Nicaragua rompió con Israel.", {"Withdrawal actual NIC > ISR"}),
    ("La OSCE se mostró preocupada por la ofensiva de Rusia.", {"Criticism actual OSCE > RUS"}),
    ("El Congreso ecuatoriano autorizó el ingreso de tropas estadounidenses.", {"Deployment committed USA > ECU"}),
    ("Eslovaquia vetó la ayuda europea.", {"Rejection actual SVK > REG:Europe"}),
    ("Chile y Perú harán maniobras conjuntas en la frontera.", {"JointExercise committed CHL + PER"}),
    ("Portugal adiestra a reclutas ucranianos.", {"Aid actual PRT > UKR"}),
    ("Rusia atacó Járkov con drones.", {"Attack actual RUS > UKR"}),
]


@pytest.mark.parametrize(("text", "wanted"), [*CONTEXT, *DEEDS])
def test_press(text: str, wanted: set[str]) -> None:
    assert lines(text, "es") == wanted


def test_a_longer_name_is_not_cut() -> None:
    text = "Burkina Faso ingresó en la Alianza de Estados del Sahel."
    assert lines(text, "es") == {"Membership actual BFA > AES"}
