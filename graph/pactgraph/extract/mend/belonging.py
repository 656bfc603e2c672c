"""What belongs to whom: arguments of infinitives, wishes, events told by their number or holding, and lists."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed
from pactgraph.extract.mend.word import HELPERS, Word, children, is_cased
from pactgraph.extract.tree import has
from pactgraph.parse import Doc

_WISHES = frozenset({"committed", "proposed"})
_OF_MEASURE = frozenset({"det", "nummod", "amod", "punct"})
_INSIDE = frozenset({"det", "case", "amod", "nummod", "det:poss", "punct"})


def hang_wish(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive with a preposition right behind a wish is its own ("dirent leur volonté de conclure un accord")."""
    mark = next((child for child in children(words, verb.i) if child.dep == "mark"), None)
    noun = words[mark.i - 1] if mark is not None and 0 < mark.i < verb.i else verb
    if noun.pos != "NOUN" or noun.dep != "obj" or noun.head != verb.head or mark is None or mark.pos == "PART":
        return
    if any(lexicon.governors.get(each) in _WISHES for each in (noun.lemma, noun.lower)):
        verb.head, verb.dep = noun.i, "acl"


def lower_argument(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An argument right behind an infinitive is the infinitive's ("a dit avoir parlé à son homologue")."""
    above = words[word.head]
    if above.pos != "VERB" or word.i < above.i or lexicon.verb_second:
        return
    verbs = [c for c in children(words, above.i) if c.dep == "xcomp" and c.pos == "VERB" and above.i < c.i < word.i]
    if not verbs or any(child.i > verbs[-1].i for child in children(words, verbs[-1].i)):
        return
    between = words[verbs[-1].i + 1 : word.i]
    if all(each.head == word.i and each.dep in _INSIDE and each.lower != "," for each in between):
        word.head = verbs[-1].i


def raise_measured(words: list[Word], event: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """An event stands where the word that counts it or tells that it is held stood ("trois jours d'exercices")."""
    measure = words[event.head]
    if measure.lower not in listed(lexicon.lang, "measures") or measure.pos != "NOUN" or measure.i in actors:
        return
    mark = next((child for child in children(words, event.i) if child.dep == "case"), None)
    if mark is None or mark.i != measure.i + 1 or not lemmas_of(event, lexicon.lang, "NOUN") & events(lexicon):
        return
    root = measure.head == measure.i
    event.head, event.dep = (event.i, "ROOT") if root else (measure.head, measure.dep)
    for child in children(words, measure.i):
        if child.i != event.i and child.dep not in _OF_MEASURE:
            child.head = event.i
    measure.head, measure.dep = event.i, "nummod"
    mark.head, mark.dep = measure.i, "fixed"


def hang_held(words: list[Word], verb: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A clause that tells when an event is held describes it, not whose it is ("exercices de Tokyo qui ont lieu")."""
    name = words[verb.head]
    event = words[name.head]
    told = [verb, *(child for child in children(words, verb.i) if child.dep == "xcomp")][-1]
    opened = any(word.lower == "," for word in words[name.i + 1 : verb.i])
    if name.i not in actors or name.dep != "nmod" or opened or event.lemma not in events(lexicon):
        return
    if lemmas_of(told, lexicon.lang) & listed(lexicon.lang, "held"):
        verb.head = event.i


def raise_border(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """Fighting at the border between two states is between them ("combats à la frontière entre A et B")."""
    border = words[name.head]
    event = words[border.head]
    marks = {function for c in children(words, name.i) if c.dep == "case" for function in lexicon.functions(c.lemma)}
    if "between" not in marks or border.lower not in listed(lexicon.lang, "borders") or not is_cased(words, border):
        return
    told = [event, *(child for child in children(words, event.i) if child.dep.startswith("nsubj"))]
    if any(lemmas_of(each, lexicon.lang, "NOUN") & listed(lexicon.lang, "clashes") for each in told):
        name.head, name.dep = event.i, "nmod" if event.pos == "NOUN" else "obl"


def join_between(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """What "and" joins to one side of "between" is the other side, not a second subject ("échange entre A et B")."""
    link = next((c for c in children(words, name.i) if c.dep == "cc" and c.i < name.i), None) or _link(words, name)
    others = [one for one in children(words, name.head) if one.dep.startswith("nsubj") and one.i < name.i]
    if link is None or not others:
        return
    near = words[link.i - 1]
    if any("between" in lexicon.functions(child.lemma) for child in children(words, near.i) if child.dep == "case"):
        name.head, name.dep, link.head = near.i, "conj", name.i
        return
    for one in children(words, others[-1].i):
        marks = [child.lemma for child in children(words, one.i) if child.dep == "case"]
        if one.dep == "nmod" and one.i < link.i and any("between" in lexicon.functions(mark) for mark in marks):
            name.head, name.dep = one.i, "conj"
            link.head = name.i


def _link(words: list[Word], name: Word) -> Word | None:
    """The "and" right before a name, where it was hung on the verb of both."""
    start = min([name.i, *(child.i for child in children(words, name.i) if child.dep in _INSIDE and child.i < name.i)])
    before = words[start - 1] if start else name
    return before if before.dep == "cc" and before.head == name.head else None


def join_listed(words: list[Word], name: Word, doc: Doc) -> None:
    """Of "A, B et C" as the subject of a verb in the plural, B stands beside A and does not tell who A is."""
    first = words[name.head]
    verb = words[first.head]
    joint = [child for child in children(words, name.i) if child.dep == "conj"]
    if not joint or not first.dep.startswith("nsubj") or not _parted(words, name, joint[0]):
        return
    finite = [verb, *(child for child in children(words, verb.i) if child.dep in HELPERS)]
    if any(has(doc[w.i], "Number", "Plur") for w in finite) and not has(doc[first.i], "Number", "Plur"):
        name.dep = "conj"
        for other in joint:
            other.head = first.i


def _parted(words: list[Word], name: Word, last: Word) -> bool:
    """Whether a comma stands before a name and none between it and "and"."""
    start = min([name.i, *(c.i for c in children(words, name.i) if c.dep in _INSIDE and c.i < name.i)])
    link = next((child for child in children(words, last.i) if child.dep == "cc"), None)
    before = {words[start - 1].lower, words[start].lower}
    return link is not None and "," in before and words[link.i - 1].lower != ","
