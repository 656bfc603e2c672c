"""What the table says of an office on a day: only dates that are known contradict."""

import pytest

from pactgraph.model import Verdict
from pactgraph.reference import in_office, record, tenures
from pactgraph.reference.records import must_hold
from pactgraph.reference.tables import place, rows

HOLDERS = [
    ("Rustem Umerov", "minister of defence", "UKR", "2024-10-17", Verdict.AGREES),
    ("Rustem Umerov", "Minister of Defence", "UKR", "2024-10", Verdict.AGREES),
    ("Rustem Umerov", "minister of defence", "UKR", "2024", Verdict.AGREES),
    ("Oleksii Reznikov", "minister of defence", "UKR", "2024-10-17", Verdict.OTHER_TIME),
    ("Oleksii Reznikov", "minister of defence", "UKR", "2023", Verdict.AGREES),
    ("Nobody Known", "minister of defence", "UKR", "2024-10-17", Verdict.OTHER_HOLDER),
    # In the year of a handover, nobody had the seat all the time.
    ("Nobody Known", "minister of defence", "UKR", "2023", Verdict.OPEN),
    ("Antony Blinken", "minister of defence", "USA", "2024-10-17", Verdict.OTHER_OFFICE),
    # Several may be deputy at once.
    ("Nobody Known", "deputy prime minister", "UKR", "2024-10-17", Verdict.OPEN),
]


@pytest.mark.parametrize(("person", "office", "polity", "on", "verdict"), HOLDERS)
def test_who_holds_an_office(person: str, office: str, polity: str, on: str, verdict: Verdict) -> None:
    found = record(person, office, polity, on)
    assert (found.verdict if found else Verdict.OPEN) is verdict


def test_an_open_end_contradicts_nobody() -> None:
    found = record("Nobody Known", "minister of defence", "ESP", "2024-10-17")
    assert found is not None
    assert (found.verdict, found.holders) == (Verdict.OPEN, ("Margarita Robles",))


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2024-10-17", Verdict.STILL_HELD), ("2025-03-01", Verdict.AGREES), ("2020-03-01", Verdict.OPEN)],
)
def test_a_former_office(on: str, verdict: Verdict) -> None:
    found = record("Lloyd Austin", "minister of defence", "USA", on, former=True)
    assert found is not None
    assert found.verdict is verdict


def test_what_is_held_for_a_time_may_be_missing_in_the_table() -> None:
    found = record("Nobody Known", "minister of defence", "USA", "2024-10-17", firm=False)
    assert found is not None
    assert (found.verdict, found.holders) == (Verdict.OPEN, ("Lloyd Austin",))


def test_neither_seat_nor_person_known_is_no_record() -> None:
    assert record("Nobody Known", "bell-ringer", "USA", "2024-10-17") is None


def test_a_person_known_elsewhere_is_told_with_the_polity() -> None:
    found = record("Mark Rutte", "minister of defence", "USA", "2024-10-17")
    assert found is not None
    assert found.offices == ("secretary general (NATO)",)


def test_who_must_hold_a_seat_may_hold_it() -> None:
    days = ("2015-06-30", "2019", "2021-11", "2024-10-17", "2025-12-31")
    assert all(in_office(each, on) for each in tenures() for on in days if must_hold(each, on))


def test_shared_offices_have_reasons() -> None:
    found = [row.text("why") for row in rows(place() / "shared_offices.csv", ("office", "why"))]
    assert all(found)
