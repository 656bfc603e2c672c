"""Open seats: it is told where nobody knows who holds an office."""

import pytest

from pactgraph.reference import holder, is_open, open_seats, tenures

SEATS = {
    (polity, office)
    for polity in ("BGR", "GBR", "LTU", "SVN", "UKR")
    for office in ("minister of defence", "minister of foreign affairs")
} | {("HUN", "president"), ("IRN", "minister of defence"), ("LVA", "minister of foreign affairs")}


def test_the_seats_that_are_open() -> None:
    assert {(each.polity, each.office) for each in open_seats()} == SEATS


@pytest.mark.parametrize(
    ("office", "polity", "on", "open_"),
    [
        ("minister of defence", "BGR", "2026-05-07", False),
        ("minister of defence", "BGR", "2026-05-08", True),
        ("Minister of Defence", "BGR", "2026-05", True),
        ("minister of defence", "UKR", "2026", True),
        ("minister of defence", "UKR", "2026-06-30", False),
        ("president", "BGR", "2026-10-01", False),
    ],
)
def test_a_seat_is_open_from_its_day_on(office: str, polity: str, on: str, open_: bool) -> None:
    assert is_open(office, polity, on) is open_


def test_a_seat_that_ended_without_a_successor_is_open_or_held() -> None:
    """No minister of the table left after 2025 without a word on who came."""
    ministers = {
        (each.polity, each.office)
        for each in tenures()
        if each.office in {"minister of defence", "minister of foreign affairs"} and (each.end or "") >= "2025"
    }
    silent = {
        (polity, office)
        for polity, office in ministers
        if holder(office, polity, "2026-11-01") is None and not is_open(office, polity, "2026-11-01")
    }
    assert silent == set()


@pytest.mark.parametrize(
    ("office", "polity", "name"),
    [
        ("minister of defence", "HUN", "Romulusz Ruszin-Szendi"),
        ("minister of defence", "LVA", "Raivis Melnis"),
        ("minister of defence", "UKR", "Yevhenii Khmara"),
        ("commander in chief", "UKR", "Mykhailo Drapatyi"),
        ("minister of foreign affairs", "PHL", "Theresa Lazaro"),
    ],
)
def test_who_holds_them_in_autumn_2026(office: str, polity: str, name: str) -> None:
    found = holder(office, polity, "2026-10-01")
    assert found is not None
    assert found.name == name
