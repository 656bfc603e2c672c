"""What the parser hung one word too low or too high: members without "and", purposes, contents, counted nouns."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, nouns, respelt, things, verb_of, verbs
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import HELPERS, NOUNS, PHRASES, Word, children, is_cased, stands_below
from pactgraph.parse import Doc

_OPENING = frozenset({"xcomp", "obj", "ccomp", "mark"})
_CLAUSES = frozenset({"advcl", "conj", "parataxis", "dep", "ccomp"})
_BELOW_NOUN = frozenset({"amod", "nmod", "flat", "flat:name", "appos", "compound"})
_NEAR = 3
"""How far behind a noun its modifier may stand for a relative clause to be the noun's."""

_INNER = frozenset({"amod", "nmod", "flat", "appos", "obj"})


def seat_member(words: list[Word], noun: Word) -> None:
    """A noun joined to a verb by nothing is its object ("ha sentito al telefono il ministro ...")."""
    verb = words[noun.head]
    if noun.dep != "conj" or noun.pos not in NOUNS or verb.pos != "VERB" or noun.i < verb.i:
        return
    below = {child.dep for child in children(words, noun.i)}
    start = min([noun.i, *(child.i for child in children(words, noun.i) if child.dep in {"det", "amod", "nummod"})])
    joined = words[start - 1].pos in {"PUNCT", "CCONJ"} or below & {"cc", "case", "cop"}
    taken = {child.dep for child in children(words, verb.i)} & {"obj", "ccomp", "aux:pass", "nsubj:pass", "expl:pass"}
    if not joined and not taken:
        noun.dep = "obj"


