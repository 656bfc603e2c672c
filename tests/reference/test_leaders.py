"""Tenures against cabinets that Wikidata knows, where a developer has them."""

import csv
from datetime import date, timedelta

import pytest
from tests.shared import shared

from pactgraph.reference import Tenure, people, tenures

CABINETS = {
    "AUS": "australia-cabinet",
    "CAN": "canada-cabinet",
    "CHN": "china-ministers",
    "FIN": "finland-cabinet",
    "FRA": "france-cabinet",
    "GBR": "united-kingdom-cabinet",
    "ITA": "italy-ministers",
    "JPN": "japan-ministers",
    "KOR": "south-korea-ministers",
    "NZL": "new-zealand-cabinet",
    "POL": "poland-cabinet",
    "RUS": "russia-cabinet",
    "SWE": "sweden-cabinet",
    "TUR": "turkey-ministers",
    "TWN": "taiwan",
    "UKR": "ukraine-cabinet",
    "USA": "us-cabinet",
}
# The cabinets were taken in mid-2022.
TAKEN = "2022-05"
# Where the cabinet begins anew with a later government, or has another date than the government's own.
OTHERWISE = {
    ("Jean-Marc Ayrault", "2016-02-11"),
    ("Stepan Poltorak", "2014-10-14"),
    ("Pavlo Klimkin", "2014-06-19"),
    ("Mariusz Błaszczak", "2018-01-09"),
    ("Antti Kaikkonen", "2019-06-06"),
    ("Pekka Haavisto", "2019-06-06"),
    # Acting already while the president was suspended, from 9 December 2016.
    ("Hwang Kyo-ahn", "2017-03-10"),
    # Acting from 24 June to 15 July, then not while the Senate heard him.
    ("Mark Esper", "2019-06-24"),
    # Only another post of his is listed.
    ("Kim Kwan-jin", "2010-12"),
}


def _starts(polity: str) -> dict[str, set[str]]:
    """The days on which each person (by Wikidata id) began a term."""
    found: dict[str, set[str]] = {}
    with shared("reference", "leaders", f"{CABINETS[polity]}.csv").open(encoding="utf-8") as source:
        for row in csv.DictReader(source):
            found.setdefault(row["personID"], set()).add(row["start"])
    return found


def _agrees(tenure: Tenure, starts: set[str]) -> bool:
    """Whether one of the days is the start, a day before or after it, or as near as both precisions tell."""
    start = tenure.start or ""
    near = {start}
    if len(start) == len("2024-10-17"):
        near |= {(date.fromisoformat(start) + timedelta(days=days)).isoformat() for days in (-1, 1)}
    return any(one.startswith(day) or day.startswith(one) for one in starts if one for day in near)


@pytest.mark.shared
@pytest.mark.parametrize("polity", sorted(CABINETS))
def test_tenures_start_as_in_the_cabinets(polity: str) -> None:
    """Every tenure before the cabinets were taken, of a person with an id that they have, starts on the same day."""
    starts = _starts(polity)
    checked = [
        tenure
        for tenure in tenures()
        if tenure.polity == polity and (tenure.start or "") < TAKEN and people()[tenure.person].wikidata in starts
    ]
    wrong = [tenure for tenure in checked if not _agrees(tenure, starts[people()[tenure.person].wikidata or ""])]
    assert {(tenure.person, tenure.start or "") for tenure in wrong} <= OTHERWISE
    assert len(checked) >= 3
