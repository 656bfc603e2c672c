"""Prefixes that every query may use undeclared, and IRIs shortened by them for people to read.

>>> shorten("https://w3id.org/pactgraph/id/actor/JPN")
'actor:JPN'
>>> shorten("https://example.org/x")
'https://example.org/x'
"""

import re
from types import MappingProxyType

from pactgraph import iris

PREFIXES = MappingProxyType(
    {
        "pact": iris.TERMS,
        **{kind: f"{iris.DATA}{kind}/" for kind in iris.KINDS},
        "id": iris.DATA,
        "graph": iris.GRAPHS,
        "dcterms": "http://purl.org/dc/terms/",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_LOCAL = re.compile(r"[\w-]+(\.[\w-]+)*")


def shorten(iri: str) -> str:
    """The IRI as prefix:name where the name needs no escape, else unchanged."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def declarations() -> str:
    """All prefixes as SPARQL declarations, one a line, for engines that do not know them."""
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
