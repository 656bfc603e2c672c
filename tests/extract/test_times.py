"""When: at the text's own precision, relative to the publication where there is one."""

import pytest
from tests.extract.reading import claims, read

from pactgraph.model import FactType, Time

CASES: list[tuple[str, str, str | None, str | None]] = [
    ("en", "Kenya and Uganda have held joint exercises since 2019.", "2019", None),
    ("it", "Il Kenya fornisce armi all'Uganda dal 2012.", "2012", None),
    ("fr", "Le Kenya livre des armes à l'Ouganda depuis 2012.", "2012", None),
    ("de", "Kenia liefert Uganda seit 2012 Waffen.", "2012", None),
    ("es", "Kenia envía armas a Uganda desde 2012.", "2012", None),
    ("en", "Japan sent trucks to Ukraine on 3 May 2024.", "2024-05-03", "2024-05-03"),
    ("en", "Japan sent trucks to Ukraine on March 5, 2024.", "2024-03-05", "2024-03-05"),
    ("en", "Japan sent trucks to Ukraine in May 2024.", "2024-05", "2024-05"),
    ("en", "Japan sent trucks to Ukraine in 2023.", "2023", "2023"),
    ("en", "Japan sent trucks to Ukraine on Thursday.", "2024-10-17", "2024-10-17"),
    ("en", "Japan sent trucks to Ukraine yesterday.", "2024-10-17", "2024-10-17"),
    ("en", "Japan sent trucks to Ukraine this week.", "2024-10-14", "2024-10-20"),
    ("en", "Japan sent trucks to Ukraine last week.", "2024-10-07", "2024-10-13"),
    ("en", "Japan sent trucks to Ukraine last month.", "2024-09", "2024-09"),
    ("en", "Japan sent trucks to Ukraine last year.", "2023", "2023"),
    ("en", "Japan will send trucks to Ukraine next month.", "2024-11", "2024-11"),
    ("en", "Japan will send trucks to Ukraine tomorrow.", "2024-10-19", "2024-10-19"),
    ("en", "Japan sent trucks to Ukraine between May 2023 and March 2024.", "2023-05", "2024-03"),
    ("en", "Japan has sent trucks to Ukraine since 2022.", "2022", None),
    ("en", "Japan will send trucks to Ukraine until May 2025.", None, "2025-05"),
    ("en", "Japan sent trucks to Ukraine in December.", "2023-12", "2023-12"),
    ("en", "Japan sent trucks to Ukraine in September.", "2024-09", "2024-09"),
    ("en", "Japan sent trucks to Ukraine on 20 December.", "2023-12-20", "2023-12-20"),
    ("en", "Japan will send trucks to Ukraine in December.", "2024-12", "2024-12"),
    ("en", "France and Italy held an exercise on 3-5 June 2024.", "2024-06-03", "2024-06-05"),
    ("en", "Japan sent trucks to Ukraine two days ago.", "2024-10-16", "2024-10-16"),
    ("en", "Japan sent trucks to Ukraine three weeks ago.", "2024-09-23", "2024-09-29"),
    ("en", "Japan sent trucks to Ukraine this spring.", "2024-03", "2024-05"),
    ("en", "France and Italy held an exercise from 3 to 5 June 2024.", "2024-06-03", "2024-06-05"),
    ("it", "Il Giappone ha inviato camion a Kiev il 3 maggio 2024.", "2024-05-03", "2024-05-03"),
    ("it", "Il Giappone ha inviato camion a Kiev nel maggio 2024.", "2024-05", "2024-05"),
    ("it", "Il Giappone ha inviato camion a Kiev nel 2023.", "2023", "2023"),
    ("it", "Il Giappone ha inviato camion a Kiev ieri.", "2024-10-17", "2024-10-17"),
    ("it", "Giovedì il Giappone ha inviato camion a Kiev.", "2024-10-17", "2024-10-17"),
    ("it", "Il Giappone ha inviato camion a Kiev tra maggio 2023 e marzo 2024.", "2023-05", "2024-03"),
    ("it", "Il Giappone ha inviato 101 camion a Kiev dal 2022.", "2022", None),
    ("it", "Il Giappone ha inviato camion a Kiev a dicembre.", "2023-12", "2023-12"),
    ("it", "Il Giappone ha inviato camion a Kiev giovedì.", "2024-10-17", "2024-10-17"),
    ("it", "La settimana scorsa il Giappone ha inviato camion a Kiev.", "2024-10-07", "2024-10-13"),
    ("it", "Il mese scorso il Giappone ha inviato camion a Kiev.", "2024-09", "2024-09"),
    ("it", "L'anno scorso il Giappone ha inviato camion a Kiev.", "2023", "2023"),
    ("it", "Due giorni fa il Giappone ha inviato camion a Kiev.", "2024-10-16", "2024-10-16"),
    ("it", "La Francia e l'Italia si sono esercitate dal 3 al 5 giugno 2024.", "2024-06-03", "2024-06-05"),
    ("it", "Il Giappone ha inviato camion a Kiev la settimana scorsa.", "2024-10-07", "2024-10-13"),
    ("it", "Il Giappone invierà camion a Kiev il mese prossimo.", "2024-11", "2024-11"),
]

