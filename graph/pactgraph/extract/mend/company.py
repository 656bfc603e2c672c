"""What belongs to a talk, a decision or a name rather than to the verb or noun that the parser hung it on."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of
from pactgraph.extract.mend.word import Word, children, stands_below
from pactgraph.parse import Doc

_OWNERS = frozenset({"nmod", "flat", "flat:name", "amod", "det", "case", "compound"})


def seat_during(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """An occasion is when somebody speaks, not part of who he is ("lo dice il premier al termine del vertice")."""
    host = words[phrase.head]
    verb = words[host.head]
    if host.dep != "nsubj" or verb.pos != "VERB" or phrase.i < host.i or not _says(verb, lexicon):
        return
    if any(set(lexicon.functions(_spelt(words, mark))) == {"during"} for mark in _cases(words, phrase)):
        phrase.head, phrase.dep = verb.i, "obl"


def seat_company(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Company right behind a talk is whom it was with ("... al termine del bilaterale a Roma con il collega greco")."""
    verb = words[phrase.head]
    marks = _cases(words, phrase)
    if verb.pos != "VERB" or phrase.i < verb.i or not marks or "with" not in lexicon.functions(marks[0].lemma.lower()):
        return
    behind = (word for word in reversed(words[verb.i : marks[0].i]) if word.head == verb.i and word.dep == "obl")
    talk = next(behind, None)
    if talk is None or not _says(verb, lexicon) or not lexicon.holds(("talks",), talk.lemma.lower()):
        return
    if all(stands_below(words, word.i, talk.i) or word.pos == "PUNCT" for word in words[talk.i : marks[0].i]):
        phrase.head, phrase.dep = talk.i, "nmod"


def seat_content(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive tells what the noun before it decides or plans ("contro la decisione di Parigi di inviare ...")."""
    marks = [child for child in children(words, verb.i) if child.dep == "mark" and child.i < verb.i]
    if verb.finite or verb.participle or not marks or "of" not in lexicon.functions(marks[0].lemma.lower()):
        return
    word, first = (words[verb.head], 0) if verb.dep == "acl" else (words[marks[0].i - 1], verb.head + 1)
    while word.dep in _OWNERS and first <= words[word.head].i < word.i and not _governs(word, lexicon):
        word = words[word.head]
    if first <= word.i < verb.i and _governs(word, lexicon):
        verb.head, verb.dep = word.i, "acl"


def seat_named(words: list[Word], verb: Word, doc: Doc, lexicon: Lexicon) -> None:
    """A relative clause of what an actor says belongs to the name before it ("le reazioni di Kiev, che accusa")."""
    noun = words[verb.head]
    pronoun = next((c for c in children(words, verb.i) if c.dep == "nsubj" and c.lower in lexicon.relatives), None)
    if pronoun is None or pronoun.i < 2 or words[pronoun.i - 1].lower != "," or noun.pos != "NOUN":
        return
    name = words[pronoun.i - 2]
    while name.dep in {"flat", "flat:name"} and words[name.head].pos == "PROPN":
        name = words[name.head]
    owner = name.pos == "PROPN" and name.dep == "nmod" and stands_below(words, name.i, noun.i)
    if owner and not _acts(noun, lexicon) and (_says(verb, lexicon) or _disagree(doc, verb, noun)):
        verb.head = name.i


def _governs(word: Word, lexicon: Lexicon) -> bool:
    return word.pos == "NOUN" and bool(lemmas_of(word, lexicon.lang, "NOUN") & lexicon.governors.keys())


def _disagree(doc: Doc, verb: Word, noun: Word) -> bool:
    """Whether a finite verb has another number than a noun, so that the noun is not its subject."""
    told, own = doc[verb.i].morph.get("Number", []), doc[noun.i].morph.get("Number", [])
    return verb.finite and bool(told) and bool(own) and told != own


def _acts(noun: Word, lexicon: Lexicon) -> bool:
    """Whether a noun can stand for an actor ("il governo di Kiev, che accusa ...")."""
    actors = lexicon.stands_for | lexicon.collective["persons"] | lexicon.collective["states"]
    return noun.lemma.lower() in actors


def _accuses(noun: Word, lexicon: Lexicon) -> bool:
    """Whether a noun can stand for an actor that speaks: a drone acts, and says nothing."""
    return _acts(noun, lexicon) and not lexicon.holds(("arms", "goods"), noun.lemma.lower())


def _says(verb: Word, lexicon: Lexicon) -> bool:
    return bool(lemmas_of(verb, lexicon.lang) & (lexicon.say | lexicon.accuse))


def _cases(words: list[Word], phrase: Word) -> list[Word]:
    return [child for child in children(words, phrase.i) if child.dep == "case" and child.i < phrase.i]


def _spelt(words: list[Word], mark: Word) -> str:
    """An adposition with the words fixed to it ("al termine di")."""
    parts = [mark, *(child for child in children(words, mark.i) if child.dep == "fixed")]
    first, last = (parts[0].lower, parts[-1].lemma.lower()) if len(parts) > 1 else ("", mark.lemma.lower())
    return " ".join([first, *(part.lower for part in parts[1:-1]), last]).strip()


def free_early(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """What stands before an infinitive's mark is the object above ("ha chiamato il collega per discutere")."""
    clause = words[noun.head]
    verb = words[clause.head]
    if clause.pos != "VERB" or clause.finite or clause.participle or verb.pos != "VERB" or noun.i < verb.i:
        return
    marks = [c for c in children(words, clause.i) if c.dep == "mark" and noun.i < c.i < clause.i]
    taken = any(child.dep in {"obj", "ccomp", "xcomp"} for child in children(words, verb.i))
    if marks and not taken and lexicon.functions(marks[0].lemma.lower()):
        noun.head, noun.dep = verb.i, "obj"


def raise_gerund(words: list[Word], verb: Word, doc: Doc, lexicon: Lexicon) -> None:
    """Who says something says the rest, too ("ha ribadito che ... possono restare, chiedendo spiegazioni a Tirana")."""
    inner = words[verb.head]
    teller = words[inner.head]
    if "Ger" not in doc[verb.i].morph.get("VerbForm", []) or inner.dep != "ccomp" or verb.i < inner.i:
        return
    behind = words[verb.i - 1].lower == "," and _says(teller, lexicon)
    verbal = lemmas_of(verb, lexicon.lang) & (lexicon.say | lexicon.accuse | lexicon.governors.keys())
    if behind and teller.pos == "VERB" and verbal:
        verb.head = teller.i


def raise_joined(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A thing accuses nobody: who told of it does ("ha detto che il drone è caduto e ha accusato la Serbia")."""
    inner = words[verb.head]
    teller = words[inner.head]
    if inner.dep != "ccomp" or teller.pos != "VERB" or verb.i < inner.i or not _says(verb, lexicon):
        return
    below = children(words, verb.i)
    helped = any(child.dep == "aux" for child in below) and not any(child.dep in {"nsubj", "mark"} for child in below)
    told = next((child for child in children(words, inner.i) if child.dep.startswith("nsubj")), None)
    if told is not None and (told.pos not in {"NOUN", "PRON"} or _accuses(told, lexicon)):
        return
    if helped and lemmas_of(teller, lexicon.lang) & (lexicon.say | lexicon.governors.keys()):
        verb.head = teller.i
