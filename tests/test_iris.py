"""IRIs: readable, stable, and never two things under one."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactgraph import iris

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(ANY)
def test_a_code_comes_back_from_its_iri(code: str) -> None:
    assert iris.code(iris.actor(code)) == code
    ox.NamedNode(iris.actor(code))


@given(ANY)
def test_any_name_gives_a_valid_iri(name: str) -> None:
    ox.NamedNode(iris.person(name))
    ox.NamedNode(iris.office(name))
    assert iris.slug(name)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Gen Nakatani", "gen-nakatani"),
        ("Ursula von der Leyen", "ursula-von-der-leyen"),
        ("Niinistö, Sauli", "niinisto-sauli"),
        ("中谷 元", "中谷-元"),
        ("O'Brien", "o-brien"),
    ],
)
def test_people_have_readable_keys(name: str, key: str) -> None:
    assert iris.person(name) == f"https://w3id.org/pactgraph/id/person/{key}"


@pytest.mark.parametrize(
    ("code", "key"),
    [("JPN", "JPN"), ("REG:Europe", "REG-Europe"), ("FiveEyes", "FiveEyes"), ("B-52", "B%2D52"), ("a/b", "a%2Fb")],
)
def test_actors_have_readable_keys(code: str, key: str) -> None:
    assert iris.actor(code) == f"https://w3id.org/pactgraph/id/actor/{key}"


def test_hashes_are_of_content_and_do_not_change_between_versions() -> None:
    assert iris.digest({"b": [1, None], "a": "è"}) == iris.digest({"a": "è", "b": [1, None]}) == "dc5a6a2d73cb44dc"
    assert iris.article("stem") == "https://w3id.org/pactgraph/id/article/" + iris.digest(["stem", "stem"])
    assert iris.article("stem", "") == iris.article("stem")
    assert iris.article("x", "https://example.org/") != iris.article("https://example.org/")
