"""Plain characters: what each oddity becomes, and that the way back to the source is never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactgraph.parse.normalise import Normalised, normalise

CASES = [
    ("plain ASCII stays.", "plain ASCII stays."),
    ("", ""),
    ("the “deal” and the „pact‟", 'the "deal" and the "pact"'),
    ("«sì» ‹no›", '"sì" ‹no›'),
    ("‘yes’ l’Italia dell`Aja d´Aosta", "'yes' l'Italia dell'Aja d'Aosta"),
    ("F‑35 and F‐16", "F-35 and F-16"),
    ("2022–2024 — at last ― gone", "2022–2024 – at last – gone"),
    ("−5", "–5"),
    ("wait…", "wait..."),
    ("de\u00adfence", "defence"),
    ("Kyiv\u200b and\u200d Lviv\ufeff", "Kyiv and Lviv"),
    ("e\ufb03cient \ufb02eet", "efficient fleet"),
    ("\u0133sland", "ijsland"),
    ("cafe\u0301 e\u0301lan", "café élan"),
    ("10\u00a0000\u202fkm\u3000off", "10 000 km off"),
    ("one\ttab", "one tab"),
    ("a\nb\r\nc\u2028d", "a b  c d"),
    ("\u202aKyiv\u202c \u2067x\u2069 \u200ey\u200f", "Kyiv x y"),
    ("a\x00b\x07c\x1fd", "abcd"),
    ("Robert Harris, Jr., said", "Robert Harris Jr., said"),
    ("Robert Harris, Sr. said", "Robert Harris Sr. said"),
    ("Harris, Junior, said", "Harris, Junior, said"),
    ("Tōkyō Łódź Kyïv Київ", "Tōkyō Łódź Kyïv Київ"),
    ("\u0301x", "\u0301x"),
]
"""Source and plain text; the expected text is composed (NFC)."""


@pytest.mark.parametrize(("source", "plain"), CASES)
def test_plain_text(source: str, plain: str) -> None:
    assert normalise(source).text == plain


@pytest.mark.parametrize(
    ("source", "word", "written"),
    [
        ("the “deal” is done", '"deal"', "“deal”"),
        ("their de\u00adfence plan", "defence", "de\u00adfence"),
        ("the \ufb02eet sails", "fleet", "\ufb02eet"),
        ("wait… now", "...", "…"),
        ("a cafe\u0301 there", "café", "cafe\u0301"),
        ("\u202aKyiv\u202c calls", "Kyiv", "Kyiv"),
        ("l’accor\u200bdo", "accordo", "accor\u200bdo"),
        ("Robert Harris, Jr. said", "Harris Jr.", "Harris, Jr."),
        ("two\nlines", "two lines", "two\nlines"),
    ],
)
def test_span_leads_back_to_the_words_as_written(source: str, word: str, written: str) -> None:
    plain = normalise(source)
    at = plain.text.index(word)
    start, end = plain.span(at, at + len(word))
    assert source[start:end] == written


def test_bounds_of_every_character() -> None:
    assert normalise("a…\u00adb") == Normalised("a...b", (0, 1, 1, 1, 3), (1, 2, 2, 2, 4))


def test_empty_spans_stay_empty() -> None:
    plain = normalise("x\u200by")
    assert [plain.span(at, at) for at in (0, 1, 2)] == [(0, 0), (2, 2), (3, 3)]
    assert normalise("").span(0, 0) == (0, 0)
    assert normalise("\u200b").span(0, 0) == (0, 0)


ODD = (
    "“”‘’«»‐‑–—−…\u00ad\u200b\u200d\u200e\u202a\u202c\u2066\ufeff"
    "\ufb01\ufb03\u0301\u0308\u00a0\u202f\t\n\r\x00\x1f, Jr."
)
HOSTILE = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=["Cs"])), max_size=80)


@given(HOSTILE)
def test_bounds_are_ordered_and_inside_the_source(source: str) -> None:
    plain = normalise(source)
    assert len(plain.starts) == len(plain.ends) == len(plain.text)
    assert list(plain.starts) == sorted(plain.starts)
    assert list(plain.ends) == sorted(plain.ends)
    assert all(0 <= start < end <= len(source) for start, end in zip(plain.starts, plain.ends, strict=True))


@given(HOSTILE)
def test_each_character_says_what_it_stands_for(source: str) -> None:
    plain = normalise(source)
    for at, character in enumerate(plain.text):
        start, end = plain.span(at, at + 1)
        assert character in normalise(source[start:end]).text


@given(HOSTILE)
def test_nothing_invisible_or_multiline_is_left(source: str) -> None:
    text = normalise(source).text
    assert not set(text) & set("\n\r\t\x00\u00ad\u200b\u202a\u2066\ufeff\u00a0“”‘’…")


@given(HOSTILE)
def test_a_second_time_changes_nothing(source: str) -> None:
    once = normalise(source).text
    assert normalise(once).text == once


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=80).filter(lambda text: "," not in text))
def test_plain_ascii_is_itself(source: str) -> None:
    assert normalise(source) == Normalised(
        source.replace("`", "'"), tuple(range(len(source))), tuple(range(1, len(source) + 1))
    )
