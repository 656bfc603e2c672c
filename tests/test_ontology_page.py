"""The page of the ontology is current and has every term."""

from rdflib import RDF
from tests.ontology.graphs import declared, ontology_file, short

from pactgraph.ontology_page import page
from pactgraph.resources import folder
from pactgraph.terms import PACT

_TABLES = ("Classes", "Properties", "Fact types", "Modalities", "Roles", "Signs", "Schemes", "Topics")


def test_the_page_is_current() -> None:
    written = folder("ontology").joinpath("README.md").read_text(encoding="utf-8")
    assert written == page(), "ontology/README.md is not current: run python -m pactgraph.ontology_page"


def test_the_page_has_every_term_once() -> None:
    rows = sorted(line.split("`")[1] for line in page().splitlines() if line.startswith("| `pact:"))
    groups = set(ontology_file("pact.ttl").subjects(RDF.type, PACT.FactGroup))  # they are headings
    assert rows == sorted(short(term) for term in declared() - groups)


def test_the_page_has_every_table() -> None:
    headings = [line.removeprefix("## ").split(" · ")[0] for line in page().splitlines() if line.startswith("## ")]
    assert headings == list(_TABLES)


def test_no_cell_breaks_its_row() -> None:
    widths = {line.replace("\\|", "").count("|") for line in page().splitlines() if line.startswith("| `")}
    assert widths == {5}
