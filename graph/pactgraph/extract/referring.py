"""What a pronoun or a definite description points back to ("they", "the minister", "the country", "the army")."""

from pactgraph.extract.descriptions import described, is_definite
from pactgraph.extract.discourse import Discourse
from pactgraph.extract.groups import count, is_collective, last_set, value
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.pronouns import is_one
from pactgraph.extract.registry import Person
from pactgraph.extract.titles import GENERIC, RANKS
from pactgraph.extract.tree import children, has, keys
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import is_state

_VAGUE = RANKS | GENERIC | {"deputy minister", "undersecretary"}
"""Offices without their field, and ranks: a title alone does not tell whose they are."""


def refer(token: Token, mentions: Mentions, memory: Discourse) -> tuple[Party, ...]:
    """The parties that a pronoun or definite description points back to; empty where that is not certain."""
    if token.pos_ in {"PRON", "DET"} or token.dep_ in {"det:poss", "nmod:poss"}:
        return _pronoun(token, memory)
    if _figure(token, memory):
        return memory.subject if len(memory.subject) == 1 and memory.subject[0].person else memory.spoke
    person = mentions.person_at.get(token.i)
    holders = memory.holding(person.office) if person is not None and person.name is None else ()
    if holders and (len(holders) > 1 if _plural(token) else len(holders) == 1):
        return holders
    if person is not None and not memory.holding(person.office) and _at_home(person, mentions, memory):
        return (Party(memory.lexicon.home.polity),) if memory.lexicon.home else ()
    found = _described(token, memory) or described(token, mentions, memory.lexicon, memory.seen)
    return found or _home(token, mentions, memory)


def _home(token: Token, mentions: Mentions, memory: Discourse) -> tuple[Party, ...]:
    """Whose "the foreign minister" or "the army" is that opens a sentence: the state's that acted right before.

    Where nobody did, it is the only state that the article names.
    """
    words = memory.lexicon.collective["domestic"]
    only = {code for code in memory.named if is_state(code)}
    whose = {party.polity for party in memory.lead} or only
    if len(whose) != 1 or not is_state(min(whose)) or not any(key in words for key in keys(token)):
        return ()
    first = not any(at < token.i for at, _ in memory.own)
    titled = token.i in mentions.person_at  # "il portavoce del ministero degli Esteri Lin Jian"
    alone = not has(token, "Number", "Plur") and mentions.named(token) is None
    alone = alone and (titled or not children(token, "nmod"))
    return (Party(min(whose)),) if first and alone and is_definite(token, memory.lexicon) else ()


def _at_home(person: Person, mentions: Mentions, memory: Discourse) -> bool:
    """Whether a title without name and nationality can only be one at home: no other state is spoken of."""
    home = memory.lexicon.home
    if home is None or person.name or person.polity or person.plural or person.office not in home.offices - _VAGUE:
        return False
    own = [found.code for found in mentions.aliases if found.first < person.first]
    states = {code for code in (*own, *(party.polity for party in memory.before)) if is_state(code)}
    return not states or home.polity in states


def _pronoun(token: Token, memory: Discourse) -> tuple[Party, ...]:
    form, words = token.lower_, memory.lexicon.pronouns
    if form in words.get("impersonal", ()):
        return memory.teller if _is_reported(token, memory.lexicon) else ()
    if form in words.get("first_plural", ()) or form in words.get("first_singular", ()):
        return memory.first_person()
    plural = form in words.get("third_plural", ()) or form in memory.lexicon.collective.get("pronouns", ())
    if plural and not (form in words.get("third_singular", ()) and is_one(token)):
        many = len(memory.subject) > 1 or any(_body(party.polity) for party in memory.subject)
        return memory.subject if many else last_set(None, token, memory)
    if form in words.get("neuter", ()):
        acting = token.dep_.startswith("nsubj") or token.head.dep_.startswith("nsubj")
        return memory.body if acting and len(memory.body) == 1 else ()
    if form in words.get("third_singular", ()) and not has(token, "Gender", "Neut"):
        return _third(token, memory, either=form in words.get("either", ()))
    return ()


def _third(token: Token, memory: Discourse, *, either: bool) -> tuple[Party, ...]:
    """Whom a pronoun of one person means: named before it in its sentence, else who acted or spoke last."""
    acts = token.dep_.startswith("nsubj")
    inside = {Party(p.polity, p.person) for at, p in memory.own if at < token.i and p.person}
    if len(inside) == 1 and acts and not either:
        return tuple(inside)  # "Putin, by then in Hanoi, hinted that he might ..."
    named = memory.word in memory.lexicon.gendered.get(token.lower_, ())  # "Die Türkei ... Sie"
    fits = named and acts and not any(party.person for party in memory.before)
    alone = len(memory.subject) == 1 and (either or memory.subject[0].person or fits)
    return memory.subject if alone else memory.spoke if acts else ()


def _described(token: Token, memory: Discourse) -> tuple[Party, ...]:
    below = children(token, "nmod")
    if len(below) == 1 and is_collective(token, memory) and _states(below[0], memory):
        return _described(below[0], memory)  # "the leaders of these countries"
    if below:
        return ()
    if token.pos_ == "NUM" and children(token, "det"):
        return last_set(value(token.lower_, memory.lexicon), token, memory)  # "joined the two in a drill"
    if has(token, "Number", "Sing"):
        return _host(token, memory)
    several = count(token, memory.lexicon)
    of_a_kind = several is None and children(token, "amod", "compound")  # "the warring countries": not those named last
    if of_a_kind or not is_collective(token, memory) or not is_definite(token, memory.lexicon):
        return ()
    found = last_set(several, token, memory)
    bare = _states(token, memory)
    return tuple(dict.fromkeys(Party(party.polity) for party in found)) if bare else found


def _states(token: Token, memory: Discourse) -> bool:
    return any(key in memory.lexicon.collective["states"] for key in keys(token))


def _figure(token: Token, memory: Discourse) -> bool:
    """Whether a definite noun only calls a person something else ("the politician", "die CDU-Politikerin")."""
    known = any(key in memory.lexicon.collective["figure"] for key in keys(token))
    return known and has(token, "Number", "Sing") and is_definite(token, memory.lexicon) and not children(token, "nmod")


def _host(token: Token, memory: Discourse) -> tuple[Party, ...]:
    """The one state that something was done in or to last, where a phrase says "the country" only."""
    word = token.lower_.rpartition("-")[2]
    placed = (
        token.dep_.startswith(("obl", "nmod"))
        and children(token, "case")
        and word in memory.lexicon.collective["country"]
    )
    if not placed or not is_definite(token, memory.lexicon) or children(token, "amod"):
        return ()
    hosts = (others for _, _, others in reversed(memory.events) if others)
    last = next(hosts, ())
    return (Party(last[0].polity),) if len(last) == 1 and is_state(last[0].polity) else ()


def _is_reported(pronoun: Token, lexicon: Lexicon) -> bool:
    """Whether the verb of a pronoun only tells what somebody said ("man werde ... liefern")."""
    forms = [pronoun.head, *children(pronoun.head, "aux", "cop")]
    return any(form.lower_ in lexicon.reported_forms for form in forms)


def _body(polity: str) -> bool:
    """Whether a polity is a body of many ("les dirigeants de l'Otan": ils)."""
    return not is_state(polity) and not polity.startswith("REG:")


def _plural(token: Token) -> bool:
    return has(token, "Number", "Plur")
