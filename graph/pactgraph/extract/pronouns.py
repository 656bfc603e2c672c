"""Whom a pronoun means that is no subject: the other one of its sentence, else of the one before ("gli ha chiesto")."""

from collections.abc import Iterable

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.lexicon import lexicon as load
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.tree import SUBJECTS, children, conjuncts, first_conjunct, has, is_told, keys
from pactgraph.model import Party
from pactgraph.parse import Token

_CLITIC_FORMS = ("Inf", "Ger")
"""Verb forms that a pronoun is written together with."""


_FEW = 3
"""Actors that "them" may mean together: of more, nobody can tell which."""


def enclitic(verb: Token, lexicon: Lexicon) -> str:
    """The pronoun at the end of an infinitive or gerund ("ringraziarlo": lo); empty where there is none."""
    if not lexicon.enclitics or verb.pos_ not in {"VERB", "AUX"}:
        return ""
    if has(verb, "VerbForm") and not any(has(verb, "VerbForm", form) for form in _CLITIC_FORMS):
        return ""
    form = verb.lower_
    return next((word for stem, word in lexicon.enclitics if form.endswith(stem + word)), "")


def is_one(pronoun: Token) -> bool:
    """Whether the verb of a pronoun in the subject is singular ("sie traf")."""
    if pronoun.dep_ not in SUBJECTS:
        return False
    endings = load(pronoun.lang_).plural_endings
    told = [form for form in (pronoun.head, *children(pronoun.head, "aux", "cop")) if is_told(form)]
    told = told or [pronoun.head] * bool(endings)  # a finite form that was taken for a participle
    return any(has(form, "Number", "Sing") or (endings and not form.lower_.endswith(endings)) for form in told)


def is_personal(token: Token) -> bool:
    """Whether a word is a personal pronoun that is no subject ("gli", "ihm", "them")."""
    return token.pos_ == "PRON" and has(token, "PronType", "Prs") and token.dep_ not in SUBJECTS


def others(
    token: Token, mentions: Mentions, lexicon: Lexicon, acting: Iterable[Party], before: Iterable[Party]
) -> tuple[Party, ...]:
    """Whom an object pronoun means; empty where several could be meant.

    `acting` are the parties of its own clause's subject, whom it cannot mean; `before` those named one sentence back.
    """
    barred = {party.polity for party in acting}
    named = (mentions.any(word) for word in token.doc[: token.i])
    here = _distinct(party for party in named if party is not None and _can_be_meant(party, barred))
    found = here or _distinct(party for party in before if _can_be_meant(party, barred))
    several = (enclitic(token, lexicon) or token.lower_) in lexicon.pronouns["third_plural"]
    polities = {party.polity for party in found}
    if several:
        told = [word for word in token.doc[: token.i] if _are_told(word, lexicon)]
        if told and not here:
            return ()  # "when allies meet, he expects them to agree": those, whoever they are
        joined = _joined(token, mentions, barred)
        return joined or (found if 1 < len(polities) <= _FEW else ())
    return found if len(polities) == 1 else ()


def _joined(token: Token, mentions: Mentions, barred: set[str]) -> tuple[Party, ...]:
    """The last actors named together before a plural pronoun ("A and B asked NATO, and C told them")."""
    members = [word for word in token.doc[: token.i] if word.dep_ == "conj" and mentions.any(word) is not None]
    family = conjuncts(first_conjunct(members[-1])) if members else []
    named = (mentions.any(word) for word in family if word.i < token.i)
    found = _distinct(party for party in named if party is not None and _can_be_meant(party, barred))
    return found if len({party.polity for party in found}) > 1 else ()


def _are_told(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word tells of several persons or states by what they are."""
    collective = lexicon.collective["persons"] | lexicon.collective["states"]
    return has(word, "Number", "Plur") and any(key in collective for key in keys(word))


def _can_be_meant(party: Party, barred: set[str]) -> bool:
    return party.polity not in barred and not party.polity.startswith("REG:")


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party a polity, the person where one is named."""
    found: dict[str, Party] = {}
    for party in parties:
        if party.polity not in found or (party.person and not found[party.polity].person):
            found[party.polity] = Party(party.polity, party.person)
    return tuple(found.values())


def is_alike(noun: Token, pronoun: Token) -> bool:
    """Whether a noun has the gender of a pronoun, which the language gives to things as well ("die Regierung": sie)."""
    genders = noun.morph.get("Gender")
    return bool(genders) and genders == pronoun.morph.get("Gender")
