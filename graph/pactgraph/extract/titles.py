"""Titles of office as written, the longest at each place, and lines whose capitals tell no names."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.parse import Doc
from pactgraph.reference import aliases


@cache
def _table(lang: str) -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Titles as word sequences by first word, longest first: (words, office, plural)."""
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for office, forms in load(lang).offices.items():
        for number, titles in forms.items():
            for title in titles:
                for spelt in _spellings(title):
                    words = tuple(spelt.replace("'", "' ").split())
                    table.setdefault(words[0], []).append((words, office, number == "plural"))
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2]))
    return table


@cache
def title_words(lang: str) -> frozenset[str]:
    """The first words of all titles of a language, in lower case."""
    return frozenset(_table(lang))


_REMEMBERED = "pactgraph.titles"
"""Where a parsed sentence keeps its titles."""

RANKS = frozenset({"general", "admiral", "colonel", "captain", "sergeant", "spokesperson"})
"""Titles of address that name no office of a polity by themselves."""


@cache
def ranks(lang: str) -> frozenset[str]:
    """Ranks of one word, which stand before a name as honorifics do ("General", "Col"), without a full stop."""
    forms = (words for office in RANKS for words in (load(lang).offices.get(office) or {}).values())
    return frozenset(title.rstrip(".") for titles in forms for title in titles if " " not in title)


COUNTERPART = "counterpart"
"""The title of who holds the same office elsewhere."""

GENERIC = frozenset({"minister", "secretary", "chair", "leader", "director", "commander"})
"""Offices named without their field: which one it is, the reference or the rest of the text may tell."""


def _spellings(title: str) -> set[str]:
    """A title as it may be cut at its hyphens, and without the accents that capitals lose."""
    forms = {title, _plain_initials(title)}
    return forms | {form.replace("-", " - ") for form in forms}


def _plain_initials(title: str) -> str:
    """A title whose words begin without accents, as capitals may ("secrétaire d'Etat")."""
    return _INITIAL.sub(lambda match: unicodedata.normalize("NFD", match.group())[0], title)


_INITIAL = re.compile(r"\b[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Title:
    """A title at the tokens `first` to `last` (exclusive); `polity` where only one has such a title.

    `several`: the form can be a plural ("i premier").
    """

    first: int
    last: int
    office: str
    plural: bool
    several: bool = False
    polity: str | None = None


def titles(doc: Doc, lexicon: Lexicon) -> list[Title]:
    """The titles of a sentence from left to right, the longest at each place."""
    found: list[Title] | None = doc.user_data.get(_REMEMBERED)
    if found is None:
        found = doc.user_data[_REMEMBERED] = _titles(doc, lexicon)
    return found


def _titles(doc: Doc, lexicon: Lexicon) -> list[Title]:
    table = _table(lexicon.lang)
    found: list[Title] = []
    words = [unprefixed(token.lower_, lexicon) for token in doc]
    at = 0
    while at < len(words):
        first = words[at]
        if first not in table:
            at += 1
            continue
        options = [(e, n) for e in table[first] if (n := _length(e[0], doc, at, lexicon))]
        entry, length = max(options, key=lambda option: (len(option[0][0]), -option[1]), default=(None, 1))
        if entry is not None:
            several = any(other == (*entry[:2], True) for other in table[first])
            polity = lexicon.titled_polities.get(" ".join(entry[0]))
            found.append(Title(at, at + length, entry[1], entry[2], several, polity))
        at += length
    return found


def unprefixed(word: str, lexicon: Lexicon) -> str:
    """A title without the prefix of a former office ("ex-président", "exministro"); other words as they are.

    Where nouns are compounded, also without the name before it ("US-Präsident").
    """
    return _unprefixed(word, lexicon.lang)


@lru_cache(maxsize=1 << 16)
def _unprefixed(word: str, lang: str) -> str:
    lexicon = load(lang)
    prefix, hyphen, rest = word.partition("-")
    if hyphen and prefix in lexicon.former:
        return rest
    table = _table(lang)
    if lexicon.compounding and word not in table:
        return word.rpartition("-")[2]
    glued = [p for p in lexicon.former & lexicon.prefixes if word.startswith(p) and word[len(p) :] in table]
    return word[len(glued[0]) :] if glued else word


def _length(words: tuple[str, ...], doc: Doc, at: int, lexicon: Lexicon) -> int:
    """How many words a title takes up at a place: one more if a nationality stands in it; 0 where it does not stand.

    Romance languages say "le ministre ukrainien de la Défense".
    """
    if _stands(words, doc, at, lexicon):
        return len(words)
    inside = at + 1 if at + len(words) < len(doc) and len(words) > 1 else None
    if inside is None or not doc[inside].text.islower() or doc[inside].text not in nationalities(lexicon.lang):
        return 0
    spelt = [unprefixed(doc[at].lower_, lexicon), *(token.lower_ for token in doc[at + 2 : at + len(words) + 1])]
    return len(words) + 1 if spelt == list(words) and doc[at].pos_ in {"NOUN", "PROPN"} else 0


@cache
def nationalities(lang: str) -> frozenset[str]:
    """The adjectives of nationality of a language, in lower case."""
    return frozenset(alias.text for alias in aliases(lang) if alias.kind == "adjective" and not alias.ambiguous)


def _stands(words: tuple[str, ...], doc: Doc, at: int, lexicon: Lexicon) -> bool:
    found = [unprefixed(doc[at].lower_, lexicon), *(token.lower_ for token in doc[at + 1 : at + len(words)])]
    if found != list(words):
        return False
    return any(token.pos_ in {"NOUN", "PROPN"} for token in doc[at : at + len(words)])


def title_case(doc: Doc) -> bool:
    """Whether nearly every longer word is capitalised, as in English headlines: capitals tell no names there."""
    if doc[-1].text in {".", "!", "?", '"'}:
        return False
    words = [token for token in doc if token.is_alpha and len(token) > 3]
    return len(words) > 3 and sum(word.text[0].isupper() for word in words) >= 0.8 * len(words)
