"""The embedded store: Oxigraph on disk (or in memory), one named graph an article.

Every change is one SPARQL update, which is one transaction. Its terms are written by the engine's own serialiser, so
that nothing in an article can be read as SPARQL. (Handing them over as values of custom functions was tried and is
wrong: Ctrl-C inside such a function loses a triple in silence.)
"""

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from pactgraph import iris
from pactgraph.errors import QueryError, StoreError
from pactgraph.store.answers import Answer, Table, answer
from pactgraph.store.prefixes import PREFIXES
from pactgraph.store.syntax import malformed

_BUFFERED = 200
"""Changes that the engine holds in memory, beside its log on disk, before it writes them into its tables."""
_REBUILD = "delete the folder and run `pactgraph build` again"


class Graphs:
    """Named graphs in one Oxigraph store; `path` is None for a store in memory."""

    def __init__(self, engine: ox.Store, path: Path | None = None) -> None:
        self.path = path
        self._engine: ox.Store | None = engine
        self._changes = 0

    @property
    def engine(self) -> ox.Store:
        """The pyoxigraph store itself. Raises StoreError after `close`."""
        if self._engine is None:
            raise StoreError("the store has been closed", where=self.path)
        return self._engine

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store, whatever happened."""
        self.close()

    def close(self) -> None:
        """Write everything to disk and let go of the folder, so that another process may open it."""
        if self._engine is not None and self.path is not None:
            self._engine.flush()
        self._engine = None
        gc.collect()  # the lock on the folder goes with the last reference

    def names(self) -> list[str]:
        """The IRIs of all named graphs, sorted."""
        return sorted(name.value for name in self.engine.named_graphs() if isinstance(name, ox.NamedNode))

    def quads(self, graph: str) -> Iterator[ox.Quad]:
        """All quads of one named graph, in no order."""
        return iter(self.engine.quads_for_pattern(None, None, None, ox.NamedNode(graph)))

    def value(self, graph: str, subject: str, predicate: str) -> str | None:
        """The text of the one object of `subject` and `predicate` in a graph, if there is any."""
        pattern = (ox.NamedNode(subject), ox.NamedNode(predicate), None, ox.NamedNode(graph))
        quad = next(iter(self.engine.quads_for_pattern(*pattern)), None)
        return None if quad is None or not isinstance(quad.object, ox.NamedNode | ox.Literal) else quad.object.value

    def replace(self, graph: str, triples: Iterable[ox.Triple], mentions: Iterable[ox.Triple] = ()) -> None:
        """Make `triples` the whole content of one named graph, in one transaction; none of them removes the graph.

        In the same transaction `mentions` are added to the graph of what articles share.
        """
        steps = [f"DROP SILENT GRAPH {ox.NamedNode(graph)}", _insert(graph, triples)]
        steps.append(_insert(iris.MENTIONS_GRAPH, mentions))
        with _plain(self.path):
            self.engine.update(" ;\n".join(step for step in steps if step))
            self._settle()

    def _settle(self) -> None:
        """Empty the engine's buffers now and then: it would let them grow to half a gigabyte."""
        self._changes += 1
        if self.path is not None and self._changes % _BUFFERED == 0:
            self.engine.flush()

    def replace_if_changed(self, graph: str, triples: Iterable[ox.Triple]) -> bool:
        """`replace`, but only where the content differs; whether it did."""
        fresh = ox.Store()  # stored terms are normalised by the engine: compare like with like
        fresh.extend(ox.Quad(one.subject, one.predicate, one.object, ox.NamedNode(graph)) for one in triples)
        if set(fresh) == set(self.quads(graph)):
            return False
        self.replace(graph, (quad.triple for quad in fresh))
        return True

    def query(self, sparql: str, values: Mapping[str, str] | None = None) -> Answer:
        """The answer of a SELECT, ASK, CONSTRUCT or DESCRIBE over all graphs together, read to its end.

        The prefixes of `PREFIXES` are declared. `values` binds variables of the SELECT clause to IRIs from outside,
        never by pasting text.
        Raises QueryError where the query is malformed or cannot be answered.
        """
        bound: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
        try:
            bound = {ox.Variable(name): ox.NamedNode(iri) for name, iri in (values or {}).items()}
            found = self.engine.query(
                sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True, substitutions=bound
            )
            return answer(found)
        except SyntaxError as error:
            raise malformed(sparql, str(error)) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {error}", where=self.path) from error

    def select(self, sparql: str, values: Mapping[str, str] | None = None) -> Table:
        """`query` for a SELECT. Raises QueryError for any other form."""
        found = self.query(sparql, values)
        if not isinstance(found, Table):
            raise QueryError("a SELECT is wanted here")
        return found

    def dataset(self) -> Dataset:
        """The same store as an rdflib dataset (a view, not a copy). Its lock lives as long as this object does.

        Name graphs in queries: FROM is not honoured here, and prepared queries fall back to rdflib's slow engine.
        """
        return Dataset(store=OxigraphStore(store=self.engine), default_union=False)


def opened(path: Path, *, create: bool = True) -> ox.Store:
    """The Oxigraph store in the folder `path`.

    Raises StoreError, in one line, where there is none and `create` is false, where another process holds it, where the
    folder cannot be written or holds something else, and where its files are damaged.
    """
    if not (path / "CURRENT").is_file():
        if not create:
            raise StoreError("there is no store here", where=path, mend="run `pactgraph build` first")
        if path.is_dir() and any(path.iterdir()):
            raise StoreError("this folder holds something else than a store", where=path, mend="name an empty folder")
    with _plain(path):
        path.mkdir(parents=True, exist_ok=True)
        return ox.Store(os.fspath(path))


def _insert(graph: str, triples: Iterable[ox.Triple]) -> str:
    """The update that adds these triples to a graph; nothing for none."""
    data = (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode()
    return f"INSERT DATA {{ GRAPH {ox.NamedNode(graph)} {{\n{data}}} }}" if data else ""


@contextmanager
def _plain(path: Path | None) -> Iterator[None]:
    """What the engine says when it fails, as one line."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        raise _store_error(error, path) from error


def _store_error(error: Exception, path: Path | None) -> StoreError:
    text = str(error)
    if "lock hold by current process" in text:
        return StoreError("the store is already open in this process", where=path, mend="close it first")
    if "LOCK" in text and "temporarily unavailable" in text:
        return StoreError("the store is open in another process", where=path, mend="wait for it to end, then try again")
    if (
        isinstance(error, PermissionError | FileExistsError | NotADirectoryError | FileNotFoundError)
        or "ermission" in text
    ):
        return StoreError(f"the folder cannot be written: {text}", where=path, mend="name a folder that you may write")
    if "orruption" in text or "CURRENT" in text or "MANIFEST" in text:
        return StoreError(f"the store is damaged: {text}", where=path, mend=_REBUILD)
    return StoreError(f"the store cannot be used: {text}", where=path)
