"""Pages in a real Chromium without any network: what a reader sees, clicks and gets."""

import csv
import io
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser, Download
from tests.browser import Visit, visit
from tests.draw.worlds import HOSTILE, small, stored

from pactgraph.draw import network

pytestmark = pytest.mark.browser

Pages = dict[str, Path]

# The middle of a line as vis draws it: its curve is quadratic, with the control point that vis computes itself.
MIDDLE = """id => {
  const edge = network.body.edges[id];
  const point = edge.edgeType.getPoint(0.5);
  const at = network.canvasToDOM(point), box = document.getElementById('mynetwork').getBoundingClientRect();
  return [box.left + at.x, box.top + at.y];
}"""
PLACE = """id => {
  const at = network.canvasToDOM(network.getPosition(id));
  const box = document.getElementById('mynetwork').getBoundingClientRect();
  return [box.left + at.x, box.top + at.y];
}"""
SHOWN = "() => edges.get({filter: edge => !edge.hidden && edge.type !== 'Person'}).map(edge => edge.id).sort()"
DRAWN = "() => nodes.get({filter: node => !node.hidden}).map(node => node.id).sort()"

ALL_LINES = [
    "CHN>RUS:Aid",
    "ITA>JPN:Consultation",
    "ITA>NATO:Consultation",
    "JPN>NATO:Consultation",
    "JPN>UKR:Agreement",
    "JPN>UKR:Aid",
    "JPN>UKR:Deployment",
    "RUS>UKR:Attack",
    "TUR>REG:Asia:Endorsement",
]


def click(seen: Visit, where: str, what: str) -> None:
    x, y = seen.js(where, what)
    seen.page.mouse.click(x, y)


def clean(seen: Visit) -> None:
    """Nothing was asked for, nothing complained of: no request, no error, no breach of the page's own policy."""
    assert seen.requests == []
    assert seen.complaints == []


def downloaded(seen: Visit, kind: str) -> Download:
    seen.page.click("#export summary")
    with seen.page.expect_download() as waited:
        seen.page.click(f"[data-export={kind}]")
    return waited.value


