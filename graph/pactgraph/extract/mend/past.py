"""Main verbs in the past that the parser took for participles, adjectives or nouns ("An American ship sailed ...")."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, verb_of
from pactgraph.extract.mend.word import HELPERS, Word, children, is_cased, stands_below

_LOST = frozenset({"acl", "amod", "obl", "nmod", "compound", "parataxis", "conj", "flat", "dep", "appos", "xcomp"})
_BARE = frozenset({"obj", "nsubj", "obl", "conj", "compound", "appos", "parataxis", "dep", "nmod"})


def take_past(words: list[Word], lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Make a past form the main verb of a sentence that has none, or of the clause before "after" and the like."""
    endings = tuple(listed(lexicon.lang, "past_endings"))
    root = next((word for word in words if word.head == word.i), None)
    if not endings or root is None or words[-1].lower not in {".", '"'}:
        return
    if root.pos in {"NOUN", "ADJ"} and _is_past(words, root, endings, lexicon):
        _verbalise(words, root, actors)
        return
    if root.pos in {"VERB", "AUX"} or any(child.dep in HELPERS for child in children(words, root.i)):
        _take_first(words, root, endings, lexicon, actors)
        return
    forms = [word for word in words if _is_past(words, word, endings, lexicon)]
    behind = [word for word in forms if word.i > root.i and word.dep in _LOST and _free(words, word, root)]
    if behind:
        _enthrone(words, behind[-1], root)
    elif root.pos == "NOUN":
        _take_before(words, root, forms, actors)


def _verbalise(words: list[Word], verb: Word, actors: frozenset[int]) -> None:
    """A past form that heads a sentence as a noun, its subject an adjective ("Hungary on Monday vetoed ...")."""
    below = [child for child in children(words, verb.i) if child.i < verb.i]
    name = next((child for child in below if child.i in actors), None)
    if name is None or any(child.dep.startswith("nsubj") for child in below):
        return
    verb.pos, verb.participle, verb.finite, name.dep = "VERB", False, True, "nsubj"
    for child in below:
        child.dep = "obl" if child.i != name.i and child.dep == "compound" else child.dep


def _is_past(words: list[Word], word: Word, endings: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a word is a past form of a known verb and no participle with an agent or auxiliary of its own."""
    if not word.small or not word.lower.endswith(endings) or word.i == 0 or word.lower in nouns(lexicon):
        return False
    after = words[word.i + 1] if word.i + 1 < len(words) else word
    agent = any("by" in lexicon.functions(each) for each in (after.lower,))
    helped = any(child.dep in HELPERS for child in children(words, word.i)) or words[word.i - 1].lower == "-"
    known = verb_of(word, lexicon) is not None
    return known and not agent and not helped


def _free(words: list[Word], verb: Word, root: Word) -> bool:
    """Whether no conjunction or relative pronoun opens the clause of a verb, and no article its noun."""
    before = words[verb.i - 1]
    below = children(words, verb.i)
    opened = any(child.dep in {"mark", "cc"} or child.pos == "SCONJ" or _relative(child, verb) for child in below)
    qualifying = verb.dep == "amod" and before.pos in {"DET", "ADP", "NUM", "ADJ"}
    subordinate = any(w.pos == "SCONJ" or w.lower == "that" for w in words[root.i + 1 : verb.i])
    return not opened and not qualifying and not subordinate and before.pos not in {"DET", "CCONJ", "PART"}


def _relative(child: Word, verb: Word) -> bool:
    return child.pos == "PRON" and child.dep.startswith("nsubj") and child.i == verb.i - 1


def _enthrone(words: list[Word], verb: Word, root: Word) -> None:
    """Put a verb behind its subject in the place of that."""
    noun = words[verb.head]
    if verb.dep == "amod" and noun.i > verb.i:
        noun.head, noun.dep = verb.i, "obj"
    verb.head, verb.dep, verb.pos, verb.participle, verb.finite = verb.i, "ROOT", "VERB", False, True
    root.head, root.dep = verb.i, "nsubj"
    for word in words:
        if word.i > verb.i and word.head < verb.i:
            word.head = verb.i
            word.dep = _argument(words, word, verb)
    for child in children(words, verb.i):
        if child.dep == "case" and child.i < verb.i:
            child.head, child.dep = root.i, "dep"


def _argument(words: list[Word], word: Word, verb: Word) -> str:
    """The relation to its verb of what was hung on a word before it."""
    if word.dep not in _BARE or word.pos not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return word.dep
    taken = any(child.dep == "obj" for child in children(words, verb.i) if child.i != word.i)
    return "obl" if is_cased(words, word) or taken else "obj"


def _take_before(words: list[Word], root: Word, forms: list[Word], actors: frozenset[int]) -> None:
    """A verb right behind a name, both hung on the verb's object ("Poland scrambled jets")."""
    for verb in forms:
        name = words[verb.i - 1]
        if verb.head == root.i and verb.i < root.i and name.i in actors and name.head == root.i:
            _split(words, verb, name, root)
            return


def _split(words: list[Word], verb: Word, name: Word, noun: Word) -> None:
    """Give a verb the place of its object, and the name before it as its subject."""
    verb.head, verb.dep = (verb.i, "ROOT") if noun.head == noun.i else (noun.head, noun.dep)
    verb.pos, verb.participle, verb.finite = "VERB", False, True
    for child in children(words, noun.i):
        if child.i < name.i:
            child.head = name.i
        elif child.dep == "punct" and child.i > noun.i:
            child.head = verb.i
    name.head, name.dep = verb.i, "nsubj"
    noun.head, noun.dep = verb.i, "obj"


def _take_first(
    words: list[Word], root: Word, endings: tuple[str, ...], lexicon: Lexicon, actors: frozenset[int]
) -> None:
    """A main verb that was hung on its object, the subject of the clause behind it ("scrambled jets after ...")."""
    for verb in words:
        noun, name = words[verb.head], words[verb.i - 1]
        if verb.dep != "amod" or name.i not in actors or not _is_past(words, verb, endings, lexicon):
            continue
        if noun.i <= verb.i or noun.head != root.i or not noun.dep.startswith("nsubj") or not verb.i < noun.i < root.i:
            continue
        mark = next((w for w in words[noun.i + 1 : root.i] if w.lower in lexicon.clause_marks), None)
        if mark is not None and stands_below(words, mark.i, noun.i):
            _reseat(words, verb, name, mark)
            return


def _reseat(words: list[Word], verb: Word, name: Word, mark: Word) -> None:
    """Make the first verb the main one, and the last one's clause an adverbial of it."""
    noun = words[verb.head]
    last = words[noun.head]
    subject = words[mark.head]
    verb.head, verb.dep, verb.pos, verb.participle, verb.finite = verb.i, "ROOT", "VERB", False, True
    name.head, name.dep, noun.head, noun.dep = verb.i, "nsubj", verb.i, "obj"
    last.head, last.dep = verb.i, "advcl"
    if subject.i != noun.i:
        subject.head, subject.dep = last.i, "nsubj"
    mark.head, mark.dep, mark.pos = last.i, "mark", "SCONJ"
    for word in words:
        if word.dep == "punct" and word.i > last.i:
            word.head = verb.i
