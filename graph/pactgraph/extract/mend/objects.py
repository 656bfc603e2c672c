"""What a verb's objects and phrases are, and which of them belong together: where parsers hang them elsewhere."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, nouns, respelt, things, verbs
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import PHRASES, Word, children, is_cased

_HELP = frozenset({"aux", "aux:pass", "cop"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "conj", "dep", "parataxis", "xcomp"})
_PARTY = frozenset({"to", "against", "with", "for"})


def take_bare(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A thing or deed behind its verb without adposition is its object ("entregó a Grecia la primera fragata")."""
    verb = words[noun.head]
    if noun.dep == "obj" and noun.pos == "PROPN" and noun.lower in weekday_names(lexicon.lang) and noun.i > verb.i:
        noun.pos = "NOUN"
    if verb.pos != "VERB" or noun.pos != "NOUN" or noun.i < verb.i:
        return
    timed = is_time(words, noun, lexicon)
    if noun.lemma not in nouns(lexicon) and not timed:
        return
    below = children(words, verb.i)
    passive = any(child.dep in {"aux:pass", "expl:pass", "expl:pv", "expl", "obj"} for child in below)
    inner = children(words, noun.i)
    cased = any(child.dep in {"case", "cop", "mark"} for child in inner)
    telling = any(child.dep == "nmod" and child.lemma in events(lexicon) for child in inner)
    if timed and noun.dep in {"obj", "obl"} and not (telling and noun.dep == "obj"):
        noun.dep = "obl"
        return
    told = noun.lemma in events(lexicon) and bool(listed(lexicon.lang, "past_endings"))
    owned = any(child.dep == "nmod:poss" for child in inner) and verb.lemma in verbs(lexicon)
    second = noun.dep == "nsubj:pass" or (noun.dep == "xcomp" and (owned or noun.lemma in things(lexicon)))
    if not passive and not cased and (second or (noun.dep == "obl" and (told or listed(lexicon.lang, "adjectives")))):
        noun.dep = "obj"


