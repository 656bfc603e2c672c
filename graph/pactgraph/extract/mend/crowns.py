"""Which word is the verb of a clause: one that was hung on a noun, one behind an auxiliary, one with its particle."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import respelt, verbs
from pactgraph.extract.mend.word import HELPERS, Word, children


def crown(words: list[Word], lexicon: Lexicon) -> None:
    """A finite verb that was hung on a noun, where a noun was made the head: "Polen erteilte Dänemark eine Absage"."""
    root = next((word for word in words if word.head == word.i), None)
    if root is None or root.pos in {"VERB", "AUX"} or any(c.dep in HELPERS for c in children(words, root.i)):
        return
    verb = next((word for word in words[1:] if _is_verb(word, lexicon)), None)
    if verb is None or any(word.pos in {"SCONJ", "PUNCT"} for word in words[: verb.i]):
        return
    verb.lemma = next((each for each in respelt(verb, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)), verb.lemma)
    verb.head, verb.dep, verb.pos = verb.i, "ROOT", "VERB"
    for child in children(words, root.i):
        if (child.i > verb.i) == (root.i < verb.i) or child.dep == "punct":
            child.head = verb.i
            child.dep = child.dep if child.dep not in {"nmod", "case"} else "obl"
    for child in children(words, verb.i):
        cased = any(mark.dep == "case" for mark in children(words, child.i))
        child.dep = "obj" if child.pos == "NOUN" and child.dep == "obl" and not cased else child.dep
    marked = any(child.dep == "case" for child in children(words, root.i))
    root.head, root.dep = verb.i, "nsubj" if root.i < verb.i and not marked else "obl" if marked else "obj"


def _is_verb(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word can only be a finite verb that the lexicon knows."""
    if (
        not word.small
        or word.participle
        or lexicon.functions(word.lower)
        or word.pos in {"DET", "PRON", "CCONJ", "PART"}
    ):
        return False
    known = any(each in verbs(lexicon) for each in respelt(word, lexicon.lang, "VERB")[1:])
    return known and word.lower not in lexicon.auxiliaries and not lexicon.past_of_past & {word.lemma}


def demote(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An auxiliary that was made the head of the participle or infinitive at the end of its clause."""
    helping = lexicon.past_of_past | lexicon.auxiliaries.keys()
    if word.pos not in {"AUX", "VERB"} or word.lemma not in helping:
        return
    below = [c for c in children(words, word.i) if c.i > word.i and c.pos in {"VERB", "ADJ"} and not c.finite]
    verb = next((c for c in below if c.dep in {"ccomp", "xcomp", "obj", "dep", "acl", "conj", "parataxis"}), None)
    if verb is None or any(w.lower in {",", ":"} for w in words[word.i : verb.i]):
        return
    if any(child.dep == "mark" for child in children(words, verb.i)):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if word.head == word.i else (word.head, word.dep)
    for child in children(words, word.i):
        child.head = verb.i
    for child in children(words, verb.i):
        child.dep = "obj" if child.dep == "nsubj" and child.i > word.i and verb.i != child.i else child.dep
    word.head, word.dep, word.pos, verb.pos = verb.i, "aux", "AUX", "VERB"
