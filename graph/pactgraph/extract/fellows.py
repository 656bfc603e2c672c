"""Names that mean more than they name: allies of a body, holders of one title, and who says whose airspace it is."""

from pactgraph.extract.descriptions import is_body
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import children, conjuncts, functions, has, is_verb, keys
from pactgraph.model import FactType, Party
from pactgraph.parse import Token


def fellows(token: Token, party: Party, mentions: Mentions, lexicon: Lexicon) -> tuple[Party, ...]:
    """All who hold a plural title, each told behind his country ("los presidentes de A, N, y de B, M")."""
    if party.person is None or token.pos_ != "NOUN" or not has(token, "Number", "Plur"):
        return ()
    owners = (child for child in children(token, "nmod") if "of" in functions(child, lexicon))
    rest = [member for owner in owners for member in conjuncts(owner) if member.i != owner.i]
    named = [mentions.named(next(iter(children(word, "appos")), word)) for word in rest]
    others = tuple(other for other in named if other is not None and other.polity != party.polity)
    return (party, *others) if others else ()


def allied(token: Token, party: Party, mentions: Mentions, lexicon: Lexicon) -> tuple[Party, ...]:
    """The body whose allies or members a region's name means ("the allies of NATO"): they act as that body."""
    states = lexicon.collective["states"]
    if not party.polity.startswith("REG:") or not any(key in states for key in keys(token)):
        return ()
    owners = (child for child in children(token, "nmod") if "of" in functions(child, lexicon))
    bodies = (body for child in owners if (body := mentions.named(child)) is not None and body.person is None)
    return next(((body,) for body in bodies if is_body(body.polity)), ())


def denouncing(token: Token, verb: Token | None, lexicon: Lexicon) -> list[Token]:
    """Who says that somebody came into his airspace or waters ("said that a jet violated its airspace")."""
    if verb is None:
        return []
    if verb.dep_ == "xcomp" and any(_blames(key, lexicon) for key in keys(verb.head)):
        aimed = "against" in functions(token.head, lexicon) or (
            "in" in functions(token.head, lexicon)
            and any(lexicon.holds(("airspace",), key) for key in keys(token.head))
        )
        return subjects(verb.head, lexicon) if aimed else []  # "accused A of firing at its ships"
    if verb.dep_ != "ccomp" or not is_verb(verb.head):
        blamed = token.head.dep_ in {"nmod", "obl"} and "in" in functions(token.head, lexicon)
        entered = blamed and any(lexicon.holds(("airspace",), key) for key in keys(token.head))
        return subjects(verb, lexicon) if entered and any(_blames(key, lexicon) for key in keys(verb)) else []
    entered = any(lexicon.holds(("airspace", "captives", "embassy"), key) for key in keys(token.head))
    told = any(key in lexicon.say | lexicon.accuse or _blames(key, lexicon) for key in keys(verb.head))
    within = token.head.dep_ == "obj" or (
        token.head.dep_ == "obl" and {"in", "to"} & set(functions(token.head, lexicon))
    )
    return subjects(verb.head, lexicon) if entered and told and within else []


def _blames(key: str, lexicon: Lexicon) -> bool:
    """Whether a verb tells that somebody is blamed."""
    return any(entry.type is FactType.CRITICISM and key in entry.verbs for entry in lexicon.by_lemma.get(key, ()))
