"""Who takes part in a talk or trip that something else is told of."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.subjects import acting, subjects
from pactgraph.extract.tree import children, conjuncts, first_conjunct, functions, is_passive, is_verb, keys, lemma
from pactgraph.model import FactType
from pactgraph.parse import Token

GIVEN = frozenset({FactType.AID, FactType.ARMS_TRANSFER})
"""What one gets and gives thanks for."""


def attending(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who is at an event that something else is told of ("said after talks with ...", "Scholz, en visite à Kiev")."""
    top = first_conjunct(noun)
    told = functions(top, lexicon)
    travelling = {"on", "in"} & set(told) and lexicon.holds(("trips",), lemma(noun))
    travelling = travelling or ("in" in told and lexicon.holds(("call", "talks"), lemma(noun)))
    if top.dep_.startswith("obl") and ("during" in told or travelling) and is_verb(top.head):
        return acting(top.head, lexicon)
    person = top.head.pos_ == "PROPN" or any(key in lexicon.collective["persons"] for key in keys(top.head))
    named = top.dep_ in {"nmod", "appos", "obl"} and person and top.i > top.head.i
    return [top.head] if named and ("in" in told or travelling) else []


def involved(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who takes part in an event by the verb that says so ("a drill involving troops from A and B")."""
    top = first_conjunct(noun)
    clauses = [child for child in noun.children if child.relation == "acl" and is_verb(child)]
    carriers = [*clauses, *([top.head] if top.dep_ == "nsubj" and is_verb(top.head) else [])]
    told = [verb for verb in carriers if any(key in lexicon.involving for key in keys(verb)) and not is_passive(verb)]
    things = [thing for verb in told for thing in children(verb, "obj")]
    beside = [child for verb in told for child in children(verb, "obl") if "from" in functions(child, lexicon)]
    return [*things, *beside] or _together(top, lexicon)


def _together(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who acts in what is done jointly ("A and B freed hostages in a joint operation")."""
    joint = any(key in lexicon.together for child in children(noun, "amod") for key in keys(child))
    within = noun.dep_ == "obl" and is_verb(noun.head) and "in" in functions(noun, lexicon)
    actors = acting(noun.head, lexicon) if joint and within else []
    return actors if any(len(conjuncts(actor)) > 1 for actor in actors) else []


def told_in(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who told whom something in a talk ("Biden told Netanyahu in a telephone call that ...")."""
    top = first_conjunct(noun)
    verb = top.head
    if top.dep_ != "obl" or not is_verb(verb) or not lexicon.holds(("call",), lemma(noun)):
        return []
    telling = any(key in lexicon.say for key in keys(verb)) and {"in", "during"} & set(functions(top, lexicon))
    hearers = children(verb, "iobj", "obj") if telling and not is_passive(verb) else []
    return [*subjects(verb, lexicon), *hearers] if len(hearers) == 1 else []


def took_part(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who acts in a clause about an event in which one takes part ("el ejercicio en el que intervienen A y B")."""
    clauses = [child for child in children(noun, "acl") if is_verb(child)] if "attendance" in lexicon.classes else []
    joined = [clause for clause in clauses if any(lexicon.holds(("attendance",), key) for key in keys(clause))]
    return [actor for clause in joined for actor in subjects(clause, lexicon) if actor.i not in {noun.i, clause.i}]


def announced(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Between whom an event is, told beside the verb that tells of it ("une rencontre est prévue entre A et B")."""
    top = first_conjunct(noun)
    if top.dep_ not in {"nsubj:pass", "obj"} or not is_verb(top.head):
        return []
    return [child for child in children(top.head, "obl") if "between" in functions(child, lexicon)]


def thanking(verb: Token, lexicon: Lexicon) -> list[Token]:
    """Who got what somebody is thanked for having given ("a remercié la Chine d'avoir livré des vaccins")."""
    if verb.dep_ not in {"xcomp", "ccomp"} or not is_verb(verb.head) or not children(verb.head, "obj", "iobj"):
        return []
    given = (entry.type for key in keys(verb) for entry in lexicon.by_lemma.get(key, ()) if key in entry.verbs)
    kinds = {entry.type for key in keys(verb.head) for entry in lexicon.by_lemma.get(key, ()) if key in entry.verbs}
    return subjects(verb.head, lexicon) if kinds == {FactType.ENDORSEMENT} and GIVEN & set(given) else []
