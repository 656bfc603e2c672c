"""The one place that knows where the data files lie."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def folder(name: str) -> Path:
    """The data folder of that name (ontology, queries, models): the wheel's copy, else the checkout's own.

    Raises FileNotFoundError if the package was installed without it.
    """
    shipped = Path(str(files("pactgraph"))) / name
    if shipped.is_dir():
        return shipped
    checkout = Path(__file__).resolve().parents[2] / name
    if checkout.is_dir():
        return checkout
    raise FileNotFoundError(f"pactgraph was installed without its {name}/ folder")


@cache
def lexicons() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted: the folders `ontology/lexicon/LANG` that hold a grammar."""
    return tuple(sorted(path.parent.name for path in folder("ontology").glob("lexicon/*/grammar.yaml")))


@cache
def interfaces() -> tuple[str, ...]:
    """The languages that the page can be shown in, sorted: those that have a file of words beside its templates."""
    words = Path(str(files("pactgraph"))) / "draw" / "templates" / "words"
    return tuple(sorted(path.stem for path in words.glob("*.json")))
