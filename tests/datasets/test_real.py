"""The real datasets, where they are at hand: figures that are known, and sums that the files themselves give."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.shared import shared

from pactgraph.datasets import Imported, import_dataset, mapping
from pactgraph.datasets.offices import plain_office
from pactgraph.iris import code
from pactgraph.store import Store, open_store
from pactgraph.store.questions import questions

pytestmark = pytest.mark.shared


@pytest.fixture
def load() -> Iterator[Callable[..., tuple[Store, Imported]]]:
    """Imports one file of a dataset into a store in memory."""
    with open_store(None) as store:
        yield lambda name, *parts: (store, import_dataset(store, mapping(name), shared("reference", *parts)))


def test_nato_s_members_by_year_with_its_phases_merged(load: Callable[..., tuple[Store, Imported]]) -> None:
    store, result = load("atop", "alliances", "atop5_1m.csv")
    signed = store.select(
        "SELECT ?w ?s { ?o pact:underTreaty treaty:atop-3180 ; pact:obliged ?w ; pact:signedDate ?s }"
    )
    years = Counter(str(row["s"])[:4] for row in signed.dicts())
    members = {year: sum(n for start, n in years.items() if start <= year) for year in ("1949", "1951", "1954", "2016")}
    assert members == {"1949": 12, "1951": 14, "1954": 15, "2016": 29}
    assert [(one.line, one.what) for one in result.refused] == [
        (14, "cow '255' is no state in 1815-06-08"),
        (47, "cow '255' is no state in 1815-11-20"),
        (49, "cow '365' is no state in 1815-11-20"),
        (203, "cow '8152' is no state in 1874-03-15"),
    ]


def test_who_defends_whom_is_directed(load: Callable[..., tuple[Store, Imported]]) -> None:
    store, _ = load("atop", "alliances", "atop5_1m.csv")
    owed = store.select("""SELECT ?w { ?o pact:underTreaty treaty:atop-3375 ; pact:obliged ?w ;
      pact:obligationKind pact:defenceObligation }""")
    assert [code(str(row["w"])) for row in owed.dicts()] == ["USA"]


def test_agreements_a_year_and_the_most_connected_state(load: Callable[..., tuple[Store, Imported]]) -> None:
    store, result = load("dcad", "agreements", "DCAD-v1.0-main.csv")
    assert (result.read, result.refused) == (1871, [])
    rows = list(store.select("SELECT ?t ?w ?s { ?t pact:party ?w ; pact:signedDate ?s }").dicts())
    by_year = Counter(str(row["s"])[:4] for row in {str(row["t"]): row for row in rows}.values())
    with shared("reference", "agreements", "DCAD-v1.0-main.csv").open(encoding="latin-1", newline="") as source:
        assert by_year == Counter(row["signYear"] for row in csv.DictReader(source))
    connected = Counter(code(str(row["w"])) for row in rows if str(row["s"])[:4] == "2010")
    assert connected.most_common(1) == [("BRA", 19)]


def test_aid_of_each_donor_is_the_file_s_own_sum(load: Callable[..., tuple[Store, Imported]]) -> None:
    store, result = load("kiel", "aid", "kiel_data_explorer.csv")
    assert (result.read, result.refused) == (1079, [])
    found: Counter[str] = Counter()
    for row in store.select('SELECT ?w ?v { ?t pact:donor ?w ; pact:aidKind "total" ; pact:quantityValue ?v }').dicts():
        found[code(str(row["w"]))] += Decimal(str(row["v"]))  # type: ignore[assignment]  # a counter of decimals
    assert {who: total for who, total in found.items() if total} == _sums(
        shared("reference", "aid", "kiel_data_explorer.csv")
    )


def _sums(path: Path) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    with path.open(encoding="utf-8-sig", newline="") as source:
        for row in csv.DictReader(source):
            donor = "EU" if row["iso"].startswith("EU") else row["iso"]
            sums[donor] = sums.get(donor, Decimal(0)) + Decimal(row["total"]) * 1_000_000_000
    return {donor: total for donor, total in sums.items() if total}


def test_rows_read_are_rows_imported_and_refused(load: Callable[..., tuple[Store, Imported]]) -> None:
    _, result = load("sipri", "arms", "sipri_tiv_supplier_recipient_year_1950-2021.csv.gz")
    assert (result.read, result.rows, len(result.refused)) == (21324, 20992, 332)
    assert Counter(one.what for one in result.refused) == {
        "name 'Unknown supplier' is no state or body": 231,
        "name 'Unknown recipient' is no state or body": 92,
        "name 'Biafra' is no state or body": 5,
        "name 'Katanga' is no state or body": 3,
        "name 'Regional Security System' is no state or body": 1,
    }


def test_gaps_and_overlaps_of_ministers_terms_are_those_of_the_file(
    load: Callable[..., tuple[Store, Imported]],
) -> None:
    store, result = load("ministers", "leaders", "defence_posts_18_countries.csv")
    assert (result.read, {one.what.rsplit(" ", 1)[-1] for one in result.refused}) == (302, {"already"})
    question = next(one.sparql for one in questions() if one.name == "terms-with-gaps").replace("actor:KOR", "UNDEF")
    found: dict[str, set[tuple[str, str]]] = {"gap": set(), "overlap": set()}
    for row in store.select(question).dicts():
        until, since = str(row["until"]), str(row["since"])
        if len(until) == len(since) == _DAY:
            found[str(row["finding"])].add((until, since))
    long, short, overlaps = _turns(shared("reference", "leaders", "defence_posts_18_countries.csv"))
    assert long
    assert overlaps
    assert long <= found["gap"] <= long | short
    assert found["overlap"] == overlaps


Days = set[tuple[str, str]]
_DAY = len("2020-01-01")


def _backwards(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """The rows of a file from the last to the first: of two with one key, the first then counts."""
    return iter(list(csv.DictReader(lines))[::-1])


def _turns(path: Path) -> tuple[Days, Days, Days]:
    """Ends of terms with the next start in the same post: gaps of over four days, of two to four, and overlaps."""
    posts: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as source:
        first = {
            tuple(row[key] for key in ("source", "position", "personID", "start")): row for row in _backwards(source)
        }
    for row in first.values():
        key = row["source"], plain_office(row["position"])
        posts.setdefault(key, []).append((row["start"], row["end"], row["personID"]))
    long, short, overlaps = Days(), Days(), Days()
    for terms in posts.values():
        for start, end, person in terms:
            later = sorted(one for one in terms if one[0] >= start and one != (start, end, person) and one[0])
            if not start or len(end) < _DAY or not later or len(later[0][0]) < _DAY:
                continue
            following = [one for one in later if one[0] == later[0][0]]
            days = (date.fromisoformat(later[0][0]) - date.fromisoformat(end)).days
            if days < 0 and any(other != person for _, _, other in following):
                overlaps.add((end, later[0][0]))
            elif days > 1:
                (long if days > 4 else short).add((end, later[0][0]))
    return long, short, overlaps
