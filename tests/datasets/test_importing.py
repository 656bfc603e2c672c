"""Files of datasets as named graphs: the rows that are made, the rows that are refused, and what the traps ask for."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Literal

from pactgraph import iris
from pactgraph.datasets import Imported, import_dataset, mapping, mappings
from pactgraph.errors import ArticleError, DataError
from pactgraph.store import Store, open_store

ATOP = "atopid,member,phase,yrent,moent,dayent,yrexit,moexit,dayexit,defense,offense,neutral,nonagg,consul\n"
DCAD = "ccode1,ccode2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,DCAid\n"
KIEL = "country,iso,year,month,total,financial,humanitarian,military,commitments\n"
SIPRI = "supplier,recipient,year,value,supplier_cown,recipient_cown\n"
POSTS = "position,person,personID,start,end\n"


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None) as opened:
        yield opened


def imported(store: Store, tmp_path: Path, name: str, file: str, text: str) -> Imported:
    path = tmp_path / file
    path.write_text(text, encoding="utf-8")
    return import_dataset(store, mapping(name), path)


def rows(store: Store, pattern: str, *names: str) -> list[tuple[str, ...]]:
    """The sorted answers of a pattern: IRIs by their last part, literals by their text."""
    found = store.select(f"SELECT DISTINCT {' '.join('?' + name for name in names)} WHERE {{ {pattern} }}").dicts()
    return sorted(tuple(_short(row.get(name)) for name in names) for row in found)


def _short(term: object) -> str:
    return str(term) if isinstance(term, Literal) else str(term).rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def test_the_datasets() -> None:
    assert mappings() == ("atop", "dcad", "kiel", "ministers", "sipri")


@pytest.mark.parametrize("name", mappings())
def test_a_mapping_tells_version_licence_and_citation(name: str) -> None:
    known = mapping(name)
    assert all((known.title, known.version, known.citation, known.licence, known.homepage))


def test_an_unknown_dataset() -> None:
    with pytest.raises(DataError) as raised:
        mapping("nix")
    assert str(raised.value) == "nix: no such dataset (there are: atop, dcad, kiel, ministers, sipri)"


def test_phases_of_one_member_are_one_obligation_from_the_first_signature(store: Store, tmp_path: Path) -> None:
    """The last phase tells what is owed and when it ends; an end of 0 is open."""
    text = ATOP + (
        "3180,2,1,1949,4,4,1951,6,18,1,0,0,0,0\n"
        "3180,2,2,1951,6,19,0,0,0,1,0,0,0,1\n"
        "3180,350,2,1951,10,22,0,0,0,1,0,0,0,1\n"
    )
    result = imported(store, tmp_path, "atop", "atop5_1m.csv", text)
    assert (result.table, result.read, result.rows, result.refused) == ("members", 3, 3, [])
    pattern = "?o pact:obliged ?who ; pact:signedDate ?signed ; pact:obligationKind ?kind"
    assert rows(store, pattern, "who", "signed", "kind") == [
        ("GRC", "1951-10-22", "consultationObligation"),
        ("GRC", "1951-10-22", "defenceObligation"),
        ("USA", "1949-04-04", "consultationObligation"),
        ("USA", "1949-04-04", "defenceObligation"),
    ]
    assert rows(store, "?o pact:obliged ?who ; pact:endDate ?end", "who", "end") == []
    assert rows(store, "?treaty a pact:Treaty ; pact:party ?who", "treaty", "who") == [
        ("atop-3180", "GRC"),
        ("atop-3180", "USA"),
    ]


def test_obligations_are_each_member_s_own(store: Store, tmp_path: Path) -> None:
    """Under the treaty of 1960 the United States defend Japan, and Japan does not owe the same."""
    text = ATOP + "3375,2,0,1960,1,19,0,0,0,1,0,0,1,1\n3375,740,0,1960,1,19,0,0,0,0,0,0,1,1\n"
    imported(store, tmp_path, "atop", "a.csv", text)
    assert rows(store, "?o pact:obliged ?who ; pact:obligationKind pact:defenceObligation", "who") == [("USA",)]


def test_an_agreement_has_two_dates_and_missing_codes_are_no_values(store: Store, tmp_path: Path) -> None:
    text = DCAD + "2,20,1,4,1984,-77,5,1985,sector,PROCUREMENT,DCADv1.0-0001\n2,740,1,4,1990,,,-99,general,-77,X-2\n"
    imported(store, tmp_path, "dcad", "d.csv", text)
    assert rows(store, "?t pact:signedDate ?signed ; pact:inForceDate ?force", "signed", "force") == [
        ("1984-04-01", "1985-05")
    ]
    assert rows(store, "?t a pact:Treaty ; pact:treatyKind ?kind", "t", "kind") == [("dcadv1-0-0001", "PROCUREMENT")]


def test_aid_is_in_euro_and_nothing_is_no_total(store: Store, tmp_path: Path) -> None:
    text = KIEL + "Japan,JPN,2023,2,0.0635,0,0.0005,0.063,0\n"
    imported(store, tmp_path, "kiel", "k.csv", text)
    pattern = "?t pact:donor ?who ; pact:aidKind ?kind ; pact:quantityValue ?euro ; pact:period ?period"
    assert rows(store, pattern, "who", "kind", "euro", "period") == [
        ("JPN", "humanitarian", "500000", "2023-02"),
        ("JPN", "military", "63000000", "2023-02"),
        ("JPN", "total", "63500000", "2023-02"),
    ]


def test_arms_transfers(store: Store, tmp_path: Path) -> None:
    text = SIPRI + "Austria,Australia,2021,11,305,900\nAustria,Unknown recipient(s),2021,2,305,NA\n"
    result = imported(store, tmp_path, "sipri", "s.csv", text)
    assert [str(one) for one in result.refused] == ["s.csv, line 3: name 'Unknown recipient' is no state or body"]
    pattern = "?t pact:supplier ?from ; pact:recipient ?to ; pact:period ?year ; pact:quantityValue ?value"
    assert rows(store, pattern, "from", "to", "year", "value") == [("AUT", "AUS", "2021", "11")]


def test_a_party_without_a_number_goes_by_its_name(store: Store, tmp_path: Path) -> None:
    text = SIPRI + "Serbia,NATO**,2019,3,NA,NA\nTurkey,Hamas (Palestine)*,2020,1,640,NA\n"
    assert imported(store, tmp_path, "sipri", "s.csv", text).refused == []
    assert rows(store, "?t pact:supplier ?from ; pact:recipient ?to", "from", "to") == [
        ("SRB", "NATO"),
        ("TUR", "Hamas"),
    ]


def test_ministers_of_the_country_in_the_file_s_name(store: Store, tmp_path: Path) -> None:
    text = POSTS + "Minister of Defence,Yuriko Koike,Q261703,2007-07-04,2007-08-27\nMinister of Defence,A B,Q1,2020,\n"
    imported(store, tmp_path, "ministers", "japan-ministers.csv", text)
    pattern = "?t a pact:Tenure ; pact:person ?who ; pact:office ?office ; pact:polity ?of ; pact:startDate ?start"
    assert rows(store, f"{pattern} OPTIONAL {{ ?t pact:endDate ?end }}", "who", "office", "of", "start", "end") == [
        ("a-b", "minister of defence", "JPN", "2020", "None"),
        ("yuriko-koike", "minister of defence", "JPN", "2007-07-04", "2007-08-27"),
    ]


def test_rows_read_are_rows_imported_and_refused(store: Store, tmp_path: Path) -> None:
    text = ATOP + (
        "1,2,0,1949,4,4,0,0,0,1,0,0,0,0\n1,2,0\n1,9999,0,1949,4,4,0,0,0,1,0,0,0,0\n"
        "1,2,0,1949,4,4,0,0,0,1,0,0,0,0\n1,20,0,1949,4,4,0,0,0,7,0,0,0,0\n"
    )
    result = imported(store, tmp_path, "atop", "a.csv", text)
    assert (result.read, result.rows) == (5, 1)
    assert [(one.line, one.what) for one in result.refused] == [
        (3, "has 3 cells instead of 14"),
        (4, "cow '9999' is no state in 1949-04-04"),
        (5, "row 1-2-0-1949-4-4 stands in line 2 already"),
        (6, "defense is '7', which is neither 0 nor 1"),
    ]


def test_each_row_has_its_dataset_version_key_and_line(store: Store, tmp_path: Path) -> None:
    imported(store, tmp_path, "sipri", "s.csv", SIPRI + '"A\nustria",Australia,2021,11,305,900\n"B",C,2021,1,305,900\n')
    pattern = "?row pact:rowId ?key ; pact:line ?line ; pact:file ?file ; pact:inDataset/pact:datasetVersion ?version"
    assert rows(store, pattern, "key", "line", "file", "version") == [
        ("A\nustria-Australia-2021", "2", "s.csv", "as the file's own, to 2021"),
        ("B-C-2021", "4", "s.csv", "as the file's own, to 2021"),
    ]


def test_a_newer_copy_replaces_the_older_in_its_own_graph(store: Store, tmp_path: Path) -> None:
    first = imported(store, tmp_path, "sipri", "s.csv", SIPRI + "A,B,2021,11,305,900\n")
    imported(store, tmp_path, "sipri", "s.csv", SIPRI + "A,B,2020,5,305,900\n")
    assert first.graph == f"{iris.GRAPHS}dataset/sipri/s"
    assert store.names() == [first.graph]
    assert rows(store, "?t pact:period ?year", "year") == [("2020",)]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty (name a CSV file with a header)"),
        (SIPRI.encode(), "has a header and no rows (name a whole copy of the table)"),
        (KIEL.encode() + b"Japan,JPN,2023,2,1,0,0,1,0\n", "is a table of kiel, not of sipri (import kiel reads it)"),
        (SIPRI.replace(",", ";").encode(), "has no commas between its columns (save it as comma-separated CSV)"),
        (
            b"supplier,recipient,year,value,supplier_cown\nA,B,2021,1,305\n",
            "is no table of sipri: column recipient_cown is not there (needed by its table transfers)",
        ),
        (
            SIPRI.encode() + b"A,B,2021,1,305,900\n\xd6,B,2020,1,305,900\n",
            "line 3 is not in UTF-8 (save the file in UTF-8)",
        ),
        (
            b"a,b\n1,2\n",
            f"is no table of sipri (its header needs the columns {', '.join(sorted(SIPRI.strip().split(',')))})",
        ),
    ],
    ids=["empty", "no rows", "another dataset's", "semicolons", "columns lack", "encoding", "foreign"],
)
def test_a_wrong_file_is_told_in_one_line_and_leaves_the_store_as_it_was(
    store: Store, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes(content)
    with pytest.raises(ArticleError) as raised:
        import_dataset(store, mapping("sipri"), path)
    assert str(raised.value) == f"{path}: {told}"
    assert store.names() == []


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_what_is_no_file_is_told_in_one_line(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(ArticleError, match=r"cannot be read: .* \(name a CSV file\)$"):
        import_dataset(store, mapping("sipri"), tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding(store: Store, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "d.csv"
    path.write_text(DCAD + "2,20,1,4,1984,-77,5,1985,sector,PROCUREMENT,é-1\n", encoding=encoding)
    assert import_dataset(store, mapping("dcad"), path).rows == 1
    assert rows(store, "?row pact:rowId ?key", "key") == [("é-1",)]


def test_a_compressed_file_under_a_plain_name(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes(gzip.compress((SIPRI + "A,B,2021,11,305,900\n").encode()))
    assert import_dataset(store, mapping("sipri"), path).rows == 1


def test_a_compressed_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "s.csv.gz"
    path.write_bytes(gzip.compress((SIPRI + "A,B,2021,11,305,900\n").encode()))
    assert import_dataset(store, mapping("sipri"), path).rows == 1


def test_the_same_file_gives_the_same_triples(tmp_path: Path) -> None:
    text = KIEL + "Japan,JPN,2023,2,0.0635,0,0.0005,0.063,0\nEU,EUI,2023,2,1,1,0,0,0.5\n"
    found = []
    for _ in range(2):
        with open_store(None) as store:
            graph = imported(store, tmp_path, "kiel", "k.csv", text).graph
            found.append(sorted(str(quad) for quad in store.quads(graph)))
    assert found[0] == found[1] != []
