"""The whole reading of an article: one claim a fact, in order, the same every time, every offset true."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.reading import claims, extractor, line, lines, read

from pactgraph.errors import DataError
from pactgraph.extract import MIN_CONFIDENCE, Extractor
from pactgraph.extract.confidence import calibration
from pactgraph.model import Article, FactType, Party, Quantity, Reading, Span, Time
from pactgraph.resources import lexicons

TEXT = (
    "Poland accuses Russia\n\n"
    "Polish Defence Minister Jan Kowalski said on Thursday that Russia had attacked Ukraine. "
    "Poland sent 40 tanks to Ukraine in May 2024. It rained.\n\n"
    "“We will send trucks to Ukraine,” Kowalski said. The French invasion of nothing was denied. "
    "Did Norway attack Sweden?\n"
)


def test_every_field_of_a_claim() -> None:
    claim = next(claim for claim in read(TEXT).claims if claim.type is FactType.AID and claim.quantity)
    start = TEXT.index("Poland sent")
    assert claim.quote == "Poland sent 40 tanks to Ukraine in May 2024."
    assert (claim.article, claim.rule, claim.confidence) == ("note", "en.aid.send", calibration().confidence(0.9, {}))
    assert claim.span == Span(start, start + len(claim.quote))
    assert claim.trigger == Span(start + 7, start + 11)
    assert (claim.agents, claim.counterparts) == ((Party("POL"),), (Party("UKR"),))
    assert claim.agents[0].mention == Span(start, start + 6)
    assert claim.counterparts[0].mention == Span(start + 24, start + 31)
    assert (claim.time, claim.quantity) == (Time("2024-05", "2024-05"), Quantity(40, "tank"))
    assert (claim.place, claim.attributed_to) == (None, None)


def test_a_text_gives_its_claims_in_its_order() -> None:
    assert [line(claim) for claim in read(TEXT).claims] == [
        "Criticism actual POL > RUS",
        "Attack actual RUS > UKR",
        "Aid actual POL > UKR",
        "Aid committed POL > UKR",
    ]
    spans = [(claim.span, claim.trigger) for claim in read(TEXT).claims]
    assert spans == sorted(spans)


def test_the_same_text_gives_the_same_reading() -> None:
    article = Article("note", TEXT, "en", published="2024-10-18")
    assert Extractor().read(article) == extractor().read(article)


def test_other_articles_leave_no_trace() -> None:
    before = read("They signed a treaty.").claims
    read("France and Italy met. They signed a treaty.")
    assert extractor().read(Article("note", "They signed a treaty.", "en")).claims == before == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Will Norway attack Sweden?"),
        ("en", "Why did Russia attack Ukraine?"),
        ("it", "La Norvegia attaccherà la Svezia?"),
        ("it", "Perché la Russia ha attaccato l'Ucraina?"),
    ],
)
def test_a_question_states_nothing(lang: str, text: str) -> None:
    assert lines(text, lang) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia attacked Ukraine, and Russia attacked Ukraine.", ["Attack actual RUS > UKR"]),
        ("France and Italy met to discuss trade and to hold talks.", ["Consultation actual FRA + ITA"]),
        ("Russia attacked Ukraine. Russia attacked Ukraine.", ["Attack actual RUS > UKR"] * 2),
        ("Russia attacked Ukraine and Moldova.", ["Attack actual RUS > MDA + UKR"]),
    ],
)
def test_one_claim_a_sentence_and_parties(text: str, expected: list[str]) -> None:
    assert [line(claim) for claim in claims(text)] == expected


def test_less_certain_claims_can_be_left_out() -> None:
    article = Article("note", "France and Italy met. They signed a treaty. Russia will attack Ukraine.", "en")
    every = Extractor(extractor().parser, 0.0).read(article).claims
    surest = Extractor(extractor().parser, max(claim.confidence for claim in every)).read(article).claims
    assert [claim.type.value for claim in every] == ["Consultation", "Agreement", "Attack"]
    assert 0 < len(surest) < len(every)
    assert surest == tuple(claim for claim in every if claim.confidence >= surest[0].confidence)
    assert extractor().min_confidence == MIN_CONFIDENCE


def test_what_is_inferred_is_less_certain_than_what_is_named() -> None:
    named, inferred = claims("France and Italy signed a treaty. They signed a treaty.", kind=FactType.AGREEMENT)
    assert named.confidence >= inferred.confidence


@pytest.mark.parametrize("text", ["", "   \n\n ", "?", "“”", "\u200b\u200b", "1 2 3", "日本はウクライナを支援した。"])
def test_texts_that_say_nothing(text: str) -> None:
    assert (read(text).claims, read(text).offices) == ((), ())


def test_a_language_without_a_lexicon() -> None:
    with pytest.raises(DataError) as raised:
        extractor().read(Article("note", "Nihil.", "la"))
    assert str(raised.value) == f"la: no lexicon for this language (there are: {', '.join(lexicons())})"


BRICKS = [
    "Polish Defence Minister Jan Kowalski said that Russia had attacked Ukraine.",
    "“We will send 40 trucks to Ukraine,” Kowalski said on Thursday.",
    "Il Giappone ha inviato 101 camion all’Ucraina tra maggio 2023 e marzo 2024.",
    "France and Italy held talks in Rome. They signed a treaty.",
    "Norway, Sweden, and Finland condemned Russia’s invasion of Ukraine",
    "Robert Harris, Jr., the U.S. ambassador to Japan, thanked Japan.",
    "NATO Secretary General Mark Rutte praised the EU…",
]
ODDITIES = [
    *[
        "\u00ad",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0301",
        "\u00a0",
        "\x00",
        "\x1b[31m",
        "\ufb01",
        "\U0001f600",
        "\ud7a3",
    ],
    *[
        "“",
        "”",
        "«",
        "'",
        '"',
        "(",
        ")",
        "—",
        "…",
        "...",
        "?",
        "!",
        ". ",
        ", Jr.",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "<b>",
        "&amp;",
    ],
    *["1,5", "$", "A.", "U.S.", "http://x.y/z?a=b", "{}", "%s", "\\", "|", "@", "#", "日本", "Москва", "ال"],
]


@st.composite
def hostile(draw: st.DrawFn) -> str:
    """Sentences that look real, in any order, with oddities in any place."""
    text = " ".join(draw(st.lists(st.sampled_from(BRICKS), min_size=1, max_size=4)))
    for oddity in draw(st.lists(st.one_of(st.sampled_from(ODDITIES), st.text(max_size=3)), max_size=12)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + oddity + text[at:]
    return text


def bounded(span: Span, within: Span) -> bool:
    """Whether a span is no less than one character long and inside another."""
    return within.start <= span.start < span.end <= within.end


def check(reading: Reading) -> None:
    """Every quotation is cut from the article, and what a claim points to lies in it."""
    text, whole = reading.article.text, Span(0, len(reading.article.text))
    for claim in reading.claims:
        assert bounded(claim.span, whole)
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert bounded(claim.trigger, claim.span)
        parties = [*claim.agents, *claim.counterparts, *([claim.attributed_to] if claim.attributed_to else [])]
        assert all(bounded(party.mention, whole) for party in parties if party.mention)
        assert claim.agents
        assert len({party.polity for party in parties[: len(claim.agents) + len(claim.counterparts)]}) >= min(
            2, len(claim.agents) + len(claim.counterparts)
        )
        assert 0 < claim.confidence <= 1
    for office in reading.offices:
        assert bounded(office.span, whole)
        assert office.quote == text[office.span.start : office.span.end]
        assert office.person.strip() == office.person != ""
        assert re.fullmatch(r"[A-Z]{3}|[A-Za-z0-9:]+", office.polity)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile(), st.sampled_from(["en", "it"]), st.sampled_from(["2024-10-18", "2024", None]))
def test_hostile_texts_keep_every_offset_true(text: str, lang: str, published: str | None) -> None:
    reading = extractor().read(Article("note", text, lang, published=published))
    check(reading)
    order = [(claim.span, claim.trigger, claim.type.value) for claim in reading.claims]
    assert order == sorted(order)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(hostile(), st.sampled_from(["en", "it"]))
def test_every_sentence_and_token_is_a_slice_of_the_article(text: str, lang: str) -> None:
    end = 0
    for sentence in extractor().parser.parse(Article("note", text, lang)):
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        end = sentence.span.end
        written = text[sentence.span.start : sentence.span.end]
        for token in sentence.doc:
            span = sentence.source(token)
            assert sentence.span.start <= span.start <= span.end <= sentence.span.end
            start, stop = sentence.plain.span(token.idx, token.idx + len(token.text))
            assert text[span.start : span.end] == written[start:stop]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "it"]))
def test_any_text_at_all_is_read(text: str, lang: str) -> None:
    check(extractor().read(Article("note", text, lang)))


OPEN = [
    ("en", "Korea condemned Japan, and Congo thanked France.", [("Korea", "KOR PRK"), ("Congo", "COD COG")]),
    ("it", "La Corea ha condannato il Giappone.", [("Corea", "KOR PRK")]),
    ("fr", "La Corée a condamné le Japon.", [("Corée", "KOR PRK")]),
    ("de", "Korea verurteilte Japan.", [("Korea", "KOR PRK")]),
    ("es", "Corea condenó a Japón.", [("Corea", "KOR PRK")]),
    ("en", "Seoul was content. Korea condemned Japan.", []),
    ("en", "Jim Jordan opposed the bill.", []),
]


@pytest.mark.parametrize(("lang", "text", "names"), OPEN)
def test_names_that_nothing_settles_are_kept_with_their_candidates(
    lang: str, text: str, names: list[tuple[str, str]]
) -> None:
    found = extractor().read(Article("note", text, lang)).open_names
    assert [(text[one.span.start : one.span.end], " ".join(one.candidates)) for one in found] == names


@pytest.mark.parametrize("text", ["Light left that star 13 billion years ago. It met Norway.", "Norway, stricken"])
def test_odd_ends_and_times_break_nothing(text: str) -> None:
    assert Extractor(extractor().parser).read(Article("note", text, "en", published="2022-07-11")).claims == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("La Norvège et le Japon ont signé hier une déclaration sur la mer Baltique.", "signé hier une déclaration"),
        ("La Norvège et le Japon ont signé hier, dans le vieux port de Bergen, une déclaration sur la mer.", "signé"),
    ],
)
def test_a_trigger_is_shown_by_its_first_word_where_much_stands_between(text: str, shown: str) -> None:
    claims = [one for one in read(text, "fr").claims if one.type.value == "Agreement"]
    assert [text[one.trigger.start : one.trigger.end] for one in claims] == [shown]