TODAY = Time("2024-10-18", "2024-10-18", "published")
"""The date of publication, taken in the stead of one in the text."""


@pytest.mark.parametrize(("lang", "text", "start", "end"), CASES)
def test_time_of_the_claim(lang: str, text: str, start: str | None, end: str | None) -> None:
    assert [claim.time for claim in claims(text, lang)] == [Time(start, end, "text")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan sent trucks to Ukraine yesterday.", None),
        ("Japan sent trucks to Ukraine last week.", None),
        ("Japan sent trucks to Ukraine on Thursday.", None),
        ("Japan sent trucks to Ukraine in September.", None),
        ("Japan sent trucks to Ukraine in May 2024.", Time("2024-05", "2024-05")),
        ("Japan sent trucks to Ukraine.", None),
    ],
)
def test_without_a_publication_date_relative_dates_stay_open(text: str, expected: Time | None) -> None:
    assert [claim.time for claim in read(text, published=None).claims] == [expected]


def test_a_month_or_year_of_publication_does_not_settle_a_day() -> None:
    assert read("Japan sent trucks to Ukraine yesterday.", published="2024-10").claims[0].time is None
    assert read("Japan sent trucks to Ukraine yesterday.", published="2024").claims[0].time is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya and Uganda held their largest joint exercise since 2019."),
        ("it", "Il ministro keniano ha incontrato il collega ugandese nel primo vertice dal 2012."),
        ("fr", "Le Kenya et l'Ouganda ont tenu leur première réunion depuis 2012."),
        ("de", "Kenia und Uganda hielten das erste Treffen seit 2012 ab."),
        ("es", "Kenia y Uganda celebraron la primera reunión desde 2012."),
    ],
)
def test_the_first_since_a_date_did_not_begin_then(lang: str, text: str) -> None:
    assert [claim.time for claim in read(text, lang, published=None).claims] == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La France va livrer des Mirage 2000-5 à l'Ukraine."),
        ("it", "La Grecia cederà alcuni Mirage 2000 alla Francia."),
    ],
)
def test_the_number_of_a_model_is_no_year(lang: str, text: str) -> None:
    assert [claim.time for claim in claims(text, lang)] == [None]


def test_a_count_is_no_year() -> None:
    assert [claim.time for claim in claims("Japan sent 2023 trucks to Ukraine.")] == [None]


def test_a_date_of_another_clause_is_not_taken() -> None:
    found = claims("Japan, which joined the UN in 1956, sent trucks to Ukraine.")
    assert [(claim.type.value, claim.time) for claim in found] == [
        ("Membership", Time("1956", "1956")),
        ("Aid", None),
    ]


def test_what_is_dated_after_the_article_is_not_done() -> None:
    assert [c.modality.value for c in claims("Japan sends trucks to Ukraine in 2027.")] == ["committed"]


def test_an_impossible_day_is_none() -> None:
    assert [claim.time for claim in claims("Japan sent trucks to Ukraine on 31 February.")] == [TODAY]
    assert [claim.time for claim in claims("Japan sent trucks to Ukraine on 31 February 2024.")] == [
        Time("2024", "2024")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish Defence Minister Jan Kowalski met British Prime Minister Theresa May.", TODAY),
        ("France and Italy met in May.", Time("2024-05", "2024-05")),
        ("France and Italy met in March.", Time("2024-03", "2024-03")),
        ("France and Italy met in early June.", Time("2024-06", "2024-06")),
    ],
)
def test_months_that_may_be_names(text: str, expected: Time | None) -> None:
    assert [claim.time for claim in claims(text)] == [expected]