def free_purpose(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What is done for a purpose is the verb's, not its object's ("ha convocato l'ambasciatore per protestare")."""
    noun = words[verb.head]
    if verb.dep != "acl" or verb.pos != "VERB" or verb.finite or verb.participle or noun.dep not in {"obj", "nsubj"}:
        return
    above = words[noun.head]
    marks = [child for child in children(words, verb.i) if child.dep == "mark" and child.i < verb.i]
    purpose = any("for" in lexicon.functions(mark.lemma) for mark in marks)
    if not purpose or above.pos != "VERB" or noun.pos not in NOUNS or above.i > noun.i:
        return
    if not any(word in lexicon.governors or word in events(lexicon) for word in lemmas_of(noun, lexicon.lang, "NOUN")):
        verb.head, verb.dep = above.i, "advcl"


def read_participle(words: list[Word], verb: Word) -> None:
    """A participle behind its noun tells what was done to it ("Il memorandum, sottoscritto dai ministri, ...")."""
    noun = words[verb.head]
    if verb.dep != "advcl" or not verb.participle or noun.pos not in NOUNS or noun.i > verb.i:
        return
    below = {child.dep.split(":")[0] for child in children(words, verb.i)}
    clause = {child.dep.split(":")[0] for child in children(words, noun.i)} & {"cop", "aux", "nsubj"}
    if not below & {"aux", "cop", "nsubj", "mark"} and not clause:
        verb.dep = "acl"


def hang_participle(words: list[Word], verb: Word) -> None:
    """A passive participle behind a comma tells of the name or noun before it ("Haftar, sostenuto dal Cairo, ...")."""
    above, comma = words[verb.head], words[verb.i - 1] if verb.i > 1 else verb
    if above.pos != "VERB" or above.i > verb.i or not verb.participle or comma.lower != ",":
        return
    below = children(words, verb.i)
    if not any(child.dep == "obl:agent" for child in below) or any(child.dep in HELPERS for child in below):
        return
    noun = words[comma.i - 1]
    while noun.dep in _BELOW_NOUN and not is_cased(words, noun) and words[noun.head].pos in NOUNS:
        noun = words[noun.head]
    if noun.pos in NOUNS and not stands_below(words, noun.i, verb.i):
        verb.head, verb.dep = noun.i, "acl"


def raise_content(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """What is sold or sent belongs to the event, not to the receiver ("la vendita a Taiwan di missili")."""
    receiver = words[thing.head]
    event = words[receiver.head]
    if thing.dep not in PHRASES or receiver.pos != "PROPN" or receiver.dep not in PHRASES or thing.pos not in NOUNS:
        return
    mark = next((child for child in children(words, thing.i) if child.dep == "case"), None)
    if mark is None or not is_cased(words, receiver) or "of" not in lexicon.functions(mark.lemma.lower()):
        return
    if event.lemma in events(lexicon) and event.pos == "NOUN" and thing.lemma in things(lexicon):
        thing.head = event.i


def read_number(number: Word, lexicon: Lexicon) -> None:
    """A word with the ending of a number is one, whatever it was taken for."""
    if number.lower.endswith(tuple(listed(lexicon.lang, "number_endings"))):
        number.pos = "NUM"


def take_counted(words: list[Word], number: Word) -> None:
    """A number that was made the head of what it counts ("altri diecimila militari ucraini")."""
    noun = words[number.i + 1] if number.i + 1 < len(words) else number
    if number.pos != "NUM" or number.dep == "nummod" or noun.head != number.i or noun.pos not in {"NOUN", "ADJ"}:
        return
    if noun.dep not in _INNER or is_cased(words, noun) or number.head == number.i:
        return
    kept = "obj" if number.dep in {"xcomp", "ccomp"} else number.dep
    noun.head, noun.dep, noun.pos = number.head, kept, "NOUN"
    for child in children(words, number.i):
        if child.i != noun.i:
            child.head = noun.i
    number.head, number.dep = noun.i, "nummod"


def hang_relative(words: list[Word], pronoun: Word, lexicon: Lexicon) -> None:
    """A clause that a relative pronoun opens behind a comma tells of what stands before it ("..., alla quale ...")."""
    verb = words[pronoun.head]
    if pronoun.lower not in lexicon.relatives or not is_cased(words, pronoun) or verb.dep not in _CLAUSES:
        return
    start = min(child.i for child in children(words, pronoun.i) if child.dep == "case")
    if start < 2 or words[start - 1].lower != "," or verb.pos != "VERB" or verb.head == verb.i:
        return
    noun = words[start - 2]
    while noun.dep in _BELOW_NOUN and words[noun.head].pos in NOUNS and noun.i - words[noun.head].i <= _NEAR:
        noun = words[noun.head]
    if noun.pos in NOUNS and not stands_below(words, noun.i, verb.i):
        verb.head, verb.dep = noun.i, "acl:relcl"


def hang_bare(words: list[Word], pronoun: Word) -> None:
    """A relative clause tells of the noun right before it, not of a verb ("... de Moscou, qui leur a fourni ...")."""
    verb = words[pronoun.head]
    above = words[verb.head]
    told = verb.dep == "acl:relcl" or (verb.dep == "ccomp" and pronoun.dep == "obj")
    if above.pos != "VERB" or not told or verb.head > pronoun.i or pronoun.i < _NEAR or pronoun.i > verb.i:
        return
    comma = words[pronoun.i - 1].lower == ","
    noun = words[pronoun.i - (2 if comma else 1)]
    if noun.pos in NOUNS and noun.dep != "punct" and not stands_below(words, noun.i, verb.i):
        verb.head, verb.dep = noun.i, "acl:relcl"


def take_opening(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A verb with a capital that opens a sentence or quotation is no name ("Continueremo a ...")."""
    opens = all(other.pos == "PUNCT" for other in words[: word.i])
    if word.pos not in {"PROPN", "X"} or word.small or not opens or not listed(lexicon.lang, "adjectives"):
        return
    if word.lower in nouns(lexicon) or not _OPENING & {child.dep for child in children(words, word.i)}:
        return
    ends = tuple(listed(lexicon.lang, "verb_endings"))
    known = [each for each in respelt(word, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)]
    if known and ends and word.lower.endswith(ends):
        word.pos, word.lemma, word.finite = "VERB", known[0], True


def hang_description(words: list[Word], word: Word) -> None:
    """An adjective without auxiliary is no clause, and takes no phrases ("l'uscita immediata dalla Cedeao")."""
    noun = words[word.head]
    if word.dep != "acl" or word.pos != "ADJ" or noun.i != word.i - 1 or noun.pos not in NOUNS:
        return
    below = children(words, word.i)
    if any(child.dep not in {"obl", "advmod", "punct"} for child in below):
        return
    word.dep = "amod"
    for child in below:
        if child.dep == "obl":
            child.head, child.dep = noun.i, "nmod"


def free_name(words: list[Word], name: Word) -> None:
    """A name is no determiner of the noun behind it ("ha condiviso con Israele informazioni")."""
    noun = words[name.head]
    verb = words[noun.head]
    if name.pos != "PROPN" or name.dep != "det" or noun.dep not in PHRASES or verb.pos != "VERB" or name.i > noun.i:
        return
    marks = [child for child in children(words, noun.i) if child.dep == "case" and child.i < name.i]
    if not marks or any(child.dep == "obj" for child in children(words, verb.i)):
        return
    for mark in marks:
        mark.head = name.i
    name.head, name.dep, noun.dep = verb.i, "obl", "obj"


def raise_participle(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What was made is the proposal, not the truce in it ("la proposta di tregua avanzata da Egitto e Qatar")."""
    noun = words[verb.head]
    above = words[noun.head]
    if verb.dep != "acl" or not verb.participle or noun.dep != "nmod" or above.pos != "NOUN":
        return
    if any(child.dep in {"det", "amod"} for child in children(words, noun.i)):
        return
    forms = lemmas_of(verb, lexicon.lang)
    signed = above.lemma in lexicon.classes.get("agreement", ())  # "il trattato di amicizia firmato nel 2008"
    proposed = signed or lexicon.governors.get(above.lemma) == "proposed"
    if proposed and forms & lexicon.light and any(child.dep == "case" for child in children(words, noun.i)):
        verb.head = above.i


def read_arrival(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Who has come or gone acts: no passive has a verb that has none ("i soldati nordcoreani arrivati in Russia")."""
    if verb.dep not in {"acl", "amod"} or not verb.participle or words[verb.head].pos not in NOUNS:
        return
    if words[verb.head].lower in times(lexicon):
        return  # "la semana pasada"
    known = lemmas_of(verb, lexicon.lang) & listed(lexicon.lang, "intransitive")
    if known and not any(child.dep.startswith(("aux", "obl:agent")) for child in children(words, verb.i)):
        verb.dep, verb.pos = "acl:relcl", "VERB"


def read_cleft(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Who is singled out acts ("È stata l'Ungheria a opporsi ...")."""
    name = words[verb.head]
    if name.head != name.i or name.pos not in NOUNS or verb.pos != "VERB" or verb.finite or verb.participle:
        return
    below = children(words, name.i)
    copula = any(child.dep == "cop" and child.i < name.i for child in below)
    marks = [child for child in children(words, verb.i) if child.dep == "mark" and child.i == name.i + 1]
    if not copula or not any("to" in lexicon.functions(mark.lemma) for mark in marks):
        return
    if any(child.dep.startswith("nsubj") for child in below):
        return
    verb.head, verb.dep, name.head, name.dep = verb.i, "ROOT", verb.i, "nsubj"
    for child in below:
        if child.dep in {"cop", "aux", "punct", "advmod"} and child.i != verb.i:
            child.head, child.dep = verb.i, "aux" if child.dep == "cop" else child.dep


def name_agent(words: list[Word], phrase: Word) -> None:
    """A noun has no agent of a passive ("acquistato armi dall'India")."""
    if phrase.dep == "obl:agent" and words[phrase.head].pos == "NOUN" and not words[phrase.head].participle:
        phrase.dep = "nmod"


def raise_member(words: list[Word], verb: Word, doc: Doc) -> None:
    """A told clause goes on the main one, not what is feared in it ("teme che ... possa ottenere e ha chiesto ...")."""
    inner = words[verb.head]
    if verb.dep != "conj" or verb.pos != "VERB" or inner.pos != "VERB" or inner.head == inner.i:
        return
    above = words[inner.head]
    feared = inner.dep in {"ccomp", "xcomp", "obj", "advcl", "acl", "csubj"} and _mood(words, doc, inner) == "Sub"
    if feared and above.pos == "VERB" and _mood(words, doc, verb) == "Ind":
        verb.head = above.i


def _mood(words: list[Word], doc: Doc, verb: Word) -> str | None:
    """The mood of a clause's finite form."""
    forms = [verb, *(child for child in children(words, verb.i) if child.dep.startswith(("aux", "cop")))]
    moods = [mood for form in forms for mood in doc[form.i].morph.get("Mood", [])]
    return moods[0] if moods else None


def take_lost(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A participle that was hung on its own object ("gli ha promesso nuovi aiuti", with "aiuti" for the head)."""
    helper = next((child for child in children(words, noun.i) if child.dep in {"aux", "aux:pass"}), None)
    if noun.pos != "NOUN" or helper is None or helper.i + 1 >= noun.i or noun.lower not in nouns(lexicon):
        return
    verb = words[helper.i + 1]
    known = verb_of(verb, lexicon)
    if verb.head != noun.i or verb.dep not in {"advmod", "amod", "obl"} or known is None:
        return
    verb.head, verb.dep = (verb.i, "ROOT") if noun.head == noun.i else (noun.head, noun.dep)
    verb.pos, verb.lemma, verb.participle = "VERB", known, True
    for child in children(words, noun.i):
        if child.i < verb.i or child.dep == "punct":
            child.head = verb.i
    noun.head, noun.dep = verb.i, "obj"
