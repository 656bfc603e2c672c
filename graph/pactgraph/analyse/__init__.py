"""Ties and networks derived from events, and the position of actors in them.

>>> from pactgraph.analyse import centrality, networks
>>> from pactgraph.store import open_store
>>> with open_store(None) as store:
...     centrality(networks(store))
[]
"""

from pactgraph.analyse.actors import Actor, actors
from pactgraph.analyse.centrality import Score, as_csv, centrality, rule, write_csv
from pactgraph.analyse.graphs import Graph, Networks, networks
from pactgraph.analyse.measures import MEASURES
from pactgraph.analyse.ties import COUNTED, Link, Tie, links

__all__ = [
    "COUNTED",
    "MEASURES",
    "Actor",
    "Graph",
    "Link",
    "Networks",
    "Score",
    "Tie",
    "actors",
    "as_csv",
    "centrality",
    "links",
    "networks",
    "rule",
    "write_csv",
]
