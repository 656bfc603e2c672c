"""A batch: what is read, in which order, under which names; and that one bad article never ends it."""

import gzip
import json
import os
from pathlib import Path

import pytest

from pactgraph.model import Article
from pactgraph.read import Batch, Failure, articles

BODY = "The ministers of defence of Italy and Japan met in Rome on Tuesday.\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def stems(found: list[Article | Failure]) -> list[str]:
    return [one.stem if isinstance(one, Article) else f"! {one.what}" for one in found]


def test_a_folder_is_read_in_order_and_hidden_files_are_not(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.txt", "a/.secret.txt", ".git/c.txt", "picture.png", "B.txt"):
        write(tmp_path, name, BODY)
    assert stems(list(articles(tmp_path, "en"))) == ["B", "b", "z"]


def test_equal_stems_are_told_apart(tmp_path: Path) -> None:
    for name in ("a/news.txt", "b/news.txt", "b/news-2.md", "c/news.txt.gz"):
        write(tmp_path, name, BODY)
    (tmp_path / "c/news.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    assert stems(list(articles(tmp_path, "en"))) == ["news", "news-2", "news-2-2", "news-3"]


def test_a_source_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BODY)
    assert stems(list(Batch([path, str(path), tmp_path], "en"))) == ["a"]


def test_the_output_folder_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "out/facts.jsonl", "{}\n")
    assert stems(list(Batch([tmp_path], "en", without=tmp_path / "out"))) == ["a"]


def test_one_bad_article_does_not_end_the_batch(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "")
    write(tmp_path, "b.txt", BODY)
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 20)
    write(tmp_path, "d.md", f"---\ndate: [2024\n---\n{BODY}")
    write(tmp_path, "e.md", f"---\ntitle: Never closed\n{BODY}")
    write(tmp_path, "f.md", f"---\ndate: 2024-13-01\n---\n{BODY}")
    write(tmp_path, "g.md", f"---\nlang: tlh\n---\n{BODY}")
    found = list(articles(tmp_path))
    assert [str(one).removeprefix(f"{tmp_path}/") for one in found if isinstance(one, Failure)] == [
        "a.txt: the file is empty",
        "c.txt: binary data, not text (zero byte at 0) (save the file as UTF-8 text)",
        "d.md: broken front matter in line 3: expected ',' or ']', but got '<stream end>' (write lines 'key: value')",
        "e.md: front matter is never closed (end it with a line ---)",
        "f.md: no such date: '2024-13-01' (write it as 2024-10-18, 2024-10 or 2024)",
        "g.md: language 'tlh' is not supported (supported: de, en, es, fr, it, pt)",
    ]
    assert [one.stem for one in found if isinstance(one, Article)] == ["b"]


def test_a_missing_path_a_barren_folder_and_an_unknown_format(tmp_path: Path) -> None:
    (tmp_path / "barren").mkdir()
    write(tmp_path, "a.docx", "PK")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    sources = [tmp_path / name for name in ("missing", "barren", "a.docx", "pipe.txt", "broken.txt")]
    formats = "formats: .txt .md .html .htm .json .jsonl, each also as .gz"
    assert [str(one).removeprefix(f"{tmp_path}/") for one in Batch(sources)] == [
        "missing: no such file or directory (check the path)",
        f"barren: holds no articles ({formats})",
        f"a.docx: of no format that is read ({formats})",
        "pipe.txt: not a file",
        "broken.txt: no such file or directory (check the path)",
    ]


def test_a_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    failures = [one for one in articles(path) if isinstance(one, Failure)]
    assert [one.what for one in failures] == ["larger than 20 MB"]


def test_a_text_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "long.txt", BODY * 30_000)
    failures = [one for one in articles(path, "en") if isinstance(one, Failure)]
    assert [one.what for one in failures] == ["longer than 2,000,000 characters"]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(bytes(60 * 1024 * 1024)))
    assert [one.what for one in articles(path) if isinstance(one, Failure)] == ["larger than 20 MB"]


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08\x00 broken", b"no gzip at all", gzip.compress(b"x" * 9999)[:-12]])
def test_broken_gzip_is_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(data)
    (found,) = articles(path)
    assert isinstance(found, Failure)
    assert "\n" not in str(found)


def test_two_articles_with_one_url_would_be_one_so_the_second_is_refused(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        write(tmp_path, name, f"---\nurl: https://example.org/x\n---\n{BODY}")
    first, second = articles(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(second, Failure)
    assert second.what == f"has the url of {tmp_path / 'a.md'}"


def test_progress_reaches_the_whole(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "b.jsonl", "".join(json.dumps({"text": BODY}) + "\n" for _ in range(3)))
    batch = Batch([tmp_path], "en")
    assert [batch.done for _ in batch] == [68, 150, 232, 314]
    assert batch.done == batch.total == sum(path.stat().st_size for path in tmp_path.iterdir())


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caff\xe8.txt"))
    path.write_text(BODY)
    (found,) = articles(path, "en")
    assert isinstance(found, Article)
    assert found.stem == "caff�"
