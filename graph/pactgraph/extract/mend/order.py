"""What stands in another order than parsers expect: second roots, inverted subjects, gaps, adjectives that agree."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, nouns, things, verbs
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import PHRASES, Word, children, is_cased, second, stands_below
from pactgraph.parse import Doc

_ASIDE = 10
"""Words that an aside between an auxiliary and its participle has at most, with its commas."""

_VERBS = frozenset({"VERB", "AUX"})


def join_roots(words: list[Word]) -> None:
    """Hang a second root below the first: one sentence has one head ("..., a déclaré le ministre")."""
    roots = [word for word in words if word.head == word.i]
    for root in roots[1:]:
        root.head, root.dep = roots[0].i, "parataxis"


def invert_subject(words: list[Word], verb: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Who says something may stand behind the verb ("a indiqué jeudi à Varsovie le ministre polonais")."""
    below = children(words, verb.i)
    if not any(child.dep == "obj" for child in below):
        return
    lemmas = lemmas_of(verb, lexicon.lang)
    told = verb.dep == "parataxis" or _tells_before(below, verb)
    if not lemmas & lexicon.say and not (_tells_before(below, verb) and _needs_subject(words, verb, lexicon)):
        return
    if not told or any(child.dep.startswith("nsubj") for child in below):
        return
    able = lexicon.collective["persons"] | lexicon.stands_for
    for child in below:
        if child.dep == "obj" and child.i > verb.i and (child.i in actors or child.lemma in able):
            child.dep = "nsubj"
            return


def _tells_before(below: list[Word], verb: Word) -> bool:
    """Whether a clause stands before a verb that may tell who said it."""
    return any(child.dep in {"parataxis", "ccomp", "dep"} and child.i < verb.i for child in below)


def _needs_subject(words: list[Word], verb: Word, lexicon: Lexicon) -> bool:
    """Whether a finite verb right behind a comma must have its subject behind it ("..., a dénoncé le ministre")."""
    first = words[second(words, verb)]
    finite = first.finite and first.i and words[first.i - 1].pos == "PUNCT"
    return bool(finite) and not lexicon.pro_drop and not lexicon.verb_second


def split_gap(words: list[Word], thing: Word, lexicon: Lexicon) -> None:
    """A second thing with a second receiver ("des chars à l'Ukraine et des camions à la Moldavie")."""
    receiver = words[thing.head]
    if thing.dep != "conj" or receiver.dep not in PHRASES or thing.lemma not in things(lexicon):
        return
    marked = any(child.dep == "case" and child.lower not in _openers(lexicon) for child in children(words, thing.i))
    first = next((c for c in children(words, receiver.head) if c.dep == "obj" and c.lemma in things(lexicon)), None)
    if marked or first is None or receiver.lemma in things(lexicon):
        return
    thing.head = first.i
    for child in children(words, thing.i):
        if child.dep in PHRASES and _mark(words, child) == _mark(words, receiver):
            child.head, child.dep = receiver.i, "conj"


def _openers(lexicon: Lexicon) -> frozenset[str]:
    return listed(lexicon.lang, "partitive_articles") | listed(lexicon.lang, "partitive")


def _mark(words: list[Word], name: Word) -> str | None:
    return next((child.lemma for child in children(words, name.i) if child.dep == "case"), None)


def agree(words: list[Word], doc: Doc, place: int) -> None:
    """Hang a nationality adjective on the noun that it agrees with ("avions de chasse américains")."""
    adjective = words[place]
    head = words[adjective.head]
    if adjective.dep != "amod" or head.i >= place or agrees(doc, head.i, place):
        return
    noun: Word | None = words[place - 1]
    while noun is not None and not agrees(doc, noun.i, place):
        noun = words[noun.head] if noun.dep in PHRASES and noun.head != noun.i else None
    if noun is not None and noun.pos in {"NOUN", "PROPN"}:
        adjective.head = noun.i


def agrees(doc: Doc, noun: int, adjective: int) -> bool:
    """Whether two words have one number and gender, as far as both tell it."""
    pairs = ((_told(doc, noun, name), doc[adjective].morph.get(name, [])) for name in ("Number", "Gender"))
    return all(not one or not other or one == other for one, other in pairs)


def _told(doc: Doc, noun: int, feature: str) -> list[str]:
    """A feature of a noun; its article knows better which number it has ("un portaaviones estadounidense")."""
    article = doc[noun - 1] if noun and doc[noun - 1].pos_ == "DET" else doc[noun]
    return article.morph.get(feature, []) or doc[noun].morph.get(feature, [])


