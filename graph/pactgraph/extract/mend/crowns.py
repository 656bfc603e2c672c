"""Which word is the verb of a clause: one that was hung on a noun, one behind an auxiliary, one with its particle."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, respelt, verb_of, verbs
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import HELPERS, NOUNS, Word, all_above, children, is_cased


def put_particle(words: list[Word], lexicon: Lexicon) -> None:
    """A separable verb whose verb and particle enclose the rest of a main clause ("Am Freitag griff X die Y an")."""
    for part in words[2:]:
        closed = part.i + 1 == len(words) or words[part.i + 1].pos in {"PUNCT", "CCONJ"}
        if closed and part.lower in listed(lexicon.lang, "particles"):
            verb = _enclosing(words, part, lexicon)
            if verb is not None:
                _enclose(words, verb, part)


def _enclosing(words: list[Word], part: Word, lexicon: Lexicon) -> Word | None:
    """The verb that a particle belongs to, in the same stretch of words; named as it is without its particle."""
    for word in reversed(words[: part.i]):
        if word.pos == "SCONJ" or (word.pos == "PUNCT" and word.lower in {",", ";", ":"}):
            return None
        if not word.small or word.pos in {"DET", "PRON", "ADP"} or lexicon.functions(word.lower):
            continue
        base = next((g for g in respelt(word, lexicon.lang, "VERB")[1:] if part.lower + g in verbs(lexicon)), None)
        if base is not None:
            word.lemma = base
            return word
    return None


def _enclose(words: list[Word], verb: Word, part: Word) -> None:
    """Make a verb the head of its clause, with all that hung on words that were taken for the head."""
    if verb.pos == "VERB" and part.head == verb.i and part.dep == "compound:prt":
        return
    above = all_above(words, verb)
    if any(word.pos in {"VERB", "AUX"} for word in above if word.i != part.i):
        return
    verb.pos = "VERB"
    for word in above:
        for child in children(words, word.i):
            loose = child.dep in {"punct", "parataxis", "dep", "advmod", "obl"} or word.i == part.i
            outer = (child.i < verb.i) != (word.i < verb.i)
            child.head = verb.i if (loose or outer) and child.i != verb.i else child.head
    for word in above:
        word.head = verb.i
    if above:
        verb.head, verb.dep = verb.i, "ROOT"
    part.head, part.dep = verb.i, "compound:prt"
    _deal(words, verb)


def _deal(words: list[Word], verb: Word) -> None:
    """Deal the parts out to the bare nouns of a clause by their order: the first one acts."""
    bare = [
        child
        for child in children(words, verb.i)
        if child.pos in NOUNS and child.dep != "conj" and not is_cased(words, child)
    ]
    for child in children(words, verb.i):
        if child.pos in NOUNS and is_cased(words, child):
            child.dep = "obl"
    for place, child in enumerate(bare):
        child.dep = "nsubj" if place == 0 else "obj"


def crown(words: list[Word], lexicon: Lexicon) -> None:
    """A finite verb that was hung on a noun, where a noun was made the head: "Polen erteilte Dänemark eine Absage"."""
    root = next((word for word in words if word.head == word.i), None)
    if root is None or root.pos in {"VERB", "AUX"} or any(c.dep in HELPERS for c in children(words, root.i)):
        return
    verb = next((word for word in words[1:] if _is_verb(word, lexicon) or _is_plural(words, word, lexicon)), None)
    if verb is None or any(word.pos in {"SCONJ", "PUNCT"} for word in words[: verb.i]):
        return
    verb.lemma = verb_of(verb, lexicon) or verb.lemma
    verb.head, verb.dep, verb.pos = verb.i, "ROOT", "VERB"
    for child in children(words, root.i):
        if (child.i > verb.i) == (root.i < verb.i) or child.dep == "punct":
            child.head = verb.i
            child.dep = child.dep if child.dep not in {"nmod", "case"} else "obl"
    for child in children(words, verb.i):
        cased = is_cased(words, child)
        timed = child.lower in times(lexicon)
        child.dep = "obj" if child.pos in NOUNS and child.dep == "obl" and not cased and not timed else child.dep
    marked = is_cased(words, root)
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
    known = verb_of(word, lexicon) is not None
    return known and word.lower not in lexicon.auxiliaries and not lexicon.past_of_past & {word.lemma}


def take_conjunct(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A finite verb behind "and" that was taken for an adjective ("reagierte ungehalten und ermahnte den Premier")."""
    if word.dep != "conj" or word.pos not in {"ADJ", "ADV"} or not _is_verb(word, lexicon) or not word.i:
        return
    if words[word.i - 1].pos != "CCONJ" or not any(child.dep in {"obj", "iobj"} for child in children(words, word.i)):
        return
    word.pos = "VERB"
    word.lemma = verb_of(word, lexicon) or word.lemma
    host = words[word.head]
    if host.pos != "VERB" and words[host.head].pos == "VERB":
        word.head = host.head


def _is_plural(words: list[Word], word: Word, lexicon: Lexicon) -> bool:
    """Whether a form alike to the infinitive is finite: right behind one word ("Dort patrouillieren Schiffe")."""
    known = word.i == 1 and word.small and word.pos in {"ADJ", "ADV", "VERB"} and word.lower in verbs(lexicon)
    behind = words[2] if len(words) > 2 else word
    return known and words[0].pos in {"ADV", "PROPN", "PRON"} and behind.pos != "PUNCT" and not words[0].small


def _is_nonfinite(words: list[Word], verb: Word, lexicon: Lexicon) -> bool:
    """Whether a word is a participle or infinitive; a known infinitive that ends its clause always is one."""
    last = verb.i + 1 == len(words) or words[verb.i + 1].pos == "PUNCT"
    return verb.pos in {"VERB", "ADJ"} and (not verb.finite or (last and verb.lower in verbs(lexicon)))


def hang_modal(words: list[Word], modal: Word, lexicon: Lexicon) -> None:
    """A modal that was hung on the object of its infinitive: "X und Y wollen Panzer entwickeln"."""
    noun = words[modal.head]
    if modal.pos != "AUX" or modal.dep in HELPERS or modal.lower not in lexicon.auxiliaries or noun.pos not in NOUNS:
        return
    behind = (word for word in words[modal.i + 1 :] if word.pos in {"VERB", "PUNCT"})
    verb = next(behind, None)
    if verb is None or verb.pos != "VERB" or not _is_nonfinite(words, verb, lexicon) or noun.i < modal.i:
        return
    modal.head, modal.dep = verb.i, "aux"
    if noun.dep == "conj" and not any(child.dep == "cc" for child in children(words, noun.i)):
        noun.head, noun.dep = verb.i, "obj"


def demote(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An auxiliary that was made the head of the participle or infinitive at the end of its clause."""
    helping = lexicon.past_of_past | lexicon.auxiliaries.keys()
    if word.pos not in {"AUX", "VERB"} or word.lemma not in helping:
        return
    below = [c for c in children(words, word.i) if c.i > word.i and _is_nonfinite(words, c, lexicon)]
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
