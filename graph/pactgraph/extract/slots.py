"""Where the parties of a trigger stand: syntactic slots filled by word heads, whatever the construction.

Passives are turned round, so that `subject` always acts and `object` always undergoes. Subjects are found across
control, coordination, participles and relative clauses. Nouns lend their modifiers, and the arguments of a light verb
above them.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.extract.tree import (
    SUBJECTS,
    ancestors,
    children,
    conjuncts,
    effect_of,
    first_conjunct,
    functions,
    has,
    is_finite,
    is_passive,
    is_past_participle,
    is_stranded,
    is_verb,
    keys,
)

Slots = dict[str, list[Token]]
"""Slot name to the heads of its fillers, one entry a coordination (its first conjunct)."""

_MAX_STEPS = 6


def slots(trigger: Token, lexicon: Lexicon) -> Slots:
    """The slots of a trigger word, verb or noun."""
    found = verb_slots(trigger, lexicon) if is_verb(trigger) else noun_slots(trigger, lexicon)
    return {name: _distinct(tokens) for name, tokens in found.items() if tokens}


def _distinct(tokens: Iterable[Token]) -> list[Token]:
    return list({token.i: token for token in tokens}.values())


def verb_slots(verb: Token, lexicon: Lexicon) -> Slots:
    """Subject, object, indirect object and obliques by the function of their adposition."""
    passive = is_passive(verb)
    found: Slots = {}
    _obliques(verb, lexicon, found)
    found["iobj"] = [*children(verb, "iobj"), *_datives(verb)]
    direct = [_antecedent(child) if _relative(child) else child for child in children(verb, "obj")]
    if len(direct) > 1 and direct[0].pos_ in {"PROPN", "PRON"}:
        found["iobj"] = [*found["iobj"], direct.pop(0)]
    found["iobj"] += [receiver for thing in direct for receiver in _receivers(thing)]
    surface = subjects(verb, lexicon)
    if passive:
        found["subject"] = children(verb, "obl:agent") + found.get("by", [])
        found["object"] = surface + direct if _takes_surface(verb) else direct + _modified(verb)
    else:
        found["subject"], found["object"] = surface, direct
    if not found["object"] and verb.dep_ == "acl:relcl" and not passive:
        found["object"] = _relative_object(verb)
    for thing in found["object"]:
        for member in conjuncts(thing):
            _lifted(member, lexicon, found, 3)
    return found


def _datives(verb: Token) -> list[Token]:
    """Receivers in the dative that a treebank calls oblique ("der Ukraine Waffen liefern")."""
    return [child for child in children(verb, "obl") if has(child, "Case", "Dat") and not children(child, "case")]


def _receivers(thing: Token) -> list[Token]:
    """A name before a counted thing is who gets it: "gave Ukraine 18 jets", which parsers take for a compound."""
    names = [child for child in children(thing, "compound", "nmod") if child.pos_ == "PROPN" and child.i < thing.i]
    return [name for name in names if any(token.pos_ in {"NUM", "DET"} for token in thing.doc[name.i + 1 : thing.i])]


_LIFTED = frozenset({"between", "with", "to", "from", "against", "by", "for", "in", "into", "on", "over"})


def _lifted(noun: Token, lexicon: Lexicon, found: Slots, depth: int) -> None:
    """Adpositional phrases that the parser hung under the object though they belong to the verb.

    "Discussed the security of the region with Finland": lifted only into slots that the verb leaves empty.
    """
    topic = any(lexicon.governors.get(key) == "proposed" for key in keys(noun.head))
    kept = topic and any(lexicon.holds(("relations", "cooperation", "talks"), key) for key in keys(noun))
    own = {"with"} if kept else set()
    for child in children(noun, "nmod") if depth else []:
        for name in set(functions(child, lexicon)) - own:
            if name in _LIFTED and not found.get(name):
                found.setdefault(name, []).append(child)
        _lifted(child, lexicon, found, depth - 1)


def _takes_surface(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children) or verb.dep_ in {"acl:relcl", "conj", "ROOT", "ccomp"}


def _modified(verb: Token) -> list[Token]:
    """The noun that a participle modifies."""
    return (
        [verb.head]
        if verb.dep_.startswith(("acl", "amod"))
        else subjects(verb.head, None)
        if is_verb(verb.head)
        else []
    )


def _relative_object(verb: Token) -> list[Token]:
    """The antecedent of a relative clause that has its own subject: "the missiles that Russia fired"."""
    has_subject = any(child.dep_ in SUBJECTS and not _relative(child) for child in verb.children)
    return [verb.head] if has_subject else []


def _obliques(head: Token, lexicon: Lexicon, found: Slots) -> None:
    for child in head.children:
        if child.dep_.split(":")[0] in {"obl", "nmod", "advcl", "advmod", "xcomp", "dep"} and child.dep_ != "obl:agent":
            if child.dep_.startswith(("advcl", "xcomp", "advmod")) and is_verb(child):
                continue
            for function in functions(child, lexicon):
                found.setdefault(function, []).append(child)


def subjects(verb: Token, lexicon: Lexicon | None, steps: int = 0) -> list[Token]:
    """The surface subject of a verb, sought up the tree where the verb has none of its own."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS and not is_verb(child)]
    if len(own) > 1:
        own = [child for child in own if not _relative(child)] or own
    if lexicon is not None and _dated(verb, lexicon):
        own = [child for child in own if not _relative(child)]
    if own:
        return [_antecedent(child) if _relative(child) else child for child in own]
    if steps == 0 and is_finite(verb) and (bare := _bare(verb)):
        return bare
    if steps > _MAX_STEPS or verb.dep_ == "ROOT":
        return []
    return _inherited(verb, lexicon, steps + 1)


