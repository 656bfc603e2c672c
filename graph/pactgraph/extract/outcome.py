"""What becomes of the candidates of an article, told to whoever wants to know as the one pass decides it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # an observer is told of what is built upon these reasons
    from pactgraph.extract.context import Context
    from pactgraph.extract.filling import Roles
    from pactgraph.extract.parties import Resolver
    from pactgraph.extract.triggers import Candidate
    from pactgraph.model import Claim


class Reason(StrEnum):
    """Why a candidate makes no claim."""

    QUESTION = "question"
    NEEDS = "needs"
    UNLESS = "unless"
    ENCOUNTER = "encounter"
    UNCERTAIN = "uncertain"
    NO_AGENT = "no-agent"
    NO_COUNTERPART = "no-counterpart"
    NO_BODY = "no-body"
    ONE_SIDE = "one-side"
    ONE_PARTY = "one-party"
    SUPERSEDED = "superseded"
    PART = "part"
    COVERED = "covered"
    CONFIDENCE = "confidence"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, and what it is about: slots, a rule, or a confidence."""

    reason: Reason
    about: tuple[str, ...] = ()


class Observer(Protocol):
    """Told what one pass over an article decides; it must change nothing."""

    def sentence(self, context: "Context", resolver: "Resolver") -> None:
        """A sentence begins; what is told next is about it."""

    def refused(self, candidate: "Candidate", refusal: Refusal) -> None:
        """A candidate makes no claim."""

    def made(self, candidate: "Candidate", claim: "Claim", filled: "Roles") -> None:
        """A candidate makes a claim, which may still be dropped."""

    def dropped(self, claim: "Claim", refusal: Refusal) -> None:
        """A claim that was made does not stay."""


class Nobody:
    """The observer where nobody listens."""

    def sentence(self, context: "Context", resolver: "Resolver") -> None:
        """Hear nothing."""

    def refused(self, candidate: "Candidate", refusal: Refusal) -> None:
        """Hear nothing."""

    def made(self, candidate: "Candidate", claim: "Claim", filled: "Roles") -> None:
        """Hear nothing."""

    def dropped(self, claim: "Claim", refusal: Refusal) -> None:
        """Hear nothing."""


NOBODY = Nobody()
