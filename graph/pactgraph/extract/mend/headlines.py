"""Verbs without a finite form to be known by: the present behind a name, participles that open a headline."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, verb_of
from pactgraph.extract.mend.word import HELPERS, PHRASES, Word, children, is_cased

_BEHIND = frozenset({"flat", "flat:name", "amod", "nummod", "nmod", "appos", "acl", "obj", "compound", "obl"})
_OPENERS = frozenset({"DET", "NUM", "PROPN", "ADP", "ADV"})


def take_present(words: list[Word], lexicon: Lexicon, named: frozenset[int]) -> None:
    """The present tense right behind an actor, taken for a noun or adjective ("Kinshasa accusa Kigali di ...").

    Only where the sentence has no other verb: `named` are the places of names and nationalities.
    """
    ends = tuple(listed(lexicon.lang, "present_endings"))
    root = next((word for word in words if word.head == word.i), None)
    if not ends or root is None or any(_is_told(word) for word in words):
        return
    verb = next((word for word in words if _is_present(words, word, lexicon, named)), None)
    if verb is None:
        return
    before = words[: verb.i]
    subject = next((w for w in reversed(before) if w.pos in {"NOUN", "PROPN"} and not is_cased(words, w)), None)
    while subject is not None and words[subject.head].i < subject.i and not is_cased(words, words[subject.head]):
        subject = words[subject.head]
    if subject is not None:
        _raise(words, verb, subject, root, lexicon)


def _is_told(word: Word) -> bool:
    return (
        (word.finite and word.pos in {"VERB", "AUX"})
        or word.dep in HELPERS
        or (word.pos == "VERB" and word.dep == "ROOT" and not word.participle)
    )


def _is_present(words: list[Word], verb: Word, lexicon: Lexicon, named: frozenset[int]) -> bool:
    """Whether a word behind an actor and before an object or phrase is a form of a known verb."""
    if verb.pos not in {"NOUN", "ADJ", "PROPN", "X"} or not verb.small or verb.i + 1 >= len(words) or verb.i in named:
        return False
    opened = words[verb.i + 1].pos in (_OPENERS if verb.lower in nouns(lexicon) else _OPENERS | {"NOUN"})
    if verb.i - 1 not in named or not opened or is_cased(words, verb):
        return False
    if not verb.lower.endswith(tuple(listed(lexicon.lang, "present_endings"))):
        return False
    return verb_of(verb, lexicon) is not None


def _raise(words: list[Word], verb: Word, subject: Word, root: Word, lexicon: Lexicon) -> None:
    """Make a word the main verb, with all that stands behind it and is not below something else there."""
    verb.pos, verb.finite = "VERB", True
    verb.lemma = verb_of(verb, lexicon) or verb.lemma
    free = not any(child.dep == "obj" for child in children(words, verb.i))
    for word in words:
        if word.i > verb.i and word.head < verb.i and word.i != root.i:
            bare = free and word.pos in {"NOUN", "PROPN"} and not is_cased(words, word) and word.dep in _BEHIND
            word.head = verb.i
            word.dep = "obj" if bare else "obl" if word.dep in PHRASES else word.dep
            free = free and not bare
    for child in children(words, verb.i):
        bare = free and child.pos in {"NOUN", "PROPN"} and not is_cased(words, child) and child.i > verb.i
        child.dep = "obj" if bare and child.dep in _BEHIND else "obl" if child.dep in PHRASES else child.dep
        free = free and child.dep != "obj"
    if root.i > verb.i:
        root.dep = "obj" if free and not is_cased(words, root) else "obl"
    verb.head, verb.dep = verb.i, "ROOT"
    for word in (subject, root):
        word.head = verb.i
    subject.dep = "nsubj"


def open_participle(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A participle that opens a headline is a passive without its auxiliary ("Espulsi da Roma due diplomatici")."""
    opens = all(other.pos == "PUNCT" for other in words[: verb.i])
    if not opens or verb.head != verb.i or any(child.dep in HELPERS for child in children(words, verb.i)):
        return
    if not verb.lower.endswith(tuple(listed(lexicon.lang, "participle_endings"))) or verb.lower in nouns(lexicon):
        return
    known = verb_of(verb, lexicon)
    behind = [c for c in words[verb.i + 1 :] if c.pos == "NOUN" and not is_cased(words, c)]
    behind = [c for c in behind if c.head == verb.i or words[c.head].pos == "PROPN"]
    if known is None or not behind or {known, lexicon.reflexive(known)} & listed(lexicon.lang, "intransitive"):
        return
    verb.pos, verb.lemma, verb.participle = "VERB", known, True
    behind[0].head, behind[0].dep = verb.i, "nsubj:pass"
    for child in children(words, verb.i):
        if child.dep == "nmod":
            child.dep = "obl"


