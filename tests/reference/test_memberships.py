"""Memberships: true members on a day, and no impossible dates."""

import pytest

from pactgraph.reference import actors, members, memberships

NATO_BY_YEAR_END = [(1949, 12), (1952, 14), (1955, 15), (1982, 16), (1999, 19), (2004, 26), (2009, 28), (2017, 29)]


@pytest.mark.parametrize(("year", "count"), [*NATO_BY_YEAR_END, (2020, 30), (2023, 31), (2024, 32)])
def test_nato_grows_at_its_enlargements(year: int, count: int) -> None:
    """Members at the end of the year, and one fewer round before it."""
    assert len(members("NATO", f"{year}-12-31")) == count
    assert len(members("NATO", f"{year - 1}-12-31")) < count


def test_nato_in_2004_before_and_after_the_enlargement() -> None:
    """Whole lists, not counts."""
    before = "BEL CAN CZE DEU DNK ESP FRA GBR GRC HUN ISL ITA LUX NLD NOR POL PRT TUR USA"
    assert " ".join(members("NATO", "2004-01-01")) == before
    assert members("NATO", "2004-03-28") == members("NATO", "2004-01-01")
    joined = set(members("NATO", "2004-03-29")) - set(members("NATO", "2004-03-28"))
    assert " ".join(sorted(joined)) == "BGR EST LTU LVA ROU SVK SVN"


def test_the_united_kingdom_leaves_the_union() -> None:
    """The last day counts, the next does not."""
    assert "GBR" in members("EU", "2020-01-31")
    assert "GBR" not in members("EU", "2020-02-01")
    assert len(members("EU", "2020-02-01")) == 27
    assert len(members("EU")) == 27


@pytest.mark.parametrize(
    ("org", "day", "expected"),
    [
        ("AUKUS", "2021-09-15", "AUS GBR USA"),
        ("AUKUS", "2021-09-14", ""),
        ("QUAD", "2024-10-17", "AUS IND JPN USA"),
        ("QUAD", "2012-01-01", ""),
        ("IP4", "2024-10-17", "AUS JPN KOR NZL"),
        ("G7", "2024-10-17", "CAN DEU FRA GBR ITA JPN USA"),
        ("FiveEyes", "2024-10-17", "AUS CAN GBR NZL USA"),
        ("ANZUS", "1980-01-01", "AUS NZL USA"),
        ("ANZUS", "2024-10-17", "AUS USA"),
        ("GCAP", "2023-12-14", "GBR ITA JPN"),
        ("CSTO", "1995-01-01", "ARM AZE BLR GEO KAZ KGZ RUS TJK UZB"),
        ("CSTO", "2010-01-01", "ARM BLR KAZ KGZ RUS TJK UZB"),
        ("CSTO", "2013-01-01", "ARM BLR KAZ KGZ RUS TJK"),
        ("Squad", "2024-05-02", "AUS JPN PHL USA"),
        ("Tempest", "2020-12-21", "GBR ITA SWE"),
        ("Tempest", "2022-12-10", ""),
        ("E5", "2024-11-25", "DEU FRA GBR ITA POL"),
        ("JSF", "2018-01-01", "AUS CAN DNK GBR ITA NLD NOR TUR USA"),
        ("JSF", "2020-01-01", "AUS CAN DNK GBR ITA NLD NOR USA"),
        ("CENTO", "1957-01-01", "GBR IRN IRQ PAK TUR"),
        ("UnionState", "2024-01-01", "BLR RUS"),
        ("IGAD", "2024-01-01", "DJI ERI ETH KEN SDN SOM SSD UGA"),
        ("IGAD", "2026-01-01", "DJI ETH KEN SDN SOM SSD UGA"),
        ("MSMT", "2024-10-16", "AUS CAN DEU FRA GBR ITA JPN KOR NLD NZL USA"),
        ("SCO", "2024-10-17", "BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB"),
        ("Visegrad", "1992-01-01", "CSK HUN POL"),
        ("Visegrad", "2024-10-17", "CZE HUN POL SVK"),
        ("UNSC", "2024-10-17", "CHE CHN DZA ECU FRA GBR GUY JPN KOR MLT MOZ RUS SLE SVN USA"),
        ("ASEAN", "2025-10-25", "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM"),
        ("ASEAN", "2025-10-26", "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"),
    ],
)
def test_members_on_a_day(org: str, day: str, expected: str) -> None:
    """The exact members, sorted by code."""
    assert " ".join(members(org, day)) == expected


def test_partners_and_candidates_count_only_when_asked_for() -> None:
    """Ukraine is a partner of NATO and a candidate of the Union, a member of neither."""
    assert "UKR" not in members("NATO", "2024-10-17")
    assert "UKR" in members("NATO", "2024-10-17", frozenset({"partner"}))
    assert "UKR" in members("EU", "2024-10-17", frozenset({"candidate"}))


def test_osce_has_57_states_and_the_african_union_55() -> None:
    """The two longest lists, against the bodies' own count."""
    assert len(members("OSCE", "2024-10-17")) == 57
    assert len(members("AU", "2024-10-17")) == 55


