"""Names compared without case, accents and hyphens."""

import unicodedata
from functools import lru_cache

_TRANSLITERATED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ı": "i", "-": " ", "'": "", ".": " "}
)


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name in plain lower-case letters: "Jean-Noël" and "jean noel" are alike.

    >>> folded("Recep Tayyip Erdoğan")
    'recep tayyip erdogan'
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return " ".join(plain.translate(_TRANSLITERATED).split())
