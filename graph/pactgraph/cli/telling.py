"""Claims, parties and reasons in plain words, without anything that could steer the terminal."""

from collections.abc import Iterable, Mapping, Sequence

from pactgraph.cli.lines import plain
from pactgraph.extract.outcome import Reason
from pactgraph.extract.trace import Slot, Trace
from pactgraph.model import Claim, Party, Quantity, Time
from pactgraph.reference import actors
from pactgraph.units import called

_WHY = {
    Reason.QUESTION: "the sentence is a question",
    Reason.ENCOUNTER: "the verb only says that its subject meets with an event, which speaks for itself",
    Reason.NO_AGENT: "no actor is found who does it",
    Reason.NO_COUNTERPART: "no other actor is found whom it is done to, for or with",
    Reason.NO_BODY: "no organisation is found that one can be a member of",
    Reason.ONE_SIDE: "actors are found on one side of it only",
    Reason.ONE_PARTY: "it takes two different actors, and fewer are found",
}
_WHOSE = {
    Reason.SUPERSEDED: "not tried: {}, which fits the same word more closely, made a claim",
    Reason.PART: "the word is part of a longer phrase, for which {} made a claim",
    Reason.COVERED: "{} made the same claim with the verb above it",
    Reason.SAME: "{} made the same claim in this sentence, and is as real and as certain or more",
}


def why(one: Trace) -> str:
    """Why a candidate makes no claim; empty where it does."""
    refusal = one.refusal
    if refusal is None:
        return ""
    if refusal.reason in {Reason.NEEDS, Reason.UNLESS}:
        return "; ".join(_class(one, slot, needed=refusal.reason is Reason.NEEDS) for slot in refusal.about)
    if refusal.reason is Reason.CONFIDENCE:
        confidence = one.claim.confidence if one.claim is not None else 0
        return f"its confidence of {confidence:g} is below the {', '.join(refusal.about)} that is asked for"
    if refusal.reason is Reason.UNCERTAIN:
        return _uncertain(one)
    return _WHY.get(refusal.reason) or _WHOSE[refusal.reason].format(plain(", ".join(refusal.about)))


def _class(one: Trace, slot: str, *, needed: bool) -> str:
    wanted = (one.entry.needs if needed else one.entry.unless)[slot]
    held = next((quoted(found.words) for found in one.slots if found.name == slot), None)
    classes = plain(" or ".join(sorted(wanted)))
    if needed:
        return f"{slot} must be of class {classes}, and {'is empty' if held is None else f'is {held}'}"
    return f"{slot} is {held}, of class {classes}, where the rule keeps silent"


def _uncertain(one: Trace) -> str:
    last = next((turn for turn in one.turns if turn.result is None), None)
    return "nothing certain is said of it" + (f" under {quoted([last.word])} ({last.effect})" if last else "")


def quoted(words: Iterable[str]) -> str:
    """Words of an article in quotation marks."""
    return ", ".join(f'"{plain(word)}"' for word in words)


def party(one: Party) -> str:
    """A party by its name and code, and the person who acts for it."""
    actor = actors().get(one.polity)
    names = actor.names.get("en", ()) if actor is not None else ()
    label = plain(f"{names[0]} ({one.polity})" if names else one.polity)
    return f"{plain(one.person)} for {label}" if one.person else label


def parties(many: Iterable[Party]) -> str:
    """Parties, those that the text does not name marked."""
    return ", ".join(party(one) + ("" if one.mention else " [inferred]") for one in many)


def filled(slots: Sequence[Slot]) -> str:
    """Which words fill some slots, the same in each, and whom they name."""
    named = ", ".join(map(party, slots[0].parties))
    names = "/".join(slot.name for slot in slots)
    return f"{names}: {quoted(slots[0].words)} {f'= {named}' if named else '(no actor)'}"


def stated(claim: Claim) -> str:
    """Who, how real, and whom."""
    whom = f" -> {parties(claim.counterparts)}" if claim.counterparts else ""
    return f"{claim.type.value}, {claim.modality.value}: {parties(claim.agents)}{whom}"


def details(claim: Claim) -> Mapping[str, str]:
    """What else a claim says, by name, as far as it does."""
    told = {
        "speaker": claim.attributed_to and party(claim.attributed_to),
        "time": claim.time and _time(claim.time),
        "place": claim.place and plain(claim.place),
        "quantity": claim.quantity and _quantity(claim.quantity),
        "topics": plain(", ".join(claim.topics)),
    }
    return {name: text for name, text in told.items() if text}


def _time(time: Time) -> str:
    days = [day or "..." for day in (time.start, time.end)]
    basis = "" if time.basis == "text" else f" (by the date of {plain(time.basis)})"
    return " to ".join(dict.fromkeys(days)) + basis


def _quantity(quantity: Quantity) -> str:
    bound = "" if quantity.bound == "exact" else f"{quantity.bound} "
    one, several = called(quantity.unit, "en")
    return plain(f"{bound}{quantity.value:,.15g} {one if quantity.value == 1 else several}")
