"""Accents written as apostrophes: which are accents, which close a quotation or shorten a word, where they stand."""

import pytest

from pactgraph.parse.accents import accented
from pactgraph.parse.normalise import normalise

CASES = [
    ("L'Italia e' pronta e partira' lunedi'.", "L'Italia è pronta e partirà lunedì."),
    ("E' stato firmato, perche' Roma non puo' aspettare.", "È stato firmato, perché Roma non può aspettare."),
    ("La citta’ e gia’ al sicuro: cosi' la giunta.", "La città e già al sicuro: così la giunta."),
    ("un po' di tempo, da' retta", "un po' di tempo, da' retta"),
    ("un missile a 'combustibile solido', dice Seul", "un missile a 'combustibile solido', dice Seul"),
    ("la 'fase due' della tregua", "la 'fase due' della tregua"),
    ("la 'fase due' non partira'", "la 'fase due' non partirà"),
    ("l'accordo dell'Aia", "l'accordo dell'Aia"),
    ("c'e' un'intesa", "c'è un'intesa"),
    ("gli anni '90 e '91", "gli anni '90 e '91"),
]
"""Source and text with its accents."""


@pytest.mark.parametrize(("source", "plain"), CASES)
def test_accents(source: str, plain: str) -> None:
    assert accented(normalise(source), "it").text == plain


def test_offsets_cover_the_apostrophe() -> None:
    found = accented(normalise("Roma incontrera' Parigi"), "it")
    assert found.span(5, 15) == (5, 16)
    assert found.span(16, 22) == (17, 23)


def test_other_languages_are_left() -> None:
    assert accented(normalise("the allies' plea"), "en").text == "the allies' plea"
