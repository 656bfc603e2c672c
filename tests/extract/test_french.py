"""French: who does what to whom, in every construction that its news uses; exact sets of claims."""

import pytest
from tests.extract.reading import claims, lines, offices, people, read

from pactgraph.model import FactType, Quantity, Time

VOICE = [
    ("L'Iran a été condamné par la France, l'Allemagne et le Royaume-Uni.", {"Criticism actual DEU + FRA + GBR > IRN"}),
    ("L'Estonie a été attaquée par la Russie.", {"Attack actual RUS > EST"}),
    ("La Géorgie s'est fait bombarder par la Russie.", {"Attack actual RUS > GEO"}),
    ("La Moldavie s'est fait menacer par la Russie.", {"Threat actual RUS > MDA"}),
    ("L'Arménie fut envahie par l'Azerbaïdjan.", {"Attack actual AZE > ARM"}),
    ("Des sanctions ont été imposées à la Russie par la Norvège.", {"Coercion actual NOR > RUS"}),
    ("Un accord entre la France et l'Italie a été signé.", {"Agreement actual FRA + ITA"}),
    ("Deux diplomates russes ont été expulsés par la Roumanie.", {"Coercion actual ROU > RUS"}),
    ("L'Ukraine a été critiquée.", set()),
]
LIGHT = [
    ("La Chine et la Russie ont mené des exercices navals.", {"JointExercise actual CHN + RUS"}),
    ("L'Inde et le Japon ont tenu des pourparlers à Tokyo.", {"Consultation actual IND + JPN"}),
    ("La France a apporté une aide humanitaire au Liban.", {"Aid actual FRA > LBN"}),
    ("La Russie a lancé une attaque contre l'Ukraine.", {"Attack actual RUS > UKR"}),
    ("La Pologne a exprimé son soutien à la Lituanie.", {"Endorsement actual POL > LTU"}),
    ("L'Espagne et le Maroc ont conclu un accord.", {"Agreement actual ESP + MAR"}),
    ("L'Iran fait peser une menace sur Israël.", {"Threat actual IRN > ISR"}),
    ("La Suède a pris des sanctions contre la Biélorussie.", {"Coercion actual SWE > BLR"}),
    ("Israël a mené une frappe contre l'Iran.", {"Attack actual ISR > IRN"}),
]
NOMINAL = [
    ("L'invasion russe de l'Ukraine dure depuis trois ans.", {"Attack actual RUS > UKR"}),
    ("Les livraisons d'armes américaines à Kiev ont repris.", {"Aid actual USA > UKR"}),
    ("Les frappes israéliennes au Liban se poursuivent.", {"Attack actual ISR > LBN"}),
    ("Les sanctions européennes contre la Russie restent en vigueur.", {"Coercion actual REG:Europe > RUS"}),
    ("Le sommet franco-allemand s'est tenu à Paris.", {"Consultation actual DEU + FRA"}),
    ("La guerre de la Russie contre l'Ukraine se poursuit.", {"Attack actual RUS > UKR"}),
    ("L'annexion de la Crimée par la Russie date de 2014.", {"Attack actual RUS > UKR"}),
    ("Le retrait français du Mali s'est achevé.", {"Withdrawal actual FRA > MLI"}),
    ("Le soutien de la Corée du Nord à la Russie inquiète Séoul.", {"Endorsement actual PRK > RUS"}),
    ("Les menaces chinoises envers Taïwan se multiplient.", {"Threat actual CHN > TWN"}),
]
CLAUSES = [
    # control
    (
        "La Pologne a demandé à la Norvège de condamner la Russie.",
        {"Appeal actual POL > NOR", "Criticism proposed NOR > RUS"},
    ),
    (
        "La Pologne a exhorté la Norvège à envoyer des chars à l'Ukraine.",
        {"Appeal actual POL > NOR", "Aid proposed NOR > UKR"},
    ),
    ("La Pologne a promis à la Norvège d'envoyer des chars à l'Ukraine.", {"Aid committed POL > UKR"}),
    (
        "La Norvège a été invitée par la Pologne à envoyer des chars à l'Ukraine.",
        {"Appeal actual POL > NOR", "Aid proposed NOR > UKR"},
    ),
    (
        "La France a remercié le Japon d'avoir condamné la Russie.",
        {"Endorsement actual FRA > JPN", "Criticism actual JPN > RUS"},
    ),
    # relative clauses
    (
        "La Norvège, qui a envoyé des chars à l'Ukraine, a condamné la Russie.",
        {"Aid actual NOR > UKR", "Criticism actual NOR > RUS"},
    ),
    ("Les chars que la Norvège a envoyés à l'Ukraine sont arrivés.", {"Aid actual NOR > UKR"}),
    (
        "La Géorgie, que la Russie a attaquée, a remercié la France.",
        {"Attack actual RUS > GEO", "Endorsement actual GEO > FRA"},
    ),
    (
        "La Moldavie, dont l'armée a été formée par la Roumanie, a remercié la Pologne.",
        {"Aid actual ROU > MDA", "Endorsement actual MDA > POL"},
    ),
    # participles and gerunds
    ("Les missiles livrés par la France à l'Ukraine sont arrivés.", {"Aid actual FRA > UKR"}),
    (
        "La Chine a condamné les États-Unis, accusant la Norvège de provocation.",
        {"Criticism actual CHN > USA", "Criticism actual CHN > NOR"},
    ),
    ("La France a irrité la Turquie en signant le traité avec la Grèce.", {"Agreement actual FRA + GRC"}),
    (
        "Envahie par l'Irak, la capitale du Koweït a remercié la France.",
        {"Attack actual IRQ > KWT", "Endorsement actual KWT > FRA"},
    ),
]
COORDINATION = [
    (
        "La Pologne et la Norvège ont livré des chars et des camions à l'Ukraine et à la Moldavie.",
        {"Aid actual NOR + POL > MDA + UKR"},
    ),
    (
        "La Pologne a condamné la Russie et félicité la Norvège.",
        {"Criticism actual POL > RUS", "Endorsement actual POL > NOR"},
    ),
    ("La Norvège a envoyé des chars à l'Ukraine et des camions à la Moldavie.", {"Aid actual NOR > MDA + UKR"}),
    ("La France, aux côtés de l'Allemagne, a signé un accord avec l'Italie.", {"Agreement actual DEU + FRA + ITA"}),
    ("La France, ainsi que l'Allemagne, ont condamné l'Iran.", {"Criticism actual DEU + FRA > IRN"}),
    ("Des pourparlers ont eu lieu entre l'Iran et le Pakistan.", {"Consultation actual IRN + PAK"}),
    (
        "La France, l'Allemagne, l'Italie, l'Espagne et la Pologne ont signé un traité.",
        {"Agreement actual DEU + ESP + FRA + ITA + POL"},
    ),
    ("Les présidents turc et iranien se sont rencontrés.", {"Consultation actual IRN + TUR"}),
    (
        "La Serbie et le Kosovo se sont accusés mutuellement de provocation.",
        {"Criticism actual SRB > XKX", "Criticism actual XKX > SRB"},
    ),
]
HEADLINES = [
    ("Moscou bombarde Kiev", {"Attack actual RUS > UKR"}),
    ("Sommet entre la France et l'Allemagne à Berlin", {"Consultation actual DEU + FRA"}),
    ("Nouvelle frappe israélienne contre l'Iran", {"Attack actual ISR > IRN"}),
    ("Invasion de l'Ukraine par la Russie", {"Attack actual RUS > UKR"}),
    ("Livraison de chars allemands à l'Ukraine", {"Aid actual DEU > UKR"}),
    ("Accord de défense entre Tokyo et Manille", {"Agreement actual JPN + PHL"}),
    ("Londres et Paris signent un traité", {"Agreement actual FRA + GBR"}),
]
NEWS = [
    # asides, echoes, inversions
    ("Londres avait de son côté gelé les avoirs de banques russes.", {"Coercion actual GBR > RUS"}),
    (
        "La Norvège a condamné la Russie. La Finlande, elle, a rejoint l'Otan.",
        {"Criticism actual NOR > RUS", "Membership actual FIN > NATO"},
    ),
    ("Israël frappe le sud du Liban, le Hezbollah riposte", {"Attack actual ISR > LBN"}),
    # objects that stand late, or without an article
    ("La Pologne et le Japon ont signé vendredi à Nancy un traité.", {"Agreement actual JPN + POL"}),
    ("L'Iran a mis en garde Israël contre toute riposte.", {"Threat actual IRN > ISR"}),
    ("L'Allemagne livrera à Kiev de nouveaux chars.", {"Aid committed DEU > UKR"}),
    ("La Russie a livré en avril du matériel militaire au Niger.", {"Aid actual RUS > NER"}),
    # phrases of time are no part of what is told
    ("La Corée du Nord a livré des obus à la Russie depuis le début de la guerre.", {"Aid actual PRK > RUS"}),
    # talks beside what is said after them, and visits beside a name
    (
        "Le ministre polonais a condamné la Russie après un entretien avec son homologue japonais.",
        {"Criticism actual POL > RUS", "Consultation actual JPN + POL"},
    ),
    (
        "À l'issue d'un entretien avec le ministre japonais, la Pologne a condamné la Russie.",
        {"Criticism actual POL > RUS", "Consultation actual JPN + POL"},
    ),
    (
        "Le chancelier allemand, en visite à Kiev, a condamné la Russie.",
        {"Criticism actual DEU > RUS", "Consultation actual DEU + UKR"},
    ),
    # events that are pointed back to
    (
        "La Corée du Nord a tiré un missile. Le Japon a condamné ce tir.",
        {"ShowOfForce actual PRK", "Criticism actual JPN > PRK"},
    ),
    (
        "Le Japon et l'Inde ont entamé un exercice conjoint. Des soldats japonais participent à cet exercice.",
        {"JointExercise actual IND + JPN"},
    ),
    # two names behind a departure
    ("Le retrait des troupes russes de Géorgie est achevé.", {"Withdrawal actual RUS > GEO"}),
    ("Les soldats français ont quitté le Niger.", {"Withdrawal actual FRA > NER"}),
    # relatives with an adposition
    (
        "Le président ukrainien, avec lequel le Japon a signé un accord, a remercié la Pologne.",
        {"Agreement actual JPN + UKR", "Endorsement actual UKR > POL"},
    ),
    # one word for two
    ("Le sommet franco-italien aura lieu en mai.", {"Consultation committed FRA + ITA"}),
    # adjectives agree
    ("La vente d'avions de chasse américains à la Grèce irrite la Turquie.", {"ArmsTransfer actual USA > GRC"}),
]
BACKWARDS = [
    ("La France a rencontré l'Italie. Les deux pays ont signé un traité.", "Agreement actual FRA + ITA"),
    (
        "Le président français a rencontré le chancelier allemand. Les deux dirigeants ont signé un accord.",
        "Agreement actual DEU + FRA",
    ),
    ("La France et l'Italie se sont réunies. Elles ont signé un traité.", "Agreement actual FRA + ITA"),
    ("L'Otan a rencontré l'Ukraine. L'Alliance a promis d'envoyer des camions à Kiev.", "Aid committed NATO > UKR"),
    ("Le ministre français Jean Martin s'est rendu à Oslo. Il a condamné la Russie.", "Criticism actual FRA > RUS"),
    ("La Pologne a nié qu'elle avait attaqué la Biélorussie.", "Attack denied POL > BLR"),
    ("La France et l'Italie ont convenu de renforcer leur coopération.", "Cooperation committed FRA + ITA"),
    (
        "Le Japon, l'Australie et l'Inde se sont réunis. Les trois pays ont signé un pacte.",
        "Agreement actual AUS + IND + JPN",
    ),
    ("La Pologne a condamné la Russie. Elle a remercié la Norvège.", "Endorsement actual POL > NOR"),
    ("Les dirigeants de l'Otan ont salué la Finlande. Ils ont condamné la Russie.", "Criticism actual NATO > RUS"),
]


