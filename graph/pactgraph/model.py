"""The model that every stage shares: articles, parties, claims, and the offices that a text states.

All classes are frozen: a stage takes the one and makes the next. Offsets count characters of `Article.text` from 0;
`text[start:end]` is always the quotation itself. Dates are ISO 8601 at the text's own precision: "2024-10-17",
"2024-10", "2024".
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Modality(StrEnum):
    """How real a claim is in the text's own eyes."""

    ACTUAL = "actual"
    COMMITTED = "committed"
    PROPOSED = "proposed"
    POSSIBLE = "possible"
    DENIED = "denied"


class Verdict(StrEnum):
    """What the reference table says of an office that a text states, for the day that the text speaks of."""

    AGREES = "agrees"
    OTHER_HOLDER = "other-holder"
    OTHER_OFFICE = "other-office"
    OTHER_TIME = "other-time"
    STILL_HELD = "still-held"
    OPEN = "open"

    @property
    def clash(self) -> bool:
        """Whether text and table cannot both be right."""
        return self not in {Verdict.AGREES, Verdict.OPEN}


class Group(StrEnum):
    """The four groups of fact types: verbal or material, cooperation or contention."""

    VERBAL_COOPERATION = "VerbalCooperation"
    MATERIAL_COOPERATION = "MaterialCooperation"
    VERBAL_CONTENTION = "VerbalContention"
    MATERIAL_CONTENTION = "MaterialContention"

    @property
    def cooperative(self) -> bool:
        """Whether facts of this group bring actors together."""
        return self in {Group.VERBAL_COOPERATION, Group.MATERIAL_COOPERATION}

    @property
    def verbal(self) -> bool:
        """Whether facts of this group are words: said, met about, signed."""
        return self in {Group.VERBAL_COOPERATION, Group.VERBAL_CONTENTION}


class FactType(StrEnum):
    """The 18 kinds of event or standing relation that a claim can state."""

    CONSULTATION = "Consultation"
    AGREEMENT = "Agreement"
    ENDORSEMENT = "Endorsement"
    APPEAL = "Appeal"
    AID = "Aid"
    ARMS_TRANSFER = "ArmsTransfer"
    JOINT_PROGRAMME = "JointProgramme"
    JOINT_EXERCISE = "JointExercise"
    DEPLOYMENT = "Deployment"
    COOPERATION = "Cooperation"
    MEMBERSHIP = "Membership"
    CRITICISM = "Criticism"
    REJECTION = "Rejection"
    THREAT = "Threat"
    SHOW_OF_FORCE = "ShowOfForce"
    COERCION = "Coercion"
    ATTACK = "Attack"
    WITHDRAWAL = "Withdrawal"

    @property
    def symmetric(self) -> bool:
        """Whether all parties are alike (then every one is an agent)."""
        return self in _SYMMETRIC

    @property
    def group(self) -> Group:
        """The group of this type."""
        return next(group for group, types in _GROUPS.items() if self in types)


_SYMMETRIC = frozenset(
    {
        FactType.CONSULTATION,
        FactType.AGREEMENT,
        FactType.JOINT_PROGRAMME,
        FactType.JOINT_EXERCISE,
        FactType.COOPERATION,
    }
)
_GROUPS = {
    Group.VERBAL_COOPERATION: frozenset(
        {FactType.CONSULTATION, FactType.AGREEMENT, FactType.ENDORSEMENT, FactType.APPEAL}
    ),
    Group.MATERIAL_COOPERATION: frozenset(
        {
            FactType.AID,
            FactType.ARMS_TRANSFER,
            FactType.JOINT_PROGRAMME,
            FactType.JOINT_EXERCISE,
            FactType.DEPLOYMENT,
            FactType.COOPERATION,
            FactType.MEMBERSHIP,
        }
    ),
    Group.VERBAL_CONTENTION: frozenset({FactType.CRITICISM, FactType.REJECTION, FactType.THREAT}),
    Group.MATERIAL_CONTENTION: frozenset(
        {FactType.SHOW_OF_FORCE, FactType.COERCION, FactType.ATTACK, FactType.WITHDRAWAL}
    ),
}


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read.

    `stem` names the article in every table; `text` is its body, exactly as in the file, without front matter or markup.
    """

    stem: str
    text: str
    lang: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int


class Ground(StrEnum):
    """What decided that a name of several meanings stands for one of them."""

    SENTENCE = "sentence"
    ARTICLE = "article"
    WORDS = "words"
    OFFICE = "office"
    DATES = "dates"
    USUAL = "usual"


@dataclass(frozen=True, slots=True, order=True)
class Resolution:
    """How a name that may mean several things came to its actor.

    `candidates` are the codes of all actors that it may mean, `others` what else it may be ("US state"), in plain
    English. `words` are those of the article that decided, if any did.
    """

    candidates: tuple[str, ...]
    ground: Ground
    others: tuple[str, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """One participant of a claim: the polity that acts, and the person who acts for it, if one is named.

    `polity` is a state's ISO 3166-1 alpha-3 code, an organisation's acronym, or `REG:` and a region's name. `mention`
    is where the text names it; None where it is inferred. `resolution` tells of a name that may mean several actors, or
    something else, why it is this one.
    """

    polity: str
    person: str | None = None
    mention: Span | None = field(default=None, compare=False)
    resolution: Resolution | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Time:
    """When: ISO dates at the text's own precision; an open end is None.

    `basis` is "text" where the text says it, "published" where it is the publication date taken in its stead.
    """

    start: str | None
    end: str | None
    basis: str = "text"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much: a value and its unit in the singular (an ISO 4217 code for money).

    `bound` is "exact", "about", "min" or "max", as the text has it.
    """

    value: float
    unit: str
    bound: str = "exact"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says in one place about who did, does, or may do what with, for or against whom.

    `span` bounds the quotation (a sentence), `trigger` the word or words that state the fact. For symmetric types all
    parties are in `agents`. `attributed_to` is the speaker where the article does not assert the claim itself.
    `confidence` is between 0 and 1. `rule` names the lexicon entry and construction that spoke.
    """

    article: str
    type: FactType
    modality: Modality
    agents: tuple[Party, ...]
    counterparts: tuple[Party, ...]
    quote: str
    span: Span
    trigger: Span
    rule: str
    confidence: float
    time: Time | None = None
    place: str | None = None
    quantity: Quantity | None = None
    topics: tuple[str, ...] = ()
    attributed_to: Party | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What the reference table has for an office that a text states.

    `on` is the day (or month, or year) that the table was asked about; `holders` are those whom it has in that seat
    then, `offices` what it has the person in, `since` and `until` the person's own time in the seat that is nearest.
    Where the table is open, the verdict is too: an open date contradicts nobody.
    """

    on: str
    verdict: Verdict
    holders: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """A person's office as the text states it, in plain English ("minister of defence"), at the article's date.

    `written` is the office as it stands where the text leaves out which one ("minister") and the reference table tells
    it; `record` is what that table says of the office, beside the text and never in its stead.
    """

    article: str
    person: str
    office: str
    polity: str
    former: bool
    quote: str
    span: Span
    rule: str
    written: str | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True, order=True)
class OpenName:
    """A name that may mean an actor, and that nothing in the article settles: it is nobody in the claims.

    `candidates` are the codes of all actors that it may mean; one alone may also be another name or word.
    """

    span: Span
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was extracted from one article, sorted by place in the text."""

    article: Article
    claims: tuple[Claim, ...]
    offices: tuple[OfficeClaim, ...]
    open_names: tuple[OpenName, ...] = ()
