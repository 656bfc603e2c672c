"""Treaties: who is bound by what on a day, and rows that cannot be."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pactgraph.errors import DataError
from pactgraph.reference import Treaty, memberships, treaties, treaties_between
from pactgraph.reference.tables import Row
from pactgraph.reference.treaties import TITLES, TREATY_KINDS, _dates, _parties

UKRAINE = (
    "alb bel can cze deu dnk esp est eu fin fra gbr grc hrv irl isl ita jpn ltu lux lva nld nor pol prt rou svn swe usa"
)


@pytest.mark.parametrize(
    ("parties", "day", "expected"),
    [
        ("USA JPN", "1955-01-01", "usa-jpn-1951"),
        ("USA JPN", "2022-01-01", "usa-jpn-1960 usa-jpn-sofa-1960"),
        ("USA KOR", "2020-01-01", "usa-kor-1953 usa-kor-sofa-1966"),
        ("FRA POL UKR", "2024-12-01", "cfe-1990 open-skies-1992"),
        ("FRA ITA GBR", "2010-01-01", "brussels-1948 cfe-1990 north-atlantic-1949 open-skies-1992"),
        ("AUS JPN", "2023-08-12", "jpn-aus-2007 jpn-aus-declaration-2022"),
        ("AUS JPN", "2023-08-13", "jpn-aus-2007 jpn-aus-2022 jpn-aus-declaration-2022"),
        ("RUS PRK", "2024-12-03", ""),
        ("RUS PRK", "2024-12-04", "rus-prk-2024"),
        ("FIN SWE", "2024-03-06", "open-skies-1992"),
        ("FIN SWE", "2024-03-07", "north-atlantic-1949 open-skies-1992"),
        ("RUS USA", "2019-08-01", "budapest-1994 cfe-1990 inf-1987 new-start-2010 open-skies-1992"),
        ("RUS USA", "2024-01-01", "budapest-1994 new-start-2010"),
        ("RUS USA", "2026-02-06", "budapest-1994"),
        ("ARM UZB", "2000-01-01", ""),
        ("ARM UZB", "2010-01-01", "collective-security-1992"),
        ("SAU PAK", "2025-09-17", "sau-pak-2025"),
        ("CHN PRK", "2024-10-17", "chn-prk-1961 korean-armistice-1953"),
    ],
)
def test_treaties_between_on_a_day(parties: str, day: str, expected: str) -> None:
    """Exact keys: from the entry into force, else from the signature, to the end or to a party's leaving."""
    assert " ".join(each.key for each in treaties_between(*parties.split(), on=day)) == expected


def test_security_agreements_with_ukraine() -> None:
    """Those of 2024 and after, by the other party."""
    found = [
        key.split("-")[0] for key, each in treaties().items() if each.source.startswith("https://www.president.gov.ua")
    ]
    assert " ".join(found) == UKRAINE


@pytest.mark.parametrize(
    ("key", "kind", "signed", "in_force", "end"),
    [
        ("usa-jpn-1960", "alliance treaty", "1960-01-19", "1960-06-23", None),
        ("usa-phl-1951", "alliance treaty", "1951-08-30", "1952-08-27", None),
        ("lancaster-house-2010", "defence cooperation agreement", "2010-11-02", "2011-07-01", None),
        ("aachen-2019", "partnership treaty", "2019-01-22", "2020-01-22", None),
        ("quirinal-2021", "partnership treaty", "2021-11-26", "2023-02-01", None),
        ("nancy-2025", "partnership treaty", "2025-05-09", None, None),
        ("jpn-gbr-2023", "status of forces or access agreement", "2023-01-11", "2023-10-15", None),
        ("gbr-ukr-2024", "security agreement", "2024-01-12", None, None),
        ("pol-ukr-2024", "security agreement", "2024-07-08", None, None),
        ("inf-1987", "arms control treaty", "1987-12-08", "1988-06-01", "2019-08-02"),
        ("jcpoa-2015", "political agreement", None, "2015-10-18", None),
    ],
)
def test_dates_of_a_treaty(key: str, kind: str, signed: str | None, in_force: str | None, end: str | None) -> None:
    """A date that is not sure is open."""
    each = treaties()[key]
    assert (each.kind, each.signed, each.in_force, each.end) == (kind, signed, in_force, end)


