"""Topics by their cue words, whole words only."""

import pytest
from tests.extract.reading import claims

from pactgraph.extract.topics import topics


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Air defence and fighter jets", ("air-and-missile-defence", "air-power")),
        ("en", "FIGHTER JETS", ("air-power",)),
        ("en", "They spoke about bread.", ()),
        ("en", "", ()),
        ("it", "La difesa aerea e i caccia", ("air-and-missile-defence", "air-power")),
        ("it", "air defence", ()),
    ],
)
def test_topics(lang: str, text: str, expected: tuple[str, ...]) -> None:
    assert topics(text, lang) == expected


def test_a_claim_has_the_topics_of_its_sentence() -> None:
    text = "Japan sent air defence systems to Ukraine. Japan sent blankets to Ukraine."
    assert [claim.topics for claim in claims(text)] == [("air-and-missile-defence",), ()]
