"""Clauses whose verb the parser lost in a name, and objects that it lost between the verb and the receiver."""

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, respelt, things, verb_of, verbs
from pactgraph.extract.mend.word import PHRASES, Word, children, is_cased, stands_below
from pactgraph.parse import Doc
from pactgraph.reference import is_state

_STUCK = frozenset({"flat", "flat:name", "flat:foreign", "compound", "appos", "amod", "nmod"})
_FREE = frozenset({"compound", "flat", "flat:name", "nmod", "appos", "nmod:unmarked"})
_MISREAD = frozenset({"amod", "obl:tmod", "nmod:tmod", "xcomp", "advmod"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_TOPMOST = frozenset({"nsubj", "nsubj:pass", "obl", "nmod", "dep", "advcl"})


def free_verb(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb that was taken for a part of the name before it ("il Giappone consegni camion", "la Polonia teme ...")."""
    name = words[verb.head]
    if verb.dep not in _STUCK or name.pos != "PROPN" or not _behind(words, name, verb):
        return
    known = _verb_of(verb, lexicon)
    host = words[name.head]
    lost = name.head == name.i or host.lower in nouns(lexicon) or host.pos in {"NOUN", "PROPN"}
    if known is None or not lost or _is_clause(words, host, name):
        return
    apposed = name.dep == "appos" and host.pos == "NOUN" and host.head == host.i < name.i
    if host.i != name.i and (is_cased(words, name) or apposed):
        _crown_owner(words, verb, host, known)
        return
    verb.pos, verb.lemma = "VERB", known
    verb.head, verb.dep = (verb.i, "ROOT") if name.head == name.i else (name.head, "dep")
    below = [child for child in children(words, name.i) if child.i > verb.i]
    if host.i != name.i and host.i > verb.i:
        _supplant(words, verb, host)
        below += [
            child for child in children(words, host.i) if child.dep in PHRASES or child.dep in {"punct", "advmod"}
        ]
    name.head, name.dep = verb.i, "nsubj"
    for child in below:
        child.head = verb.i
        child.dep = _argument(words, child)


def _crown_owner(words: list[Word], verb: Word, noun: Word, known: str) -> None:
    """Behind a name with an adposition the noun above acts ("l'opposition de X à Y bloque les fonds").

    So does the noun that a name stands in apposition to ("la empresa turca Baykar fabricará drones").
    """
    if noun.head != noun.i or noun.i > verb.i:
        return
    behind = [child for word in (noun, words[verb.head]) for child in children(words, word.i) if child.i > verb.i]
    verb.pos, verb.lemma, verb.head, verb.dep = "VERB", known, verb.i, "ROOT"
    noun.head, noun.dep = verb.i, "nsubj"
    for child in behind:
        child.head, child.dep = verb.i, _argument(words, child)


def _behind(words: list[Word], name: Word, verb: Word) -> bool:
    """Whether a word stands right behind a name, written small."""
    between = words[name.i + 1 : verb.i]
    return name.i < verb.i and all(word.pos == "PROPN" for word in between) and verb.small


def _verb_of(word: Word, lexicon: Lexicon) -> str | None:
    """The infinitive that a form can only be a form of; None for a word that is a noun or adjective as well."""
    other = nouns(lexicon) | listed(lexicon.lang, "adjectives")
    if word.lower in verbs(lexicon) or any(each in other for each in respelt(word, lexicon.lang, "NOUN")):
        return None
    return verb_of(word, lexicon)


def _is_clause(words: list[Word], host: Word, name: Word) -> bool:
    """Whether the word above a name is a verb already, by its auxiliaries or objects."""
    if host.i == name.i:
        return any(child.dep in _AUXILIARIES for child in children(words, host.i))
    below = {child.dep for child in children(words, host.i)}
    return bool(below & (_AUXILIARIES | {"obj", "iobj"}))


def _supplant(words: list[Word], verb: Word, host: Word) -> None:
    """Put a verb in the place of the noun that the parser took for the verb; the noun is its object."""
    verb.head, verb.dep = (verb.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    for child in children(words, host.i):
        if child.i < verb.i:
            child.head = verb.i
    host.head, host.dep, host.pos, host.lemma = verb.i, "obj", "NOUN", host.lower


def _argument(words: list[Word], child: Word) -> str:
    """The relation of what was hung on a name and is an argument of the verb behind it."""
    if child.dep in {"punct", "advmod", "conj", "cc", "mark", "ccomp", "xcomp", "advcl"}:
        return child.dep
    if child.pos == "VERB" and not child.participle and not child.finite:
        return "xcomp"
    return "obl" if is_cased(words, child) else "obj"


def take_object(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A noun behind a participle that was taken for a verb ("hanno venduto caccia")."""
    before = words[noun.i - 1] if noun.i else noun
    known = _noun_of(noun, lexicon) if noun.pos == "VERB" else None
    if known is None:
        return
    if lexicon.compounding and noun.small:
        return  # where nouns are written large, a small word is none ("hat angeboten")
    helps = before.head == noun.i and before.dep in {"aux", "aux:pass"}
    if helps and (_is_main(before, lexicon) or (before.participle and not noun.participle)):
        before.head, before.dep = (before.i, "ROOT") if noun.head == noun.i else (noun.head, noun.dep)
        before.pos = "VERB"
        for child in children(words, noun.i):
            child.head = before.i
    elif noun.participle:
        return
    elif before.pos == "NUM" and noun.dep in {"parataxis", "conj", "ccomp"}:
        _count(words, noun, before)
        return
    elif before.participle and noun.head == before.i:
        for child in children(words, noun.i):
            child.head = before.i if child.i > noun.i and child.dep != "amod" else noun.i
    else:
        return
    noun.head, noun.dep, noun.pos, noun.lemma = before.i, "obj", "NOUN", known


def _noun_of(word: Word, lexicon: Lexicon) -> str | None:
    """The known noun that a form belongs to."""
    known = nouns(lexicon)
    return next((each for each in respelt(word, lexicon.lang, "NOUN") if each in known), None)


def _is_main(word: Word, lexicon: Lexicon) -> bool:
    """Whether what was taken for an auxiliary is a finite verb of its own ("non manderà soldati")."""
    known = set(respelt(word, lexicon.lang, "VERB")) & verbs(lexicon)
    helping = set(lexicon.auxiliaries) | listed(lexicon.lang, "active_auxiliaries")
    return bool(known) and not word.participle and not known & helping and word.lower not in known


def _count(words: list[Word], noun: Word, number: Word) -> None:
    """Make a counted noun that was taken for a verb the object of the verb above ("acquistato ... venti caccia")."""
    if any(child.dep in _AUXILIARIES or child.dep.startswith("nsubj") for child in children(words, noun.i)):
        return
    verb = words[noun.head]
    full = any(child.dep in {"obj", "nsubj:pass"} for child in children(words, verb.i))
    noun.dep, noun.pos, noun.lemma = "conj" if full else "obj", "NOUN", noun.lower
    for child in children(words, noun.i):
        child.dep = "nmod" if child.dep in {"obj", "obl"} else child.dep
    number.head, number.dep = noun.i, "nummod"


def free_object(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """A thing without adposition behind a receiver with one: "ha fornito all'Ucraina sistemi"."""
    receiver = words[thing.head]
    verb = words[receiver.head]
    known = {thing.lemma, thing.lower} & things(lexicon)
    if receiver.pos != "PROPN" or not (thing.dep in _FREE or (known and thing.dep in _MISREAD)):
        return
    cased = is_cased(words, receiver)
    if not cased or verb.pos != "VERB" or thing.i < receiver.i:
        return
    own = any(child.dep in {"case", "appos"} for child in children(words, thing.i))
    full = any(child.dep in {"obj", "nsubj:pass"} for child in children(words, verb.i))
    if thing.i < verb.i and not lexicon.verb_second:
        _lead(words, thing, verb, lexicon)
    elif not own and not full and {thing.lemma, thing.lower} & nouns(lexicon):
        thing.head, thing.dep = verb.i, "obj"
        thing.pos = "NOUN" if thing.pos == "ADJ" else thing.pos
        for child in children(words, receiver.i):
            if child.dep == "nummod" and child.i == thing.i - 1:
                child.head = thing.i


def _lead(words: list[Word], noun: Word, verb: Word, lexicon: Lexicon) -> None:
    """Make a noun between an opening place and a verb its subject ("In Hanoi the president and his guest met")."""
    below = {child.dep.split(":")[0] for child in children(words, verb.i)}
    if not is_cased(words, noun) and "nsubj" not in below and {noun.lemma, noun.lower} & nouns(lexicon):
        noun.head, noun.dep = verb.i, "nsubj"


def free_receiver(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    """A state named right behind a verb of giving, before what is given: "gave Ukraine tanks"."""
    giving = listed(lexicon.lang, "ditransitive")
    for found in find(doc, lexicon.lang) if giving else []:
        name = words[found.last - 1]
        verb, thing = words[max(0, found.first - 1)], words[name.head]
        placed = verb.lemma in giving and verb.pos == "VERB" and thing.head == verb.i and thing.dep == "obj"
        kind = is_state(found.code) and not found.adjectival
        bare = name.dep in {"compound", "nmod", "nmod:unmarked"} and name.i < thing.i
        owning = is_cased(words, name)
        if placed and kind and bare and not owning and thing.lemma in things(lexicon):
            name.head, name.dep = verb.i, "iobj"


def join_series(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What opens with its verb and goes on behind "and" is one of a series ("sent, sold and lent").

    Where a subject may be left out, its subject is that of the first.
    """
    below = children(words, verb.i)
    opens = all(
        child.i > verb.i or child.pos in {"PUNCT", "PRON", "PART"} or child.lower in lexicon.negation for child in below
    )
    closed = any(c.dep == "conj" and any(g.dep == "cc" for g in children(words, c.i)) for c in below)
    own = any(child.dep.startswith("nsubj") for child in below)
    if (
        opens
        and closed
        and not own
        and verb.head < verb.i
        and words[verb.i - 1].lower == ","
        and verb.lemma not in lexicon.say
    ):
        verb.dep = "conj"


def seat_pair(words: list[Word], name: Word) -> None:
    """Two names between the comma behind an opening phrase and a verb without subject ("Tras ..., A y B pidieron")."""
    host, at = words[name.head], name.i
    if name.dep != "conj" or host.i > at or host.dep not in {"nmod", "obl"} or words[at - 1].lower != ",":
        return
    second = next((w for w in words[at + 1 :] if w.dep == "conj" and w.head == host.i and w.pos == "PROPN"), None)
    verb = next((w for w in words[at:] if w.pos in {"VERB", "AUX"}), None)
    verb = words[verb.head] if verb is not None and verb.pos == "AUX" else verb
    if (
        second is None
        or verb is None
        or words[second.i - 1].pos != "CCONJ"
        or not second.i < verb.i <= second.i + _NEAR
    ):
        return
    opening = any(child.dep.startswith("nsubj") for child in children(words, verb.i)) or not is_cased(words, host)
    alone = not any(w.dep == "conj" and w.head == host.i and w.i < at for w in words)
    if not opening and alone and stands_below(words, host.i, verb.i):
        name.head, name.dep, second.head = verb.i, "nsubj", name.i


_NEAR = 3
"""Words from a subject to its verb, with what helps and denies it."""


def join_owner(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """A second country behind the first office-holder's name ("los presidentes de A, N, y de B, M, se reunieron")."""
    person = words[name.head]
    below = children(words, name.i)
    cased = any(c.dep == "case" and "of" in lexicon.functions(c.lower) for c in below)
    if name.dep != "conj" or person.dep != "appos" or not cased or not any(c.dep == "cc" for c in below):
        return
    owners = (c for c in children(words, person.head) if c.dep == "nmod" and c.pos == "PROPN" and c.i < person.i)
    owner = next(owners, None)
    if owner is not None and is_cased(words, owner):
        name.head = owner.i


def take_bound(words: list[Word], number: Word, lexicon: Lexicon) -> None:
    """A bound read as an adposition is part of the number: "sent up to 40 trucks" has trucks for its object."""
    noun = words[number.head]
    start = _bound_start(words, number, lexicon)
    if start == number.i or any(stands_below(words, noun.i, part) for part in range(start, number.i)):
        return
    for part in words[start : number.i]:
        if noun.i not in (part.i, words[part.i].head) and part.dep not in {"case", "fixed", "compound:prt", "advmod"}:
            return
        part.head, part.dep = number.i, "advmod"
    verb = words[noun.head]
    cased = is_cased(words, noun)
    if noun.dep == "obl" and not cased and verb.pos == "VERB":
        below = {child.dep for child in children(words, verb.i)}
        noun.dep = "nsubj:pass" if "aux:pass" in below and not below & _TOPMOST else "obj"


def _bound_start(words: list[Word], number: Word, lexicon: Lexicon) -> int:
    """Where the longest approximation right before a number begins ("up to"); the number's own place if none does."""
    phrases = [str(phrase).split() for group in (lexicon.time.get("approx") or {}).values() for phrase in group]
    fitting = [p for p in phrases if [word.lower for word in words[max(0, number.i - len(p)) : number.i]] == p]
    return number.i - max((len(phrase) for phrase in fitting), default=0)


def free_participle(words: list[Word], verb: Word) -> None:
    """A participle with an auxiliary is no adjective: "denied having delivered trucks"."""
    if verb.dep != "amod" or verb.pos != "VERB":
        return
    noun = words[verb.head]
    above = words[noun.head]
    perfect = any(child.dep in {"aux", "aux:pass"} and child.i < verb.i for child in children(words, verb.i))
    if not perfect or noun.dep != "obj" or above.pos != "VERB":
        return
    for child in children(words, above.i):
        if child.dep == "obl" and child.i > noun.i:
            child.head = verb.i
    verb.head, verb.dep = above.i, "xcomp"
    noun.head = verb.i


def take_pronoun(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A pronoun of number that opens a clause without subject is its subject: "Both signed a treaty"."""
    verb = words[word.head]
    if word.i or verb.i == 0 or verb.pos != "VERB" or word.lower not in lexicon.collective["pronouns"]:
        return
    named = [child for child in children(words, verb.i) if child.dep.startswith("nsubj")]
    if word.dep in {"advmod", "det", "obl", "discourse"} and not named:
        word.dep, word.pos = "nsubj", "PRON"
    elif word in named and word.pos == "PROPN":
        word.pos = "PRON"


def take_finite(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A main verb that was taken for a noun, with its subject for a compound: "Poland vetoed the membership"."""
    name = words[verb.i - 1] if verb.i else verb
    main = verb.head == verb.i or (verb.dep in {"conj", "parataxis", "ccomp"} and verb.small)
    bare = verb.pos in {"NOUN", "ADJ", "ADP"} and main and name.pos == "PROPN" and name.head == verb.i
    known = _verb_of(verb, lexicon) if bare and name.dep in {"compound", "nmod", "nmod:unmarked"} else None
    if known is None:
        return
    verb.pos, verb.lemma, name.dep = "VERB", known, "nsubj"
    for child in children(words, verb.i):
        if child.i > verb.i:
            child.dep = _argument(words, child)
