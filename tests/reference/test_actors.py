"""Actors: codes, kinds, labels and ids of the reference tables."""

import re
from collections import Counter

from pactgraph.reference import actors, is_state, languages

LANGUAGES = ("en", "it", "fr", "de", "es")
UN_MEMBERS = 193
REGISTERED = frozenset({"TWN", "PSE", "XKX", "VAT"})


def _codes(form: str) -> set[str]:
    return {code for code, actor in actors().items() if actor.form == form}


def test_states_are_the_un_members_and_four_more() -> None:
    """Every state that is no territory has ISO codes of two and three letters."""
    states = _codes("state")
    assert len(states - REGISTERED) == UN_MEMBERS
    assert states >= REGISTERED
    for code in states | _codes("territory"):
        assert re.fullmatch("[A-Z]{3}", code), code
        assert re.fullmatch("[A-Z]{2}", actors()[code].alpha2 or ""), code


def test_all_249_codes_of_iso_3166_are_there_and_kosovo() -> None:
    """Territories have their own codes and are told apart by their form."""
    assert len(_codes("state") | _codes("territory")) == 249 + 1
    assert {"HKG", "GRL", "PRI", "ESH"} <= _codes("territory")
    assert {"SUN", "YUG", "CSK", "DDR", "PRU", "AUH"} <= _codes("former state")


def test_kinds_are_classes_of_the_ontology() -> None:
    """Each organisation of the field has the kind that the guide gives it."""
    kinds = {
        code: actors()[code].kind for code in ("NATO", "CSTO", "EU", "G7", "GCAP", "Leonardo", "Hamas", "REG:Sahel")
    }
    assert kinds == {
        "NATO": "Alliance",
        "CSTO": "Alliance",
        "EU": "Organization",
        "G7": "Grouping",
        "GCAP": "Grouping",
        "Leonardo": "Company",
        "Hamas": "ArmedGroup",
        "REG:Sahel": "Region",
    }


def test_bodies_of_the_field_are_many_and_say_what_they_are() -> None:
    """Alliances, organisations, groupings, formats, programmes and missions, without companies and armed groups."""
    bodies = [actor for actor in actors().values() if actor.kind in {"Alliance", "Organization", "Grouping"}]
    assert len(bodies) >= 200
    assert [actor.code for actor in bodies if not actor.form] == []
    assert {"ELSA", "PfP", "Eurocorps", "MSMT", "SADC", "Tempest"} <= {actor.code for actor in bodies}


def test_wikidata_ids_are_unique() -> None:
    """No two actors are the same item."""
    ids = Counter(actor.wikidata for actor in actors().values() if actor.wikidata)
    assert {wikidata for wikidata, times in ids.items() if times > 1} == set()
    assert {code: actors()[code].wikidata for code in ("ITA", "JPN", "NATO", "EU", "TWN")} == {
        "ITA": "Q38",
        "JPN": "Q17",
        "NATO": "Q7184",
        "EU": "Q458",
        "TWN": "Q865",
    }


def test_languages_are_those_of_the_files() -> None:
    assert set(LANGUAGES) <= set(languages())
    assert "mul" not in languages()


def test_actors_have_a_label_in_every_project_language() -> None:
    """Regions have at least English and Italian."""
    named = [actor for actor in actors().values() if actor.kind != "Region"]
    assert {actor.code: lang for actor in named for lang in LANGUAGES if lang not in actor.names} == {}
    regions = [actor for actor in actors().values() if actor.kind == "Region"]
    assert {actor.code: lang for actor in regions for lang in ("en", "it") if lang not in actor.names} == {}


def test_names_end_with_the_acronyms() -> None:
    """Those of the language, then those of every language."""
    assert actors()["UN"].names["fr"] == (
        "Nations unies",
        "Nations Unies",
        "Organisation des Nations unies",
        "organisation mondiale",
        "ONU",
        "Onu",
    )
    assert actors()["G7"].names["de"] == ("Gruppe der Sieben", "G7", "G-7")


def test_labels_are_the_usual_names() -> None:
    """The project's own label goes before the name in the CLDR."""
    assert [actors()["COD"].label(lang) for lang in LANGUAGES] == [
        "Democratic Republic of the Congo",
        "Repubblica Democratica del Congo",
        "République démocratique du Congo",
        "Demokratische Republik Kongo",
        "República Democrática del Congo",
    ]
    assert [actors()["USA"].label(lang) for lang in LANGUAGES] == [
        "United States",
        "Stati Uniti",
        "États-Unis",
        "Vereinigte Staaten",
        "Estados Unidos",
    ]
    assert [actors()["Leonardo"].label(lang) for lang in LANGUAGES] == ["Leonardo"] * len(LANGUAGES)


def test_every_actor_has_a_source() -> None:
    """Sources are addresses."""
    assert [code for code, actor in actors().items() if not (actor.source or "").startswith("http")] == []


def test_actors_can_be_put_in_a_set() -> None:
    """Actors are frozen and hashable."""
    assert len(set(actors().values())) == len(actors())


def test_states_are_told_by_kind_and_not_by_letters() -> None:
    codes = ("ITA", "TWN", "YUG", "SCO", "M23", "WHO", "KAI", "EU", "REG:Sahel", "QQQ")
    assert [code for code in codes if is_state(code)] == ["ITA", "TWN", "YUG"]
