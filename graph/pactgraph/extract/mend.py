"""Mends a parse where a language's data tells better than its model: nationality adjectives, prepositions, passives.

A sentence that needs nothing is returned as it is, else a copy with another tree. What depends on the language is data:
names of nationality come from the reference, fixed prepositions and verbs without a passive from the lexicon's grammar.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import yaml
from spacy.tokens import Doc

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import has, respelling
from pactgraph.parse import Sentence
from pactgraph.resources import folder

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_MODIFIER = frozenset({"amod", "compound", "nmod", "flat", "flat:name", "obj", "advmod"})
_PHRASES = frozenset({"obl", "obl:agent", "nmod"})
_PLACES = frozenset({"xcomp", "obj", "nsubj", "nsubj:pass", "nmod", "obl", "obl:agent"})
_OBJECTS = frozenset({"obj", "xcomp", "ccomp"})
_PARTY = frozenset({"by", "from", "against", "for", "to"})
_CLAUSES = frozenset({"parataxis", "ccomp", "conj", "advcl", "acl"})
_ACTIVE = {"nsubj:pass": "nsubj", "aux:pass": "aux", "obl:agent": "obl", "csubj:pass": "csubj"}


@dataclass
class _Word:
    """One token, free to change."""

    i: int
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int
    participle: bool


def mended(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """The sentence with a better tree, where the language's data finds fault with it."""
    intransitive, leaving = _listed(lexicon.lang, "intransitive"), _listed(lexicon.lang, "leaving")
    words = [_Word(t.i, t.lower_, t.lemma_, t.pos_, t.dep_, t.head.i, has(t, "VerbForm", "Part")) for t in sentence.doc]
    before = [replace(word) for word in words]
    for word in words:
        _auxiliary(words, word)
        _noun(words, word, lexicon)
        _event(words, word, lexicon)
        _verb(words, word, lexicon)
    nationalities = set(_nationalities(sentence.doc, lexicon.lang))
    for place in sorted({*nationalities, *_adjectives(words, lexicon.lang)}):
        _adjective(words, place)
    owned = frozenset(words[place].head for place in nationalities)
    for word in list(words):
        _preposition(words, word, lexicon, owned)
    for word in words:
        lemmas = {word.lemma.lower(), *_respelt(word, lexicon.lang, word.pos)} if intransitive else set()
        lemmas |= {f"{lemma[:-1]}si" for lemma in lemmas if _reflexive(words, word)}
        if lemmas & intransitive:
            _activate(words, word)
        else:
            _passive(words, word)
            _object(words, word)
        if word.lemma in leaving:
            _depart(words, word)
        _agent(words, word, lexicon)
        _relation(words, word)
    return sentence if words == before else replace(sentence, doc=_rebuilt(sentence.doc, words))


@cache
def _listed(lang: str, name: str) -> frozenset[str]:
    path = folder("ontology") / "lexicon" / lang / "grammar.yaml"
    return frozenset(yaml.safe_load(path.read_text(encoding="utf-8")).get(name) or ())


def _things(lexicon: Lexicon) -> frozenset[str]:
    """What is sent, paid or fired, which has no party of its own."""
    return frozenset(word for name in ("goods", "arms", "money") for word in lexicon.classes.get(name, ()))


def _climb(words: list[_Word], phrase: _Word, lexicon: Lexicon) -> None:
    """Hang a phrase on the event or verb above a thing ("aiuti da 400 milioni di dollari per l'Ucraina")."""
    host = words[phrase.head]
    while host.lemma in _things(lexicon) and host.lemma not in _events(lexicon) and host.head != host.i:
        host = words[host.head]
    verbal = host.pos in {"VERB", "AUX"}
    if verbal or host.lemma in _events(lexicon):
        phrase.head, phrase.dep = host.i, "obl" if verbal else "nmod"


_EVENTS: dict[str, frozenset[str]] = {}