def join_adjectives(words: list[Word], named: set[int]) -> None:
    """Coordinate nationality adjectives with each other ("les présidents turc et iranien")."""
    for place in sorted(named):
        adjective = words[place]
        before = place - 2
        joined = adjective.dep == "conj" and before in named and words[place - 1].pos in {"CCONJ", "PUNCT"}
        if joined and adjective.head != before and words[before].dep in {"amod", "conj"}:
            adjective.head, adjective.pos = before, "ADJ"


def read_amount(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An approximation before a count is no adposition ("enverra jusqu'à trente missiles")."""
    verb = words[noun.head]
    if noun.dep != "obl" or verb.pos not in _VERBS:
        return
    below = children(words, noun.i)
    taken = any(child.dep in {"obj", "ccomp", "xcomp"} for child in children(words, verb.i))
    if taken or not any(child.dep == "nummod" for child in below):
        return
    marks = [child for child in below if child.dep == "case"]
    spelt = "".join(f"{mark.lower} " if not mark.lower.endswith("'") else mark.lower for mark in marks).strip()
    known = {str(phrase) for phrases in (lexicon.time.get("approx") or {}).values() for phrase in phrases or ()}
    counted = noun.lemma in things(lexicon) | events(lexicon) or lexicon.holds(("forces",), noun.lemma)
    if spelt in known and counted:
        noun.dep = "obj"
        for mark in marks:
            mark.dep = "advmod"


def read_reflexive(words: list[Word], verb: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """An actor that does something to itself acts: "l'Arménie s'est tournée vers la France" is no passive."""
    below = children(words, verb.i)
    clitic = next((c for c in below if c.dep == "expl:pass" and c.lower in listed(lexicon.lang, "clitics")), None)
    subject = next((child for child in below if child.dep == "nsubj:pass"), None)
    if clitic is None or any(child.dep == "obl:agent" for child in below):
        return
    able = lexicon.collective["persons"] | lexicon.collective["states"]
    if subject is None or subject.i in actors or subject.lemma in able:
        clitic.dep = "expl:pv"
        if subject is not None:
            subject.dep = "nsubj"


def drop_honorific(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A name behind a form of address is the head ("M. Scholz refuse")."""
    name = words[word.i + 1] if word.i + 1 < len(words) else word
    if word.lower.rstrip(".") not in lexicon.honorifics or name.head != word.i or name.small or word.small:
        return
    name.head, name.dep, name.pos = (name.i, "ROOT", "PROPN") if word.head == word.i else (word.head, word.dep, "PROPN")
    for child in children(words, word.i):
        child.head = name.i
    word.head, word.dep = name.i, "compound"


def drop_echo(words: list[Word], echo: Word) -> None:
    """A pronoun between commas repeats the subject ("La Finlande, elle, a rejoint l'Otan")."""
    apart = 0 < echo.i < len(words) - 1 and words[echo.i - 1].lower == words[echo.i + 1].lower == ","
    if apart and sum(child.dep.startswith("nsubj") for child in children(words, echo.head)) > 1:
        echo.dep = "dislocated"


def free_verb_before_time(words: list[Word], time: Word, lexicon: Lexicon) -> None:
    """A verb that was taken for the auxiliary of the day behind it ("signeront jeudi un accord")."""
    if time.lower not in times(lexicon) or not time.i:
        return
    verb = words[time.i - 1]
    forms = lemmas_of(verb, lexicon.lang)
    if verb.head != time.i or verb.dep not in {"aux", "aux:pass", "cop"} or not forms & verbs(lexicon):
        return
    if verb.lower in lexicon.auxiliaries or verb.lemma in lexicon.auxiliaries:
        return
    verb.head, verb.dep = (verb.i, "ROOT") if time.head == time.i else (time.head, time.dep)
    verb.pos, verb.lemma = "VERB", next((form for form in sorted(forms) if form in verbs(lexicon)), verb.lemma)
    for child in children(words, time.i):
        child.head = verb.i
    time.head, time.dep, time.pos = verb.i, "obl", "NOUN"


def free_time(word: Word, lexicon: Lexicon) -> None:
    """A day is no object of its verb ("a signé vendredi un traité")."""
    if word.lower in weekday_names(lexicon.lang) and word.dep in {"obj", "iobj", "nsubj", "xcomp"}:
        word.dep = "obl"


def take_late(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """An object behind another phrase, which was taken for part of that ("signé à Nancy un traité")."""
    host = words[noun.head]
    verb = words[host.head]
    apart = noun.dep in {"appos", "nmod", "flat", "flat:name"} and host.dep in PHRASES and host.i < noun.i
    if not apart or verb.pos not in _VERBS:
        return
    if any(c.dep in {"obj", "ccomp", "aux:pass", "nsubj:pass"} for c in children(words, verb.i)):
        return
    inner = children(words, noun.i)
    if any(child.dep in {"case", "cop"} for child in inner):
        return
    known = noun.pos == "NOUN" and host.pos == "PROPN" and noun.lemma in nouns(lexicon)
    plain = not any(child.dep in {"det", "amod"} for child in children(words, host.i))
    own = (
        listed(lexicon.lang, "adjectives")
        and noun.pos == "NOUN"
        and noun.dep in {"nmod", "appos"}
        and is_cased(words, host)
    )
    dated = (own or host.lower in times(lexicon)) and noun.lower not in times(lexicon) and noun.lemma in _acted(lexicon)
    bare = host.pos == "NOUN" and noun.i in actors and host.i == noun.i - 1 and plain
    told = (known or dated) and any(child.dep in {"det", "nummod"} for child in inner)
    if told or (bare and host.small and not noun.small):
        noun.head, noun.dep = verb.i, "obj"


def _acted(lexicon: Lexicon) -> frozenset[str]:
    """Nouns that verbs act on: what the lexicon knows, and who stands for whom."""
    return nouns(lexicon) | lexicon.stands_for


def free_aside(words: list[Word], lexicon: Lexicon) -> None:
    """A participle parted from its auxiliary by an aside ("avait de son côté gelé")."""
    asides = [phrase.split() for phrase in listed(lexicon.lang, "asides")]
    for word in words if asides else ():
        behind = word.i + 1
        length = next((len(a) for a in asides if [w.lower for w in words[behind : behind + len(a)]] == a), 0)
        length = length or (_inserted(words, behind) if word.pos == "AUX" else 0)
        verb = words[behind + length] if length and behind + length < len(words) else None
        if verb is None or not verb.participle or word.pos not in _VERBS or word.dep.startswith("aux"):
            continue
        inside = range(behind, behind + length)
        verb.head, verb.dep = (verb.i, "ROOT") if word.head == word.i else (word.head, word.dep)
        for other in words:
            if other.head == word.i or (other.head in inside and other.i not in inside):
                other.head = verb.i
        top = next((words[i] for i in inside if words[i].head not in inside), words[behind])
        top.head, top.dep = verb.i, "obl"
        word.head, word.dep, word.pos, verb.pos = verb.i, "aux", "AUX", "VERB"


def _inserted(words: list[Word], start: int) -> int:
    """The length of an aside between commas ("a, la même nuit, lancé ..."); 0 where there is none."""
    commas = [word.i for word in words[start : start + _ASIDE] if word.lower == ","]
    return commas[1] - start + 1 if len(commas) > 1 and commas[0] == start else 0


def join_hyphens(words: list[Word], doc: Doc) -> None:
    """A word that was cut at its hyphens is one noun ("Royaume - Uni", "état - major"), headed by its first part."""
    for at in range(1, len(words) - 1):
        tight = doc[at].text == "-" and not doc[at].whitespace_ and not doc[at - 1].whitespace_
        if not tight or words[at].dep == "punct" or words[at].pos == "PUNCT":
            continue
        first = words[at - 1]
        while first.i and doc[first.i - 1].text == "-" and not doc[first.i - 1].whitespace_ and first.i > 1:
            first = words[first.i - 2]
        for part in (words[at], words[at + 1]):
            _fold(words, part, first)


def _fold(words: list[Word], part: Word, first: Word) -> None:
    """Hang a part of a word on its first part, with what hung on it."""
    if first.head == part.i or stands_below(words, first.i, part.i):
        first.head, first.dep = (first.i, "ROOT") if part.head == part.i else (part.head, part.dep)
    for child in children(words, part.i):
        if child.i != first.i:
            child.head = first.i
    part.head, part.dep = first.i, "flat"


def cut_conjunct(words: list[Word], name: Word, actors: frozenset[int]) -> None:
    """A name behind a comma begins a clause of its own ("X frappe Y, Z riposte").

    So does one behind "and" with a verb right behind it that has no subject ("... a Ucrania y Suecia donó camiones").
    """
    if name.dep != "conj" or name.i not in actors:
        return
    verb = words[name.i + 1] if name.i + 1 < len(words) else name
    below = children(words, name.i)
    start = min([name.i, *(child.i for child in below if child.dep != "punct")])
    clause = verb.dep in {"conj", "parataxis"} and words[verb.head].pos in _VERBS and verb.head < name.i
    if any(child.dep == "cc" for child in below):
        mark = words[name.i - 1]
        alone = verb.pos == "VERB" and not any(c.dep.startswith("nsubj") for c in children(words, verb.i))
        if clause and alone and mark.head == name.i and mark.dep == "cc":
            name.head, name.dep, mark.head = verb.i, "nsubj", verb.i
        return
    if clause and start and words[start - 1].lower == ",":
        name.head, name.dep, verb.pos = verb.i, "nsubj", "VERB"
