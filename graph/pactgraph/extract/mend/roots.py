"""Verbs that the parser lost: below a name or noun that it took for the head, or before the object that it made one."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, respelt, verb_of, verbs
from pactgraph.extract.mend.word import NOUNS, Word, children, is_cased

_LOST = frozenset(
    {"obj", "amod", "acl", "appos", "flat", "flat:name", "nmod", "obl", "dep", "xcomp", "ccomp", "conj", "parataxis"}
)
_BEFORE = frozenset({"amod", "cop", "det", "compound", "nmod", "nummod", "flat", "aux"})
_HELP = frozenset({"aux", "aux:pass", "cop"})


def is_told(word: Word, lexicon: Lexicon) -> bool:
    """Whether a form is finite: tagged as a verb and no participle, or with an ending that only finite forms have."""
    if word.pos in {"VERB", "AUX"} and not word.participle:
        return True
    ends = tuple(end for mood in ("past", "future", "conditional") for end in lexicon.endings.get(mood, ()))
    known = verb_of(word, lexicon) is not None
    return bool(ends) and word.small and word.lower.endswith(ends) and known and word.lower not in nouns(lexicon)


def find_root(words: list[Word], lexicon: Lexicon) -> None:
    """Make a finite verb the head where a name or noun was made it ("Corea del Norte amenaza a ...")."""
    root = next((word for word in words if word.head == word.i), None)
    if root is None or not listed(lexicon.lang, "adjectives") or root.pos in {"VERB", "AUX"}:
        return
    below = children(words, root.i)
    if any(child.dep in _HELP for child in below):
        return
    if _open_with(words, root, below) or _share(words, root, below):
        return
    verb = next((child for child in below if child.i > root.i and child.dep in _LOST and is_told(child, lexicon)), None)
    verb = verb or _misread(words, root, lexicon)
    if verb is None or any(
        child.dep in {"mark", "cc"} or _relative(child, words, verb) for child in children(words, verb.i)
    ):
        return
    verb.lemma = verb_of(verb, lexicon) or verb.lemma
    _enthrone(words, verb, root)
    named = any(child.dep.startswith("nsubj") and child.i > root.i for child in children(words, verb.i))
    heading = named and any(word.lower == ":" for word in words[root.i : verb.i])  # "Sahel : l'Algérie ferme ..."
    root.dep = "dislocated" if heading else "nsubj"


def _share(words: list[Word], root: Word, below: list[Word]) -> bool:
    """Whether the first of two subjects was made the head, and shares the verb now ("L'Allemagne et X vont donner")."""
    verb = next((child for child in below if child.dep == "conj" and child.finite and child.pos == "VERB"), None)
    inner = children(words, verb.i) if verb is not None else []
    joint = next((child for child in inner if child.dep == "cc"), None)
    other = next((child for child in inner if child.dep == "nsubj" and child.i < child.head), None)
    if verb is None or joint is None or other is None or root.pos not in NOUNS or other.pos not in NOUNS:
        return False
    start = min([other.i, *(child.i for child in children(words, other.i))])
    if joint.i != start - 1 or root.i > joint.i or any(child.i > root.i for child in below if child.i < joint.i):
        return False
    _enthrone(words, verb, root)
    root.dep = "nsubj"
    joint.head, other.head, other.dep = other.i, root.i, "conj"
    return True


def _open_with(words: list[Word], root: Word, below: list[Word]) -> bool:
    """Whether a description before the subject was made the head, and is hung on it ("Membre de l'Otan, X envoie")."""
    verb = next((child for child in below if child.dep == "acl:relcl" and child.finite), None)
    if verb is None or root.pos != "NOUN" or any(child.i < root.i for child in below):
        return False
    inner = children(words, verb.i)
    subject = next((c for c in inner if c.dep == "nsubj" and root.i < c.i < verb.i and c.pos in NOUNS), None)
    if subject is None or any(
        child.dep in {"mark", "cc"} or child.pos == "PRON" for child in inner if child.i < subject.i
    ):
        return False
    start = min([subject.i, *(child.i for child in children(words, subject.i))])
    if words[start - 1].lower != ",":
        return False
    verb.head, verb.dep = verb.i, "ROOT"
    for child in below:
        child.head = verb.i if child.i > verb.i or child.dep == "punct" else child.head
    for child in inner:
        if child.dep == "obl" and child.i < start:
            child.head, child.dep = root.i, "nmod"
    verb.head, root.head, root.dep = verb.i, subject.i, "appos"
    return True


def _misread(words: list[Word], root: Word, lexicon: Lexicon) -> Word | None:
    """The verb right behind a name, which was taken for a conjunction or the like ("China propuso a Rusia ...")."""
    verb = words[root.i + 1] if root.i + 1 < len(words) else root
    if root.pos != "PROPN" or verb.pos in {"VERB", "AUX", "PUNCT"} or not is_told(verb, lexicon):
        return None
    host = words[verb.head]
    if host.i != root.i and host.head == root.i:
        host.dep = "obl" if is_cased(words, host) else "obj"
        for child in children(words, root.i):
            child.dep = "obj" if child.dep == "nsubj" and child.i > verb.i else child.dep
    return verb


def _relative(child: Word, words: list[Word], verb: Word) -> bool:
    """Whether a clause is opened by a pronoun, so that it does not tell the main event ("el barco que hundió ...")."""
    return (
        child.pos in {"PRON", "SCONJ"} and child.i < verb.i and child.i > words[verb.head].i and child.dep != "expl:pv"
    )


def _enthrone(words: list[Word], verb: Word, host: Word) -> None:
    """Put a verb in the place of a word before it, with all that stands behind the verb."""
    verb.head, verb.dep = (verb.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    verb.pos = "VERB"
    for child in children(words, host.i):
        if child.i > verb.i or child.dep == "punct":
            child.head = verb.i
            child.dep = "obl" if child.dep == "nmod" else child.dep
    host.head = verb.i


def take_before(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb that was hung on its own object: "Alemania producirá munición", with "munición" for the head."""
    host = words[verb.head]
    if verb.dep not in _BEFORE or not is_told(verb, lexicon) or not verb.i < host.i or host.pos != "NOUN":
        return
    known = set(respelt(verb, lexicon.lang, "VERB")) & (verbs(lexicon) - lexicon.auxiliaries.keys())
    if (
        not known
        or not listed(lexicon.lang, "adjectives")
        or any(c.dep in _HELP - {verb.dep} for c in children(words, host.i))
    ):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    verb.pos, verb.lemma = "VERB", next((each for each in (verb.lemma, *sorted(known)) if each in known), verb.lemma)
    for child in children(words, host.i):
        if child.i < verb.i or child.dep == "punct":
            child.head = verb.i
    host.head, host.dep = verb.i, "obj"


