"""Little words that the parser read wrongly: prepositions of two words, partitives, auxiliaries with arguments."""

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased

_SUBTYPES = {
    "obl:mod": "obl",
    "obl:arg": "obl",
    "obj:lvc": "obj",
    "aux:tense": "aux",
    "nsubj:caus": "nsubj",
    "parataxis:insert": "parataxis",
}
"""Subtypes of relations that some treebanks have and no rule asks for."""

_THINGS = ("goods", "arms", "money", "forces")

_YEAR = 4
"""Digits of a year."""

_VERBS = frozenset({"VERB", "AUX"})

_TIMES: dict[str, frozenset[str]] = {}
"""The words of time of each language, gathered once."""


def relation(dep: str, *, clitic: bool) -> str:
    """A relation without a subtype that nobody asks for; a reflexive clitic is part of its verb, not its object."""
    if clitic and dep in {"obj", "iobj", "dep"}:
        return "expl:pv"
    return _SUBTYPES.get(dep, dep)


def take_person(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A pronoun before a modal with an infinitive acts, though it looks impersonal ("Il doit rencontrer ...")."""
    modal = words[word.head]
    if word.dep == "expl:subj" and modal.lemma in listed(lexicon.lang, "personal_modals"):
        word.dep = "nsubj"


def free_adverb(word: Word, lexicon: Lexicon) -> None:
    """A pronoun that stands for a place or a clause is no object or receiver ("s'y engage à former ...")."""
    if word.pos == "PRON" and word.dep in {"iobj", "obj"} and word.lower in listed(lexicon.lang, "adverbial_pronouns"):
        word.dep = "obl"


def unload_auxiliary(words: list[Word], word: Word) -> None:
    """Give the verb what hangs on its auxiliary ("Kiev avait demandé", with Kiev below "avait")."""
    if word.dep.startswith("aux") and word.head != word.i:
        for child in children(words, word.i):
            if child.i != word.head:
                child.head = word.head


def read_case(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A preposition that was taken for an article ("reçu de l'Allemagne un système") or for a phrase of its own."""
    if word.pos == "ADP" and word.dep == "det" and words[word.head].pos == "PROPN":
        name = words[word.head]
        word.dep = "case"
        name.dep = "obl" if name.dep == "obj" else name.dep
    if word.dep == "case" and word.i:
        _join(words, words[word.i - 1], word, lexicon)


def read_postposition(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """A source before its mark is neither subject nor object ("Tschechien zufolge")."""
    if mark.lower not in listed(lexicon.lang, "postpositions") or not mark.i:
        return
    name = words[mark.i - 1]
    while words[name.head].i < name.i and name.dep in {"flat", "flat:name", "appos", "nmod"}:
        name = words[name.head]
    if name.pos not in NOUNS or name.head in {name.i, mark.i}:
        return
    mark.head, mark.dep, mark.pos = name.i, "case", "ADP"
    name.dep = "obl"


def read_marker(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """A conjunction that was taken for an adposition opens the clause of its name ("Falls Japan ... liefert")."""
    name = words[mark.head]
    if mark.pos == "SCONJ" and mark.dep == "case" and mark.lower in lexicon.markers and words[name.head].pos == "VERB":
        mark.head, mark.dep = name.head, "mark"


def raise_early(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Where phrases follow their noun, one before it is the verb's ("probt vor Taiwan eine Blockade")."""
    host = words[phrase.head]
    verb = words[host.head]
    if not lexicon.verb_second or phrase.dep != "nmod" or phrase.i > host.i or verb.pos not in _VERBS:
        return
    if host.i != verb.i and any(child.dep == "case" for child in children(words, phrase.i)):
        phrase.head, phrase.dep = verb.i, "obl"


def own_name(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """A genitive behind an event noun that was taken for one name with it ("Nato-Beitritt Schwedens")."""
    host = words[name.head]
    if lexicon.compounding and name.dep.startswith("flat") and host.lemma in events(lexicon) and name.lower[-1:] == "s":
        name.dep = "nmod"


def join_date(words: list[Word], month: Word, lexicon: Lexicon) -> None:
    """A day and its month are one date ("am 3. Oktober"), which is never an object."""
    day = words[month.i - 1] if month.i else month
    counted = day.lower.endswith(".") and day.lower[:-1].isdigit()
    if not counted or day.head != month.head or month.lower not in month_names(lexicon.lang):
        return
    for child in children(words, day.i):
        child.head = month.i
    day.head, day.dep, month.dep = month.i, "amod", "obl"


def _join(words: list[Word], first: Word, last: Word, lexicon: Lexicon) -> None:
    """Read an adverb and a preposition as one ("auprès d'Israël", "autour de Taïwan")."""
    inner = words[last.head]
    known = any(lexicon.functions(f"{each} {last.lemma}".lower()) for each in (first.lemma, first.lower))
    if first.dep == "advmod" and first.head == inner.i and known:  # "cerca de Ucrania", read word by word
        first.dep, first.pos, last.head, last.dep = "case", "ADP", first.i, "fixed"
    if first.pos not in {"ADV", "ADP", "ADJ"} or inner.head != first.i or first.head == first.i or not known:
        return
    inner.head = first.head
    inner.dep = first.dep if first.dep in PHRASES else "obl" if words[first.head].pos in _VERBS else "nmod"
    if inner.finite and any(child.dep == "mark" for child in children(words, inner.i)):
        inner.dep = "advcl"  # "meses después de que Modi se reuniera con Biden"
    for child in children(words, first.i):
        behind = child.i > first.i or child.dep in {"case", "advmod"}
        child.head = inner.i if behind else inner.head
        bare = not behind and child.pos == "NOUN" and not is_cased(words, child)
        child.dep = "obj" if bare and inner.dep == "obl" else child.dep
    first.head, first.dep, first.pos = inner.i, "case", "ADP"
    last.head, last.dep = first.i, "fixed"


def raise_negation(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A negation belongs to the verb, and carries nothing ("ne livre plus de camions", "n'a pas encore livré")."""
    if word.pos not in {"ADV", "PART"} or word.lower not in lexicon.negation or word.head == word.i:
        return
    host = words[word.head]
    if host.pos == "ADV" and words[host.head].pos in _VERBS:
        word.head = host.head
    if words[word.head].pos in _VERBS:
        word.dep = "advmod"
        for child in children(words, word.i):
            child.head = word.head if child.pos in {"NOUN", "PROPN"} else child.head


def take_partitive(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An object after a partitive that was taken for a phrase ("livre à Kiev de nouveaux chars", "pas d'armes")."""
    marks = [child for child in children(words, noun.i) if child.dep == "case"]
    if noun.pos not in NOUNS or noun.dep not in PHRASES or len(marks) != 1 or marks[0].head != noun.i:
        return
    host = words[noun.head]
    dated = host.lower in times(lexicon)
    verb = words[host.head] if host.dep in PHRASES and (host.pos == "PROPN" or dated) else host
    below = children(words, verb.i)
    taken = verb.pos not in _VERBS or any(child.dep in {"obj", "ccomp", "xcomp"} for child in below)
    if taken or noun.i < verb.i:
        return
    thing = lexicon.holds(_THINGS, noun.lemma.lower()) or (dated and _stands_alone(words, host, verb, noun, lexicon))
    if marks[0].lower in listed(lexicon.lang, "partitive_articles") and thing:
        noun.head, noun.dep, marks[0].dep = verb.i, "obj", "det"
    if marks[0].lower not in listed(lexicon.lang, "partitive"):
        return
    denied = any(child.lower in lexicon.negation for child in below)
    between = words[marks[0].i + 1 : noun.i]
    described = bool(between) and all(word.pos == "ADJ" and word.head == noun.i for word in between)
    whole = [word.lower for word in between if word.pos == "DET" and word.definite] if len(between) == 1 else []
    if (denied and not between) or described or (whole and _wants_thing(verb, noun, lexicon)):
        noun.head, noun.dep = verb.i, "obj"
        marks[0].dep = "det"


def _stands_alone(words: list[Word], time: Word, verb: Word, noun: Word, lexicon: Lexicon) -> bool:
    """Whether a word of time owns nothing ("lundi", "chaque année"), so that what is behind it is the verb's."""
    named = time.lower in weekday_names(lexicon.lang) | month_names(lexicon.lang)
    return not is_cased(words, time) and (named or _wants_thing(verb, noun, lexicon))


def _wants_thing(verb: Word, noun: Word, lexicon: Lexicon) -> bool:
    """Whether a verb takes things like a noun for its object ("a promis de l'aide", not "dépend de l'aide")."""
    names = lemmas_of(verb, lexicon.lang)
    wanting = (entry for name in names for entry in lexicon.by_lemma.get(name, ()) if name in entry.verbs)
    return any(lexicon.holds(tuple(entry.needs.get("object", ())), noun.lemma.lower()) for entry in wanting)


def times(lexicon: Lexicon) -> frozenset[str]:
    """Words of time that stand beside a verb: days, months, units, parts of the day."""
    if lexicon.lang not in _TIMES:
        units = frozenset(map(str, lexicon.time.get("time_units") or ()))
        named = month_names(lexicon.lang) | weekday_names(lexicon.lang)
        _TIMES[lexicon.lang] = units | listed(lexicon.lang, "times") | named
    return _TIMES[lexicon.lang]


def unload_time(words: list[Word], time: Word, lexicon: Lexicon) -> None:
    """Give the verb what hangs on its date ("devait s'entretenir dans la soirée avec le président")."""
    verb = words[time.head]
    if time.dep not in PHRASES or verb.pos not in _VERBS or time.lower not in listed(lexicon.lang, "times"):
        return
    bare = time.lower in weekday_names(lexicon.lang)  # "s'est félicité mardi de la levée des sanctions"
    for child in children(words, time.i):
        cases = [c for c in children(words, child.i) if c.dep == "case"]
        marks = [c.lemma.lower() for c in cases]
        partitive = bare and any(c.lower in listed(lexicon.lang, "partitive_articles") for c in cases)
        owned = any("of" in lexicon.functions(mark) for mark in marks) and (not bare or child.lower in times(lexicon))
        if child.dep in PHRASES and marks and not owned and not partitive:
            child.head, child.dep = verb.i, "obl"


def raise_origin(words: list[Word], phrase: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Where something comes from, hung under what comes ("retiré ses troupes du Mali", "reçu des obus de Séoul")."""
    host = words[phrase.head]
    verb = words[host.head]
    if phrase.dep != "nmod" or phrase.i not in actors or host.dep not in {"obj", "nsubj:pass", "nsubj"}:
        return
    if host.dep == "nsubj" and phrase.i < verb.i:
        return  # whose the subject is, said before the verb
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case"]
    if not any("of" in lexicon.functions(mark) for mark in marks) or verb.pos not in _VERBS:
        return
    whose = {*lexicon.collective["persons"], *events(lexicon)}
    moved = listed(lexicon.lang, "origin") & lemmas_of(verb, lexicon.lang)
    if moved and host.lemma not in whose and not _definite(words, host):
        phrase.head, phrase.dep = verb.i, "obl"


def part_origin(words: list[Word], noun: Word, lexicon: Lexicon, actors: frozenset[int]) -> None:
    """Of two names behind a departure, the last tells from where ("le retrait des troupes russes de Géorgie")."""
    origin = "".join(listed(lexicon.lang, "origin_case"))
    if not origin or noun.pos != "NOUN" or noun.lemma not in listed(lexicon.lang, "departures"):
        return
    inner = [child for child in children(words, noun.i) if child.dep == "nmod" and child.i > noun.i]
    below = [*inner, *(word for child in inner for word in children(words, child.i) if word.dep == "nmod")]
    places = [word for word in below if word.i in actors and _mark(words, word, lexicon)]
    if not places:
        return
    last = max(places, key=lambda word: word.i)
    owners = [noun, *(words[child.i] for child in inner if child.i != last.i)]
    modified = any(w.i in actors and w.dep == "amod" for owner in owners for w in children(words, owner.i))
    if modified or len({words[place.i].i for place in places}) > 1:
        mark = _mark(words, last, lexicon)
        last.head, last.dep = noun.i, "nmod"
        if mark is not None:
            mark.lemma = origin


def _mark(words: list[Word], name: Word, lexicon: Lexicon) -> Word | None:
    """The "of" before a name."""
    marks = [child for child in children(words, name.i) if child.dep == "case"]
    return next((mark for mark in marks if "of" in lexicon.functions(mark.lemma.lower())), None)


def _definite(words: list[Word], host: Word) -> bool:
    """Whether a noun stands with an article that its own "of" would explain, and nothing else tells whose it is."""
    below = children(words, host.i)
    return any(child.definite for child in below) and not any(child.dep == "amod" for child in below)


def free_count(words: list[Word], mark: Word) -> None:
    """A number that was hung on the approximation before it ("oltre 200 raid", "quasi trenta missili")."""
    number = words[mark.i + 1] if mark.i + 1 < len(words) else mark
    if number.pos != "NUM" or number.head != mark.i or number.dep != "fixed":
        return
    number.head, number.dep = mark.head, "nummod"


def free_dative(words: list[Word], pronoun: Word, lexicon: Lexicon) -> None:
    """A receiver right behind a verb, taken for an owner: that one has an article ("ha fornito loro armi")."""
    verb = words[pronoun.i - 1] if pronoun.i else pronoun
    if pronoun.lower in listed(lexicon.lang, "datives") and verb.pos in _VERBS:
        pronoun.head, pronoun.dep = verb.i, "iobj"


def free_span(words: list[Word], time: Word, lexicon: Lexicon) -> None:
    """A stretch of time before a verb that has a pronoun to act ("che la settimana scorsa aveva convocato ...")."""
    verb = words[time.head]
    below = children(words, verb.i)
    pronouns = [child for child in below if child.lower in lexicon.relatives and child.i < time.i]
    if time.lower not in times(lexicon) or verb.pos not in _VERBS or not pronouns or time.i > verb.i:
        return
    time.dep = "obl"
    named = any(child.dep.startswith("nsubj") for child in below)
    if not named and any(child.dep in {"obj", "xcomp", "ccomp"} for child in below if child.i > verb.i):
        pronouns[0].dep = "nsubj"


def unload_year(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Give the verb what hangs on its year ("l'accordo concluso nel 2019 fra Ankara e Tripoli")."""
    year = words[phrase.head]
    verb = words[year.head]
    if year.pos != "NUM" or not (year.lower.isdigit() and len(year.lower) == _YEAR) or verb.pos not in _VERBS:
        return
    marks = [child.lemma.lower() for child in children(words, phrase.i) if child.dep == "case"]
    if phrase.i > year.i and marks and not any("of" in lexicon.functions(mark) for mark in marks):
        phrase.head, phrase.dep = verb.i, "obl"
