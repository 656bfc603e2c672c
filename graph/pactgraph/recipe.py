"""What reads an article, in a form that can be sent to another process and told apart from other recipes."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Protocol

from pactgraph.extract import Extractor
from pactgraph.extract.extractor import MIN_CONFIDENCE
from pactgraph.model import Article, Reading
from pactgraph.parse import Parser
from pactgraph.store import Run, current_run


class Reads(Protocol):
    """Anything that makes claims of an article, as `Extractor` does."""

    def read(self, article: Article) -> Reading:
        """The claims and offices of an article."""


class Recipe(Protocol):
    """Makes a reader; it is pickled into each worker process, so that models are loaded there and not sent."""

    @property
    def run(self) -> Run:
        """The run under which its readings are stored; another one means that articles are read anew."""

    def reader(self) -> Reads:
        """A reader, with its models loaded when first needed."""


@dataclass(frozen=True)
class Standard:
    """The product's own extractor.

    Args:
        min_confidence: claims below are not made (0 to 1).
        models: pairs of a language and the name or path of a spaCy pipeline to use for it, in place of the shipped one.
    """

    min_confidence: float = MIN_CONFIDENCE
    models: tuple[tuple[str, str], ...] = ()

    @cached_property
    def run(self) -> Run:
        """The installation's run; settings that change the claims make it another one."""
        plain = current_run()
        if self == Standard():
            return plain
        settings = f"{plain.data} {self.min_confidence} {sorted(self.models)}"
        return Run(plain.software, sha256(settings.encode()).hexdigest()[:16])

    def reader(self) -> Extractor:
        """An extractor with these settings."""
        return Extractor(Parser(dict(self.models)), self.min_confidence)
