"""What the files of a language must hold: a key that is missing is told before any article is read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pactgraph.errors import DataError

NEEDED: Final = {
    "grammar": (
        *("cases", "classes", "light", "modality", "auxiliaries", "negation", "say", "source_markers"),
        *("object_control", "stands_for", "collective", "pronouns"),
    ),
    "cases": ("with", "to", "for", "from", "by", "against", "of", "in", "at", "between"),
    "modality": ("committed", "proposed", "possible", "denied", "hypothetical"),
    "pronouns": ("third_singular", "third_plural", "first_singular", "first_plural"),
    "titles": ("offices",),
    "time": ("numbers", "units", "currencies", "time_units", "seasons"),
}
"""The keys that every language has, by file and by part of the grammar; all others only add to what can be read."""


def check(root: Path, grammar: Mapping[str, Any], titles: Mapping[str, Any], time: Mapping[str, Any]) -> None:
    """Raise DataError for the first key that the grammar cannot do without and a file lacks."""
    tables = {"grammar": grammar, "titles": titles, "time": time}
    parts = {key: grammar.get(key) for key in NEEDED if key in grammar}
    for name, needed in NEEDED.items():
        table = tables.get(name, parts.get(name, {}))
        path = root / f"{name if name in tables else 'grammar'}.yaml"
        within = "" if name in tables else f"{name}: "
        for key in needed:
            if not isinstance(table, Mapping) or key not in table:
                raise DataError(f"{within}the key {key!r} is missing", where=path, mend="docs/adding-a-language.md")
