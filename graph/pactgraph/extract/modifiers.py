"""What hangs on a noun: owners, adjectives and phrases by function, and the light verb that carries an event noun."""

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.effects import effect_of
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import children, first_conjunct, functions, has, is_verb, keys
from pactgraph.parse import Token

Slots = dict[str, list[Token]]
"""Slot name to the heads of its fillers, one entry a coordination (its first conjunct)."""

_LETTERS = 4
"""Letters that an acronym has at most for it to stand as an adjective does."""

_LIFTED = frozenset({"between", "with", "to", "from", "against", "by", "for", "in", "into", "on", "over"})

_BENDING = frozenset({"committed", "proposed", "possible", "denied"})
"""Effects of governors that are no light verbs of what they are for or against ("si è opposto alla consegna")."""


def lift(noun: Token, lexicon: Lexicon, found: Slots, depth: int) -> None:
    """Adpositional phrases that the parser hung under the object though they belong to the verb.

    "Discussed the security of the region with Finland": lifted only into slots that the verb leaves empty.
    """
    topic = any(lexicon.governors.get(key) == "proposed" for key in keys(noun.head))
    kept = topic and any(lexicon.holds(("relations", "cooperation", "talks"), key) for key in keys(noun))
    own = {"with"} if kept else set()
    for child in children(noun, "nmod") if depth else []:
        told = set(functions(child, lexicon))
        if "during" in told and not {"to", "into"} & told:
            continue  # "offered talks on the day after the halt of aid to Ukraine"
        for name in told - own:
            placed = child.pos_ == "PROPN" or _is_border(child, lexicon)
            aimed = name in _LIFTED or (name == "at" and placed)  # "fired a salvo of rockets at Israel"
            if aimed and all(_is_date(taken, lexicon) for taken in found.get(name, ())):
                found.setdefault(name, []).append(child)
        hurt = any(lexicon.holds(("harm",), key) for key in keys(child))  # whom an attack hit, the attack tells
        if not hurt and not _is_border(child, lexicon):  # "drills near its border with Chile" are none with Chile
            lift(child, lexicon, found, depth - 1)
    for child in children(noun, "appos", "flat") if depth else []:
        lift(child, lexicon, found, depth - 1)
    for clause in children(noun, "acl") if depth and not found.get("with") else []:
        if any(key in lexicon.light for key in keys(clause)):  # "the end of the pact signed with Italy"
            joined = [child for child in children(clause, "obl") if "with" in functions(child, lexicon)]
            found.setdefault("with", []).extend(joined)


