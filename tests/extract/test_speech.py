"""Who says so: reported clauses, named sources, and quotations that run over sentences."""

import pytest
from tests.extract.reading import claims

from pactgraph.model import FactType, Party

JAN = Party("POL", "Jan Kowalski")
POLAND = Party("POL")

CASES: list[tuple[str, str, Party | None]] = [
    ("en", "Russia attacked Ukraine.", None),
    ("en", "Poland said that Russia attacked Ukraine.", POLAND),
    ("en", "Poland says Russia attacked Ukraine.", POLAND),
    ("en", "Russia attacked Ukraine, Poland said.", POLAND),
    ("en", "“Russia attacked Ukraine,” Poland said.", POLAND),
    ("en", '"Russia attacked Ukraine," said Polish Foreign Minister Jan Kowalski.', JAN),
    ("en", '"Russia attacked Ukraine. It was a crime," said Polish Foreign Minister Jan Kowalski.', JAN),
    ("en", '"It was a crime. Russia attacked Ukraine," said Polish Foreign Minister Jan Kowalski.', JAN),
    ("en", 'Polish Foreign Minister Jan Kowalski said: "Russia attacked Ukraine."', JAN),
    ("en", "Polish Foreign Minister Jan Kowalski spoke. Kowalski said that Russia attacked Ukraine.", JAN),
    ("en", "Poland was told off. Russia attacked Ukraine.", None),
    ("en", "“It rains,” Poland said. Russia attacked Ukraine.", None),
    ("en", "According to Poland, Russia attacked Ukraine.", POLAND),
    ("en", "Russia attacked Ukraine, according to Poland.", POLAND),
    ("it", "La Russia ha attaccato l'Ucraina.", None),
    ("it", "La Polonia ha detto che la Russia ha attaccato l'Ucraina.", POLAND),
    ("it", "Secondo la Polonia, la Russia ha attaccato l'Ucraina.", POLAND),
    ("it", "La Russia ha attaccato l'Ucraina, secondo la Polonia.", POLAND),
    ("it", "«La Russia ha attaccato l'Ucraina», ha detto il ministro degli Esteri polacco Jan Kowalski.", JAN),
    ("it", "“La Russia ha attaccato l’Ucraina. È grave”, ha detto il ministro degli Esteri polacco Jan Kowalski.", JAN),
    ("it", "“È grave. La Russia ha attaccato l’Ucraina”, ha detto il ministro degli Esteri polacco Jan Kowalski.", JAN),
    ("it", "«Piove», ha detto la Polonia. La Russia ha attaccato l'Ucraina.", None),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), CASES)
def test_speaker_of_an_attack(lang: str, text: str, speaker: Party | None) -> None:
    found = claims(text, lang, FactType.ATTACK)
    assert [claim.attributed_to for claim in found] == [speaker]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Poland accused Russia of attacking Ukraine."),
        ("en", "Poland thanked Norway."),
        ("en", "Poland said it will send tanks to Ukraine."),
        ("en", "Sweden announced that it had delivered tanks to Ukraine."),
        ("it", "La Polonia ha accusato la Russia di aver attaccato l'Ucraina."),
        ("it", "Il Giappone ha dichiarato che invierà camion all'Ucraina."),
    ],
)
def test_nobody_is_the_source_of_an_own_act(lang: str, text: str) -> None:
    first = claims(text, lang)[0]
    assert first.attributed_to is None


def test_what_another_says_that_one_will_do_is_a_prediction() -> None:
    assert [c.modality.value for c in claims("Latvia said that Norway will send tanks to Ukraine.")] == ["possible"]
    assert [c.modality.value for c in claims("Norway said that Norway will send tanks to Ukraine.")] == ["committed"]
