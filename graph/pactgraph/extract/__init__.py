"""From articles to claims: who did, does or may do what, with, for or against whom, and who says so."""

from pactgraph.extract.extractor import MIN_CONFIDENCE, Extractor

__all__ = ["MIN_CONFIDENCE", "Extractor"]
