"""Reading Universal Dependencies trees: the few questions that every rule asks of them."""

from collections.abc import Iterator
from functools import cache, lru_cache

from pactgraph.datafile import loaded
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.parse import Features, Token
from pactgraph.reference import aliases
from pactgraph.resources import folder

_MODIFIER, _HEAD = 3, 4
"""Letters that a compound's first and last part have at least."""

_FORMS = 1 << 16
"""Word forms whose guesses are kept: as many as news uses, and no more, so that memory stays flat."""


SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})


def children(token: Token, *relations: str) -> list[Token]:
    """The direct dependents in one of the relations (subtypes included), in the order of the text."""
    return [child for child in token.children if child.relation in relations or child.dep_ in relations]


def has(token: Token, feature: str, value: str | None = None) -> bool:
    """Whether a word has a morphological feature, with that value if one is given."""
    values = token.morph.get(feature)
    return bool(values) if value is None else value in values


def lemma(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


def keys(token: Token) -> tuple[str, ...]:
    """What a lexicon may know a word by: its lemma, its form in lower case, and second guesses at its lemma.

    Where the language has separable verbs, the particle is put back ("griff ... an": angreifen); where it compounds
    nouns, the last part speaks for the whole ("Waffenlieferung": lieferung), if nothing knows the whole.
    """
    if token.known is None:
        token.known = _keys(token)
    return token.known


def _keys(token: Token) -> tuple[str, ...]:
    first, second = lemma(token), token.lower_
    found: tuple[str, ...] = (first,) if first == second else (first, second)
    if load(token.lang_).compounding:
        found = joined(token, found)
    return _guessed(found, token.lang_, _used_as(token))


@lru_cache(maxsize=_FORMS)
def _guessed(found: tuple[str, ...], lang: str, pos: str) -> tuple[str, ...]:
    """Forms, and behind them the second guesses at their lemmas."""
    guesses = (guess for word in found for guess in respelt(word, lang, pos))
    return (*found, *(guess for guess in guesses if len(guess) > 2))


@lru_cache(maxsize=_FORMS)
def respelt(word: str, lang: str, pos: str) -> tuple[str, ...]:
    """Second guesses at the lemma of a form, used as that part of speech."""
    return tuple(word[: len(word) - len(end)] + new for end, new in respelling(lang, pos) if word.endswith(end))


def joined(token: Token, found: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a verb with its separate particle, or of a compound noun by its last part as well."""
    if token.pos_ in {"NOUN", "PROPN"}:
        last = _last_part((*found, *(g for word in found for g in respelt(word, token.lang_, "NOUN"))), token.lang_)
        return (*found, *last)
    particle = next((child.lower_ for child in token.children if child.dep_ == "compound:prt"), "")
    return tuple(particle + name for name in found)


def _last_part(found: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The longest known noun that ends a compound; none where the whole is known."""
    known = nouns(lang)
    if any(name in known or name in names_of(lang) for name in found):
        return ()
    last = _last_nouns(lang)
    ends = (name[at:] for name in found for at in range(_MODIFIER, len(name) - _HEAD + 1))
    best = max((end for end in ends if end in last), key=len, default="")
    return (best,) if best else ()


@cache
def names_of(lang: str) -> frozenset[str]:
    """The names of actors in lower case: "Deutschland" is no compound of "Land"."""
    return frozenset(alias.text.lower() for alias in aliases(lang))


def known_part(token: Token) -> str:
    """The known noun that a compound ends in, or that a form belongs to; empty where the language does not compound."""
    if token.pos_ not in {"NOUN", "PROPN"} or not load(token.doc.lang).compounding:
        return ""
    found = (lemma(token), token.lower_)
    known = nouns(token.lang_)
    spelt = (*found, *(guess for word in found for guess in respelt(word, token.lang_, "NOUN")))
    return next((name for name in spelt if name in known), "") or "".join(_last_part(spelt, token.lang_))


@cache
def nouns(lang: str) -> frozenset[str]:
    """All nouns that a language's lexicon knows: triggers, classes, governors, and who stands for whom."""
    return _plain_nouns(load(lang)) | _mixed(load(lang))


def _plain_nouns(words: Lexicon) -> frozenset[str]:
    triggers = (noun for trigger in words.triggers for noun in trigger.nouns)
    groups = (*words.classes.values(), *words.collective.values(), words.stands_for)
    return frozenset({*triggers, *(noun for group in groups for noun in group)})


def _mixed(words: Lexicon) -> frozenset[str]:
    """Words that may be nouns or verbs: what opens a phrase, and what governs."""
    return frozenset({*(phrase[0] for trigger in words.triggers for phrase in trigger.phrases), *words.governors})


@cache
def _last_nouns(lang: str) -> frozenset[str]:
    """The nouns that can end a compound: "Friedenspreis" ends in no infinitive ("reisen")."""
    words = load(lang)
    verbal = words.endings.get("infinitive", ())
    mixed = {word for word in _mixed(words) if not word.endswith(verbal)} if verbal else _mixed(words)
    return _plain_nouns(words) | (mixed - words.negation)


def _used_as(token: Token) -> str:
    """The part of speech that a word's endings belong to.

    With an auxiliary a word is a verb whatever the tagger says; so is a main "noun" that has an infinitive but no
    article ("L'Iran nega di aver ...").
    """
    if not token.children:
        return "VERB" if token.pos_ == "AUX" else token.pos_
    verbal = token.pos_ == "AUX" or any(child.dep_.startswith("aux") for child in token.children)
    bare = token.dep_ == "ROOT" and token.pos_ == "NOUN" and not children(token, "det")
    governing = bare and any(children(child, "mark") for child in children(token, "acl", "xcomp"))
    return "VERB" if verbal or governing else token.pos_


@cache
def respelling(lang: str, pos: str) -> tuple[tuple[str, str], ...]:
    """Second guesses at lemmas of a part of speech: (ending, what may stand in its place)."""
    return tuple((str(end), str(new)) for end, new in _respellings().get(lang, {}).get(pos, ()))


@cache
def _respellings() -> dict[str, dict[str, list[list[str]]]]:
    path = folder("ontology") / "lexicon" / "respelling.yaml"
    rules: dict[str, dict[str, list[list[str]]]] = loaded(path.read_text(encoding="utf-8"))
    return rules


def conjuncts(token: Token) -> list[Token]:
    """A word and all that is coordinated with it, in the order of the text."""
    found = [token]
    for member in found:
        found += [child for child in member.children if child.dep_ == "conj" and child not in found]
    return sorted(found, key=lambda member: member.i)


def is_excepted(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word, or the one that it is coordinated with, is named as none of those told ("but not by Russia")."""
    joined = [child for child in token.children if child.dep_ == "cc" and child.lower_ not in lexicon.negation]
    if joined and any(child.dep_ == "advmod" and child.lower_ in lexicon.negation for child in token.children):
        return True
    return token.dep_ == "conj" and is_excepted(token.head, lexicon)


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that a word belongs to."""
    while token.dep_ == "conj":
        token = token.head
    return token


def is_verb(token: Token) -> bool:
    """Whether a word is used as a verb: also one that the tagger took for another, if it has an auxiliary or object."""
    if token.pos_ in {"VERB", "AUX"}:
        nominal = token.dep_ in {"obj", "nmod", "obl"} and any(
            child.dep_ in {"det", "amod"} for child in token.children
        )
        return not nominal
    return token.pos_ in {"ADJ", "NOUN", "ADV"} and any(
        child.dep_ in {"aux", "aux:pass", "obj"} for child in token.children
    )


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive: an auxiliary or subject says so, or it is a bare past participle."""
    if has(verb, "VerbForm", "Inf"):
        return _suffers(verb)
    if is_stranded(verb):
        return False
    if any(child.dep_ in {"aux:pass", "nsubj:pass", "csubj:pass", "expl:pass"} for child in verb.children):
        return True
    if verb.dep_ == "conj" and is_past_participle(verb) and not children(verb, "aux", "obj", "nsubj"):
        return any(child.dep_ == "aux:pass" for child in verb.head.children)  # "are backed and armed by Chad"
    active = any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children)  # "wenn Japan Waffen liefert"
    bare = verb.dep_ in {"acl", "advcl", "amod"} or (verb.dep_ == "xcomp" and not children(verb, "obj"))
    return bare and not active and is_past_participle(verb)


def _suffers(verb: Token) -> bool:
    """Whether an infinitive under a reflexive verb of causing tells what its subject suffers ("s'est fait battre")."""
    below = {child.dep_ for child in verb.children}
    return "aux:caus" in below and any(relation.startswith("expl") for relation in below)


def is_stranded(verb: Token) -> bool:
    """Whether the parser made a sentence's only verb a participle of its subject ("Russian forces retreated ...")."""
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.i < verb.head.i or not is_past_participle(verb):
        return False
    others = any(is_told(word) for word in verb.doc)
    return not others and not any(child.dep_ == "obl:agent" for child in verb.children) and verb.doc[-1].text == "."


def is_participle(morph: Features) -> bool:
    """Whether features tell a participle; taggers that are sure of the past alone leave out its form."""
    form = morph.get("VerbForm")
    return "Part" in form or (not form and "Past" in morph.get("Tense") and not morph.get("Mood"))


def is_past_participle(verb: Token) -> bool:
    """Whether a verb form is a past participle without an auxiliary of its own."""
    return (
        is_participle(verb.morph)
        and not has(verb, "Tense", "Pres")
        and not any(child.dep_.startswith(("aux", "cop")) for child in verb.children)
    )


def is_finite(verb: Token) -> bool:
    """Whether the clause has a finite verb: this word, its auxiliary or its copula."""
    return any(is_told(word) for word in (verb, *children(verb, "aux", "cop")))


def is_told(word: Token) -> bool:
    """Whether a word is a finite form."""
    return tells(word.morph, word.lang_)


def tells(morph: Features, lang: str) -> bool:
    """Whether features are those of a finite form; treebanks that leave the form out still tell its mood."""
    form = morph.get("VerbForm")
    return "Fin" in form or (not form and bool(morph.get("Mood")) and load(lang).verb_second)


def is_definite_article(mark: Token) -> bool:
    """Whether a word is a definite article; taggers leave out now and then that it is definite."""
    bare = has(mark, "PronType", "Art") and not has(mark, "Definite")
    return has(mark, "Definite", "Def") or (bare and mark.lower_ in load(mark.lang_).articles)


def adposition(token: Token) -> str | None:
    """The adposition before a noun, with its fixed parts ("together with", "da parte di"); None if there is none."""
    marks = [child for child in token.children if child.dep_.split(":")[0] == "case" and child.i < token.i]
    if not marks:
        return None
    words = [word for mark in marks for word in (mark, *children(mark, "fixed"))]
    # "according to", "regarding": a verb's form that has become an adposition is known by that form
    forms = (word.lower_ if word.pos_ == "VERB" else lemma(word) for word in sorted(words, key=lambda word: word.i))
    return " ".join(forms)


def functions(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """The functions of a noun's adposition in the sentence; empty where it has none, or an unknown one."""
    found = adposition(token)
    if found is None or (" " in found and found in lexicon.source_markers):
        return ()  # "nach Angaben" names a source, whatever "nach" means alone
    known = lexicon.functions(found)
    if known:
        return known
    parts = found.split()
    for length in range(len(parts) - 1, 0, -1):
        known = lexicon.functions(" ".join(parts[:length])) or lexicon.functions(" ".join(parts[-length:]))
        if known:
            return known
    forms = " ".join(child.lower_ for child in token.children if child.dep_.startswith("case"))
    return lexicon.functions(forms)


def ancestors(token: Token) -> Iterator[Token]:
    """The heads above a word, nearest first."""
    while token.dep_ != "ROOT" and token.head != token:
        token = token.head
        yield token