def take_name(words: list[Word], name: Word) -> None:
    """An actor's name is no verb ("Dinamarca adiestrará ..."): the verb that hangs on it takes its place."""
    noun = words[name.i + 1] if name.i + 1 < len(words) else name
    if name.dep in {"punct", "compound:prt"} and noun.pos == "NOUN" and noun.head != name.i:
        name.head, name.dep, name.pos = noun.i, "compound", "PROPN"  # "attacked by Al-Shabab militants"
    if name.pos in {"PROPN", "NOUN", "ADJ"} or name.small:
        return
    name.pos = "PROPN"
    below = children(words, name.i)
    verb = next((c for c in below if c.i > name.i and c.pos == "VERB" and c.dep in {*_LOST, "advcl"}), None)
    if name.head == name.i and verb is not None and not any(child.dep in _HELP for child in below):
        _enthrone(words, verb, name)
        name.dep = "nsubj"


def read_complement(words: list[Word], verb: Word) -> None:
    """A clause with a conjunction of its own and no "and" is no second member ("teme que China pueda invadir")."""
    if verb.dep != "conj" or verb.pos != "VERB":
        return
    below = children(words, verb.i)
    marked = any(child.dep == "mark" and child.pos == "SCONJ" for child in below)
    if marked and not any(child.dep == "cc" for child in below):
        verb.dep = "ccomp" if words[verb.head].pos == "VERB" else verb.dep


def free_subject(words: list[Word], verb: Word) -> None:
    """A participle that was taken for its noun's verb ("la base atacada por Israel albergaba ...")."""
    if not verb.participle:
        return
    below = children(words, verb.i)
    noun = next((child for child in below if child.dep.startswith("nsubj") and child.i < verb.i), None)
    if noun is None or any(child.dep in _HELP and child.pos == "AUX" for child in below):
        return
    told = next(
        (c for c in below if c.dep in {"conj", "parataxis"} and c.pos == "VERB" and not _joined(words, c)), None
    )
    if verb.dep.startswith("nsubj"):
        noun.head, noun.dep = verb.head, verb.dep
    elif verb.head == verb.i and told is not None:
        told.head, told.dep, noun.head, noun.dep = told.i, "ROOT", told.i, "nsubj"
        for child in below:
            child.head = told.i if child.dep == "punct" else child.head
    else:
        return
    verb.head, verb.dep = noun.i, "acl"
    for child in below:
        if child.i < verb.i and child.i != noun.i and child.head == verb.i:
            child.head, child.dep = noun.i, "amod" if child.pos == "ADJ" else child.dep


def _joined(words: list[Word], verb: Word) -> bool:
    """Whether a clause follows a conjunction, or has a subject of its own."""
    return any(child.dep in {"cc", "mark"} or child.dep.startswith("nsubj") for child in children(words, verb.i))
