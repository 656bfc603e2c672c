"""Verbs that the parser lost: below a name or noun that it took for the head, or before the object that it made one."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, respelt, things, verbs
from pactgraph.extract.mend.word import PHRASES, Word, children

_LOST = frozenset(
    {"obj", "amod", "acl", "appos", "flat", "flat:name", "nmod", "obl", "dep", "xcomp", "ccomp", "conj", "parataxis"}
)
_BEFORE = frozenset({"amod", "cop", "det", "compound", "nmod", "flat", "aux"})
_HELP = frozenset({"aux", "aux:pass", "cop"})


def is_told(word: Word, lexicon: Lexicon) -> bool:
    """Whether a form is finite: tagged as a verb and no participle, or with an ending that only finite forms have."""
    if word.pos in {"VERB", "AUX"} and not word.participle:
        return True
    ends = tuple(end for mood in ("past", "future", "conditional") for end in lexicon.endings.get(mood, ()))
    known = any(each in verbs(lexicon) for each in respelt(word, lexicon.lang, "VERB")[1:])
    return bool(ends) and word.small and word.lower.endswith(ends) and known and word.lower not in nouns(lexicon)


def find_root(words: list[Word], lexicon: Lexicon) -> None:
    """Make a finite verb the head where a name or noun was made it ("Corea del Norte amenaza a ...")."""
    root = next((word for word in words if word.head == word.i), None)
    if root is None or not listed(lexicon.lang, "adjectives") or root.pos in {"VERB", "AUX"}:
        return
    below = children(words, root.i)
    if any(child.dep in _HELP for child in below):
        return
    verb = next((child for child in below if child.i > root.i and child.dep in _LOST and is_told(child, lexicon)), None)
    verb = verb or _misread(words, root, lexicon)
    if verb is None or any(
        child.dep in {"mark", "cc"} or _relative(child, words, verb) for child in children(words, verb.i)
    ):
        return
    verb.lemma = next((e for e in respelt(verb, lexicon.lang, "VERB")[1:] if e in verbs(lexicon)), verb.lemma)
    _enthrone(words, verb, root)
    root.dep = "nsubj"


def _misread(words: list[Word], root: Word, lexicon: Lexicon) -> Word | None:
    """The verb right behind a name, which was taken for a conjunction or the like ("China propuso a Rusia ...")."""
    verb = words[root.i + 1] if root.i + 1 < len(words) else root
    if root.pos != "PROPN" or verb.pos in {"VERB", "AUX", "PUNCT"} or not is_told(verb, lexicon):
        return None
    host = words[verb.head]
    if host.i != root.i and host.head == root.i:
        host.dep = "obl" if any(child.dep == "case" for child in children(words, host.i)) else "obj"
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
    if name.pos in {"PROPN", "NOUN", "ADJ"} or name.small:
        return
    name.pos = "PROPN"
    below = children(words, name.i)
    verb = next((c for c in below if c.i > name.i and c.pos == "VERB" and c.dep in {*_LOST, "advcl"}), None)
    if name.head == name.i and verb is not None and not any(child.dep in _HELP for child in below):
        _enthrone(words, verb, name)
        name.dep = "nsubj"


def take_bare(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A thing or deed behind its verb without adposition is its object ("entregó a Grecia la primera fragata")."""
    verb = words[noun.head]
    if verb.pos != "VERB" or noun.pos != "NOUN" or noun.i < verb.i or noun.lemma not in nouns(lexicon):
        return
    below = children(words, verb.i)
    passive = any(child.dep in {"aux:pass", "expl:pass", "expl:pv", "expl", "obj"} for child in below)
    inner = children(words, noun.i)
    cased = any(child.dep in {"case", "cop", "mark"} for child in inner)
    second = noun.dep == "nsubj:pass" or (noun.dep == "xcomp" and noun.lemma in things(lexicon))
    if not passive and not cased and (second or (noun.dep == "obl" and listed(lexicon.lang, "adjectives"))):
        noun.dep = "obj"


