"""The trace of a sentence: what really happened to each candidate, for every kind of reason, and nothing else."""

import pytest
from tests.extract.reading import extractor, read

from pactgraph.extract import MIN_CONFIDENCE
from pactgraph.extract.trace import Analysis, Trace, Traced, trace
from pactgraph.model import Article, Modality, Party, Span

REFUSED: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("Did Norway attack Sweden?", "en.attack.attack", "question", ()),
    ("Poland sent its regards to Ukraine.", "en.aid.send", "needs", ("object",)),
    ("France struck a deal with Germany.", "en.attack.strike", "unless", ("object",)),
    ("Poland received aid from the United States.", "en.aid.receive", "encounter", ()),
    ('France "attacked" Spain.', "en.attack.attack", "uncertain", ()),
    ("Ukraine was condemned.", "en.criticism.condemn", "no-agent", ()),
    ("Poland sent tanks.", "en.aid.send", "no-counterpart", ()),
    ("Finland acceded to Sweden.", "en.membership.accede", "no-body", ()),
    ("The French minister visited yesterday.", "en.consultation.visit", "one-side", ()),
    ("Japan met on Tuesday.", "en.consultation.meet", "one-party", ()),
    ("Hezbollah fired rockets at Israel.", "en.showofforce.test_missile", "superseded", ("en.attack.wage_war",)),
    ("Japan imposed sanctions on North Korea.", "en.coercion.sanctions", "part", ("en.coercion.impose",)),
    ("Poland signed an agreement with Norway.", "en.agreement.agreement", "covered", ("en.agreement.sign",)),
    ("Russia attacked Ukraine, and the Russian attack on Ukraine continued.", "en.attack.attack_noun", "same",
     ("en.attack.attack",)),
]  # fmt: skip


def traced(text: str, lang: str = "en", published: str | None = "2024-10-18") -> tuple[Traced, ...]:
    return trace(Article("note", text, lang, published=published), extractor())[1]


def candidate(text: str, rule: str, lang: str = "en") -> Trace:
    """The one candidate of a rule in the last sentence of a text."""
    (found,) = [one for one in traced(text, lang)[-1].candidates if one.rule == rule]
    return found


@pytest.mark.parametrize(("text", "rule", "reason", "about"), REFUSED, ids=[reason for _, _, reason, _ in REFUSED])
def test_each_reason_for_no_claim(text: str, rule: str, reason: str, about: tuple[str, ...]) -> None:
    refusal = candidate(text, rule).refusal
    assert refusal is not None
    assert (refusal.reason, refusal.about) == (reason, about)


def test_a_claim_that_is_not_certain_enough() -> None:
    extractor().min_confidence = 0.95
    try:
        refusal = candidate("Russia attacked Ukraine.", "en.attack.attack").refusal
    finally:
        extractor().min_confidence = MIN_CONFIDENCE
    assert refusal is not None
    assert (refusal.reason, refusal.about) == ("confidence", ("0.95",))


@pytest.mark.usefixtures("by_hand")
def test_all_of_a_claim() -> None:
    one = candidate("Japan will not send 101 trucks to Ukraine.", "en.aid.send")
    assert (one.words, one.number, one.span) == (("send",), 4, Span(15, 19))
    assert {slot.name: (slot.words, slot.parties) for slot in one.slots} == {
        "subject": (("Japan",), (Party("JPN"),)),
        "object": (("trucks",), ()),
        "to": (("Ukraine",), (Party("UKR"),)),
    }
    turns = [(turn.word, turn.effect, turn.result) for turn in one.turns]
    assert turns == [("will", "committed", "committed"), ("not", "denied", "denied")]
    assert one.factors == (("rule", 0.9),)
    assert one.refusal is None
    assert one.claim is not None
    assert (one.claim.modality, one.claim.counterparts) == (Modality.DENIED, (Party("UKR"),))


