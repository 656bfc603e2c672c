"""Spanish, construction by construction: what is read, and nothing besides."""

import pytest
from tests.extract.modality_es import SPANISH
from tests.extract.reading import claims, line

from pactgraph.model import FactType


@pytest.mark.parametrize(("modality", "text"), SPANISH)
def test_one_delivery(modality: str, text: str) -> None:
    found = [line(claim) for claim in claims(text, "es", FactType.AID)]
    assert found == ([] if modality == "nothing" else [f"Aid {modality} JPN > UKR"])
