"""The whole store as RDF text, sorted, so that equal content gives equal bytes however it came in."""

from collections.abc import Callable, Iterable
from types import MappingProxyType

import pyoxigraph as ox

from pactgraph.store.oxigraph import Graphs
from pactgraph.store.prefixes import PREFIXES


def nquads(store: Graphs) -> bytes:
    """Sorted N-Quads: one line a statement, in the order of the bytes."""
    whole = _serialised(iter(store.engine), ox.RdfFormat.N_QUADS)
    return b"".join(sorted(whole.splitlines(keepends=True)))


def trig(store: Graphs) -> bytes:
    """TriG, graph by graph, with the prefixes of `PREFIXES`."""
    return _serialised(_sorted(store), ox.RdfFormat.TRIG)


def turtle(store: Graphs) -> bytes:
    """Turtle: the statements of all graphs merged into one."""
    triples = {str(quad.triple): quad.triple for quad in store.engine}
    return _serialised([triple for _, triple in sorted(triples.items())], ox.RdfFormat.TURTLE)


def jsonld(store: Graphs) -> bytes:
    """JSON-LD, one object a graph, with whole IRIs."""
    return _serialised(_sorted(store), ox.RdfFormat.JSON_LD)


FORMATS: MappingProxyType[str, Callable[[Graphs], bytes]] = MappingProxyType(
    {"nquads": nquads, "trig": trig, "turtle": turtle, "jsonld": jsonld}
)


def _sorted(store: Graphs) -> list[ox.Quad]:
    return sorted(store.engine, key=lambda quad: (str(quad.graph_name), str(quad.triple)))


def _serialised(content: Iterable[ox.Quad] | Iterable[ox.Triple], kind: ox.RdfFormat) -> bytes:
    return ox.serialize(content, format=kind, prefixes=dict(PREFIXES)) or b""
