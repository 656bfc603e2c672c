"""What dense prose packs beside its verbs: verbs joined too low, backers of groups, prices, days before objects."""

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import listed, verbs
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased, stands_below

_CLAUSES = frozenset({"xcomp", "acl", "advcl", "ccomp", "obl", "nmod"})
_LATER = frozenset({"conj", "parataxis", "ccomp", "advcl", "xcomp"})
_DAY = 2
"""Words from an adposition to the name of a month ("on 19 July")."""

_PHRASE = 6
"""Words that may stand between an auxiliary and its participle, and one more."""

_ASIDE = 4
"""Words that may stand between a comma and the subject of a clause that an aside opens."""


def raise_told(words: list[Word], verb: Word) -> None:
    """A finite verb is no sister of an infinitive or gerund ("urged A to leave and told B to stop")."""
    host = words[verb.head]
    if not _told(words, verb) or host.pos != "VERB" or _told(words, host) or host.dep not in {*_CLAUSES, "conj"}:
        return
    if any(child.dep == "mark" or child.dep.startswith("nsubj") for child in children(words, verb.i)):
        return
    above = host
    while above.head != above.i and not _told(words, above):
        above = words[above.head]
    if above.pos == "VERB" and _told(words, above):
        verb.head = above.i


def _told(words: list[Word], verb: Word) -> bool:
    """Whether a clause is told: by a finite form or by that of an auxiliary."""
    return (verb.finite and not verb.participle) or any(
        child.finite for child in children(words, verb.i) if child.dep.startswith(("aux", "cop"))
    )


