"""What stands before a noun and belongs to it: nationalities, and participles with phrases of their own."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import verb_of
from pactgraph.extract.mend.word import NOUNS, Word, children, stands_below

_ENDINGS = ("en", "er", "es", "em", "e")


def seat_adjective(words: list[Word], adjective: Word) -> None:
    """A nationality adjective hangs on the noun behind it, not the noun on the adjective."""
    at = adjective.i + 1
    while at < len(words) and words[at].pos in {"ADJ", "NUM"}:
        at += 1
    noun = words[at] if at < len(words) else adjective
    if noun.pos not in NOUNS or adjective.head == noun.i:
        return
    if stands_below(words, noun.i, adjective.i):
        noun.head, noun.dep = (noun.i, "ROOT") if adjective.head == adjective.i else (adjective.head, adjective.dep)
        for child in children(words, adjective.i):
            child.head = noun.i
            child.dep = "nmod" if child.dep == "obl" else child.dep
        if noun.dep == "amod":
            noun.dep = "nsubj"
    adjective.head, adjective.dep, adjective.pos = noun.i, "amod", "ADJ"


def take_attribute(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A participle with a phrase before its noun: "die von Russland besetzten Gebiete"."""
    at = word.i + 1
    while at < len(words) and words[at].pos in {"ADJ", "NUM"}:
        at += 1
    noun = words[at] if at < len(words) else word
    adposition = next((w for w in reversed(words[max(0, word.i - 4) : word.i]) if w.pos == "ADP"), None)
    verb = _participle(word, lexicon) if noun.pos == "NOUN" and adposition is not None else None
    if verb is None or adposition is None or not adposition.i or words[adposition.i - 1].pos not in {"DET", "ADP"}:
        return
    phrase = [w for w in words[adposition.i + 1 : word.i] if w.pos in NOUNS]
    if not phrase:
        return
    if stands_below(words, noun.i, word.i) or noun.head == word.i:
        noun.head, noun.dep = (noun.i, "ROOT") if word.head == word.i else (word.head, _role(word.dep))
    for child in children(words, word.i):
        child.head = noun.i
    word.head, word.dep, word.pos, word.lemma = noun.i, "acl", "VERB", verb
    word.participle = True
    phrase[0].head, phrase[0].dep = word.i, "obl"
    adposition.head, adposition.dep = phrase[0].i, "case"
    if words[adposition.i - 1].pos == "DET":
        words[adposition.i - 1].head, words[adposition.i - 1].dep = noun.i, "det"


def _role(dep: str) -> str:
    return dep if dep.startswith(("nsubj", "obj", "obl", "nmod")) else "nsubj"


def _participle(word: Word, lexicon: Lexicon) -> str | None:
    """The verb that an inflected participle belongs to ("besetzten": besetzen); None for any other word."""
    ending = next((end for end in _ENDINGS if word.small and word.lower.endswith(end)), None)
    stem = word.lower.removesuffix(ending) if ending else ""
    if not stem.endswith(("t", "en")) or word.pos not in {"ADJ", "VERB", "AUX", "ADV"}:
        return None
    probe = Word((word.i, word.head), (stem, stem), ("VERB", word.dep), participle=True)
    return verb_of(probe, lexicon)
