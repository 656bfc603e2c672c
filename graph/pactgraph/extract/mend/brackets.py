"""Phrases between a verb and its participle or particle: objects, years and counts hung on the phrase before them.

A small parser joins what stands side by side there; articles, figures and what events take tell what belongs together.
"""

import re
from functools import cache

from pactgraph.extract.lexicon import Lexicon, lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, nouns, verb_of
from pactgraph.extract.mend.particles import times
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, all_above, children, is_cased
from pactgraph.extract.tree import names_of

_YEAR = re.compile(r"(?:19|20)\d\d")
_CHAIN = 4
"""Nouns between an event and what it takes, at most."""
_SAME = frozenset({"nmod", "appos", "flat", "flat:name", "nmod:poss", "conj"})


def part_year(words: list[Word], year: Word, lexicon: Lexicon) -> None:
    """A year behind its adposition closes the phrase: "führt seit 2015 Krieg"."""
    noun, mark = words[year.head], words[year.i - 1]
    if noun.i != year.i + 1 or noun.pos not in NOUNS or mark.head != noun.i or mark.dep != "case":
        return
    if not _YEAR.fullmatch(year.lower) or mark.lower not in listed(lexicon.lang, "dating"):
        return
    mark.head, year.head, year.dep = year.i, noun.head, "obl"


