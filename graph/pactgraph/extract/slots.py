"""Where the parties of a trigger stand: syntactic slots filled by word heads, whatever the construction.

Passives are turned round, so that `subject` always acts and `object` always undergoes. Nouns lend their modifiers, and
the arguments of a light verb above them.
"""

from collections.abc import Iterable, Iterator

from pactgraph.extract.attending import GIVEN, announced, attending, involved, thanking, told_in, took_part
from pactgraph.extract.effects import effect_of, phrasal_effect
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modifiers import Slots, lift, light_governor, measured, modifiers
from pactgraph.extract.naming import attributes
from pactgraph.extract.pronouns import enclitic
from pactgraph.extract.subjects import acting, antecedent, is_relative, relative_object, subjects
from pactgraph.extract.tree import (
    SUBJECTS,
    adposition,
    ancestors,
    children,
    conjuncts,
    first_conjunct,
    functions,
    has,
    is_passive,
    is_past_participle,
    is_verb,
    keys,
    lemma,
)
from pactgraph.model import FactType
from pactgraph.parse import Token

_AIMS = frozenset({"on", "against", "in", "into"})
"""What adpositions of the aim of a deed tell."""


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
    found["iobj"] = [*children(verb, "iobj"), *_datives(verb), *thanking(verb, lexicon)]
    direct = _direct(verb, lexicon)
    if len(direct) > 1 and direct[0].pos_ in {"PROPN", "PRON"}:
        found["iobj"] = [*found["iobj"], direct.pop(0)]
    found["attribute"] = attributes(verb, lexicon)
    found["iobj"] += [receiver for thing in direct for receiver in _receivers(thing)]
    if enclitic(verb, lexicon):
        (found["iobj"] if direct else direct).append(verb)  # "ringraziarlo": who is meant, the context tells
    direct = direct or _shared_object(verb, lexicon)
    surface = subjects(verb, lexicon)
    if passive and direct and children(verb, "aux:caus"):  # "s'est fait livrer des missiles par la Russie"
        found["subject"], found["object"], found["iobj"] = acting(verb, lexicon), direct, [*found["iobj"], *surface]
    elif passive:
        found["subject"] = acting(verb, lexicon)
        found["object"] = surface + direct if _takes_surface(verb) else direct + _modified(verb)
    else:
        found["subject"], found["object"] = surface, direct
    if not found["object"] and not passive:
        found["object"] = relative_object(verb)
    if not found["object"] and not passive:
        found["object"] = _personal(verb, lexicon)
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


def noun_slots(noun: Token, lexicon: Lexicon) -> Slots:
    """The modifiers of an event noun, with the arguments of the light verb that governs it."""
    found: Slots = {}
    modifiers(noun, lexicon, found)
    for member in _above(noun):
        shared: Slots = {}
        modifiers(member, lexicon, shared)
        found |= {name: tokens for name, tokens in shared.items() if name not in found}  # not another one's own
    grouping = measured(first_conjunct(noun), lexicon)
    if grouping is not None:
        _around(grouping, noun, lexicon, found)
    for verb in participles(noun):
        _participial(verb, lexicon, found)
    joined = took_part(noun, lexicon)
    if joined:
        found.setdefault("between", []).extend(joined)
    if children(noun, "cop"):
        found.setdefault("subject", []).extend(child for child in noun.children if child.dep_ in SUBJECTS)
    _hit(noun, lexicon, found)
    _sought(noun, lexicon, found)
    opening = noun.i == 0 and noun.dep_ == "appos"
    if noun.dep_ == "appos" and (_set_off(noun) or opening) and noun.head.pos_ == "PROPN":
        found.setdefault("subject", []).append(noun.head)  # "La Finlande, membre de l'Otan"
    light = light_governor(noun, lexicon)
    if light is not None:
        _light(light, noun, lexicon, found)
    else:
        _intended(noun, lexicon, found)
        _thanked(noun, lexicon, found)
        _beside(noun, lexicon, found)
        found["attending"] = attending(noun, lexicon)
        if "between" not in found:
            found["between"] = told_in(noun, lexicon) or announced(noun, lexicon)
    found["talking"] = _talking(noun, lexicon)
    if lexicon.involving and not found.get("between"):
        found["between"] = involved(noun, lexicon)
    return found