def test_titles_and_kinds() -> None:
    """Every language has a title of its own, no two treaties share one, and every kind is used."""
    assert treaties()["kensington-2025"].titles == {
        "en": "Kensington Treaty",
        "it": "Trattato di Kensington",
        "fr": "Traité de Kensington",
        "de": "Kensington-Vertrag",
        "es": "Tratado de Kensington",
    }
    assert {each.kind for each in treaties().values()} == set(TREATY_KINDS)
    assert {tuple(each.titles) for each in treaties().values()} == {TITLES}
    assert len(treaties()) >= 160


def test_who_left_the_treaties_of_arms_control() -> None:
    """The party's own end."""
    left = {(each.treaty, each.party, each.end) for one in treaties().values() for each in one.bonds if each.end}
    assert {each for each in left if each[0] in {"cfe-1990", "open-skies-1992", "jcpoa-2015"}} == {
        ("cfe-1990", "RUS", "2023-11-07"),
        ("open-skies-1992", "USA", "2020-11-22"),
        ("open-skies-1992", "RUS", "2021-12-18"),
        ("jcpoa-2015", "USA", "2018-05-08"),
    }


@pytest.mark.parametrize(("key", "body"), [("north-atlantic-1949", "NATO"), ("collective-security-1992", "CSTO")])
def test_parties_of_an_alliance_are_its_members(key: str, body: str) -> None:
    """The two tables tell the same dates."""
    treaty = treaties()[key]
    times = {(each.party, each.start or "", each.end) for each in treaty.bonds}
    own = {(each, treaty.in_force or "", None) for each in treaty.parties if each not in {one for one, *_ in times}}
    members = {
        (each.member, each.start or "", each.end)
        for each in memberships()
        if each.organization == body and each.role == "member"
    }
    assert times | own == members


def _row(**cells: str) -> Row:
    return Row("treaties.csv", 2, {"signed": "", "in_force": "", "end": "", "parties": "FRA|ITA", **cells})


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({}, "neither signed nor in_force is known"),
        ({"signed": "2021-11-26", "in_force": "2021-10"}, "in force before it was signed"),
        ({"in_force": "2021-11-26", "end": "2021"}, ""),
        ({"in_force": "2021-11-26", "end": "2020"}, "ends before it is in force"),
        ({"signed": "2021-11-26", "end": "2020"}, "ends before it was signed"),
        ({"signed": "26 November"}, "no date"),
    ],
)
def test_dates_that_cannot_be(cells: dict[str, str], message: str) -> None:
    """Compared as far as both dates tell."""
    if not message:
        assert _dates(_row(**cells)) == (None, cells["in_force"], cells["end"])
        return
    with pytest.raises(DataError, match=message):
        _dates(_row(**cells))


@pytest.mark.parametrize(
    ("parties", "message"),
    [("FRA", "fewer than two parties"), ("FRA|FRA", "one twice"), ("FRA|Italy", "'Italy' is no actor")],
)
def test_parties_that_cannot_be(parties: str, message: str) -> None:
    """At least two actors, each once."""
    with pytest.raises(DataError, match=message):
        _parties(_row(parties=parties))


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one treaty, read instead of the project's own."""
    (tmp_path / "treaties.csv").write_text(
        "key,kind,en,it,fr,de,es,parties,signed,in_force,end,source\n"
        "q,declaration,Q,Q,Q,Q,Q,FRA|ITA,2021,,,nato-members\n"
    )
    monkeypatch.setattr(sys.modules[Treaty.__module__], "place", lambda: tmp_path)
    treaties.cache_clear()
    yield tmp_path
    treaties.cache_clear()


@pytest.mark.parametrize(
    ("line", "message"),
    [("r,FRA", "treaty 'r' is not in treaties.csv"), ("q,ESP", "ESP is no party of q"), ("q,Spain", "is no actor")],
)
def test_a_party_of_no_treaty(broken: Path, line: str, message: str) -> None:
    """The rows of parties belong to a treaty and to one of its parties."""
    (broken / "treaty_parties.csv").write_text(f"treaty,party,start,end,source\n{line},2021,,nato-members\n")
    with pytest.raises(DataError, match=message):
        treaties()
