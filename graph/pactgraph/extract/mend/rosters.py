"""Persons told one after the other with their titles, and who acts behind an opening phrase or quotation."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed, verb_of
from pactgraph.extract.mend.word import (
    HELPERS,
    PHRASES,
    Word,
    all_above,
    children,
    is_cased,
    second,
    stands_below,
)

_LOOSE = frozenset({"obl", "obj", "appos", "nsubj", "dep", "nmod", "conj"})
_EDGES = frozenset({"det", "amod", "nummod", "case"})
_LIGHT = frozenset({*HELPERS, "advmod", "expl:pv", "expl:pass", "expl", "iobj"})
_QUOTES = frozenset({'"', "'", "»", "”"})


def join_persons(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """Titles between commas are a list ("por el ministro de A, N, el presidente de B, M, y el rey de C, O")."""
    if not _is_listed(words, noun, lexicon):
        return
    first = _titled_before(words, noun, lexicon)
    rest = [*_rest(words, noun), *_last(words, noun, lexicon)]
    if first is None or stands_below(words, first.i, noun.i) or not any(_adds(words, one) for one in rest):
        return
    while first.dep == "conj" and words[first.head].lemma in _titles(lexicon):
        first = words[first.head]
    noun.head, noun.dep = first.i, "conj"
    for other in rest:
        if not stands_below(words, first.i, other.i):
            other.head, other.dep = first.i, "conj"


def _titles(lexicon: Lexicon) -> frozenset[str]:
    """The words for persons who act for a state."""
    return lexicon.collective["persons"] | lexicon.classes.get("statesmen", frozenset())


def _is_listed(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    """Whether a title stands behind a comma with nothing but its own article before it."""
    if noun.dep not in _LOOSE or noun.lemma not in _titles(lexicon) or is_cased(words, noun):
        return False
    start = _start(words, noun)
    joined = any(child.dep == "cc" for child in children(words, noun.i))
    return 0 < start < noun.i and words[start - 1].lower == "," and not joined


def _start(words: list[Word], noun: Word) -> int:
    """Where the phrase of a noun begins."""
    return min([noun.i, *(child.i for child in children(words, noun.i) if child.dep in _EDGES)])


def _rest(words: list[Word], noun: Word) -> list[Word]:
    """The further members of a list that were hung on one of them."""
    return [child for child in children(words, noun.i) if child.dep == "conj" and child.i > noun.i]


def _last(words: list[Word], noun: Word, lexicon: Lexicon) -> list[Word]:
    """A title behind the next "and", with nothing but names before that, wherever it was hung."""
    link = next((word for word in words[noun.i + 1 :] if word.pos in {"CCONJ", "VERB", "AUX"}), noun)
    member = words[link.head]
    titled = link.pos == "CCONJ" and member.pos == "NOUN" and member.lemma in _titles(lexicon)
    return [member] if titled and member.i > link.i and not is_cased(words, member) else []


def _adds(words: list[Word], member: Word) -> bool:
    """Whether a member is told behind "and"."""
    return any(child.dep == "cc" and child.i < member.i for child in children(words, member.i))


def _titled_before(words: list[Word], noun: Word, lexicon: Lexicon) -> Word | None:
    """The person told right before a title: its name, or the state that it is of, ends before the comma."""
    last = words[_start(words, noun) - 2]
    above = [last, *all_above(words, last)]
    close = [word for word in above if word.i < noun.i and word.lemma in _titles(lexicon)]
    return close[0] if close and last.pos == "PROPN" and close[0].pos == "NOUN" else None


def seat_fronted(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who stands between an opening phrase and a verb without subject acts ("A petición de A, B enviará ...")."""
    able = noun.i in actors or noun.lemma in _titles(lexicon)
    start = _start(words, noun)
    if not able or noun.dep not in _LOOSE or start < 2 or words[start - 1].lower != "," or is_cased(words, noun):
        return
    above = all_above(words, noun)
    verb = next((w for w in above if w.i > noun.i and w.pos == "VERB" and w.finite), None)
    if verb is None or any(child.dep.startswith(("nsubj", "csubj")) for child in children(words, verb.i)):
        return
    opening = next((w for w in above if w.head == verb.i), noun)
    if opening.i >= start or opening.dep not in {*PHRASES, "advcl"} or not _opens(words, opening):
        return
    if all(_goes_with(words, each, noun, verb) for each in words[noun.i + 1 : second(words, verb)]):
        noun.head, noun.dep = verb.i, "nsubj"


def _opens(words: list[Word], phrase: Word) -> bool:
    """Whether a phrase with an adposition or mark opens the sentence."""
    marks = [child.i for child in children(words, phrase.i) if child.dep in {"case", "mark", "advmod"}]
    return bool(marks) and min(marks) == 0


def _goes_with(words: list[Word], word: Word, noun: Word, verb: Word) -> bool:
    """Whether a word between a subject and its verb belongs to one of them."""
    helps = word.head == verb.i and word.dep in _LIGHT
    return word.pos == "PUNCT" or helps or stands_below(words, word.i, noun.i)


def invert_quoted(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who stands right behind the verb of a quotation told it ('"...", denunció el ministro')."""
    verb = words[noun.head]
    at = second(words, verb)
    quoted = at > 2 and words[at - 1].lower == "," and words[at - 2].lower in _QUOTES
    if (
        not quoted
        or verb.pos != "VERB"
        or not verb.finite
        or is_cased(words, noun)
        or _start(words, noun) != verb.i + 1
    ):
        return
    able = noun.i in actors or noun.lemma in lexicon.collective["persons"] | lexicon.stands_for
    if able and not any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        noun.dep = "nsubj"


def read_told(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What "we" say in a quotation is told by the verb behind it, and no subject ('"Condenamos el ataque", dijo N')."""
    ours = tuple(listed(lexicon.lang, "first_plural_endings"))
    above = words[verb.head]
    if not ours or not verb.lower.endswith(ours) or above.pos != "VERB" or above.i < verb.i:
        return
    known = verb_of(verb, lexicon)
    if known is not None and lemmas_of(above, lexicon.lang) & lexicon.say:
        verb.dep, verb.pos, verb.lemma, verb.finite = "ccomp", "VERB", known, True
        for child in children(words, verb.i):
            child.dep = "obj" if child.dep == "nsubj" and child.i > verb.i else child.dep


def raise_judged(words: list[Word], verb: Word) -> None:
    """What is called something is told of the verb, not of the adjective ("calificó de grave que A haya ...")."""
    judged = words[verb.head]
    above = words[judged.head]
    marked = any(child.dep == "mark" and child.pos == "SCONJ" for child in children(words, verb.i))
    if judged.pos == "ADJ" and judged.dep in {"obl", "xcomp", "advcl"} and above.pos == "VERB" and marked:
        verb.head, verb.dep = above.i, "ccomp"
