"""Phrases that belong to a word farther up than the parser hung them: to the event behind whose persons they stand."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased
from pactgraph.parse import Doc

_INSIDE = frozenset(
    {"appos", "flat", "flat:name", "nmod", "conj", "obl:agent", "obl", "acl", "amod", "compound", "nummod"}
)
_AIMED = frozenset({"to", "against", "over", "near"})


def raise_aimed(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Whom an event is aimed at is not told of a person before it ("la visita de N, su ministro, a Berlín")."""
    host = _stands_behind(words, phrase)
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case" and child.i < phrase.i]
    if host is None or not marks or phrase.dep not in {*PHRASES, "appos", "conj"}:
        return
    if not _AIMED & set(lexicon.functions(marks[0])) or any(child.dep == "cc" for child in children(words, phrase.i)):
        return
    event = _event(words, host, lexicon)
    if event is not None:
        phrase.head, phrase.dep = event.i, "nmod"


def _stands_behind(words: list[Word], phrase: Word) -> Word | None:
    """The name that a phrase was hung on, or right behind which it stands before the verb that it was hung on."""
    host = words[phrase.head]
    if host.pos in {"VERB", "AUX", "ADJ"} and phrase.i < host.i:
        start = min(child.i for child in (phrase, *children(words, phrase.i)))
        host = words[start - 2] if start > 1 and words[start - 1].lower == "," else host
        while host.dep in {"flat", "flat:name"}:
            host = words[host.head]
    joined = host.pos == "NOUN" and phrase.dep in {"appos", "conj"}
    return host if (joined or host.pos in {"PROPN", "X"}) and host.i < phrase.i else None


def _event(words: list[Word], host: Word, lexicon: Lexicon) -> Word | None:
    """The nearest event above a name within one phrase."""
    word = host
    while word.dep in _INSIDE and word.head != word.i and words[word.head].i < word.i:
        word = words[word.head]
        if word.pos == "NOUN" and word.lemma in events(lexicon):
            return word
        if word.pos == "VERB" and word.dep != "acl":
            return None
    return None


def raise_done(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """What an event does is not whose its agent is ("la condena por parte de Brasil de la incursión")."""
    host = words[phrase.head]
    event = words[host.head]
    if host.pos != "PROPN" or event.pos != "NOUN" or event.lemma not in events(lexicon) or phrase.i < host.i:
        return
    if _by(words, host, lexicon) and "of" in _functions(words, phrase, lexicon):
        phrase.head, phrase.dep = event.i, "nmod"


def _by(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    return "by" in _functions(words, noun, lexicon) and "of" not in _functions(words, noun, lexicon)


def _functions(words: list[Word], noun: Word, lexicon: Lexicon) -> set[str]:
    """What the adposition of a phrase, with the words fixed to it, may tell."""
    mark = next((child for child in children(words, noun.i) if child.dep == "case" and child.i < noun.i), None)
    if mark is None:
        return set()
    fixed = [child.lemma for child in children(words, mark.i) if child.dep == "fixed"]
    return set(lexicon.functions(" ".join((mark.lemma, *fixed)).lower()))


def free_dated(words: list[Word], phrase: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """What stands behind a date is the verb's ("recibió este lunes de la UE radares", "acoge desde hoy maniobras")."""
    date = words[phrase.head]
    verb = words[date.head]
    if date.lower not in times(lexicon) or verb.pos != "VERB" or not verb.i < date.i < phrase.i:
        return
    below = children(words, phrase.i)
    if date.dep not in {*PHRASES, "obl:tmod"} or any(child.dep in {"cc", "cop"} for child in below):
        return
    if is_cased(words, phrase):
        phrase.head, phrase.dep = (verb.i, "obl") if phrase.i in actors else (phrase.head, phrase.dep)
    elif phrase.pos in NOUNS and phrase.lemma in events(lexicon) and _lacks_object(words, verb):
        phrase.head, phrase.dep = verb.i, "obj"


def _lacks_object(words: list[Word], verb: Word) -> bool:
    return not any(child.dep in {"obj", "ccomp", "xcomp", "aux:pass"} for child in children(words, verb.i))


def raise_round(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Around whom an event is held is told of the event ("preocupado por los ejercicios de A cerca de B")."""
    verb = words[phrase.head]
    if verb.pos not in {"VERB", "ADJ"} or "near" not in _functions(words, phrase, lexicon):
        return
    before = [c for c in children(words, verb.i) if verb.i < c.i < phrase.i and c.pos in NOUNS]
    event = before[-1] if before else None
    if event is not None and event.lemma in events(lexicon) and any(c.dep == "nmod" for c in children(words, event.i)):
        phrase.head, phrase.dep = event.i, "nmod"


def name_phrase(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase whose adposition tells no agent names none ("lanzados por A desde el sur de B")."""
    told = _functions(words, phrase, lexicon)
    if told and "by" not in told:
        phrase.dep = "obl"


def take_lower(words: list[Word], thing: Word) -> None:
    """What stands right behind an infinitive is its object ("la decisión de enviar tanques fue criticada")."""
    start = min(
        [thing.i, *(c.i for c in children(words, thing.i) if c.dep in {"det", "nummod", "amod"} and c.i < thing.i)]
    )
    verb = words[start - 1] if start else thing
    if verb.pos != "VERB" or verb.finite or verb.participle or verb.dep not in {"acl", "advcl", "xcomp", "conj"}:
        return
    main = words[thing.head]
    others = [c for c in children(words, main.i) if c.dep.startswith("nsubj") and c.i < verb.i]
    if main.i > thing.i and others and not is_cased(words, thing) and _lacks_object(words, verb):
        thing.head, thing.dep = verb.i, "obj"


def raise_nationality(words: list[Word], adjective: Word, lexicon: Lexicon, doc: Doc, owned: frozenset[int]) -> None:
    """Whose a plane or ship is tells the adjective behind what it is for ("el avión de combate ruso")."""
    kind = words[adjective.head]
    thing = words[kind.head]
    below = children(words, kind.i)
    plain = all(child.dep in {"case", "amod", "punct"} for child in below) and is_cased(words, kind)
    if kind.i not in owned or kind.dep != "nmod" or thing.pos != "NOUN" or not plain or kind.i != adjective.i - 1:
        return
    if thing.lemma in lexicon.stands_for and kind.lemma not in lexicon.stands_for and _agree(doc, thing, adjective):
        adjective.head = thing.i


def _agree(doc: Doc, noun: Word, adjective: Word) -> bool:
    """Whether two words have one number and gender, as far as both tell it."""
    told = ((doc[noun.i].morph.get(name), doc[adjective.i].morph.get(name)) for name in ("Number", "Gender"))
    return all(not one or not other or one == other for one, other in told)


def own_body(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Whose a body is stands behind what it is for ("el Ministerio de Relaciones Exteriores de Taiwán")."""
    field = words[name.head]
    body = words[field.head]
    if name.i not in actors or field.i in actors or field.dep != "nmod" or body.pos not in NOUNS or name.i < field.i:
        return
    bare = not any(child.dep == "det" for child in children(words, field.i)) and field.lemma not in lexicon.stands_for
    whose = "of" in _functions(words, name, lexicon) and "of" in _functions(words, field, lexicon)
    if bare and whose and body.i < field.i and body.lemma.lower() in lexicon.stands_for:
        name.head = body.i
