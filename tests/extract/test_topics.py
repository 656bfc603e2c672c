"""Topics by their cue words: whole words, stems, compounds and names written with capitals, in every language."""

from pathlib import Path

import pytest
from tests.extract.reading import claims
from tests.ontology.graphs import ontology_file

from pactgraph.errors import DataError
from pactgraph.extract import topics as module
from pactgraph.extract.topics import topics
from pactgraph.terms import PACT, TOPICS

LANGUAGES = ("de", "en", "es", "fr", "it")


def sentences(lang: str) -> list[list[str]]:
    """(topic, sentence that touches it, sentence that only looks like it) for each topic."""
    lines = (Path(__file__).parent / "topics" / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines]


SENTENCES = [(lang, *row) for lang in LANGUAGES for row in sentences(lang)]


@pytest.mark.parametrize(("lang", "topic", "hit"), [(lang, topic, hit) for lang, topic, hit, _ in SENTENCES])
def test_a_sentence_touches_its_topic(lang: str, topic: str, hit: str) -> None:
    assert topic in topics(hit, lang)


@pytest.mark.parametrize(("lang", "miss"), [(lang, miss) for lang, _, _, miss in SENTENCES])
def test_a_sentence_that_only_looks_like_it_touches_none(lang: str, miss: str) -> None:
    assert topics(miss, lang) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_topic_has_its_sentences(lang: str) -> None:
    known = {str(topic).removeprefix(TOPICS) for topic in ontology_file("topics.ttl").subjects(predicate=PACT.cue)}
    known |= {str(topic).removeprefix(TOPICS) for topic in ontology_file("topics.ttl").subjects(object=PACT.Topic)}
    assert [topic for topic, *_ in sentences(lang)] == sorted(known)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Air defence and fighter jets", ("air-and-missile-defence", "air-power")),
        ("en", "AIR-DEFENCE", ("air-and-missile-defence",)),
        ("en", "He is in the air, defence ministers say.", ()),
        ("en", "in the air - defence first", ()),
        ("en", "Ukraine's defence", ("ukraine-support",)),
        ("en", "They spoke about bread.", ()),
        ("en", "", ()),
        ("en", "ai", ()),
        ("it", "La difesa aerea e i caccia", ("air-and-missile-defence", "air-power")),
        ("it", "air defence", ()),
        ("fr", "DEFENSE AERIENNE", ("air-and-missile-defence",)),
        ("de", "Luftabwehrsystemen", ("air-and-missile-defence",)),
        ("de", "Hyperschallraketen", ("emerging-technology", "missiles")),
        ("es", "dron", ("drones",)),
        ("xx", "air defence", ()),
    ],
)
def test_topics(lang: str, text: str, expected: tuple[str, ...]) -> None:
    assert topics(text, lang) == expected


def test_a_claim_has_the_topics_of_its_sentence() -> None:
    text = "Japan sent air defence systems to Ukraine. Japan sent blankets to Ukraine."
    assert [claim.topics for claim in claims(text)] == [("air-and-missile-defence",), ()]


def test_a_file_of_cues_that_is_no_turtle_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lexicon" / "yy" / "topics.ttl"
    path.parent.mkdir(parents=True)
    path.write_text("topic:space pact:cue", encoding="utf-8")
    monkeypatch.setattr(module, "folder", lambda _: tmp_path)
    with pytest.raises(DataError, match=r"this is not Turtle.*") as caught:
        topics("space", "yy")
    assert str(path) in str(caught.value)
