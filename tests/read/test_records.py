"""JSON and JSON lines: one article an object, bad ones apart."""

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest
from tests.shared import shared

from pactgraph.model import Article
from pactgraph.read import Failure, articles

TEXT = "The ministers of defence of Italy and Japan met in Rome on Tuesday."


def test_an_object_with_all_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    record = {"id": "2024/visit 1", "headline": "A visit", "date": "2024-10-18", "language": "en", "source": "Us"}
    path.write_text(json.dumps({**record, "url": "https://x.org/1", "body": TEXT, "score": [1]}))
    assert list(articles(path)) == [
        Article("2024-visit-1", TEXT, "en", "A visit", "2024-10-18", "Us", "https://x.org/1"),
    ]


def test_a_list(tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    path.write_text(json.dumps([{"text": TEXT}, {"text": None}, {"text": TEXT, "date": 2024}]))
    first, second, third = articles(path, "en")
    assert first == Article("many", TEXT, "en")
    assert isinstance(second, Failure)
    assert second.where == f"{path}, article 2"
    assert third == Article("many-2", TEXT, "en", published="2024")


def test_lines_good_and_bad(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    lines = [
        json.dumps({"id": "one", "text": TEXT}),
        "",
        '{"text": "cut off',
        "[1]",
        '{"text": ""}',
        '{"title": "no text"}',
        '{"text": "x", "title": ["a"]}',
        '{"text": "x", "url": "javascript:alert(1)"}',
        "[" * 100_000,
        '{"text": "x", "date": "yesterday"}',
        '{"id": "one", "text": "a\\u0000b \\ud83d c \\ud83d\\ude00"}',
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    found = list(articles(path, "en"))
    assert [one for one in found if isinstance(one, Article)] == [
        Article("one", TEXT, "en"),
        Article("one-2", "a�b � c 😀", "en"),
    ]
    shape = 'write {"title": ..., "date": ..., "text": ...}'
    assert [str(one).removeprefix(f"{path}, line ") for one in found if isinstance(one, Failure)] == [
        "3: broken JSON at character 9: Unterminated string starting at (export it again)",
        f"4: not a JSON object ({shape})",
        "5: has no text",
        f'6: has no "text" ({shape})',
        "7: title is not a line of text (write title: and one value)",
        "8: url 'javascript:alert(1)' is no web address (write it as https://...)",
        "9: broken JSON: nested too deep, or a number too long (export it again)",
        "10: no such date: 'yesterday' (write it as 2024-10-18, 2024-10 or 2024)",
    ]


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        file.write('{"text": "' + "x" * (21 * 1024 * 1024) + '"}\n')
        file.write(json.dumps({"id": "next", "text": TEXT}) + "\n")
    long, following = articles(path, "en")
    assert str(long) == f"{path}, line 1: longer than 20 MB (split it into articles)"
    assert following == Article("next", TEXT, "en")


def test_utf16_lines_are_refused_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-16")
    assert [str(one) for one in articles(path, "en")] == [f"{path}: written in UTF-16 (save the file as UTF-8)"]


def test_lines_are_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps({"text": TEXT * 200}) + "\n"
    with path.open("w") as file:
        file.writelines(line for _ in range(2000))
    tracemalloc.start()
    assert sum(isinstance(one, Article) for one in articles(path, "en")) == 2000
    assert tracemalloc.get_traced_memory()[1] < path.stat().st_size / 4
    tracemalloc.stop()


@pytest.mark.shared
def test_a_real_corpus_begins_as_it_should() -> None:
    path = shared("corpus", "whitehouse.jsonl.gz")
    first = next(articles(path))
    assert isinstance(first, Article)
    assert (first.lang, first.published, first.source) == ("en", "2023-09-21", "The White House")
    assert first.stem.startswith("2023-09-21-statement-from-national-security-council-spokesperson")


@pytest.mark.shared
def test_the_development_texts_are_all_read() -> None:
    found = list(articles(shared("dev", "texts")))
    assert [one for one in found if isinstance(one, Failure)] == []
    assert len(found) == 19
