"""What each actor is called: the Unicode CLDR's names of states, and the project's own files of names.

The files `aliases/TOPIC.LANG.csv` hold one row for each actor, kind and marking; `LANG` is `mul` for what is written
alike in every language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from pactgraph.reference.tables import Row, place, plain, rows

KINDS = ("name", "acronym", "adjective", "people", "capital", "metonym", "combining")
_COLUMNS = ("code", "kind", "texts", "case", "ambiguous")
_GLOSSED = ("(", " - ", " & ")


@dataclass(frozen=True, slots=True)
class Name:
    """One way to call an actor; `label` marks the usual full name, which names the actor on a page."""

    text: str
    kind: str
    label: bool = False
    case_sensitive: bool = True
    ambiguous: bool = False


@cache
def listed(lang: str) -> Mapping[str, tuple[Name, ...]]:
    """The names of the project's own files by actor (raises DataError on a broken row)."""
    found: dict[str, list[Name]] = {}
    for path in _files(lang):
        for row in rows(path, _COLUMNS):
            found.setdefault(row.text("code"), []).extend(_names(row))
    return MappingProxyType({code: tuple(every) for code, every in found.items()})


def names(lang: str, code: str, alpha2: str | None = None) -> tuple[Name, ...]:
    """All names of an actor in one language, label first, each text once.

    A state's name comes from the CLDR by its alpha-2 code. The project's own rows go before it: they can set another
    label, and mark the CLDR's name as ambiguous.
    """
    own = listed(lang).get(code, ())
    marked = {_key(name): name for name in own}
    found: dict[tuple[str, str], Name] = {}
    for name in (*(name for name in own if name.label), *_cldr(lang, alpha2), *own):
        found.setdefault(_key(name), marked.get(_key(name), name))
    return tuple(found.values())


def cldr_label(lang: str, alpha2: str | None) -> str | None:
    """The CLDR's name of a state in any language, without a gloss behind it; None where it has none.

    >>> cldr_label("uk", "UA"), cldr_label("ja", "CD"), cldr_label("uk", None)
    ('Україна', 'コンゴ民主共和国', None)
    """
    text = plain(_territories(lang).get(alpha2 or "", ""))
    return (text.partition("(")[0] if text.endswith(")") else text).strip() or None


@cache
def languages() -> tuple[str, ...]:
    """The languages that have files of names, without `mul`, sorted."""
    found = {path.name.split(".")[1] for path in (place() / "aliases").glob("*.*.csv")}
    return tuple(sorted(found - {"mul"}))


def _files(lang: str) -> list[Path]:
    return sorted((place() / "aliases").glob(f"*.{lang}.csv"))


def _names(row: Row) -> list[Name]:
    kind = row.one_of("kind", ("label", *KINDS))
    any_case = row.cells["case"] and row.one_of("case", ("any",)) == "any"
    ambiguous = row.cells["ambiguous"] and row.one_of("ambiguous", ("yes",)) == "yes"
    label = kind == "label"
    texts = row.parts("texts")
    if not texts or (label and len(texts) > 1):
        raise row.error(f"{len(texts)} texts for one {kind}", "write the names in column texts, with | between")
    return [Name(text, "name" if label else kind, label, not any_case, bool(ambiguous)) for text in texts]


@cache
def _territories(lang: str) -> Mapping[str, str]:
    try:
        return MappingProxyType(dict(Locale.parse(lang).territories))
    except (UnknownLocaleError, ValueError):
        return MappingProxyType({})


def _cldr(lang: str, alpha2: str | None) -> tuple[Name, ...]:
    """The CLDR's name of a state; forms with a gloss ("Myanmar (Burma)") are no text that an article has."""
    text = plain(_territories(lang).get(alpha2 or "", ""))
    if not text or any(sign in text for sign in _GLOSSED):
        return ()
    return (Name(text, "name"),)


def _key(name: Name) -> tuple[str, str]:
    return name.text, name.kind
