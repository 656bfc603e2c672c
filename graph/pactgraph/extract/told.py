"""Whom a pronoun or a bare noun means by the clause that it stands in: who acts above it, who is blamed, who tells."""

from pactgraph.extract.asked import Asked
from pactgraph.extract.descriptions import is_country, is_definite
from pactgraph.extract.pronouns import enclitic, is_alike, is_one, others
from pactgraph.extract.subjects import subjects
from pactgraph.extract.tree import ancestors, children, functions, has, is_verb, keys
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import is_state


def object_meant(token: Token, by: Asked) -> tuple[Party, ...]:
    """Whom an object pronoun of the third person means."""
    words = by.lexicon.pronouns
    form = enclitic(token, by.lexicon) or token.lower_
    if form not in words["third_singular"] | words["third_plural"]:
        return ()
    verb = token if is_verb(token) else next((head for head in ancestors(token) if is_verb(head)), None)
    neuter = form in words.get("neuter", ())
    if neuter and (verb is None or (_in_words(verb, by) and not _charged(token, verb, by))):
        return ()  # "denied it": what was said, and no state
    heads = [head for head in subjects(verb, by.lexicon) if head.i != token.i] if verb is not None else []
    acting = by.all(heads)[0] or by.discourse.subject
    found = others(token, by.mentions, by.lexicon, acting, by.discourse.before)
    topic = by.discourse.subject if len(by.discourse.subject) == 1 else ()
    apart = topic and topic[0].polity not in {party.polity for party in acting}
    return found or (topic if apart and form in words["third_singular"] else ())


def blamed(token: Token, by: Asked) -> tuple[Party, ...]:
    """Which country is blamed or asked as "the country": the last other one of its sentence."""
    verb = token.head
    asked = any(key in by.lexicon.accuse | by.lexicon.object_control for key in keys(verb))
    bare = not children(token, "amod", "nmod") and has(token, "Number", "Sing")
    if token.dep_ not in {"obj", "iobj"} or not asked or not bare or not is_country(token, by.lexicon):
        return ()
    acting = {party.polity for party in by.all(subjects(verb, by.lexicon))[0]}
    named = (by.mentions.any(word) for word in token.doc[: token.i])
    others = [p for p in named if p is not None and p.polity not in acting and is_state(p.polity)]
    return tuple(Party(party.polity) for party in others[-1:]) if is_definite(token, by.lexicon) else ()


def _charged(token: Token, verb: Token, by: Asked) -> bool:
    """Whether somebody is told what to do or blamed for a deed ("accusing it of hostile actions")."""
    if token.dep_ not in {"obj", "iobj"} or not any(key in by.lexicon.accuse for key in keys(verb)):
        return False
    return bool(children(verb, "obl", "advcl", "xcomp", "acl"))


def _in_words(verb: Token, by: Asked) -> bool:
    """Whether all that a verb can tell is done in words."""
    known = [entry for key in keys(verb) for entry in by.lexicon.by_lemma.get(key, ()) if key in entry.verbs]
    return all(entry.type.group.verbal for entry in known)


def hosting(token: Token, by: Asked) -> tuple[Party, ...]:
    """Whose "his counterpart" is: that of the country they are in ("In Hanoi Putin and his host agreed ...")."""
    if not any(key in by.lexicon.collective["hosts"] for key in keys(token)):
        return ()
    verb = next((head for head in ancestors(token) if is_verb(head)), None)
    beside = children(verb, "obl") if verb is not None else []
    placed = [child for child in beside if "in" in functions(child, by.lexicon)]
    return next(((party,) for child in placed if (party := by.mentions.named(child)) is not None), ())


def same_sentence(token: Token, by: Asked) -> tuple[Party, ...]:
    """Whom the pronoun subject of a dependent clause means: the subject above it ("denied that it had ...")."""
    words = by.lexicon.pronouns
    if token.pos_ != "PRON" or not token.dep_.startswith("nsubj"):
        return ()
    inserted = token.head.dep_ == "parataxis" and any(key in by.lexicon.say for key in keys(token.head))
    if inserted or (not is_verb(token.head) and not children(token.head, "cop")):
        return ()  # "..., a-t-il déclaré": not who acts in what he says
    above = next((head for head in ancestors(token.head) if is_verb(head)), None)
    if above is None or token.lower_ not in words["third_singular"] | words["third_plural"]:
        return ()
    heads = [head for head in subjects(above, by.lexicon) if head.i != token.i]
    parties = by.all(heads)[0]
    if token.lower_ in words["third_plural"] and not (token.lower_ in words["third_singular"] and is_one(token)):
        many = any(has(head, "Number", "Plur") for head in heads)
        return parties if many or len({party.polity for party in parties}) > 1 else ()
    either = token.lower_ in words.get("either", ()) or any(is_alike(head, token) for head in heads)
    fits = len(parties) == 1 and (either or (parties[0].person is None) == has(token, "Gender", "Neut"))
    return parties if fits else ()


def telling(token: Token, by: Asked) -> tuple[Party, ...]:
    """Who "one" is, and whose "the army", in what is told: the teller's ("Kiew teilte mit, die Armee habe ...")."""
    own = any(key in by.lexicon.bodies for key in keys(token)) and is_definite(token, by.lexicon)
    one = token.lower_ in by.lexicon.pronouns.get("impersonal", ()) and token.dep_.startswith("nsubj")
    owners = [child for child in children(token, "nmod", "amod", "det:poss") if not is_country(child, by.lexicon)]
    if not (own or one) or owners:
        return ()
    verb = next((head for head in ancestors(token) if is_verb(head)), None)
    if verb is None or verb.dep_ not in {"ccomp", "dep", "parataxis"}:
        return ()
    if not any(key in by.lexicon.say for key in keys(verb.head)):
        return ()
    tellers = by.all(subjects(verb.head, by.lexicon))[0]
    return (Party(tellers[0].polity),) if len(tellers) == 1 and (one or is_state(tellers[0].polity)) else ()
