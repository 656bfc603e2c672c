"""The words of a sentence that can state a fact: lexicon entries that match, the most specific at each place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from pactgraph.extract.entries import Trigger
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import named_persons
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.outcome import NOBODY, Observer, Reason, Refusal
from pactgraph.extract.slots import slots
from pactgraph.extract.tree import ancestors, children, conjuncts, functions, is_verb, keys
from pactgraph.model import FactType
from pactgraph.parse import Doc, Token

_APART = frozenset({"nsubj", "obl:agent", "conj", "acl:relcl", "ccomp", "advcl", "parataxis"})


_PERSONS = "people_named"
"""The class of words for persons, to which every person belongs who is named."""

_ANYTHING = "anything"
"""The class of all words: it tells whether a slot is filled."""

_ENDED = (FactType.AGREEMENT, FactType.COOPERATION, FactType.MEMBERSHIP)
"""What a withdrawal puts an end to, and so has said already ("terminated its pact with France")."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger word with the entry that knows it, the further words of the phrase, and its slots."""

    token: Token
    entry: Trigger
    words: tuple[Token, ...]
    slots: Slots

    def covers(self) -> set[tuple[int, FactType]]:
        """What need not speak for itself once this candidate has: its other words, and an object of the same type."""
        objects = [word for head in self.slots.get("object", ()) for word in conjuncts(head)] if self.verbal else []
        if self.entry.type is FactType.WITHDRAWAL and not self.verbal:
            objects = [word for head in self.slots.get("of", ()) for word in conjuncts(head)]
        ended = _ENDED if self.entry.type is FactType.WITHDRAWAL else ()
        objects = [word for word in objects if word.i != self.token.i]
        same = {(word.i, self.entry.type) for word in (*self.words[1:], *objects)}
        signed = self.entry.type is FactType.AGREEMENT  # "signed a memorandum of cooperation"
        about = [child for word in objects for child in word.children if child.dep_ == "nmod"] if signed else []
        same |= {(child.i, FactType.COOPERATION) for child in about}
        return same | {(word.i, kind) for word in objects for kind in ended}

    @property
    def verbal(self) -> bool:
        """Whether the trigger is a verb."""
        return is_verb(self.token)


def candidates(doc: Doc, lexicon: Lexicon, observer: Observer = NOBODY) -> list[Candidate]:
    """All candidates in the order of the text, the most specific of a word first."""
    found: list[Candidate] = []
    present = {key for token in doc for key in (token.pos_, *keys(token))}
    for token in doc:
        entries = {entry.rule: entry for key in keys(token) for entry in lexicon.by_lemma.get(key, ())}
        if entries:
            found += _ranked(token, entries.values(), present, lexicon, observer)
    nouns = {candidate.token.i for candidate in found if not candidate.verbal}
    meeting = [candidate for candidate in found if _undergoes(candidate, nouns, lexicon)]
    for candidate in meeting:
        observer.refused(candidate, Refusal(Reason.ENCOUNTER))
    return [candidate for candidate in found if candidate not in meeting] if meeting else found


def _undergoes(candidate: Candidate, nouns: set[int], lexicon: Lexicon) -> bool:
    """Whether a verb only says that its subject meets with an event, which speaks for itself ("faces a threat")."""
    if not candidate.verbal or not any(key in lexicon.undergo for key in keys(candidate.token)):
        return False
    return any(token.i in nouns for token in candidate.slots.get("object", ()))


def _ranked(
    token: Token, entries: Iterable[Trigger], present: set[str], lexicon: Lexicon, observer: Observer
) -> list[Candidate]:
    """The candidates of a word, the most specific first.

    `present` are the keys and the parts of speech of all words of the sentence.
    """
    matches = [(words, e) for e in entries if (words := _match(token, present, e, lexicon)) is not None]
    filled = slots(token, lexicon) if matches else {}
    options = []
    for words, entry in matches:
        refusal = _classes(token, entry, filled, lexicon)
        if refusal is None:
            options.append((words, entry))
        else:
            observer.refused(Candidate(token, entry, words, filled), refusal)
    options.sort(key=lambda option: (-len(option[0]), not option[1].needs, -(option[1].weight or 0.8), option[1].rule))
    return [Candidate(token, entry, words, _widened(filled, words, lexicon)) for words, entry in options]


def _widened(filled: Slots, words: tuple[Token, ...], lexicon: Lexicon) -> Slots:
    """The slots of a phrase: those of its head, and what hangs on its other words."""
    wide = {name: list(tokens) for name, tokens in filled.items()}
    inside = {word.i for word in words}
    for word in words[1:]:
        for name, tokens in slots(word, lexicon).items():
            known = {token.i for token in wide.get(name, ())} | inside
            own = [token for token in tokens if token.i not in known and token.head.i == word.i]
            kept = [token for token in wide.get(name, ()) if not own or token.i != word.i]
            wide[name] = [*kept, *own]  # "take part in the mission in Kosovo": in Kosovo, not in the mission
    return wide


