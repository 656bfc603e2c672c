"""A local Oxigraph that holds a recording in Wikidata's shape, and a folder with a small reference graph."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs
from urllib.request import Request, urlopen

import pyoxigraph as ox
import pytest
from tests.factory import aid_report
from tests.store.servers import Faulty, Reply, oxigraph

from pactgraph import iris
from pactgraph.store import open_store

DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture(scope="session")
def wikidata() -> Iterator[str]:
    recording = ox.serialize(ox.parse(path=DATA / "wikidata.ttl"), format=ox.RdfFormat.N_QUADS) or b""
    with oxigraph(recording) as url:
        yield url


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path)


def made(path: Path) -> Path:
    """A build with one article, in which Japan takes part and NATO does not."""
    with open_store(path / "store") as store:
        store.replace(iris.REFERENCE_GRAPH, [quad.triple for quad in ox.parse(path=DATA / "actors.ttl")])
        store.put(aid_report())
    return path


class Front(Faulty):
    """A server in front of another: it answers with `replies` first, then hands each request on."""

    def __init__(self, behind: str, *replies: Reply) -> None:
        super().__init__(*replies)
        self.behind = behind

    def reply(self, headers: dict[str, str], body: bytes) -> Reply:
        """The next reply while there is one; else that of the server behind, as it is."""
        self.requests.append((headers, parse_qs(body.decode())))
        if self.replies:
            return self.replies.pop(0)
        sent = {name: headers[name] for name in ("Content-Type", "Accept")}
        with urlopen(Request(self.behind, body, sent), timeout=30) as answer:  # noqa: S310  loopback
            return answer.status, {"Content-Type": answer.headers["Content-Type"]}, answer.read()
