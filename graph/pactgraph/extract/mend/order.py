"""What stands in another order than parsers expect: second roots, inverted subjects, gaps, adjectives that agree."""

from spacy.tokens import Doc

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, respelt, things
from pactgraph.extract.mend.word import PHRASES, Word, children

_VERBS = frozenset({"VERB", "AUX"})


def join_roots(words: list[Word]) -> None:
    """Hang a second root below the first: one sentence has one head ("..., a déclaré le ministre")."""
    roots = [word for word in words if word.head == word.i]
    for root in roots[1:]:
        root.head, root.dep = roots[0].i, "parataxis"


def invert_subject(words: list[Word], verb: Word, lexicon: Lexicon, named: frozenset[int]) -> None:
    """Who says something may stand behind the verb ("a indiqué jeudi à Varsovie le ministre polonais")."""
    lemmas = {verb.lemma, *respelt(verb, lexicon.lang, "VERB")}
    below = children(words, verb.i)
    told = verb.dep == "parataxis" or any(c.dep in {"parataxis", "ccomp"} and c.i < verb.i for c in below)
    if not told or not lemmas & lexicon.say or any(child.dep.startswith("nsubj") for child in below):
        return
    able = lexicon.collective["persons"] | lexicon.stands_for
    for child in below:
        if child.dep == "obj" and child.i > verb.i and (child.i in named or child.lemma in able):
            child.dep = "nsubj"
            return


def split_gap(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """A second thing with a second receiver ("des chars à l'Ukraine et des camions à la Moldavie")."""
    receiver = words[thing.head]
    if thing.dep != "conj" or receiver.dep not in PHRASES or thing.lemma not in things(lexicon):
        return
    marked = any(child.dep == "case" and child.lower not in _openers(lexicon) for child in children(words, thing.i))
    first = next((c for c in children(words, receiver.head) if c.dep == "obj" and c.lemma in things(lexicon)), None)
    if marked or first is None or receiver.lemma in things(lexicon):
        return
    thing.head = first.i
    for child in children(words, thing.i):
        if child.dep in PHRASES and _mark(words, child) == _mark(words, receiver):
            child.head, child.dep = receiver.i, "conj"


def _openers(lexicon: Lexicon) -> frozenset[str]:
    return listed(lexicon.lang, "partitive_articles") | listed(lexicon.lang, "partitive")


def _mark(words: list[Word], name: Word) -> str | None:
    return next((child.lemma for child in children(words, name.i) if child.dep == "case"), None)


def agree(words: list[Word], doc: Doc, place: int) -> None:
    """Hang a nationality adjective on the noun that it agrees with ("avions de chasse américains")."""
    adjective = words[place]
    head = words[adjective.head]
    if adjective.dep != "amod" or head.i >= place or _agrees(doc, head.i, place):
        return
    noun: Word | None = words[place - 1]
    while noun is not None and not _agrees(doc, noun.i, place):
        noun = words[noun.head] if noun.dep in PHRASES and noun.head != noun.i else None
    if noun is not None and noun.pos in {"NOUN", "PROPN"}:
        adjective.head = noun.i


def _agrees(doc: Doc, noun: int, adjective: int) -> bool:
    """Whether two words have one number and gender, as far as both tell it."""
    pairs = ((doc[noun].morph.get(name, []), doc[adjective].morph.get(name, [])) for name in ("Number", "Gender"))
    return all(not one or not other or one == other for one, other in pairs)


def join_adjectives(words: list[Word], named: set[int]) -> None:
    """Coordinate nationality adjectives with each other ("les présidents turc et iranien")."""
    for place in sorted(named):
        adjective = words[place]
        before = place - 2
        joined = adjective.dep == "conj" and before in named and words[place - 1].pos in {"CCONJ", "PUNCT"}
        if joined and adjective.head != before and words[before].dep == "amod":
            adjective.head, adjective.pos = before, "ADJ"


def read_amount(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An approximation before a count is no adposition ("enverra jusqu'à trente missiles")."""
    verb = words[noun.head]
    below = children(words, noun.i)
    marks = [child for child in below if child.dep == "case"]
    spelt = "".join(f"{mark.lower} " if not mark.lower.endswith("'") else mark.lower for mark in marks).strip()
    known = {str(phrase) for phrases in (lexicon.time.get("approx") or {}).values() for phrase in phrases or ()}
    taken = any(child.dep in {"obj", "ccomp", "xcomp"} for child in children(words, verb.i))
    if noun.dep != "obl" or verb.pos not in _VERBS or taken or not any(child.dep == "nummod" for child in below):
        return
    if spelt in known and noun.lemma in things(lexicon):
        noun.dep = "obj"
        for mark in marks:
            mark.dep = "advmod"


def read_reflexive(words: list[Word], verb: Word, lexicon: Lexicon, named: frozenset[int]) -> None:
    """An actor that does something to itself acts: "l'Arménie s'est tournée vers la France" is no passive."""
    below = children(words, verb.i)
    clitic = next((c for c in below if c.dep == "expl:pass" and c.lower in listed(lexicon.lang, "clitics")), None)
    subject = next((child for child in below if child.dep == "nsubj:pass"), None)
    if clitic is None or any(child.dep == "obl:agent" for child in below):
        return
    able = lexicon.collective["persons"] | lexicon.collective["states"]
    if subject is None or subject.i in named or subject.lemma in able:
        clitic.dep = "expl:pv"
        if subject is not None:
            subject.dep = "nsubj"