def test_a_click_on_a_line_shows_its_claims_word_for_word(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        click(seen, MIDDLE, "RUS>UKR:Attack")
        assert seen.texts(".top h3") == ["Russia → Ukraine"]
        assert seen.texts(".top p") == ["Attack · 1 fact"]
        assert seen.texts(".card blockquote") == ["Mark Rutte said Russia had attacked Ukraine in 2022."]
        assert seen.texts(".card .badge") == ["actual"]
        assert seen.texts(".card time") == ["2022"]
        assert seen.texts(".card .by") == ["According to NATO (Mark Rutte)"]
        assert seen.texts(".card .from") == ["Trucks for Ukraine · The Harbour Post, 20 Oct 2024"]
        assert seen.texts("mark.agent") == ["Russia"]
        assert seen.texts("mark.trigger") == ["attacked"]
        assert seen.page.get_attribute(".card .from a", "href") == "https://example.org/trucks"
        clean(seen)


def test_each_of_three_parallel_lines_opens_its_own_claims(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        told = {}
        for kind in ("Aid", "Agreement", "Deployment"):
            click(seen, MIDDLE, f"JPN>UKR:{kind}")
            told[kind] = (seen.texts(".top p"), seen.texts(".card blockquote"))
        assert told["Aid"][0] == ["Aid · 2 facts"]
        assert sorted(told["Aid"][1][:2]) == [
            "Japan delivered trucks to Ukraine last year.",
            "Japan sent 101 trucks to Ukraine in 2024.",
        ]
        assert told["Agreement"][1][0] == "Tokyo signed a pact with Kyiv on 17 October 2024."
        assert told["Deployment"][1][0] == "Japan promised Ukraine generators."
        assert all(len(quotes) == 4 for _, quotes in told.values())  # the others between the two follow
        clean(seen)


def test_a_click_on_an_actor_shows_its_facts_and_people(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        click(seen, PLACE, "JPN")
        assert seen.texts(".top h3") == ["Japan"]
        assert seen.texts(".tiles b")[:2] == ["3", "0"]
        assert seen.texts(".aside li") == ["Gen Nakatani, minister of defence"]
        assert len(seen.texts(".card")) == 5
        seen.page.keyboard.press("Escape")
        assert seen.texts(".top h3") == ["Latest facts"]
        clean(seen)


def test_pledged_is_drawn_apart_and_denied_is_there_on_demand(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        assert seen.js(SHOWN) == [line for line in ALL_LINES if line != "CHN>RUS:Aid"]
        style = "id => { const edge = edges.get(id); return [Boolean(edge.dashes), edge.width]; }"
        pledged, done = seen.js(style, "JPN>UKR:Deployment"), seen.js(style, "JPN>UKR:Agreement")
        assert pledged[0] is True
        assert done[0] is False
        assert pledged[1] < done[1]
        seen.page.click("[data-key=denied]")
        assert seen.js(SHOWN) == ALL_LINES
        seen.page.click("[data-key=actual]")
        assert seen.js(SHOWN) == ["CHN>RUS:Aid", "JPN>UKR:Deployment"]
        clean(seen)


def test_contention_differs_by_more_than_colour(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        bars = "() => edges.get({filter: edge => edge.arrows && edge.arrows.middle}).map(edge => edge.id)"
        assert seen.js(bars) == ["RUS>UKR:Attack"]
        assert seen.js("() => edges.get('RUS>UKR:Attack').arrows.middle.type") == "bar"


def test_the_legend_filters_groups_and_types(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        seen.page.click("[data-group=VerbalCooperation]")
        assert seen.js(SHOWN) == ["JPN>UKR:Aid", "JPN>UKR:Deployment", "RUS>UKR:Attack"]
        seen.page.click(".group:has([data-group=MaterialCooperation]) .more")
        seen.page.click("[data-type=Aid]")
        assert seen.js(SHOWN) == ["JPN>UKR:Deployment", "RUS>UKR:Attack"]
        assert "off=" in seen.page.url
        assert seen.texts(".card blockquote") == [
            "Japan promised Ukraine generators.",
            "Mark Rutte said Russia had attacked Ukraine in 2022.",
        ]
        clean(seen)


def test_kinds_and_persons_and_actors_without_lines(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        assert seen.js(DRAWN) == ["CHN", "ITA", "JPN", "NATO", "REG:Asia", "RUS", "TUR", "UKR"]
        seen.page.click("[data-key=alone]")
        assert seen.js(DRAWN) == ["ITA", "JPN", "NATO", "REG:Asia", "RUS", "TUR", "UKR"]
        seen.page.click("[data-key=Region]")
        assert seen.js(DRAWN) == ["ITA", "JPN", "NATO", "RUS", "UKR"]
        seen.page.click("[data-key=persons]")
        people = ["person:gen-nakatani", "person:guido-crosetto", "person:mark-rutte"]
        assert seen.js(DRAWN) == ["ITA", "JPN", "NATO", "RUS", "UKR", *people]
        click(seen, PLACE, "person:mark-rutte")
        assert seen.texts(".top h3") == ["Mark Rutte"]
        assert seen.texts(".top p") == ["Person · acts for NATO"]
        assert len(seen.texts(".card")) == 2
        clean(seen)


def test_shapes_tell_kinds_apart(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        shapes = seen.js("() => Object.fromEntries(nodes.get().map(node => [node.id, node.shape]))")
        chosen = {key: shapes[key] for key in ("JPN", "NATO", "REG:Asia", "person:mark-rutte")}
        assert chosen == {"JPN": "dot", "NATO": "hexagon", "REG:Asia": "diamond", "person:mark-rutte": "triangle"}


def test_search_folds_accents_and_enter_selects(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("turkiye")
        assert seen.texts("#matches small") == ["state"]
        seen.page.keyboard.press("Enter")
        assert seen.texts(".top h3") == ["Türkiye"]
        assert "node=TUR" in seen.page.url
        clean(seen)


def test_size_follows_the_chosen_measure(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        size = "id => nodes.get(id).size"
        assert seen.js(size, "RUS") < seen.js(size, "ITA")
        seen.page.select_option("#size", "contention-strength")
        assert seen.js(size, "RUS") > seen.js(size, "ITA")
        assert "size=contention-strength" in seen.page.url


def test_time_filters_and_a_link_brings_the_view_back(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"], "#from=2024-10-01&node=JPN") as seen:
        assert "RUS>UKR:Attack" not in seen.js(SHOWN)
        assert seen.texts(".top h3") == ["Japan"]
        assert seen.page.locator("#bars rect.out").count() == 1 + 1  # the attack of 2022, and the aid of all 2024
        seen.page.focus("#from")
        seen.page.keyboard.press("Home")
        seen.page.wait_for_function("() => !location.hash.includes('from')")
        assert "RUS>UKR:Attack" in seen.js(SHOWN)
        clean(seen)


def test_exports_hold_what_is_visible(browser: Browser, pages: Pages, tmp_path: Path) -> None:
    with visit(browser, pages["small"]) as seen:
        for kind in ("csv", "graphml", "png"):
            downloaded(seen, kind).save_as(tmp_path / kind)
        clean(seen)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 7
    assert {row["modality"] for row in rows} == {"actual", "committed"}
    assert rows[0]["quote"] == "Japan sent 101 trucks to Ukraine in 2024."
    graph = nx.read_graphml(tmp_path / "graphml")
    assert isinstance(graph, nx.MultiDiGraph)
    assert len(graph) == 8
    assert graph.number_of_edges("JPN", "UKR") == 3
    assert graph.nodes["TUR"]["label"] == "Türkiye"
    assert (tmp_path / "png").read_bytes().startswith(b"\x89PNG")


def test_hostile_text_stays_text(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["hostile"], "#persons=1") as seen:
        for what in seen.js(DRAWN):
            x, y = seen.js(PLACE, what)
            seen.page.mouse.move(x, y)
            click(seen, PLACE, what)
        for what in seen.js(SHOWN):
            x, y = seen.js(MIDDLE, what)
            seen.page.mouse.move(x, y)
            click(seen, MIDDLE, what)
        seen.page.fill("#query", "img")
        seen.page.keyboard.press("Enter")
        downloaded(seen, "csv")
        downloaded(seen, "graphml")
        assert HOSTILE in seen.texts(".card .from")[0]
        assert seen.js("() => window.hit === undefined") is True
        assert seen.js("() => document.images.length") == 0
        clean(seen)


def test_an_empty_store_says_so(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["empty"]) as seen:
        assert seen.texts("#empty h2") == ["No facts yet"]
        assert seen.page.locator("#time").is_hidden()
        clean(seen)


def test_nothing_left_offers_a_way_back(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"], "#real=possible&alone=0") as seen:
        assert seen.page.locator("#nothing").is_visible()
        seen.page.click("#reset")
        assert len(seen.js(SHOWN)) == 8
        clean(seen)


def test_italian(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["italian"]) as seen:
        assert seen.page.get_attribute("html", "lang") == "it"
        click(seen, MIDDLE, "RUS>UKR:Attack")
        assert seen.texts(".top h3") == ["Russia → Ucraina"]
        assert seen.texts(".card .by") == ["Secondo NATO (Mark Rutte)"]
        assert seen.page.get_attribute(".card blockquote", "lang") == "en"
        clean(seen)


def test_the_panel_is_the_canvas_for_keyboards(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"]) as seen:
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")  # the link that skips to the facts
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")  # the first fact
        assert seen.texts(".top h3") == ["Japan → Ukraine"]
        assert seen.js("() => document.activeElement.id") == "panel"
        clean(seen)


def test_long_lists_come_in_portions(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["large"]) as seen:
        assert seen.page.locator(".card").count() == 40
        seen.page.click(".foot button")
        assert seen.page.locator(".card").count() == 80
        clean(seen)


def test_dark_mode_and_back(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"], color_scheme="dark") as seen:
        paper = "() => getComputedStyle(document.body).backgroundColor"
        assert seen.js(paper) == "rgb(18, 23, 29)"
        seen.page.click("#theme")
        assert seen.js(paper) == "rgb(251, 250, 247)"
        clean(seen)


def test_a_phone_has_everything_and_nothing_sticks_out(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["small"], width=390, height=844) as seen:
        assert seen.js("() => document.documentElement.scrollWidth") == 390
        seen.page.click("#filters")
        seen.page.click("[data-group=VerbalCooperation]")
        seen.page.click("#closefilters")
        assert len(seen.js(SHOWN)) == 3
        click(seen, PLACE, "UKR")
        assert seen.texts(".top h3") == ["Ukraine"]
        clean(seen)


def test_the_frame_of_a_notebook_works(browser: Browser, tmp_path: Path) -> None:
    with stored(*small()) as store:
        frame = network(store)._repr_html_()
    (tmp_path / "notebook.html").write_text(f'<!doctype html><html data-ready="yes">{frame}</html>', encoding="utf-8")
    with visit(browser, tmp_path / "notebook.html") as seen:
        inside = seen.page.frame_locator("iframe")
        inside.locator("html[data-ready=yes]").wait_for(state="attached")
        inside.locator(".card .who button").first.click()
        assert inside.locator(".top h3").inner_text() == "Japan → Ukraine"
        clean(seen)


def test_three_hundred_actors(browser: Browser, pages: Pages) -> None:
    with visit(browser, pages["large"]) as seen:
        assert len(seen.js(DRAWN)) > 280
        first = seen.js(SHOWN)[0]
        seen.js("id => network.focus(edges.get(id).from, {scale: 2})", first)
        click(seen, PLACE, first.split(">", maxsplit=1)[0])
        assert len(seen.texts(".card")) > 0
        clean(seen)
