"""The actors of a network: who takes part in claims, of what kind, under which name."""

import re
from collections import defaultdict
from dataclasses import dataclass

from rdflib import Literal, URIRef

from pactgraph.analyse.queries import answer
from pactgraph.store import Store
from pactgraph.terms import NAMESPACE

#: The kinds of polity, the most telling first; an actor of several is the first of them.
KINDS = ("State", "Region", "Alliance", "Grouping", "Company", "ArmedGroup", "Organization")
REGION = "Region"

_STATE_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Actor:
    """A polity of the network: its code, one of `KINDS`, and its name in one language."""

    code: str
    kind: str
    label: str


def actors(store: Store, lang: str = "en") -> dict[str, Actor]:
    """All actors of the store's claims by code, in the order of their codes, named in `lang`, else in English.

    An actor that the reference tables do not know is called by its code, and its kind is guessed from the code's form.
    """
    classes: defaultdict[str, set[str]] = defaultdict(set)
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in answer(store, "actors").dicts():
        code, cls, label = str(row["code"]), row["class"], row.get("label")
        if isinstance(cls, URIRef):
            classes[code].add(cls.removeprefix(NAMESPACE))
        if isinstance(label, Literal):
            labels[code].setdefault(label.language or "", str(label))
    return {code: Actor(code, _kind(code, classes[code]), _label(code, labels[code], lang)) for code in sorted(classes)}


def _kind(code: str, classes: set[str]) -> str:
    known = next((kind for kind in KINDS if kind in classes), None)
    if known is not None:
        return known
    if code.startswith("REG:"):
        return REGION
    return "State" if _STATE_CODE.fullmatch(code) else "Organization"


def _label(code: str, labels: dict[str, str], lang: str) -> str:
    named = next((labels[key] for key in (lang, "en", "") if key in labels), None)
    return named or _spelt(code)


def _spelt(code: str) -> str:
    """A code as words, where it is made of words.

    >>> [_spelt(code) for code in ("REG:EastAsia", "GlobalCoalition", "KNDS", "McLean")]
    ['East Asia', 'Global Coalition', 'KNDS', 'McLean']
    """
    parts = re.split(r"(?<=[a-z])(?=[A-Z])", code.removeprefix("REG:"))
    return (" " if min(map(len, parts)) > 2 else "").join(parts)
