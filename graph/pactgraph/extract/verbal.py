"""Where the parties of a verb stand: its slots, whatever the construction.

Passives are turned round, so that `subject` always acts and `object` always undergoes.
"""

from pactgraph.extract.attending import thanking
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots, lift
from pactgraph.extract.naming import attributes
from pactgraph.extract.pronouns import enclitic
from pactgraph.extract.subjects import acting, antecedent, is_relative, relative_object, subjects
from pactgraph.extract.tree import (
    SUBJECTS,
    adposition,
    children,
    conjuncts,
    functions,
    has,
    is_passive,
    is_past_participle,
    is_verb,
    keys,
    lemma,
)
from pactgraph.parse import Token

_AIMS = frozenset({"on", "against", "in", "into"})
"""What adpositions of the aim of a deed tell."""


def verb_slots(verb: Token, lexicon: Lexicon) -> Slots:
    """Subject, object, indirect object and obliques by the function of their adposition."""
    found: Slots = {}
    _obliques(verb, lexicon, found)
    direct = _receiving(verb, lexicon, found)
    _voiced(verb, direct, lexicon, found)
    for thing in found["object"] or _moved(found, verb, lexicon):
        for member in conjuncts(thing):
            lift(member, lexicon, found, 3)
    _place(found, lexicon)
    _aim(found, lexicon)
    told = [child for child in children(verb, "ccomp") if is_verb(child) and children(child, "mark")]
    found["content"] = [subject for clause in told for subject in subjects(clause, lexicon)]
    if not found.get("with"):
        found["with"] = _companions(found["subject"], verb, lexicon)
    return found


def _receiving(verb: Token, lexicon: Lexicon, found: Slots) -> list[Token]:
    """Fill in who receives, and what the object is called; gives the objects that are left."""
    found["iobj"] = [*children(verb, "iobj"), *_datives(verb), *thanking(verb, lexicon)]
    direct = _direct(verb, lexicon)
    if len(direct) > 1 and direct[0].pos_ in {"PROPN", "PRON"}:
        found["iobj"].append(direct.pop(0))
    found["attribute"] = attributes(verb, lexicon)
    found["iobj"] += [receiver for thing in direct for receiver in _receivers(thing)]
    if enclitic(verb, lexicon):
        (found["iobj"] if direct else direct).append(verb)  # "ringraziarlo": who is meant, the context tells
    return direct or _shared_object(verb, lexicon)


def _voiced(verb: Token, direct: list[Token], lexicon: Lexicon, found: Slots) -> None:
    """Fill in who acts and who undergoes, by the verb's voice."""
    passive, surface = is_passive(verb), subjects(verb, lexicon)
    if passive and direct and children(verb, "aux:caus"):  # "s'est fait livrer des missiles par la Russie"
        found["subject"], found["object"], found["iobj"] = acting(verb, lexicon), direct, [*found["iobj"], *surface]
    elif passive:
        found["subject"] = acting(verb, lexicon)
        found["object"] = surface + direct if _takes_surface(verb) else direct + _modified(verb)
    else:
        found["subject"] = surface
        found["object"] = direct or relative_object(verb) or _personal(verb, lexicon)


def _place(found: Slots, lexicon: Lexicon) -> None:
    """Where what is aimed at stands: "dropped bombs on depots in Syria"."""
    aims = (*found.get("on", ()), *found.get("against", ())) if not found.get("in") else ()
    within = [child for aim in aims for child in children(aim, "nmod") if "in" in functions(child, lexicon)]
    if named := [child for child in within if child.pos_ == "PROPN"]:
        found["in"] = named


def _aim(found: Slots, lexicon: Lexicon) -> None:
    """Whom the deed is aimed at that is threatened with: "threatened with an attack on Kyiv"."""
    threats = [word for word in found.get("with", ()) if any(lexicon.holds(("threats",), key) for key in keys(word))]
    if threats and not any(found.get(name) for name in ("iobj", "object", "to", "against")):
        aimed = (child for word in threats for child in children(word, "nmod"))
        found["against"] = [child for child in aimed if _AIMS & set(functions(child, lexicon))]