def test_a_weekday_in_a_future_clause_is_the_next_one() -> None:
    (ahead,) = claims("France and Italy will hold talks on Monday.", "en", FactType.CONSULTATION)
    (past,) = claims("France and Italy held talks on Monday.", "en", FactType.CONSULTATION)
    assert ahead.time == Time("2024-10-21", "2024-10-21")
    assert past.time == Time("2024-10-14", "2024-10-14")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We condemn the attack by Russia."),
        ("en", "Poland condemned Russia."),
        ("en", "The minister said that Poland condemned Russia."),
        ("en", "Meeting of France and Italy"),
        ("it", "La Polonia ha condannato la Russia."),
    ],
)
def test_news_without_a_date_bears_the_publication_date_and_says_so(lang: str, text: str) -> None:
    text = f"Statement by the Foreign Minister of Japan. {text}" if text.startswith("We") else text
    kinds = {FactType.CRITICISM, FactType.CONSULTATION}
    assert {claim.time for claim in read(text, lang).claims if claim.type in kinds} == {TODAY}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Poland had condemned Russia."),
        ("en", "Poland, which condemned Russia, welcomed the vote."),
        ("en", "Poland will condemn Russia."),
        ("it", "La Polonia aveva condannato la Russia."),
    ],
)
def test_background_deeds_and_what_is_to_come_bear_no_publication_date(lang: str, text: str) -> None:
    found = [claim.time for claim in claims(text, lang) if claim.type in {FactType.CRITICISM, FactType.ATTACK}]
    assert found == [None]


def test_a_publication_date_to_the_month_dates_to_the_month() -> None:
    (claim,) = read("Poland condemned Russia.", "en", "2024-10").claims
    assert claim.time == Time("2024-10", "2024-10", "published")
    (claim,) = read("Poland condemned Russia.", "en", "2024").claims
    assert claim.time is None


@pytest.mark.parametrize(
    ("lang", "lead", "later"),
    [
        (
            "en",
            "Russia attacked Poland.",
            "Norway welcomed Finland. Sweden thanked Italy. Japan sent trucks to Ukraine.",
        ),
        (
            "it",
            "La Russia ha attaccato la Polonia.",
            "La Norvegia tace. La Svezia tace. Tokyo ha inviato camion a Kiev.",
        ),
        (
            "fr",
            "La Russie a attaqué la Pologne.",
            "La Norvège se tait. La Suède se tait. Tokyo a livré des chars à Kiev.",
        ),
        (
            "de",
            "Russland hat Polen angegriffen.",
            "Oslo schweigt. Rom schweigt. Japan hat der Ukraine Panzer geliefert.",
        ),
        ("es", "Rusia atacó a Polonia.", "Noruega calla. Suecia calla. Japón envió camiones a Ucrania."),
    ],
)
def test_a_deed_is_the_news_of_its_day_in_the_lead_alone(lang: str, lead: str, later: str) -> None:
    kinds = {FactType.ATTACK, FactType.AID}
    found = {claim.type: claim.time for claim in read(f"{lead} {later}", lang).claims if claim.type in kinds}
    assert found == {FactType.ATTACK: TODAY, FactType.AID: None}


def test_an_event_bears_the_date_of_the_verb_that_it_accompanies() -> None:
    text = "I ministri di Francia e Italia hanno concordato giovedì, nel loro incontro con la NATO, di cooperare."
    thursday = Time("2024-10-17", "2024-10-17")
    assert [claim.time for claim in claims(text, "it", FactType.CONSULTATION)] == [thursday]


