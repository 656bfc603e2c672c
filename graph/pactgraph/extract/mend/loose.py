"""What the parser hung one word too low or too high: members without "and", purposes, contents, counted nouns."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, listed, nouns, respelt, things, verbs
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased, stands_below

_OPENING = frozenset({"xcomp", "obj", "ccomp", "mark"})
_CLAUSES = frozenset({"advcl", "conj", "parataxis", "dep", "ccomp"})
_BELOW_NOUN = frozenset({"amod", "nmod", "flat", "flat:name", "appos", "compound"})
_NEAR = 3
"""How far behind a noun its modifier may stand for a relative clause to be the noun's."""

_INNER = frozenset({"amod", "nmod", "flat", "appos"})


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
    known = {noun.lemma, *respelt(noun, lexicon.lang, "NOUN")}
    governing = known & (set(lexicon.governors) | events(lexicon))
    if purpose and above.pos == "VERB" and noun.pos in NOUNS and not governing and above.i < noun.i:
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


def take_counted(words: list[Word], number: Word) -> None:
    """A number that was made the head of what it counts ("altri diecimila militari ucraini")."""
    noun = words[number.i + 1] if number.i + 1 < len(words) else number
    if number.pos != "NUM" or number.dep == "nummod" or noun.head != number.i or noun.pos not in {"NOUN", "ADJ"}:
        return
    if noun.dep not in _INNER or is_cased(words, noun) or number.head == number.i:
        return
    noun.head, noun.dep, noun.pos = number.head, number.dep, "NOUN"
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
