"""What opens a sentence whose verb stands second and is no subject: participles, stretches of time, objects."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, nouns, respelt, verbs
from pactgraph.extract.mend.word import HELPERS, NOUNS, Word, children, is_cased, second
from pactgraph.extract.tree import has
from pactgraph.parse import Doc

_BARE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "dep", "ROOT"})


def front_participle(words: list[Word], lexicon: Lexicon) -> None:
    """A participle before its auxiliary is the verb of its clause: "Finanziert wird das Vorhaben von ..."."""
    verb, helper = words[0], words[min(1, len(words) - 1)]
    if verb.small or not _helps(helper, lexicon) or verb.pos in {"DET", "PRON", "ADP", "SCONJ", "CCONJ"}:
        return
    forms = [each for each in respelt(verb, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)]
    top = next((word for word in words if word.head == word.i), verb)
    if not forms or verb.lower in nouns(lexicon) or top.i not in {0, 1, helper.head}:
        return
    _crown(words, verb, top)
    verb.pos, verb.lemma, verb.participle = "VERB", forms[0], True
    passive = not {helper.lemma} & listed(lexicon.lang, "active_auxiliaries")
    helper.head, helper.dep, helper.pos = verb.i, "aux:pass" if passive else "aux", "AUX"
    _seat_behind(words, verb, lexicon, passive=passive)


def _helps(word: Word, lexicon: Lexicon) -> bool:
    helping = lexicon.past_of_past | listed(lexicon.lang, "passive_auxiliaries")
    return word.i == 1 and word.small and word.lemma in helping


def _crown(words: list[Word], verb: Word, top: Word) -> None:
    """Make a verb the head of its clause in the place of its auxiliary, or of the noun that was made the head."""
    if top.i == verb.i:
        return
    verb.head, verb.dep = verb.i, "ROOT"
    moved = children(words, top.i) if top.pos not in NOUNS else [c for c in children(words, top.i) if c.dep in HELPERS]
    moved += [child for child in children(words, top.i) if child.dep == "punct"]
    for child in moved:
        child.head = verb.i if child.i != verb.i else child.head
    top.head = verb.i
    top.dep = "nsubj" if top.pos in NOUNS else top.dep


def _seat_behind(words: list[Word], verb: Word, lexicon: Lexicon, *, passive: bool) -> None:
    """The first bare noun behind the auxiliary is the subject."""
    bare = [c for c in children(words, verb.i) if c.i > 1 and c.pos in NOUNS and c.dep in _BARE]
    subject = next((child for child in bare if not is_cased(words, child)), None)
    if subject is None:
        return
    for child in bare:
        child.dep = "obl" if child.dep == "nmod" else "obj" if child.dep.startswith("nsubj") else child.dep
    subject.dep = "nsubj:pass" if passive else "nsubj"
    if passive:
        for phrase in children(words, subject.i):
            by = [mark.lower for mark in children(words, phrase.i) if mark.dep == "case"]
            if phrase.dep == "nmod" and phrase.pos == "PROPN" and "by" in lexicon.functions(" ".join(by)):
                phrase.head, phrase.dep = verb.i, "obl:agent"


def free_stretch(words: list[Word], verb: Word, actors: set[int], lexicon: Lexicon) -> None:
    """A stretch of time before a verb is no subject: "Mehr als drei Jahrzehnte nach dem Krieg haben X und Y ..."."""
    finite = second(words, verb)
    opening = next((c for c in children(words, verb.i) if c.i < finite and c.dep.startswith("nsubj")), None)
    if opening is None or opening.i in actors:
        return
    units = lexicon.time.get("time_units") or {}
    inside = [opening, *(child for child in children(words, opening.i) if child.i < finite)]
    behind = [c for c in children(words, verb.i) if c.i > finite and c.pos in NOUNS and not is_cased(words, c)]
    subject = next((c for c in behind if c.dep in {"obj", "iobj"}), None)
    if subject is None or subject.i not in actors or not any(word.lower in units for word in inside):
        return
    opening.dep, subject.dep = "obl", "nsubj"


def agree_verb(words: list[Word], doc: Doc, verb: Word, actors: set[int]) -> None:
    """A plural before a singular verb is its object: "Weitere Geschütze soll Kiew bekommen".

    So is what bears a possessive for who acts behind it: "Ihre Netze wollen die baltischen Staaten abkoppeln".
    """
    finite = second(words, verb)
    below = children(words, verb.i)
    opening = next((c for c in below if c.i < finite and c.dep == "nsubj"), None)
    if opening is None or opening.i in actors or any(c.dep == "aux:pass" for c in below):
        return
    several = has(doc[opening.i], "Number", "Plur") and opening.pos == "NOUN"
    several = several and not any(child.dep == "cc" for child in children(words, opening.i))
    owned = any(child.dep == "det:poss" or has(doc[child.i], "Poss") for child in children(words, opening.i))
    one = has(doc[finite], "Number", "Sing") and words[finite].finite
    actor = words[finite + 1] if finite + 1 < len(words) else opening
    while actor.pos in {"DET", "NUM", "ADJ"} and actor.i + 1 < len(words):
        actor = words[actor.i + 1]
    loose = actor.head == verb.i and actor.dep in {"obl", "iobj", "obj", "nmod", "appos", "advmod"}
    if ((several and one) or owned) and actor.i in actors and loose and not is_cased(words, actor):
        opening.dep, actor.dep = "obj", "nsubj"


def seat_apposition(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A description between commas is no second member: "X, der engste Verbündete von Y, kündigte ... an"."""
    if noun.dep != "conj" or noun.pos not in NOUNS:
        return
    below = children(words, noun.i)
    start = min([noun.i, *(child.i for child in below if child.dep != "punct")])
    article = any(child.dep == "det" and child.i < noun.i for child in below)
    described = {noun.lemma.lower(), noun.lower} & (lexicon.relational | lexicon.collective["states"])
    if not described or not article or any(child.dep == "cc" for child in below) or words[start - 1].lower != ",":
        return
    last = max([noun.i, *(child.i for child in below if child.dep != "punct")])
    if last + 1 < len(words) and words[last + 1].lower == "," and words[noun.head].pos == "PROPN":
        noun.dep, noun.pos = "appos", "NOUN"


def free_actor(words: list[Word], first: int, last: int) -> None:
    """An actor behind a person's name is no part of it: "warf Minister Jan Novak Moskau vor, ..."."""
    name = next((w for w in words[first : last + 1] if not first <= w.head <= last), words[last])
    before = words[first - 1] if first else name
    if name.dep not in {"flat", "flat:name", "appos"} or before.pos != "PROPN" or is_cased(words, name):
        return
    verb = words[name.head]
    while verb.pos != "VERB" and verb.head != verb.i:
        verb = words[verb.head]
    below = children(words, verb.i)
    subject = next((child for child in below if child.dep == "nsubj" and child.i < name.i), None)
    if verb.pos == "VERB" and verb.i < name.i and subject is not None:
        taken = any(child.dep == "obj" and child.pos in NOUNS and child.i > last for child in below)
        name.head, name.dep = verb.i, "iobj" if taken else "obj"


def own_noun(words: list[Word], name: Word, genitive: str) -> None:
    """A name in the genitive before a noun is no article of it: "Macrons Vorschlag"."""
    behind = words[name.i + 1] if name.i + 1 < len(words) else name
    if name.dep == "det" and name.pos == "PROPN" and name.head == behind.i and name.lower.endswith(genitive):
        name.dep = "nmod:poss"
