"""What stands before a headline's colon: who speaks behind it, or what it is about."""

from pactgraph.extract.mend.word import Word, children

_LONGEST = 5
"""Words before the colon, and the colon."""
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
_NAMES = frozenset({"PROPN", "NOUN"})


def free_heading(words: list[Word]) -> None:
    """Who stands before the colon is no subject of what stands behind it ("Zelensky: Russia prepares an attack")."""
    at = next((word.i for word in words[1:_LONGEST] if word.lower == ":"), None)
    if at is None or any(word.pos not in _NOMINAL for word in words[:at]):
        return
    root = next(word for word in words if word.head == word.i)
    told = any(word.finite for word in words[at + 1 :])
    if root.i < at or not told or root.pos not in {"VERB", "AUX"}:
        return
    for top in words[:at]:
        if top.head > at:
            _seat_next(words, top, at)
            top.head, top.dep = root.i, "vocative"


def _seat_next(words: list[Word], top: Word, at: int) -> None:
    """Give the place of who stands before the colon to the name that the parser joined to it."""
    behind = [child for child in children(words, top.i) if child.i > at and child.dep != "punct"]
    heir = next((child for child in behind if child.pos in _NAMES), None)
    for child in behind:
        child.head = top.head
    if heir is not None:
        heir.dep = top.dep
