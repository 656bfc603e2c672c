"""Who acts where a verb has no subject: the one named right before it, the one told of last, or who speaks."""

from pactgraph.extract.parties import Resolver
from pactgraph.extract.tree import children, has, is_finite, is_passive
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Party
from pactgraph.parse import Token
from pactgraph.reference import is_state

_ALPHA3 = 3
"""Letters of a state's code; organisations and regions, which are many in one, have others."""


def left_out(candidate: Candidate, resolver: Resolver) -> tuple[Party, ...]:
    """The subject that a finite verb leaves out ("Hanno accettato ..."): the last one said, if the number fits."""
    verb = candidate.token
    if not candidate.verbal or candidate.slots.get("subject"):
        return ()
    beside = _beside(verb, resolver)
    if beside or not resolver.lexicon.pro_drop:
        return beside
    forms = [verb, *children(verb, "aux", "cop")]
    if any(has(form, "Person", "1") for form in forms) and not is_passive(verb):
        return resolver.discourse.first_person()  # "Forniremo altri missili"
    if is_passive(verb) or not any(has(form, "Person", "3") for form in forms) or children(verb, "expl"):
        return ()
    parties = resolver.discourse.subject
    plural = any(has(form, "Number", "Plur") for form in forms)
    several = len({party.polity for party in parties}) > 1 or any(not is_state(party.polity) for party in parties)
    return parties if plural == several else ()


def _beside(verb: Token, resolver: Resolver) -> tuple[Party, ...]:
    """The actor named right before a finite main verb that the parser left without subject."""
    if verb.dep_ not in {"ROOT", "ccomp", "conj", "parataxis"} or not is_finite(verb) or is_passive(verb):
        return ()
    mentions, at = resolver.mentions, verb.i - 1
    while at > 0 and verb.doc[at].pos_ in {"ADV", "AUX", "PART"}:
        at -= 1
    party = mentions.named(verb.doc[at]) if at >= 0 else None
    if party is None or party.mention is None:
        return ()
    first = next(token.i for token in verb.doc if mentions.sentence.source(token).start >= party.mention.start)
    preceded = first > 0 and verb.doc[first - 1].pos_ in {"ADP", "CCONJ"}
    return () if preceded else (party,)
