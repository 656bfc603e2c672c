"""How much: counts with their unit, and money with its currency and scale."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from pactgraph.datafile import loaded
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.tree import children, has, is_verb, keys, lemma
from pactgraph.model import FactType, Quantity
from pactgraph.parse import Doc, Token, text_of
from pactgraph.resources import folder

_DOZEN, _TEN = 12, 10
_WINDOW = 5
"""Words behind a number among which its unit stands."""
_WORDS = 4
"""Words before a number among which its bound stands."""

_MOVING = frozenset(
    {FactType.DEPLOYMENT, FactType.WITHDRAWAL, FactType.SHOW_OF_FORCE, FactType.JOINT_EXERCISE, FactType.ATTACK}
)
"""Types whose agent may be counted: "400 policemen have landed"."""

_NUMBER = re.compile(r"^\d[\d.,' ]*\d$|^\d$")


def quantity(trigger: Token, kind: FactType, slots: Slots, lexicon: Lexicon) -> Quantity | None:
    """The amount of what a trigger moves: in its object, its of-phrase, or the noun itself; None without a known unit.

    The parties' own numbers ("the three countries", "27 ministers") are not amounts, and words move nothing.
    """
    if kind.group.verbal and kind is not FactType.AGREEMENT:
        return None
    heads = list(_heads(trigger, kind, slots))
    for head in heads:
        for token in sorted(_below(head, 3), key=lambda word: word.i):
            found = _count(token, lexicon)
            if found is not None:
                return found
    found = next(_sums_beside(trigger, lexicon), None)
    if found is not None:
        return found
    things = slots.get("object", ()) if is_verb(trigger) else slots.get("of", ())
    return next((one for head in things if (one := _single(head, lexicon)) is not None), None)


def _heads(trigger: Token, kind: FactType, slots: Slots) -> Iterator[Token]:
    """The nouns whose amount is that of a fact, the nearest first; of forces, those that move count as well."""
    if not is_verb(trigger):
        yield trigger
        if trigger.dep_ in {"nmod", "compound"} and trigger.head.pos_ in {"NOUN", "NUM", "SYM"}:
            yield from _money_above(trigger)
    names = ("object", "with", "of") if is_verb(trigger) else ("of", "compound", "adj", "for")
    for name in (*names, "subject") if kind in _MOVING else names:
        yield from slots.get(name, ())
    if is_verb(trigger):
        yield from children(trigger, "obl", "obj", "nmod")
    if kind is FactType.JOINT_EXERCISE:
        yield from (child for word in (trigger, trigger.head) for child in children(word, "acl", "obl"))


def _money_above(trigger: Token) -> Iterator[Token]:
    """The sums that a noun is the purpose of ("$1.7bn in military aid"): only where a number stands over it."""
    head = trigger.head
    while head.dep_ in {"nmod", "compound"} and head.head.pos_ in {"NOUN", "NUM", "SYM"}:
        head = head.head
    if any(word.pos_ in {"NUM", "SYM"} for word in (head, *head.children)):
        yield head


def _sums_beside(trigger: Token, lexicon: Lexicon) -> Iterator[Quantity]:
    """The money that a verb has beside a noun ("pledged up to $1.7bn in military aid")."""
    if is_verb(trigger) or not is_verb(trigger.head):
        return
    for beside in children(trigger.head, "obj", "obl"):
        for word in _below(beside, 3) if beside != trigger else ():
            found = _count(word, lexicon)
            if found is not None and found.unit in lexicon.time["currencies"].values():
                yield found


def _single(thing: Token, lexicon: Lexicon) -> Quantity | None:
    """One thing, told by an indefinite article ("fired a missile")."""
    unit = _unit(thing, lexicon)
    articles = [child for child in children(thing, "det", "nummod") if lexicon.time["numbers"].get(child.lower_) == 1]
    plural = has(thing, "Number", "Plur")
    return Quantity(1, unit) if unit is not None and articles and not plural and thing.pos_ == "NOUN" else None


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
    value, step = _composed(token, value, step, lexicon)
    vague = lexicon.time.get("vague_numbers") or {}
    bound = next((name for name, words in vague.items() if token.lower_ in words), None) or _bound(doc, at, lexicon)
    arm = None
    scaled = step > at + 1 and _currency(doc[step - 1].lower_, lexicon) is not None
    for word in doc[step - 1 if scaled else step : step + _WINDOW]:  # "40 M€": scale and currency in one word
        if word.text == "-":
            break  # "2,000-pound bombs" are no sum of money
        unit = money or _currency(word.lower_, lexicon) or _unit(word, lexicon)
        if unit is not None:
            return Quantity(round(value, 4), unit, bound)
        arm = arm or _arm(word)
        if not _goes_on(word, token, lexicon):
            break
    unit = money or arm
    return Quantity(round(value, 4), unit, bound) if unit else None


def _goes_on(word: Token, number: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a number and its unit ("six Caesar howitzers", "101 more armoured trucks")."""
    if word.pos_ == "ADP":
        return bool({"of", "with"} & set(lexicon.functions(lemma(word)))) or word.head == number
    if word.pos_ == "VERB":
        return word.dep_ in {"amod", "acl", "compound"}
    return word.pos_ in {"ADJ", "DET", "NOUN", "PROPN", "PUNCT", "NUM", "ADV", "X"} and word.text not in {",", ";", "-"}


