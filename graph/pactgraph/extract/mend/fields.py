"""Sentences whose verb stands second: what stands before it, receivers by their article, and participles before nouns.

Where articles tell cases and the verb parts the sentence in fields (German), the words' places tell more than a small
parser's tree does.
"""

from spacy.tokens import Doc

from pactgraph.extract.aliases import find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, listed, nouns, respelt, verbs
from pactgraph.extract.mend.word import PHRASES, Word, children, stands_below
from pactgraph.extract.tree import names_of

_NOMINAL = frozenset({"NOUN", "PROPN"})
_INNER = frozenset({"DET", "ADJ", "NUM", "ADV"})
_LOST = frozenset({"advmod", "nmod", "obl", "obj", "iobj", "dep", "compound", "appos", "obl:tmod"})
_HELP = frozenset({"aux", "aux:pass", "cop"})
_ENDINGS = ("en", "er", "es", "em", "e")
_REACH = 5
_DATELINE = 7
"""Words within which a dateline opens and closes its bracket."""


def seat_fields(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    """Set right what the fields of a sentence tell; nothing in languages without `verb_second`."""
    if not lexicon.verb_second:
        return
    _part_dateline(words)
    for word in words:
        _take_noun(word, lexicon)
        _take_attribute(words, word, lexicon)
    _crown(words, lexicon)
    for word in words:
        _demote(words, word, lexicon)
    names = [(found.first, found.last - 1) for found in find(doc, lexicon.lang) if not found.adjectival]
    for found in find(doc, lexicon.lang):
        if found.adjectival and doc[found.first].text[:1].islower():
            _seat_adjective(words, words[found.first])
    actors = {place for first, last in names for place in range(first, last + 1)}
    for verb in [word for word in words if word.pos == "VERB"]:
        _raise_adverbs(words, verb)
        _free_source(words, verb, lexicon)
        _seat_subject(words, verb, actors)
        _seat_inverted(words, verb, actors)
        _seat_object(words, verb)
        _seat_opening(words, verb, lexicon)
    for first, last in names:
        _seat_name(words, first, last, lexicon)


def _part_dateline(words: list[Word]) -> None:
    """The place and agency before a report's first sentence are no part of it ("Tokio (dpa) - Nordkorea hat ...")."""
    opened = next((word.i for word in words[1:_DATELINE] if word.lower == "("), 0)
    closed = next((word.i for word in words[opened : opened + _DATELINE] if word.lower == ")"), 0) if opened else 0
    if not closed or closed + 2 >= len(words) or words[closed + 1].lower not in {"-", "–"}:
        return
    line, first = range(closed + 2), words[closed + 2]
    inside = next((word for word in words[first.i :] if word.head in line and word.pos in _NOMINAL), None)
    outside = next((words[i] for i in line if words[i].head not in line), None)
    if inside is not None and outside is not None:
        inside.head, inside.dep = outside.head, outside.dep
    root = next((word for word in words[first.i :] if word.head == word.i), None) or inside or first
    if not any(word.head == word.i for word in words[first.i :]):
        root.head, root.dep = root.i, "ROOT"
    for word in words:
        if word.i in line or word.head in line:
            word.head, word.dep = root.i, "dep" if word.i in line else word.dep


def _second(words: list[Word], verb: Word) -> int:
    """The place of a clause's finite verb."""
    helpers = [child.i for child in children(words, verb.i) if child.dep in _HELP]
    return min([verb.i, *helpers])


def _take_noun(word: Word, lexicon: Lexicon) -> None:
    """A known noun with a capital inside a sentence is one, whatever the tagger says."""
    if word.i and not word.small and word.pos in {"ADV", "ADJ", "VERB", "X"} and word.lower in nouns(lexicon):
        word.pos, word.lemma = "NOUN", word.lower


def _crown(words: list[Word], lexicon: Lexicon) -> None:
    """A finite verb that was hung on a noun, where a noun was made the head: "Polen erteilte Dänemark eine Absage"."""
    root = next((word for word in words if word.head == word.i), None)
    if root is None or root.pos in {"VERB", "AUX"} or any(c.dep in _HELP for c in children(words, root.i)):
        return
    verb = next((word for word in words[1:] if _is_verb(word, lexicon)), None)
    if verb is None or any(word.pos in {"SCONJ", "PUNCT"} for word in words[: verb.i]):
        return
    verb.lemma = next((each for each in respelt(verb, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)), verb.lemma)
    verb.head, verb.dep, verb.pos = verb.i, "ROOT", "VERB"
    for child in children(words, root.i):
        if (child.i > verb.i) == (root.i < verb.i) or child.dep == "punct":
            child.head = verb.i
            child.dep = child.dep if child.dep not in {"nmod", "case"} else "obl"
    for child in children(words, verb.i):
        cased = any(mark.dep == "case" for mark in children(words, child.i))
        child.dep = "obj" if child.pos == "NOUN" and child.dep == "obl" and not cased else child.dep
    marked = any(child.dep == "case" for child in children(words, root.i))
    root.head, root.dep = verb.i, "nsubj" if root.i < verb.i and not marked else "obl" if marked else "obj"


def _is_verb(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word can only be a finite verb that the lexicon knows."""
    if (
        not word.small
        or word.participle
        or lexicon.functions(word.lower)
        or word.pos in {"DET", "PRON", "CCONJ", "PART"}
    ):
        return False
    known = any(each in verbs(lexicon) for each in respelt(word, lexicon.lang, "VERB")[1:])
    return known and word.lower not in lexicon.auxiliaries and not lexicon.past_of_past & {word.lemma}


def _demote(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """An auxiliary that was made the head of the participle or infinitive at the end of its clause."""
    helping = lexicon.past_of_past | lexicon.auxiliaries.keys()
    if word.pos not in {"AUX", "VERB"} or word.lemma not in helping:
        return
    below = [c for c in children(words, word.i) if c.i > word.i and c.pos in {"VERB", "ADJ"} and not c.finite]
    verb = next((c for c in below if c.dep in {"ccomp", "xcomp", "obj", "dep", "acl", "conj", "parataxis"}), None)
    if verb is None or any(w.lower in {",", ":"} for w in words[word.i : verb.i]):
        return
    if any(child.dep == "mark" for child in children(words, verb.i)):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if word.head == word.i else (word.head, word.dep)
    for child in children(words, word.i):
        child.head = verb.i
    for child in children(words, verb.i):
        child.dep = "obj" if child.dep == "nsubj" and child.i > word.i and verb.i != child.i else child.dep
    word.head, word.dep, word.pos, verb.pos = verb.i, "aux", "AUX", "VERB"


def _seat_subject(words: list[Word], verb: Word, actors: set[int]) -> None:
    """A noun phrase without adposition that fills the place before a main verb, where the verb has no subject."""
    below = children(words, verb.i)
    second = _second(words, verb)
    told = [child for child in below if child.dep.startswith(("nsubj", "csubj"))]
    if verb.head != verb.i or not second or any(child.i < second or child.i in actors for child in told):
        return
    if words[0].pos not in {"DET", "PROPN", "NOUN", "ADJ", "NUM"} or any(w.dep == "punct" for w in words[:second]):
        return
    head = next((w for w in words[:second] if w.pos in _NOMINAL and w.head == verb.i and w.dep in _LOST), None)
    if head is None or any(child.dep == "case" for child in children(words, head.i)) or (told and head.i not in actors):
        return
    for child in told:
        child.dep = "obj"
    head.dep = "nsubj:pass" if any(child.dep == "aux:pass" for child in below) else "nsubj"


def _raise_adverbs(words: list[Word], verb: Word) -> None:
    """An adverb right behind the finite verb belongs to the clause, not to the noun after it ("hat nie Panzer ...")."""
    second = _second(words, verb)
    adverb = words[second + 1] if second + 1 < len(words) else verb
    if adverb.pos == "ADV" and words[adverb.head].pos in _NOMINAL and words[adverb.head].head == verb.i:
        adverb.head, adverb.dep = verb.i, "advmod"


def _free_source(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Whoever is named as a source neither acts nor undergoes ("der Nato zufolge")."""
    for child in children(words, verb.i):
        marks = [mark for mark in children(words, child.i) if mark.dep == "case"]
        if any(mark.lower in lexicon.source_markers for mark in marks):
            child.dep = "obl"


def _seat_inverted(words: list[Word], verb: Word, actors: set[int]) -> None:
    """Of two objects of a verb without a subject, the actor right behind the finite verb acts."""
    below = children(words, verb.i)
    first = [child for child in below if child.dep == "obj"]
    told = any(child.dep.startswith(("nsubj", "csubj")) or child.dep == "aux:pass" for child in below)
    if len(first) == 2 and not told and first[0].i in actors and first[0].i > _second(words, verb):
        first[0].dep = "nsubj"


def _seat_object(words: list[Word], verb: Word) -> None:
    """Of two subjects of a verb, the one behind its finite form is the object."""
    second = _second(words, verb)
    named = [child for child in children(words, verb.i) if child.dep.startswith("nsubj")]
    if len(named) == 2 and named[0].i < second < named[1].i and named[1].pos in _NOMINAL:
        named[1].dep = "obj"


def _seat_opening(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Only one phrase stands before the verb: what follows its noun is part of it ("Angriffe auf Kiew ...")."""
    second = _second(words, verb)
    subject = next((c for c in children(words, verb.i) if c.dep.startswith("nsubj") and c.i < second), None)
    if subject is None or verb.head != verb.i:
        return
    for phrase in children(words, verb.i):
        between = words[subject.i + 1 : phrase.i]
        if phrase.dep in PHRASES and subject.i < phrase.i < second and not any(w.lower == "," for w in between):
            event = next((w for w in reversed(between) if w.lemma in events(lexicon) and w.pos == "NOUN"), subject)
            phrase.head, phrase.dep = event.i, "nmod"


def _seat_name(words: list[Word], first: int, last: int, lexicon: Lexicon) -> None:
    """A name whose article tells its case: whose something is, or who receives it."""
    name = next((w for w in words[first : last + 1] if not first <= w.head <= last), words[last])
    article = words[first - 1] if first and words[first - 1].pos == "DET" else None
    start = article.i if article else first
    left = words[start - 1] if start else None
    if left is None or left.pos in {"ADP", "CCONJ", "PUNCT"} or name.dep in {"conj", "flat", "ROOT"}:
        return
    genitive = article is None and words[last].lower.endswith("s") and words[last].lower[:-1] in names_of(lexicon.lang)
    if genitive and left.pos == "NOUN":
        _own(words, name, left)
    elif article is not None and _oblique(article.lower, words[last].lower, lexicon):
        if left.pos == "NOUN" and article.lower != "dem":
            _own(words, name, left)
        else:
            _receive(words, name)
    elif article is None and (left.pos in {"VERB", "AUX"} or left.lower in listed(lexicon.lang, "midfield")):
        _take_thing(words, name, lexicon)


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
    if thing is None or verb is None or thing.pos not in _NOMINAL or thing.lemma not in nouns(lexicon):
        return
    second = _second(words, verb)
    told = any(c.dep.startswith("nsubj") and c.i < second for c in children(words, verb.i))
    if not told or stands_below(words, verb.i, name.i) or stands_below(words, verb.i, thing.i) or second > name.i:
        return
    name.head, name.dep = verb.i, "iobj"
    thing.head, thing.dep, thing.pos = verb.i, "obj", "NOUN"


def _seat_adjective(words: list[Word], adjective: Word) -> None:
    """A nationality adjective hangs on the noun behind it, not the noun on the adjective."""
    at = adjective.i + 1
    while at < len(words) and words[at].pos in {"ADJ", "NUM"}:
        at += 1
    noun = words[at] if at < len(words) else adjective
    if noun.pos not in _NOMINAL or adjective.head == noun.i:
        return
    if stands_below(words, noun.i, adjective.i):
        noun.head, noun.dep = (noun.i, "ROOT") if adjective.head == adjective.i else (adjective.head, adjective.dep)
        for child in children(words, adjective.i):
            child.head = noun.i
            child.dep = "nmod" if child.dep == "obl" else child.dep
        if noun.dep == "amod":
            noun.dep = "nsubj"
    adjective.head, adjective.dep, adjective.pos = noun.i, "amod", "ADJ"


def _take_attribute(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A participle with a phrase before its noun: "die von Russland besetzten Gebiete"."""
    at = word.i + 1
    while at < len(words) and words[at].pos in {"ADJ", "NUM"}:
        at += 1
    noun = words[at] if at < len(words) else word
    adposition = next((w for w in reversed(words[max(0, word.i - 4) : word.i]) if w.pos == "ADP"), None)
    verb = _participle(word, lexicon) if noun.pos == "NOUN" and adposition is not None else None
    if verb is None or adposition is None or not adposition.i or words[adposition.i - 1].pos not in {"DET", "ADP"}:
        return
    phrase = [w for w in words[adposition.i + 1 : word.i] if w.pos in _NOMINAL]
    if not phrase:
        return
    if stands_below(words, noun.i, word.i) or noun.head == word.i:
        noun.head, noun.dep = (noun.i, "ROOT") if word.head == word.i else (word.head, _role(word.dep))
    for child in children(words, word.i):
        child.head = noun.i
    word.head, word.dep, word.pos, word.lemma = noun.i, "acl", "VERB", verb
    word.participle = word.remade = True
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
    probe = Word(word.i, stem, stem, "VERB", word.dep, word.head, participle=True)
    return next((each for each in respelt(probe, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)), None)
