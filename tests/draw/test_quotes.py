"""Quotations in pieces: nothing lost, and marked where the extractor said."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.draw.worlds import party
from tests.factory import claim

from pactgraph.draw.quotes import pieces
from pactgraph.model import Party, Span

TEXT = "😀 Before. Iran said Iranian drones help Russia 😀. After."
QUOTE = "Iran said Iranian drones help Russia 😀."


def test_pieces_are_cut_at_the_offsets_of_the_extractor() -> None:
    made = claim(TEXT, QUOTE, "Aid", party(TEXT, "IRN", "Iranian"), party(TEXT, "RUS", "Russia"), trigger="help")
    assert pieces(made) == [
        ("Iran said ", ""), ("Iranian", "agent"), (" drones ", ""), ("help", "trigger"), (" ", ""),
        ("Russia", "counterpart"), (" 😀.", ""),
    ]  # fmt: skip


def test_mentions_elsewhere_are_not_marked_and_overlaps_go_to_the_party() -> None:
    outside = Party("IRN", None, Span(0, 3))
    made = claim(TEXT, QUOTE, "Aid", outside, party(TEXT, "RUS", "Russia"), trigger="help Russia")
    assert pieces(made) == [("Iran said Iranian drones help ", ""), ("Russia", "counterpart"), (" 😀.", "")]


def test_the_speaker_is_marked_too() -> None:
    made = claim(TEXT, QUOTE, "Aid", "IRN", "RUS", trigger="help", attributed_to=party(TEXT, "IRN", "Iran"))
    assert pieces(made)[0] == ("Iran", "speaker")


@given(
    st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=5), st.integers(0, 50), st.integers(0, 50)
)
def test_joined_pieces_are_the_quotation(mentions: list[tuple[int, int]], start: int, end: int) -> None:
    made = claim(TEXT, QUOTE, "Aid", [Party("X", None, Span(*one)) for one in mentions] or ["X"], "Y", trigger="help")
    assert "".join(text for text, _ in pieces(replace(made, trigger=Span(start, end)))) == QUOTE