def close_participle(words: list[Word], verb: Word) -> None:
    """A participle before the main clause is no main verb ("Riuniti a Varsavia, i ministri hanno accusato ...")."""
    if not verb.participle or any(word.pos != "PUNCT" for word in words[: verb.i]):
        return
    below = children(words, verb.i)
    told = next((c for c in below if c.dep in {"parataxis", "ccomp", "conj"} and c.pos == "VERB"), None)
    if told is None or any(child.dep in {*HELPERS, "obj"} or child.dep.startswith("nsubj") for child in below):
        return
    subject = next((c for c in children(words, told.i) if c.dep.startswith("nsubj") and c.i < told.i), None)
    if subject is None or not any(word.lower == "," for word in words[verb.i : subject.i]):
        return
    told.head, told.dep, verb.head, verb.dep = told.i, "ROOT", told.i, "advcl"
    for child in below:
        if child.i > told.i and child.dep == "punct":
            child.head = told.i


def take_vocative(words: list[Word], name: Word) -> None:
    """A name before a verb without another subject acts, and is not called ("Rutte, in visita a Riga, ha taciuto")."""
    verb = words[name.head]
    below = children(words, verb.i)
    told = verb.finite or any(child.finite for child in below if child.dep in HELPERS)
    called = any(word.lower == ":" for word in words[name.i : verb.i])
    if told and not called and name.i < verb.i and not any(child.dep.startswith("nsubj") for child in below):
        name.dep = "nsubj"


def take_enclitic(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A form with a pronoun behind it that was taken for a noun ("sanzionarlo")."""
    below = children(words, verb.i)
    if any(child.dep == "det" for child in below):
        return
    ended = any(verb.lower.endswith(stem + pronoun) for stem, pronoun in lexicon.enclitics)
    known = verb_of(verb, lexicon) if ended else None
    if known is not None:
        verb.pos, verb.lemma = "VERB", known
        verb.dep = "advcl" if verb.dep in {"appos", "obl", "nmod"} else verb.dep
        for child in below:
            child.dep = {"case": "mark", "acl": "xcomp"}.get(child.dep, child.dep)


def take_helped(words: list[Word], helper: Word, lexicon: Lexicon) -> None:
    """A participle taken for the object of its auxiliary ("avevano concordato", with "avevano" for the verb)."""
    if helper.i + 1 >= len(words):
        return
    verb = words[helper.i + 1]
    if verb.head != helper.i or verb.pos not in {"NOUN", "ADJ", "VERB"} or not verb.small:
        return
    ends = tuple(listed(lexicon.lang, "participle_endings"))
    known = verb_of(verb, lexicon)
    if known is None or not ends or not verb.lower.endswith(ends):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if helper.head == helper.i else (helper.head, helper.dep)
    verb.pos, verb.lemma, verb.participle = "VERB", known, True
    for child in children(words, helper.i):
        child.head = verb.i
    helper.head, helper.dep, helper.pos = verb.i, "aux", "AUX"
