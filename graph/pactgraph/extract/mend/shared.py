"""Members of lists, and owners, that the parser hung on a word in between."""

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events
from pactgraph.extract.mend.order import agrees
from pactgraph.extract.mend.word import PHRASES, Word, children, is_cased
from pactgraph.parse import Doc


def join_agents(words: list[Word], noun: Word) -> None:
    """Who stands behind "and" with an adposition joins the phrase with the same one in the clause before.

    "L'accordo firmato dal ministro X e dal suo omologo": the second is no second accord.
    """
    host = words[noun.head]
    marks = {child.lemma for child in children(words, noun.i) if child.dep == "case"}
    if not marks or host.pos != "NOUN" or not any(child.dep == "cc" for child in children(words, noun.i)):
        return
    if marks & {child.lemma for child in children(words, host.i) if child.dep == "case"}:
        return
    clauses = [c for c in children(words, host.i) if c.dep.startswith("acl") and host.i < c.i < noun.i]
    alike = [
        phrase
        for clause in clauses
        for phrase in children(words, clause.i)
        if clause.i < phrase.i < noun.i
        and phrase.dep in PHRASES
        and any(c.dep == "case" and c.lemma in marks for c in children(words, phrase.i))
    ]
    if alike:
        noun.head = alike[-1].i


def join_agent_list(words: list[Word], name: Word, actors: frozenset[int]) -> None:
    """A list of agents goes on behind its comma ("sviluppato da Italia, Regno Unito e Giappone entrerà ...")."""
    verb = words[name.head]
    comma = words[name.i - 1] if name.i else name
    if name.i not in actors or comma.lower != "," or name.i > verb.i:
        return
    others = [child for child in children(words, verb.i) if child.dep.startswith("nsubj") and child.i < name.i]
    before = words[comma.i - 1]
    while before.dep in {"flat", "flat:name"}:
        before = words[before.head]
    phrase = before.i in actors and before.dep in PHRASES and words[before.head].participle
    listed_on = any(child.dep == "conj" and child.i > name.i for child in children(words, name.i))
    if others and phrase and listed_on and others[0].i < words[before.head].i:
        name.head, name.dep = before.i, "conj"
        for child in children(words, name.i):
            child.head = before.i if child.dep == "conj" else child.head


def raise_visitor(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Whose an event is, hung on the place before him ("la visita a Belgrado del ministro cinese")."""
    place = words[noun.head]
    event = words[place.head]
    marks = [child for child in children(words, noun.i) if child.dep == "case"]
    if place.i not in actors or place.pos != "PROPN" or place.dep != "nmod" or noun.i < place.i:
        return
    if event.pos != "NOUN" or event.lemma not in events(lexicon) or not marks:
        return
    able = noun.lemma in lexicon.collective["persons"] | lexicon.stands_for
    if able and marks[0].lower in lexicon.articled and "of" in lexicon.functions(marks[0].lower):
        noun.head = event.i


def raise_conjunct(words: list[Word], name: Word, lexicon: Lexicon, doc: Doc, actors: frozenset[int]) -> None:
    """What was joined to the last word of a name is joined to the name ("Corea del Sud e Stati Uniti")."""
    host = words[name.head]
    if name.i not in actors or host.i in actors or host.pos != "PROPN" or host.head == host.i or host.i > name.i:
        return
    for found in find(doc, lexicon.lang):
        if found.first <= host.i < found.last and found.first <= host.head < found.last:
            name.head = next((word.i for word in words[found.first : found.last] if word.i in actors), name.head)
            return


def part_subjects(words: list[Word], noun: Word) -> None:
    """The second of two subjects, behind the verb, is its object ("X si è aggiudicata un contratto")."""
    verb = words[noun.head]
    below = children(words, verb.i)
    if verb.pos != "VERB" or noun.i < verb.i or any(child.dep in {"obj", "ccomp"} for child in below):
        return
    first = next((child for child in below if child.dep == "nsubj" and child.i < verb.i), None)
    if first is not None and first.pos == "PROPN" and not is_cased(words, noun):
        noun.dep = "obj"


def raise_agreeing(words: list[Word], verb: Word, doc: Doc) -> None:
    """A participle describes the noun that it agrees with ("il caccia di sesta generazione sviluppato da ...")."""
    noun = words[verb.head]
    above = words[noun.head]
    if not verb.participle or noun.dep != "nmod" or above.pos != "NOUN" or above.i > noun.i:
        return
    if not agrees(doc, noun.i, verb.i) and agrees(doc, above.i, verb.i):
        verb.head = above.i


def gather_name(words: list[Word], name: Word, lexicon: Lexicon, doc: Doc) -> None:
    """The words of one name hang together ("in die Shanghaier Organisation für Zusammenarbeit aufgenommen")."""
    found = next((f for f in find(doc, lexicon.lang) if f.first <= name.i < f.last), None)
    if found is None or found.adjectival or found.last - found.first <= _TWO:
        return
    inside = words[found.first : found.last]
    loose = [word for word in inside if not found.first <= word.head < found.last or word.head == word.i]
    head = next((word for word in loose if word.i > found.first), None)
    first = words[found.first]
    if len(loose) != _TWO or first not in loose or head is None or first.head != head.head:
        return
    head.dep = first.dep if is_cased(words, first) else head.dep
    for child in children(words, first.i):
        child.head = head.i
    first.head, first.dep = head.i, "amod"


_TWO = 2
