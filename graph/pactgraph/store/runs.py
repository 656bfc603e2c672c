"""Which software and which data made a statement: the run, without a clock, so that equal runs are one node."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from pactgraph import __version__, iris
from pactgraph.resources import folder

# What a reading depends on beside the code: lexicon and reference tables in ontology/, language models in models/.
_DATA = ("ontology", "models")


@dataclass(frozen=True, slots=True)
class Run:
    """The software's version, and a hash of the lexicon, reference and model files."""

    software: str
    data: str

    @property
    def iri(self) -> str:
        """The IRI of this run: the hash of both versions."""
        return iris.hashed("run", [self.software, self.data])


@cache
def current_run() -> Run:
    """The run of this installation."""
    return Run(__version__, data_version(*(folder(name) for name in _DATA)))


def data_version(*folders: Path) -> str:
    """The first 16 hexadecimal digits of a hash over all files below `folders`: their relative paths and contents."""
    total = sha256()
    for root in folders:
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            name = path.relative_to(root.parent).as_posix()
            total.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:16]