def free_dative(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """Of two objects, the one with an adposition receives ("aprobó la venta ... a Taiwán")."""
    if name.dep != "obj":
        return
    marks = [child.lower for child in children(words, name.i) if child.dep == "case"]
    if len(marks) != 1 or marks[0] not in lexicon.personal:
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
    if name.dep != "conj" or name.pos != "PROPN":
        return
    marks = {child.lemma for child in children(words, name.i) if child.dep == "case"}
    if not marks or words[name.head].pos not in {"VERB", "NOUN"}:
        return
    alike = [
        other
        for other in children(words, name.head)
        if other.i < name.i and other.dep in PHRASES and any(c.lemma in marks for c in children(words, other.i))
    ]
    if alike:
        name.head = alike[-1].i


def hang_owner(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase with "of" right behind a noun is about that noun ("se adentraron en las aguas de Japón")."""
    if phrase.dep != "obl":
        return
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    verb = words[phrase.head]
    if mark is None or mark.i == 0 or "of" not in lexicon.functions(mark.lemma.lower()):
        return
    noun = words[mark.i - 1]
    moved = listed(lexicon.lang, "origin") & lemmas_of(verb, lexicon.lang)
    dated = noun.lower in weekday_names(lexicon.lang) and phrase.lower not in times(lexicon)
    if (
        noun.pos == "NOUN"
        and noun.head == verb.i
        and noun.dep in {"obl", "obj"}
        and verb.pos == "VERB"
        and not (moved or dated)
    ):
        phrase.head, phrase.dep = noun.i, "nmod"


def close_late(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A receiver behind a complement belongs to it ("exige que Japón entregue camiones a Ucrania")."""
    verb = words[phrase.head]
    if phrase.dep != "obl" or phrase.pos != "PROPN" or verb.pos != "VERB":
        return
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if mark is None:
        return
    clauses = [c for c in children(words, verb.i) if c.dep in {"ccomp", "xcomp"} and verb.i < c.i < phrase.i]
    if not clauses or not _PARTY & set(lexicon.functions(mark.lemma.lower())):
        return
    inner = clauses[-1]
    if inner.pos == "VERB" and not any(word.pos in {"PUNCT", "CCONJ"} for word in words[inner.i : phrase.i]):
        phrase.head = inner.i


def is_time(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    """Whether a noun tells when: a day, a season, a stretch of time ("el pasado martes", "este verano")."""
    time = lexicon.time
    known = {*(time.get("time_units") or ()), *(time.get("seasons") or ()), *weekday_names(lexicon.lang)}
    after = words[noun.i + 1].lower if noun.i + 1 < len(words) else ""
    return noun.lower in known or after in weekday_names(lexicon.lang)


def take_thing(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A thing right behind its verb that was taken for an adjective or a verb ("envió misiles", "entregó ayuda")."""
    verb = words[word.head]
    behind = word.dep in {"amod", "conj", "xcomp"} and word.pos in {"ADJ", "VERB"} and verb.i < word.i
    if not behind or verb.pos != "VERB":
        return
    below = children(words, word.i)
    if any(child.dep in {"cc", "mark", "cop", *_HELP} for child in below):
        return
    sent = things(lexicon) | lexicon.classes.get("forces", frozenset())
    known = next((each for each in respelt(word, lexicon.lang, "NOUN") if each in sent), None)
    free = not any(child.dep == "obj" for child in children(words, verb.i))
    between = words[verb.i + 1 : word.i]
    if known is not None and free and not any(other.pos in {"PUNCT", "CCONJ", "VERB"} for other in between):
        word.pos, word.lemma, word.dep = "NOUN", known, "obj"
        for child in below:
            child.dep = "nmod" if child.dep in PHRASES else child.dep


def free_phrase(words: list[Word], noun: Word) -> None:
    """A noun with an adposition is no complement of its verb ("a condamné avec fermeté l'attaque")."""
    below = {child.dep for child in children(words, noun.i)}
    if words[noun.head].pos == "VERB" and "case" in below and "cop" not in below and noun.i > noun.head:
        noun.dep = "obl"


def join_whole(words: list[Word], word: Word) -> None:
    """What is joined to the last part of a name is joined to the name ("New Delhi et Islamabad")."""
    if words[word.head].dep.startswith("flat"):
        word.head = words[word.head].head


def share_object(words: list[Word], thing: Word) -> None:
    """An object behind a second participle is that one's ("a suspendu l'accord et expulsé l'attaché")."""
    verb = words[thing.head]
    below = children(words, verb.i)
    second = next((c for c in below if c.dep == "conj" and c.participle and verb.i < c.i < thing.i), None)
    if second is None or not any(child.dep == "obj" and child.i < second.i for child in below):
        return
    own = children(words, second.i)
    if not any(child.dep in {"obj", "nsubj", "nsubj:pass", "xcomp", "ccomp", "aux:pass"} for child in own):
        thing.head = second.i


def take_place(words: list[Word], name: Word) -> None:
    """A name without adposition behind its verb is an object, not a complement ("habría atacado Polonia")."""
    verb = words[name.head]
    if name.pos != "PROPN" or name.dep != "xcomp" or verb.pos != "VERB" or name.i < verb.i:
        return
    below = {child.dep for child in children(words, name.i)}
    if not below & {"case", "cop", "mark"} and not any(c.dep == "obj" for c in children(words, verb.i)):
        name.dep = "obj"


def free_ago(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A verb that only counts back in time is none ("atacó Polonia hace dos semanas")."""
    if word.pos not in {"VERB", "AUX"}:
        return
    openers = {str(pattern).split()[0] for pattern in lexicon.time.get("ago") or ()}
    unit = next((w for w in words[word.i + 1 : word.i + 4] if w.lower in (lexicon.time.get("time_units") or ())), None)
    if word.lower not in openers or unit is None or unit.head != word.i:
        return
    verb = words[word.head]
    if verb.i == word.i:
        verb = next((c for c in children(words, word.i) if c.pos == "VERB" and c.dep in _CLAUSES), word)
        if verb.i == word.i:
            return
        verb.head, verb.dep = verb.i, "ROOT"
    full = any(child.dep == "obj" for child in children(words, verb.i))
    for child in children(words, word.i):
        if child.i not in (unit.i, verb.i):
            bare = child.dep.startswith("nsubj") and child.i < word.i and verb.i < child.i
            child.head, child.dep = verb.i, "obj" if bare and not full else child.dep
    word.head, word.dep, word.pos, unit.dep = verb.i, "advmod", "ADV", "obl"


_PLACED = frozenset({"to", "in", "from", "with"})
"""What the adposition of a name between a verb and its object may tell."""


def free_addressee(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A name with an adposition describes no thing behind it as a number would ("enviará a Ucrania misiles")."""
    thing = words[name.head]
    verb = words[thing.head]
    if name.i not in actors or name.i > thing.i or verb.pos != "VERB" or verb.i > name.i:
        return
    if is_cased(words, name) and thing.dep == "obj":
        name.head, name.dep = verb.i, "obl"
    mark = words[name.i - 1]  # "ha consegnato all'Ucraina droni": the adposition is the name's
    given = mark.dep == "case" and mark.head == thing.i and _PLACED & set(lexicon.functions(mark.lower))
    if given and thing.dep == "obl" and not any(child.dep == "obj" for child in children(words, verb.i)):
        mark.head, name.head, name.dep, thing.dep = name.i, verb.i, "obl", "obj"
