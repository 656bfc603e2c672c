"""What two do to each other: both sides act, unless one is known to have attacked, or the words tell of no deed."""

import pytest
from tests.extract.reading import lines

MUTUAL = [
    (
        "Marocco e Algeria si accusano a vicenda di spionaggio.",
        {"Criticism actual MAR > DZA", "Criticism actual DZA > MAR"},
    ),
    (
        "I governi di Etiopia ed Eritrea si accusano reciprocamente.",
        {"Criticism actual ETH > ERI", "Criticism actual ERI > ETH"},
    ),
    (
        "Violenti scontri fra le forze indiane e quelle cinesi sono in corso nell'Himalaya.",
        {"Attack actual IND > CHN", "Attack actual CHN > IND"},
    ),
    ("Accuse reciproche tra Grecia e Turchia.", {"Criticism actual GRC > TUR", "Criticism actual TUR > GRC"}),
    (
        "L'esercito siriano e quello libanese si sono scontrati.",
        {"Attack actual SYR > LBN", "Attack actual LBN > SYR"},
    ),
]
ONE_SIDED = [
    ("La guerra tra Russia e Ucraina prosegue.", {"Attack actual RUS > UKR"}),
    ("Francia e Germania si sono scagliate contro la Cina.", {"Criticism actual DEU + FRA > CHN"}),
]
NEITHER = [
    "Francia e Germania si sono indignate.",
    "Lo scontro diplomatico tra Italia e Francia continua.",
    "Cresce lo scontro tra Usa e Cina sui dazi.",
]


@pytest.mark.parametrize(("text", "expected"), [*MUTUAL, *ONE_SIDED])
def test_both_sides_act(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected


@pytest.mark.parametrize("text", NEITHER)
def test_nobody_fights(text: str) -> None:
    assert lines(text, "it") == set()
