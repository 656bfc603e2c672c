"""Sentences whose verb stands second: what stands before it, receivers by their article, and participles before nouns.

Where articles tell cases and the verb parts the sentence in fields (German), the words' places tell more than a small
parser's tree does.
"""

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.attributes import seat_adjective, take_attribute
from pactgraph.extract.mend.brackets import (
    free_doer,
    free_name_behind,
    free_object,
    free_second,
    free_span,
    hang_governed,
    hang_included,
    hang_infinitive,
    hang_on_verb,
    hang_origin,
    hang_phrase,
    hang_seat,
    hang_where,
    join_between,
    lower_likeness,
    part_year,
    read_perfect,
    read_receiver,
    read_told,
    seat_untimed,
    tell_members,
)
from pactgraph.extract.mend.crowns import crown, demote, hang_modal, put_particle, take_conjunct
from pactgraph.extract.mend.known import events, listed, nouns
from pactgraph.extract.mend.midfield import free_active, free_late, free_name, read_source, seat_bare
from pactgraph.extract.mend.openings import (
    agree_verb,
    free_actor,
    free_stretch,
    front_participle,
    own_noun,
    seat_apposition,
)
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.receivers import seat_name
from pactgraph.extract.mend.rows import (
    free_infinitive,
    hang_causative,
    join_row,
    read_relative,
    seat_neuter,
    seat_oblique,
)
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased, second
from pactgraph.parse import Doc

_LOST = frozenset({"advmod", "nmod", "obl", "obj", "iobj", "dep", "compound", "appos", "obl:tmod"})
_DATELINE = 7
"""Words within which a dateline opens and closes its bracket."""


