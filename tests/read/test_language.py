"""The language: declared, else said by the user, else seen; others are refused."""

import pytest

from pactgraph.errors import ArticleError
from pactgraph.read.language import language, supported
from pactgraph.resources import folder

ENGLISH = "The minister of defence met his counterpart in Rome on Tuesday."
ITALIAN = "Il ministro della Difesa ha incontrato martedì a Roma il suo collega."
FRENCH = "Le ministre de la Défense a rencontré mardi à Rome son homologue."
GERMAN = "Der Verteidigungsminister hat am Dienstag seinen Amtskollegen in Rom getroffen."
SPANISH = "El ministro de Defensa se reunió el martes en Roma con su homólogo."
POLISH = "Minister obrony spotkał się we wtorek w Rzymie ze swoim odpowiednikiem."
DUTCH = "De minister van Defensie ontmoette dinsdag zijn ambtgenoot in Rome."
CATALAN = "El ministre de Defensa es va reunir dimarts a Roma amb el seu homòleg italià."


def test_supported_is_what_has_a_lexicon() -> None:
    assert supported() == tuple(sorted(path.parent.name for path in folder("ontology").glob("lexicon/*/grammar.yaml")))
    assert {"en", "it", "fr", "es"} <= set(supported())


@pytest.mark.parametrize(
    ("text", "declared", "fallback", "expected"),
    [
        (ENGLISH, None, None, "en"),
        (ITALIAN, None, None, "it"),
        (FRENCH, None, None, "fr"),
        (SPANISH, None, None, "es"),
        ("España y Portugal firman un acuerdo", None, None, "es"),
        ("Italia e Giappone firmano un accordo", None, None, "it"),
        ("Japan sent 101 trucks to Ukraine.", None, None, "en"),
        (ENGLISH, "it", "en", "it"),
        (ENGLISH, None, "it", "it"),
        (ENGLISH, "it_IT", None, "it"),
        (GERMAN, "EN-us", None, "en"),
    ],
)
def test_language(text: str, declared: str | None, fallback: str | None, expected: str) -> None:
    assert language(text, declared, fallback) == expected


@pytest.mark.parametrize(
    ("text", "declared", "line"),
    [
        (POLISH, None, "written in Polish, which is not supported"),
        (DUTCH, None, "written in Dutch, which is not supported"),
        (CATALAN, None, "written in Catalan, which is not supported"),
        ("国防大臣は火曜日にローマで会談した。", None, "written in Japanese, which is not supported"),
        ("Gallia est omnis divisa in partes tres.", None, "written in Latin, which is not supported"),
        (ENGLISH, "pl", "language 'pl' is not supported"),
        ("Finland joins NATO", None, "its language cannot be told"),
        ("Nederland levert tanks", None, "its language cannot be told"),
        ("2024 -- 1,000 %", None, "its language cannot be told"),
    ],
)
def test_refused(text: str, declared: str | None, line: str) -> None:
    with pytest.raises(ArticleError, match=line):
        language(text, declared, None)


def test_without_its_lexicon_a_language_is_not_read_as_its_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactgraph.read.language.lexicons", lambda: ("en", "es", "it"))
    for text in ("O ministro da Defesa reuniu-se em Roma com o seu homólogo.", "Portugal envia tanques à Ucrânia"):
        with pytest.raises(ArticleError, match="written in Portuguese, which is not supported"):
            language(text, None, None)
    with pytest.raises(ArticleError, match="written in French, which is not supported"):
        language(FRENCH, None, None)
