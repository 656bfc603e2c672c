"""Subjects behind their verbs, or hung on another verb, and clauses hung on a date, in languages that order freely."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, verb_of
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, is_cased, stands_below
from pactgraph.extract.tree import has
from pactgraph.model import FactType
from pactgraph.parse import Doc

_HARM = frozenset({FactType.ATTACK, FactType.COERCION, FactType.SHOW_OF_FORCE})
"""Types whose verbs take a place for their object, so that a name behind them need not act."""


def tell_clause(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A clause hung on a date is what was said on it ("denunció este sábado que un buque entró en sus aguas")."""
    date = words[verb.head]
    above = words[date.head]
    mark = next((c for c in children(words, verb.i) if c.lower in lexicon.complementizers and c.i < verb.i), None)
    if date.lower not in times(lexicon) or above.pos != "VERB" or mark is None or not date.i < mark.i <= date.i + 2:
        return
    if not lemmas_of(above, lexicon.lang) & (lexicon.say | lexicon.accuse | lexicon.governors.keys()):
        return
    verb.head, verb.dep, mark.dep = above.i, "ccomp", "mark"
    for child in children(words, above.i):
        if child.i > verb.i and child.dep in PHRASES and not _parted(words, verb.i, child.i):
            child.head = verb.i


def ask_clause(words: list[Word], verb: Word, lexicon: Lexicon, doc: Doc) -> None:
    """What somebody is asked to do does not describe him ("pidió a los aliados que presionen a Rusia")."""
    asked = words[verb.head]
    above = words[asked.head]
    mark = next((c for c in children(words, verb.i) if c.lower in lexicon.complementizers and c.i < verb.i), None)
    if mark is None or mark.i != asked.i + 1 or above.pos != "VERB" or not _wanted(doc, verb):
        return
    cased = any(child.dep == "case" and child.lower in lexicon.personal for child in children(words, asked.i))
    if cased and lemmas_of(above, lexicon.lang) & lexicon.object_control:
        verb.head, verb.dep, mark.dep = above.i, "ccomp", "mark"


def _wanted(doc: Doc, verb: Word) -> bool:
    """Whether a form can be a subjunctive: taggers take many in the present for indicatives."""
    return has(doc[verb.i], "Mood", "Sub") or has(doc[verb.i], "Tense", "Pres")