def seat_fields(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    """Set right what the fields of a sentence tell; nothing in languages without `verb_second`."""
    if not lexicon.verb_second:
        return
    _part_dateline(words)
    for word in words:
        _take_noun(word, lexicon)
        take_attribute(words, word, lexicon)
        read_source(words, word, lexicon)
        free_late(words, word, lexicon)
        free_active(words, word, lexicon)
    _part_phrases(words, lexicon)
    front_participle(words, lexicon)
    put_particle(words, lexicon)
    crown(words, lexicon)
    for word in words:
        take_conjunct(words, word, lexicon)
        hang_modal(words, word, lexicon)
        demote(words, word, lexicon)
    named = find(doc, lexicon.lang)
    names = [(found.first, found.last - 1) for found in named if not found.adjectival]
    for found in named:
        if found.adjectival and doc[found.first].text[:1].islower():
            seat_adjective(words, words[found.first])
    actors = {place for first, last in names for place in range(first, last + 1)}
    for verb in [word for word in words if word.pos == "VERB"]:
        _raise_adverbs(words, verb)
        _free_source(words, verb, lexicon)
        free_stretch(words, verb, actors, lexicon)
        agree_verb(words, doc, verb, actors)
        _seat_headline(words, verb, actors)
        _seat_subject(words, verb, actors)
        _seat_inverted(words, verb, actors)
        _seat_only(words, verb, lexicon)
        _seat_object(words, verb, actors, lexicon)
        _seat_relative(words, verb, actors, lexicon)
        _seat_opening(words, verb, lexicon)
    for first, last in names:
        free_actor(words, first, last)
        seat_name(words, first, last, lexicon)
    for verb in [word for word in words if word.pos == "VERB"]:
        seat_bare(words, verb, lexicon)
    _hang(words, lexicon, actors)
    for word in words:
        free_name(words, word, lexicon)
        join_row(words, word, lexicon)
        seat_oblique(word, lexicon)
        seat_neuter(words, word, lexicon)
        free_infinitive(words, word)
        read_relative(words, word, lexicon)
        hang_causative(words, word, lexicon)
        seat_apposition(words, word, lexicon)
        own_noun(words, word, lexicon.name_genitive)


def _hang(words: list[Word], lexicon: Lexicon, actors: set[int]) -> None:
    """Hang members, places and phrases on what they tell of."""
    where, including = listed(lexicon.lang, "where"), listed(lexicon.lang, "including")
    for word in words:
        hang_on_verb(words, word)
        if word.pos == "VERB":
            hang_infinitive(words, word)
            read_told(words, word, lexicon)
        if word.i in actors:
            tell_members(words, word, lexicon)
            free_name_behind(words, word)
        elif word.lower in where:
            hang_where(words, word)
        elif word.lower in including:
            hang_included(words, word)
    for word in [word for word in words if word.dep in PHRASES]:
        hang_governed(words, word, lexicon, actors)
        read_receiver(words, word, lexicon, actors)
        hang_seat(words, word, lexicon)
        if word.i in actors:
            hang_origin(words, word, lexicon)
        hang_phrase(words, word, lexicon)
        free_doer(words, word, lexicon, actors)


def _part_phrases(words: list[Word], lexicon: Lexicon) -> None:
    """Part what stands side by side inside the verb's bracket."""
    likening = listed(lexicon.lang, "likening")
    for word in words:
        if word.pos == "NUM":
            part_year(words, word, lexicon)
        elif word.pos == "NOUN":
            free_object(words, word, lexicon)
            free_second(words, word, lexicon)
            seat_untimed(words, word, lexicon)
        elif word.dep in {"cop", "aux"}:
            read_perfect(words, word, lexicon)
        elif word.lower in likening:
            lower_likeness(words, word)
        elif word.pos == "ADP":
            free_span(words, word, lexicon)
            join_between(words, word, lexicon)


def _part_dateline(words: list[Word]) -> None:
    """The place and agency before a report's first sentence are no part of it ("Tokio (dpa) - Nordkorea hat ...")."""
    opened = next((word.i for word in words[1:_DATELINE] if word.lower == "("), 0)
    closed = next((word.i for word in words[opened : opened + _DATELINE] if word.lower == ")"), 0) if opened else 0
    if not closed or closed + 2 >= len(words) or words[closed + 1].lower not in {"-", "–"}:
        return
    line, first = range(closed + 2), words[closed + 2]
    inside = next((word for word in words[first.i :] if word.head in line and word.pos in NOUNS), None)
    outside = next((words[i] for i in line if words[i].head not in line), None)
    if inside is not None and outside is not None:
        inside.head, inside.dep = outside.head, outside.dep
    root = next((word for word in words[first.i :] if word.head == word.i), None) or inside or first
    if not any(word.head == word.i for word in words[first.i :]):
        root.head, root.dep = root.i, "ROOT"
    for word in words:
        if word.i in line or word.head in line:
            word.head, word.dep = root.i, "dep" if word.i in line else word.dep


def _take_noun(word: Word, lexicon: Lexicon) -> None:
    """A known noun with a capital inside a sentence is one, whatever the tagger says."""
    if word.i and not word.small and word.pos in {"ADV", "ADJ", "VERB", "X"} and word.lower in nouns(lexicon):
        word.pos, word.lemma = "NOUN", word.lower


def _seat_subject(words: list[Word], verb: Word, actors: set[int]) -> None:
    """A noun phrase without adposition that fills the place before a main verb, where the verb has no subject."""
    below = children(words, verb.i)
    finite = second(words, verb)
    told = [child for child in below if child.dep.startswith(("nsubj", "csubj"))]
    if verb.head != verb.i or not finite or any(child.i < finite or child.i in actors for child in told):
        return
    if words[0].pos not in {"DET", "PROPN", "NOUN", "ADJ", "NUM"} or any(w.dep == "punct" for w in words[:finite]):
        return
    head = next((w for w in words[:finite] if w.pos in NOUNS and w.head == verb.i and w.dep in _LOST), None)
    if head is None or is_cased(words, head) or (told and head.i not in actors):
        return
    for child in told:
        child.dep = "obj"
    head.dep = "nsubj:pass" if any(child.dep == "aux:pass" for child in below) else "nsubj"


def _seat_headline(words: list[Word], verb: Word, actors: set[int]) -> None:
    """Of two bare actors around a verb with an object, the first acts, the other receives ("X liefert Y Panzer")."""
    opening, below = words[0], children(words, verb.i)
    told = next((c for c in below if c.dep == "nsubj" and c.i == verb.i + 1 and c.i in actors), None)
    if told is None or opening.head != verb.i or opening.dep not in _LOST or verb.i != opening.i + 1:
        return
    things = [child for child in below if child.dep == "obj" and child.i > told.i]
    if opening.i in actors and things and opening.pos in NOUNS:
        opening.dep, told.dep = "nsubj", "iobj"


def _raise_adverbs(words: list[Word], verb: Word) -> None:
    """An adverb right behind the finite verb belongs to the clause, not to the noun after it ("hat nie Panzer ...")."""
    finite = second(words, verb)
    adverb = words[finite + 1] if finite + 1 < len(words) else verb
    if adverb.pos == "ADV" and words[adverb.head].pos in NOUNS and words[adverb.head].head == verb.i:
        adverb.head, adverb.dep = verb.i, "advmod"


def _free_source(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Whoever is named as a source neither acts nor undergoes ("der Nato zufolge")."""
    for child in children(words, verb.i):
        marks = [mark for mark in children(words, child.i) if mark.dep == "case"]
        if any(mark.lower in lexicon.source_markers for mark in marks):
            child.dep = "obl"


def _seat_inverted(words: list[Word], verb: Word, actors: set[int]) -> None:
    """Of two objects of a verb without a subject, the actor right behind the finite verb acts."""
    below = children(words, verb.i)
    first = [child for child in below if child.dep == "obj"]
    told = any(child.dep.startswith(("nsubj", "csubj")) or child.dep == "aux:pass" for child in below)
    if len(first) == 2 and not told and first[0].i in actors and first[0].i > second(words, verb):
        first[0].dep = "nsubj"


def _seat_only(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Every clause has a subject: behind a verb that only a time or place precedes, it is the first bare noun."""
    below, finite = children(words, verb.i), second(words, verb)
    ahead = [c for c in below if c.i < finite and (c.pos in NOUNS or (c.pos == "ADV" and c.dep == "advmod"))]
    for child in ahead:
        opened = child.dep.startswith("nsubj") and not any(
            word.dep in {"det", "case"} for word in children(words, child.i)
        )
        child.dep = "obl" if opened and child.lower in times(lexicon) else child.dep
    told = any(child.dep.startswith(("nsubj", "csubj")) or child.dep == "aux:pass" for child in below)
    adverbial = all(c.pos == "ADV" or c.lower in times(lexicon) or is_cased(words, c) for c in ahead)
    things = [child for child in below if child.dep == "obj" and child.i > finite and child.pos in NOUNS]
    things = things or _behind_reflexive(words, below, lexicon)
    if verb.head == verb.i and finite and ahead and adverbial and not told and things:
        things[0].dep = "nsubj"


def _behind_reflexive(words: list[Word], below: list[Word], lexicon: Lexicon) -> list[Word]:
    """The bare noun right behind a reflexive pronoun, which acts ("haben sich X und Y auf ... verständigt")."""
    clitics = listed(lexicon.lang, "clitics")
    bare = (child for child in below if child.dep in {"iobj", "obl"} and not is_cased(words, child))
    return [child for child in bare if child.i and words[child.i - 1].lower in clitics]


def _seat_object(words: list[Word], verb: Word, actors: set[int], lexicon: Lexicon) -> None:
    """Of two subjects of a verb, the one behind its finite form, or behind an actor there, is the object."""
    finite = second(words, verb)
    named = [child for child in children(words, verb.i) if child.dep.startswith("nsubj")]
    if len(named) != 2 or finite > named[1].i or named[1].pos not in NOUNS:
        return
    first = named[0]
    if first.i < finite or first.i in actors or first.lemma in lexicon.collective["country"] | lexicon.stands_for:
        given = any(child.dep == "obj" and child.pos in NOUNS for child in children(words, verb.i))
        named[1].dep = "iobj" if given else "obj"


def _seat_relative(words: list[Word], verb: Word, actors: set[int], lexicon: Lexicon) -> None:
    """A relative pronoun that may be subject or object acts, if it stands for an actor ("X, das die Y angreift")."""
    below = children(words, verb.i)
    open_forms = listed(lexicon.lang, "open_relatives")
    pronoun = next((c for c in below if c.dep in {"obj", "nsubj"} and c.lower in open_forms), None)
    other = next((child for child in below if child.dep == "nsubj" and child.i in actors), None)
    if verb.dep == "acl:relcl" and verb.head in actors and pronoun is not None and other is not None:
        pronoun.dep, other.dep = "nsubj", "obj"


def _seat_opening(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Only one phrase stands before the verb: what follows its noun is part of it ("Angriffe auf Kiew ...")."""
    finite = second(words, verb)
    below = children(words, verb.i)
    subject = next((c for c in below if c.dep.startswith("nsubj") and c.i < finite), None) or next(
        (c for c in below if c.dep == "obl" and c.i < finite and c.lemma in events(lexicon)), None
    )
    if subject is None or verb.head != verb.i:
        return
    for phrase in children(words, verb.i):
        between = words[subject.i + 1 : phrase.i]
        if phrase.dep in PHRASES and subject.i < phrase.i < finite and not any(w.lower == "," for w in between):
            event = next((w for w in reversed(between) if w.lemma in events(lexicon) and w.pos == "NOUN"), subject)
            phrase.head, phrase.dep = event.i, "nmod"
