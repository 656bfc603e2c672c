"""Read: from files, folders and pages to articles."""

from pactgraph.read.batch import Batch, articles
from pactgraph.read.failure import Failure
from pactgraph.read.language import supported

__all__ = ["Batch", "Failure", "articles", "supported"]
