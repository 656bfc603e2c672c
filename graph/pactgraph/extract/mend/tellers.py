"""Who tells a sentence, named at its end ("..., the minister said"), and particles taken for adpositions."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed
from pactgraph.extract.mend.word import Word, children, stands_below

_MISPLACED = frozenset({"conj", "advcl", "acl", "acl:relcl", "dep", "ccomp", "parataxis"})
_LONGEST = 10
"""Words that the name and title of a teller take up at most."""


def seat_teller(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb of saying behind a comma and its own subject is inserted beside what it tells."""
    if verb.pos != "VERB" or verb.dep not in _MISPLACED or not _says(verb, lexicon):
        return
    comma = next((w for w in reversed(words[max(0, verb.i - _LONGEST) : verb.i]) if w.lower in {",", '"'}), None)
    if comma is None or not 3 < comma.i < verb.i - 1 or verb.head >= comma.i:
        return
    between = words[comma.i + 1 : verb.i]
    if any(w.pos in {"CCONJ", "SCONJ", "PRON", "PART", "AUX"} or w.pos == "VERB" for w in between if not _owning(w)):
        return
    host = _clause(words, words[verb.head])
    if host is None or host.i > comma.i or not _own_subject(words, verb, between):
        return
    verb.head, verb.dep, verb.finite = host.i, "parataxis", True


def _says(verb: Word, lexicon: Lexicon) -> bool:
    return any(each in lexicon.say for each in lemmas_of(verb, lexicon.lang))


def _owning(word: Word) -> bool:
    """Whether a pronoun or participle stands inside a noun phrase ("its minister", "the newly elected president")."""
    return word.dep in {"nmod:poss", "det:poss", "amod", "det", "case"}


def _clause(words: list[Word], word: Word) -> Word | None:
    """The main verb, or else the head, of the clause that a word stands in."""
    for _ in words:
        if word.pos == "VERB" or word.head == word.i:
            return word
        word = words[word.head]
    return None


def _own_subject(words: list[Word], verb: Word, between: list[Word]) -> bool:
    """Whether the words between comma and verb are its subject; they become so where the parser hung them elsewhere."""
    own = [child for child in children(words, verb.i) if child.dep.startswith("nsubj")]
    if own:
        return between[0].i <= own[0].i < verb.i
    last = between[-1]
    inside = {word.i for word in between}
    if last.pos not in {"PROPN", "NOUN"} or any(word.pos == "ADP" for word in between):
        return False
    for word in between:
        if word.i != last.i and (word.head not in inside or stands_below(words, last.i, word.i)):
            word.head, word.dep = last.i, "compound"
    last.head, last.dep = verb.i, "nsubj"
    return True


def part_particle(words: list[Word], particle: Word, lexicon: Lexicon) -> None:
    """A particle of its verb that was taken for an adposition ("handed over the tanks")."""
    verb, noun = words[max(0, particle.i - 1)], words[particle.head]
    if particle.dep != "case" or verb.pos != "VERB" or noun.head != verb.i or noun.i < particle.i:
        return
    forms = lemmas_of(verb, lexicon.lang)
    full = any(child.dep in {"obj", "aux:pass"} for child in children(words, verb.i))
    if not full and any(f"{form} {particle.lower}" in listed(lexicon.lang, "phrasal") for form in forms):
        particle.head, particle.dep, noun.dep = verb.i, "compound:prt", "obj"
