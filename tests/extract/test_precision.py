"""What must not be said: facts that a hasty reader would take from a sentence, in all languages."""

import pytest
from tests.extract.reading import lines


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Any attack by North Korea against Japan will be met with a swift response."),
        ("it", "Qualsiasi attacco della Corea del Nord contro il Giappone riceverà una risposta immediata."),
        ("fr", "Toute attaque de la Corée du Nord contre le Japon recevra une réponse immédiate."),
        ("de", "Jeder Angriff Nordkoreas auf Japan wird eine sofortige Antwort erhalten."),
        ("es", "Cualquier ataque de Corea del Norte contra Japón recibirá una respuesta inmediata."),
    ],
)
def test_an_event_of_no_particular_kind_may_never_come(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack possible PRK > JPN"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway will continue to raise the costs on Russia for its war in Ukraine."),
        ("it", "La Norvegia ha aumentato la pressione sulla Russia per la sua guerra in Ucraina."),
        ("fr", "La Norvège a accru la pression sur la Russie pour sa guerre en Ukraine."),
        ("es", "Noruega aumentó la presión sobre Rusia por su guerra en Ucrania."),
    ],
)
def test_the_war_is_of_him_whom_its_price_falls_on(lang: str, text: str) -> None:
    attacks = {line for line in lines(text, lang) if line.startswith("Attack")}
    assert attacks == {"Attack actual RUS > UKR"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway and Japan reaffirmed their commitment to the complete denuclearization of North Korea."),
        ("en", "Norway will explore all avenues by which Russian sovereign assets could be used to support Ukraine."),
        ("it", "La Norvegia ha ribadito l'impegno per la completa denuclearizzazione della Corea del Nord."),
        ("fr", "La Norvège a réaffirmé son engagement en faveur de la dénucléarisation de la Corée du Nord."),
        ("es", "Noruega reafirmó su compromiso con la desnuclearización de Corea del Norte."),
        ("de", "Norwegen bekräftigte sein Bekenntnis zur Denuklearisierung Nordkoreas."),
    ],
)
def test_nobody_is_backed_by_what_disarms_him_or_takes_his_money(lang: str, text: str) -> None:
    assert lines(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Joe Biden speaks Spanish and French."),
        ("it", "Giorgia Meloni parla spagnolo e francese."),
        ("fr", "Emmanuel Macron parle anglais et allemand."),
        ("de", "Olaf Scholz spricht Englisch und Französisch."),
        ("es", "Pedro Sánchez habla inglés y alemán."),
    ],
)
def test_who_speaks_a_language_does_not_speak_with_its_state(lang: str, text: str) -> None:
    assert lines(text, lang) == set()


def test_aid_for_something_named_does_not_go_to_whom_aid_went_before() -> None:
    before = "Norway sent aid to Senegal. "
    known = {"Aid actual NOR > SEN"}
    assert lines(f"{before}Norway supports Project ECHO.") == known
    assert lines(f"{before}Ireland and Norway reaffirmed their support for the Belfast/Good Friday Agreement.") == known


def test_states_at_war_are_no_two_leaders() -> None:
    text = "Joe Biden spoke with Andrzej Duda about Russian aggression against NATO. The two leaders thanked Norway."
    assert lines(text) == {
        "Consultation actual POL + USA",
        "Attack actual RUS > NATO",
        "Endorsement actual POL + USA > NOR",
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Russia tried to occupy Poland."),
        ("it", "La Russia ha tentato di invadere la Polonia."),
        ("fr", "La Russie a tenté d'envahir la Pologne."),
        ("de", "Russland versuchte, Polen anzugreifen."),
        ("es", "Rusia intentó invadir Polonia."),
    ],
)
def test_what_was_only_tried_was_not_done(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack proposed RUS > POL"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya held war games with Ugandan troops.", {"JointExercise actual KEN + UGA"}),
        ("Kenya held six Ugandan soldiers.", {"Coercion actual KEN > UGA"}),
    ],
)
def test_what_a_thing_is_done_with_does_not_tell_what_it_is(text: str, expected: set[str]) -> None:
    assert lines(text) == expected


def test_beside_two_states_a_region_is_where_they_met() -> None:
    text = "During the visit to the Middle East, the US and Egypt agreed to hold talks."
    assert lines(text) == {"Agreement actual EGY + USA", "Consultation actual EGY + USA"}
    assert lines("Ukraine held talks with Europe.") == {"Consultation actual REG:Europe + UKR"}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "Le Rwanda, que les experts de l'ONU accusent d'avoir dépêché 4 000 soldats, a rompu ses relations.",
            {"Deployment actual RWA", "Criticism actual UN > RWA"},
        ),
        (
            "it",
            "Il Ruanda, che gli esperti dell'ONU accusano di aver dispiegato 4.000 soldati, ha rotto le relazioni.",
            {"Deployment actual RWA", "Criticism actual UN > RWA"},
        ),
        (
            "es",
            "Ruanda, a la que los expertos de la ONU acusan de haber desplegado 4.000 soldados, rompió relaciones.",
            set(),
        ),
    ],
)
def test_the_accused_did_it_not_who_accuses_them(lang: str, text: str, expected: set[str]) -> None:
    assert lines(text, lang) == expected


def test_a_relative_clause_is_as_real_as_its_own_verb() -> None:
    text = "Chile ruled out the sale of tanks, for which Peru has asked Chile."
    assert "Appeal actual PER > CHL" in lines(text)


@pytest.mark.parametrize(
    ("first", "modality"),
    [
        ("Kenya stationed a brigade in Uganda.", "actual"),  # a paragraph
        ("Kenya stations a brigade in Uganda", "committed"),  # a headline, which tells plans in the present
    ],
)
def test_only_a_headline_tells_no_more_than_its_text(first: str, modality: str) -> None:
    text = f"{first}\nKenya will send 400 soldiers to Uganda by 2027."
    assert {line for line in lines(text) if "Deployment" in line} == {
        f"Deployment {modality} KEN > UGA",
        "Deployment committed KEN > UGA",
    }


def test_what_a_name_is_set_beside_without_a_mark_is_not_what_it_is() -> None:
    text = "Chile denuncia ejercicios argentinos frente a Picton y Perú vigila su costa."
    assert lines(text, "es") == {"ShowOfForce actual ARG"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Finlandia, miembro de la OTAN desde 2023, envió cañones a Ucrania."),
        ("fr", "La Finlande, membre de l'Otan depuis 2023, a envoyé des canons à l'Ukraine."),
        ("it", "La Finlandia, membro della Nato dal 2023, ha inviato cannoni all'Ucraina."),
    ],
)
def test_what_a_name_is_said_to_be_between_commas(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Membership actual FIN > NATO", "Aid actual FIN > UKR"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La invasión rusa de Ucrania golpea a Europa desde hace tres años."),
        ("fr", "L'attaque russe contre l'Ukraine frappe la Pologne de plein fouet."),
        ("es", "Los ataques rusos golpearon a Ucrania el lunes."),
        ("en", "Russian strikes hit Ukraine on Monday."),
    ],
)
def test_an_event_that_tells_its_aim_hits_nobody_else(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Attack actual RUS > UKR"}