def _shared_object(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The object of two participles under one auxiliary stands before the first ("hat den Tanker gestürmt und ...")."""
    bare = lexicon.verb_second and verb.dep_ == "conj" and is_past_participle(verb) and is_verb(verb.head)
    return children(verb.head, "obj") if bare and not is_passive(verb.head) else []


def _direct(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The direct objects of a verb, but what it only calls them."""
    named = {word.i for word in attributes(verb, lexicon)}
    things = [child for child in children(verb, "obj") if child.i not in named]
    return [_called(child, lexicon) or (antecedent(child) if is_relative(child) else child) for child in things]


def _moved(found: Slots, verb: Token, lexicon: Lexicon) -> list[Token]:
    """What comes or is taken without being an object: what is behind the verb ("arrived ... arms for Ukraine")."""
    behind = [token for name in ("subject", "of") for token in found.get(name, ()) if token.i > verb.i]
    return [word for word in behind if any(lexicon.holds(("goods", "arms", "aid_words"), key) for key in keys(word))]


def _companions(actors: list[Token], verb: Token, lexicon: Lexicon) -> list[Token]:
    """Who is named with the subject, set off before the verb ("Rome, together with London, is building ...")."""
    before = [child for actor in actors if actor.pos_ == "PROPN" for child in children(actor, "nmod")]
    return [child for child in before if child.i < verb.i and "with" in functions(child, lexicon)]


def _called(pronoun: Token, lexicon: Lexicon) -> Token | None:
    """What a free relative is said to be: "struck what Ankara said were hideouts" struck hideouts."""
    if pronoun.pos_ != "PRON":
        return None
    said = [c for c in children(pronoun, "acl") if is_verb(c) and any(key in lexicon.say for key in keys(c))]
    told = [child for verb in said for child in children(verb, "ccomp", "xcomp", "obj") if not is_verb(child)]
    return told[0] if told and told[0].i > pronoun.i else None


def _datives(verb: Token) -> list[Token]:
    """Receivers in the dative that a treebank calls oblique ("der Ukraine Waffen liefern")."""
    return [child for child in children(verb, "obl") if has(child, "Case", "Dat") and not children(child, "case")]


def _receivers(thing: Token) -> list[Token]:
    """A name before a counted thing is who gets it: "gave Ukraine 18 jets", which parsers take for a compound."""
    names = [child for child in children(thing, "compound", "nmod") if child.pos_ == "PROPN" and child.i < thing.i]
    return [name for name in names if any(token.pos_ in {"NUM", "DET"} for token in thing.doc[name.i + 1 : thing.i])]


def _personal(verb: Token, lexicon: Lexicon) -> list[Token]:
    """An object with the adposition that a language gives to persons and names ("condenó a Rusia")."""
    if not lexicon.personal or any(child.dep_.startswith("expl") for child in verb.children):
        return []
    behind = [child for child in children(verb, "obl") if child.i > verb.i and child.dep_ != "obl:agent"]
    marked = [child for child in behind if adposition(child) in lexicon.personal]
    return marked[:1] + [child for child in marked[1:] if not lexicon.holds(("talks", "meeting"), lemma(child))]


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


def _obliques(head: Token, lexicon: Lexicon, found: Slots) -> None:
    for child in head.children:
        if child.dep_.split(":")[0] in {"obl", "nmod", "advcl", "advmod", "xcomp", "dep"} and (
            child.dep_ != "obl:agent" or not is_passive(head)
        ):
            if child.dep_.startswith(("advcl", "xcomp", "advmod")) and is_verb(child):
                continue
            filler = antecedent(child) if is_relative(child) else child
            placed = child.pos_ == "ADV" or child.lower_ in lexicon.cases["in"]
            where = ("in",) if filler is not child and placed else ()
            for function in functions(child, lexicon) or where:
                found.setdefault(function, []).append(filler)
