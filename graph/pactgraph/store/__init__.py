"""The knowledge graph on disk: readings in, SPARQL answers, tables and RDF out.

>>> from pactgraph.store import open_store
>>> with open_store(None) as store:
...     store.names()
[]
"""

from pactgraph.store.answers import Answer, Table
from pactgraph.store.base import Store, open_built, open_store
from pactgraph.store.facts import articles, facts, offices, open_names, reading, readings
from pactgraph.store.runs import Run, current_run

__all__ = [
    "Answer",
    "Run",
    "Store",
    "Table",
    "articles",
    "current_run",
    "facts",
    "offices",
    "open_built",
    "open_names",
    "open_store",
    "reading",
    "readings",
]
