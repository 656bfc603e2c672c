"""What a language's data knows: its verbs, events, things, and the forms they take. Gathered once a language."""

from functools import cache
from typing import Any

from pactgraph.datafile import loaded
from pactgraph.extract import tree
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.word import Word, children
from pactgraph.resources import folder

_GATHERED: dict[tuple[str, str], frozenset[str]] = {}


@cache
def listed(lang: str, name: str) -> frozenset[str]:
    """The words under one key of a language's grammar; none where it has no such key."""
    return frozenset(_grammar(lang).get(name) or ())


def helpers(lexicon: Lexicon) -> frozenset[str]:
    """The forms of a language's auxiliaries that headlines keep."""
    return listed(lexicon.lang, "helpers")


def orders_freely(lexicon: Lexicon) -> bool:
    """Whether a language leaves subjects out and marks personal objects, so that subjects may stand anywhere."""
    return lexicon.pro_drop and bool(lexicon.personal)


@cache
def correlatives(lang: str) -> dict[str, frozenset[str]]:
    """The first words of pairs that join two ("sia ... che"), each with those that can be the second."""
    return {first: frozenset(seconds) for first, seconds in (_grammar(lang).get("correlatives") or {}).items()}


@cache
def _grammar(lang: str) -> dict[str, Any]:
    path = folder("ontology") / "lexicon" / lang / "grammar.yaml"
    content: dict[str, Any] = loaded(path.read_text(encoding="utf-8"))
    return content


def events(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that state a fact."""
    key = (lexicon.lang, "events")
    if key not in _GATHERED:
        _GATHERED[key] = frozenset(noun for trigger in lexicon.triggers for noun in trigger.nouns)
    return _GATHERED[key]


def nouns(lexicon: Lexicon) -> frozenset[str]:
    """All nouns that a lexicon knows."""
    key = (lexicon.lang, "nouns")
    if key not in _GATHERED:
        _GATHERED[key] = events(lexicon) | {noun for words in lexicon.classes.values() for noun in words}
    return _GATHERED[key]


def verbs(lexicon: Lexicon) -> frozenset[str]:
    """All verbs that a lexicon knows, with the other words that govern."""
    key = (lexicon.lang, "verbs")
    if key not in _GATHERED:
        named = {verb for trigger in lexicon.triggers for verb in trigger.verbs}
        _GATHERED[key] = frozenset({*named, *lexicon.governors, *lexicon.light, *lexicon.say})
    return _GATHERED[key]


def things(lexicon: Lexicon) -> frozenset[str]:
    """What is sent, paid or fired, which has no party of its own and is no event."""
    key = (lexicon.lang, "things")
    if key not in _GATHERED:
        named = (lexicon.classes.get(name, frozenset()) for name in ("goods", "arms", "money"))
        _GATHERED[key] = frozenset().union(*named) - events(lexicon)
    return _GATHERED[key]


def respelt(word: Word, lang: str, pos: str) -> list[str]:
    """What a form may be a form of, itself first."""
    return [word.lower, *tree.respelt(word.lower, lang, pos)]


def lemmas_of(word: Word, lang: str, pos: str = "VERB") -> set[str]:
    """All lemmas that a word may have: the model's, and the guesses at its form."""
    return {word.lemma.lower(), *respelt(word, lang, pos)}


def case_tells(words: list[Word], noun: Word, function: str, lexicon: Lexicon) -> bool:
    """Whether the form of an adposition of a word can tell a function ("by", "to", "between")."""
    marks = (child for child in children(words, noun.i) if child.dep == "case")
    return any(function in lexicon.functions(mark.lower) for mark in marks)


def verb_of(word: Word, lexicon: Lexicon) -> str | None:
    """The first verb that the lexicon knows among those whose form a word may be."""
    known = verbs(lexicon)
    return next((each for each in tree.respelt(word.lower, lexicon.lang, "VERB") if each in known), None)
