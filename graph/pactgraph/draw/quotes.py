"""A quotation cut into pieces, so that a page can mark the trigger and the actors without counting characters itself.

Offsets come from the extractor and count Unicode characters; a browser counts UTF-16 units, and looking for names in
the text marks the wrong ones ("Iran" in "Iranian").
"""

from collections.abc import Iterator

from pactgraph.model import Claim, Span

#: A piece of a quotation, and what it is: "agent", "counterpart", "speaker", "trigger", or "" for the rest.
Piece = tuple[str, str]


def pieces(claim: Claim) -> list[Piece]:
    """The quotation of a claim, cut where parties and the trigger stand; joined, it is the quotation itself."""
    cut: list[Piece] = []
    at = 0
    for start, end, role in _marks(claim):
        cut += [(claim.quote[at:start], ""), (claim.quote[start:end], role)]
        at = end
    return [piece for piece in [*cut, (claim.quote[at:], "")] if piece[0]]


def _marks(claim: Claim) -> list[tuple[int, int, str]]:
    """What is marked, by place in the quotation; of two that overlap, the one that is named first in `_spans`."""
    kept: list[tuple[int, int, str]] = []
    for span, role in _spans(claim):
        start, end = span.start - claim.span.start, span.end - claim.span.start
        inside = 0 <= start < end <= len(claim.quote)
        if inside and all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, role))
    return sorted(kept)


def _spans(claim: Claim) -> Iterator[tuple[Span, str]]:
    for role, parties in (("agent", claim.agents), ("counterpart", claim.counterparts)):
        yield from ((party.mention, role) for party in parties if party.mention is not None)
    yield claim.trigger, "trigger"
    if claim.attributed_to is not None and claim.attributed_to.mention is not None:
        yield claim.attributed_to.mention, "speaker"
