"""Cells as values, dates at the precision that their columns give, and one clause for each thing that is wrong."""

import re

import pytest
from rdflib.namespace import XSD

from pactgraph.datasets.cells import Value, read_cell, read_date
from pactgraph.datasets.mapping import Column, DateParts

SIGNED = DateParts("signed", ("y", "m", "d"), frozenset({"", "-9"}), required=True, means="signature")


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        (("1949", "4", "4"), Value("1949-04-04", str(XSD.date))),
        (("1949", "4", "-9"), Value("1949-04", str(XSD.gYearMonth))),
        (("1949", "", "4"), Value("1949", str(XSD.gYear))),
    ],
)
def test_a_date_of_three_columns(cells: tuple[str, str, str], value: Value) -> None:
    assert read_date(SIGNED, dict(zip("ymd", cells, strict=True))) == value


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("-9", "4", "4"), "y is '-9': no signed date"),
        (("1949", "2", "30"), "y/m/d is '1949-02-30', which is no date"),
        (("49", "2", "3"), "y/m/d is '0049-02-03', which is no date"),
    ],
)
def test_a_date_that_is_none(cells: tuple[str, str, str], told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)) as raised:
        read_date(SIGNED, dict(zip("ymd", cells, strict=True)))
    assert str(raised.value) == told


def test_an_optional_date_may_be_missing() -> None:
    optional = DateParts("ended", ("y",), frozenset({"0"}), required=False, means="end")
    assert read_date(optional, {"y": "0"}) is None


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        (Column("n", "integer"), "007", Value("7", str(XSD.integer))),
        (Column("n", "decimal"), "1e3", Value("1000", str(XSD.decimal))),
        (Column("n", "flag"), "1", Value("true", str(XSD.boolean))),
        (Column("n", "text", missing_below=0), "-77", None),
        (Column("n", "text", missing=frozenset({"NA"})), "NA", None),
        (Column("n", "state", values={"EUI": "EU"}), "EUI", Value("https://w3id.org/pactgraph/id/actor/EU", iri=True)),
        (Column("n", "state", scheme="name", drop="-cabinet$"), "us-cabinet", None),
        (Column("n", "office"), "Secretary of Defense", Value("minister of defence")),
        (Column("n", "office"), "Keeper of  the Seals", Value("keeper of the seals")),
        (Column("n", "person"), "Gen Nakatani", Value("https://w3id.org/pactgraph/id/person/gen-nakatani", iri=True)),
        (Column("n", "wikidata"), "Q42", Value("http://www.wikidata.org/entity/Q42", iri=True)),
        (Column("n", "date"), "2007-11", Value("2007-11", str(XSD.gYearMonth))),
    ],
)
def test_a_cell_under_its_type(column: Column, cell: str, value: Value | None) -> None:
    expected = Value("https://w3id.org/pactgraph/id/actor/USA", iri=True) if cell == "us-cabinet" else value
    assert read_cell(column, {"n": cell}, {}) == expected


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        (Column("n", "integer"), "1.5", "n is '1.5', which is no whole number"),
        (Column("n", "decimal"), "inf", "n is 'inf', which is no number"),
        (Column("n", "flag"), "2", "n is '2', which is neither 0 nor 1"),
        (Column("n", "wikidata"), "42", "n is '42', which is no Wikidata id"),
        (Column("n", "date"), "1.5.2007", "n is '1.5.2007', which is no date"),
        (Column("n", "text", required=True, missing_below=0), "-99", "n is missing ('-99')"),
        (Column("other", "text"), "x", "column other is not there"),
    ],
)
def test_a_cell_that_is_not_of_its_type(column: Column, cell: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)) as raised:
        read_cell(column, {"n": cell}, {})
    assert str(raised.value) == told


def test_a_state_is_the_one_of_the_row_s_date() -> None:
    column = Column("n", "state", scheme="cow", on="signed")
    assert read_cell(column, {"n": "365"}, {"signed": Value("1955-05-14")}) == Value(
        "https://w3id.org/pactgraph/id/actor/SUN", iri=True
    )
