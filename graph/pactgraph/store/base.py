"""The store that the other stages use: named graphs with articles put into them and events made of them."""

from pathlib import Path

import pyoxigraph as ox

from pactgraph import iris
from pactgraph.errors import StoreError
from pactgraph.model import Article, Reading
from pactgraph.store import mentions, rdf
from pactgraph.store.background import ontology_triples, reference_triples
from pactgraph.store.merge import merge_events
from pactgraph.store.oxigraph import Graphs, opened
from pactgraph.store.runs import Run, current_run
from pactgraph.terms import PACT


class Store(Graphs):
    """The knowledge graph: one named graph an article, and those of ontology, reference, mentions and events."""

    def put(self, reading: Reading, run: Run | None = None) -> None:
        """Make this reading the whole content of its article's graph, in one transaction.

        `run` is by default the one of this installation. Raises ArticleError, and changes nothing, where something in
        the reading cannot be stored.
        """
        run = run or current_run()
        triples = rdf.triples(reading, run)
        self.replace(rdf.article_iri(reading.article), triples, mentions.of_reading(self, reading, run))

    def has(self, article: Article, run: Run | None = None) -> bool:
        """Whether this very article, read by this very run, is in the store: then it need not be read again."""
        iri = rdf.article_iri(article)
        return self.value(iri, iri, PACT.checksum) == rdf.article_checksum(article, run or current_run())

    def remove(self, article: Article) -> None:
        """Take an article's graph out of the store."""
        self.replace(rdf.article_iri(article), ())

    def put_background(self) -> None:
        """Bring the graphs of the ontology and of the reference actors up to this installation, if they differ."""
        self.replace_if_changed(iris.ONTOLOGY_GRAPH, ontology_triples())
        self.replace_if_changed(iris.REFERENCE_GRAPH, reference_triples())
        mentions.describe(self)

    def merge_events(self) -> int:
        """Make the graphs of events and of mentions anew from all articles; how many events there are.

        See `pactgraph.store.merge` and `pactgraph.store.mentions`.
        """
        mentions.describe(self)
        return merge_events(self)

    def memory_copy(self) -> "Store":
        """The same content in memory: several times faster for analysis, and without a lock."""
        engine = ox.Store()
        engine.bulk_extend(iter(self.engine))
        return Store(engine)


def open_store(path: Path | str | None, *, create: bool = True) -> Store:
    """The store in the folder `path`, made if need be; None gives an empty one in memory. A context manager.

    Raises StoreError, in one line, where the store is open elsewhere, cannot be written, is damaged, or where there is
    none and `create` is false.
    """
    if path is None:
        return Store(ox.Store())
    return Store(opened(Path(path), create=create), Path(path))


def open_built(folder: Path | str) -> Store:
    """The store of an output folder of `pactgraph build` (or the store's own folder), which must exist.

    Raises StoreError, in one line, where there is none, and for the reasons of `open_store`.
    """
    root = Path(folder)
    if not root.exists():
        raise StoreError("there is no such folder", where=root, mend="run `pactgraph build ARTICLES -o FOLDER` first")
    return open_store(root if (root / "CURRENT").is_file() else root / "store", create=False)
