"""How real a candidate is: the modality algebra, what each kind of fact is immune to, what dates and speakers add."""

from collections.abc import Iterator
from dataclasses import replace

from pactgraph.extract.effects import effect_of
from pactgraph.extract.filling import Roles
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.modality import PURPOSE, Step, compose, steps
from pactgraph.extract.supposed import SUPPOSED, is_known
from pactgraph.extract.triggers import Candidate
from pactgraph.model import Claim, FactType, Modality, Party

_SPOKEN = frozenset({FactType.APPEAL, FactType.CRITICISM, FactType.THREAT})
_VOICED = _SPOKEN | {FactType.ENDORSEMENT}
_PRESUPPOSED = frozenset({FactType.ATTACK, FactType.SHOW_OF_FORCE, FactType.CRITICISM, FactType.THREAT})

_TO_COME = frozenset({FactType.MEMBERSHIP, FactType.DEPLOYMENT, FactType.ARMS_TRANSFER, FactType.WITHDRAWAL})
"""Types of what may be spoken of as known before it is ("the accession of Sweden would ...")."""


def is_presupposed(candidate: Candidate) -> bool:
    """Whether a noun tells of a deed as one that is known ("after its invasion of Ukraine")."""
    return not candidate.verbal and candidate.entry.type is FactType.ATTACK and bool(candidate.slots.get("poss"))


def modality_of(candidate: Candidate, lexicon: Lexicon) -> Modality | None:
    """The modality of what a candidate states; None where nothing certain can be said."""
    return compose(bearing(candidate, lexicon), candidate.entry.modality)


def bearing(candidate: Candidate, lexicon: Lexicon) -> list[Step]:
    """What bears on a trigger, from the inside out, without what its own kind is immune to.

    A request or reproach stands though it be rejected or only considered; a war that is discussed is no proposal,
    nor is one over that somebody wants stopped; who
    calls in order to thank, thanks.
    """
    own = {word.i for word in candidate.words}  # "ha detto no": the phrase's own word denies nothing
    named = {word.text for word in candidate.words[1:]}  # nor does "in Aussicht stellen" only hold in prospect
    above = [step for step in steps(candidate.token, lexicon) if not (step.at in own or step.word in named)]
    found = [*_phrase(candidate, lexicon), *above]
    kind, immune = candidate.entry.type, set()
    if kind in _VOICED:
        immune.add(PURPOSE)
    if not candidate.verbal and kind in _PRESUPPOSED:
        immune |= {"proposed", "ended", PURPOSE}
    if not candidate.verbal and kind in _SPOKEN:
        immune |= {"proposed", "denied", "ended"}
    if not candidate.verbal and kind not in _TO_COME and is_known(candidate.token, lexicon):
        immune.add(SUPPOSED)
    return list(_without(found, immune, lexicon.negation))


def _without(steps: list[Step], immune: set[str], negation: frozenset[str]) -> Iterator[Step]:
    """The steps but those of the immune effects and their own negations ("did not reject the request")."""
    dropped = False
    for step in steps:
        denies = step.word.lower() in negation
        if denies and dropped:
            dropped = False
            continue
        dropped = step.effect in immune and not denies
        if not dropped:
            yield step


def _phrase(candidate: Candidate, lexicon: Lexicon) -> list[Step]:
    """What the first word of a phrase does to the event that the rest names: "seek membership", "ask to join"."""
    entry = candidate.entry
    if not candidate.verbal or len(candidate.words) < 2 or entry.modality is not Modality.ACTUAL:
        return []
    if not entry.type.group.cooperative or entry.type in _VOICED:
        return []
    effect = effect_of(candidate.token, lexicon) or "neutral"
    return [Step(candidate.token.text, effect)] if effect != "neutral" else []


def foretold(modality: Modality, filled: Roles, speaker: Party | None, *, taken: bool = False) -> Modality:
    """What somebody says that others will do is a prediction; what they say of themselves is a commitment.

    What is `taken`, the counterpart decides ("will buy tanks from Japan").
    """
    if modality is Modality.COMMITTED and speaker is not None:
        involved = {party.polity for party in (filled.counterparts if taken else filled.agents)}
        return modality if speaker.polity in involved else Modality.POSSIBLE
    return modality


def to_come(claim: Claim, published: str | None, *, presupposed: bool = False) -> Claim:
    """What is dated after the article has not happened yet, whatever its tense; what is `presupposed` has."""
    if presupposed:
        return claim
    if claim.modality is not Modality.ACTUAL or claim.time is None or published is None:
        return claim
    start = claim.time.start or ""
    width = min(len(start), len(published))
    return replace(claim, modality=Modality.COMMITTED) if start[:width] > published[:width] else claim