@pytest.mark.parametrize(("text", "expected"), [*VOICE, *LIGHT, *NOMINAL, *CLAUSES, *COORDINATION, *HEADLINES, *NEWS])
def test_who_does_what(text: str, expected: set[str]) -> None:
    assert lines(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), BACKWARDS)
def test_points_back(text: str, expected: str) -> None:
    assert expected in lines(text, "fr")


@pytest.mark.parametrize(
    "text", ["Elles ont signé un traité.", "Les deux dirigeants se sont rencontrés.", "Il a condamné la Russie."]
)
def test_without_anyone_before_nobody_is_meant(text: str) -> None:
    assert lines(text, "fr") == set()


MINISTER = "minister of defence"
PEOPLE = [
    ("Le ministre ukrainien de la Défense Roustem Oumerov a remercié Oslo.", ("Rustem Umerov", MINISTER, "UKR", False)),
    (
        "Le ministre ukrainien de la Défense, Roustem Oumerov, a remercié Oslo.",
        ("Rustem Umerov", MINISTER, "UKR", False),
    ),
    ("Le ministre polonais de la Défense Jan Kowalski a remercié Oslo.", ("Jan Kowalski", MINISTER, "POL", False)),
    ("Le ministre de la Défense polonais Jan Kowalski a remercié Oslo.", ("Jan Kowalski", MINISTER, "POL", False)),
    ("Jan Kowalski, ministre de la Défense de la Pologne, a remercié Oslo.", ("Jan Kowalski", MINISTER, "POL", False)),
    ("La Première ministre estonienne Mari Tamm a remercié Oslo.", ("Mari Tamm", "prime minister", "EST", False)),
    ("L'ancien président polonais Adam Nowak a remercié Oslo.", ("Adam Nowak", "president", "POL", True)),
    ("L'ex-président polonais Adam Nowak a remercié Oslo.", ("Adam Nowak", "president", "POL", True)),
    (
        "La cheffe de la diplomatie norvégienne Anna Berg a remercié Varsovie.",
        ("Anna Berg", "minister of foreign affairs", "NOR", False),
    ),
    (
        "Le ministre polonais des Affaires étrangères par intérim Jan Kowalski a remercié Oslo.",
        ("Jan Kowalski", "minister of foreign affairs", "POL", False),
    ),
    ("Le ministre de la Défense a remercié Oslo.", None),
    (
        "Le secrétaire général de l'Otan, Mark Rutte, a remercié Oslo.",
        ("Mark Rutte", "secretary general", "NATO", False),
    ),
    ("Le roi Felipe VI d'Espagne a remercié Oslo.", ("Felipe VI", "king", "ESP", False)),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_office(text: str, expected: tuple[str, str, str, bool] | None) -> None:
    assert offices(text, "fr") == ([expected] if expected else [])


def test_a_last_name_alone_is_the_person_named_before() -> None:
    text = "La ministre norvégienne de la Défense Anna Berg s'est exprimée. Mme Berg a remercié Varsovie."
    assert people(text, "fr") == {("Anna Berg", "NOR"), (None, "POL")}


SPEECH = [
    ("Selon la Pologne, la Russie a attaqué l'Ukraine.", ("POL", None)),
    ("La Russie a attaqué l'Ukraine, selon la Pologne.", ("POL", None)),
    ("D'après la Pologne, la Russie a attaqué l'Ukraine.", ("POL", None)),
    ("La Pologne a déclaré que la Russie avait attaqué l'Ukraine.", ("POL", None)),
    ("La Russie a attaqué l'Ukraine, a déclaré la Pologne.", ("POL", None)),
    (
        "« La Russie a attaqué l'Ukraine », a déclaré le ministre polonais de la Défense Jan Kowalski.",
        ("POL", "Jan Kowalski"),
    ),
    ("« La Russie a attaqué l'Ukraine. C'est un crime », a affirmé la Pologne.", ("POL", None)),
    ("Le ministre polonais Jan Kowalski a affirmé : « La Russie a attaqué l'Ukraine. »", ("POL", "Jan Kowalski")),
    (
        "La Russie a attaqué l'Ukraine, a indiqué jeudi à Varsovie le ministre polonais Jan Kowalski.",
        ("POL", "Jan Kowalski"),
    ),
    ("La Russie a attaqué l'Ukraine.", None),
    ("« Il pleut », a dit la Pologne. La Russie a attaqué l'Ukraine.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEECH)
def test_speaker_of_an_attack(text: str, speaker: tuple[str, str | None] | None) -> None:
    (found,) = claims(text, "fr", FactType.ATTACK)
    told = found.attributed_to
    assert ((told.polity, told.person) if told else None) == speaker


DATES = [
    ("Le Japon a envoyé des camions à Kiev le 3 mai 2024.", "2024-05-03", "2024-05-03"),
    ("Le Japon a envoyé des camions à Kiev le 1er mai 2024.", "2024-05-01", "2024-05-01"),
    ("Le Japon a envoyé des camions à Kiev en mai 2024.", "2024-05", "2024-05"),
    ("Le Japon a envoyé des camions à Kiev en 2023.", "2023", "2023"),
    ("Le Japon a envoyé des camions à Kiev hier.", "2024-10-17", "2024-10-17"),
    ("Le Japon a envoyé des camions à Kiev jeudi.", "2024-10-17", "2024-10-17"),
    ("Jeudi, le Japon a envoyé des camions à Kiev.", "2024-10-17", "2024-10-17"),
    ("Le Japon a envoyé des camions à Kiev jeudi dernier.", "2024-10-17", "2024-10-17"),
    ("La semaine dernière, le Japon a envoyé des camions à Kiev.", "2024-10-07", "2024-10-13"),
    ("Le mois dernier, le Japon a envoyé des camions à Kiev.", "2024-09", "2024-09"),
    ("L'an dernier, le Japon a envoyé des camions à Kiev.", "2023", "2023"),
    ("Le Japon enverra des camions à Kiev le mois prochain.", "2024-11", "2024-11"),
    ("Le Japon enverra des camions à Kiev demain.", "2024-10-19", "2024-10-19"),
    ("Le Japon enverra des camions à Kiev lundi prochain.", "2024-10-21", "2024-10-21"),
    ("Le Japon enverra des camions à Kiev lundi.", "2024-10-21", "2024-10-21"),
    ("Le Japon enverra des camions à Kiev d'ici la fin de l'année.", None, "2024"),
    ("Le Japon enverra des camions à Kiev d'ici mai 2025.", None, "2025-05"),
    ("Le Japon a envoyé des camions à Kiev entre mai 2023 et mars 2024.", "2023-05", "2024-03"),
    ("Le Japon envoie des camions à Kiev depuis 2022.", "2022", None),
    ("Le Japon a envoyé des camions à Kiev il y a deux jours.", "2024-10-16", "2024-10-16"),
    ("Il y a trois semaines, le Japon a envoyé des camions à Kiev.", "2024-09-23", "2024-09-29"),
    ("La France et l'Italie se sont exercées du 3 au 5 juin 2024.", "2024-06-03", "2024-06-05"),
    ("Le Japon a envoyé des camions à Kiev en décembre.", "2023-12", "2023-12"),
    ("Le Japon a envoyé des camions à Kiev en septembre dernier.", "2024-09", "2024-09"),
    ("Le Japon a envoyé des camions à Kiev au printemps dernier.", "2024-03", "2024-05"),
]


@pytest.mark.parametrize(("text", "start", "end"), DATES)
def test_time_of_the_claim(text: str, start: str | None, end: str | None) -> None:
    assert [claim.time for claim in claims(text, "fr")] == [Time(start, end, "text")]


QUANTITIES = [
    ("Le Japon a envoyé 101 camions à Kiev.", Quantity(101, "truck")),
    ("La France a débloqué 2,5 milliards d'euros pour Kiev.", Quantity(2.5e9, "EUR")),
    ("La France a débloqué 40 millions d'euros d'aide pour Kiev.", Quantity(4e7, "EUR")),
    ("La France a débloqué 40 M€ pour Kiev.", Quantity(4e7, "EUR")),
    ("La France a envoyé près de 200 chars à Kiev.", Quantity(200, "tank", "about")),
    ("La France a envoyé au moins douze canons à Kiev.", Quantity(12, "gun", "min")),
    ("La France a envoyé plus de 1 000 obus à Kiev.", Quantity(1000, "shell", "min")),
    ("La France a envoyé une dizaine d'hélicoptères à Kiev.", Quantity(10, "helicopter", "about")),
    ("La France enverra jusqu'à trente missiles à Kiev.", Quantity(30, "missile", "max")),
    ("La France a envoyé des chars à Kiev.", None),
]


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_quantity_of_the_claim(text: str, expected: Quantity | None) -> None:
    assert [claim.quantity for claim in claims(text, "fr", FactType.AID)] == [expected]


def test_place_of_a_meeting() -> None:
    found = read("Les ministres de la France et de l'Italie se sont rencontrés à Rome.", "fr").claims
    assert [claim.place for claim in found] == ["Rome"]
