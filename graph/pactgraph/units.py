"""What the units of quantities are called, for one and for several, in the languages of the page."""

from functools import cache

from pactgraph.datafile import loaded
from pactgraph.resources import folder


def called(unit: str, lang: str) -> tuple[str, str]:
    """The unit for one and for several in a language; a currency's code, and what has no word there, as it is.

    >>> called("soldier", "it")
    ('soldato', 'soldati')
    """
    one, several = _table().get(unit, {}).get(lang, (unit, unit))
    return one, several


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    path = folder("ontology") / "units.yaml"
    table: dict[str, dict[str, list[str]]] = loaded(path.read_text(encoding="utf-8"))
    return table