def _is_date(word: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase tells when, so that another may tell where ("hit a camp in the Malian north in March")."""
    return word.lower_ in month_names(lexicon.lang) or word.lower_ in weekday_names(lexicon.lang) or word.pos_ == "NUM"


def _is_border(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is a border, whose neighbours phrases behind it tell."""
    return any(lexicon.holds(("frontier",), key) for key in keys(noun))


def modifiers(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Add what hangs on a noun to its slots: owners, adjectives, compounds, phrases by function."""
    if lexicon.compounding and "-" in noun.text:
        found.setdefault("compound", []).append(noun)
    for child in noun.children:
        relation = child.dep_.split(":")[0]
        if child.dep_ in {"nmod:poss", "det:poss"} or has(child, "Poss", "Yes"):
            found.setdefault("poss", []).append(child)
        elif relation in {"nmod", "obl"}:
            names = _whose_or_whence(child, noun, lexicon)
            for name in names or (_bare_slot(child, noun, lexicon),):
                found.setdefault(name, []).append(child)
            if "of" in names:
                found["of"] += _whose(child, lexicon)
            if child.pos_ == "PROPN" or {"of", "by"} & set(names):
                lift(child, lexicon, found, 2)
        elif relation in {"amod", "advmod"}:
            found.setdefault("adj", []).append(child)
        elif relation in {"compound", "flat", "nummod"}:
            found.setdefault("compound", []).append(child)
            acronym = [child] if relation == "compound" and is_acronym(child.text) else []  # it has no adjective
            found.setdefault("adj", []).extend((*children(child, "amod"), *acronym))


def is_acronym(text: str) -> bool:
    """Whether a word is written in a few capitals ("US", "U.K.", "NATO").

    >>> [is_acronym(word) for word in ("US", "U.S.", "NATO", "Iraq", "A")]
    [True, True, True, False, False]
    """
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and 1 < len(letters) <= _LETTERS


def _whose(kind: Token, lexicon: Lexicon) -> list[Token]:
    """Whose a mission is, told behind what it is for: "missione di addestramento della NATO"."""
    if not any(lexicon.holds(("mission_kinds",), key) for key in keys(kind)):
        return []
    return [child for child in children(kind, "nmod") if child.pos_ == "PROPN" and "of" in functions(child, lexicon)]


def _whose_or_whence(child: Token, noun: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """The functions of a phrase; of two with a word for both "of" and "from", the first tells whose, the last whence.

    "La salida del Reino Unido de la UE", "la retirada de las tropas francesas de Malí".
    """
    names = functions(child, lexicon)
    if lexicon.verb_second and "of" in names:
        names = tuple(name for name in names if name != "by")  # "der Verkauf von Waffen": who sells stands with "durch"
    if not {"of", "from"} <= set(names):
        return names
    alike = [other for other in children(noun, "nmod") if {"of", "from"} <= set(functions(other, lexicon))]
    if child.i > alike[0].i:
        return tuple(name for name in names if name != "of")
    inner = [below for below in children(child, "nmod") if {"of", "from"} <= set(functions(below, lexicon))]
    owners = [word for word in child.children if word.dep_ == "amod" or has(word, "Poss")]
    owned = bool(inner) and (child.pos_ == "PROPN" or any(word.i < inner[0].i for word in owners))
    return tuple(name for name in names if name != "from") if len(alike) > 1 or owned else names


def _bare_slot(child: Token, noun: Token, lexicon: Lexicon) -> str:
    """The slot of a noun under a noun without an adposition: where nouns have cases it owns, else it is a compound."""
    owning = lexicon.compounding and child.pos_ == "PROPN" and child.text.endswith("s")  # "Beitritt Schwedens"
    if not has(child, "Case") and not owning:
        return "compound"
    return "poss" if child.i < noun.i else "of"


def _full(noun: Token) -> bool:
    """Whether an object is counted, named or described, so that it is no part of its verb ("take place")."""
    return noun.pos_ == "PROPN" or bool(children(noun, "nummod", "amod", "det"))


def light_governor(noun: Token, lexicon: Lexicon) -> Token | None:
    """The light verb that a noun is the object (or passive subject, or subject of "take place") of."""
    top = first_conjunct(noun)
    if top.dep_ == "obl" and any(children(clause, "obl:agent") for clause in children(noun, "acl")):
        return None  # "will not take part in the raids led by Chad": who does it is told
    if top.dep_ == "obl" and (children(top.head, "obj") or not {"to", "in", "with"} & set(functions(top, lexicon))):
        return None
    if top.dep_ == "obl" and effect_of(top.head, lexicon) in _BENDING:
        return None
    if top.dep_ == "nsubj" and any(_full(thing) for thing in children(top.head, "obj")):
        return None  # "the mission received 24 vehicles": no "took place"
    if top.dep_ in {"obj", "nsubj:pass", "nsubj", "obl", "xcomp"} and is_verb(top.head):
        carries = any(key in lexicon.light | lexicon.undergo for key in keys(top.head))
        held = _held(top, lexicon) if top.dep_ == "nsubj" and not carries else None
        return top.head if carries else held
    counted = top.dep_ in {"nmod", "compound"} and (
        functions(top, lexicon)[:1] == ("of",) or measured(top, lexicon) is not None
    )
    return light_governor(top.head, lexicon) if counted else None


def _held(event: Token, lexicon: Lexicon) -> Token | None:
    """The light infinitive below the modal that an event is the subject of ("les pourparlers doivent reprendre")."""
    below = children(event.head, "xcomp") if _is_modal(event.head, lexicon) else []
    light = (verb for verb in below if any(key in lexicon.light for key in keys(verb)))
    return next((verb for verb in light if not any(_full(thing) for thing in children(verb, "obj"))), None)


def _is_modal(verb: Token, lexicon: Lexicon) -> bool:
    return any(key in lexicon.auxiliaries for key in keys(verb)) or effect_of(verb, lexicon) == "possible"


def measured(noun: Token, lexicon: Lexicon) -> Token | None:
    """The noun that only counts or groups an event: "una oleada de bombardeos", "a series of talks"."""
    of = noun.dep_ in {"nmod", "obl"} and "of" in functions(noun, lexicon)
    return noun.head if of and any(lexicon.holds(("series",), key) for key in keys(noun.head)) else None
