import pytest

from pactgraph.extract.lexicon import lexicon
from pactgraph.parse import languages
from pactgraph.resources import interfaces
from pactgraph.units import called


@pytest.mark.parametrize("lang", interfaces())
def test_every_unit_of_every_lexicon_has_words(lang: str) -> None:
    units = {unit for one in languages() for unit in lexicon(one).time.get("units", {}).values()}
    money = {code for one in languages() for code in lexicon(one).time.get("currencies", {}).values()}
    wordless = {unit for unit in units - money if called(unit, lang) == (unit, unit)}
    same = {"jet", "raid", "marine", "radar", "bulldozer"}  # loans without a plural of their own in some languages
    assert wordless <= same | {"aircraft"}


def test_one_and_several() -> None:
    assert called("frigate", "en") == ("frigate", "frigates")
    assert called("frigate", "de") == ("Fregatte", "Fregatten")
    assert called("general", "fr") == ("général", "généraux")
    assert called("percent", "es") == ("%", "%")


def test_what_has_no_word_stays_as_it_is() -> None:
    assert called("EUR", "it") == ("EUR", "EUR")
    assert called("catapult", "en") == ("catapult", "catapult")
    assert called("soldier", "la") == ("soldier", "soldier")
