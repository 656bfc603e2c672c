"""Offices of the texts beside the reference table, in plain words."""

from pactgraph.cli.lines import plain
from pactgraph.model import OfficeClaim, Record, Resolution
from pactgraph.reference import actors

_GROUNDS = {
    "sentence": "by its sentence",
    "article": "since the article names it clearly",
    "words": "by words of the article",
    "office": "by the office on that day",
    "dates": "since it is the only one of that name at the article's date",
    "usual": "as it usually is, nothing speaking for another",
}


def warning(office: OfficeClaim) -> str:
    """What an article says of an office that the table contradicts, and what the table has; empty where it does not."""
    record = office.record
    if record is None or not record.verdict.clash:
        return ""
    former = "former " if office.former else ""
    text = f"{office.person} is {former}{office.office} of {_label(office.polity)} in the text"
    return plain(f"{text}; by the reference table, on {record.on}, {had(record, office.person)}")


def had(record: Record, person: str) -> str:
    """What the table has for an office: who is in it, what the person is, and when the person was in it."""
    parts = []
    if record.holders:
        parts.append(f"the holder is {' or '.join(record.holders)}")
    if record.offices:
        parts.append(f"{person} is {' and '.join(record.offices)}")
    if record.since or record.until:
        parts.append(f"{person} holds it from {record.since or 'an unknown day'} to {record.until or 'an unknown day'}")
    return plain(", ".join(parts) or "nobody is known to hold it")


def compared(record: Record | None, person: str) -> str:
    """A record in one line, for who asks how an office was read; empty where the table has nothing."""
    if record is None:
        return ""
    word = {"agrees": "agrees", "open": "does not tell"}.get(record.verdict.value, f"CLASHES ({record.verdict.value})")
    return f"the reference table {word} for {record.on}: {had(record, person)}"


def resolved(one: Resolution) -> str:
    """What a name may mean, and what decided."""
    meanings = ", ".join((*map(_label, one.candidates), *one.others))
    words = f': "{one.words}"' if one.words else ""
    return plain(f"may mean {meanings}; taken {_GROUNDS[one.ground.value]}{words}")


def _label(code: str) -> str:
    actor = actors().get(code)
    return f"{actor.label()} ({code})" if actor is not None and actor.label() != code else code
