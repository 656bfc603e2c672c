"""What a frame asks of words and parties beyond its slots: whom a clause asks, who holds a thing, who stands alone."""

from pactgraph.extract.descriptions import is_definite
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots
from pactgraph.extract.parties import Resolver
from pactgraph.extract.slots import noun_slots, participles
from pactgraph.extract.subjects import acting
from pactgraph.extract.tree import (
    ancestors,
    children,
    first_conjunct,
    functions,
    has,
    is_finite,
    is_passive,
    is_verb,
    keys,
)
from pactgraph.extract.triggers import Candidate
from pactgraph.extract.verbal import verb_slots
from pactgraph.model import FactType, Party
from pactgraph.parse import Token
from pactgraph.reference import actors, members

HURTING = frozenset({FactType.ATTACK, FactType.COERCION, FactType.THREAT, FactType.WITHDRAWAL})
"""Types whose target may be told by what belongs to it: "froze Russian assets", "struck Houthi positions"."""

_MOVING = frozenset({FactType.DEPLOYMENT, FactType.WITHDRAWAL})

_FRIENDLY = frozenset({FactType.CONSULTATION, FactType.ENDORSEMENT})
"""Types of what brings somebody before whom he asks for something."""

_LATELY = 3
"""Claims back that somebody may answer to."""

_PLACED = ("to", "in", "into", "on", "for", "at", "iobj", "near", "over", "against")
"""Slots of what tells where forces go or who gets something."""


def asked(candidate: Candidate, resolver: Resolver, barred: frozenset[str]) -> tuple[Party, ...]:
    """Whom an appeal is made to where only a clause tells it: its subject ("demanded that Russia withdraw")."""
    clauses = [
        clause
        for clause in children(candidate.token, "ccomp", "advcl", "acl")
        if clause.dep_ != "advcl" or not _is_contrast(clause, resolver.lexicon)
    ]
    acts = [clause for clause in clauses if children(clause, "mark") or (is_verb(clause) and is_finite(clause))]
    acts = [clause for clause in acts if not is_passive(clause) and not _conditional(clause, resolver.lexicon)]
    own = [head for clause in acts for head in children(clause, "nsubj") if head.pos_ in {"NOUN", "PROPN"}]
    return tuple(party for party in resolver.all(own)[0] if party.polity not in barred)


def _conditional(clause: Token, lexicon: Lexicon) -> bool:
    """Whether a clause tells on what condition something is asked, not what."""
    return clause.dep_ == "advcl" and any(mark.lower_ in lexicon.markers for mark in children(clause, "mark"))


def accused(candidate: Candidate, resolver: Resolver, barred: frozenset[str]) -> tuple[Party, ...]:
    """Whom an accusation names by its clause alone: who did what is denounced ("denunció que Brasil bloqueó ...")."""
    lexicon = resolver.lexicon
    told = keys(candidate.token)
    if not any(key in lexicon.accuse or lexicon.holds(("condemning",), key) for key in told):
        return ()
    clauses = [clause for clause in children(candidate.token, "ccomp") if not is_passive(clause)]
    deeds = [clause for clause in clauses if not any(key in lexicon.undergo | lexicon.say for key in keys(clause))]
    own = [head for clause in deeds for head in children(clause, "nsubj") if head.pos_ in {"NOUN", "PROPN"}]
    parties = resolver.all(own)[0]
    return parties if not barred & {party.polity for party in parties} else ()


def _is_contrast(clause: Token, lexicon: Lexicon) -> bool:
    """Whether a finite clause is opened by another conjunction than what is asked for ("tandis que l'Italie ...")."""
    marks = children(clause, "mark")
    plain = [mark for mark in marks if mark.lower_ in lexicon.complementizers and not children(mark, "fixed")]
    return is_finite(clause) and bool(marks) and bool(lexicon.complementizers) and not plain


