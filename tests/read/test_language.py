"""The language: declared, else said by the user, else seen; others are refused."""

import pytest

from pactgraph.errors import ArticleError
from pactgraph.read.language import language, supported

ENGLISH = "The minister of defence met his counterpart in Rome on Tuesday."
ITALIAN = "Il ministro della Difesa ha incontrato martedì a Roma il suo collega."
GERMAN = "Der Verteidigungsminister hat am Dienstag seinen Amtskollegen in Rom getroffen."


def test_supported() -> None:
    assert supported() == ("en", "it")


@pytest.mark.parametrize(
    ("text", "declared", "fallback", "expected"),
    [
        (ENGLISH, None, None, "en"),
        (ITALIAN, None, None, "it"),
        ("Il ministro", None, None, "it"),
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
        (GERMAN, None, "written in German, which is not supported"),
        ("国防大臣は火曜日にローマで会談した。", None, "written in Japanese, which is not supported"),
        (ENGLISH, "de", "language 'de' is not supported"),
        ("2024 -- 1,000 %", None, "its language cannot be told"),
    ],
)
def test_refused(text: str, declared: str | None, line: str) -> None:
    with pytest.raises(ArticleError, match=line):
        language(text, declared, None)
