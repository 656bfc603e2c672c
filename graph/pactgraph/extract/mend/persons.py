"""Persons whose titles and names the parser tore apart, or hung on the place before them."""

from collections.abc import Iterable

from pactgraph.extract.aliases import Found
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, all_above, children, is_cased, stands_below
from pactgraph.extract.people import persons
from pactgraph.extract.registry import Registry
from pactgraph.parse import Doc

_LOOSE = frozenset({"flat", "flat:name", "flat:foreign", "appos", "nmod", "compound", "amod"})
_NAMED = frozenset({"flat", "flat:name", "flat:foreign", "appos"})
_BARE = frozenset({"obj", "iobj", "nsubj", "nsubj:pass"})
_VERBS = frozenset({"VERB", "AUX"})


def seat_persons(words: list[Word], doc: Doc, lexicon: Lexicon, aliases: list[Found]) -> None:
    """Make one phrase of each title with its name, and free a name from the place before it."""
    places = {at for found in aliases if not found.adjectival for at in range(found.first, found.last)}
    for person in persons(doc, aliases, lexicon, Registry(lexicon, None)):
        inside = words[person.first : person.last]
        if person.name is None or len(inside) < 2 or any(word.lower == "," for word in inside):
            continue
        head = _gathered(words, inside)
        head = _lead(words, inside, head) if head is not None else None
        if head is not None and head.pos == "ADV" and head.dep == "advmod" and words[head.head].pos == "VERB":
            head.pos, head.dep = "PROPN", "obj" if head.i > head.head else "nsubj"
        if head is not None:
            _free(words, head, places - set(range(person.first, person.last)))


def part_names(words: list[Word], aliases: list[Found]) -> None:
    """Set apart two actors that stand side by side ("dall'invasione dell'Ucraina Helsinki ha fornito ...")."""
    names = [found for found in aliases if not found.adjectival]
    ends = {found.last: words[found.first] for found in names}
    for found in names:
        inside = words[found.first : found.last]
        name = next((word for word in inside if not found.first <= word.head < found.last), None)
        host = words[name.head] if name is not None else None
        if name is None or host is None or name.dep not in _NAMED or is_cased(words, name):
            continue
        if host.pos == "ADV" and host.i == found.first - 1:
            name.head, name.dep, host.dep = host.head, host.dep, "advmod"
            host.head = name.head
        elif found.first in ends and is_cased(words, ends[found.first]):
            _promote(words, name, host)


def _promote(words: list[Word], name: Word, host: Word) -> None:
    """Make a name the subject of the verb behind it, if that has none."""
    verb = next((word for word in all_above(words, host) if word.pos in _VERBS), None)
    if verb is None or verb.i < name.i:
        return
    if not any(child.dep.startswith("nsubj") for child in children(words, verb.i)):
        name.head, name.dep = verb.i, "nsubj"


def _gathered(words: list[Word], inside: list[Word]) -> Word | None:
    """The head of a phrase, below which all its words are hung; None where it is a clause or cannot be made one."""
    span = {word.i for word in inside}
    outer = [word for word in inside if (word.head == word.i or word.head not in span) and word.pos != "PUNCT"]
    if not outer or any(word.head == word.i or word.finite for word in outer[1:]):
        return None
    head = outer[0]
    if any(stands_below(words, head.head, other.i) for other in outer[1:]):
        return None
    for other in outer[1:]:
        other.head, other.dep = head.i, "amod" if other.pos == "ADJ" else "flat"
    return head


def _lead(words: list[Word], inside: list[Word], head: Word) -> Word:
    """The head of a phrase: its title, where that has the adposition ("mit dem Regierungschef Nikol Paschinjan")."""
    title = next((word for word in inside if word.i < head.i and is_cased(words, word)), None)
    if title is None or is_cased(words, head) or title.pos not in NOUNS or head.dep not in _BARE:
        return head
    title.head, title.dep = head.head, "obl" if words[head.head].pos in _VERBS else "nmod"
    head.head, head.dep = title.i, "appos"
    return title


def _free(words: list[Word], name: Word, places: Iterable[int]) -> None:
    """Hang a person on the verb, where the parser made him part of a place ("ha incontrato a Mosca Vladimir Putin")."""
    host = words[name.head]
    verb = words[host.head]
    if name.dep not in _LOOSE or host.i not in places or host.dep not in PHRASES or verb.pos not in _VERBS:
        return
    if is_cased(words, name) or not is_cased(words, host) or name.i < host.i:
        return
    below = {child.dep for child in children(words, verb.i)}
    if "obj" not in below and not below & {"nsubj:pass", "aux:pass", "ccomp"}:
        name.head, name.dep = verb.i, "obj"
    elif not any(dep.startswith("nsubj") for dep in below):
        name.head, name.dep = verb.i, "nsubj"