def addressed(told: tuple[Party, ...], asked: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom an appeal goes to: not one named behind the subject of what is asked ("che la Germania consegni a Kiev")."""
    starts = [party.mention.start for party in asked if party.mention is not None]
    before = tuple(p for p in told if not starts or p.mention is None or p.mention.start < min(starts))
    return before or asked


def under_deal(candidate: Candidate, resolver: Resolver, polities: frozenset[str]) -> tuple[Party, ...]:
    """The other party of the deal under which somebody does something ("under the pact, Rome pledges tanks")."""
    beside = (child for word in (candidate.token, *ancestors(candidate.token)) for child in children(word, "obl"))
    told = [parties for child in beside if (parties := resolver.discourse.told(child))]
    last = told[0] if told else ()
    others = tuple(Party(party.polity) for party in last if party.polity not in polities)
    return others if len(last) == 2 and len(others) == 1 else ()


def is_unsaid(candidate: Candidate) -> bool:
    """Whether nothing beside a trigger tells a receiver, not even one that is no actor ("aid for farmers").

    What a clause without a finite verb leaves open, the one above it may tell: "thanked Mexico for having lent a ship".
    """
    if candidate.verbal and not is_finite(candidate.token) and not is_finite(first_conjunct(candidate.token)):
        return False
    slots = candidate.slots
    during = {token.i for token in slots.get("during", ())}
    thanks = candidate.entry.type is FactType.ENDORSEMENT
    names = ("iobj", "to", "against", "with") if thanks else ("iobj", "for", "to", "against")
    told = [token for name in names for token in slots.get(name, ())]
    return all(token.i in during for token in told) and not _goes_on(candidate, during)


def _goes_on(candidate: Candidate, during: set[int]) -> bool:
    """Whether a phrase behind a noun tells more of it, whatever it was hung on ("support for the Belfast deal")."""
    if candidate.verbal:
        return False
    behind = (word for word in candidate.token.subtree if word.i > candidate.token.i and word.i not in during)
    return any(children(word, "case") for word in behind)


def understood(candidate: Candidate, resolver: Resolver, barred: frozenset[str]) -> tuple[Party, ...]:
    """Who is meant by what was told before: the one receiver of aid so far, or the one who gave what is thanked for."""
    lexicon, discourse = resolver.lexicon, resolver.discourse
    if candidate.entry.type is FactType.THREAT:
        warned = candidate.slots.get("about") and not candidate.slots.get("with")  # "warned of a war": nobody
        return () if warned and candidate.verbal else discourse.opponent(barred)
    if candidate.entry.type is FactType.ENDORSEMENT:
        thing = [*candidate.slots.get("for", ()), *candidate.slots.get("object", ())]
        return discourse.givers(barred) if any(_is_aid(word, lexicon) for word in thing) else ()
    things = [*candidate.slots.get("object", ()), *candidate.slots.get("of", ())]
    if not things or not candidate.verbal:  # "supports the project": helps that, and nobody told of before
        things.append(candidate.token)
    return discourse.receiver(barred) if any(_is_aid(word, lexicon) for word in things) else ()


def _is_aid(word: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.holds(("aid_words", "arms", "money"), key) for key in keys(word))


def told_of(candidate: Candidate, resolver: Resolver, polities: frozenset[str]) -> tuple[Party, ...]:
    """Who got the same kind of thing before, where nothing tells who gets it now ("Berlin will send no troops")."""
    if any(candidate.slots.get(name) for name in _PLACED):
        return ()
    kind = candidate.entry.type
    events = [others for other, _, others in reversed(resolver.discourse.events) if other is kind and others]
    last = events[0] if events else ()
    told = tuple(Party(party.polity) for party in last)
    return told if len(told) == 1 and told[0].polity not in polities else ()


def provoking(candidate: Candidate, resolver: Resolver, polities: frozenset[str]) -> tuple[Party, ...]:
    """Whom a protest, refusal or threat answers where nothing tells it: who last did something to its agents."""
    told = any(candidate.slots.get(name) for name in ("to", "against", "with", "iobj"))
    if told or not candidate.verbal or not is_finite(candidate.token):
        return ()
    kind = candidate.entry.type
    for done, agents, others in reversed(resolver.discourse.events[-_LATELY:]):
        adverse = not done.group.cooperative or (done is FactType.APPEAL and kind is FactType.REJECTION)
        if adverse and polities & {party.polity for party in others}:
            found = tuple(Party(party.polity) for party in agents if party.polity not in polities)
            return found if len({party.polity for party in found}) == 1 else ()
    return ()


def targets(threat: Token, resolver: Resolver) -> tuple[Party, ...]:
    """Of whom a threat says that they would be hit ("warned that NATO's troops would be legitimate targets")."""
    words = ("targets",)
    hit = [
        clause
        for clause in children(threat, "ccomp")
        if any(resolver.lexicon.holds(words, key) for word in (clause, *clause.children) for key in keys(word))
    ]
    return resolver.all([head for clause in hit for head in children(clause, "nsubj")])[0]


def before_asking(candidate: Candidate, resolver: Resolver, polities: frozenset[str]) -> tuple[Party, ...]:
    """Whom somebody meets or thanks in the clause that a request goes on ("thanked Rome and asked for tanks")."""
    first = first_conjunct(candidate.token)
    if first.i == candidate.token.i or not is_verb(first):
        return ()
    known = (entry for key in keys(first) for entry in resolver.lexicon.by_lemma.get(key, ()) if key in entry.verbs)
    if not any(entry.type in _FRIENDLY for entry in known):
        return ()  # who condemns one and asks for something asks another
    found = verb_slots(first, resolver.lexicon)
    named = [party for name in ("object", "with", "iobj", "to") for party in resolver.all(found.get(name, ()))[0]]
    others = tuple(dict.fromkeys(party for party in named if party.polity not in polities))
    return others if len({party.polity for party in others}) == 1 else ()


def _named(slots: Slots, names: tuple[str, ...], resolver: Resolver) -> tuple[Party, ...]:
    """The parties that some slots name, each once."""
    told = (resolver.all(slots.get(name, ()), adjectives=name == "adj")[0] for name in names)
    return tuple(dict.fromkeys(party for parties in told for party in parties))


def senders(candidate: Candidate, resolver: Resolver, agents: tuple[Party, ...]) -> tuple[Party, ...]:
    """Of several who agree that forces move, the one whose they are ("agreed on sending Ugandan forces")."""
    if candidate.entry.type not in _MOVING or len({party.polity for party in agents}) < 2:
        return agents
    moved = {party.polity for party in _named(candidate.slots, ("of", "object"), resolver)}
    return tuple(party for party in agents if party.polity in moved) or agents


def is_mutual(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether two do something to each other: by its verb alone ("clashed"), or by a word beside it ("mutually")."""
    verb = candidate.token
    if not candidate.verbal or not lexicon.reciprocal:
        return False
    if any(key in lexicon.reciprocal for word in candidate.words for key in keys(word)):
        return len(candidate.words) > 1 or not children(verb, "obj")
    beside = children(verb, "advmod", "obl", "obj", "iobj")
    return any({word.lower_, f"{word.doc[word.i - 1].lower_} {word.lower_}"} & lexicon.reciprocal for word in beside)


def is_anothers(candidate: Candidate, resolver: Resolver, polities: frozenset[str]) -> bool:
    """Whether what is held up is the aid of somebody else: who blocks it ends no aid of his own."""
    lexicon = resolver.lexicon
    heads = [word for word in candidate.slots.get("object", ()) if not is_verb(word)]
    aid = [word for word in heads if any(lexicon.holds(("aid_words",), key) for key in keys(word))]
    owned = [noun_slots(word, lexicon) for word in aid] if candidate.verbal else []
    owners = [party for slots in owned for party in _named(slots, ("poss", "of", "adj"), resolver)]
    return bool(owners) and not polities & {party.polity for party in owners}


def benefiting(slots: Slots, resolver: Resolver, barred: frozenset[str]) -> tuple[Party, ...]:
    """Whose training, rebuilding or the like aid is for ("paid for the training of Ukrainian pilots")."""
    lexicon = resolver.lexicon
    things = [word for name in ("for", "to") for word in slots.get(name, ()) if word.pos_ == "NOUN"]
    aid = [word for word in things if any(lexicon.holds(("aid_words",), key) for key in keys(word))]
    owned = (_named(noun_slots(word, lexicon), ("of", "poss", "adj"), resolver) for word in aid)
    return tuple(dict.fromkeys(party for parties in owned for party in parties if party.polity not in barred))


def last_deal(deal: Token, resolver: Resolver) -> tuple[Party, ...]:
    """The parties of the agreement told last, which a definite noun for a deal or its paper points back to."""
    lexicon, events = resolver.lexicon, resolver.discourse.events
    if not is_definite(deal, lexicon) or not any(lexicon.holds(("agreement",), key) for key in keys(deal)):
        return ()
    return next((agents for kind, agents, _ in reversed(events) if kind is FactType.AGREEMENT), ())


def is_alone(candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether a fact stands without a counterpart: a show of force, or forces that move somewhere unnamed."""
    if candidate.entry.type is FactType.SHOW_OF_FORCE:
        return True
    beside = ("with", "at") if candidate.entry.phrases else ()  # "takes part in the mission with two ships"
    moved = [
        word for name in ("object", "of", "compound", "subject", *beside) for word in candidate.slots.get(name, ())
    ]
    forces = any(_are_forces(keys(word), lexicon) for word in moved)
    return candidate.entry.type is FactType.DEPLOYMENT and forces


def _are_forces(names: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether what moves is forces, and no mere goods, which somebody gets ("sent drones")."""
    held = any(lexicon.holds(("forces",), name) for name in names)
    goods = any(lexicon.holds(("goods",), name) for name in names)
    return (held and not goods) or any(lexicon.holds(("troops",), name) for name in names)


def is_joinable(party: Party, resolver: Resolver) -> bool:
    """Whether a party is a body that one can be a member of; "NATO allies" are those who are in it already."""
    actor = actors().get(party.polity)
    if actor is None or actor.kind in {"State", "Region", "Person"}:
        return False
    text = resolver.mentions.text(party.mention) if party.mention is not None else ""
    word = (text.split() or [""])[-1]
    unit = "-" in word and resolver.lexicon.holds(("forces", "troops"), word.rpartition("-")[2])
    return not unit and word not in resolver.lexicon.collective["states"]


def holder(thing: Token, resolver: Resolver) -> tuple[Party, ...]:
    """Who a clause says has or uses a thing ("sites used by the Houthis"); a deed done to it tells no owner."""
    lexicon = resolver.lexicon
    clauses = [clause for clause in participles(thing) if is_passive(clause) and not _hurts(clause, lexicon)]
    return resolver.all([head for clause in clauses for head in acting(clause, lexicon)])[0]


def _hurts(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb can tell a deed against what it is done to."""
    known = lexicon.by_lemma
    entries = ((key, entry) for key in keys(verb) for entry in known.get(key, ()) if key in entry.verbs)
    return any(entry.type in HURTING and not entry.needs for _, entry in entries)


def members_only(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties without a body whose every member is named beside it ("Australia, Britain and America, as AUKUS").

    Beside two others, a region is where they met ("during the visit to the Middle East, the US and Egypt agreed").
    """
    polities = {party.polity for party in parties}
    whole = {code for code in polities if (inside := set(members(code))) and inside <= polities}
    areas = {code for code in polities if code.startswith("REG:")}
    whole |= areas if len(polities - areas) > 1 else set()
    return tuple(party for party in parties if party.polity not in whole)


def undone(candidate: Candidate, resolver: Resolver, barred: frozenset[str]) -> tuple[Party, ...]:
    """Who else has part in what somebody ends or turns down, where it was told before ("will suspend this aid")."""
    told = (resolver.discourse.shared(thing) for thing in candidate.slots.get("object", ()))
    parties = next((found for found in told if barred & {party.polity for party in found}), ())
    return tuple(dict.fromkeys(Party(party.polity) for party in parties if party.polity not in barred))


def joined_in_task(candidate: Candidate, resolver: Resolver) -> tuple[Party, ...]:
    """Beside whom forces are sent to do something ("sent soldiers to fight alongside Russian troops")."""
    tasks = [task for thing in candidate.slots.get("object", ()) for task in children(thing, "acl")]
    tasks += children(candidate.token, "xcomp")
    beside = [word for task in tasks if has(task, "VerbForm", "Inf") for word in children(task, "obl")]
    return resolver.all(word for word in beside if "with" in functions(word, resolver.lexicon))[0]
