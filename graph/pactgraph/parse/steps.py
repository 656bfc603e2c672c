"""The steps of spaCy's transition parser, taken one after the other from here.

The parser takes them in one compiled loop that has let Python's lock go; with spaCy 3.8 and thinc 8.3 each sum in that
loop takes the lock and gives it back, which is two fifths of the parser's time. The same steps by the parser's public
methods, as its training takes them, lead to the same trees.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

_TOGETHER = 64
"""Sentences whose steps are taken together; they are of about one length."""


class State(Protocol):
    """How far the parser is with one sentence."""

    def is_final(self) -> bool:
        """Whether nothing is left to do."""


class Scores(Protocol):
    """What the parser makes of the words of some sentences before its first step."""

    def predict(self, states: list[State]) -> object:
        """How good each step would be in each state."""

    def clear_memory(self) -> None:
        """Let all go that was made of the words."""


class Moves(Protocol):
    """The steps that the parser knows."""

    def init_batch(self, docs: list[Doc]) -> list[State]:
        """Where the parser begins with each sentence."""


class Model(Protocol):
    """The parser's weights."""

    def predict(self, docs: list[Doc]) -> Scores:
        """What they make of the words of some sentences."""


class Stepping(Protocol):
    """What is used of spaCy's parser, which is compiled and has no types."""

    moves: Moves
    model: Model
    cfg: dict[str, object]

    def transition_states(self, states: list[State], scores: object) -> list[State]:
        """Take the best step in each state; gives those that are not final."""

    def set_annotations(self, docs: list[Doc], states: list[State]) -> None:
        """Write final states into the sentences as trees."""


def last_parser(pipeline: Language) -> tuple[str, Stepping] | None:
    """The name and the parser of a pipeline that ends with one; None for other pipelines, and for a beam search."""
    name, component = pipeline.pipeline[-1] if pipeline.pipeline else ("", None)
    parser = cast("Stepping", component)
    return (name, parser) if type(component) is DependencyParser and parser.cfg["beam_width"] == 1 else None


def take_steps(parser: Stepping, docs: Sequence[Doc]) -> None:
    """Give sentences their trees, in place; what stands before the parser in its pipeline has been over them."""
    for together in _alike([doc for doc in docs if len(doc)]):
        parser.set_annotations(together, _final(parser, together))


def _alike(docs: list[Doc]) -> Iterator[list[Doc]]:
    docs.sort(key=len)
    for at in range(0, len(docs), _TOGETHER):
        yield docs[at : at + _TOGETHER]


def _final(parser: Stepping, docs: list[Doc]) -> list[State]:
    """The states of the parser behind the last word of each sentence."""
    states = parser.moves.init_batch(docs)
    scores = parser.model.predict(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = parser.transition_states(unfinished, scores.predict(unfinished))
    scores.clear_memory()
    return states
