"""What points back: the two leaders, the three countries, they, we, it, its."""

import pytest
from tests.extract.reading import claims, lines

from pactgraph.extract.discourse import Discourse
from pactgraph.extract.lexicon import lexicon
from pactgraph.model import Party

CASES = [
    ("en", "Japan met Australia. The two countries signed a treaty.", "Agreement actual AUS + JPN"),
    ("en", "France and Italy held talks in Rome. They signed a treaty.", "Agreement actual FRA + ITA"),
    ("en", "France and Italy met. They will send tanks to Ukraine.", "Aid committed FRA + ITA > UKR"),
    ("en", "France met Italy. The two ministers signed a treaty.", "Agreement actual FRA + ITA"),
    ("en", "NATO met Ukraine. The alliance promised to send trucks to Ukraine.", "Aid committed NATO > UKR"),
    ("en", "The EU met Ukraine. The bloc sent trucks to Ukraine.", "Aid actual EU > UKR"),
    ("en", "Poland denied that it had attacked Belarus.", "Attack denied POL > BLR"),
    ("en", "France and Italy agreed to deepen their cooperation.", "Cooperation committed FRA + ITA"),
    ("en", "Japan met Australia. India invited both countries to Delhi.", "Appeal actual IND > AUS + JPN"),
    ("en", "The French and Bahraini ministers met. Poland thanked the kingdom.", None),
    ("en", "Kazakhstan and the CSTO disagree. Kazakhstan quit the bloc.", "Withdrawal actual KAZ > CSTO"),
    ("en", "The CSTO and the EU disagree. Kazakhstan quit the organisation.", None),
    ("en", "Hamas attacked Israel. Iran praised the group.", "Endorsement actual IRN > Hamas"),
    ("en", "Hamas and Hezbollah met. Iran praised the group.", None),
    ("it", "Hamas ha attaccato Israele. L'Iran ha elogiato il movimento.", "Endorsement actual IRN > Hamas"),
    ("de", "Die Hamas griff Israel an. Der Iran lobte die Gruppe.", "Endorsement actual IRN > Hamas"),
    ("en", "Sweden applied to NATO. Sweden joined the alliance in 2024.", "Membership actual SWE > NATO"),
    ("en", "Germany and Poland signed a treaty. France welcomed the accord.", "Endorsement actual FRA > DEU + POL"),
    ("en", "Germany and Poland signed a treaty. France welcomed the old accord.", None),
    ("de", "Ägypten traf die Türkei. Beide Länder unterzeichneten ein Abkommen.", "Agreement actual EGY + TUR"),
    (
        "de",
        "Deutschland und Polen unterzeichneten einen Pakt. Frankreich begrüßte das Abkommen.",
        "Endorsement actual FRA > DEU + POL",
    ),
    (
        "fr",
        "L'Égypte et la Turquie ont signé un pacte. La Chine a salué l'accord.",
        "Endorsement actual CHN > EGY + TUR",
    ),
    ("es", "Egipto y Turquía firmaron un tratado. China celebró el acuerdo.", "Endorsement actual CHN > EGY + TUR"),
    ("es", "Suecia solicitó ingresar en la OTAN. Suecia ingresó en el bloque en 2024.", "Membership actual SWE > NATO"),
    ("it", "Il Giappone ha incontrato l'India. I due paesi hanno firmato un patto.", "Agreement actual IND + JPN"),
    ("it", "La Francia e l'Italia si sono incontrate. Hanno firmato un patto.", "Agreement actual FRA + ITA"),
    ("it", "La NATO ha incontrato l'India. L'alleanza ha inviato camion a Kiev.", "Aid actual NATO > UKR"),
    ("it", "La Francia e l'Italia vogliono rafforzare la loro cooperazione.", "Cooperation proposed FRA + ITA"),
    ("de", "Russland griff Polen an. Lettland verurteilte den Angriff.", "Criticism actual LVA > RUS"),
    (
        "de",
        "Italien und Frankreich schlossen einen Pakt. Spanien begrüßte den Pakt.",
        "Endorsement actual ESP > FRA + ITA",
    ),
    ("de", "Italien hat Truppen nach Mali entsandt. Polen zog sie aus dem Land ab.", "Deployment actual ITA > MLI"),
    (
        "de",
        "Japan entsandte Soldaten nach Mali. Nun hat Chile Truppen in das Land entsandt.",
        "Deployment actual CHL > MLI",
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_points_back(lang: str, text: str, expected: str | None) -> None:
    first = lines(f"{text.partition('. ')[0]}.", lang)
    found = lines(text, lang)
    assert expected in found if expected else found == first


def test_the_kingdom_is_the_one_that_was_named_and_is_not_the_speakers() -> None:
    text = "Lloyd Austin met his Bahraini counterpart and thanked the kingdom."
    assert lines(text) == {"Consultation actual BHR + USA", "Endorsement actual USA > BHR"}


def test_the_two_leaders_are_the_two_who_met() -> None:
    text = "French President Emmanuel Macron met German Chancellor Olaf Scholz. The two leaders signed a treaty."
    assert lines(text) == {"Consultation actual DEU + FRA", "Agreement actual DEU + FRA"}


def test_the_three_countries_are_the_three_of_the_text() -> None:
    text = "Japan, Australia and India met in Tokyo. China was absent. The three countries will hold a joint exercise."
    assert lines(text) == {"Consultation actual AUS + IND + JPN", "JointExercise committed AUS + IND + JPN"}


def test_the_three_countries_may_be_named_later() -> None:
    text = "The three countries met in Tokyo. Japan, Australia and India sent ministers."
    assert "Consultation actual AUS + IND + JPN" in lines(text)


@pytest.mark.parametrize(
    ("title", "authors"),
    [
        ("Joint Statement by the Foreign Ministers of France and Italy", "FRA + ITA"),
        ("Statement by the Foreign Minister of Poland", "POL"),
    ],
)
def test_we_are_the_authors_of_a_statement(title: str, authors: str) -> None:
    assert f"Criticism actual {authors} > RUS" in lines(f"{title}\n\nWe condemn Russia.")


def test_we_in_a_quotation_are_the_speakers() -> None:
    assert lines('"We will send tanks to Ukraine," said Latvia.') == {"Aid committed LVA > UKR"}


def test_a_told_deed_is_not_another_of_its_kind() -> None:
    text = "Italien und Frankreich schlossen einen Pakt. Spanien begrüßte den neuen Pakt."
    assert not any(claim.type.value == "Endorsement" for claim in claims(text, "de"))


@pytest.mark.parametrize("text", ["They signed a treaty.", "We will send tanks to Ukraine.", "The two leaders met."])
def test_without_anyone_before_nobody_is_meant(text: str) -> None:
    assert lines(text) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "France and Italy held talks in Rome. Both signed a treaty."),
        ("it", "La Francia e l'Italia hanno tenuto colloqui a Roma. Entrambe hanno firmato un trattato."),
    ],
)
def test_both_are_the_two_named_before(lang: str, text: str) -> None:
    assert lines(text, lang) == {"Consultation actual FRA + ITA", "Agreement actual FRA + ITA"}


