"""A small reader in place of the extractor, for tests of what stands around it: "JPN sent trucks to UKR." is an Aid."""

import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path

from pactgraph.errors import DataError
from pactgraph.model import Article, Claim, FactType, Modality, Party, Reading, Span
from pactgraph.store import Run

_SENTENCE = re.compile(r"([A-Z]{3}) (sent) [\w ]+? to ([A-Z]{3})\.")


class Reader:
    """Finds each sentence of that form; some words make it fail as real extraction may."""

    def read(self, article: Article) -> Reading:
        """The claims of an article."""
        if "MISSING" in article.text:
            raise DataError("no such table", where="table.csv", mend="add it")
        if "CRASH" in article.text:
            raise TypeError("a bug, on purpose")
        if "DIE" in article.text:
            os._exit(9)
        if "CTRL-C" in article.text:
            _interrupt(Path(os.environ["PACTGRAPH_TEST_INTERRUPTED"]))
        return Reading(article, tuple(_claim(article, match) for match in _SENTENCE.finditer(article.text)), ())


@dataclass(frozen=True)
class StandIn:
    """A recipe that makes `Reader`s; `version` tells runs apart."""

    version: str = "1"

    @property
    def run(self) -> Run:
        """The run of this version."""
        return Run("standin", self.version)

    def reader(self) -> Reader:
        """A reader."""
        return Reader()


def _interrupt(before: Path) -> None:
    """Do once, to all processes of the group, what Ctrl-C does on a terminal."""
    if not before.exists():
        before.touch()
        os.killpg(0, signal.SIGINT)


def _claim(article: Article, match: re.Match[str]) -> Claim:
    return Claim(
        article=article.stem,
        type=FactType.AID,
        modality=Modality.ACTUAL,
        agents=(Party(match[1]),),
        counterparts=(Party(match[3]),),
        quote=match[0],
        span=Span(*match.span()),
        trigger=Span(*match.span(2)),
        rule="standin.sent",
        confidence=0.9,
    )
