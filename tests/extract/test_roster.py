"""Persons of the reference: the polity and the office that they had when an article came out."""

import pytest

from pactgraph.extract.roster import identify, office_of, polity_of


@pytest.mark.parametrize(
    ("name", "day", "polity"),
    [
        ("Mark Rutte", "2024-06-01", "NLD"),
        ("Mark Rutte", "2024-10-17", "NATO"),
        ("Kaja Kallas", "2023-05-01", "EST"),
        ("Kaja Kallas", "2025-05-01", "EU"),
        ("Vladimir Putin", None, "RUS"),
    ],
)
def test_polity_at_a_date(name: str, day: str | None, polity: str) -> None:
    """Who changes from one polity to another stands for the one of the day."""
    assert polity_of(name, day) == polity


@pytest.mark.parametrize(
    ("name", "polity", "day", "office"),
    [
        # The end is known to the month, and the whole month counts.
        ("Rustem Umerov", "UKR", "2025-07-10", "minister of defence"),
        ("Rustem Umerov", "UKR", "2025-08-01", None),
        # The end is known to the year.
        ("Robert Golob", "SVN", "2026-03-01", "prime minister"),
    ],
)
def test_office_at_a_date(name: str, polity: str, day: str, office: str | None) -> None:
    """Ends are compared as far as they tell."""
    assert office_of(name, polity, day) == office


@pytest.mark.parametrize("spelling", ["Sergej Lawrow", "Sergueï Lavrov", "Sergei Lavrov", "SERGEJ LAVROV"])
def test_a_full_name_in_any_language(spelling: str) -> None:
    assert identify(spelling, None, None, "2024-10-17") == ("Sergei Lavrov", "RUS")


@pytest.mark.parametrize(
    ("day", "known"),
    [("2023-08-25", True), ("2023-08-26", False), ("2022-12-30", True), ("2022-12-29", False)],
)
def test_a_last_name_with_a_title_fits_for_a_month_after_the_end(day: str, known: bool) -> None:
    """Qin Gang was in office from 30 December 2022 to 25 July 2023."""
    found = identify("Gang", "CHN", "minister of foreign affairs", day)
    assert found == (("Qin Gang", "CHN") if known else None)
