"""Sentences: where they end, where they do not, and that no text is too strange to end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactgraph.parse.segment import MAX_SENTENCE, paragraphs, sentences


def cut(text: str, lang: str = "en") -> list[str]:
    """The sentences of a text as written."""
    return [text[span.start : span.end] for span in sentences(text, lang)]


ENGLISH = [
    "Gen. Smith met Mr. Brown.|They agreed.",
    "Lt. Col. Ann Lee spoke.|Nobody answered.",
    "J. F. Moore spoke.|All listened.",
    "The U.S. Army left.|It went home.",
    "The U.S. and the U.K. signed.|Others waited.",
    "It rose by 3.5 percent.|Then it fell.",
    "It costs $1.7 bn.|The rest is open.",
    "On Jan. 5 they met.|On Feb. 6 they did not.",
    "The firm Arms Corp. sold guns.|It closed.",
    "Guns, e.g. Howitzers, came.|They were old.",
    "“We will help.”|He left.",
    "He said “We will help.”|Then he left.",
    "'We will help.'|He left.",
    "(They left.)|She stayed.",
    "They waited…|Nothing came.",
    "They waited...|Nothing came.",
    "Really?!|Yes.",
    "Will they come?|Nobody knows!|We wait.",
    "They met on 5 May 2024.|2025 is far.",
    "See pactgraph.org for more.|It is free.",
    "They said no.|Then they left.",
    "No stop at the end",
]
ITALIAN = [
    "Il gen. Rossi ha visto il sig. Bianchi.|Poi è partito.",
    "L'amm. Verdi è partito.|È tornato lunedì.",
    "L'on. Verdi è partito.|È tornato lunedì.",
    "Il prof. G. Rossi parla.|Tutti ascoltano.",
    "L'art. 5 vale sempre.|Nessuno lo nega.",
    "Costa 3,5 mln. di euro.|Poi basta.",
    "Sono 2.500 soldati.|Altri 300 arrivano.",
    "«Aiuteremo.»|Poi è uscito.",
    "Ha detto: «Aiuteremo».|Poi è uscito.",
    "Aspettavano…|Niente.",
    "Verranno?|Nessuno lo sa!|Aspettiamo.",
]


FRENCH = [
    "M. Macron a vu Mme Meloni.|Ils ont signé.",
    "Le gén. Burkhard est parti.|Il revient lundi.",
    "L'accord coûte 2,5 Mds. Il est signé.",
    "« Nous aiderons. »|Il est sorti.",
]
GERMAN = [
    "Am 3. Oktober trafen sie sich.|Sie einigten sich.",
    "Es kostet 40 Mio. Euro.|Das reicht.",
    "Waffen, z. B. Panzer, kamen.|Sie waren alt.",
    "Der 21. Gipfel begann.|Er endet morgen.",
    "Es waren 120.|Dann kamen mehr.",
    "„Wir helfen.“|Er ging.",
]
SPANISH = [
    "El Sr. Sánchez viajó a EE.UU. Ayer volvió.",
    "Los EE. UU. firmaron.|Otros esperan.",
    "El gral. López salió.|Volverá el lunes.",
    "¿Vendrán?|¡Nadie lo sabe!|Esperamos.",
    "«Ayudaremos.»|Luego salió.",
]
PORTUGUESE = [
    "O Sr. Costa chegou.|O gen. Silva partiu.",
    "O min. da Defesa falou.|Todos ouviram.",
]
OTHERS = {"fr": FRENCH, "de": GERMAN, "es": SPANISH, "pt": PORTUGUESE}


@pytest.mark.parametrize(("lang", "marked"), [(lang, marked) for lang in OTHERS for marked in OTHERS[lang]])
def test_other_languages(lang: str, marked: str) -> None:
    assert cut(marked.replace("|", " "), lang) == marked.split("|")


def test_only_some_languages_write_ordinals_with_a_stop() -> None:
    assert cut("It was 3. They left.") == ["It was 3.", "They left."]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert cut(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize("marked", ITALIAN)
def test_italian(marked: str) -> None:
    assert cut(marked.replace("|", " "), "it") == marked.split("|")


DATELINES = [
    "Madrid, 14 may (EFE).-|España firmó.",
    "KYIV, May 16 (Reuters) -|Poland signed.",
    "Berlin (dpa) -|Polen unterschrieb.",
    "(ANSA) - ROMA, 16 MAG -|La Polonia ha firmato.",
    "WASHINGTON —|Poland signed.",
    "NATO — the alliance — signed.",
    "The treaty (of 1949) - an old one - holds.",
    "Rheinmetall (a German firm) signed.",
]


@pytest.mark.parametrize("marked", DATELINES)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(marked: str) -> None:
    assert cut(marked.replace("|", " "), "en") == marked.split("|")


def test_a_headline_without_a_stop_is_a_sentence() -> None:
    text = "Three states sign a pact\n\nThe pact was signed today. It will last.\n"
    assert cut(text) == ["Three states sign a pact", "The pact was signed today.", "It will last."]


def test_paragraphs_of_one_line_each() -> None:
    text = "Short headline\nThe first one.\nThe second one\nThird"
    assert cut(text) == ["Short headline", "The first one.", "The second one", "Third"]


WRAPPED = (
    "The ministers of the two countries met on Monday in the\n"
    "capital to discuss the new plan for the region. They\n"
    "will meet again in the spring of next\n"
    "year.\n\n"
    "Nothing else was said."
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_lines_are_one_paragraph(newline: str) -> None:
    text = WRAPPED.replace("\n", newline)
    assert [" ".join(sentence.split()) for sentence in cut(text)] == [
        "The ministers of the two countries met on Monday in the capital to discuss the new plan for the region.",
        "They will meet again in the spring of next year.",
        "Nothing else was said.",
    ]


def test_a_line_that_opens_in_lower_case_goes_on() -> None:
    assert cut("They agreed to\nbuild ships") == ["They agreed to\nbuild ships"]
    assert cut("They agreed.\nnothing more") == ["They agreed.", "nothing more"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t \r\n \n", "\u00a0"])
def test_nothing_in_nothing_out(text: str) -> None:
    assert cut(text) == []
    assert [span for span in paragraphs(text) if span.start < span.end] == []


JUNK = [
    "word " * 20_000,
    "x" * 100_000,
    "?! " * 33_000,
    "a\n" * 50_000,
    "| 1 | 2 " * 12_500,
    "A. " * 33_000,
    "x." + "." * 100_000,
    "x" + " " * 100_000 + "y",
]


@pytest.mark.parametrize(
    "text", JUNK, ids=["words", "one-word", "marks", "lines", "table", "initials", "dots", "spaces"]
)
def test_junk_ends_soon_in_bounded_sentences(text: str) -> None:
    started = time.process_time()
    found = list(sentences(text, "en"))
    assert time.process_time() - started < 10
    assert max((span.end - span.start for span in found), default=0) <= MAX_SENTENCE
    assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())


MIXED = st.text(st.one_of(st.sampled_from("aB1 .!?…,;:'\"“”«»()\n\r\t-–"), st.characters(exclude_categories=["Cs"])))


@given(MIXED, st.sampled_from(["en", "it", "de", "fr", "es"]))
def test_sentences_follow_each_other_and_lose_no_word(text: str, lang: str) -> None:
    found = list(sentences(text, lang))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert "".join("".join(text[span.start : span.end].split()) for span in found) == "".join(text.split())
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in found)
