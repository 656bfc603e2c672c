"""Phrases that the parser hung on the wrong word."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, things
from pactgraph.extract.mend.word import PHRASES, Word, children

_PARTY = frozenset({"by", "from", "against", "for", "to", "with"})


def read_preposition(words: list[Word], noun: Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """Read a noun inside a fixed preposition as part of it: "da parte della Russia" hangs on Russia, not on "parte"."""
    if not 0 < noun.i < len(words) - 1 or noun.dep not in {*PHRASES, "conj", "appos"}:
        return
    article = words[noun.i - 1] if noun.i > 1 and words[noun.i - 1].dep == "det" else None
    first, last = words[noun.i - (2 if article else 1)], words[noun.i + 1]
    inner = words[last.head]
    articles = ["", f"{article.lemma} "] if article else [""]
    spelt = {
        f"{first.lemma} {each}{middle} {last.lemma}".lower() for each in articles for middle in (noun.lemma, noun.lower)
    }
    if inner.head != noun.i or last.dep != "case" or not any(lexicon.functions(each) for each in spelt):
        return
    inner.head, inner.dep = noun.head, "nmod" if noun.dep == "appos" else noun.dep
    for child in children(words, noun.i):
        child.head = inner.i
    first.head, first.dep = inner.i, "case"
    for part in [article, noun, last] if article else [noun, last]:
        part.head, part.dep = first.i, "fixed"
    noun.pos = "ADP"
    _lift(words, inner, lexicon, owned)


def _lift(words: list[Word], inner: Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """A phrase with "by" belongs to an event, not to an adjective or thing ("vendita di armi da parte della Cina")."""
    host = words[inner.head]
    if host.pos == "ADJ" and host.dep == "amod":
        host = words[host.head]
        inner.head, inner.dep = host.i, "nmod"
    while host.pos in {"NOUN", "PROPN"} and host.dep == "nmod":
        if host.lemma in events(lexicon) and host.i not in owned:
            return
        host = words[host.head]
        inner.head = host.i


def free_adjective(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """A phrase behind an adjective that takes none belongs to its noun ("livré des canons supplémentaires à Kiev")."""
    adjective = words[phrase.head]
    complemented = listed(lexicon.lang, "complemented")
    if not complemented or phrase.dep not in PHRASES or adjective.pos != "ADJ" or adjective.dep != "amod":
        return
    forms = lemmas_of(adjective, lexicon.lang, "ADJ")
    if phrase.i > adjective.i and not forms & complemented:
        phrase.head, phrase.dep = adjective.head, "nmod"


def raise_phrase(words: list[Word], phrase: Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """A "da" or "contro" phrase under a name belongs to the verb above ("consegnati all'Ucraina dalla Francia")."""
    host = words[phrase.head]
    if phrase.dep != "nmod" or host.dep not in {*PHRASES, "conj", "obj"} or phrase.i < host.i:
        return
    if _free_behind_aside(words, phrase, host):
        return
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case"]
    if not any(_PARTY & (found := set(lexicon.functions(mark))) and "of" not in found for mark in marks):
        return
    if lexicon.holds(("frontier",), host.lemma):
        return  # "near its border with Guyana"
    if host.lemma in things(lexicon):
        _climb(words, phrase, lexicon)
        return
    above = words[host.head]
    if above.pos in {"VERB", "AUX"} and host.pos == "PROPN" and host.dep in PHRASES:
        phrase.head, phrase.dep = above.i, "obl"
    elif above.pos == "NOUN" and host.pos == "NOUN" and above.lemma in events(lexicon):
        by = any(set(lexicon.functions(mark)) == {"by"} for mark in marks)
        if host.lemma not in events(lexicon) or (by and host.i in owned):
            phrase.head = above.i


def _free_behind_aside(words: list[Word], phrase: Word, host: Word) -> bool:
    """Whether a phrase was hung on the aside before it, and is freed ("a demandé, dans un texte, à l'Iran ...")."""
    verb, start = words[host.head], _start(words, phrase)
    parted = start and words[start - 1].lower == "," and words[_start(words, host) - 1].lower == ","
    if host.dep != "obl" or verb.pos != "VERB" or not parted or _start(words, host) <= verb.i:
        return False
    phrase.head, phrase.dep = verb.i, "obl"
    return True


def _start(words: list[Word], noun: Word) -> int:
    """Where a noun's phrase begins: at its adposition or article."""
    return min([noun.i, *(c.i for c in children(words, noun.i) if c.dep in {"case", "det", "amod", "nummod"})])


def _climb(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Hang a phrase on the event or verb above a thing ("aiuti da 400 milioni di dollari per l'Ucraina")."""
    host = words[phrase.head]
    while host.lemma in things(lexicon) and host.head != host.i:
        host = words[host.head]
    verbal = host.pos in {"VERB", "AUX"}
    if verbal or host.lemma in events(lexicon):
        phrase.head, phrase.dep = host.i, "obl" if verbal else "nmod"


def name_relation(words: list[Word], word: Word) -> None:
    """Name relations after their heads: a noun has no oblique, a verb no adnominal infinitive."""
    host = words[word.head]
    if word.dep == "obl" and host.pos == "NOUN" and not any(c.dep == "cop" for c in children(words, host.i)):
        word.dep = "nmod"
    elif word.dep == "acl" and host.pos == "VERB" and word.pos == "VERB" and not word.participle:
        word.dep = "xcomp"
    elif word.dep == "xcomp" and host.pos == "NOUN" and word.pos == "VERB" and not word.participle:
        word.dep = "acl" if not any(c.dep in {"cop", "nsubj"} for c in children(words, host.i)) else "xcomp"


def read_fixed(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An adverb with a fixed adposition before a noun is one adposition ("alrededor de Taiwán")."""
    parts = [child.lemma.lower() for child in children(words, word.i) if child.dep == "fixed"]
    before = word.dep == "advmod" and word.i < word.head and words[word.head].pos in {"NOUN", "PROPN"}
    if parts and before and lexicon.functions(" ".join((word.lower, *parts))):
        word.dep = "case"


def read_infinitive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive inside a fixed adposition is no verb ("a partire dal 2011")."""
    if not 0 < verb.i < len(words) - 1 or verb.head == verb.i:
        return
    first, last = words[verb.i - 1], words[verb.i + 1]
    inner = words[last.head]
    if first.head != verb.i or last.dep != "case" or inner.head != verb.i:
        return
    if not lexicon.functions(f"{first.lemma} {verb.lower} {last.lemma}".lower()):
        return
    inner.head, inner.dep = verb.head, "obl" if words[verb.head].pos in {"VERB", "AUX"} else "nmod"
    for child in children(words, verb.i):
        child.head = inner.i
    first.head, first.dep = inner.i, "case"
    for part in (verb, last):
        part.head, part.dep = first.i, "fixed"
    verb.pos = "ADP"


def raise_manner(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """What hangs on a phrase of manner belongs to its noun ("l'invasione su larga scala della Russia")."""
    event = words[noun.head]
    if noun.lower not in listed(lexicon.lang, "manners") or noun.dep not in PHRASES or event.pos != "NOUN":
        return
    for child in children(words, noun.i):
        if child.dep in {"nmod", "acl"} and child.i > noun.i:
            child.head = event.i