def _events(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that state a fact; gathered once a language."""
    if lexicon.lang not in _EVENTS:
        _EVENTS[lexicon.lang] = frozenset(noun for trigger in lexicon.triggers for noun in trigger.nouns)
    return _EVENTS[lexicon.lang]


_NOUNS: dict[str, frozenset[str]] = {}
_VERBS: dict[str, frozenset[str]] = {}


def _verbs(lexicon: Lexicon) -> frozenset[str]:
    """All verbs that a lexicon knows; gathered once a language."""
    if lexicon.lang not in _VERBS:
        named = {verb for trigger in lexicon.triggers for verb in trigger.verbs}
        _VERBS[lexicon.lang] = frozenset({*named, *lexicon.governors, *lexicon.light, *lexicon.say})
    return _VERBS[lexicon.lang]


def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """All nouns that a lexicon knows; gathered once a language."""
    if lexicon.lang not in _NOUNS:
        named = (noun for trigger in lexicon.triggers for noun in trigger.nouns)
        _NOUNS[lexicon.lang] = frozenset({*named, *(noun for nouns in lexicon.classes.values() for noun in nouns)})
    return _NOUNS[lexicon.lang]


def _respelt(word: _Word, lang: str, pos: str) -> list[str]:
    """What a form may be a form of."""
    ends = [(end, new) for end, new in respelling(lang, pos) if word.lower.endswith(end)]
    return [word.lower, *(word.lower[: len(word.lower) - len(end)] + new for end, new in ends)]


def _noun(words: list[_Word], word: _Word, lexicon: Lexicon) -> None:
    """A noun that was taken for an adjective or verb ("soldati", "missili", "fregate") in the place of a noun."""
    nouns = _nouns(lexicon)
    if word.pos == "NOUN" and word.lemma not in nouns and _listed(lexicon.lang, "adjectives"):
        word.lemma = next((each for each in _respelt(word, lexicon.lang, "NOUN") if each in nouns), word.lemma)
    placed = word.dep in _PLACES and word.pos in {"ADJ", "VERB"} and _listed(lexicon.lang, "adjectives")
    if not placed or any(child.dep.startswith(("aux", "cop", "nsubj", "mark")) for child in _children(words, word.i)):
        return
    known = [each for each in _respelt(word, lexicon.lang, "NOUN") if each in _nouns(lexicon)]
    if known and not (word.dep == "xcomp" and (word.lemma in _verbs(lexicon) or word.pos == "ADJ")):
        word.pos, word.lemma = "NOUN", known[-1]
        word.dep = "obj" if word.dep == "xcomp" else word.dep
        for child in _children(words, word.i):
            child.dep = "nmod" if child.dep in _PHRASES else child.dep


def _event(words: list[_Word], noun: _Word, lexicon: Lexicon) -> None:
    """An event noun that was taken for the modifier of the adjective before it ("un massiccio attacco")."""
    host = words[noun.head]
    if (
        noun.lemma not in _events(lexicon)
        or noun.dep != "amod"
        or host.i != noun.i - 1
        or host.lemma in _nouns(lexicon)
    ):
        return
    noun.head, noun.dep = (noun.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    for child in _children(words, host.i):
        child.head = noun.i
    host.head, host.dep, host.pos = noun.i, "amod", "ADJ"


def _verb(words: list[_Word], word: _Word, lexicon: Lexicon) -> None:
    """A verb that was taken for something else though it has a subject or an auxiliary ("la Polonia teme ...")."""
    if word.pos not in {"NOUN", "ADJ", "ADV"} or not _listed(lexicon.lang, "adjectives"):
        return
    below = {child.dep for child in _children(words, word.i)}
    known = [each for each in _respelt(word, lexicon.lang, "VERB")[1:] if each in _verbs(lexicon)]
    if known and "cop" not in below and below & {"nsubj", "nsubj:pass", "aux", "aux:pass"}:
        word.pos, word.lemma = "VERB", known[-1]


def _auxiliary(words: list[_Word], word: _Word) -> None:
    """Put a participle in the place of its auxiliary, where the parser made that the head ("ha promesso di ...")."""
    if word.pos != "AUX":
        return
    verb = next(
        (w for w in words[word.i + 1 : word.i + 3] if w.head == word.i and w.participle and w.dep in _OBJECTS), None
    )
    if verb is None:
        return
    verb.head, verb.dep = (verb.i, "ROOT") if word.head == word.i else (word.head, word.dep)
    for child in _children(words, word.i):
        child.head = verb.i
    word.head, word.dep, verb.pos = verb.i, "aux", "VERB"


def _passive(words: list[_Word], verb: _Word) -> None:
    """A participle has no copula: "è stata respinta" is a passive."""
    if verb.pos != "VERB":
        return
    below = _children(words, verb.i)
    if any(child.dep == "cop" and child.pos == "AUX" for child in below):
        for child in below:
            child.dep = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(child.dep, child.dep)


def _adjectives(words: list[_Word], lang: str) -> Iterator[int]:
    """Places of the adjectives that taggers take for participles."""
    listed = _listed(lang, "adjectives")
    for word in words if listed else []:
        if word.pos in {"VERB", "ADJ"} and any(each in listed for each in _respelt(word, lang, "ADJ")):
            yield word.i


def _reflexive(words: list[_Word], verb: _Word) -> bool:
    return any(child.dep.startswith("expl") for child in _children(words, verb.i))


def _object(words: list[_Word], verb: _Word) -> None:
    """Of two subjects of a verb, the one behind it is the object ("la Nato bombardò la Jugoslavia")."""
    below = _children(words, verb.i)
    named = [child for child in below if child.dep == "nsubj"]
    free = not any(child.dep in {"obj", "expl", "cop", "aux:pass"} for child in below)
    if verb.pos == "VERB" and free and len(named) == 2 and named[0].i < verb.i < named[1].i:
        named[1].dep = "obj"


def _depart(words: list[_Word], verb: _Word) -> None:
    """Where forces leave from is no agent of theirs ("ritirate dal Mali")."""
    for child in _children(words, verb.i):
        child.dep = "obl" if child.dep == "obl:agent" else child.dep


def _relation(words: list[_Word], word: _Word) -> None:
    """Name relations after their heads: a noun has no oblique, a verb no adnominal infinitive."""
    host = words[word.head]
    if word.dep == "obl" and host.pos == "NOUN" and not any(c.dep == "cop" for c in _children(words, host.i)):
        word.dep = "nmod"
    elif word.dep == "acl" and host.pos == "VERB" and word.pos == "VERB" and not word.participle:
        word.dep = "xcomp"


def _agent(words: list[_Word], phrase: _Word, lexicon: Lexicon) -> None:
    """A "da" or "contro" phrase under a name belongs to the verb above ("consegnati all'Ucraina dalla Francia")."""
    host = words[phrase.head]
    if phrase.dep != "nmod" or host.dep not in {*_PHRASES, "conj", "obj"} or phrase.i < host.i:
        return
    marks = [child.lemma.lower() for child in _children(words, phrase.i) if child.dep == "case"]
    if not any(_PARTY & set(lexicon.functions(mark)) for mark in marks):
        return
    if host.lemma in _things(lexicon) and host.lemma not in _events(lexicon):
        _climb(words, phrase, lexicon)
        return
    above = words[host.head]
    if above.pos in {"VERB", "AUX"} and host.pos == "PROPN" and host.dep in _PHRASES:
        phrase.head, phrase.dep = above.i, "obl"
    elif (
        above.pos == "NOUN"
        and host.pos == "NOUN"
        and above.lemma in _events(lexicon)
        and host.lemma not in _events(lexicon)
    ):
        phrase.head = above.i


def _nationalities(doc: Doc, lang: str) -> Iterator[int]:
    """Places of one-word nationality adjectives written small, as Romance languages write them ("russi")."""
    for found in find(doc, lang):
        if found.adjectival and found.last - found.first == 1 and doc[found.first].text.islower():
            yield found.first


def _children(words: list[_Word], of: int) -> list[_Word]:
    return [word for word in words if word.head == of and word.i != of]


def _below(words: list[_Word], word: int, top: int) -> bool:
    """Whether a word stands somewhere below another one."""
    for _ in words:
        if word == top:
            return True
        if words[word].head == word:
            return False
        word = words[word].head
    return True


def _adjective(words: list[_Word], place: int) -> None:
    """Hang a nationality adjective on the noun before it ("due bombardieri russi"), not the noun on the adjective."""
    _unload(words, words[place])
    if place == 0 or words[place - 1].pos not in _NOMINAL or words[place - 1].dep == "cop":
        return
    adjective, noun = words[place], words[place - 1]
    if noun.head == place and noun.dep in _MODIFIER:
        kept = adjective.dep if not adjective.dep.startswith(("aux", "cop")) else "nsubj"
        noun.head, noun.dep = (adjective.head, kept) if adjective.head != place else (noun.i, "ROOT")
        noun.pos = "NOUN" if noun.pos == "ADJ" else noun.pos
    elif noun.head == place and adjective.pos in {"VERB", "AUX"}:
        _dethrone(words, adjective, noun)
    elif adjective.pos in {"VERB", "AUX", "PROPN"} and not _below(words, noun.i, place):
        pass
    elif noun.i != adjective.head:
        return
    for child in _children(words, place):
        if child.i != noun.i:
            child.head = noun.i
            child.dep = "nmod" if child.dep in _PHRASES else child.dep
    adjective.head, adjective.dep, adjective.pos = noun.i, "amod", "ADJ"


def _unload(words: list[_Word], adjective: _Word) -> None:
    """Give the noun what hangs on its adjective ("attacchi informatici russi contro l'Estonia")."""
    if adjective.dep not in {"amod", "acl"} or words[adjective.head].pos not in {"NOUN", "PROPN"}:
        return
    for child in _children(words, adjective.i):
        if child.dep in _PHRASES and child.i > adjective.i:
            child.head, child.dep = adjective.head, "nmod"


def _dethrone(words: list[_Word], adjective: _Word, noun: _Word) -> None:
    """Let the verb behind take the place of an adjective that the parser took for the verb of the clause."""
    clauses = [child for child in _children(words, adjective.i) if child.dep in _CLAUSES and child.i > adjective.i]
    verb = next((child for child in clauses if child.pos in {"VERB", "AUX", "ADJ"}), None)
    root = adjective.head == adjective.i
    top = verb if verb is not None else noun
    kept = adjective.dep if not adjective.dep.startswith(("aux", "cop")) else "nsubj"
    top.head, top.dep = (top.i, "ROOT") if root else (adjective.head, kept)
    if verb is not None:
        for child in _children(words, adjective.i):
            if child.i > verb.i or child.dep == "punct":
                child.head = verb.i
        noun.head, noun.dep = verb.i, "nsubj"


def _preposition(words: list[_Word], noun: _Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """Read a noun inside a fixed preposition as part of it: "da parte della Russia" hangs on Russia, not on "parte"."""
    if not 0 < noun.i < len(words) - 1 or noun.dep not in _PHRASES:
        return
    first, last = words[noun.i - 1], words[noun.i + 1]
    inner = words[last.head]
    spelt = {f"{first.lemma} {middle} {last.lemma}".lower() for middle in (noun.lemma, noun.lower)}
    if inner.head != noun.i or last.dep != "case" or not any(lexicon.functions(each) for each in spelt):
        return
    inner.head, inner.dep = noun.head, noun.dep
    for child in _children(words, noun.i):
        child.head = inner.i
    first.head, first.dep = inner.i, "case"
    for part in (noun, last):
        part.head, part.dep = first.i, "fixed"
    noun.pos = "ADP"
    _lift(words, inner, lexicon, owned)


def _lift(words: list[_Word], inner: _Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """A phrase with "by" belongs to an event, not to an adjective or thing ("vendita di armi da parte della Cina")."""
    host = words[inner.head]
    if host.pos == "ADJ" and host.dep == "amod":
        host = words[host.head]
        inner.head, inner.dep = host.i, "nmod"
    while host.pos in {"NOUN", "PROPN"} and host.dep == "nmod":
        if host.lemma in _events(lexicon) and host.i not in owned:
            return
        host = words[host.head]
        inner.head = host.i


def _activate(words: list[_Word], verb: _Word) -> None:
    """A verb without a passive is active: "è arrivato", "si è congratulato"."""
    if verb.pos not in {"VERB", "AUX"}:
        return
    below = _children(words, verb.i)
    named = any(child.dep.startswith("nsubj") for child in below)
    for child in below:
        child.dep = "nsubj" if child.dep == "obj" and not named else _ACTIVE.get(child.dep, child.dep)


def _rebuilt(doc: Doc, words: list[_Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[str(token.morph) for token in doc],
        heads=[word.head for word in words],
        deps=[word.dep for word in words],
    )
