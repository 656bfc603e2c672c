"""Whose "its" and "their" is: the subject's, or that of whom the sentence addresses."""

from pactgraph.extract.asked import Asked
from pactgraph.extract.fellows import denouncing
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import ancestors, children, conjuncts, functions, has, is_verb, keys
from pactgraph.model import FactType, Party
from pactgraph.parse import Token


def owner(token: Token, by: Asked) -> tuple[Party, ...]:
    """Whose "its" or "their" is: the subject's of its own clause, if the number fits."""
    words = by.lexicon.pronouns
    plural = token.lower_ in words["third_plural"]
    if not plural and token.lower_ not in words["third_singular"]:
        return ()
    if token.dep_.split(":")[-1] != "poss" and not has(token, "Poss", "Yes"):
        return ()
    verb = next((head for head in ancestors(token) if is_verb(head)), None)
    heads = [head for head in subjects(verb, by.lexicon) if head.i != token.i] if verb is not None else []
    if verb is not None and verb.dep_ in {"advcl", "ccomp"} and not plural and (_several(heads) or _entered(token, by)):
        heads = subjects(verb.head, by.lexicon)  # "scrambled jets after missiles entered its airspace"
    if any(key in words["first_plural"] | words["first_singular"] for head in heads for key in keys(head)):
        return ()
    apart = [head for head in heads if token.i not in {word.i for word in head.subtree}]
    if heads and not apart and verb is not None:  # "anunció que su país enviará tropas"
        above = next((word for word in ancestors(verb) if is_verb(word)), None)
        apart = subjects(above, by.lexicon) if above is not None else []
    heads = [head for head in apart if token.i not in {word.i for word in head.subtree}]
    blaming = denouncing(token, verb, by.lexicon)
    several = token.lower_ in words.get("any_number", ())
    told = _addressed(token, verb, by, several=several)
    parties = by.all(blaming)[0] or told or (by.all(heads)[0] if heads else ())
    shared = several and (bool(told or blaming) or (len(heads) == 1 and len(conjuncts(heads[0])) > 1))
    return parties if plural or len(parties) == 1 or shared else ()


def _several(heads: list[Token]) -> bool:
    """Whether a subject is plural and no name, so that no singular pronoun means it."""
    return bool(heads) and all(has(head, "Number", "Plur") and head.pos_ == "NOUN" for head in heads)


def _entered(token: Token, by: Asked) -> bool:
    """Whether a possessive stands with what one enters only of others ("after a jet entered its airspace")."""
    thing = token.head
    return thing.dep_ == "obj" and any(by.lexicon.holds(("airspace",), key) for key in keys(thing))


def _judged(thing: Token, verb: Token, by: Asked) -> bool:
    """Whether a thing is what somebody is praised or blamed for ("agradeció a Noruega su ayuda")."""
    if thing.dep_ != "obj" or thing.head.i != verb.i:
        return False
    entries = (entry for key in keys(verb) for entry in by.lexicon.by_lemma.get(key, ()) if key in entry.verbs)
    return any(entry.type in {FactType.ENDORSEMENT, FactType.CRITICISM} for entry in entries)


def _addressed(token: Token, verb: Token | None, by: Asked, *, several: bool) -> tuple[Party, ...]:
    """The object before an adjunct with a possessive, whose it is: "condemned North Korea for its test".

    A possessive that tells no number may be that of several ("agradeció a A y B su ayuda").
    """
    if verb is None or not (token.head.dep_.startswith(("obl", "nmod")) or _judged(token.head, verb, by)):
        return ()
    before = [child for child in children(verb, "obj", "obl", "iobj") if child.right_edge.i < token.i]
    before += _beside_thing(token, verb, by)
    groups = [by.all([child])[0] for child in before if by.mentions.any(child) is not None]
    named = [group for group in groups if group][-1:]
    last = [party for group in named for party in (group if several else group[-1:])]
    return tuple(last) if not by.lexicon.pronouns["third_plural"] & {token.lower_} else ()


def _beside_thing(token: Token, verb: Token, by: Asked) -> list[Token]:
    """Whom a thing is aimed at, where its reason follows: "raised the costs on Russia for its war"."""
    if not {"for", "because"} & set(functions(token.head, by.lexicon)):
        return []
    inside = [word for thing in children(verb, "obj") for word in thing.subtree if word.i < token.i]
    aimed = {"on", "against", "to", "with", "for"}
    return [word for word in inside if word.dep_ == "nmod" and aimed & set(functions(word, by.lexicon))]
