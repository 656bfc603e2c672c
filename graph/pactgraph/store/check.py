"""Does the graph keep its promises? SHACL shapes, quotations at their offsets, and no term that nobody declared.

Each article is checked alone, as a small rdflib copy: pySHACL asks a store for its length thousands of times, which on
an Oxigraph store is a hundred times slower.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from pactgraph import iris
from pactgraph.errors import DataError
from pactgraph.model import Article, Claim, OfficeClaim, Span
from pactgraph.resources import folder
from pactgraph.store import rows
from pactgraph.store.answers import term
from pactgraph.store.facts import reading
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.prefixes import shorten
from pactgraph.terms import NAMESPACE, PACT

_DECLARED = frozenset(str(value) for name, value in vars(PACT).items() if not name.startswith("_"))


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One promise that is broken: in which article (its stem, or a graph's name), at which node, and what is wrong."""

    where: str
    node: str
    message: str

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.where}: {shorten(self.node)}: {self.message}"


def violations(store: Graphs, graph: str) -> list[Violation]:
    """All that is wrong in one named graph, sorted: an article's, or the reference or the events graph."""
    copy = Graph()
    for quad in store.quads(graph):
        copy.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    where = str(copy.value(URIRef(graph), PACT.stem) or shorten(graph))
    found = [*_undeclared(copy), *_shacl(copy, shapes())]
    if graph == iris.REFERENCE_GRAPH:
        found.extend(_shacl(copy, shapes(folder("ontology") / "shapes" / "reference")))
    if not found and (URIRef(graph), RDF.type, PACT.Article) in copy:
        found = list(_offsets(store, graph))  # only what is well formed can be read back
    return sorted({Violation(where, node, message) for node, message in found})


@cache
def shapes(root: Path | None = None) -> Graph:
    """The shapes of the data (`ontology/shapes/*.ttl`) in one graph. Raises DataError on a file that is no Turtle."""
    found = Graph()
    for path in sorted((root or folder("ontology") / "shapes").glob("*.ttl")):
        try:
            found.parse(path)
        except SyntaxError as error:
            raise DataError(f"this is not Turtle: {' '.join(str(error).split())[:200]}", where=path) from error
    return found


def _shacl(graph: Graph, rules: Graph) -> Iterator[tuple[str, str]]:
    with warnings.catch_warnings():
        # pySHACL 0.40 still calls what rdflib 7.6 has deprecated; nothing else is silenced.
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"pyshacl(\.|$)")
        conforms, report, _ = validate(graph, shacl_graph=rules, inplace=True)
    if conforms or not isinstance(report, Graph):
        return
    for result in report.subjects(RDF.type, SH.ValidationResult):
        yield str(_node(report, result)), _message(report, result)


def _node(report: Graph, result: Node) -> Node | None:
    """What fails: the node in focus, or what a question to the whole graph found."""
    asked = report.value(result, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent
    return report.value(result, SH.value if asked else SH.focusNode)


def _message(report: Graph, result: Node) -> str:
    message = str(report.value(result, SH.resultMessage))
    path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
    at = f" [{shorten(str(path))}]" if isinstance(path, URIRef) else ""
    shown = f" It is {str(value)[:80]!r}." if isinstance(value, Literal) else ""
    return message + shown + at


def _undeclared(graph: Graph) -> Iterator[tuple[str, str]]:
    for subject, predicate, value in graph:
        for used in (predicate, value):
            if isinstance(used, URIRef) and used.startswith(NAMESPACE) and str(used) not in _DECLARED:
                yield str(subject), f"The ontology does not declare {shorten(str(used))}."


def _offsets(store: Graphs, graph: str) -> Iterator[tuple[str, str]]:
    found = reading(store, graph)
    for claim in found.claims:
        node = rows.claim_iri(graph, claim)
        yield from ((node, message) for message in _quote(found.article, claim))
        yield from ((node, message) for message in _inside(found.article, claim))
    for office in found.offices:
        yield from ((rows.tenure_iri(graph, office), message) for message in _quote(found.article, office))


def _quote(article: Article, statement: Claim | OfficeClaim) -> Iterator[str]:
    start, end = statement.span.start, statement.span.end
    if article.text[start:end] != statement.quote:
        yield f"The quote does not stand at characters {start} to {end}: {statement.quote[:80]!r}."


def _inside(article: Article, claim: Claim) -> Iterator[str]:
    parties = (*claim.agents, *claim.counterparts, *filter(None, [claim.attributed_to]))
    marked = {"trigger": [claim.trigger], "mention": [party.mention for party in parties if party.mention]}
    for name, spans in marked.items():
        yield from (f"The {name} lies outside of the text: {_shown(span)}." for span in spans if _beyond(article, span))


def _beyond(article: Article, span: Span) -> bool:
    return not 0 <= span.start < span.end <= len(article.text)


def _shown(span: Span) -> str:
    return f"{span.start} to {span.end}"
