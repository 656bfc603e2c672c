"""The lexicon of one language: what states a fact, what bends its modality, which little words carry which function."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pactgraph.errors import DataError
from pactgraph.extract.entries import Trigger, index, load, sets, triggers, words
from pactgraph.extract.needed import check
from pactgraph.resources import folder, lexicons

_COLLECTIVE = (
    *("persons", "states", "pronouns", "pair", "country", "armed", "hosts", "domestic", "figure", "body", "ally"),
)
"""Kinds of nouns and marks that point to several actors, or back to one."""


@dataclass(frozen=True, slots=True)
class Home:
    """The polity whose offices news of a language gives without a nationality, which ones, and how names look there.

    `votes` are the ministers without nationality that it takes to tell that an article speaks from elsewhere.
    """

    polity: str
    offices: frozenset[str]
    names: re.Pattern[str]
    votes: int = 1


@dataclass(frozen=True)
class Lexicon:
    """All data of one language, ready for look-up by lemma."""

    lang: str
    triggers: tuple[Trigger, ...]
    cases: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]
    light: frozenset[str]
    undergo: frozenset[str]
    owning: frozenset[str]
    reciprocal: frozenset[str]
    joining: frozenset[str]
    naming: frozenset[str]
    standing: frozenset[str]
    pro_drop: bool
    excluding: frozenset[str]
    relatives: frozenset[str]
    where: frozenset[str]
    unspecific: frozenset[str]
    complementizers: frozenset[str]
    clause_marks: frozenset[str]
    seated: frozenset[str]
    bodies: frozenset[str]
    fields: frozenset[str]
    belonging: frozenset[str]
    involving: frozenset[str]
    together: frozenset[str]
    relational: frozenset[str]
    fiction: frozenset[str]
    future_in_past: frozenset[str]
    hearsay: frozenset[str]
    past_of_past: frozenset[str]
    reported_forms: frozenset[str]
    reported_past: frozenset[str]
    supposing: frozenset[str]
    parties: Mapping[str, str]
    gendered: Mapping[str, frozenset[str]]
    attitudes: frozenset[str]
    prefixes: frozenset[str]
    compounding: bool
    occasions: frozenset[str]
    plural_endings: tuple[str, ...]
    jointly: frozenset[str]
    verb_second: bool
    reflexives: tuple[str, str]
    governors: Mapping[str, str]
    governing: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    renounce: frozenset[str]
    apart: frozenset[str]
    means: frozenset[str]
    scheduled: frozenset[str]
    planned: frozenset[str]
    hitting: frozenset[str]
    wounding: frozenset[str]
    articled: frozenset[str]
    befalls: frozenset[str]
    inverted: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]
    personal: frozenset[str]
    markers: frozenset[str]
    auxiliaries: Mapping[str, str]
    negation: frozenset[str]
    affirming: frozenset[str]
    say: frozenset[str]
    accuse: frozenset[str]
    source_markers: frozenset[str]
    object_control: frozenset[str]
    stands_for: frozenset[str]
    collective: Mapping[str, frozenset[str]]
    back_reference: Mapping[str, str]
    pronouns: Mapping[str, frozenset[str]]
    enclitics: tuple[tuple[str, str], ...]
    articles: frozenset[str]
    name_joiners: frozenset[str]
    name_genitive: str
    name_stops: frozenset[str]
    offices: Mapping[str, Mapping[str, tuple[str, ...]]]
    titled_polities: Mapping[str, str]
    title_rivals: Mapping[str, frozenset[str]]
    home: Home | None
    former: frozenset[str]
    acting: frozenset[str]
    leaving: frozenset[str]
    honorifics: frozenset[str]
    time: Mapping[str, Any]
    by_lemma: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)

    def holds(self, classes: Iterable[str], word: str) -> bool:
        """Whether a noun belongs to one of the classes."""
        return any(word in self.classes.get(name, ()) for name in classes)

    def reflexive(self, verb: str) -> str:
        """The reflexive infinitive of a verb ("riunire": riunirsi); the verb itself where the language has none."""
        ending, added = self.reflexives
        return verb.removesuffix(ending) + added

    def functions(self, adposition: str) -> tuple[str, ...]:
        """The functions that an adposition can have ("a" in Italian: to, at)."""
        return _functions(self).get(adposition, ())


_FUNCTIONS: dict[str, dict[str, tuple[str, ...]]] = {}


def _functions(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    if lexicon.lang not in _FUNCTIONS:
        table: dict[str, tuple[str, ...]] = {}
        for function, words in lexicon.cases.items():
            for word in words:
                table[word] = (*table.get(word, ()), function)
        _FUNCTIONS[lexicon.lang] = table
    return _FUNCTIONS[lexicon.lang]


def available() -> tuple[str, ...]:
    """The languages that have a lexicon."""
    return lexicons()


@cache
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language. Raises DataError where there is none, or where a file is broken."""
    root = folder("ontology") / "lexicon" / lang
    if lang not in available():
        raise DataError("no lexicon for this language", where=lang, mend=f"there are: {', '.join(available())}")
    grammar, titles, time = (load(root / f"{name}.yaml") for name in ("grammar", "titles", "time"))
    check(root, grammar, titles, time)
    entries = tuple(triggers(lang, root / "triggers.yaml"))
    reflexive = grammar.get("reflexive") or {}
    return Lexicon(
        lang=lang,
        triggers=entries,
        cases=sets(grammar["cases"]),
        classes=sets(grammar["classes"]),
        light=words(grammar["light"]),
        undergo=words(grammar.get("undergo")),
        excluding=words(grammar.get("excluding")),
        relatives=words(grammar.get("relatives")),
        where=words(grammar.get("where")),
        unspecific=words(grammar.get("unspecific")),
        complementizers=words(grammar.get("complementizers")),
        clause_marks=words(grammar.get("clause_marks")),
        seated=words(grammar.get("seated")),
        bodies=words(grammar.get("bodies")),
        fields=_fields(titles),
        belonging=words(grammar.get("belonging")),
        involving=words(grammar.get("involving")),
        together=words(grammar.get("together")),
        relational=words(grammar.get("relational")),
        fiction=words(grammar.get("fiction")),
        future_in_past=words(grammar.get("future_in_past")),
        hearsay=words(grammar.get("hearsay")),
        past_of_past=words(grammar.get("past_of_past")),
        reported_forms=words(grammar.get("reported_forms")),
        reported_past=words(grammar.get("reported_past")),
        supposing=words(grammar.get("supposing")),
        gendered=sets(grammar.get("gendered") or {}),
        parties={str(name): str(code) for code, names in (titles.get("parties") or {}).items() for name in names},
        attitudes=words(grammar.get("attitudes")),
        prefixes=words(grammar.get("prefixes")),
        compounding=bool(grammar.get("compounding", False)),
        jointly=words(grammar.get("jointly")),
        plural_endings=tuple(map(str, grammar.get("plural_endings") or ())),
        occasions=words(grammar.get("occasions")),
        verb_second=bool(grammar.get("verb_second", False)),
        reflexives=(str(reflexive.get("drop", "")), str(reflexive.get("add", ""))),
        pro_drop=bool(grammar.get("pro_drop", False)),
        governors=_effects(grammar["modality"]),
        governing=_governing(_effects(grammar["modality"])),
        renounce=words(grammar.get("renounce")),
        owning=words(grammar.get("owning")),
        reciprocal=words(grammar.get("reciprocal")),
        joining=words(grammar.get("joining")),
        naming=words(grammar.get("naming")),
        standing=words(grammar.get("standing")),
        apart=words(grammar.get("apart")),
        means=words(grammar.get("means")),
        scheduled=words(grammar.get("scheduled")),
        planned=words(grammar.get("planned")),
        hitting=words(grammar.get("hitting")),
        wounding=words(grammar.get("wounding")),
        articled=words(grammar.get("articled")),
        befalls=words(grammar.get("befalls")),
        inverted=words(grammar.get("inverted")),
        endings={mood: tuple(map(str, ends)) for mood, ends in (grammar.get("endings") or {}).items()},
        personal=words(grammar.get("personal")),
        markers=words(grammar["modality"].get("hypothetical")),
        auxiliaries={word: effect for effect, words in grammar["auxiliaries"].items() for word in words},
        negation=words(grammar["negation"]),
        affirming=words(grammar.get("affirming")),
        say=words(grammar["say"]),
        accuse=words(grammar.get("accuse")),
        source_markers=words(grammar["source_markers"]),
        object_control=words(grammar["object_control"]),
        stands_for=words(grammar["stands_for"]),
        collective=sets({key: grammar["collective"].get(key) for key in _COLLECTIVE}),
        back_reference=dict(grammar["collective"].get("organisation") or {}),
        pronouns=sets(grammar["pronouns"]),
        home=_home(titles.get("home")),
        articles=words(grammar.get("articles")),
        enclitics=_enclitics(grammar.get("enclitics") or {}),
        name_joiners=words(grammar.get("title_words")),
        name_genitive=str(grammar.get("name_genitive", "")),
        name_stops=words(grammar.get("names_stop")),
        offices=_offices(titles),
        titled_polities={str(title): str(code) for title, code in (titles.get("polities") or {}).items()},
        title_rivals={str(title): frozenset(codes) for title, codes in (titles.get("rivals") or {}).items()},
        former=words(titles.get("former")),
        acting=words(titles.get("acting")),
        leaving=words(titles.get("leaving")),
        honorifics=words(titles.get("honorifics")),
        time=time,
        by_lemma=index(entries),
    )


