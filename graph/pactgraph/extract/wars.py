"""Wars that news names by one side only: whom "the Russian invasion" is on, who "the invasion of Ukraine" is by."""

from functools import cache

from pactgraph.datafile import loaded
from pactgraph.extract.descriptions import is_definite
from pactgraph.extract.parties import Resolver
from pactgraph.extract.triggers import Candidate
from pactgraph.model import FactType, Party
from pactgraph.resources import folder


@cache
def _wars() -> dict[str, dict[str, str]]:
    """Whom each attacker fights, and since when."""
    path = folder("ontology") / "lexicon" / "wars.yaml"
    table: dict[str, dict[str, str]] = loaded(path.read_text(encoding="utf-8"))
    return table


def tells_war(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether a noun points to a war that is known ("the invasion", "the attacks"): not any attack on somebody."""
    noun = not candidate.verbal and candidate.entry.type is FactType.ATTACK
    return noun and is_definite(candidate.token, resolver.lexicon)


def attacked(by: frozenset[str], resolver: Resolver) -> tuple[Party, ...]:
    """The one whom an attacker fights, of those that the article names; empty where it names several, or none."""
    fought = _wars().get(next(iter(by)), {}) if len(by) == 1 else {}
    return _only({other for other, since in fought.items() if _then(since, resolver)}, resolver)


def attacker(candidate: Candidate, resolver: Resolver) -> tuple[Party, ...]:
    """Who wages a war that is told by its victim alone ("the invasion of Ukraine"), of those the article names."""
    if not tells_war(candidate, resolver):
        return ()
    words = [word for name in ("of", "against", "on") for word in candidate.slots.get(name, ())]
    hit = {party.polity for party in resolver.all(words)[0]}
    fighting = {
        code
        for code, fought in _wars().items()
        if len(hit) == 1 and any(other in hit and _then(since, resolver) for other, since in fought.items())
    }
    return _only(fighting, resolver)


def _then(since: str, resolver: Resolver) -> bool:
    """Whether a war had begun when the article came out, as far as that is known."""
    day = resolver.discourse.published
    return day is None or day[: len(since)] >= since


def _only(codes: set[str], resolver: Resolver) -> tuple[Party, ...]:
    named = codes & resolver.discourse.named
    return tuple(Party(code) for code in named) if len(named) == 1 else ()