def _set_off(noun: Token) -> bool:
    """Whether a mark stands between a noun and the one before it that it describes."""
    return any(word.is_punct for word in noun.doc[noun.head.i + 1 : noun.i])


def _around(grouping: Token, noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """What hangs on the noun that only groups an event: "una oleada de bombardeos contra Ucrania"."""
    shared: Slots = {}
    modifiers(grouping, lexicon, shared)
    own = {member.i for member in conjuncts(first_conjunct(noun))}
    for name, tokens in shared.items():
        if name not in found:
            found[name] = [token for token in tokens if token.i not in own]


def _talking(noun: Token, lexicon: Lexicon) -> list[Token]:
    """Who talks about an event that talks are on ("began negotiations on an agreement")."""
    top = first_conjunct(noun)
    host = top.head
    topical = top.dep_ == "nmod" and bool({"on", "over", "about", "for"} & set(functions(top, lexicon)))
    if not topical or not lexicon.holds(("talks",), lemma(host)):
        return []
    around = noun_slots(host, lexicon)
    return [word for name in ("between", "with", "subject", "poss", "adj", "by") for word in around.get(name, ())]


def _sought(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Whose wish an event is, where another noun holds it: "sa demande d'adhésion", "Finland's request for aid"."""
    host = noun.head
    if noun.dep_ != "nmod" or is_verb(host) or effect_of(host, lexicon) != "proposed" or {"of", "by"} & found.keys():
        return
    around: Slots = {}
    modifiers(host, lexicon, around)
    owners = [word for name in ("poss", "of", "by") for word in around.get(name, ()) if word.i != noun.i]
    if owners:
        found.setdefault("wisher", []).extend(owners)
        for name in {"to", "in"} & around.keys() - found.keys():
            found[name] = around[name]  # "sa demande d'adhésion à l'Otan", with the body hung on the wish


def _hit(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Whom an event hits: "a été visé par des sanctions", "les sanctions qui frappent la Russie"."""
    top = first_conjunct(noun)
    acts = top.dep_ == "nsubj" or (top.dep_.startswith("obl") and "by" in functions(top, lexicon))
    if acts and is_verb(top.head) and any(key in lexicon.hitting for key in keys(top.head)):
        around = verb_slots(top.head, lexicon)
        found.setdefault("against", []).extend(around.get("object", ()))
        for name in ("in", "on", "at") if top.dep_ == "nsubj" else ():  # "the raids hit nine sites in Pakistan"
            found.setdefault(name, []).extend(around.get(name, ()))
    elif acts and is_verb(top.head) and any(key in lexicon.wounding for key in keys(top.head)):
        hurt = verb_slots(top.head, lexicon).get("object", ())
        found.setdefault("against", []).extend(one for one in hurt if _fights(one, lexicon))
    if acts and top.dep_ != "nsubj" and any(lexicon.holds(("dying",), key) for key in keys(top.head)):
        fallen = [one for one in subjects(top.head, lexicon) if _fights(one, lexicon)]
        found.setdefault("against", []).extend(fallen)  # "died from shots fired by troops of ..."
    if acts and top.dep_ == "nsubj" and _wounds(top.head, lexicon):
        hurt = [child for thing in children(top.head, "obj") for child in children(thing, "nmod")]
        for child in (*children(top.head, "obl"), *hurt):
            for name in {"in", "on", "at"} & set(functions(child, lexicon)):
                found.setdefault(name, []).append(child)
    for clause in children(noun, "acl"):
        if any(key in lexicon.hitting for key in keys(clause)) and not is_passive(clause):
            found.setdefault("against", []).extend(children(clause, "obj"))


def _fights(thing: Token, lexicon: Lexicon) -> bool:
    """Whether what an attack killed or destroyed was of the other side's forces, and no bystander."""
    return any(lexicon.holds(("forces", "arms"), key) for key in keys(thing))


def _wounds(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb tells what an attack did where it hit ("a tué trois personnes à X", "a fait trois morts à X")."""
    if not is_verb(verb) or not any(key in lexicon.wounding for key in keys(verb)):
        return False
    hurt = any(lexicon.holds(("casualties",), key) for thing in children(verb, "obj") for key in keys(thing))
    return hurt or not any(key in lexicon.light for key in keys(verb))


def _thanked(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Who gave and who got what somebody is thanked for ("dankte Deutschland für die Lieferung von Panzern")."""
    top = first_conjunct(noun)
    if top.dep_ != "obl" or not is_verb(top.head) or "for" not in functions(top, lexicon) or found.get("poss"):
        return
    given = [entry for key in keys(noun) for entry in lexicon.by_lemma.get(key, ()) if key in entry.nouns]
    thanking = (entry.type for key in keys(top.head) for entry in lexicon.by_lemma.get(key, ()) if key in entry.verbs)
    if not given or any(entry.type not in GIVEN for entry in given) or FactType.ENDORSEMENT not in thanking:
        return
    for name, tokens in verb_slots(top.head, lexicon).items():
        if name in {"object", "iobj", "at"} and not found.get("subject"):
            found["subject"] = [token for token in tokens if token.i != top.i]
        elif name == "subject":
            found.setdefault("to", []).extend(tokens)


def _beside(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Phrases behind an event that the parser hung on the verb: "condemned the sale of arms to Taiwan by ..."."""
    top = first_conjunct(noun)
    last = lexicon.verb_second and top.dep_ in {"obj", "obl"}
    behind = (last or top.i > top.head.i) and (is_verb(top.head) or top.head.pos_ == "ADJ")
    if top.dep_ not in {"obj", "nsubj:pass", "nsubj", "obl"} or not behind:
        return
    effects = {lexicon.governors.get(key) for key in keys(top.head)}
    given, sought = "committed" in effects, "proposed" in effects
    close = top.i < top.head.i and top.dep_ == "obl"
    for child in children(top.head, "obl"):
        if close and child.left_edge.i != noun.i + 1:
            continue
        for name in functions(child, lexicon) if (child.i > noun.i or given) and child.i != top.i else ():
            if (name in _BESIDE or (name == "with" and given)) and not found.get(name):
                found.setdefault(name, []).append(child)
        if sought and child.i < noun.i and "with" in functions(child, lexicon):  # "negotiates with X the purchase"
            found.setdefault("with", []).append(child)


_BESIDE = frozenset({"to", "from", "against", "by", "for", "in", "with"})


def _intended(noun: Token, lexicon: Lexicon, found: Slots) -> None:
    """Who promises, wants or rejects an event: "Japan proposed a dialogue", "India rejected talks", "agreed on aid"."""
    top = first_conjunct(noun)
    if not is_verb(top.head) and effect_of(top.head, lexicon) and "of" in functions(top, lexicon):
        top = first_conjunct(top.head)  # "explores the possibility of joint patrols"
    if not is_verb(top.head):
        return
    effect = effect_of(top.head, lexicon)
    told = functions(top, lexicon) if top.dep_ == "obl" else ()
    allowed = {"to", "for"} & set(told) and phrasal_effect(top.head, lexicon) == "committed"  # "gave the go-ahead to"
    agreed = effect == "committed" and ("on" in told or bool(allowed))
    if top.dep_ != "obj" and not agreed and not (effect == "proposed" and "for" in told):
        return
    renounced = any(key in lexicon.renounce for key in keys(top.head))
    if top.dep_ == "obj" and (renounced or phrasal_effect(top.head, lexicon) == "denied"):
        found.setdefault("renouncer", []).extend(acting(top.head, lexicon))
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


def participles(noun: Token) -> list[Token]:
    """Verbs that only carry a noun's arguments: "support offered by Korea", "the war that Russia launched"."""
    clauses = [child for child in noun.children if child.dep_.startswith("acl") and is_verb(child)]
    return [verb for verb in clauses if not has(verb, "VerbForm", "Inf")]


def _participial(verb: Token, lexicon: Lexicon, found: Slots) -> None:
    if not any(key in lexicon.light for key in keys(verb)):
        return
    below = verb_slots(verb, lexicon)
    for name, tokens in below.items():
        if name in {"subject", "to", "with", "against", "between", "for", "on", "in"}:
            found.setdefault(name, []).extend(token for token in tokens if token.i != verb.head.i)


def _light(verb: Token, noun: Token, lexicon: Lexicon, found: Slots) -> None:
    family = {member.i for member in conjuncts(first_conjunct(noun))} | {head.i for head in ancestors(noun)}
    suffered = any(key in lexicon.undergo for key in keys(verb))
    for slot, tokens in verb_slots(verb, lexicon).items():
        if slot == "object":
            continue
        name = "to" if suffered and slot == "subject" else slot
        found.setdefault(name, []).extend(token for token in tokens if token.i not in family)
