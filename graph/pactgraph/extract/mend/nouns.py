"""Nouns and adjectives that were taken for something else."""

from collections.abc import Iterator

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, listed, nouns, respelt, verbs
from pactgraph.extract.mend.word import PHRASES, Word, children, is_cased, stands_below
from pactgraph.parse import Doc

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_MODIFIER = frozenset({"amod", "compound", "nmod", "flat", "flat:name", "obj", "advmod"})
_PLACES = frozenset({"xcomp", "obj", "nsubj", "nsubj:pass", "nmod", "obl", "obl:agent"})
_CLAUSES = frozenset({"parataxis", "ccomp", "conj", "advcl", "acl", "xcomp"})


def take_noun(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A noun that was taken for an adjective or verb ("soldati", "missili", "fregate") in the place of a noun."""
    known_nouns = nouns(lexicon)
    if word.pos == "NOUN" and word.lemma not in known_nouns and listed(lexicon.lang, "adjectives"):
        word.lemma = next((each for each in respelt(word, lexicon.lang, "NOUN") if each in known_nouns), word.lemma)
    placed = word.dep in _PLACES and word.pos in {"ADJ", "VERB"} and listed(lexicon.lang, "adjectives")
    if not placed or any(child.dep.startswith(("aux", "cop", "nsubj", "mark")) for child in children(words, word.i)):
        return
    known = [each for each in (*respelt(word, lexicon.lang, "NOUN"), word.lemma) if each in known_nouns]
    clause = word.dep == "xcomp" and (word.lemma in verbs(lexicon) or word.pos == "ADJ")
    if known and (not clause or word.finite):  # no complement without a subject of its own is finite
        word.pos, word.lemma = "NOUN", known[-1]
        word.dep = "obj" if word.dep == "xcomp" else word.dep
        for child in children(words, word.i):
            child.dep = "nmod" if child.dep in PHRASES else child.dep


def take_sent(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """A bare thing right behind its receiver is no adjective of it ("invierà all'Ucraina missili")."""
    name = words[thing.head]
    verb = words[name.head]
    if name.pos != "PROPN" or name.small or name.i != thing.i - 1 or verb.pos != "VERB" or verb.i > name.i:
        return
    marks = [child for child in children(words, name.i) if child.dep == "case"]
    if not any("to" in lexicon.functions(mark.lower) for mark in marks):
        return
    sent = (each for each in respelt(thing, lexicon.lang, "NOUN") if lexicon.holds(("goods", "money"), each))
    known = next(sent, None)
    if known is not None and not any(child.dep in {"obj", "case"} for child in children(words, verb.i)):
        thing.head, thing.dep, thing.pos, thing.lemma = verb.i, "obj", "NOUN", known


def take_event(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An event noun that was taken for the modifier of the adjective before it ("un massiccio attacco")."""
    host = words[noun.head]
    if noun.lemma not in events(lexicon) or noun.dep != "amod" or host.i != noun.i - 1 or host.lemma in nouns(lexicon):
        return
    noun.head, noun.dep = (noun.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    for child in children(words, host.i):
        child.head = noun.i
    host.head, host.dep, host.pos = noun.i, "amod", "ADJ"


def nationalities(doc: Doc, lang: str) -> Iterator[int]:
    """Places of one-word nationality adjectives written small, as Romance languages write them ("russi")."""
    for found in find(doc, lang):
        if found.adjectival and found.last - found.first == 1 and doc[found.first].text.islower():
            yield found.first


def misread_adjectives(words: list[Word], lang: str) -> Iterator[int]:
    """Places of the adjectives that taggers take for participles, or for the noun of the noun before them."""
    mistaken = listed(lang, "adjectives")
    for word in words if mistaken else []:
        heading = word.pos == "NOUN" and word.i > 0 and words[word.i - 1].head == word.i
        if (heading or word.pos in {"VERB", "ADJ"}) and any(each in mistaken for each in respelt(word, lang, "ADJ")):
            yield word.i


def hang_adjective(words: list[Word], place: int) -> None:
    """Hang a nationality adjective on the noun before it ("due bombardieri russi"), not the noun on the adjective."""
    _unload(words, words[place])
    if place == 0 or words[place - 1].pos not in _NOMINAL or words[place - 1].dep == "cop":
        return
    adjective, noun = words[place], _hung(words, place)
    if noun.head == place and noun.dep in _MODIFIER:
        kept = adjective.dep if not adjective.dep.startswith(("aux", "cop")) else "nsubj"
        noun.head, noun.dep = (adjective.head, kept) if adjective.head != place else (noun.i, "ROOT")
        noun.pos = "NOUN" if noun.pos == "ADJ" else noun.pos
    elif noun.head == place and (adjective.pos in {"VERB", "AUX"} or _crowned(words, adjective, noun)):
        _dethrone(words, adjective, noun)
    elif adjective.pos in {"VERB", "AUX", "PROPN"} and not stands_below(words, noun.i, place):
        pass
    elif noun.i != adjective.head:
        return
    for child in children(words, place):
        if child.i != noun.i:
            child.head, child.dep = _below_noun(words, child, adjective, noun)
    host = words[noun.head] if noun.pos == "ADJ" and noun.dep == "amod" and noun.head < noun.i else noun
    adjective.head, adjective.dep, adjective.pos = host.i, "amod", "ADJ"  # "los servicios secretos rusos"


def _below_noun(words: list[Word], child: Word, adjective: Word, noun: Word) -> tuple[int, str]:
    """The place in the tree of what was hung on an adjective as if that were a verb: below its noun, or beside it.

    A clause is the verb's above ("accusa le truppe armene di aver colpito ..."), as is what is said of the noun ("ha
    definito il test nordcoreano una provocazione") and the conjunction before a subject ("mentre il premier ceco").
    """
    above = words[adjective.head]
    verbal = adjective.pos == "VERB" and above.pos == "VERB" and above.i < noun.i
    if verbal and (child.dep in {"xcomp", "ccomp"} or (child.dep == "obj" and noun.dep == "obj")):
        return above.i, "xcomp" if child.dep == "obj" else child.dep
    if child.dep == "mark" and noun.dep == "nsubj" and noun.head != noun.i:
        return noun.head, "mark"
    if child.dep in PHRASES or (child.dep in {"obj", "iobj"} and is_cased(words, child)):
        return noun.i, "nmod"
    return noun.i, "appos" if child.dep == "obj" and child.pos == "PROPN" else child.dep


def _hung(words: list[Word], place: int) -> Word:
    """The noun before an adjective, or the one above it hung on the adjective ("ministra de Exteriores sueca")."""
    noun = words[place - 1]
    above = noun
    while above.head not in {place, above.i} and above.i < place:
        above = words[above.head]
    crown = words[place].pos in {"VERB", "AUX"} or (words[place].head == place and _crowned(words, words[place], above))
    verbal = crown and above.head == place and above.pos == "NOUN"
    if verbal:
        return above
    described = noun.pos == "ADJ" and noun.dep == "amod" and noun.head < noun.i and words[noun.head].pos == "NOUN"
    return words[noun.head] if described and words[place].pos == "VERB" else noun


def _unload(words: list[Word], adjective: Word) -> None:
    """Give the noun what hangs on its adjective ("attacchi informatici russi contro l'Estonia")."""
    if adjective.dep not in {"amod", "acl"} or words[adjective.head].pos not in {"NOUN", "PROPN"}:
        return
    for child in children(words, adjective.i):
        if child.dep in PHRASES and child.i > adjective.i:
            child.head, child.dep = adjective.head, "nmod"


def _crowned(words: list[Word], adjective: Word, noun: Word) -> bool:
    """Whether an adjective without a copula was made the head of its noun ("el canciller alemán no se ha reunido")."""
    return noun.dep.startswith("nsubj") and not any(child.dep == "cop" for child in children(words, adjective.i))


def _lacks_subject(words: list[Word], adjective: Word) -> bool:
    """Whether an adjective stands before a verb without a subject, which is the adjective's noun then."""
    verb = words[adjective.head]
    others = (child for child in children(words, verb.i) if child.pos != "PROPN" or child.i != adjective.i + 1)
    named = any(child.dep.startswith("nsubj") for child in others)  # a name right behind is the noun's own
    return verb.pos in {"VERB", "AUX"} and adjective.i < verb.i and not named


def _lacks_object(words: list[Word], adjective: Word, noun: Word) -> bool:
    """Whether an adjective's noun stands behind a verb without object ("ha definito il test nordcoreano ...")."""
    verb = words[adjective.head]
    behind = verb.pos == "VERB" and verb.i < noun.i and adjective.dep in {"parataxis", "ccomp", "xcomp"}
    return behind and not any(
        child.dep in {"obj", "ccomp"} and child.i != adjective.i for child in children(words, verb.i)
    )


def _dethrone(words: list[Word], adjective: Word, noun: Word) -> None:
    """Let the verb behind take the place of an adjective that the parser took for the verb of the clause."""
    clauses = [child for child in children(words, adjective.i) if child.dep in _CLAUSES and child.i > adjective.i]
    verb = next((child for child in clauses if child.pos in {"VERB", "AUX", "ADJ"}), None)
    root = adjective.head == adjective.i
    top = verb if verb is not None else noun
    lost = verb is None and adjective.dep in {"advcl", "acl"} and _lacks_subject(words, adjective)
    kept = "nsubj" if lost or adjective.dep.startswith(("aux", "cop")) else adjective.dep
    kept = "obj" if verb is None and _lacks_object(words, adjective, noun) else kept
    top.head, top.dep = (top.i, "ROOT") if root else (adjective.head, kept)
    if verb is not None:
        for child in children(words, adjective.i):
            if child.i > verb.i or child.dep == "punct":
                child.head = verb.i
        noun.head, noun.dep = verb.i, "nsubj"
