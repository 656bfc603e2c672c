"""`pactgraph view`: where the page goes, in which language, and what is refused."""

from pathlib import Path

import pytest
from tests.draw.worlds import small

from pactgraph.cli import run
from pactgraph.cli.view import Size
from pactgraph.draw import LANGUAGES, SIZES
from pactgraph.store import open_store


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An output folder as `pactgraph build` leaves it."""
    with open_store(tmp_path / "store") as store:
        store.put_background()
        store.put(small()[0])
        store.merge_events()
    return tmp_path


def test_options_are_those_of_the_page() -> None:
    assert tuple(size.value for size in Size) == SIZES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_of_the_page_can_be_chosen(built: Path, lang: str) -> None:
    assert run(["view", str(built), "--ui", lang]) == 0
    assert f'<html lang="{lang}">' in (built / "page.html").read_text(encoding="utf-8")


def test_a_language_that_the_page_lacks_is_one_line(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", str(built), "--ui", "tlh"]) == 2
    assert "'tlh' is not one of" in capsys.readouterr().err


def test_the_page_lies_in_the_folder(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", str(built)]) == 0
    assert capsys.readouterr().out == f"{built / 'page.html'}: open it in a browser; it needs no network\n"
    assert sorted(path.name for path in built.iterdir()) == ["page.html", "store"]
    assert '<html lang="en">' in (built / "page.html").read_text(encoding="utf-8")


def test_another_file_language_and_title(built: Path) -> None:
    out = built / "rete.html"
    assert run(["view", str(built), "-o", str(out), "--ui", "it", "--title", "La rete", "--size-by", "degree"]) == 0
    html = out.read_text(encoding="utf-8")
    assert '<html lang="it">' in html
    assert "<h1>La rete</h1>" in html


def test_a_place_that_cannot_be_written_is_one_line(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", str(built), "-o", str(built / "no" / "page.html")]) == 1
    assert capsys.readouterr().err.endswith("(name another file with -o)\n")


def test_a_folder_without_a_build_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["view", str(tmp_path / "nowhere")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
