"""Who acts in a clause: its subject, sought across control, coordination, participles and relative clauses."""

from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.effects import effect_of, phrasal_effect
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.extract.modifiers import Slots, light_governor, modifiers
from pactgraph.extract.tree import (
    SUBJECTS,
    ancestors,
    children,
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
from pactgraph.parse import Token

_MAX_STEPS = 6


def subjects(verb: Token, lexicon: Lexicon | None, steps: int = 0) -> list[Token]:
    """The surface subject of a verb, sought up the tree where the verb has none of its own."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS and not is_verb(child)]
    if len(own) > 1:
        own = [child for child in own if not is_relative(child)] or own
    if (lexicon is not None and _dated(verb, lexicon)) or verb.dep_ == "conj":
        own = [child for child in own if not is_relative(child) or not _joined(child, verb)]
    if own:
        return [antecedent(child) if is_relative(child) else child for child in own if not _is_topic(child, verb)]
    if steps == 0 and is_finite(verb) and (bare := _bare(verb)):
        return bare
    if steps > _MAX_STEPS or verb.dep_ == "ROOT":
        return []
    found = _inherited(verb, lexicon, steps + 1)
    return found if not found or lexicon is None or not _are_others(verb, found, lexicon) else []


def _are_others(verb: Token, found: list[Token], lexicon: Lexicon) -> bool:
    """Whether a clause tells of several others than the one state above it ("Turquía acepta que entren")."""
    clause = lexicon.pro_drop and verb.dep_ == "ccomp" and is_finite(verb) and has(verb, "Number", "Plur")
    clause = clause and verb.lower_.endswith(lexicon.plural_endings)
    single = len(found) == 1 and found[0].pos_ == "PROPN" and not has(found[0], "Number", "Plur")
    return clause and single and not children(found[0], "conj", "flat", "amod")


def _is_topic(name: Token, verb: Token) -> bool:
    """Whether a headline only opens with where it is about ("Libano, colpita la base": a participle behind a comma)."""
    comma = name.right_edge.i + 1
    opens = name.left_edge.i == 0 and comma + 1 == verb.i and verb.doc[comma].text == ","
    return opens and is_past_participle(verb) and all(word.text != "," for word in name.subtree)


def _joined(pronoun: Token, verb: Token) -> bool:
    """Whether a pronoun's clause only goes on another's, whose subject is its own ("sino que envió", "y que atacó")."""
    return verb.dep_ != "conj" or (pronoun.i > 0 and pronoun.nbor(-1).pos_ == "CCONJ")


def acting(verb: Token, lexicon: Lexicon) -> list[Token]:
    """Who acts, whatever the voice: the agent of a passive, else the subject."""
    if not is_passive(verb):
        return subjects(verb, lexicon)
    by = [child for child in children(verb, "obl", "nmod") if child.dep_ != "obl:agent"]
    return children(verb, "obl:agent") + [child for child in by if "by" in functions(child, lexicon)]


def _bare(verb: Token) -> list[Token]:
    """A name without an adposition before a verb without a subject: the parser took the subject for an adjunct."""
    taken = children(verb, "obl", "advmod", "cc", "dep", "discourse")
    named = [child for child in taken if child.pos_ == "PROPN" and child.i < verb.i]
    return [child for child in named if not children(child, "case")]


def governor(verb: Token, lexicon: Lexicon | None) -> tuple[Token, str]:
    """The word that a clause depends on, and how; mends an infinitive that the parser hung on a noun in between.

    In "agreed, at their meeting, to deepen ..." the infinitive belongs to "agreed", which wants a complement, not to
    "meeting", which takes none.
    """
    head, relation = verb.head, verb.dep_
    if lexicon is not None and _dated(verb, lexicon):
        return head.head, "ccomp"
    if lexicon is not None and relation != "acl:relcl" and _phrased(head, lexicon):
        return head.head, "xcomp"
    if lexicon is None or relation != "acl" or is_finite(verb) or is_past_participle(verb):
        return head, relation
    above = next((word for word in ancestors(head) if is_verb(word)), None)
    wanting = above is not None and not children(above, "xcomp", "ccomp") and _governs(above, lexicon)
    if above is not None and wanting and not _governs(head, lexicon) and head.dep_.startswith(("obl", "nmod")):
        return above, "xcomp"
    return head, relation


def _phrased(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word is only the last of a governing phrase ("stopped short of ...", "ha in programma di ...")."""
    inner = word.dep_.split(":")[0] in {"xcomp", "compound", "advmod", "obj", "obl"} and not is_verb(word)
    return inner and phrasal_effect(word.head, lexicon) is not None


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
        # "Poland is ready and will send tanks": a predicate shares its subject as a verb does
        return subjects(head, lexicon, steps) if is_verb(head) or children(head, "nsubj") else []
    if relation.startswith("acl"):
        above = next((word for word in ancestors(head) if is_verb(word)), None)
        if _drops_subject(verb, lexicon):
            return subjects(above, lexicon, steps) if above is not None else []
        if lexicon is not None and not lexicon.pro_drop and is_finite(verb) and _placed(verb):
            return []
        return _participial_subject(verb, head, lexicon)
    if relation in {"xcomp", "ccomp", "advcl", "parataxis"} and not is_verb(head):
        return subjects(head, lexicon, steps) if relation == "xcomp" or head.pos_ == "ADJ" else []
    return _controlled(verb, head, lexicon, steps) if relation in {"xcomp", "ccomp", "advcl"} else []


def _drops_subject(verb: Token, lexicon: Lexicon | None) -> bool:
    """Whether a relative clause opens with an adjunct, its subject left out ("con quien firmó un acuerdo")."""
    if lexicon is None or not lexicon.pro_drop or not is_finite(verb):
        return False
    relative = [child for child in verb.children if is_relative(child) or child.lower_ in lexicon.relatives]
    return any(child.dep_.startswith(("obl", "advmod")) for child in relative)


def _participial_subject(verb: Token, head: Token, lexicon: Lexicon | None) -> list[Token]:
    if is_stranded(verb):
        return [head]
    if lexicon is not None and lexicon.pro_drop and _leaves_out(verb):
        return _told_of(head, lexicon)
    return [] if is_past_participle(verb) and verb.dep_ != "acl:relcl" else _bearers(head, lexicon)


def _leaves_out(verb: Token) -> bool:
    """Whether a relative clause tells of a place or thing in it, and leaves out who acts ("dove incontrerà ...")."""
    where = any(child.dep_ == "advmod" and child.i == verb.left_edge.i for child in verb.children)
    return verb.dep_ == "acl:relcl" and is_finite(verb) and (_placed(verb) or where) and has(verb, "Person", "3")


def _placed(verb: Token) -> bool:
    """Whether a clause is opened by a relative that tells where, to whom or with whom ("où sont basés ...")."""
    pronouns = [child for child in verb.children if is_relative(child)]
    where = load(verb.lang_).cases["in"]
    return any(children(c, "case") or c.dep_ in {"advmod", "mark"} or c.lower_ in where for c in pronouns)


def _told_of(head: Token, lexicon: Lexicon) -> list[Token]:
    """Who acts in the clause that a noun stands in: of a predicate, its own subject."""
    if children(head, "cop"):
        return [child for child in head.children if child.dep_ in SUBJECTS]
    above = next((word for word in ancestors(head) if is_verb(word) or children(word, "cop")), None)
    if above is None:
        return []
    return subjects(above, lexicon) if is_verb(above) else [c for c in above.children if c.dep_ in SUBJECTS]


def _bearers(noun: Token, lexicon: Lexicon | None) -> list[Token]:
    """Who acts in an infinitive under a noun: the owner of a "plan" or "decision", else the noun itself."""
    if lexicon is None or is_verb(noun) or not any(key in lexicon.governors for key in keys(noun)):
        return [noun]
    owned: Slots = {"subject": children(noun, "nsubj")}
    weighing = lexicon.renounce | lexicon.say  # "announced the decision to send"
    above = noun.head if noun.dep_ == "obj" and any(key in weighing for key in keys(noun.head)) else None
    if not owned["subject"] and above is None and any(lexicon.governors.get(key) == "proposed" for key in keys(noun)):
        return []
    modifiers(noun, lexicon, owned)
    light = light_governor(noun, lexicon) or above
    named = [owner for owner in owned.get("of", ()) if owner.pos_ == "PROPN"]
    if light is not None and not named:
        owned["subject"] += acting(light, lexicon)
    return next((owned[name] for name in ("by", "subject", "poss", "of", "compound", "adj") if owned.get(name)), [noun])


def antecedent(pronoun: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause modifies, else the nearest noun before it."""
    verb = pronoun.head
    before = [token for token in pronoun.doc[: pronoun.i] if token.pos_ in {"NOUN", "PROPN"}]
    near = [token for token in before if pronoun.i - token.i <= 3]
    if near and near[-1].pos_ == "PROPN" and pronoun.lower_ in load(pronoun.lang_).cases["in"]:
        return near[-1]  # "un bataillon en Lettonie, où elle a ..."
    if verb.dep_.startswith("acl"):
        return verb.head
    return first_conjunct(near[-1]) if near else pronoun


def _controlled(verb: Token, head: Token, lexicon: Lexicon | None, steps: int) -> list[Token]:
    """Control: the object of "urge", the subject of "promise"; a finite clause without subject takes the speaker's.

    What somebody wants is for others to do: "pidió a Japón que enviara camiones", "quiere que firme".
    """
    controlled = lexicon is not None and any(key in lexicon.object_control for key in keys(head))
    controlled = (
        controlled
        and not children(head, "expl:pv")
        and not _accompanies(verb)
        and not (lexicon is not None and is_apart(verb, lexicon))
    )
    wanted = lexicon is not None and (controlled or effect_of(head, lexicon) == "proposed")
    apart = wanted and is_finite(verb) and verb.dep_ == "ccomp"
    if lexicon is not None and controlled and (apart or not is_finite(verb)):
        targets = children(head, "obj", "iobj")
        if is_passive(head):
            targets = [child for child in head.children if child.dep_ == "nsubj:pass"]
        if not targets:
            targets = [child for child in children(head, "obl") if _addressed(child, lexicon)]
        targets = targets or relative_object(head)  # "Rwanda, whom Congo accuses of sending arms"
        if targets:
            return [target for target in targets if target.i != verb.i]
    return (
        []
        if apart or _serves(verb, head, lexicon)
        else [*subjects(head, lexicon, steps), *_joined_by(verb, head, lexicon)]
    )


def relative_object(verb: Token) -> list[Token]:
    """The antecedent of a relative clause that has its own subject: "the missiles that Russia fired"."""
    has_subject = any(child.dep_ in SUBJECTS and not is_relative(child) for child in verb.children)
    return [verb.head] if has_subject and verb.dep_ == "acl:relcl" else []


def _joined_by(verb: Token, head: Token, lexicon: Lexicon | None) -> list[Token]:
    """Whom somebody joins in doing something ("joined France in condemning the coup")."""
    known = lexicon is not None and any(key in lexicon.joining for key in keys(head))
    marks = [mark for mark in children(verb, "mark", "case") if known and lexicon is not None]
    inner = any("in" in lexicon.functions(mark.lower_) for mark in marks) if lexicon is not None else False
    return children(head, "obj") if inner and not is_finite(verb) else []


def _serves(verb: Token, head: Token, lexicon: Lexicon | None) -> bool:
    """Whether a clause tells what a thing is used for by nobody named ("assets could be used to support Ukraine")."""
    if lexicon is None or is_finite(verb) or not is_passive(head) or _governs(head, lexicon):
        return False
    acting = {word for kind in ("persons", "states", "armed") for word in lexicon.collective[kind]}
    things = [noun for noun in children(head, "nsubj") if noun.pos_ == "NOUN" and acting.isdisjoint(keys(noun))]
    return any(not any(lexicon.holds(("troops",), key) for key in keys(noun)) for noun in things)


def _accompanies(verb: Token) -> bool:
    """Whether a participle behind a comma tells more of what the subject above does ("..., accusing Norway")."""
    present = has(verb, "VerbForm", "Part") and has(verb, "Tense", "Pres")
    return present and verb.i > 0 and "," in {verb.nbor(-1).text, verb.left_edge.text}


def is_apart(verb: Token, lexicon: Lexicon) -> bool:
    """Whether an infinitive tells what its subject does besides ("sans suspendre", "avant de rencontrer")."""
    marks = [word for mark in children(verb, "mark", "advmod", "case") for word in (mark, *children(mark, "fixed"))]
    return any(word.lower_ in lexicon.apart for word in marks if word.i < verb.i)


def _addressed(token: Token, lexicon: Lexicon) -> bool:
    """Whether an oblique is who is asked: "chiedere al Giappone", "call on Japan", not "on Monday"."""
    found = functions(token, lexicon)
    return "to" in found or (
        "on" in found and token.pos_ == "PROPN" and token.lower_ not in weekday_names(lexicon.lang)
    )


def is_relative(token: Token) -> bool:
    """Whether a word is a relative pronoun."""
    known = token.pos_ in {"PRON", "SCONJ"} and token.lower_ in load(token.lang_).relatives
    return known or has(token, "PronType", "Rel")