def free_dative(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """Of two objects, the one with an adposition receives ("aprobó la venta ... a Taiwán")."""
    marks = [child.lower for child in children(words, name.i) if child.dep == "case"]
    if name.dep != "obj" or len(marks) != 1 or marks[0] not in lexicon.personal:
        return
    if any(child.dep == "obj" and child.i != name.i for child in children(words, name.head)):
        name.dep = "obl"


def join_names(words: list[Word], name: Word) -> None:
    """A name after "and" belongs to the name before it, not to the noun above ("el ejercicio de China y Rusia")."""
    joint = words[name.i - 1] if name.i else name
    before = words[joint.i - 1] if joint.i else joint
    if name.dep != "conj" or name.pos != "PROPN" or joint.dep != "cc" or joint.head != name.i:
        return
    if words[name.head].pos == "NOUN" and before.pos == "PROPN" and before.dep in PHRASES and before.head == name.head:
        name.head = before.i


def join_alike(words: list[Word], name: Word) -> None:
    """A name after "and" and an adposition belongs to the name with the same one ("por la OTAN y por Polonia")."""
    marks = {child.lemma for child in children(words, name.i) if child.dep == "case"}
    if name.dep != "conj" or name.pos != "PROPN" or not marks or words[name.head].pos not in {"VERB", "NOUN"}:
        return
    alike = [
        other
        for other in children(words, name.head)
        if other.i < name.i and other.dep in PHRASES and any(c.lemma in marks for c in children(words, other.i))
    ]
    if alike:
        name.head = alike[-1].i


def read_complement(words: list[Word], verb: Word) -> None:
    """A clause with a conjunction of its own and no "and" is no second member ("teme que China pueda invadir")."""
    below = children(words, verb.i)
    marked = any(child.dep == "mark" and child.pos == "SCONJ" for child in below)
    if verb.dep == "conj" and verb.pos == "VERB" and marked and not any(child.dep == "cc" for child in below):
        verb.dep = "ccomp" if words[verb.head].pos == "VERB" else verb.dep


def free_subject(words: list[Word], verb: Word) -> None:
    """A participle that was taken for its noun's verb ("la base atacada por Israel albergaba ...")."""
    below = children(words, verb.i)
    noun = next((child for child in below if child.dep.startswith("nsubj") and child.i < verb.i), None)
    if noun is None or not verb.participle or any(child.dep in _HELP and child.pos == "AUX" for child in below):
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


def hang_owner(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase with "of" right behind a noun is about that noun ("se adentraron en las aguas de Japón")."""
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    verb = words[phrase.head]
    if phrase.dep != "obl" or mark is None or mark.i == 0 or "of" not in lexicon.functions(mark.lemma.lower()):
        return
    noun = words[mark.i - 1]
    moved = listed(lexicon.lang, "origin") & {verb.lemma, *respelt(verb, lexicon.lang, "VERB")}
    if noun.pos == "NOUN" and noun.head == verb.i and noun.dep in {"obl", "obj"} and verb.pos == "VERB" and not moved:
        phrase.head, phrase.dep = noun.i, "nmod"


_PARTY = frozenset({"to", "against", "with", "for"})


def close_late(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A receiver behind a complement belongs to it ("exige que Japón entregue camiones a Ucrania")."""
    verb = words[phrase.head]
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if phrase.dep != "obl" or phrase.pos != "PROPN" or mark is None or verb.pos != "VERB":
        return
    clauses = [c for c in children(words, verb.i) if c.dep in {"ccomp", "xcomp"} and verb.i < c.i < phrase.i]
    if not clauses or not _PARTY & set(lexicon.functions(mark.lemma.lower())):
        return
    inner = clauses[-1]
    if inner.pos == "VERB" and not any(word.pos in {"PUNCT", "CCONJ"} for word in words[inner.i : phrase.i]):
        phrase.head = inner.i
