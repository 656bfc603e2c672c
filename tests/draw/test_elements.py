"""Nodes and edges of the page: parallel lines, directions, people."""

from tests.draw.worlds import small, stored
from tests.factory import article, claim, office, reading

from pactgraph.analyse import Link
from pactgraph.draw import LANGUAGES
from pactgraph.draw.elements import person_edges, person_nodes, relation_edges
from pactgraph.draw.evidence import evidence
from pactgraph.draw.network import words
from pactgraph.model import FactType, Ground, Modality, Party, Record, Resolution, Span, Verdict

PLACES = {"A": (0, 0), "B": (200, 0)}


def link(source: str, target: str, kind: str, claim: str) -> Link:
    return Link(f"event of {claim}", FactType(kind), Modality.ACTUAL, source, target, 2, claim, "article")


def test_parallel_relations_are_all_there_and_lie_apart() -> None:
    found = [link("A", "B", "Aid", "0"), link("B", "A", "Criticism", "1"), link("A", "B", "Agreement", "2")]
    found.append(link("A", "B", "Aid", "3"))
    made = relation_edges(found, {str(at): at for at in range(4)}, PLACES)
    told = [(edge["id"], edge["arrows"], edge["claims"], edge["smooth"]["type"]) for edge in made]
    assert told == [
        ("A>B:Agreement", "", [2], "curvedCCW"),
        ("A>B:Aid", "to", [0, 3], "curvedCW"),  # the middle one of three is straight
        ("B>A:Criticism", "to", [1], "curvedCCW"),  # the outer side, seen from the other end
    ]
    assert [edge["smooth"]["roundness"] for edge in made] == [0.1019, 0.0, 0.1019]


def test_people_belong_to_the_polity_that_they_mostly_act_for() -> None:
    with stored(*small()) as store:
        told = evidence(store)
    people = person_nodes(told)
    assert [(one["id"], one["label"], one["of"]) for one in people] == [
        ("person:gen-nakatani", "Gen Nakatani", "JPN"),
        ("person:guido-crosetto", "Guido Crosetto", "ITA"),
        ("person:mark-rutte", "Mark Rutte", "NATO"),
    ]
    assert [edge["id"] for edge in person_edges(people, {})] == []


def test_evidence_counts_reports_and_drops_links_that_are_no_web_addresses() -> None:
    with stored(*small()) as store:
        told = evidence(store)
    assert [(one["title"], one["url"]) for one in told.articles] == [
        ("Trucks for Ukraine", "https://example.org/trucks"),
        ("Ancora camion", None),
    ]
    aid = [claim for claim in told.claims.values() if claim["type"] == "Aid" and claim["modality"] == "actual"]
    assert {claim["publishers"] for claim in aid} == {2}
    assert len({claim["event"] for claim in aid}) == 1
    assert [(one["name"], one["office"], one["polity"]) for one in told.offices] == [
        ("Gen Nakatani", "minister of defence", "JPN")
    ]
    assert [one["clash"] for one in told.offices] == [None]


def test_evidence_tells_of_clashes_with_the_table_and_of_names_of_several_meanings() -> None:
    text = "Congo accused Rwanda. Defence minister Jane Doe of Japan was absent."
    congo = Party("COD", None, Span(0, 5), Resolution(("COD", "COG"), Ground.WORDS, ("river",), "Goma"))
    record = Record("2024-10-18", Verdict.OTHER_HOLDER, holders=("Gen Nakatani",))
    told = reading(
        article(text, "note", published="2024-10-18"),
        [claim(text, "Congo accused Rwanda.", "Criticism", congo, "RWA")],
        [office(text, "Defence minister Jane Doe of Japan", "Jane Doe", "minister of defence", "JPN", record=record)],
    )
    with stored(told) as store:
        found = evidence(store)
    (shown,) = found.claims.values()
    assert shown["resolved"] == [
        {"code": "COD", "meanings": ["COD", "COG", "river"], "ground": "words", "words": "Goma"}
    ]
    assert found.offices[0]["clash"] == {
        "on": "2024-10-18",
        "verdict": "other-holder",
        "holders": ["Gen Nakatani"],
        "offices": [],
        "since": None,
        "until": None,
    }


def test_every_verdict_and_ground_has_words_in_every_language() -> None:
    for lang in LANGUAGES:
        assert set(words(lang)["clashes"]) == {one.value for one in Verdict if one.clash}
        assert set(words(lang)["grounds"]) == {one.value for one in Ground}