def free_span(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """A stretch of numbers is no adposition of what it counts: "zwischen 100 und 150 Soldaten"."""
    if mark.dep != "case" or mark.i + 1 >= len(words) or "between" not in lexicon.functions(mark.lemma.lower()):
        return
    number = words[mark.i + 1]
    member = next((child for child in children(words, number.i) if child.dep == "conj"), None)
    if number.pos != "NUM" or member is None:
        return
    if number.i == mark.head and member.pos == "NOUN" and any(c.pos == "NUM" for c in children(words, member.i)):
        member.head, member.dep, number.head, number.dep = number.head, number.dep, member.i, "nummod"
        mark.head, mark.dep = number.i, "advmod"
    elif number.head == mark.head and member.pos == "NUM":
        mark.head, mark.dep = number.i, "advmod"


def lower_likeness(words: list[Word], mark: Word) -> None:
    """What something is called or taken for is not the object beside it: "den Test als Verstoß verurteilt"."""
    noun = words[mark.head]
    verb = words[noun.head]
    if noun.dep != "obj" or noun.i < mark.i or verb.pos != "VERB":
        return
    before = (child for child in children(words, verb.i) if child.i < mark.i and child.pos in NOUNS)
    if any(child.dep in {"obl", "iobj"} and not is_cased(words, child) for child in before):
        noun.dep, mark.dep = "obl", "case"


def free_object(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """A noun whose article is no genitive belongs to the verb: "hat trotz Warnungen aus X ein Manöver begonnen"."""
    host = words[noun.head]
    if noun.dep not in {"nmod", "appos"} or host.i > noun.i or host.pos not in NOUNS or not is_cased(words, host):
        return
    if is_cased(words, noun) or not _is_straight(words, noun, lexicon) or _parted(words, host, noun):
        return
    verb = next((word for word in all_above(words, host) if word.pos == "VERB"), None)
    if verb is None or host.head == host.i:
        return
    below = children(words, verb.i)
    told = any(child.dep.startswith(("nsubj", "csubj")) for child in below)
    passive = any(child.dep == "aux:pass" for child in below)
    if told and (passive or any(child.dep == "obj" for child in below)):
        return
    if not told and any(child.dep == "mark" for child in below):
        return
    noun.head, noun.dep = verb.i, "obj" if told else "nsubj:pass" if passive else "nsubj"


def _is_straight(words: list[Word], noun: Word, lexicon: Lexicon) -> bool:
    """Whether a known noun's first word shows that it is a subject or object."""
    first = next((c for c in children(words, noun.i) if c.i < noun.i and c.dep in {"det", "amod", "nummod"}), None)
    if first is None or noun.pos != "NOUN" or noun.lemma not in nouns(lexicon):
        return False
    if first.dep == "det":
        return first.lower in listed(lexicon.lang, "straight_articles")
    return first.dep == "nummod" or first.lower in listed(lexicon.lang, "straight_adjectives")


def _parted(words: list[Word], host: Word, noun: Word) -> bool:
    return any(word.pos == "PUNCT" for word in words[host.i : noun.i])


def hang_governed(words: list[Word], phrase: Word, lexicon: Lexicon, actors: set[int]) -> None:
    """What an event takes belongs to it across what stands between: "seit dem Angriff der Hamas auf Israel"."""
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if mark is None or not mark.i or mark.i > phrase.i or phrase.dep not in PHRASES:
        return
    event = _event(words, words[mark.i - 1], lexicon)
    if event is None or event.i in {phrase.head, phrase.i} or not _takes(event, mark, lexicon):
        return
    acting = "by" in lexicon.functions(mark.lemma.lower()) and "from" not in lexicon.functions(mark.lemma.lower())
    host = words[phrase.head]
    inside = host.pos in NOUNS and event in all_above(words, host)
    freed = host in all_above(words, event) and verb_of(host, lexicon) is None and (acting or phrase.i in actors)
    if (inside and (acting or phrase.i in actors)) or (freed and not _is_passive(words, host)):
        phrase.head, phrase.dep = event.i, "nmod"


def _event(words: list[Word], last: Word, lexicon: Lexicon) -> Word | None:
    """The event whose genitives and appositions a word closes."""
    for word in [last, *all_above(words, last)[:_CHAIN]]:
        if word.pos == "NOUN" and word.lemma in events(lexicon):
            return word
        if word.pos not in NOUNS | {"ADJ", "X", "NUM"} or word.dep not in _SAME or is_cased(words, word):
            return None
    return None


def _is_passive(words: list[Word], verb: Word) -> bool:
    return any(child.dep == "aux:pass" for child in children(words, verb.i))


def _takes(event: Word, mark: Word, words: Lexicon) -> bool:
    """Whether an event names a party behind an adposition."""
    return any(name in _taken(words.lang).get(event.lemma, ()) for name in words.functions(mark.lemma.lower()))


@cache
def _taken(lang: str) -> dict[str, frozenset[str]]:
    """The functions of adpositions behind which each event names a party."""
    taken: dict[str, frozenset[str]] = {}
    for trigger in lexicon(lang).triggers:
        places = frozenset(name for group in (*(trigger.agents or ()), *(trigger.counterparts or ())) for name in group)
        for noun in trigger.nouns:
            taken[noun] = taken.get(noun, frozenset()) | places - {"in", "at", "of", "about"}
    return taken


def free_doer(words: list[Word], phrase: Word, lexicon: Lexicon, actors: set[int]) -> None:
    """Who does what is told in the passive: "wurden Truppen von russischer Artillerie beschossen"."""
    host = words[phrase.head]
    verb = words[host.head]
    if phrase.dep != "nmod" or host.dep != "nsubj:pass" or host.i > phrase.i or phrase.i in actors:
        return
    below = children(words, verb.i)
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if mark is None or mark.i != host.i + 1 or "by" not in lexicon.functions(mark.lemma.lower()):
        return
    named = any(child.lower in names_of(lexicon.lang) for child in children(words, phrase.i))
    if named and not any(child.dep == "obl:agent" for child in below):
        phrase.head, phrase.dep = verb.i, "obl"


def hang_on_verb(words: list[Word], word: Word) -> None:
    """What goes on behind a particle goes on with the verb that it closes: "gab den Tod bekannt und bat X um Hilfe"."""
    part = words[word.head]
    if word.dep == "conj" and part.dep == "compound:prt":
        word.head = part.head


def tell_members(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """Names behind a group with an adposition tell who it is: "mit den Verbündeten Südkorea und Japan"."""
    group = words[name.i - 1]
    if name.pos != "PROPN" or name.head == group.i or group.lemma not in lexicon.collective["states"] or name.i == 0:
        return
    if is_cased(words, group) and any(child.dep == "conj" for child in children(words, name.i)):
        name.head, name.dep = group.i, "appos"


def hang_where(words: list[Word], where: Word) -> None:
    """A clause that "where" opens tells of the place before it: "der Putsch im Niger, wo ... stationiert sind"."""
    verb = words[where.head]
    if words[where.i - 1].lower != "," or verb.pos not in {"VERB", "AUX"} or verb.i < where.i or verb.head > where.i:
        return
    place = next((word for word in reversed(words[: where.i]) if word.pos == "PROPN" and is_cased(words, word)), None)
    if place is not None and verb.dep in {"acl", "advcl", "ccomp", "xcomp", "conj", "parataxis"}:
        verb.head, verb.dep, where.pos = place.i, "acl:relcl", "PRON"


def hang_seat(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Where a leadership sits belongs to it: "stellte den Machthabern im Niger ein Ultimatum"."""
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if phrase.dep != "obl" or phrase.pos != "PROPN" or mark is None or not mark.i:
        return
    seated = words[mark.i - 1]
    known = {seated.lower, seated.lemma} & lexicon.seated and seated.dep in {"obj", "iobj", "nsubj"}
    right = mark.i + 1 == phrase.i and "in" in lexicon.functions(mark.lower) and seated.head == phrase.head
    if known and right:
        phrase.head, phrase.dep = seated.i, "nmod"


def hang_included(words: list[Word], word: Word) -> None:
    """Names that "darunter" opens tell some of those before the comma: "mit drei Ländern, darunter Kanada"."""
    if word.i < 2 or word.i + 1 == len(words) or words[word.i - 1].lower != ",":
        return
    group = next((w for w in reversed(words[: word.i - 1]) if w.pos in NOUNS), None)
    named = next((w for w in words[word.i + 1 :] if w.pos in NOUNS and not is_cased(words, w)), None)
    if group is None or named is None or any(w.pos == "PUNCT" for w in words[word.i : named.i]):
        return
    if named.i != group.i and group not in all_above(words, named)[1:]:
        named.head, named.dep, word.head, word.dep = group.i, "appos", named.i, "advmod"


def read_perfect(words: list[Word], helper: Word, lexicon: Lexicon) -> None:
    """A verb without a passive tells the past with its copula: "ist am Sonntag mit X zusammengetroffen"."""
    verb = words[helper.head]
    if verb.pos not in {"VERB", "ADJ"} or not lemmas_of(helper, lexicon.lang) & listed(lexicon.lang, "perfecting"):
        return
    known = lemmas_of(verb, lexicon.lang) & listed(lexicon.lang, "intransitive")
    if known:
        helper.dep, helper.pos, verb.participle = "aux", "AUX", True
        if verb.pos == "ADJ":
            verb.pos, verb.lemma = "VERB", min(known)


def hang_infinitive(words: list[Word], verb: Word) -> None:
    """An infinitive behind a comma, without "and", is what the verb before asks for: "rief X auf, Y abzuziehen"."""
    below = children(words, verb.i)
    host = words[verb.head]
    marked = any(child.dep == "mark" and child.pos == "PART" for child in below) or _is_marked(verb)
    if verb.dep == "conj" and host.pos == "VERB" and marked and not any(child.dep == "cc" for child in below):
        verb.dep = "xcomp"


def _is_marked(verb: Word) -> bool:
    """Whether an infinitive holds its mark between particle and stem ("einzustellen")."""
    return not verb.finite and verb.lower.endswith("n") and "zu" in verb.lower[2:-3]


def join_between(words: list[Word], mark: Word, lexicon: Lexicon) -> None:
    """Behind "between" the second name belongs to the first: "der Krieg zwischen Israel und der Hamas"."""
    first = words[mark.head]
    if mark.dep != "case" or first.i < mark.i or "between" not in lexicon.functions(mark.lemma.lower()):
        return
    if any(child.dep == "conj" for child in children(words, first.i)) or first.i + 1 == len(words):
        return
    joint = words[first.i + 1]
    member = words[joint.head]
    if joint.dep == "cc" and member.dep == "conj" and member.i > joint.i and not is_cased(words, member):
        member.head = first.i


def hang_phrase(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """What an expression of the lexicon joins hangs on its verb: "beteiligt sich mit 650 Soldaten an der Mission"."""
    host = words[phrase.head]
    verb = words[host.head]
    if phrase.dep != "nmod" or host.pos not in NOUNS or verb.pos != "VERB" or not is_cased(words, phrase):
        return
    if host.dep == "obl" and phrase.lemma in _joined(lexicon.lang).get(verb_of(verb, lexicon) or verb.lemma, ()):
        phrase.head, phrase.dep = verb.i, "obl"


@cache
def _joined(lang: str) -> dict[str, frozenset[str]]:
    """The words that make expressions with each verb."""
    joined: dict[str, frozenset[str]] = {}
    for trigger in lexicon(lang).triggers:
        for verb, *others in trigger.phrases:
            joined[verb] = joined.get(verb, frozenset()) | frozenset(others)
    return joined


def free_second(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An accusative behind the subject is the object: "rief der Minister Marco Rubio den Präsidenten an"."""
    host = words[noun.head]
    verb = words[host.head]
    if noun.dep not in {"flat", "appos", "nmod"} or not host.dep.startswith("nsubj") or host.i > noun.i:
        return
    article = next((child for child in children(words, noun.i) if child.dep == "det"), None)
    if article is None or article.lower not in listed(lexicon.lang, "accusative_articles") or is_cased(words, noun):
        return
    if verb.pos == "VERB" and not any(child.dep == "obj" for child in children(words, verb.i)):
        noun.dep, noun.head = ("obj", verb.i) if not _parted(words, host, noun) else (noun.dep, noun.head)


def free_name_behind(words: list[Word], name: Word) -> None:
    """An actor right behind a place is no part of it: "hat angesichts der Lage in Kaschmir Indien aufgerufen"."""
    place = words[name.head]
    if name.dep not in {"flat", "flat:name", "appos", "nmod"} or place.i + 1 != name.i or place.pos != "PROPN":
        return
    verb = next((word for word in all_above(words, place) if word.pos == "VERB"), None)
    if verb is None or not is_cased(words, place) or is_cased(words, name) or verb.i < name.i:
        return
    below = [child.dep for child in children(words, verb.i)]
    if any(dep.startswith("nsubj") for dep in below) and "obj" not in below and "aux:pass" not in below:
        name.head, name.dep = verb.i, "obj"


def read_receiver(words: list[Word], noun: Word, lexicon: Lexicon, actors: set[int]) -> None:
    """A dative far from its article receives: "stärken der unter Druck geratenen Republik Moldau den Rücken"."""
    verb = words[noun.head]
    if noun.dep != "obl" or noun.pos not in NOUNS or verb.pos != "VERB" or is_cased(words, noun):
        return
    first = next(iter(children(words, noun.i)), noun)
    named = noun.i in actors or any(child.i in actors and child.dep == "appos" for child in children(words, noun.i))
    if named and first.dep == "det" and first.lower in listed(lexicon.lang, "oblique_articles"):
        noun.dep = "iobj"


def seat_untimed(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """What tells no time is no time: "am Sonntag war ein Trupp in den Kosovo eingedrungen"."""
    verb = words[noun.head]
    if noun.dep != "obl:tmod" or noun.lower in times(lexicon) or noun.lemma not in nouns(lexicon):
        return
    if is_cased(words, noun) or any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        return
    noun.dep = "nsubj"
    for child in children(words, noun.i):
        if child.dep == "cop":
            child.head, child.dep = verb.i, "aux"


def read_told(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A clause that only "that" opens is what is told, no purpose: "gab bekannt, dass die USA Schiffe verlegen"."""
    mark = next((child for child in children(words, verb.i) if child.dep == "mark"), None)
    if verb.dep != "advcl" or mark is None or mark.lower not in listed(lexicon.lang, "complementizers"):
        return
    if words[verb.head].pos == "VERB" and verb.head < mark.i and words[mark.i - 1].lower == ",":
        verb.dep = "ccomp"


def hang_origin(words: list[Word], phrase: Word, lexicon: Lexicon) -> None:
    """Where those who act come from tells whose they are: "nahmen Soldaten aus Kenia und Ruanda teil"."""
    mark = next((child for child in children(words, phrase.i) if child.dep == "case"), None)
    if phrase.dep != "obl" or mark is None or mark.i + 1 != phrase.i or "from" not in lexicon.functions(mark.lower):
        return
    host, verb = words[mark.i - 1], words[phrase.head]
    if host.head != verb.i or not host.dep.startswith("nsubj") or host.lemma not in lexicon.stands_for:
        return
    particle = next((child.lower for child in children(words, verb.i) if child.dep == "compound:prt"), "")
    names = {verb.lemma, *lemmas_of(verb, lexicon.lang)}
    if not any(particle + name in _leaving(lexicon.lang) for name in names):
        phrase.head, phrase.dep = host.i, "nmod"


@cache
def _leaving(lang: str) -> frozenset[str]:
    """The verbs that tell where somebody leaves from, or gets something from."""
    words = lexicon(lang)
    taking = (t for t in words.triggers if any("from" in g for g in (*(t.agents or ()), *(t.counterparts or ()))))
    return frozenset(verb for trigger in taking for verb in trigger.verbs) | listed(lang, "leaving")
