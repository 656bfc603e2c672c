"""Seas, straits and regions by their names in each language: where things happen, though nobody acts."""

import re
from functools import cache

from pactgraph.datafile import loaded
from pactgraph.parse import Doc, Token
from pactgraph.resources import folder


def regions(doc: Doc, lang: str) -> list[tuple[Token, str]]:
    """Each such place that a sentence names: the word that its name hangs on, and its English name."""
    pattern, names = _names(lang)
    found = []
    for match in pattern.finditer(doc.text.lower()):
        words = [token for token in doc if match.start() <= token.idx < match.end()]
        heads = [word for word in words if word.head == word or word.head not in words]
        if heads:
            found.append((heads[0], names[match.group()]))
    return found


@cache
def _names(lang: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = loaded((folder("ontology") / "lexicon" / "places.yaml").read_text(encoding="utf-8"))
    names = {str(form).lower(): str(name) for name, forms in table.items() for form in forms.get(lang) or ()}
    options = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{options})(?!\w)"), names
