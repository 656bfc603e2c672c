"""Clauses of what somebody is asked to do, where only the mood of the verb tells them from others."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed, verb_of
from pactgraph.extract.mend.word import HELPERS, Word, children


def read_asked(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What somebody is asked to do neither describes him nor tells why: it is what the verb above wants.

    "Chiede alla Germania che invii una brigata", "esorta gli Stati Uniti perché forniscano missili".
    """
    marks = listed(lexicon.lang, "wishing_marks")
    mark = next((c for c in children(words, verb.i) if c.lower in marks and c.i < verb.i), None)
    asked = words[verb.head]
    above = asked if verb.dep == "advcl" else words[asked.head]
    if mark is None or above.pos != "VERB" or above.i > mark.i or words[mark.i - 1].lower == ",":
        return
    wanting = any(lexicon.governors.get(form) == "proposed" for form in lemmas_of(above, lexicon.lang))
    called = any(c.dep == "obj" and lexicon.governors.get(c.lemma) == "proposed" for c in children(words, above.i))
    if not (wanting or called) or not _is_wished(words, verb, lexicon):
        return
    verb.head, verb.dep, mark.dep, mark.pos = above.i, "ccomp", "mark", "SCONJ"


def _is_wished(words: list[Word], verb: Word, lexicon: Lexicon) -> bool:
    """Whether a clause is in the subjunctive, by the ending of its first verb: taggers take it for the indicative."""
    first = min((c for c in children(words, verb.i) if c.dep in HELPERS), key=lambda c: c.i, default=verb)
    if first.lower in listed(lexicon.lang, "subjunctives"):
        return True
    known = verb_of(first, lexicon) or first.lemma
    return any(
        known.endswith(conjugation) and first.lower.endswith(ending)
        for conjugation, ending in (pair.split() for pair in listed(lexicon.lang, "subjunctive_endings"))
    )
