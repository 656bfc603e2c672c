"""What is peculiar to Italian news: where its parser errs, and what it leaves out."""

import pytest
from tests.extract.reading import claims, lines, people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a person behind a place
        ("Il premier greco ha incontrato a Parigi Emmanuel Macron.", {"Consultation actual FRA + GRC"}),
        # a nationality behind "degli Esteri", which taggers take for a verb
        (
            "Il ministro italiano ha sentito al telefono il ministro degli Esteri iraniano Abbas Araghchi.",
            {"Consultation actual IRN + ITA"},
        ),
        # an infinitive whose reflexive has no passive
        (
            "Il governo del Ciad ha chiesto alla Francia di ritirare le truppe dal Niger.",
            {"Appeal actual TCD > FRA", "Withdrawal proposed FRA > NER"},
        ),
        # a purpose is the subject's, not the object's
        (
            "La Romania ha convocato l'ambasciatore russo per protestare con la Bielorussia.",
            {"Criticism actual ROU > RUS", "Criticism actual ROU > BLR"},
        ),
        # a participle between commas
        (
            "Il memorandum, sottoscritto a Tirana dal ministro italiano e dal collega albanese, è stato pubblicato.",
            {"Agreement actual ALB + ITA"},
        ),
        # what is sold stands behind who gets it
        (
            "Gli Stati Uniti hanno dato il via libera alla vendita a Taiwan di sistemi missilistici.",
            {"ArmsTransfer committed USA > TWN"},
        ),
        # a number that was made the head of what it counts
        ("Il Regno Unito addestrerà altri diecimila militari ucraini.", {"Aid committed GBR > UKR"}),
        ("Atene ha acquistato dagli Stati Uniti venti caccia F-35.", {"ArmsTransfer actual USA > GRC"}),
        # a verb that was taken for a preposition
        ("Berlino espelle due diplomatici russi.", {"Coercion actual DEU > RUS"}),
        # two names side by side, and a subject carried on
        (
            "Dall'inizio della guerra in Ucraina Helsinki ha fornito a Kiev aiuti militari.",
            {"Aid actual FIN > UKR"},
        ),
        # with whom, behind the agent of a passive
        ("L'intesa è stata conclusa dagli Usa con la Svezia.", {"Agreement actual SWE + USA"}),
        # "quello tedesco" is the other government
        (
            "Il governo italiano e quello tedesco collaborano sullo spazio.",
            {"Cooperation actual DEU + ITA"},
        ),
        # a headline without a verb
        ("Droni russi su Odessa, due feriti.", {"Attack actual RUS > UKR"}),
        # forces that leave
        ("Gli ultimi paracadutisti francesi hanno lasciato il Ciad.", {"Withdrawal actual FRA > TCD"}),
    ],
)
def test_reads_italian_news(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


@pytest.mark.parametrize(
    "text",
    [
        "L'Egitto ha condannato i bombardamenti di Gaza.",  # who bombs is not told
        "I turisti italiani sono arrivati a Madrid con quelli francesi.",
        "La crisi ha lasciato il Libano senza governo, secondo la Francia.",
    ],
)
def test_says_nothing_where_nothing_is_told(text: str) -> None:
    assert claims(text, "it") == []


def test_a_person_behind_a_place_is_named() -> None:
    found = people("Ieri il cancelliere tedesco ha ricevuto a Berlino Emmanuel Macron.", "it")
    assert found == {(None, "DEU"), ("Emmanuel Macron", "FRA")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Norvegia donerà all'Ucraina sei F-16.", {"Aid committed NOR > UKR"}),
        ("Il Mali ha ottenuto dalla Russia elicotteri e sistemi radar.", {"Aid actual RUS > MLI"}),
        ("È stata l'Ungheria a opporsi all'ingresso della Svezia nella Nato.", {"Rejection actual HUN > SWE"}),
        (
            "La Grecia teme che la Turchia possa ottenere nuovi missili e ha chiesto garanzie a Berlino.",
            {"Appeal actual GRC > DEU"},
        ),
        ("Londra valuta l'invio di soldati in Ucraina.", {"Deployment proposed GBR > UKR"}),
        ("Il Pentagono ha detto che i suoi soldati lasceranno il Niger.", {"Withdrawal committed USA > NER"}),
    ],
)
def test_reads_what_parsers_hang_elsewhere(text: str, expected: set[str]) -> None:
    assert expected <= lines(text, "it")
