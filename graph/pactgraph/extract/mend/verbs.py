"""Verbs: their auxiliaries, their voice and their subjects."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import lemmas_of, listed, respelt, verbs
from pactgraph.extract.mend.word import HELPERS, Word, children, is_cased

_TWO = 2

_OBJECTS = frozenset({"obj", "xcomp", "ccomp"})
_TELLING = frozenset(
    {
        *("aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "csubj:pass", "obj", "obl:agent"),
        *("expl", "expl:pass", "expl:pv", "expl:subj", "expl:impers"),
    }
)
"""What tells of a verb's voice, or is told by it."""

_ACTIVE = {
    "nsubj:pass": "nsubj",
    "expl:pass": "expl:pv",
    "aux:pass": "aux",
    "obl:agent": "obl",
    "csubj:pass": "csubj",
}


def demote_auxiliary(words: list[Word], word: Word) -> None:
    """Put a participle in the place of its auxiliary, where the parser made that the head ("ha promesso di ...")."""
    if word.pos != "AUX":
        return
    verb = next(
        (w for w in words[word.i + 1 : word.i + 3] if w.head == word.i and w.participle and _is_object(w)), None
    )
    if verb is None:
        return
    verb.head, verb.dep = (verb.i, "ROOT") if word.head == word.i else (word.head, word.dep)
    for child in children(words, word.i):
        child.head = verb.i
    word.head, word.dep, verb.pos = verb.i, "aux", "VERB"


def _is_object(verb: Word) -> bool:
    """Whether a participle was hung on its auxiliary as an object or, though it is a verb, as an adverb."""
    return verb.dep in _OBJECTS or (verb.dep == "advmod" and verb.pos == "VERB")


