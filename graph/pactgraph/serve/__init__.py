"""A build offered on this machine, read-only: a SPARQL 1.1 endpoint, its query page, the page of the network."""

from pactgraph.serve.offer import LAST_PORT, Offer, offer
from pactgraph.serve.sparql import EXTRA, binary

__all__ = ["EXTRA", "LAST_PORT", "Offer", "binary", "offer"]