def read_content(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb behind a conjunction is a clause and no object ("pactó en marzo que entregaría ...")."""
    if any(child.lower in lexicon.complementizers and child.dep == "mark" for child in children(words, verb.i)):
        verb.dep = "ccomp" if words[verb.head].pos == "VERB" else verb.dep


def read_asking(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What somebody is called on to do is no circumstance ("llamó a Italia a no ceder")."""
    above = words[verb.head]
    if above.pos != "VERB" or verb.finite or verb.participle:
        return
    if not lemmas_of(above, lexicon.lang) & lexicon.object_control:
        return
    marks = [child for child in children(words, verb.i) if child.dep == "mark" and child.lower in lexicon.personal]
    if marks and any(above.i < child.i < marks[0].i for child in children(words, above.i)):
        verb.dep = "xcomp"


def read_loose(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A clause of which the parser knows nothing tells of the noun before its "que", else when or why."""
    mark = next((child for child in children(words, verb.i) if child.dep == "mark" and child.i < verb.i), None)
    if mark is None or words[verb.head].pos != "VERB":
        return
    noun = words[mark.i - 2] if mark.i > 1 and words[mark.i - 1].lower == "," else None
    if mark.lower not in lexicon.complementizers:
        verb.dep = "advcl"
    elif noun is not None and noun.pos in NOUNS and not stands_below(words, noun.i, verb.i):
        verb.head, verb.dep = noun.i, "acl:relcl"
        for child in children(words, verb.i):
            child.dep = "obj" if child.dep == "nsubj" and child.i > verb.i and child.pos == "NOUN" else child.dep


def part_colon(words: list[Word], verb: Word) -> None:
    """What stands behind a colon is told beside what was proposed before it, not proposed itself."""
    above = words[verb.head]
    full = any(c.dep in {"obj", "xcomp", "ccomp"} and c.i < verb.i for c in children(words, above.i))
    if full and above.i < verb.i and any(word.lower == ":" for word in words[above.i : verb.i]):
        verb.dep = "parataxis"


def raise_clause(words: list[Word], verb: Word, doc: Doc) -> None:
    """A told clause goes on a told one: not a noun, a participle or what is said at another time before it.

    "Se mostró alarmado por la escalada y urgió a ...", "replicó que la paz es frágil y exigió ...".
    """
    host = words[verb.head]
    above = words[host.head]
    bare = host.pos in NOUNS and not any(child.dep in HELPERS for child in children(words, host.i))
    if not verb.finite or not any(child.dep == "cc" for child in children(words, verb.i)):
        return
    loose = bare or (host.participle and not any(child.dep in HELPERS for child in children(words, host.i)))
    if not loose and (host.dep != "ccomp" or _past(words, doc, host)):
        return
    while above.head != above.i and not _past(words, doc, above):
        above = words[above.head]
    if above.pos == "VERB" and above.i < verb.i and _past(words, doc, above) and _past(words, doc, verb):
        verb.head = above.i
        for child in children(words, above.i):
            if child.i > verb.i and child.dep in PHRASES | {"advcl", "xcomp"} and not _parted(words, verb.i, child.i):
                child.head = verb.i


def _past(words: list[Word], doc: Doc, verb: Word) -> bool:
    """Whether a clause is told in the past."""
    forms = [verb, *(child for child in children(words, verb.i) if child.dep in HELPERS)]
    return any(has(doc[form.i], "Tense", "Past") and form.finite for form in forms)


def take_state(words: list[Word], word: Word) -> None:
    """How somebody shows himself belongs to the verb ("se declaró seriamente preocupado por ...")."""
    verb = words[word.head]
    below = children(words, word.i)
    between = [each for each in words[verb.i + 1 : word.i] if each.pos not in {"PUNCT", "ADV"}]
    if verb.pos != "VERB" or between or any(child.dep in {"mark", *HELPERS} for child in below):
        return
    if any(child.dep.startswith("expl") for child in children(words, verb.i)):
        word.dep = "xcomp"


def free_reason(words: list[Word], word: Word) -> None:
    """What somebody shows himself moved by is his reason, and no agent ("se mostró agradecido por el apoyo")."""
    if word.participle and any(child.dep.startswith("expl") for child in children(words, word.head)):
        for child in children(words, word.i):
            child.dep = "obl" if child.dep == "obl:agent" else child.dep


def unload_past(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """What hangs on a date or its "last" is the verb's ("advirtió la semana pasada a Madrid de que ...")."""
    past = words[word.head]
    date = past if past.lower in times(lexicon) else words[past.head]
    verb = words[date.head]
    if date.lower not in times(lexicon) or not date.i <= past.i <= date.i + 1 or verb.pos != "VERB":
        return
    marks = [child for child in children(words, word.i) if child.dep in {"case", "mark"} and child.i < word.i]
    if word.i < past.i or not marks or (word.pos in NOUNS and "of" in lexicon.functions(marks[0].lemma.lower())):
        return
    clause = word.pos == "VERB" and any(mark.dep == "mark" for mark in marks)
    word.head, word.dep = verb.i, "ccomp" if clause else "obl" if word.dep == "nmod" else word.dep


def hang_where(words: list[Word], place: Word) -> None:
    """A clause that "where" opens behind a comma tells of the place before it ("a Eslovaquia, donde España ...")."""
    verb = words[place.head]
    noun = words[place.i - 2] if place.i > 1 and words[place.i - 1].lower == "," else None
    if noun is None or noun.pos != "PROPN" or verb.pos != "VERB" or verb.i < place.i:
        return
    if verb.dep in {"parataxis", "advcl", "conj", "ccomp", "dep"} and not stands_below(words, noun.i, verb.i):
        verb.head, verb.dep = noun.i, "acl:relcl"


def read_personal(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Who is marked as a person is no bare object ("pidió a Robles que ...")."""
    if any(child.dep == "case" and child.lower in lexicon.personal for child in children(words, phrase.i)):
        phrase.dep = "obl"


def join_clause(words: list[Word], verb: Word) -> None:
    """A clause behind "and" goes on the one above, and describes no noun ("habló con X y le prometió ...")."""
    if not any(child.dep == "cc" and child.i < verb.i for child in children(words, verb.i)):
        return
    above = words[verb.head]
    while above.pos != "VERB" and above.head != above.i:
        above = words[above.head]
    if above.pos == "VERB" and above.i < verb.i:
        verb.head, verb.dep = above.i, "conj"


def share_subject(words: list[Word], verb: Word) -> None:
    """A word between commas behind the subject does not take it away ("Argelia, inquieta por ..., ha pedido ...")."""
    main = words[verb.head]
    below = children(words, verb.i)
    named = next((child for child in below if child.dep == "nsubj" and child.i < verb.i), None)
    if main.pos != "VERB" or main.i < verb.i or named is None or _subject(words, main):
        return
    opened = any(child.dep in {"mark", "cc"} or child.dep in HELPERS for child in below)
    if not opened and words[verb.i - 1].lower == "," and _parted(words, verb.i, main.i):
        named.head = main.i


def seat_subject(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who stands before a verb without subject, and without adposition, acts ("y su ministro viajó a ...")."""
    verb = words[noun.head]
    if verb.pos != "VERB" or noun.i > verb.i or is_cased(words, noun) or noun.lower in times(lexicon):
        return
    able = noun.i in actors or noun.lemma in lexicon.collective["persons"] | lexicon.stands_for
    if able and not _subject(words, verb) and not any(c.dep.startswith("expl") for c in children(words, verb.i)):
        noun.dep = "nsubj"


def invert_relative(words: list[Word], verb: Word, lexicon: Lexicon, doc: Doc, actors: frozenset[int]) -> None:
    """Who stands behind the verb of a relative clause acts ("el calendario que pactaron A y B")."""
    noun, below = words[verb.head], children(words, verb.i)
    relative = next((child for child in below if child.lower in lexicon.relatives and child.i < verb.i), None)
    late = next((child for child in below if child.dep == "obj" and child.i > verb.i), None)
    if relative is None or late is None or is_cased(words, late) or noun.pos != "NOUN" or is_cased(words, relative):
        return
    if any(child.dep.startswith("nsubj") and child.i != relative.i for child in below):
        return
    able = lexicon.collective["persons"] | lexicon.stands_for
    several = _number(doc, verb, "Plur") and _number(doc, noun, "Sing")
    made = noun.i not in actors and noun.lemma not in able and _is_made(verb, lexicon)
    if (late.i in actors or late.lemma in able) and (several or made):
        late.dep = "nsubj"
        relative.dep = "obj" if relative.dep == "nsubj" else relative.dep


def free_late(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """A name right behind a date acts ("que firmaron en mayo Pedro Sánchez y Volodímir Zelenski")."""
    date = words[name.head]
    verb = words[date.head]
    if date.lower not in times(lexicon) or name.small or name.i < date.i or is_cased(words, name):
        return
    if verb.pos != "VERB" or date.dep not in PHRASES or _parted(words, date.i, name.i) or _subject(words, verb):
        return
    name.head, name.dep = verb.i, "nsubj"
    for child in children(words, date.i):
        if child.dep == "conj" and child.i > name.i:
            child.head = name.i


def cut_title(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A title behind "and" with a verb right behind it begins a clause ("atacó Odesa y su ministro viajó a ...")."""
    mark = next((child for child in children(words, noun.i) if child.dep == "cc"), None)
    if mark is None or noun.lemma not in lexicon.collective["persons"] | lexicon.stands_for:
        return
    last = max(word.i for word in words if stands_below(words, word.i, noun.i))
    verb = next((word for word in words[last + 1 : last + 3] if word.pos == "VERB"), None)
    if verb is None or verb.dep not in {"ccomp", "conj", "parataxis"} or verb.head > noun.i or _subject(words, verb):
        return
    if verb.finite and not any(child.dep == "mark" for child in children(words, verb.i)):
        noun.head, noun.dep, verb.dep, mark.head = verb.i, "nsubj", "conj", verb.i


def raise_behind(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase behind an adverb of time is the verb's ("conversó horas después con el presidente")."""
    adverb = words[phrase.head]
    verb = words[adverb.head]
    if adverb.pos != "ADV" or verb.pos != "VERB" or phrase.i < adverb.i:
        return
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case"]
    if marks and {"with", "against"} & {each for mark in marks for each in lexicon.functions(mark)}:
        phrase.head = verb.i


def take_second(words: list[Word], name: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A name right behind a second verb is its object ("retiró sus tropas de Malí, abandonó Níger y ...")."""
    verb = words[name.head]
    if verb.dep not in {"conj", "parataxis"} or name.i != verb.i + 1 or name.i not in actors or verb.pos != "VERB":
        return
    main = words[verb.head]
    before = words[verb.i - 1]
    goes_on = before.pos in {"PUNCT", "CCONJ"} and main.pos == "VERB" and _subject(words, main)
    full = any(child.dep in {"obj", "ccomp", "expl:pass"} for child in children(words, verb.i))
    if goes_on and not full and not lemmas_of(verb, lexicon.lang) & lexicon.say:
        name.dep = "obj"


def lower_subject(words: list[Word], noun: Word) -> None:
    """A noun has no subject without a copula: what it renames is the verb's ("descartó el envío, una idea de ...")."""
    other = words[noun.head]
    verb = words[other.head]
    if other.pos != "NOUN" or verb.pos != "VERB" or not verb.i < noun.i < other.i or noun.pos not in NOUNS:
        return
    if any(child.dep in HELPERS for child in children(words, other.i)):
        return
    if not any(child.dep in {"obj", "ccomp", "nsubj:pass"} and child.i != other.i for child in children(words, verb.i)):
        noun.head, noun.dep, other.head, other.dep = verb.i, "obj", noun.i, "appos"


def take_heading(words: list[Word], verb: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A verb taken for a noun though it has an object and a name before it ("Guyana denuncia la entrada de ...")."""
    name = words[verb.i - 1] if verb.i else verb
    below = children(words, verb.i)
    known = verb_of(verb, lexicon)
    thing = any(child.dep == "obj" and child.i > verb.i for child in below)
    if known is None or not thing or name.head != verb.i or name.i not in actors or is_cased(words, name):
        return
    if not any(child.dep in {"det", "case", *HELPERS} for child in below):
        verb.pos, verb.lemma, verb.finite, name.dep = "VERB", known, True, "nsubj"


def _subject(words: list[Word], verb: Word) -> bool:
    """Whether a verb has a subject."""
    return any(child.dep.startswith(("nsubj", "csubj")) for child in children(words, verb.i))


def _parted(words: list[Word], first: int, last: int) -> bool:
    """Whether a comma or the like stands between two words."""
    return any(word.pos == "PUNCT" for word in words[first + 1 : last])


def _number(doc: Doc, word: Word, number: str) -> bool:
    return has(doc[word.i], "Number", number)


def _is_made(verb: Word, lexicon: Lexicon) -> bool:
    """Whether a verb tells what one makes or does with a thing, and not what befalls a place."""
    forms = lemmas_of(verb, lexicon.lang)
    kinds = {entry.type for form in forms for entry in lexicon.by_lemma.get(form, ()) if form in entry.verbs}
    return bool(kinds or forms & lexicon.light) and not kinds & _HARM
