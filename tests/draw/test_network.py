"""The container: a policy that fits its scripts, nothing from outside, files written whole and in UTF-8."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pactgraph.draw import PactNetwork, write_page
from pactgraph.draw.network import csp_hash, page_script, vis_script, words
from pactgraph.errors import StoreError


def made(title: str = "Perché?") -> PactNetwork:
    network = PactNetwork(title, {"claims": []}, words("en"))
    network.add_node("JPN", label="Japan", x=1, y=2)
    return network


def test_the_policy_allows_exactly_the_scripts_and_the_style_that_are_there() -> None:
    html = made().generate_html()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    told = policy[1].replace("&#39;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert scripts == [vis_script(), page_script()]
    assert told == (
        f"default-src 'none'; script-src {' '.join(map(csp_hash, scripts))}; style-src {csp_hash(styles[0])}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def test_nothing_comes_from_outside() -> None:
    html = made().generate_html().replace(vis_script(), "")
    assert re.findall(r"<link\b|\bsrc=|@import|url\(", html) == []
    assert set(re.findall(r"https?://[\w./]+", html)) == {
        "http://www.w3.org/2000/svg",
        "http://graphml.graphdrawing.org/xmlns",
    }


def test_text_is_escaped() -> None:
    html = made('</title><script>alert("x")</script>').generate_html()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(&#34;x&#34;)" in html


def test_the_data_are_what_was_put_in() -> None:
    found = re.search(r'id="data">(.*?)</script>', made().generate_html(), re.DOTALL)
    assert found is not None
    data = json.loads(found[1])
    assert [(node["id"], node["label"], node["x"]) for node in data["nodes"]] == [("JPN", "Japan", 1)]
    assert data["options"]["physics"] == {"enabled": False}


def test_notebooks_get_a_frame_that_is_cut_off() -> None:
    frame = made()._repr_html_()
    assert frame.startswith('<iframe title="Perché?" sandbox="allow-scripts allow-downloads"')
    assert "<script>" not in frame


def test_both_languages_have_the_same_texts() -> None:
    def keys(value: object) -> object:
        return {key: keys(one) for key, one in value.items()} if isinstance(value, dict) else None

    assert keys(words("en")) == keys(words("it"))


def test_write_html_is_atomic_and_leaves_nothing_beside(tmp_path: Path) -> None:
    made().write_html(str(tmp_path / "page.html"))
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
    assert "Perché?" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_is_utf8_under_any_locale(tmp_path: Path) -> None:
    text = r"\xe9\u2192"
    code = f"import sys, pathlib, pactgraph.draw as d; d.write_page('{text}', pathlib.Path(sys.argv[1]))"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "p.html")], check=True, env=environment)
    assert (tmp_path / "p.html").read_bytes() == "é→\n".encode()


def test_a_place_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        write_page("x", tmp_path / "missing" / "page.html")
    assert str(error.value).startswith(f"{tmp_path / 'missing' / 'page.html'}: the page cannot be written: ")
    with pytest.raises(StoreError):
        write_page("x", tmp_path)
    assert list(tmp_path.iterdir()) == []
