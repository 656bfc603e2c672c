"""Clauses with their verb at the end: relatives read as articles, infinitives and objects read as something else."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import verbs
from pactgraph.extract.mend.word import NOUNS, Word, children
from pactgraph.extract.tree import has
from pactgraph.parse import Doc

_LOOSE = frozenset({"parataxis", "conj", "ccomp", "advcl", "acl", "acl:relcl", "dep"})


def free_article_relative(words: list[Word], noun: Word, lexicon: Lexicon, doc: Doc) -> None:
    """A relative read as the article of the subject behind it ("die Übung, an der britische Soldaten teilnehmen")."""
    verb = words[noun.head]
    below = children(words, noun.i)
    mark = next((c for c in below if c.dep == "case" and c.i and words[c.i - 1].lower == ","), None)
    if mark is None or mark.i < 2 or verb.i < noun.i or verb.pos != "VERB" or verb.dep not in _LOOSE:
        return
    relative = words[mark.i + 1]
    plain = relative.dep == "det" and relative.head == noun.i and relative.lower in lexicon.relatives
    if not plain or any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        return
    host = words[mark.i - 2]
    while host.pos not in NOUNS and host.head != host.i and words[host.head].i < mark.i:
        host = words[host.head]
    if host.pos not in NOUNS or not (has(doc[noun.i], "Number", "Plur") or has(doc[verb.i], "Number", "Plur")):
        return
    noun.dep, mark.head = "nsubj", relative.i
    relative.head, relative.dep, relative.pos = verb.i, "obl", "PRON"
    verb.head, verb.dep = host.i, "acl:relcl"


def take_marked(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A small word behind the mark of infinitives is a verb ("hielt ihr vor, die Miliz zu bewaffnen")."""
    mark = words[verb.i - 1]
    if verb.i == 0 or not verb.small or mark.head != verb.i or mark.dep != "mark" or mark.pos != "PART":
        return
    above = words[verb.head]
    if verb.lower in verbs(lexicon) and above.pos in {"VERB", "AUX"} and above.i < verb.i:
        verb.pos, verb.lemma, verb.dep = "VERB", verb.lower, "xcomp"


def part_relative(words: list[Word], noun: Word, lexicon: Lexicon, doc: Doc) -> None:
    """Of a relative in the singular and several soldiers, the relative acts ("das 4000 Soldaten stationiert hat")."""
    verb = words[noun.head]
    below = children(words, verb.i)
    relative = next((c for c in below if c.lower in lexicon.relatives and c.dep == "nsubj" and c.i < noun.i), None)
    if verb.dep != "acl:relcl" or relative is None or not has(doc[noun.i], "Number", "Plur"):
        return
    helpers = [c for c in below if c.dep == "aux"] or [verb]
    if any(has(doc[form.i], "Number", "Sing") for form in helpers) and not any(c.dep == "obj" for c in below):
        noun.dep = "obj"


def take_kept(words: list[Word], noun: Word) -> None:
    """What somebody leaves in a state is the object of that ("wird 500 Soldaten in Ghana stationiert lassen")."""
    verb = words[noun.head]
    above = words[verb.head]
    kept = verb.dep == "xcomp" and verb.pos == "VERB" and above.pos == "VERB" and above.i == verb.i + 1
    told = any(child.dep == "aux:pass" for child in children(words, verb.i))
    if kept and not told and any(child.dep == "nsubj" for child in children(words, above.i)):
        noun.dep = "obj"
