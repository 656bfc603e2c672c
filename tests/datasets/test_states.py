"""States under the codes of datasets, at a date where a number has changed hands."""

import re

import pytest

from pactgraph.datasets.states import state


@pytest.mark.parametrize(
    ("scheme", "cell", "on", "code"),
    [
        ("iso3", "JPN", None, "JPN"),
        ("iso3", "EU", None, "EU"),
        ("name", "South Korea", None, "KOR"),
        ("name", "united kingdom", None, "GBR"),
        ("name", "Türkiye", None, "TUR"),
        ("cow", "2", None, "USA"),
        ("cow", "740", "1902", "JPN"),
        ("cow", "260", "1955-05-05", "DEU"),
        ("cow", "255", "1866-08-18", "PRU"),
        ("cow", "255", "1990-10-03", "DEU"),
        ("cow", "365", "1922-04-16", "RUS"),
        ("cow", "365", "1955-05-14", "SUN"),
        ("cow", "365", "1991", "RUS"),
        ("cow", "345", "1999-03", "SCG"),
        ("cow", "345", "2010-06-01", "SRB"),
        ("gw", "678", "2015", "YEM"),
    ],
)
def test_a_code_is_a_state(scheme: str, cell: str, on: str | None, code: str) -> None:
    assert state(scheme, cell, on) == code


@pytest.mark.parametrize(
    ("scheme", "cell", "on", "told"),
    [
        ("iso3", "XXQ", None, "iso3 'XXQ' is no state"),
        ("name", "Atlantis", None, "name 'Atlantis' is no state or body"),
        ("cow", "9999", "1950", "cow '9999' is no state in 1950"),
        ("cow", "365", None, "cow '365' is RUS or SUN, and no date tells which"),
        ("cow", "255", "1815-06-08", "cow '255' is no state in 1815-06-08"),
    ],
)
def test_what_is_no_state_or_several_is_told(scheme: str, cell: str, on: str | None, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)) as raised:
        state(scheme, cell, on)
    assert str(raised.value) == told