def test_nobody_is_a_member_before_the_founding_or_after_the_end() -> None:
    """Start and end lie within the life of the organisation, and start before end."""
    wrong = []
    for each in memberships():
        body = actors()[each.organization]
        start, end = each.start, each.end
        if start and body.start and start < body.start[: len(start)]:
            wrong.append((each.organization, each.member, "before founding"))
        if body.end and (end is None or body.end < end[: len(body.end)]):
            wrong.append((each.organization, each.member, "after the end"))
        if start and end and end < start[: len(end)]:
            wrong.append((each.organization, each.member, "ends before it starts"))
    assert wrong == []


def test_no_state_is_a_member_before_it_exists_or_twice_at_once() -> None:
    """Periods of one member in one body and role do not overlap, and former states leave with their end."""
    periods: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for each in memberships():
        state = actors()[each.member]
        if each.start and state.form == "former state":
            assert (state.start or "") <= each.start
            assert each.end
            assert each.end <= (state.end or "")
        key = (each.organization, each.member, each.role)
        periods.setdefault(key, []).append((each.start or "", each.end or "9999"))
    for key, found in periods.items():
        for (_, end), (start, _) in zip(sorted(found), sorted(found)[1:], strict=False):
            assert end <= start, key


def test_every_membership_has_a_source() -> None:
    """Sources are addresses."""
    assert [each for each in memberships() if not each.source.startswith("http")] == []


@pytest.mark.parametrize(
    ("org", "day", "count"),
    [
        # Of the 51 founders all but China, whose seat the table counts from 1971.
        ("UN", "1945-12-31", 50),
        ("UN", "1992-12-31", 179),
        ("UN", "2024-10-17", 193),
        ("CouncilOfEurope", "2022-03-16", 47),
        ("CouncilOfEurope", "2022-03-17", 46),
        ("OECD", "2024-10-17", 38),
        ("EPC", "2022-10-06", 44),
        ("EPC", "2024-11-07", 47),
        ("SADC", "2024-10-17", 16),
        ("ThreeSeas", "2024-10-17", 13),
        ("OPEC", "2024-10-17", 12),
        ("MNNA", "2026-02-01", 20),
    ],
)
def test_how_many_belong_on_a_day(org: str, day: str, count: int) -> None:
    """Members, without observers, partners and applicants."""
    assert len(members(org, day)) == count


@pytest.mark.parametrize(
    ("org", "role", "day", "expected"),
    [
        ("NATO", "applicant", "2022-12-31", "FIN SWE UKR"),
        ("NATO", "applicant", "2024-10-17", "UKR"),
        ("EU", "applicant", "2022-03-31", "BIH GEO MDA UKR"),
        ("EU", "applicant", "2024-10-17", "XKX"),
        ("PfP", "partner", "1994-01-31", "LTU ROU"),
        ("MediterraneanDialogue", "partner", "2024-10-17", "DZA EGY ISR JOR MAR MRT TUN"),
        ("ICI", "partner", "2024-10-17", "ARE BHR KWT QAT"),
        ("JEF", "partner", "2025-11-05", "UKR"),
        ("SCO", "observer", "2016-01-01", "AFG BLR IND IRN MNG PAK"),
        ("AU", "suspended", "2024-10-17", "BFA GAB GIN MLI NER SDN"),
        ("BRICS", "partner", "2025-12-31", "BLR BOL CUB KAZ MYS NGA THA UGA UZB VNM"),
    ],
)
def test_who_stands_near_a_body(org: str, role: str, day: str, expected: str) -> None:
    """Roles that are no full membership."""
    assert " ".join(members(org, day, frozenset({role}))) == expected


NAMED = """NATO EU WEU CSTO SCO ANZUS AUKUS QUAD FiveEyes IP4 MNNA UDCG JEF NORDEFCO Visegrad B9 Weimar E3 FPDA GCAP
FCAS Tempest ESSI PESCO OCCAR GCC ArabLeague AU ECOWAS AES ASEAN ADMMPlus MIKTA OAS IMF GlobalCoalition"""


def test_each_body_tells_how_far_its_members_are_listed() -> None:
    """Whole or partial lists have members, open ones and bodies without members have none."""
    listed = {each.organization for each in memberships()}
    bodies = [each for each in actors().values() if each.kind in {"Alliance", "Organization", "Grouping"}]
    assert {each.code for each in bodies if each.coverage in {"whole", "partial"}} == listed
    assert {each.code for each in bodies if each.coverage in {"partial", "open"}} == {
        each.code for each in bodies if each.lacking
    }
    assert [each.code for each in bodies if each.coverage is None] == []
    assert not [each.code for each in actors().values() if each.coverage and each not in bodies]


def test_the_bodies_that_news_names_most_have_members() -> None:
    bodies = [actors()[code] for code in NAMED.split()]
    partial = {each.code for each in bodies if each.coverage == "partial"}
    assert partial == {"NATO", "UDCG", "ESSI", "OAS", "IMF", "GlobalCoalition"}
    assert {each.code for each in bodies if each.coverage not in {"whole", "partial"}} == set()


@pytest.mark.parametrize(
    ("org", "day", "count"),
    [
        ("OAS", "1960-01-01", 21),
        ("OAS", "2020-01-01", 35),
        ("OAS", "2023-11-19", 34),
        ("IMF", "2024-10-20", 190),
        ("IMF", "2025-01-01", 191),
        ("CARICOM", "2024-01-01", 15),
        ("MTCR", "2026-01-01", 35),
    ],
)
def test_members_of_more_bodies(org: str, day: str, count: int) -> None:
    assert len(members(org, day)) == count