def _home(table: Mapping[str, Any] | None) -> Home | None:
    if not table:
        return None
    return Home(table["polity"], words(table["offices"]), re.compile(table["names"]), int(table.get("votes", 1)))


def _enclitics(table: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The pronouns that are written behind a verb form, each with what the form ends in before it."""
    return tuple((str(stem), str(word)) for stem in table.get("behind") or () for word in table.get("forms") or ())


def _effects(modality: Mapping[str, Iterable[object]]) -> dict[str, str]:
    return {str(word): effect for effect, words in modality.items() for word in words if effect != "hypothetical"}


def _governing(effects: Mapping[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The governors of several words ("rule out") by their first word: (the other words, effect)."""
    table: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for phrase, effect in effects.items():
        head, *parts = phrase.split()
        if parts:
            table[head] = (*table.get(head, ()), (tuple(parts), effect))
    return table


def _fields(titles: Mapping[str, Any]) -> frozenset[str]:
    """The words that titles are made of ("defensa", "ministros")."""
    forms = (form for entry in titles["offices"].values() for number in entry.values() for form in number or ())
    return frozenset(word for form in forms for word in str(form).lower().split())


def _offices(titles: Mapping[str, Any]) -> dict[str, dict[str, tuple[str, ...]]]:
    return {
        office: {
            number: tuple(str(title).lower() for title in entry.get(number) or ()) for number in ("titles", "plural")
        }
        for office, entry in titles["offices"].items()
    }
