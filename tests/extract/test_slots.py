"""Slots: where the arguments of verbs and of nouns of events stand, whatever the construction."""

import pytest
from tests.extract.reading import claims, extractor, lines

from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.slots import slots
from pactgraph.model import Article, Quantity
from pactgraph.parse import Token


def filled(text: str, word: str, lang: str = "en") -> dict[str, set[str]]:
    """The named fillers of each slot of a word: only the capitalised ones."""
    (sentence,) = extractor().parser.parse(Article("note", text, lang))
    token: Token = next(token for token in sentence.doc if token.text == word)
    found = {
        name: {t.text for t in tokens if t.text[:1].isupper()} for name, tokens in slots(token, lexicon(lang)).items()
    }
    return {name: words for name, words in found.items() if words}


CASES = [
    ("en", "Russia attacked Ukraine.", "attacked", {"subject": {"Russia"}, "object": {"Ukraine"}}),
    ("en", "Ukraine was attacked by Russia.", "attacked", {"subject": {"Russia"}, "object": {"Ukraine"}}),
    ("en", "Russia wants to attack Ukraine.", "attack", {"subject": {"Russia"}, "object": {"Ukraine"}}),
    ("en", "Iran urged Russia to attack Ukraine.", "attack", {"subject": {"Russia"}, "object": {"Ukraine"}}),
    ("en", "Iran promised to attack Ukraine.", "attack", {"subject": {"Iran"}, "object": {"Ukraine"}}),
    ("en", "Russia, which attacked Ukraine, left.", "attacked", {"subject": {"Russia"}, "object": {"Ukraine"}}),
    ("en", "Iran met Russia and attacked Ukraine.", "attacked", {"subject": {"Iran"}, "object": {"Ukraine"}}),
    ("en", "Norway sent tanks to Ukraine.", "sent", {"subject": {"Norway"}, "to": {"Ukraine"}}),
    ("en", "The invasion of Ukraine by Russia failed.", "invasion", {"of": {"Ukraine"}, "by": {"Russia"}}),
    ("en", "Russia's invasion of Ukraine failed.", "invasion", {"poss": {"Russia"}, "of": {"Ukraine"}}),
    ("en", "The Russian attack on Ukraine failed.", "attack", {"adj": {"Russian"}, "on": {"Ukraine"}}),
    ("en", "Russia launched an attack on Ukraine.", "attack", {"subject": {"Russia"}, "on": {"Ukraine"}}),
    ("it", "La Russia ha attaccato l'Ucraina.", "attaccato", {"subject": {"Russia"}, "object": {"Ucraina"}}),
    ("it", "L'Ucraina è stata attaccata dalla Russia.", "attaccata", {"subject": {"Russia"}, "object": {"Ucraina"}}),
    ("it", "La Russia vuole attaccare l'Ucraina.", "attaccare", {"subject": {"Russia"}, "object": {"Ucraina"}}),
]


@pytest.mark.parametrize(("lang", "text", "word", "expected"), CASES)
def test_fillers(lang: str, text: str, word: str, expected: dict[str, set[str]]) -> None:
    assert filled(text, word, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "France gave Ukraine tanks.", {"Aid actual FRA > UKR"}),
        ("en", "France sent Ukraine air defence systems and ammunition.", {"Aid actual FRA > UKR"}),
        ("en", "Japan sent up to 40 trucks to Ukraine.", {"Aid actual JPN > UKR"}),
        ("it", "La Germania ha fornito all'Ucraina sistemi di difesa aerea.", {"Aid actual DEU > UKR"}),
        ("it", "Il Giappone ha inviato fino a 40 camion all'Ucraina.", {"Aid actual JPN > UKR"}),
        ("it", "Gli Stati Uniti hanno venduto caccia alla Polonia.", {"ArmsTransfer actual USA > POL"}),
        ("it", "La Polonia ha comprato caccia dagli Stati Uniti.", {"ArmsTransfer actual USA > POL"}),
        ("it", "La Polonia teme un attacco russo alla Lituania.", {"Attack possible RUS > LTU"}),
    ],
)
def test_objects_and_verbs_that_parsers_lose(lang: str, text: str, expected: set[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japan sent up to 40 trucks to Ukraine."),
        ("it", "Il Giappone ha inviato fino a 40 camion all'Ucraina."),
    ],
)
def test_a_bound_is_kept(lang: str, text: str) -> None:
    (claim,) = claims(text, lang)
    assert claim.quantity == Quantity(40.0, "truck", "max")
