"""The trace of a sentence on a terminal: its words, its names, and every candidate with what became of it."""

import re
import sys
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from pactgraph.cli.lines import plain
from pactgraph.cli.records import compared, resolved
from pactgraph.cli.telling import details, filled, party, quoted, stated, why
from pactgraph.extract.outcome import Reason
from pactgraph.extract.trace import Analysis, Name, Slot, Titled, Trace, Traced, Word
from pactgraph.model import Claim, Modality, Party

WIDTH = 100
"""Columns where there is no terminal: the same file everywhere."""

_ENDS = re.compile(r" +$", re.MULTILINE)
_FIRST = ("subject", "object", "iobj")
"""Slots that are shown before the others."""

_BRIEF = frozenset({Reason.NEEDS, Reason.UNLESS, Reason.SUPERSEDED, Reason.QUESTION})
"""Refusals that say all there is to say."""


def show(what: RenderableType) -> None:
    """Print on stdout: plain and of one width if that is no terminal, and without spaces at the ends of lines."""
    out = Console(highlight=False, markup=False, emoji=False)
    if not out.is_terminal:
        out = Console(highlight=False, markup=False, emoji=False, width=WIDTH)
    with out.capture() as captured:
        out.print(what)
    sys.stdout.write(_ENDS.sub("", captured.get()))


def shown(traced: Traced, heading: str, marked: Claim | None = None) -> RenderableType:
    """One sentence with its trace; `marked` is the claim that is asked about."""
    claims = sum(1 for one in traced.candidates if one.refusal is None)
    tried = f"{len(traced.candidates)} rule{'' if len(traced.candidates) == 1 else 's'} considered"
    parts: list[RenderableType] = [Text(heading, style="bold"), indented(Text(plain(traced.text)))]
    parts += [Text(), Text("Words", style="bold"), indented(_words(traced.words))]
    parts += [Text(), Text("Names", style="bold"), indented(_names(traced))]
    parts += [Text(), Text(f"Claims: {claims} ({tried})", style="bold")]
    parts += [indented(_candidate(one, marked)) for one in sorted(traced.candidates, key=_order)]
    if not traced.candidates:
        parts.append(indented(Text("no word of the sentence is a trigger of a rule")))
    return Group(*parts, Text())


def _order(one: Trace) -> tuple[bool, bool]:
    """Claims, then what nearly became one, then what the rules themselves exclude."""
    return one.refusal is not None, one.refusal is not None and one.refusal.reason in _BRIEF


def indented(what: RenderableType) -> Padding:
    """What stands below its heading."""
    return Padding(what, (0, 0, 0, 2))


def grid(*lines: tuple[str, str], style: str = "") -> Table:
    """Names and what is to be said of each, the second column wrapped under itself."""
    table = Table.grid(Column(no_wrap=True, style="dim"), Column(overflow="fold", style=style), padding=(0, 2, 0, 0))
    for name, text in lines:
        table.add_row(Text(name), Text(text))
    return table


def _words(words: tuple[Word, ...]) -> Table:
    mended = any(word.parsed for word in words)
    heads = ("", "word", "lemma", "part", "relation", "head", *(("mended; the parser had",) if mended else ()))
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold", justify="left" if head else "right")
    for word in words:
        cells = [str(word.number), word.text, *_analysis(word.analysis, words)]
        was = [_before(word, word.parsed, words) if word.parsed else ""] if mended else []
        table.add_row(*(Text(plain(cell)) for cell in (*cells, *was)), style="yellow" if word.parsed else None)
    return table


def _analysis(one: Analysis, words: tuple[Word, ...]) -> list[str]:
    head = f"{one.head} {words[one.head - 1].text}" if one.head else "-"
    return [one.lemma, one.pos, one.relation, head]


def _before(word: Word, parsed: Analysis, words: tuple[Word, ...]) -> str:
    """What the parser had said, as far as it was changed."""
    now, was = _analysis(word.analysis, words), _analysis(parsed, words)
    return ", ".join(old for new, old in zip(now, was, strict=True) if new != old)


