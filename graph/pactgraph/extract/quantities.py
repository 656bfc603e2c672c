"""How much: counts with their unit, and money with its currency and scale."""

import re
from functools import cache

from babel import Locale
from spacy.tokens import Token

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.tree import has, is_verb, lemma
from pactgraph.model import Quantity

_NUMBER = re.compile(r"^\d[\d.,' ]*\d$|^\d$")


def quantity(trigger: Token, slots: Slots, lexicon: Lexicon) -> Quantity | None:
    """The amount of what a trigger moves: in its object, its of-phrase, or the noun itself; None without a known unit.

    The parties' own numbers ("the three countries", "27 ministers") are not amounts.
    """
    names = ("object", "with", "of") if is_verb(trigger) else ("of", "compound", "adj", "for")
    heads = [token for name in names for token in slots.get(name, ())]
    if not is_verb(trigger):
        heads.insert(0, trigger)
    for head in heads:
        for token in sorted(_below(head, 3), key=lambda word: word.i):
            found = _count(token, lexicon)
            if found is not None:
                return found
    return None


def _below(head: Token, depth: int) -> list[Token]:
    """A noun phrase without the clauses in it."""
    inner = [child for child in head.children if not child.dep_.startswith(("acl", "advcl"))] if depth else []
    return [head, *(word for child in inner for word in _below(child, depth - 1))]


def _count(token: Token, lexicon: Lexicon) -> Quantity | None:
    """A number and its unit, read to the right: "101 trucks", "$1.7bn", "2,5 miliardi di euro"."""
    doc, at = token.doc, token.i
    money = _currency(doc[at - 1].lower_, lexicon) if at else None
    value = _value(token, lexicon)
    if value is None or (at and _value(doc[at - 1], lexicon) is not None):
        return None
    value, step = _grouped(token, value, lexicon.lang)
    while step < len(doc) and (scale := lexicon.time["numbers"].get(doc[step].lower_)) and float(scale) >= 12:
        value, step = value * float(scale), step + 1
    bound = _bound(doc[max(0, at - 3) : at].text.lower(), lexicon)
    scaled = step > at + 1 and _currency(doc[step - 1].lower_, lexicon) is not None
    for word in doc[step - 1 if scaled else step : step + 4]:  # "40 M€": scale and currency in one word
        if word.text == "-":
            break  # "2,000-pound bombs" are no sum of money
        unit = money or _currency(word.lower_, lexicon) or _unit(word, lexicon)
        if unit is not None:
            return Quantity(round(value, 4), unit, bound)
        if word.pos_ not in {"ADP", "ADJ", "DET", "NOUN", "PUNCT"} or word.text in {",", ";", "-"}:
            break
    return Quantity(round(value, 4), money, bound) if money else None


def _value(token: Token, lexicon: Lexicon) -> float | None:
    text = token.text.replace(" ", "")
    if _NUMBER.match(text):
        return _parsed(text, lexicon.lang)
    found = lexicon.time["numbers"].get(token.lower_)
    counted = token.pos_ == "NUM" or (token.pos_ == "NOUN" and has(token, "Number", "Sing"))
    return float(found) if found is not None and counted and (token.pos_ == "NUM" or float(found) > 1) else None


def _grouped(token: Token, value: float, lang: str) -> tuple[float, int]:
    """A number with the groups of three digits behind it ("1 000"), and the place after them."""
    doc, step = token.doc, token.i + 1
    while token.text.isdigit() and len(token) <= 3 and step < len(doc) and _group(doc[step], lang):
        value, step = value * 1000 + int(doc[step].text), step + 1
    return value, step


def _group(token: Token, lang: str) -> bool:
    return token.text.isdigit() and len(token) == 3 and _separator(lang).isspace()


@cache
def _separator(lang: str) -> str:
    """What stands between groups of three digits in a language, from the CLDR."""
    symbols = Locale.parse(lang).number_symbols
    return str(symbols.get("latn", symbols)["group"])


def _parsed(text: str, lang: str) -> float | None:
    """A written number under the language's own decimal mark; None for what is no number (years are left to dates).

    >>> _parsed("2,5", "it"), _parsed("2.153", "it"), _parsed("1,350", "en"), _parsed("1.7", "en")
    (2.5, 2153.0, 1350.0, 1.7)
    """
    decimal = _decimal(lang)
    thousands = "," if decimal == "." else "."
    plain = text.replace("'", "").replace(thousands, "").replace(decimal, ".")
    if decimal != "." and re.fullmatch(r"\d+\.\d{1,2}", text):
        plain = text
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return None
    try:
        return float(plain)
    except ValueError:
        return None


@cache
def _decimal(lang: str) -> str:
    """The decimal mark of a language, from the CLDR."""
    symbols = Locale.parse(lang).number_symbols
    return str(symbols.get("latn", symbols)["decimal"])


def _currency(word: str, lexicon: Lexicon) -> str | None:
    currencies: dict[str, str] = lexicon.time["currencies"]
    return currencies.get(word)


def _unit(word: Token, lexicon: Lexicon) -> str | None:
    units: dict[str, str] = lexicon.time["units"]
    return units.get(lemma(word)) or units.get(word.lower_)


@cache
def _bounds(phrases: tuple[str, ...]) -> re.Pattern[str]:
    options = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:^|\W)(?:{options})\W*$")


def _bound(before: str, lexicon: Lexicon) -> str:
    for bound, phrases in (lexicon.time.get("approx") or {}).items():
        if phrases and _bounds(tuple(str(phrase) for phrase in phrases)).search(before):
            return str(bound)
    return "exact"
