"""Aliases: every string by which a text of some language may mean an actor."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from pactgraph.errors import DataError
from pactgraph.reference.actors import actors
from pactgraph.reference.names import listed, names

_MODERN = "1970"
"""Actors that ended before are there for datasets; in news their names mean something else ("Bavaria", "Tuscany")."""


@dataclass(frozen=True, slots=True, order=True)
class Alias:
    """One string that may stand for an actor, composed (NFC) and with straight apostrophes.

    `kind` is name, acronym, adjective ("Japanese", "giapponesi"), people ("Poles"), capital, metonym ("Kremlin") or
    combining ("franco-", as in "franco-tedesco"). Where `case_sensitive` is False the text is written in lower case,
    and may also open a sentence; capitalised inside a sentence it is more likely a surname. `ambiguous` aliases need
    context: they are shared by several actors, or are also an ordinary word, a person's name or another place. `lang`
    is `mul` for what is written alike in every language.
    """

    text: str
    code: str
    kind: str
    lang: str
    case_sensitive: bool = True
    ambiguous: bool = False


@cache
def aliases(lang: str) -> tuple[Alias, ...]:
    """All aliases of a language and those of every language, longest first, then by text, code and kind.

    A language without files of its own still has the CLDR's names of states and the aliases of every language. Raises
    DataError for a broken row or a code that is no actor.
    """
    found = {(alias.text, alias.code, alias.kind): alias for part in ("mul", lang) for alias in _read(part)}
    shared = _shared(found.values())
    marked = (replace(alias, ambiguous=alias.ambiguous or alias.text in shared) for alias in found.values())
    return tuple(sorted(marked, key=lambda alias: (-len(alias.text), alias)))


@cache
def shared_texts(lang: str) -> frozenset[str]:
    """The texts that are aliases of more than one actor."""
    return _shared(aliases(lang))


def _read(lang: str) -> list[Alias]:
    unknown = sorted(set(listed(lang)) - set(actors()))
    if unknown:
        raise DataError(f"{unknown[0]} is no actor", where=f"aliases/*.{lang}.csv", mend="add it, or mend its code")
    return [
        Alias(name.text, code, name.kind, lang, name.case_sensitive, name.ambiguous)
        for code, actor in actors().items()
        if not actor.end or actor.end >= _MODERN
        for name in names(lang, code, actor.alpha2)
    ]


def _shared(found: Iterable[Alias]) -> frozenset[str]:
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for alias in found:
        codes[alias.text].add(alias.code)
    return frozenset(text for text, owners in codes.items() if len(owners) > 1)
