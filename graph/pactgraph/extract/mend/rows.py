"""Clauses that stand in a row or inside one another: subjects shared without "and", relative pronouns, causatives."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed
from pactgraph.extract.mend.word import Word, children, second

_YEAR = 4
"""Figures of a year."""


def join_row(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A finite verb behind a comma without a subject goes on with that before it ("lobte Polen, dankte Kanada")."""
    before = words[verb.i - 1] if verb.i else verb
    host = words[verb.head]
    if verb.dep != "parataxis" or verb.pos != "VERB" or host.pos != "VERB" or host.i > verb.i or before.lower != ",":
        return
    below = children(words, verb.i)
    own = any(child.dep.startswith(("nsubj", "csubj", "mark")) for child in below)
    if not own and second(words, verb) == verb.i and verb.finite and verb.lemma not in lexicon.auxiliaries:
        verb.dep = "conj"


def read_relative(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A relative pronoun before a year is no article of it ("Indien, das 2019 einen Satelliten abgeschossen hatte")."""
    if not verb.dep.startswith("acl") or verb.head + 3 > verb.i or words[verb.head + 1].lower != ",":
        return
    pronoun, year = words[verb.head + 2], words[verb.head + 3]
    if pronoun.lower not in lexicon.relatives or pronoun.dep != "det" or pronoun.head != year.i:
        return
    if year.pos != "NUM" or len(year.lower) != _YEAR:
        return
    told = any(child.dep == "nsubj" and child.i != year.i for child in children(words, verb.i))
    pronoun.head, pronoun.dep, pronoun.pos = verb.i, "obj" if told else "nsubj", "PRON"
    year.head, year.dep = verb.i, "obl"


def seat_oblique(word: Word, lexicon: Lexicon) -> None:
    """A relative pronoun whose form is no nominative does not act: "der Angriff, den sie Moskau anlastet"."""
    if word.dep == "nsubj" and word.pos == "PRON" and word.lower in listed(lexicon.lang, "oblique_relatives"):
        word.dep = "obj"


def seat_neuter(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A pronoun beside an object acts, and does not only fill a place ("nachdem es ein System gekauft hatte")."""
    verb = words[word.head]
    filling = word.dep == "expl" and word.pos == "PRON" and word.lower in lexicon.pronouns["third_singular"]
    if not filling or verb.pos != "VERB" or verb.lemma in listed(lexicon.lang, "existing"):
        return
    below = {child.dep for child in children(words, verb.i)}
    if "obj" in below and not below & {"nsubj", "nsubj:pass", "csubj", "ccomp", "xcomp", "aux:pass"}:
        word.dep = "nsubj"


def free_infinitive(words: list[Word], name: Word) -> None:
    """What stands before an infinitive with its mark is its object: "sagte zu, Berlin zu beliefern"."""
    verb = words[name.head]
    if name.dep != "nsubj" or verb.pos != "VERB" or verb.finite or words[verb.i - 1].pos != "PART" or name.i > verb.i:
        return
    below = children(words, verb.i)
    marked = any(child.dep == "mark" and child.i == verb.i - 1 for child in below)
    if marked and not any(child.dep.startswith("aux") for child in below):
        name.dep = "iobj" if any(child.dep == "obj" for child in below) else "obj"


def hang_causative(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive right before a verb of causing is what that lets be done ("wollen Satelliten bauen lassen")."""
    host = words[verb.head]
    bare = verb.pos == "VERB" and verb.dep in {"obl", "obj", "advcl", "dep", "conj"} and verb.i + 1 == host.i
    if bare and host.lemma in listed(lexicon.lang, "causing"):
        verb.dep = "xcomp"
