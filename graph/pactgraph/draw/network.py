"""pyvis as the container of a page, with a template of our own.

What pyvis gives: the lists of nodes, edges and options, and the vis-network bundle that it ships. What is not used: its
templates, `show`, `write_html` and menus, which fetch code from the web, put text into HTML unescaped, and lose
parallel edges of undirected networks (hence `directed=True`, with arrows set edge by edge).
"""

import base64
import json
import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from pyvis.network import Network

from pactgraph.errors import StoreError
from pactgraph.output import write_lines

_TEMPLATES = Path(__file__).parent / "templates"
_VIS = Path("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "multiselect": False,
        "zoomSpeed": 0.7,
        "keyboard": {"enabled": False},
    },
    "nodes": {"borderWidth": 2, "font": {"size": 0}},
    "edges": {
        "selectionWidth": 0,
        "hoverWidth": 0.6,
        "font": {"size": 0},
        "arrowStrikethrough": False,
        "arrows": {"to": {"scaleFactor": 0.5}},
    },
}


class PactNetwork(Network):  # type: ignore[misc]  # pyvis ships no types
    """A pyvis network whose HTML is one safe file: no requests, no script but its own, text only as text.

    `extra` is what the page needs beside nodes and edges, `words` the texts of its controls by key ("lang" is one).
    """

    def __init__(self, title: str, extra: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        super().__init__(directed=True, cdn_resources="in_line", height="100%")
        self.title = title
        self.extra = extra
        self.words = words
        self.options = dict(_OPTIONS)
        self.templateEnv = _environment()
        self.path = "page.html"

    def get_network_data(self) -> tuple[Any, ...]:
        """Nodes, edges, the (unused) heading, sizes, and the options as JSON, as pyvis has them."""
        return self.nodes, self.edges, self.heading, self.height, self.width, json.dumps(self.options)

    def generate_html(self, name: str = "page.html", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002, FBT  pyvis's own signature
        """The whole page. The arguments are pyvis's own, and change nothing."""
        scripts = (vis_script(), page_script())
        html: str = self.templateEnv.get_template(self.path).render(
            title=self.title,
            words=self.words,
            data={"nodes": self.nodes, "edges": self.edges, "options": self.options, "words": self.words, **self.extra},
            style=Markup(_text("page.css")),  # noqa: S704  our own file
            style_hash=csp_hash(_text("page.css")),
            scripts=[Markup(script) for script in scripts],  # noqa: S704  our own file and the vendored one
            script_hashes=[csp_hash(script) for script in scripts],
        )
        self.html = html
        return html

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:  # noqa: ARG002, FBT  pyvis's own signature
        """Write the page as UTF-8, whole or not at all, and nothing beside it. Only `name` counts."""
        write_page(self.generate_html(), Path(name))

    def _repr_html_(self) -> str:
        """The page in a frame of its own, for notebooks."""
        source = escape(self.generate_html(), quote=True)
        frame = 'sandbox="allow-scripts allow-downloads" style="width:100%;height:640px;border:0"'
        return f'<iframe title="{escape(self.title, quote=True)}" {frame} srcdoc="{source}"></iframe>'


def write_page(html: str, path: Path) -> None:
    """Write a page as UTF-8 with Unix line ends, in one step: a reader sees the old file or the new one.

    Raises StoreError, in one line, where the file cannot be written.
    """
    try:
        write_lines(path, html.rstrip("\n").split("\n"))
    except OSError as error:
        told = error.strerror or str(error)
        raise StoreError(f"the page cannot be written: {told}", where=path, mend="name another file with -o") from error


@cache
def vis_script() -> str:
    """The vis-network bundle of the installed pyvis."""
    return _inline(Path(str(files("pyvis"))).joinpath(_VIS).read_text(encoding="utf-8"))


@cache
def page_script() -> str:
    """The page's own scripts, by order of name, in one scope; only the three names of pyvis pages are global."""
    parts = [path.read_text(encoding="utf-8") for path in sorted((_TEMPLATES / "js").glob("*.js"))]
    return _inline("var nodes, edges, network;\n(function () {\n'use strict';\n" + "\n".join(parts) + "\n})();\n")


def csp_hash(text: str) -> str:
    """The source expression by which a Content-Security-Policy allows exactly this inline script or style."""
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def words(lang: str) -> dict[str, Any]:
    """The texts of the page's controls in that language. Raises FileNotFoundError if there are none."""
    found: dict[str, Any] = json.loads(_text(f"words/{lang}.json"))
    return found


def _inline(script: str) -> str:
    """A script that cannot end its own element."""
    return re.sub(r"</(script)", r"<\\/\1", script, flags=re.IGNORECASE)


@cache
def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made
