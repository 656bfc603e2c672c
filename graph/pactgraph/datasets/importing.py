"""The one engine: rows as a table graph, a CONSTRUCT over it, the result as a named graph of the store.

Rows become plain triples (a node a row, a property a column, as in Facade-X: Daga et al., "Facade-X: an opinionated
approach to SPARQL Anything", SEMANTiCS 2021), so that a mapping is standard SPARQL and needs no language of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, RDFS

from pactgraph import iris
from pactgraph.datasets.mapping import Mapping, TableMapping
from pactgraph.datasets.table import Record, Refusal, records
from pactgraph.errors import ArticleError, DataError
from pactgraph.store.oxigraph import Graphs
from pactgraph.store.prefixes import PREFIXES
from pactgraph.store.writer import Writer
from pactgraph.terms import PACT

COLUMNS = f"{iris.DATA}column/"


@dataclass(slots=True)
class Imported:
    """What became of one file: rows read are rows imported and rows refused, none else."""

    file: str
    table: str
    graph: str
    rows: int = 0
    refused: list[Refusal] = field(default_factory=list)
    triples: int = 0

    @property
    def read(self) -> int:
        """Rows read in all."""
        return self.rows + len(self.refused)


def import_dataset(store: Graphs, dataset: Mapping, path: Path) -> Imported:
    """Make a file of a dataset a named graph of the store, in place of what it was before.

    Raises ArticleError where the file cannot be read or is none of the dataset's; the store is then as it was.
    """
    table, found = records(path, dataset)
    result = Imported(path.name, table.name, graph_of(dataset, path))
    good: list[Record] = []
    for one in found:
        if isinstance(one, Refusal):
            result.refused.append(one)
        else:
            good.append(one)
    result.rows = len(good)
    if not result.read:
        raise ArticleError("has a header and no rows", where=path, mend="name a whole copy of the table")
    triples = [*_provenance(dataset, table, path.name, good), *_constructed(dataset, table, good)]
    result.triples = len(triples)
    store.replace(result.graph, triples)
    return result


def graph_of(dataset: Mapping, path: Path) -> str:
    """The named graph of a file: the same name gives the same graph, so that a newer copy replaces the older."""
    return f"{iris.GRAPHS}dataset/{dataset.name}/{iris.slug(path.name.split('.')[0])}"


def _row(dataset: Mapping, table: TableMapping, record: Record) -> str:
    return iris.node("row", f"{dataset.name}-{table.name}-{iris.slug(record.key)}")


def _provenance(dataset: Mapping, table: TableMapping, file: str, good: Iterable[Record]) -> list[ox.Triple]:
    """The dataset with version, citation and licence note, and each row with its key and line."""
    out = Writer()
    iri = iris.node("dataset", dataset.name)
    out.kind(iri, PACT.Dataset)
    out.text(iri, RDFS.label, dataset.title, "en")
    out.text(iri, PACT.datasetVersion, dataset.version)
    out.text(iri, DCTERMS.bibliographicCitation, dataset.citation)
    out.text(iri, DCTERMS.rights, dataset.licence)
    out.text(iri, DCTERMS.source, dataset.homepage)
    for record in good:
        row = _row(dataset, table, record)
        out.kind(row, PACT.SourceRow)
        out.link(row, PACT.inDataset, iri)
        out.text(row, PACT.rowId, record.key)
        out.text(row, PACT.file, file)
        out.count(row, PACT.line, record.line)
    return out.triples()


def _constructed(dataset: Mapping, table: TableMapping, good: Iterable[Record]) -> list[ox.Triple]:
    """What the table's CONSTRUCT makes of the rows. Raises DataError where the query is malformed."""
    engine = ox.Store()
    engine.bulk_extend(quad for record in good for quad in _quads(dataset, table, record))
    prefixes = {**PREFIXES, "col": COLUMNS, "id": iris.DATA}
    try:
        found = engine.query(dataset.queries[table.name], prefixes=prefixes)
    except SyntaxError as problem:
        raise DataError(f"malformed query: {problem}", where=f"{dataset.name}.{table.name}.rq") from problem
    if not isinstance(found, ox.QueryTriples):
        raise DataError("the query is no CONSTRUCT", where=f"{dataset.name}.{table.name}.rq")
    return list(dict.fromkeys(found))


def _quads(dataset: Mapping, table: TableMapping, record: Record) -> Iterable[ox.Quad]:
    row = ox.NamedNode(_row(dataset, table, record))
    yield ox.Quad(row, ox.NamedNode(f"{COLUMNS}row"), ox.Literal(record.key))
    for name, value in record.values.items():
        term = ox.NamedNode(value.text) if value.iri else _literal(value.text, value.datatype)
        yield ox.Quad(row, ox.NamedNode(COLUMNS + name), term)


def _literal(text: str, datatype: str | None) -> ox.Literal:
    return ox.Literal(text) if datatype is None else ox.Literal(text, datatype=ox.NamedNode(datatype))
