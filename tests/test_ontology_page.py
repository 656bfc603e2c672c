"""The pages of the ontology are current and have every term."""

from pathlib import Path

import pytest
from rdflib import RDF
from tests.ontology.graphs import declared, ontology_file, short

from pactgraph.ontology_page import pages
from pactgraph.resources import folder
from pactgraph.terms import PACT

_TABLES = ("Classes", "Properties", "Fact types", "Modalities", "Roles", "Signs", "Obligations", "Schemes", "Topics")
ROOT = folder("ontology")


def page() -> str:
    return pages()[ROOT / "README.md"]


@pytest.mark.parametrize("path", sorted(pages()), ids=lambda path: path.name)
def test_the_pages_are_current(path: Path) -> None:
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    assert written == pages()[path], f"{path} is not current: run python -m pactgraph.ontology_page"


def test_there_is_a_glossary_for_each_other_language() -> None:
    names = sorted(str(path.relative_to(ROOT)) for path in pages())
    assert names == ["README.md", *(f"glossary/{lang}.md" for lang in ("de", "es", "fr", "it"))]
    assert {path.name for path in (ROOT / "glossary").iterdir()} == {"de.md", "es.md", "fr.md", "it.md"}


@pytest.mark.parametrize("lang", ["de", "es", "fr", "it"])
def test_a_glossary_has_every_term_once_with_label_and_definition(lang: str) -> None:
    cells = [line.split(" | ") for line in pages()[ROOT / "glossary" / f"{lang}.md"].splitlines() if "| `" in line]
    topics = {short(topic) for topic in ontology_file("topics.ttl").subjects(RDF.type, PACT.Topic)}
    assert [cell[0].strip("|` ") for cell in cells] == sorted({short(term) for term in declared()} | topics)
    assert [cell for cell in cells if len(cell) != 3 or not cell[1].strip() or len(cell[2]) < 10] == []


def test_the_page_has_every_term_once() -> None:
    rows = sorted(line.split("`")[1] for line in page().splitlines() if line.startswith("| `pact:"))
    groups = set(ontology_file("pact.ttl").subjects(RDF.type, PACT.FactGroup))  # they are headings
    assert rows == sorted(short(term) for term in declared() - groups)


def test_the_page_has_every_table() -> None:
    headings = [line.removeprefix("## ") for line in page().splitlines() if line.startswith("## ")]
    assert headings == list(_TABLES)


def test_no_cell_breaks_its_row() -> None:
    widths = {line.replace("\\|", "").count("|") for line in page().splitlines() if line.startswith("| `")}
    assert widths == {5}