def _match(token: Token, present: set[str], entry: Trigger, lexicon: Lexicon) -> tuple[Token, ...] | None:
    """The words of an entry that stand at a token; None where it does not match."""
    names, verb = keys(token), is_verb(token)
    for phrase in entry.phrases:
        words = _phrase(token, phrase, lexicon) if phrase[0] in names and present.issuperset(phrase) else None
        if words is not None:
            return words
    if any(key in (entry.verbs if verb else entry.nouns) for key in names) and (
        verb or token.pos_ in {"NOUN", "PROPN", "VERB"}
    ):
        return (token,)
    return None


def _phrase(token: Token, phrase: tuple[str, ...], lexicon: Lexicon) -> tuple[Token, ...] | None:
    """The words of a phrase below its first; a part in capitals is any word of that part of speech ("call to VERB")."""
    words, below = [token], list(_within(token, 3))
    for part in phrase[1:]:
        found = (w for w in below if (part in keys(w) or part == w.pos_) and w not in words)
        word = next((w for w in found if _belongs(w, token, phrase, lexicon) and not _deeper(w, words)), None)
        if word is None:
            return None
        words.append(word)
    return tuple(words)


def _deeper(word: Token, words: list[Token]) -> bool:
    """Whether an adposition stands inside another phrase that is not sought ("called for talks on Lebanon")."""
    if word.dep_ != "case" or word.head in words:
        return False
    above = word.head.head
    nested = above.pos_ in {"NOUN", "PROPN"} and bool(children(above, "case"))
    return nested and above not in words


def _belongs(word: Token, head: Token, phrase: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a word stands in no phrase of time or origin that is not sought ("sent shells since the war began")."""
    path = [word, *takewhile(lambda above: above.i != head.i, ancestors(word))]
    for step in path:
        marks = children(step, "case") if step.dep_.split(":")[0] in {"obl", "nmod"} else []
        sought = any(key in phrase for mark in marks for key in keys(mark))
        if marks and not sought and step.head.i == head.i and _reason(step, head, lexicon):
            return False
        if marks and not sought and not set(functions(step, lexicon)) - {"from", "during"}:
            return False
    return True


def _reason(phrase: Token, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase beside an object tells why or for whom ("expresó su gratitud por el apoyo"): no part of it."""
    return "for" in functions(phrase, lexicon) and bool(children(verb, "obj"))


def _within(token: Token, depth: int) -> Iterator[Token]:
    """The words that a phrase may take in: not its subject, its agent, or another clause."""
    for child in token.children if depth else ():
        if child.dep_ not in _APART:
            yield child
            yield from _within(child, depth - 1)


def _classes(token: Token, entry: Trigger, filled: Slots, lexicon: Lexicon) -> Refusal | None:
    """What the classes of an entry have against it: a slot that holds none of those needed, or one of those barred."""
    held = {slot for slot, classes in entry.needs.items() if _holds(filled.get(slot, ()), classes, lexicon)}
    if len(held) < len(entry.needs) and not _own_class(token, entry, filled, lexicon):
        return Refusal(Reason.NEEDS, tuple(slot for slot in entry.needs if slot not in held))
    barred = [slot for slot, classes in entry.unless.items() if _holds(filled.get(slot, ()), classes, lexicon)]
    return Refusal(Reason.UNLESS, tuple(barred)) if barred else None


def _own_class(token: Token, entry: Trigger, filled: Slots, lexicon: Lexicon) -> bool:
    """A noun's class word may be its compound or adjective as well as its of-phrase ("arms deliveries")."""
    if is_verb(token) or set(entry.needs) - {"of", "compound", "adj"}:
        return False
    fillers = [word for slot in ("of", "compound", "adj") for word in filled.get(slot, ())]
    return all(_holds(fillers, classes, lexicon) for classes in entry.needs.values())


def _holds(heads: "list[Token] | tuple[()]", classes: frozenset[str], lexicon: Lexicon) -> bool:
    members = [member for head in heads for member in conjuncts(head)]
    if members and _ANYTHING in classes:
        return True
    if _PERSONS in classes and any(member.i in named_persons(member.doc) for member in members):
        return True
    below = (word for member in members for word in _described(member, lexicon))
    return any(lexicon.holds(classes, key) for word in (*members, *below) for key in keys(word))


def _described(noun: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The words that tell what a noun is, two steps down at most: none of its clauses or partners, none of a person."""
    if any(key in lexicon.collective["persons"] for key in keys(noun)):
        return
    for child in noun.children:
        if child.relation != "acl" and not _beside(child, lexicon):
            yield child
            if any(key in lexicon.collective["persons"] for key in keys(child)):
                continue  # "the army chief" is no army
            yield from (word for word in child.children if word.relation != "acl")


def _beside(word: Token, lexicon: Lexicon) -> bool:
    """Whether a phrase tells with whom or against whom ("war games with Sudanese troops": games, not troops)."""
    told = set(functions(word, lexicon)) if word.relation == "nmod" else set()
    return bool({"with", "against"} & told) and "of" not in told