def read_stay(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A copula with a place and nothing else tells where somebody is ("sarà giovedì a Varsavia")."""
    place = words[verb.head]
    if verb.dep == "cop" and place.pos == "PROPN" and is_cased(words, place) and verb.i < place.i:
        verb.head, verb.dep = (verb.i, "ROOT") if place.head == place.i else (place.head, place.dep)
        for child in children(words, place.i):
            inner = child.dep in {"case", "flat", "flat:name", "det", "amod"}
            child.head = place.i if inner else verb.i
        place.head, place.dep = verb.i, "obl"
    below = children(words, verb.i)
    placed = any(child.dep == "obl" and child.pos == "PROPN" and is_cased(words, child) for child in below)
    if placed and verb.dep not in HELPERS and any(child.dep == "nsubj" and child.i < verb.i for child in below):
        verb.lemma, verb.pos = next(iter(listed(lexicon.lang, "stay"))), "VERB"


def take_verb(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A verb that was taken for something else though it has a subject or an auxiliary ("la Polonia teme ...")."""
    taken = word.pos in {"NOUN", "ADJ", "ADV"} or (word.pos in {"ADP", "X"} and not lexicon.functions(word.lower))
    taken = taken or (word.pos == "PROPN" and word.small)
    if not taken or not listed(lexicon.lang, "adjectives"):
        return
    known = [each for each in respelt(word, lexicon.lang, "VERB")[1:] if each in verbs(lexicon)]
    below = {child.dep for child in children(words, word.i)} if known else set()
    if known and not word.participle and {"cop", "expl:pv"} <= below:
        _take_reflexive(words, word, known[-1])
    elif known and not {"cop", "det"} & below and below & {"nsubj", "nsubj:pass", "aux", "aux:pass"}:
        word.pos, word.lemma = "VERB", known[-1]


def _take_reflexive(words: list[Word], word: Word, lemma: str) -> None:
    """A participle with a reflexive and a copula is a verb ("se sont depuis rapprochés de Moscou")."""
    word.pos, word.lemma, word.participle = "VERB", lemma, True
    for child in children(words, word.i):
        if child.dep == "case" and child.i == word.i - 1:
            child.dep = "advmod"
        child.dep = {"cop": "aux", "nmod": "obl"}.get(child.dep, child.dep)


def make_passive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A participle has no copula: "è stata respinta" is a passive, "is training troops" tells who acts."""
    if verb.pos != "VERB":
        return
    below = children(words, verb.i)
    helpers = {child.dep for child in below if child.pos == "AUX"}
    parts = (verb, *(child for child in below if child.dep == "flat"))  # "is co-developing"
    going = tuple(listed(lexicon.lang, "gerund_endings"))
    if helpers & {"cop", "aux:pass"} and any(part.lower.endswith(going) for part in parts):
        read = {"cop": "aux", "aux:pass": "aux", "nsubj:pass": "nsubj"}
    else:
        read = {"cop": "aux:pass", "nsubj": "nsubj:pass"} if "cop" in helpers else {}
    for child in below:
        child.dep = read.get(child.dep, child.dep)


def is_reflexive(words: list[Word], verb: Word) -> bool:
    """Whether a verb carries a reflexive pronoun ("si")."""
    return any(child.dep.startswith("expl") for child in children(words, verb.i))


def make_object(words: list[Word], verb: Word) -> None:
    """Of two subjects of a verb, the one behind it is the object ("la Nato bombardò la Jugoslavia")."""
    if verb.pos != "VERB":
        return
    below = children(words, verb.i)
    named = [child for child in below if child.dep == "nsubj"]
    free = not any(child.dep in {"obj", "expl", "cop", "aux:pass"} for child in below)
    if free and len(named) == 2 and named[0].i < verb.i < named[1].i:
        named[1].dep = "obj"


def leave_from(words: list[Word], verb: Word) -> None:
    """Where forces leave from is no agent of theirs ("ritirate dal Mali")."""
    for child in children(words, verb.i):
        child.dep = "obl" if child.dep == "obl:agent" else child.dep


def make_active(words: list[Word], verb: Word) -> None:
    """A verb without a passive is active: "è arrivato", "si è congratulato"."""
    if verb.pos not in {"VERB", "AUX"}:
        return
    below = children(words, verb.i)
    named = any(child.dep.startswith("nsubj") or (child.dep == "mark" and child.pos == "PART") for child in below)
    for child in below:  # "to begin drills": an infinitive has no subject behind it
        child.dep = "nsubj" if child.dep == "obj" and not named else _ACTIVE.get(child.dep, child.dep)


def lift_passive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Auxiliaries that are passive with any participle: "verranno consegnati"."""
    passive = listed(lexicon.lang, "passive_auxiliaries")
    bare = passive and verb.lower != verb.lemma and not is_reflexive(words, verb)
    for child in children(words, verb.i) if bare else []:
        if child.dep == "aux" and child.pos == "AUX" and lemmas_of(child, lexicon.lang) & passive:
            child.dep = "aux:pass"
            for other in children(words, verb.i):
                other.dep = "nsubj:pass" if other.dep == "nsubj" else other.dep


def lower_passive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive with an auxiliary that makes passives as well as futures is active ("wird Panzer liefern")."""
    passive = listed(lexicon.lang, "passive_auxiliaries")
    helpers = [child for child in children(words, verb.i) if child.dep == "aux:pass"] if passive else []
    future = len(helpers) == 1 and helpers[0].lower in lexicon.auxiliaries and helpers[0].i < verb.i
    if future and not verb.participle and verb.lower in verbs(lexicon):
        make_active(words, verb)


def read_active(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A participle with an auxiliary that makes no passives is active ("haben den Verkauf ... genehmigt")."""
    active, below = listed(lexicon.lang, "active_auxiliaries"), children(words, verb.i)
    helpers = [child for child in below if child.dep == "aux"] if active else []
    if (
        not helpers
        or any(child.dep == "aux:pass" for child in below)
        or not any(active & lemmas_of(helper, lexicon.lang) for helper in helpers)
    ):
        return
    for child in below:
        child.dep = _ACTIVE.get(child.dep, child.dep)


def _names(words: list[Word], verb: Word, lexicon: Lexicon) -> set[str]:
    """What a verb may be called: with its reflexive only where it has one ("ritirarsi", not "ritirare le truppe")."""
    own = {verb.lemma.lower(), verb.lower}
    known = {*own, *respelt(verb, lexicon.lang, verb.pos)} if listed(lexicon.lang, "intransitive") else set()
    reflexive = {lexicon.reflexive(each) for each in known} - known if lexicon.reflexives[1] else set()
    spelt = {each for each in known if each not in own and each.endswith(lexicon.reflexives[1])} if reflexive else set()
    return known | reflexive if is_reflexive(words, verb) else known - spelt


def _free_cased(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A noun behind an adposition, which may have been taken for an article, is no subject."""
    before = words[noun.i - 1]
    if before.head == noun.i and before.dep == "det" and "of" in lexicon.functions(before.lower):
        before.dep = "case"
    if is_cased(words, noun):
        noun.dep = "obl"


def free_subjects(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A subject behind its infinitive with an adposition is none; nor is a second one behind a relative clause's verb.

    "De se retirer du territoire congolais"; "Washington, qui fournit une aide au Caire, voit ...".
    """
    below = children(words, verb.i)
    named = [child for child in below if child.dep == "nsubj"]
    turned = [child for child in below if child.dep == "obj"] if is_reflexive(words, verb) else []
    for child in (*named, *turned):
        if child.i > verb.i and not verb.finite and verb.pos == "VERB" and not verb.participle:
            _free_cased(words, child, lexicon)
    if len(named) != _TWO or named[1].i > verb.i:
        return
    clause = next((c for c in children(words, named[0].i) if c.dep == "acl:relcl" and c.i < named[1].i), None)
    closed = clause is None or any(word.lower == "," for word in words[clause.i : named[1].i])
    if clause is not None and not closed and not any(c.dep == "obj" for c in children(words, clause.i)):
        named[1].head, named[1].dep = clause.i, "obj"


def mend_voice(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """Set right whether a verb is active or passive, and where its forces leave from: all told by what hangs on it."""
    if not any(child.dep in _TELLING for child in children(words, verb.i)):
        return
    free_subjects(words, verb, lexicon)
    if _names(words, verb, lexicon) & listed(lexicon.lang, "intransitive"):
        make_active(words, verb)
    else:
        lift_passive(words, verb, lexicon)
        lower_passive(words, verb, lexicon)
        read_active(words, verb, lexicon)
        make_passive(words, verb, lexicon)
        make_object(words, verb)
    if verb.lemma in listed(lexicon.lang, "leaving"):
        leave_from(words, verb)
