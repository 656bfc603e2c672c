"""Names whose article tells their case: who receives, whose something is, and what is given beside them."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns
from pactgraph.extract.mend.midfield import give
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import NOUNS, Word, children, second, stands_below
from pactgraph.extract.tree import names_of

_INNER = frozenset({"DET", "ADJ", "NUM", "ADV"})
_REACH = 5


def seat_name(words: list[Word], first: int, last: int, lexicon: Lexicon) -> None:
    """A name whose article tells its case: whose something is, or who receives it."""
    name = next((w for w in words[first : last + 1] if not first <= w.head <= last), words[last])
    article = words[first - 1] if first and words[first - 1].pos == "DET" else None
    start = article.i if article else first
    left = words[start - 1] if start else None
    if left is None and article is not None and _is_feminine(article, words[last], lexicon):
        _open(words, name)
    told = article is not None and _opens_infinitive(words, name, article)
    if left is None or (left.pos in {"ADP", "CCONJ", "PUNCT"} and not told) or name.dep in {"conj", "flat", "ROOT"}:
        return
    genitive = article is None and words[last].lower.endswith("s") and words[last].lower[:-1] in names_of(lexicon.lang)
    if genitive and (left.pos == "NOUN" or "-" in left.lower):
        _own(words, name, left)
    elif genitive and left.pos in {"VERB", "AUX", "ADV"}:
        _own_behind(words, name, last)
    elif article is not None and _oblique(article.lower, words[last].lower, lexicon):
        if left.pos == "NOUN" and article.lower != "dem" and left.lower not in times(lexicon):
            _own(words, name, left)
        else:
            _receive(words, name)
            _part(name, article, last)
            give(words, name, last, lexicon)
    elif article is None and (left.pos in {"VERB", "AUX"} or left.lower in listed(lexicon.lang, "midfield")):
        _take_thing(words, name, lexicon)


def _is_feminine(article: Word, name: Word, lexicon: Lexicon) -> bool:
    """Whether a feminine name bears what is a masculine article in the nominative, so that it cannot act."""
    masculine = listed(lexicon.lang, "masculine_articles")
    return article.lower in masculine and name.lower in listed(lexicon.lang, "feminine_names")


def _open(words: list[Word], name: Word) -> None:
    """Behind a receiver that opens its sentence the first bare noun acts ("Der Ukraine lieferte X Panzer")."""
    verb = _clause(words, name)
    if verb is None or name.head != verb.i or not name.dep.startswith(("nsubj", "obj", "iobj")):
        return
    name.dep = "iobj"
    below, finite = children(words, verb.i), second(words, verb)
    bare = [c for c in below if c.i > finite and c.pos in NOUNS and c.dep in {"obj", "iobj", "nsubj"}]
    if bare and not any(child.dep.startswith("nsubj") for child in below):
        bare[0].dep = "nsubj"


def _opens_infinitive(words: list[Word], name: Word, article: Word) -> bool:
    """Whether a name opens a clause with an infinitive: "plant, der Ukraine Panzer zu liefern"."""
    verb = _clause(words, name)
    between = words[name.i + 1 : verb.i] if verb is not None else []
    marked = verb is not None and any(child.dep == "mark" and child.i > name.i for child in children(words, verb.i))
    return marked and words[article.i - 1].lower == "," and not any(word.lower == "," for word in between)


def _part(name: Word, article: Word, last: int) -> None:
    """The article before a name that receives is its own, not that of the thing behind it."""
    if article.head > last or article.head == name.head:
        article.head, article.dep = name.i, "det"


def _oblique(article: str, name: str, lexicon: Lexicon) -> bool:
    """Whether an article before a name can only be a genitive or dative: "der Ukraine", not "der Iran"."""
    masculine, several = listed(lexicon.lang, "masculine_names"), listed(lexicon.lang, "plural_names")
    if name in several:
        return article in listed(lexicon.lang, "plural_articles")
    return article in listed(lexicon.lang, "oblique_articles") and not (
        article in listed(lexicon.lang, "masculine_articles") and name in masculine
    )


def _own(words: list[Word], name: Word, noun: Word) -> None:
    if noun.i != name.head and not stands_below(words, noun.i, name.i):
        name.head, name.dep = noun.i, "nmod"
    elif noun.i == name.head:
        name.dep = "nmod"


def _own_behind(words: list[Word], name: Word, last: int) -> None:
    """A genitive behind a verb tells whose the noun behind it is: "verurteilte Russlands Überfall"."""
    noun = next((word for word in words[last + 1 : last + _REACH] if word.pos not in {"ADJ", "NUM"}), None)
    if noun is not None and noun.pos == "NOUN" and not noun.small and not stands_below(words, noun.i, name.i):
        name.head, name.dep = noun.i, "nmod:poss"


def _clause(words: list[Word], word: Word) -> Word | None:
    """The verb of a word's clause."""
    for _ in range(_REACH):
        if word.head == word.i:
            return None
        word = words[word.head]
        if word.pos == "VERB":
            return word
    return None


def _receive(words: list[Word], name: Word) -> None:
    verb = _clause(words, name)
    if verb is not None and not stands_below(words, verb.i, name.i):
        name.head, name.dep = verb.i, "iobj"


def _take_thing(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """A name right behind the verb, before a bare known thing: "liefert Polen neue Panzer", with a subject in front."""
    at = name.i + 1
    while at < len(words) and words[at].pos in _INNER:
        at += 1
    thing = words[at] if at < len(words) else None
    verb = _clause(words, name)
    if thing is None or verb is None or thing.pos not in NOUNS or thing.lemma not in nouns(lexicon):
        return
    finite = second(words, verb)
    told = any(c.dep.startswith("nsubj") and c.i < finite for c in children(words, verb.i))
    if not told or stands_below(words, verb.i, name.i) or stands_below(words, verb.i, thing.i) or finite > name.i:
        return
    name.head, name.dep = verb.i, "iobj"
    thing.head, thing.dep, thing.pos = verb.i, "obj", "NOUN"
