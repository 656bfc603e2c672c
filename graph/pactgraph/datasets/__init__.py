"""Datasets of the field as RDF: a user's own copy of ATOP, DCAD and others, by mappings that are data.

A mapping is data in `ontology/mappings/`: NAME.yaml tells what the columns hold, which codes mean that nothing is
known, and what each date means; NAME.TABLE.rq, a SPARQL CONSTRUCT, which triples they make. One engine runs all.
"""

from pactgraph.datasets.importing import Imported, import_dataset
from pactgraph.datasets.mapping import Mapping, mapping, mappings
from pactgraph.datasets.table import Refusal

__all__ = ["Imported", "Mapping", "Refusal", "import_dataset", "mapping", "mappings"]
