"""How real a fact is beyond the words above it: its kind, its speaker, its date."""

import pytest
from tests.extract.reading import lines, read

from pactgraph.extract.filling import Roles
from pactgraph.extract.real import foretold, to_come
from pactgraph.model import Modality, Party

NOR, POL = Party("NOR"), Party("POL")


@pytest.mark.parametrize(
    ("modality", "speaker", "expected"),
    [
        (Modality.COMMITTED, POL, Modality.POSSIBLE),
        (Modality.COMMITTED, NOR, Modality.COMMITTED),
        (Modality.COMMITTED, None, Modality.COMMITTED),
        (Modality.ACTUAL, POL, Modality.ACTUAL),
        (Modality.PROPOSED, POL, Modality.PROPOSED),
        (Modality.DENIED, POL, Modality.DENIED),
    ],
)
def test_a_plan_told_by_another_is_a_prediction(modality: Modality, speaker: Party | None, expected: Modality) -> None:
    assert foretold(modality, Roles((NOR,), (), False), speaker) is expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-10-18", Modality.COMMITTED),
        ("2024", Modality.COMMITTED),
        ("2027", Modality.ACTUAL),
        ("2027-05-01", Modality.ACTUAL),
        ("2030-01-01", Modality.ACTUAL),
        (None, Modality.ACTUAL),
    ],
)
def test_what_is_dated_after_the_article_is_still_to_come(published: str | None, expected: Modality) -> None:
    (claim,) = read("Japan sends trucks to Ukraine in 2027.", published=None).claims
    assert to_come(claim, published).modality is expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Poland discussed the Russian invasion of Ukraine with Norway.", "Attack actual RUS > UKR"),
        ("en", "Poland condemned the Russian invasion of Ukraine.", "Attack actual RUS > UKR"),
        ("en", "Polish President Ewa Lis came to Oslo to thank Norway.", "Endorsement actual POL > NOR"),
        ("en", "Poland rejected the request from Ukraine.", "Rejection actual POL > UKR"),
        ("it", "La Polonia ha discusso con la Norvegia dell'invasione russa dell'Ucraina.", "Attack actual RUS > UKR"),
        ("it", "La Polonia ha condannato l'invasione russa dell'Ucraina.", "Attack actual RUS > UKR"),
    ],
)
def test_a_war_that_is_spoken_of_is_no_proposal(lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Turkey lifted its objections to Sweden's membership in NATO.",
            {"Rejection denied TUR > SWE", "Membership possible SWE > NATO"},
        ),
        (
            "en",
            "The visit of the Italian defence minister to Kyiv was postponed.",
            {"Consultation committed ITA + UKR"},
        ),
        (
            "it",
            "La visita del ministro della Difesa italiano a Kiev è stata rinviata.",
            {"Consultation committed ITA + UKR"},
        ),
        ("it", "L'Ungheria ha bloccato gli aiuti dell'UE all'Ucraina.", {"Aid denied EU > UKR"}),
        (
            "it",
            "La Polonia ha bloccato i suoi aiuti all'Ucraina.",
            {"Withdrawal actual POL > UKR", "Aid denied POL > UKR"},
        ),
    ],
)
def test_what_is_put_off_lifted_or_held_up_is_not_told_as_done(lang: str, text: str, expected: set[str]) -> None:
    assert lines(text, lang) == expected