def test_a_pronoun_of_one_is_not_several() -> None:
    text = "Estland, Lettland und Litauen verließen das Abkommen. Sie traf am Dienstag den deutschen Kanzler."
    assert not any(claim.type.value == "Consultation" for claim in claims(text, "de"))


def test_a_state_is_remembered_beside_a_person_of_it() -> None:
    discourse = Discourse(lexicon("en"))
    discourse.remember([Party("USA", "Joe Biden"), Party("ISR"), Party("USA")])
    assert discourse.sets == [(Party("ISR"), Party("USA"), Party("USA", "Joe Biden"))]


def test_who_is_one_of_them_is_not_asked_in_a_circle() -> None:
    """Whom "them" means is sought by the subject, which is "one of them"."""
    text = "Turkish jets took off. Not one of them entered Greek airspace, the ministry said."
    assert claims(text, "en") == []


@pytest.mark.parametrize(
    ("lang", "first", "described"),
    [
        ("en", "Bulgaria and Romania signed a treaty.", "Turkey condemned the warring countries."),
        ("it", "La Bulgaria e la Romania hanno firmato un accordo.", "La Turchia condanna i paesi belligeranti."),
        ("fr", "La Bulgarie et la Roumanie ont signé un accord.", "La Turquie a condamné les pays belligérants."),
        (
            "de",
            "Bulgarien und Rumänien unterzeichneten ein Abkommen.",
            "Die Türkei verurteilte die kriegführenden Länder.",
        ),
        ("es", "Bulgaria y Rumanía firmaron un acuerdo.", "Turquía condenó a los países beligerantes."),
    ],
)
def test_countries_of_a_kind_are_not_those_named_last(lang: str, first: str, described: str) -> None:
    assert lines(f"{first} {described}", lang) == {"Agreement actual BGR + ROU"}


def test_two_countries_of_a_kind_are_the_two_named_last() -> None:
    text = "Bulgaria and Romania signed a treaty. Turkey praised the two neighbouring countries."
    assert lines(text) == {"Agreement actual BGR + ROU", "Endorsement actual TUR > BGR + ROU"}
