"""What a SPARQL endpoint (Wikidata) knows about the actors of the graph: labels, identifiers, tenures, memberships.

Queries are data (`queries/enrich/*.rq`); answers are kept on disk, so that nothing is asked twice; what they say goes
into one named graph an endpoint, each node with its source, and nothing else in the store is touched.
"""

from pactgraph.enrich.actors import Known, known
from pactgraph.enrich.asking import Request, requests
from pactgraph.enrich.cache import Cache
from pactgraph.enrich.gathering import Failure, Gathered, gather, unanswered
from pactgraph.enrich.writing import Written, graph_of, write

__all__ = [
    "Cache",
    "Failure",
    "Gathered",
    "Known",
    "Request",
    "Written",
    "gather",
    "graph_of",
    "known",
    "requests",
    "unanswered",
    "write",
]