def _composed(token: Token, value: float, step: int, lexicon: Lexicon) -> tuple[float, int]:
    """A number with the words behind it: "2.5 million", "two hundred and fifty", "ciento veinte"."""
    doc, last, written = token.doc, value, not token.text[0].isdigit()
    while step < len(doc):
        joiner = step + 1 if written and doc[step].lower_ in _joiners(lexicon) else step
        found = lexicon.time["numbers"].get(doc[joiner].lower_) if joiner < len(doc) else None
        more = float(found) if found is not None else 0.0
        if joiner == step and more >= _DOZEN and more > last:
            value, last = value * more, more
        elif written and 1 <= more < last and last >= _TEN and (more > 1 or doc[joiner].pos_ == "NUM"):
            value, last = value + more, more
        else:
            break
        step = joiner + 1
    return value, step


def _joiners(lexicon: Lexicon) -> set[str]:
    """What stands between the words of a number: "two hundred and fifty", "twenty-five"."""
    return {"-", *(lexicon.time.get("number_joiners") or ())}


def _value(token: Token, lexicon: Lexicon) -> float | None:
    text = token.text.replace(" ", "")
    if _NUMBER.match(text):
        return _parsed(text, lexicon.lang)
    numbers = lexicon.time["numbers"]
    found = numbers.get(token.lower_)
    vague = any(token.lower_ in words for words in (lexicon.time.get("vague_numbers") or {}).values())
    counted = token.pos_ == "NUM" or (token.pos_ == "NOUN" and (vague or has(token, "Number", "Sing")))
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
    return next((units[key] for key in (lemma(word), word.lower_, *keys(word)) if key in units), None)


def _arm(word: Token) -> str | None:
    """What an arm is that is known by its own name, as "26 Rafale" has no other unit."""
    return arms().get(word.lower_) or arms().get(word.lower_.split("-")[0])


@cache
def arms() -> dict[str, str]:
    """What each arm is that is known by its own name in every language ("Leopard": tank)."""
    table = loaded((folder("ontology") / "lexicon" / "arms.yaml").read_text(encoding="utf-8"))
    return {str(name).lower(): str(unit) for unit, names in table.items() for name in names}


@cache
def _bounds(phrases: tuple[str, ...]) -> re.Pattern[str]:
    options = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:^|\W)(?:{options})\W*$")


def _bound(doc: Doc, at: int, lexicon: Lexicon) -> str:
    """The bound that the words before a number tell; a particle of the verb tells none ("handed over two jets")."""
    if at > 1 and _is_particle(doc[at - 2], doc[at - 1], lexicon):
        return "exact"
    before = text_of(doc[max(0, at - _WORDS) : at]).lower()
    for bound, phrases in (lexicon.time.get("approx") or {}).items():
        if phrases and _bounds(tuple(str(phrase) for phrase in phrases)).search(before):
            return str(bound)
    return "exact"


def _is_particle(verb: Token, word: Token, lexicon: Lexicon) -> bool:
    """Whether a word right behind a verb belongs to it."""
    known = lexicon.by_lemma.get(lemma(verb), ()) if is_verb(verb) else ()
    return any(word.lower_ in phrase for entry in known for phrase in entry.phrases)
