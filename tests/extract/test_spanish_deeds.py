"""Deeds that Spanish news condemns, disputes and reports, and what must not be read into them."""

import pytest
from tests.extract.reading import lines

# Whom a deed hits is not who answers for it.
CONDEMNED = [
    ("Francia condenó el ataque contra Israel.", set()),
    ("La ONU condenó el ataque contra un convoy de la Cruz Roja en Sudán.", set()),
    ("El Consejo de Seguridad condenó el ataque contra una patrulla de la misión de la ONU en Malí.", set()),
    (
        "Francia condenó el ataque de Irán contra una base de Israel.",
        {"Criticism actual FRA > IRN", "Attack actual IRN > ISR"},
    ),
    ("Finlandia lanzó acusaciones contra Rusia.", {"Criticism actual FIN > RUS"}),
    ("Irán calificó de histórica la operación de Rusia.", set()),
    (
        "Perú y Chile rechazaron la violación del derecho internacional por parte de las autoridades ecuatorianas.",
        {"Criticism actual CHL + PER > ECU"},
    ),
]
# Who is left out, who is meant, and what two do to each other.
NAMED = [
    ("Kosovo ha sido apoyado por Albania, pero no por Rusia y China.", {"Endorsement actual ALB > XKX"}),
    ("Los aliados de la OTAN criticaron a Bielorrusia.", {"Criticism actual NATO > BLR"}),
    ("Los aliados de Ucrania criticaron a Bielorrusia.", {"Criticism actual REG:Allies > BLR"}),
    ("Los servicios secretos rusos espiaron a Suecia.", {"Coercion actual RUS > SWE"}),
    (
        "Etiopía y Eritrea se acusaron mutuamente de mentir.",
        {"Criticism actual ETH > ERI", "Criticism actual ERI > ETH"},
    ),
    ("Etiopía y Eritrea intercambiaron disparos.", {"Attack actual ETH > ERI", "Attack actual ERI > ETH"}),
    ("Etiopía y Eritrea criticaron la resolución.", set()),
    ('"Pedimos a Rusia más moderación", indicó el presidente francés.', {"Appeal actual FRA > RUS"}),
]
# How real it is by the clause that tells it.
REAL = [
    (
        "Ha empezado el programa de las maniobras conjuntas que harán Perú y Chile en Arica.",
        {"JointExercise committed CHL + PER"},
    ),
    ("Rusia, que tiene una base militar en Tayikistán, calla.", {"Deployment actual RUS > TJK"}),
    (
        "Los líderes de Serbia y Kosovo se reúnen en Viena, ya que se está librando una guerra en suelo europeo.",
        {"Consultation actual SRB + XKX"},
    ),
]
# Series of verbs, what is told beside, and whose airspace and name it is.
BESIDE = [
    (
        "Perú suspendió el tratado, cerró el cruce fronterizo con Chile y expulsó a diplomáticos chilenos.",
        {"Coercion actual PER > CHL"},
    ),
    ("Sudán lo negó, acusando a Etiopía de mentir.", {"Criticism actual SDN > ETH"}),
    ("Guyana respondió que no tiene ningún plan de atacar a Venezuela.", {"Attack denied GUY > VEN"}),
    (
        "Sudán denunció que un avión militar etíope penetró su espacio aéreo.",
        {"Criticism actual SDN > ETH", "ShowOfForce actual ETH > SDN"},
    ),
    ("El Consejo de Seguridad de las Naciones Unidas (ONU) se reunió de urgencia.", set()),
    (
        "Los enfrentamientos entre las fuerzas de Sudán y Etiopía han dejado 20 muertos.",
        {"Attack actual SDN > ETH", "Attack actual ETH > SDN"},
    ),
]
# Who acts behind an opening phrase, beside a title, and in a clause about others.
ACTING = [
    (
        "Los presidentes de Perú, Pedro Castillo, y de Chile, Gabriel Boric, se reunieron en Lima.",
        {"Consultation actual CHL + PER"},
    ),
    (
        "Tras el ataque de Rusia a Ucrania, Finlandia y Suecia solicitaron ayuda, y Turquía les pedía explicaciones.",
        {"Attack actual RUS > UKR", "Appeal actual TUR > FIN + SWE"},
    ),
    (
        "Finlandia y Suecia solicitaron ayuda a la OTAN, y Turquía les pedía calma.",
        {"Appeal actual FIN + SWE > NATO", "Appeal actual TUR > FIN + SWE"},
    ),
    ("Turquía acepta que entren en la OTAN.", set()),
    (
        "El acuerdo allana el camino para que Finlandia y Suecia se unan a la OTAN.",
        {"Membership proposed FIN + SWE > NATO"},
    ),
    ("Colombia se convirtió en el tercer país en romper relaciones con Israel.", {"Withdrawal actual COL > ISR"}),
    ("Turquía retira su veto a Suecia.", {"Rejection denied TUR > SWE"}),
    ("Turquía la vetaba acusando a Suecia de mentir.", {"Criticism actual TUR > SWE"}),
]


@pytest.mark.parametrize(("text", "wanted"), [*CONDEMNED, *NAMED, *REAL, *BESIDE, *ACTING])
def test_deeds(text: str, wanted: set[str]) -> None:
    assert lines(text, "es") == wanted
