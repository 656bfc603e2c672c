"""Text, Markdown and HTML: the body stays as it is, the fields are read."""

from pathlib import Path

import pytest

from pactgraph.model import Article
from pactgraph.read import Failure, articles

BODY = "Japan and Italy agree\r\n\r\nThe ministers of defence of Italy and Japan met in Rome.\r\n"
PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="{charset}"><title>Menù - News</title>
<meta property="og:title" content="Accordo fra Italia e Giappone"><meta property="og:site_name" content="Il Foglio">
<meta property="article:published_time" content="2024-10-18T08:00:00+02:00">
<link rel="canonical" href="https://example.org/accordo"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Accordo fra Italia e Giappone</h1><p>{text}</p></article><script>alert(1)</script></body></html>"""
TEXT = (
    "Il ministro della Difesa italiano ha incontrato a Roma il suo collega giapponese, con il quale ha discusso "
    "della cooperazione fra i due paesi. Più tardi i due hanno firmato un accordo sullo sviluppo di un nuovo aereo."
)


def read(tmp_path: Path, name: str, data: bytes, lang: str | None = None) -> Article:
    path = tmp_path / name
    path.write_bytes(data)
    (found,) = articles(path, lang)
    assert isinstance(found, Article), found
    return found


def test_front_matter_in_full(tmp_path: Path) -> None:
    fields = ["Title: A visit", "date: 2014-02", "lang: en-GB", "publisher: Us", "url: https://x.org/1", "id: 7"]
    head = "\r\n".join(["---", *fields, "---", ""])
    expected = Article("a", BODY, "en", "A visit", "2014-02", "Us", "https://x.org/1")
    assert read(tmp_path, "a.md", (head + BODY).encode()) == expected


def test_without_front_matter_the_first_line_is_the_title_and_the_text_stays_whole(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", BODY.encode()) == Article("a", BODY, "en", "Japan and Italy agree")


@pytest.mark.parametrize(
    "text", ["Only one line of English text, which tells no title.", "A very long line. " * 10 + "\n\nThe end."]
)
def test_a_long_or_lonely_line_is_no_title(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "a.txt", text.encode()).title is None


def test_a_markdown_heading_is_a_title(tmp_path: Path) -> None:
    assert read(tmp_path, "a.md", f"# A visit\n\n{TEXT}".encode()).title == "A visit"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, "a.txt", TEXT.encode(encoding)).text == TEXT


def test_typographic_cp1252(tmp_path: Path) -> None:
    text = f"L’incontro, dice il ministro, “è andato bene” – {TEXT}"
    assert read(tmp_path, "a.txt", text.encode("cp1252")).text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso-8859-7"])
def test_other_alphabets_in_old_encodings_are_refused_not_garbled(tmp_path: Path, encoding: str) -> None:
    text = "Министр обороны встретился с коллегой." if encoding != "iso-8859-7" else "Ο υπουργός Άμυνας συναντήθηκε"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    (found,) = articles(path)
    assert isinstance(found, Failure)
    assert found.what.startswith("neither UTF-8 nor Western text")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_html(tmp_path: Path, charset: str) -> None:
    page = PAGE.format(charset=charset, text=TEXT)
    found = read(tmp_path, "page.html", page.encode(charset))
    assert TEXT in found.text
    assert "alert" not in found.text
    assert (found.lang, found.title, found.published, found.source, found.url) == (
        "it",
        "Accordo fra Italia e Giappone",
        "2024-10-18",
        "Il Foglio",
        "https://example.org/accordo",
    )


@pytest.mark.parametrize("page", ["<html></html>", "<p>", "<!-- -->"])
def test_html_without_an_article(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page)
    (found,) = articles(path)
    assert isinstance(found, Failure)
    assert found.mend == "save its text as .txt or .md"