def raise_second(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A verb behind a comma and "and" goes on the main clause ("said that A had left, and recalled its envoy")."""
    inner = words[verb.head]
    above = words[inner.head]
    below = children(words, verb.i)
    joint = next((child for child in below if child.dep == "cc"), None)
    if inner.dep != "ccomp" or above.pos != "VERB" or joint is None or words[joint.i - 1].lower != ",":
        return
    opened = any(c.dep == "mark" and c.lower in lexicon.complementizers for c in children(words, inner.i))
    own = any(child.dep.startswith(("nsubj", "aux")) or child.dep == "mark" for child in below)
    if opened and not own and verb.finite and above.finite:
        verb.head = above.i


def read_particle(words: list[Word], particle: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """A particle before a name is an adposition, where no verb is known with it ("called on Rwanda to leave")."""
    verb = words[particle.head]
    phrasal = {f"{each} {particle.lower}" for each in (verb.lemma, verb.lower)}
    if phrasal & listed(lexicon.lang, "phrasal") or not {"on", "to", "for", "with"} & set(
        lexicon.functions(particle.lower)
    ):
        return
    behind = (child for child in children(words, verb.i) if child.i in actors and child.i > particle.i)
    name = next(behind, None)
    if name is None or is_cased(words, name) or name.dep not in {"obl", "obj", "xcomp", "iobj"}:
        return
    if min([name.i, *(child.i for child in children(words, name.i))]) == particle.i + 1:
        particle.head, particle.dep = name.i, "case"
        name.dep = "obl"


def seat_first(words: list[Word], name: Word, actors: frozenset[int]) -> None:
    """A name that opens a sentence right before its verb acts ("Rwanda responded by ...")."""
    verb = words[name.head]
    if name.i or name.i not in actors or verb.pos != "VERB" or any(w.head != name.i for w in words[1 : verb.i]):
        return
    if _told(words, verb) and not any(child.dep.startswith(("nsubj", "csubj")) for child in children(words, verb.i)):
        name.pos, name.dep = "PROPN", "nsubj"


def crown_told(words: list[Word], verb: Word) -> None:
    """A verb with its own subject describes no noun ("The Secretary General praised Italy")."""
    noun = words[verb.head]
    subject = next((c for c in children(words, verb.i) if c.dep.startswith("nsubj") and c.i < verb.i), None)
    if subject is None or noun.i < verb.i or noun.pos not in NOUNS or noun.head != noun.i:
        return
    below = children(words, noun.i)
    verb.head, verb.dep, noun.head, noun.dep = verb.i, "ROOT", verb.i, "obj"
    for child in below:
        if child.i < verb.i and child.i != verb.i:
            child.head = subject.i if child.i < subject.i else verb.i
        elif child.dep == "punct" or (child.dep == "nmod" and child.i > noun.i):
            child.head, child.dep = verb.i, "obl" if child.dep == "nmod" else child.dep


def read_perfect(words: list[Word], helper: Word) -> None:
    """An auxiliary that a phrase parts from its participle is no verb ("which has for decades fought Morocco")."""
    below = children(words, helper.i)
    if helper.pos != "VERB" or any(child.dep in {"obj", "ccomp", "xcomp", "mark"} for child in below):
        return
    reach = words[helper.i + 1 : helper.i + _PHRASE]
    verb = next((word for word in reach if word.pos in {"VERB", "AUX", "PUNCT"}), None)
    if verb is None or verb.pos != "VERB" or not verb.participle or stands_below(words, helper.i, verb.i):
        return
    if any(child.dep.startswith(("nsubj", "aux")) for child in children(words, verb.i)):
        return
    verb.head, verb.dep = (verb.i, "ROOT") if helper.head == helper.i else (helper.head, helper.dep)
    for child in below:
        child.head = verb.i if child.i != verb.i else child.head
    helper.head, helper.dep, helper.pos = verb.i, "aux", "AUX"


def open_clause(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """A conjunction that was taken for an adposition of its clause's subject ("signed after A and B held talks")."""
    noun = words[mark.head]
    if noun.dep not in PHRASES or noun.pos not in NOUNS or mark.i > noun.i:
        return
    if f"{mark.lower} {noun.lower}" in listed(lexicon.lang, "set_phrases"):
        return
    after = (word for word in words[noun.i + 1 :] if word.dep in {"conj", "parataxis"} and word.pos == "VERB")
    verb = next(after, None)
    if verb is None or not _told(words, verb) or stands_below(words, verb.i, noun.i):
        return
    below = children(words, verb.i)
    if any(child.dep == "cc" or child.dep.startswith("nsubj") or child.dep == "mark" for child in below):
        return
    own = {child.i for child in below if child.i < verb.i}
    between = words[mark.i + 1 : verb.i]
    if all(word.i in own or stands_below(words, word.i, noun.i) for word in between):
        noun.head, noun.dep, mark.head, mark.dep = verb.i, "nsubj", verb.i, "mark"
        verb.dep = "advcl"


def free_cased(words: list[Word], noun: Word) -> None:
    """A noun with an adposition before it is no object ("fighting erupted between Thai and Cambodian soldiers")."""
    marks = [child for child in children(words, noun.i) if child.dep == "case" and child.pos == "ADP"]
    if marks and marks[0].i < noun.i and words[noun.head].pos == "VERB" and noun.i > noun.head:
        noun.dep = "obl"


def raise_priced(words: list[Word], price: Word) -> None:
    """Who is behind a price belongs to the verb ("will buy 28 jets worth $9bn from Italy")."""
    verb = words[price.head]
    if verb.pos not in {"VERB", *NOUNS} or verb.i > price.i:
        return
    inside = [child for child in words[price.i + 1 :] if child.dep in PHRASES and is_cased(words, child)]
    for phrase in inside:
        if phrase.pos == "PROPN" and stands_below(words, phrase.i, price.i):
            phrase.head, phrase.dep = verb.i, "obl" if verb.pos == "VERB" else "nmod"


def read_attributive(words: list[Word], gerund: Word) -> None:
    """A gerund that describes the name behind it governs nothing ("the war on neighbouring Ukraine")."""
    name = next((child for child in children(words, gerund.i) if child.dep == "obj"), None)
    if gerund.dep not in {"acl", "advcl"} or name is None or name.i < gerund.i:
        return
    mark = next((child for child in children(words, gerund.i) if child.i == gerund.i - 1), None)
    if mark is None or mark.dep not in {"mark", "case"}:
        return
    above = words[mark.i - 1] if mark.i and words[mark.i - 1].pos == "NOUN" else words[gerund.head]
    name.head, name.dep = above.i, "nmod" if above.pos in NOUNS else "obl"
    mark.head, mark.dep, gerund.head, gerund.dep = name.i, "case", name.i, "amod"
    for child in children(words, gerund.i):
        child.head = name.i


def take_quoted(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An infinitive in front of its object that was taken for part of it ("called on them to "cease support")."""
    thing = words[verb.head]
    at = verb.i - 1
    while at > 0 and words[at].pos == "PUNCT":
        at -= 1
    mark = words[at]
    if mark.pos != "PART" or mark.dep != "mark" or mark.head != thing.i or verb.lower not in verbs(lexicon):
        return
    if thing.i < verb.i or not verb.small:
        return
    verb.head, verb.dep, verb.pos, verb.lemma = thing.head, thing.dep, "VERB", verb.lower
    for child in children(words, thing.i):
        if child.i < verb.i or child.dep in {"conj", "punct"}:
            child.head = verb.i
    thing.head, thing.dep = verb.i, "obj"


def take_day(words: list[Word], day: Word) -> None:
    """A day between a verb and its object is no part of that ("launched on Tuesday several airstrikes")."""
    noun = words[day.head]
    verb = words[noun.head]
    mark = words[day.i - 1] if day.i else day
    if noun.dep not in {"obl", "nmod"} or verb.pos != "VERB" or mark.dep != "case" or mark.head != noun.i:
        return
    if mark.i != verb.i + 1 or noun.i < day.i + 2 or any(c.dep == "obj" for c in children(words, verb.i)):
        return
    day.head, day.dep, mark.head, noun.dep = verb.i, "obl", day.i, "obj"


def free_date(words: list[Word], day: Word) -> None:
    """A date before a subject is no part of that ("On 19 July Iranian forces seized the ship")."""
    noun = words[day.head]
    verb = words[noun.head]
    mark = next((child for child in children(words, noun.i) if child.dep == "case" and child.i < day.i), None)
    if noun.dep not in {"obl", "nmod"} or verb.pos != "VERB" or verb.i < noun.i or mark is None:
        return
    if day.i - mark.i > _DAY or any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        return
    for child in children(words, noun.i):
        if mark.i <= child.i < day.i:
            child.head = day.i
    day.head, day.dep, noun.dep = verb.i, "obl", "nsubj"


def raise_receiver(words: list[Word], name: Word) -> None:
    """Who is told or blamed is the object where there is no other one ("accused Belarus of ...")."""
    taken = {"obj", "ccomp", "xcomp"}
    if not any(child.dep in taken for child in children(words, name.head)) and not is_cased(words, name):
        name.dep = "obj"


def dates(lexicon: Lexicon) -> frozenset[str]:
    """The names of weekdays and months."""
    return frozenset({*weekday_names(lexicon.lang), *month_names(lexicon.lang)})


def days(lexicon: Lexicon) -> frozenset[str]:
    """The names of weekdays."""
    return weekday_names(lexicon.lang)


def bind_border(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Whose border it is with is told by the phrase behind it ("sent tanks to its border with Mali")."""
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if mark is None or not mark.i or not {"with", "between"} & set(lexicon.functions(mark.lower)):
        return
    border = words[mark.i - 1]
    if border.head == phrase.head and border.pos == "NOUN" and lexicon.holds(("frontier",), border.lemma):
        phrase.head, phrase.dep = border.i, "nmod"


def seat_behind(words: list[Word], clause: Word) -> None:
    """A clause before a comma is no subject where a name acts behind it ("Seeking peace, A and B agree to ...")."""
    verb = words[clause.head]
    if clause.i > verb.i or any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        return
    comma = next((word for word in reversed(words[clause.i : verb.i]) if word.lower == ","), None)
    between = words[comma.i + 1 : verb.i] if comma is not None else []
    tops = [word for word in between if word.pos in NOUNS and not comma_in(between, word)]
    if comma is None or not tops or len(between) > 2 * _ASIDE or not stands_below(words, tops[0].i, clause.i):
        return
    top = tops[0]
    while any(stands_below(words, top.i, other.i) for other in tops if other.i != top.i):
        top = words[top.head]
    top.head, top.dep, clause.dep = verb.i, "nsubj", "advcl"
    for word in between:
        if word.dep == "conj" and not any(word.head == other.i for other in between):
            word.head = top.i


def comma_in(between: list[Word], word: Word) -> bool:
    """Whether a word hangs on another one of a stretch, and is not the first of its names."""
    return any(word.head == other.i for other in between)


def crown_backed(words: list[Word], verb: Word, actors: frozenset[int]) -> None:
    """A participle joined to a name describes the noun behind ("The Iran-backed Houthis are accused ...")."""
    if verb.i < 2 or words[verb.i - 1].lower != "-" or verb.i - 2 not in actors or verb.i + 1 >= len(words):
        return
    name, noun = words[verb.i - 2], words[verb.i + 1]
    while noun.head in {noun.i + 1, noun.i + 2} and words[noun.head].pos in NOUNS and noun.pos != "VERB":
        noun = words[noun.head]
    if noun.pos not in NOUNS or not stands_below(words, noun.i, verb.i) or noun.i - verb.i > _ASIDE:
        return
    if verb.head == name.i:
        _hand_over(words, name, verb, noun)
    else:
        _give_up(words, verb, noun)
    verb.head, verb.dep, verb.participle = noun.i, "amod", True
    name.head, name.dep = verb.i, "compound"


def _hand_over(words: list[Word], name: Word, verb: Word, noun: Word) -> None:
    """Let a noun take the place of a name that was taken for its head."""
    noun.head, noun.dep = (noun.i, "ROOT") if name.head == name.i else (name.head, name.dep)
    for child in (*children(words, name.i), *children(words, verb.i)):
        if child.i not in {noun.i, verb.i}:
            child.head = noun.i


def _give_up(words: list[Word], verb: Word, noun: Word) -> None:
    """Let a noun take the place of the participle before it, below the verb that the participle stood for."""
    below = children(words, verb.i)
    later = [child for child in below if child.i > noun.i and child.pos == "VERB" and child.dep in _LATER]
    later += [c for child in below if child.dep.endswith("relcl") for c in children(words, child.i) if c.dep == "conj"]
    main = next((child for child in sorted(later, key=lambda c: c.i) if _told(words, child)), None)
    plain = verb.dep in {"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "amod", "compound", "appos", "obl:agent"}
    if main is None or plain:
        noun.head, noun.dep = (noun.i, "ROOT") if verb.head == verb.i else (verb.head, verb.dep)
        main = noun
    else:
        main.head, main.dep = (main.i, "ROOT") if verb.head == verb.i else (verb.head, verb.dep)
        passive = any(child.dep == "aux:pass" for child in children(words, main.i))
        noun.head, noun.dep = main.i, "nsubj:pass" if passive else "nsubj"
    for child in below:
        if child.i not in {noun.i, main.i} and child.i != verb.i:
            near = child.i < verb.i or child.dep.endswith("relcl")
            child.head = noun.i if near and child.dep != "punct" else main.i