def _names(traced: Traced) -> RenderableType:
    lines = [(plain(name.text), _name(name)) for name in traced.names]
    lines += [(plain(person.text), _person(person)) for person in traced.people]
    if traced.quoted:
        lines.append(("(quotation)", f"spoken by {', '.join(map(party, traced.quoted))}"))
    return grid(*lines) if lines else Text("none: no actor and no person is named")


def _name(name: Name) -> str:
    form = "" if name.alias == name.text else f' "{plain(name.alias)}"'
    whose = " or ".join(party(Party(code)) for code in name.codes)
    if name.settled:
        how = f" ({resolved(name.resolution)})" if name.resolution else ""
        return f"{whose}, by its {name.kind}{form}{how}"
    if name.other is not None:
        by = f' by "{plain(name.words)}"' if name.words else ""
        return f"left out: {whose} has this name too, but it is another thing here ({plain(name.other)}){by}"
    also = "it may be either" if len(name.codes) > 1 else "it is also another name or word"
    return f"left out: {whose}, by its {name.kind}{form}, but {also}, and nothing in the article settles it"


def _person(person: Titled) -> str:
    office = f"{'former ' if person.former else ''}{person.office}" if person.office else ""
    actor = party(Party(person.polity)) if person.polity else "of no known actor"
    office += f" (written {person.written!r})" if person.written else ""
    record = compared(person.record, person.name or "")
    return ", ".join(filter(None, (plain(person.name or "a title without a name"), plain(office), actor, record)))


def _candidate(one: Trace, marked: Claim | None) -> Table:
    """A candidate as a heading with lines below."""
    claim = one.refusal is None
    verdict = ("CLAIM" if claim else "no claim", "bold green" if claim else "yellow")
    asked = " <- asked about" if marked is not None and one.claim == marked else ""
    told = stated(one.claim) if claim and one.claim is not None else f"{one.entry.type.value}: {why(one)}"
    table = Table.grid(Column(no_wrap=True, width=8), Column(overflow="fold"), padding=(0, 2, 0, 0))
    table.add_row(Text(verdict[0], style=verdict[1]), Text(f"{quoted([' '.join(one.words)])} {told}{asked}"))
    table.add_row(Text(), grid(*_lines(one)))
    return table


def _lines(one: Trace) -> Iterator[tuple[str, str]]:
    yield "rule", f"{one.rule}, at word {one.number}"
    if one.refusal is not None and one.refusal.reason in _BRIEF:
        return
    slots = sorted(one.slots, key=lambda slot: _FIRST.index(slot.name) if slot.name in _FIRST else len(_FIRST))
    lines: dict[tuple[object, ...], list[Slot]] = {}
    for slot in slots:  # one phrase fills several slots where its adposition has several functions
        lines.setdefault((slot.words, slot.parties), []).append(slot)
    yield from zip(("slots", *[""] * len(lines)), map(filled, lines.values()), strict=False)
    yield "modality", " -> ".join(_turns(one))
    if one.claim is not None:
        yield from details(one.claim).items()
        product = " x ".join(f"{factor:g} ({reason})" for reason, factor in one.factors)
        yield "confidence", f"{one.claim.confidence:g}" + (f" = {product}" if len(one.factors) > 1 else " (the rule's)")


def _turns(one: Trace) -> Iterator[str]:
    """How the modality came about, from the trigger's own outwards."""
    now: str | None = one.entry.modality.value
    yield f"{now} by the rule" if one.entry.modality is not Modality.ACTUAL else str(now)
    for turn in one.turns:
        now = turn.result
        effect = f" ({turn.effect})" if turn.effect != now else ""
        yield f"{now or 'nothing certain'} by {quoted([turn.word])}{effect}"
    if one.claim is not None and one.claim.modality.value != now:
        foreseen = one.claim.modality is Modality.POSSIBLE
        yield f"{one.claim.modality.value}, {'since said of others' if foreseen else 'since dated after the article'}"