def test_where_nothing_certain_is_left_the_last_turn_says_so() -> None:
    (turn,) = candidate('France "attacked" Spain.', "en.attack.attack").turns
    assert (turn.word, turn.effect, turn.result) == ("attacked", "ironic", None)


def test_the_words_of_the_tree() -> None:
    (sentence,) = traced("Japan sent trucks to Ukraine.")
    assert [(word.number, word.text, word.analysis, word.parsed) for word in sentence.words][:3] == [
        (1, "Japan", Analysis("Japan", "PROPN", "nsubj", 2), None),
        (2, "sent", Analysis("send", "VERB", "root", 0), None),
        (3, "trucks", Analysis("truck", "NOUN", "obj", 2), None),
    ]


def test_what_was_mended_is_told_with_what_the_parser_had() -> None:
    found = [word for one in traced(MIXED) for word in one.words]
    assert all(word.parsed != word.analysis for word in found)
    parsed = {word.text: word.parsed for word in found if word.parsed is not None}
    assert parsed
    assert len(parsed) < len(found)


def test_names_and_persons() -> None:
    (sentence,) = traced("Former Polish defence minister Jan Kowalski visited Brussels and NATO.")
    names = [(name.text, name.kind, name.codes, name.settled) for name in sentence.names]
    assert names == [
        ("Polish", "adjective", ("POL",), True),
        ("Brussels", "capital", ("BEL", "EU"), False),
        ("NATO", "acronym", ("NATO",), True),
    ]
    (person,) = sentence.people
    assert (person.name, person.polity, person.office, person.former) == (
        "Jan Kowalski",
        "POL",
        "minister of defence",
        True,
    )


def test_who_speaks_in_a_quotation() -> None:
    first, _ = traced('"We will send trucks to Ukraine," Gen Nakatani of Japan said. It rained.')
    assert [(party.polity, party.person) for party in first.quoted] == [("JPN", "Gen Nakatani")]
    (claim,) = [one.claim for one in first.candidates if one.refusal is None and one.claim is not None]
    assert (claim.agents, claim.modality) == ((Party("JPN", "Gen Nakatani"),), Modality.COMMITTED)


@pytest.mark.usefixtures("by_hand")
def test_a_later_sentence_is_read_in_the_context_of_the_earlier() -> None:
    text = "Japan, Italy and Poland met in Rome. The three countries signed an agreement."
    one = candidate(text, "en.agreement.sign")
    assert {party.polity for slot in one.slots if slot.name == "subject" for party in slot.parties} == {
        "JPN",
        "ITA",
        "POL",
    }
    assert ("a party is inferred", 0.85) in one.factors


MIXED = (
    "Poland accuses Russia\n\n"
    "Polish Defence Minister Jan Kowalski said on Thursday that Russia had attacked Ukraine. "
    "France will not deliver tanks to Kyiv, its defence minister Sebastien Lecornu said on Tuesday. "
    "Poland signed an agreement with Norway on joint exercises. Did Norway attack Sweden? "
    "“We will send trucks to Ukraine,” Kowalski said."
)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (MIXED, "en"),
        ("L'Italia invierà armi all'Ucraina. Roma e Parigi hanno firmato un accordo.", "it"),
        ("\x1b[2J[bold]Russia[/bold] attacked\u202e Ukraine.\x9b1m", "en"),
    ],
)
def test_listening_changes_nothing(text: str, lang: str) -> None:
    reading, sentences = trace(Article("note", text, lang, published="2024-10-18"), extractor())
    assert reading == read(text, lang)
    told = [one.claim for sentence in sentences for one in sentence.candidates if one.refusal is None]
    assert sorted(map(repr, told)) == sorted(map(repr, reading.claims))
    assert [text[one.span.start : one.span.end] for one in sentences] == [one.text for one in sentences]


def test_an_empty_text_has_no_sentences() -> None:
    assert traced(" ") == ()
