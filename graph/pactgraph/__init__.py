"""News about defence cooperation as a knowledge graph in which every line has its sentence."""

from importlib.metadata import version

__version__ = version("pactgraph")
