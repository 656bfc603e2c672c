"""The interactive page: one HTML file in which every line opens the sentences behind it."""

from pactgraph.draw.network import PactNetwork, write_page
from pactgraph.draw.page import LANGUAGES, SIZES, network, page

__all__ = ["LANGUAGES", "SIZES", "PactNetwork", "network", "page", "write_page"]
