"""Aliases: what a text may call an actor, in each language."""

import pytest

from pactgraph.reference import actors, aliases
from pactgraph.reference.aliases import shared_texts
from pactgraph.reference.names import listed

LANGS = ("en", "it", "fr", "de", "es")


def _means(text: str, lang: str) -> set[tuple[str, str]]:
    return {(alias.code, alias.kind) for alias in aliases(lang) if alias.text == text}


@pytest.mark.parametrize(
    ("lang", "text", "code", "kind"),
    [
        ("en", "United States", "USA", "name"),
        ("en", "U.S.", "USA", "acronym"),
        ("en", "Britons", "GBR", "people"),
        ("en", "Poles", "POL", "people"),
        ("en", "Filipinos", "PHL", "people"),
        ("en", "Turkey", "TUR", "name"),
        ("en", "Türkiye", "TUR", "name"),
        ("en", "Kyiv", "UKR", "capital"),
        ("en", "Foggy Bottom", "USA", "metonym"),
        ("en", "Côte d'Ivoire", "CIV", "name"),
        ("en", "Republic of Korea", "KOR", "name"),
        ("en", "Security Council", "UNSC", "name"),
        ("en", "the Alliance", "NATO", "name"),
        ("en", "Sino-", "CHN", "combining"),
        ("en", "Da'esh", "ISIS", "name"),
        ("it", "Stati Uniti", "USA", "name"),
        ("it", "giapponesi", "JPN", "adjective"),
        ("it", "russe", "RUS", "adjective"),
        ("it", "turchi", "TUR", "adjective"),
        ("it", "britannici", "GBR", "adjective"),
        ("it", "belghe", "BEL", "adjective"),
        ("it", "Pechino", "CHN", "capital"),
        ("it", "Palazzo Chigi", "ITA", "metonym"),
        ("it", "Cremlino", "RUS", "metonym"),
        ("it", "Alleanza atlantica", "NATO", "name"),
        ("it", "Onu", "UN", "acronym"),
        ("it", "franco-", "FRA", "combining"),
        ("it", "europei", "REG:Europe", "adjective"),
        ("it", "Asia orientale", "REG:EastAsia", "name"),
        ("fr", "OTAN", "NATO", "name"),
        ("de", "Weltsicherheitsrat", "UNSC", "name"),
        ("es", "EE. UU.", "USA", "acronym"),
        ("it", "G7", "G7", "acronym"),
        ("fr", "turques", "TUR", "adjective"),
        ("fr", "Maison Blanche", "USA", "metonym"),
        ("de", "polnischen", "POL", "adjective"),
        ("de", "Türkinnen", "TUR", "people"),
        ("de", "Moskau", "RUS", "capital"),
        ("es", "alemanas", "DEU", "adjective"),
        ("es", "Varsovia", "POL", "capital"),
        ("uk", "Україна", "UKR", "name"),
        ("en", "Arctic Council", "ArcticCouncil", "name"),
        ("en", "Department of War", "USA", "metonym"),
        ("en", "ISIS-K", "ISKP", "acronym"),
        ("en", "Bucharest Nine", "B9", "name"),
        ("it", "Fondo europeo per la difesa", "EDF", "name"),
        ("it", "Ocse", "OECD", "acronym"),
        ("it", "Gruppo dei Cinque europeo", "E5", "name"),
        ("fr", "Américains", "USA", "people"),
        ("fr", "Sud-Coréennes", "KOR", "people"),
        ("fr", "Saint-Siège", "VAT", "metonym"),
        ("fr", "CEEAC", "ECCAS", "acronym"),
        ("fr", "Force multinationale mixte", "MNJTF", "name"),
        ("de", "Arktischen Rates", "ArcticCouncil", "name"),
        ("de", "Libyschen Nationalarmee", "LNA", "name"),
        ("de", "Bundesverteidigungsministerium", "DEU", "metonym"),
        ("es", "disidencias de las FARC", "FARCDissidents", "name"),
        ("es", "TIAR", "RioPact", "acronym"),
        ("es", "Pyongyang", "PRK", "capital"),
        ("de", "FSB", "RUS", "metonym"),
        ("fr", "Hanwha Ocean", "HanwhaOcean", "name"),
    ],
)
def test_alias_means_its_actor(lang: str, text: str, code: str, kind: str) -> None:
    """Each text is an alias of that actor and kind."""
    assert (code, kind) in _means(text, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_every_state_has_an_adjective_and_a_capital(lang: str) -> None:
    """States of the table, former ones aside, can be meant by their adjective and their capital."""
    states = {code for code, actor in actors().items() if actor.form == "state"}
    for kind in ("adjective", "capital"):
        assert states - {alias.code for alias in aliases(lang) if alias.kind == kind} == set()


def test_italian_adjectives_have_all_their_forms() -> None:
    """Gender and number, by the declension of the adjective."""
    forms = {
        code: [a.text for a in aliases("it") if a.code == code and a.kind == "adjective"] for code in ("POL", "GRC")
    }
    assert set(forms["POL"]) == {"polacco", "polacca", "polacchi", "polacche"}
    assert set(forms["GRC"]) == {"greco", "greca", "greci", "greche", "ellenico", "ellenica", "ellenici", "elleniche"}


@pytest.mark.parametrize("lang", LANGS)
def test_shared_texts_are_marked_in_the_files(lang: str) -> None:
    """Where two actors share a text, the files say so for each: no clash comes in unseen."""
    unmarked = {
        (name.text, code)
        for part in (lang, "mul")
        for code, names in listed(part).items()
        for name in names
        if name.text in shared_texts(lang) and not name.ambiguous
    }
    assert unmarked == set()


def test_shared_texts_are_these() -> None:
    """The whole list: a new one is a decision, not an accident."""
    assert shared_texts("en") == {
        "ADF",
        "Brussels",
        "Congo",
        "Congolese",
        "Dominican",
        "Dominicans",
        "SDF",
        "Yugoslavia",
    }
    assert shared_texts("it") == {"Bruxelles", "Congo", "Jugoslavia", "SDF", "congolese", "congolesi"}


@pytest.mark.parametrize(
    "text", ["Georgia", "Jordan", "Chad", "Guinea", "Congo", "Korea", "Washington", "Niger", "Holland"]
)
def test_texts_that_need_context_are_ambiguous(text: str) -> None:
    """These are also other states, cities, people or words."""
    assert {alias.ambiguous for alias in aliases("en") if alias.text == text} == {True}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "SAFE"),
        ("en", "ADF"),
        ("en", "IRA"),
        ("en", "PURL"),
        ("de", "Wagner"),
        ("de", "Friedensrat"),
        ("it", "Avio"),
    ],
)
def test_names_that_are_also_words_or_others_need_context(lang: str, text: str) -> None:
    """In no language does such a name stand for the actor by itself."""
    assert {alias.ambiguous for alias in aliases(lang) if alias.text == text} == {True}


