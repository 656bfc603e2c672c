"""From articles to trees: the shipped models, offsets, batches that do not grow."""

import tracemalloc
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tests.extract.reading import extractor

from pactgraph.errors import DataError
from pactgraph.model import Article
from pactgraph.parse import Parser, Sentence, languages

parser = extractor().parser
"""The parser that all tests share: models load once."""

TEXT = "“Kyiv’s\u00a0army” met NATO. They\u00adagree…\n\nThe U.S. left.\n"


def parsed(text: str, lang: str = "en") -> list[Sentence]:
    return parser.parse(Article("note", text, lang))


def test_languages() -> None:
    assert languages() == ("de", "en", "es", "fr", "it")


@pytest.mark.parametrize("lang", ["xx", "la"])
def test_a_language_without_a_model_is_one_clear_line(lang: str) -> None:
    with pytest.raises(DataError) as raised:
        parsed("Nihil novi.", lang)
    told = str(raised.value)
    mend = f"shipped are de, en, es, fr, it; name any UD pipeline with --model {lang}=NAME, or train one"
    assert told == f"no language model for {lang!r} ({mend})"
    assert "\n" not in told


def test_a_named_pipeline_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError) as raised:
        Parser({"en": str(tmp_path / "nothing")}).pipeline("en")
    assert str(raised.value).startswith(f"{tmp_path / 'nothing'}: no such language model")


def test_a_named_pipeline_takes_the_place_of_the_shipped_one() -> None:
    other = Parser({"pt": str(parser.pipeline("it").path)})
    words = other.pipeline("pt")("Roma parla.")
    assert [(token.lemma_, token.lang_) for token in words][:1] == [("Roma", "pt")]


def test_a_pipeline_is_loaded_once() -> None:
    assert parser.pipeline("en") is parser.pipeline("en")


def test_sentences_and_words_as_written() -> None:
    found = parsed(TEXT)
    assert [TEXT[s.span.start : s.span.end] for s in found] == [
        "“Kyiv’s\u00a0army” met NATO.",
        "They\u00adagree…",
        "The U.S. left.",
    ]
    first = found[0]
    assert [token.text for token in first.doc] == ['"', "Kyiv", "'s", "army", '"', "met", "NATO", "."]
    words = [first.source(token) for token in first.doc]
    assert [TEXT[word.start : word.end] for word in words] == ["“", "Kyiv", "’s", "army", "”", "met", "NATO", "."]
    whole = first.source(first.doc[1], first.doc[3])
    assert TEXT[whole.start : whole.end] == "Kyiv’s\u00a0army"


def test_words_inside_a_later_paragraph() -> None:
    last = parsed(TEXT)[-1]
    span = last.source(next(token for token in last.doc if token.text == "left"))
    assert TEXT[span.start : span.end] == "left"


def test_every_sentence_has_one_root_and_its_own_tokens() -> None:
    for sentence in parsed("Norway met Sweden. Poland, which left, came. Nobody spoke."):
        assert len([token for token in sentence.doc if token.dep_ == "ROOT"]) >= 1
        starts = [sentence.source(token).start for token in sentence.doc]
        assert all(one < other for one, other in pairwise(starts))


@pytest.mark.parametrize("text", ["", " \n ", "\u200b"])
def test_texts_without_words(text: str) -> None:
    assert [s.doc.text for s in parsed(text)] == []


def test_several_articles_and_languages_in_one_call() -> None:
    articles = [
        Article("a", "Norway left. Sweden stayed.", "en"),
        Article("b", "", "en"),
        Article("c", "La Svezia resta.", "it"),
    ]
    found = [[sentence.doc.text for sentence in sentences] for sentences in parser.parse_all(articles)]
    assert found == [["Norway left.", "Sweden stayed."], [], ["La Svezia resta."]]


def test_articles_are_taken_one_at_a_time() -> None:
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for stem in ("a", "b", "c"):
            taken.append(stem)
            yield Article(stem, "Norway left.", "en")

    stream = parser.parse_all(source())
    next(stream)
    assert taken == ["a"]


def test_memory_does_not_grow_with_the_number_of_articles() -> None:
    text = "Norway met Sweden in Oslo. " * 10

    def peak(count: int) -> int:
        tracemalloc.start()
        for _ in parser.parse_all(Article(str(i), text, "en") for i in range(count)):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(2)
    assert peak(12) < 2 * peak(3)