def test_a_war_named_beside_a_dated_verb_is_not_of_that_date() -> None:
    text = (
        "France and Italy agreed on Thursday to deepen their cooperation in the face of Russia's invasion of Ukraine."
    )
    assert [claim.time for claim in claims(text, "en", FactType.ATTACK)] == [None]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Japan sent trucks to Ukraine in the third quarter of 2023.", Time("2023-07", "2023-09")),
        ("en", "Japan sent trucks to Ukraine in the first half of 2023.", Time("2023-01", "2023-06")),
        ("en", "Japan sent trucks to Ukraine in spring 2023.", Time("2023-03", "2023-05")),
        ("it", "Il Giappone ha inviato camion a Kiev nel terzo trimestre del 2023.", Time("2023-07", "2023-09")),
        ("it", "Il Giappone ha inviato camion a Kiev nel secondo semestre 2023.", Time("2023-07", "2023-12")),
        ("it", "Il Giappone ha inviato camion a Kiev nell'inverno del 2022.", Time("2022-12", "2023-02")),
    ],
)
def test_parts_of_a_named_year(lang: str, text: str, expected: Time) -> None:
    assert [claim.time for claim in claims(text, lang)] == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The United States delivered 61 tonnes of ammunition to Somali forces on Tuesday, its embassy said."),
        ("it", "Gli Stati Uniti hanno consegnato martedì 61 tonnellate di munizioni alla Somalia."),
        ("fr", "Les États-Unis ont livré mardi 61 tonnes de munitions à la Somalie, a indiqué l'ambassade."),
        ("de", "Die USA haben am Dienstag 61 Tonnen Munition an Somalia geliefert, wie die Botschaft mitteilte."),
        ("es", "Estados Unidos entregó a Somalia el martes 61 toneladas de munición, informó la embajada."),
    ],
)
def test_a_day_beside_what_is_moved_is_that_of_the_deed(lang: str, text: str) -> None:
    assert [claim.time for claim in claims(text, lang, FactType.AID)] == [Time("2024-10-15", "2024-10-15")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "President Macron met King Felipe in Madrid on Tuesday. He thanked Spain for its support."),
        ("it", "Il presidente Macron ha incontrato martedì a Madrid il re Felipe. Ha ringraziato la Spagna."),
        ("fr", "Le président Macron a rencontré mardi à Madrid le roi Felipe. Il a remercié l'Espagne de son soutien."),
        ("es", "El presidente Macron se reunió el martes en Madrid con el rey Felipe. Agradeció a España su apoyo."),
    ],
)
def test_who_goes_on_speaking_does_so_on_the_day_told_last(lang: str, text: str) -> None:
    assert {claim.time for claim in claims(text, lang, FactType.ENDORSEMENT)} == {Time("2024-10-15", "2024-10-15")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "I ministri di Francia e Germania si incontrano lunedì a Parigi."),
        ("de", "Die Minister Frankreichs und Deutschlands treffen sich am Montag in Paris."),
        ("es", "Los ministros de Francia y Alemania se reúnen el lunes en París."),
    ],
)
def test_a_weekday_in_the_present_is_to_come(lang: str, text: str) -> None:
    found = [(claim.time, claim.modality.value) for claim in claims(text, lang, FactType.CONSULTATION)]
    assert found == [(Time("2024-10-21", "2024-10-21"), "committed")]


def test_a_headline_bears_the_day_of_its_lead() -> None:
    text = "Poland condemns Russia\n\nPoland condemned Russia on Tuesday."
    assert {claim.time for claim in claims(text, "en", FactType.CRITICISM)} == {Time("2024-10-15", "2024-10-15")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway will withdraw its troops from Mali starting in January 2025."),
        ("it", "La Norvegia ritirerà i suoi soldati dal Mali a partire da gennaio 2025."),
        ("fr", "La Norvège retirera ses troupes du Mali à partir de janvier 2025."),
        ("es", "Noruega retirará sus tropas de Mali a partir de enero de 2025."),
    ],
)
def test_a_verb_that_only_opens_a_date_hands_it_on(lang: str, text: str) -> None:
    assert [claim.time for claim in claims(text, lang, FactType.WITHDRAWAL)] == [Time("2025-01", None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lloyd Austin spoke on Tuesday in Berlin, where he met German Defence Minister Boris Pistorius."),
        ("it", "Gen Nakatani ha parlato martedì a Roma, dove ha incontrato il ministro italiano Guido Crosetto."),
    ],
)
def test_what_happens_where_somebody_spoke_happened_then(lang: str, text: str) -> None:
    (meeting,) = claims(text, lang, FactType.CONSULTATION)
    assert meeting.time == Time("2024-10-15", "2024-10-15")


def test_a_part_of_the_week_ends_or_begins_at_its_day() -> None:
    texts = ("France will meet Norway later this week.", "France met Norway earlier this week.")
    found = [claim.time for text in texts for claim in claims(text, "en", FactType.CONSULTATION)]
    assert found == [Time("2024-10-18", "2024-10-20"), Time("2024-10-14", "2024-10-18")]


def test_a_date_beside_a_refusal_dates_what_is_refused() -> None:
    text = "Argentina compró a Dinamarca 24 cazas y rehusó este año unirse a los BRICS."
    found = [(claim.modality.value, claim.time) for claim in claims(text, "es", FactType.MEMBERSHIP)]
    assert found == [("denied", Time("2024", "2024"))]