def test_case_is_minded_but_for_italian_adjectives() -> None:
    """English "Polish" is no "polish"; Italian adjectives are written in lower case."""
    assert {alias.case_sensitive for alias in aliases("en")} == {True}
    assert {a.case_sensitive for a in aliases("it") if a.kind in {"adjective", "people", "combining"}} == {False}
    assert {a.case_sensitive for a in aliases("it") if a.kind in {"name", "acronym", "capital", "metonym"}} == {True}


@pytest.mark.parametrize("lang", LANGS)
def test_longest_alias_comes_first(lang: str) -> None:
    """A scan in this order finds "South Korea" before "Korea"."""
    lengths = [len(alias.text) for alias in aliases(lang)]
    assert lengths == sorted(lengths, reverse=True)


def test_texts_are_as_the_parser_sees_them() -> None:
    """No curly apostrophe, double space or gloss in brackets."""
    odd = [a.text for lang in LANGS for a in aliases(lang) if any(sign in a.text for sign in ("\u2019", "  ", "("))]
    assert odd == []


@pytest.mark.parametrize("lang", ["en", "it", "fr", "de", "es"])
def test_acronyms_that_news_of_every_language_uses(lang: str) -> None:
    """Some count only in context: ESSI is a pronoun in Italian capitals."""
    wanted = {"ADMM", "AUKUS", "BRICS", "ESSI", "FPDA", "GCAP", "IP4", "MGCS", "MNNA", "OCCAR", "PESCO", "UDCG", "G20"}
    known = {alias.text for alias in aliases(lang) if alias.kind in {"acronym", "name"}}
    assert wanted - known == set()
