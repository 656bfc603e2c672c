"""Names of actors: the longest counts, attitudes and places are none, the ambiguous are settled by the text."""

import pytest
from tests.extract.reading import extractor, lines

from pactgraph.extract.aliases import find
from pactgraph.extract.ambiguity import settle
from pactgraph.model import Article
from pactgraph.parse import text_of


def named(text: str, lang: str = "en") -> list[tuple[str, str]]:
    """The names that are found in each sentence, after the ambiguous ones are settled: words and code."""
    parsed = extractor().parser.parse(Article("note", text, lang))
    settled = settle([(sentence.doc, find(sentence.doc, lang)) for sentence in parsed], lang)
    return [
        (text_of(sentence.doc[found.first : found.last]), found.code)
        for sentence, every in zip(parsed, settled, strict=True)
        for found in every
    ]


CASES = [
    ("en", "South Korea thanked Korean firms.", [("South Korea", "KOR")]),
    ("en", "The Democratic Republic of the Congo spoke.", [("Democratic Republic of the Congo", "COD")]),
    ("en", "The Republic of the Congo spoke.", [("Republic of the Congo", "COG")]),
    ("en", "The United States of America spoke.", [("United States of America", "USA")]),
    ("en", "The European Union and Nigeria spoke.", [("European Union", "EU"), ("Nigeria", "NGA")]),
    ("en", "Niger and Papua New Guinea spoke.", [("Niger", "NER"), ("Papua New Guinea", "PNG")]),
    ("en", "The pro-Russian rebels left Ukraine.", [("Ukraine", "UKR")]),
    ("en", "An anti-NATO march crossed Norway.", [("Norway", "NOR")]),
    ("en", "The counter-ISIL plan failed.", []),
    ("en", "Ships crossed the South China Sea near Taiwan.", [("Taiwan", "TWN")]),
    ("en", "Kyiv Post wrote about Kyiv.", [("Kyiv", "UKR")]),
    ("en", "Give us the US flag.", [("US", "USA")]),
    ("en", "They called us.", []),
    ("en", "Jordan sent trucks.", [("Jordan", "JOR")]),
    ("en", "They met Michael Jordan.", []),
    ("en", "Turkey spoke to Chad.", [("Turkey", "TUR"), ("Chad", "TCD")]),
    ("en", "The turkey was cold.", []),
    ("en", "Polish and Estonian troops met.", [("Polish", "POL"), ("Estonian", "EST")]),
    ("it", "La Corea del Nord parla.", [("Corea del Nord", "PRK")]),
    ("it", "I filorussi lasciano l'Ucraina.", [("Ucraina", "UKR")]),
    ("it", "Le navi attraversano il Mar Cinese Meridionale.", []),
    ("it", "Gli Stati Uniti e l'Unione europea parlano.", [("Stati Uniti", "USA"), ("Unione europea", "EU")]),
    ("it", "L’Ucraina ringrazia l’Estonia.", [("Ucraina", "UKR"), ("Estonia", "EST")]),
    ("it", "Gli accordi di Minsk sono falliti.", []),
    ("it", "Truppe polacche ed estoni arrivano.", [("polacche", "POL"), ("estoni", "EST")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_names(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text, lang) == expected


def test_an_ambiguous_name_needs_the_actor_to_be_named_clearly() -> None:
    alone = named("Washington warned of a storm.")
    beside = named("American officials spoke. Washington warned Iran.")
    assert alone == []
    assert beside == [("American", "USA"), ("Washington", "USA"), ("Iran", "IRN")]


def test_an_attitude_towards_an_actor_is_no_act_of_it() -> None:
    assert lines("The pro-Russian rebels attacked Ukraine.") == set()
    assert lines("I ribelli filorussi hanno attaccato l'Ucraina.", "it") == set()


def test_a_namesake_person_is_no_state() -> None:
    assert lines("Japan thanked Michael Jordan.") == set()
    assert lines("Japan thanked Jordan.") == {"Endorsement actual JPN > JOR"}
