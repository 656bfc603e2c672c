"""Accents that a text writes as an apostrophe behind the vowel, as agencies do ("L'Italia e' pronta")."""

import re
from functools import cache
from typing import Any

from pactgraph.datafile import loaded
from pactgraph.parse.normalise import Normalised
from pactgraph.resources import folder

_WRITTEN = re.compile(r"(?<![\w'])(?:\w+')?(\w*[aeiouAEIOU])'(?![\w'])")
_OPENING = re.compile(r"(?<!\w)'(?=\w)")


def accented(plain: Normalised, lang: str) -> Normalised:
    """The text with such accents written out; one that may close a quotation stays.

    >>> from pactgraph.parse.normalise import normalise
    >>> accented(normalise("Roma incontrera' Parigi"), "it").text
    'Roma incontrerà Parigi'
    """
    if "'" not in plain.text or lang not in _rules():
        return plain
    places = {found.end(1) - 1: found.group(1) for found in _WRITTEN.finditer(plain.text)}
    places = {at: word for at, word in places.items() if not _quoted(plain.text, at)}
    written = {at: vowel for at, word in places.items() if (vowel := _vowel(word, _rules()[lang]))}
    return _replaced(plain, written) if written else plain


def _vowel(word: str, rules: dict[str, Any]) -> str | None:
    """The accented vowel that a word ends in; None where its apostrophe stands for letters left out."""
    if word.lower() in rules["elided"]:
        return None
    grave: str | None = rules["written"].get(word[-1])
    return "é" if len(word) > 1 and word.lower().endswith(tuple(rules["acute"])) and word[-1] == "e" else grave


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation in single marks is open at a place."""
    opened = [found.start() for found in _OPENING.finditer(text, 0, at)]
    return bool(opened) and not re.search(r"(?<=\w)'(?!\w)|[.!?]'", text[opened[-1] + 1 : at])


def _replaced(plain: Normalised, written: dict[int, str]) -> Normalised:
    """The text with a vowel and the apostrophe behind it made one character, which stands for both in the source."""
    kept = [at for at in range(len(plain.text)) if at - 1 not in written]
    return Normalised(
        "".join(written.get(at, plain.text[at]) for at in kept),
        tuple(plain.starts[at] for at in kept),
        tuple(plain.ends[at + 1 if at in written else at] for at in kept),
    )


@cache
def _rules() -> dict[str, dict[str, Any]]:
    path = folder("ontology") / "lexicon" / "accents.yaml"
    rules: dict[str, dict[str, Any]] = loaded(path.read_text(encoding="utf-8"))
    return rules