def _bare(verb: Token) -> list[Token]:
    """A name without an adposition before a verb without a subject: the parser took the subject for an adjunct."""
    named = [child for child in children(verb, "obl") if child.pos_ == "PROPN" and child.i < verb.i]
    return [child for child in named if not children(child, "case")]


def governor(verb: Token, lexicon: Lexicon | None) -> tuple[Token, str]:
    """The word that a clause depends on, and how; mends an infinitive that the parser hung on a noun in between.

    In "agreed, at their meeting, to deepen ..." the infinitive belongs to "agreed", which wants a complement, not to
    "meeting", which takes none.
    """
    head, relation = verb.head, verb.dep_
    if lexicon is not None and _dated(verb, lexicon):
        return head.head, "ccomp"
    if lexicon is None or relation != "acl" or is_finite(verb) or is_past_participle(verb):
        return head, relation
    above = next((word for word in ancestors(head) if is_verb(word)), None)
    wanting = above is not None and not children(above, "xcomp", "ccomp") and _governs(above, lexicon)
    if above is not None and wanting and not _governs(head, lexicon) and head.dep_.startswith(("obl", "nmod")):
        return above, "xcomp"
    return head, relation


def _dated(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause hangs on the weekday before it though it is what was said then ("said on Tuesday that ...")."""
    day = verb.head
    return (
        verb.dep_.startswith("acl")
        and is_finite(verb)
        and day.lower_ in weekday_names(lexicon.lang)
        and is_verb(day.head)
        and any(key in lexicon.say or key in lexicon.governors for key in keys(day.head))
    )


def _governs(word: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.governors.get(key, "neutral") != "neutral" for key in keys(word))


def _inherited(verb: Token, lexicon: Lexicon | None, steps: int) -> list[Token]:
    head, relation = governor(verb, lexicon)
    if relation == "conj":
        while is_finite(verb) and is_verb(head) and not is_finite(head) and head.dep_ != "ROOT":
            head = head.head
        return subjects(head, lexicon, steps) if is_verb(head) else []
    if relation.startswith("acl"):
        return _participial_subject(verb, head, lexicon)
    if relation in {"xcomp", "ccomp", "advcl", "parataxis"} and not is_verb(head):
        return subjects(head, lexicon, steps) if relation == "xcomp" or head.pos_ == "ADJ" else []
    if relation in {"xcomp", "ccomp"}:
        return _controlled(verb, head, lexicon, steps)
    if relation == "advcl":
        return _controlled(verb, head, lexicon, steps)
    return []


def _participial_subject(verb: Token, head: Token, lexicon: Lexicon | None) -> list[Token]:
    if is_stranded(verb):
        return [head]
    return [] if is_past_participle(verb) else _bearers(head, lexicon)


def _bearers(noun: Token, lexicon: Lexicon | None) -> list[Token]:
    """Who acts in an infinitive under a noun: the owner of a "plan" or "decision", else the noun itself."""
    if lexicon is None or is_verb(noun) or not any(key in lexicon.governors for key in keys(noun)):
        return [noun]
    owned: Slots = {"subject": children(noun, "nsubj")}
    if any(lexicon.governors.get(key) == "proposed" for key in keys(noun)):
        return []
    _modifiers(noun, lexicon, owned)
    light = light_governor(noun, lexicon)
    if light is not None:
        _light(light, noun, lexicon, owned)
    return next((owned[name] for name in ("by", "subject", "poss", "of", "compound", "adj") if owned.get(name)), [noun])


def _antecedent(pronoun: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause modifies, else the nearest noun before it."""
    verb = pronoun.head
    if verb.dep_.startswith("acl"):
        return verb.head
    before = [token for token in pronoun.doc[: pronoun.i] if token.pos_ in {"NOUN", "PROPN"}]
    near = [token for token in before if pronoun.i - token.i <= 3]
    return first_conjunct(near[-1]) if near else pronoun


def _controlled(verb: Token, head: Token, lexicon: Lexicon | None, steps: int) -> list[Token]:
    """Control: the object of "urge", the subject of "promise"; a finite clause without subject takes the speaker's."""
    if lexicon is not None and not is_finite(verb) and any(key in lexicon.object_control for key in keys(head)):
        targets = children(head, "obj", "iobj")
        if not targets:
            targets = [child for child in children(head, "obl") if "to" in functions(child, lexicon)]
        if is_passive(head):
            targets = [child for child in head.children if child.dep_ == "nsubj:pass"]
        if targets:
            return [target for target in targets if target.i != verb.i]
    return subjects(head, lexicon, steps)


def _relative(token: Token) -> bool:
    return has(token, "PronType", "Rel") or (token.pos_ == "PRON" and token.lower_ in load(token.lang_).relatives)


def noun_slots(noun: Token, lexicon: Lexicon) -> Slots:
    """The modifiers of an event noun, with the arguments of the light verb that governs it."""
    found: Slots = {}
    _modifiers(noun, lexicon, found)
    for member in _above(noun):
        _modifiers(member, lexicon, found)
    for verb in participles(noun):
        _participial(verb, lexicon, found)
    if children(noun, "cop"):
        found.setdefault("subject", []).extend(child for child in noun.children if child.dep_ in SUBJECTS)
    light = light_governor(noun, lexicon)
    if light is not None:
        _light(light, noun, lexicon, found)
    else:
        _intended(noun, lexicon, found)
        _beside(noun, lexicon, found)
    return found


def _beside(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Phrases behind an event that the parser hung on the verb: "condemned the sale of arms to Taiwan by ..."."""
    top = first_conjunct(noun)
    behind = top.i > top.head.i and (is_verb(top.head) or top.head.pos_ == "ADJ")
    if top.dep_ not in {"obj", "nsubj:pass", "nsubj", "obl"} or not behind:
        return
    given = any(lexicon.governors.get(key) == "committed" for key in keys(top.head))
    for child in children(top.head, "obl"):
        for name in functions(child, lexicon) if (child.i > noun.i or given) and child.i != top.i else ():
            if name in _BESIDE and not found.get(name):
                found.setdefault(name, []).append(child)


_BESIDE = frozenset({"to", "from", "against", "by", "for", "in"})


def _intended(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Who promises, wants or rejects an event: "Japan proposed a dialogue", "India rejected talks"."""
    top = first_conjunct(noun)
    if top.dep_ != "obj" or not is_verb(top.head):
        return
    effect = effect_of(top.head, lexicon)
    if effect in {"committed", "proposed", "denied"}:
        found.setdefault("subject" if effect == "committed" else "wisher", []).extend(
            verb_slots(top.head, lexicon).get("subject", [])
        )


def _above(noun: Token) -> Iterator[Token]:
    """The last of coordinated nouns, which carries what all share: "support and training for Ukraine"."""
    family = conjuncts(first_conjunct(noun))
    if len(family) > 1 and noun.i == family[0].i and is_noun(family[-1]):
        yield family[-1]


def is_noun(token: Token) -> bool:
    """Whether a word heads a noun phrase."""
    return token.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "SYM"}


def _modifiers(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    for child in noun.children:
        relation = child.dep_.split(":")[0]
        if child.dep_ in {"nmod:poss", "det:poss"} or has(child, "Poss", "Yes"):
            found.setdefault("poss", []).append(child)
        elif relation in {"nmod", "obl"}:
            names = functions(child, lexicon)
            for name in names or (_bare_slot(child, noun),):
                found.setdefault(name, []).append(child)
            if child.pos_ == "PROPN" or {"of", "by"} & set(names):
                _lifted(child, lexicon, found, 2)
        elif relation in {"amod", "advmod"}:
            found.setdefault("adj", []).append(child)
        elif relation in {"compound", "flat", "nummod"}:
            found.setdefault("compound", []).append(child)
            found.setdefault("adj", []).extend(children(child, "amod"))


def _bare_slot(child: Token, noun: Token) -> str:
    """The slot of a noun under a noun without an adposition: a genitive owns, anything else is a compound."""
    if not has(child, "Case", "Gen"):
        return "compound"
    return "poss" if child.i < noun.i else "of"


def participles(noun: Token) -> list[Token]:
    """Verbs that only carry a noun's arguments: "support offered by Korea", "the war that Russia launched"."""
    return [child for child in noun.children if child.dep_.startswith("acl") and is_verb(child)]


def _participial(verb: Token, lexicon: Lexicon, found: Slots) -> None:
    if not any(key in lexicon.light for key in keys(verb)):
        return
    below = verb_slots(verb, lexicon)
    for name, tokens in below.items():
        if name in {"subject", "to", "with", "against", "between", "for", "on"}:
            found.setdefault(name, []).extend(token for token in tokens if token.i != verb.head.i)


def light_governor(noun: Token, lexicon: Lexicon) -> Token | None:
    """The light verb that a noun is the object (or passive subject, or subject of "take place") of."""
    top = first_conjunct(noun)
    if top.dep_ == "obl" and (children(top.head, "obj") or not {"to", "in", "with"} & set(functions(top, lexicon))):
        return None
    if top.dep_ in {"obj", "nsubj:pass", "nsubj", "obl", "xcomp"} and is_verb(top.head):
        return top.head if any(key in lexicon.light | lexicon.undergo for key in keys(top.head)) else None
    if top.dep_ in {"nmod", "compound"} and functions(top, lexicon)[:1] == ("of",):
        return light_governor(top.head, lexicon)
    return None


def _light(verb: Token, noun: Token, lexicon: Lexicon, found: Slots) -> None:
    family = {member.i for member in conjuncts(first_conjunct(noun))} | {head.i for head in ancestors(noun)}
    suffered = any(key in lexicon.undergo for key in keys(verb))
    for slot, tokens in verb_slots(verb, lexicon).items():
        if slot == "object":
            continue
        name = "to" if suffered and slot == "subject" else slot
        found.setdefault(name, []).extend(token for token in tokens if token.i not in family)
