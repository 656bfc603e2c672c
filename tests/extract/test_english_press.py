"""English newspaper prose: surnames alone, "it", offices without a country, and pairs that point back."""

import pytest
from tests.extract.reading import claims

from pactgraph.model import FactType


def _told(text: str, kind: FactType) -> list[tuple[str, list[str], list[str]]]:
    """The claims of a type: modality, agents and counterparts, each sorted."""
    return [
        (claim.modality.value, sorted(p.polity for p in claim.agents), sorted(p.polity for p in claim.counterparts))
        for claim in claims(text, "en", kind)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Lavrov accused Norway of hypocrisy.", FactType.CRITICISM, ("actual", ["RUS"], ["NOR"])),
        ("Marcos condemned China.", FactType.CRITICISM, ("actual", ["PHL"], ["CHN"])),
        (
            "Kenya is angry. It signed a defence pact with Rwanda on Monday.",
            FactType.AGREEMENT,
            ("actual", ["KEN", "RWA"], []),
        ),
        (
            "Israel wants more. Its foreign minister urged Norway to act.",
            FactType.APPEAL,
            ("actual", ["ISR"], ["NOR"]),
        ),
        (
            "Rwanda rejected the charge. The foreign ministry accused Burundi of lying.",
            FactType.CRITICISM,
            ("actual", ["RWA"], ["BDI"]),
        ),
        (
            "Japan and Mongolia met. Turkey condemned Greece. Turkey urged both sides to sign.",
            FactType.APPEAL,
            ("actual", ["TUR"], ["JPN", "MNG"]),
        ),
        (
            "Serbia met Croatia. Vietnam sent a ship to Manila for the first drills between the two countries.",
            FactType.JOINT_EXERCISE,
            ("actual", ["PHL", "VNM"], []),
        ),
        ("Iran struck Israel. Qatar urged both sides to stop.", FactType.APPEAL, ("actual", ["QAT"], ["IRN", "ISR"])),
        (
            "In Hanoi the Russian president and his counterpart agreed to deepen co-operation in defence.",
            FactType.COOPERATION,
            ("committed", ["RUS", "VNM"], []),
        ),
        (
            "Japan's chief cabinet secretary, Taro Hayashida, condemned Russia.",
            FactType.CRITICISM,
            ("actual", ["JPN"], ["RUS"]),
        ),
    ],
)
def test_newspaper_prose(text: str, kind: FactType, wanted: tuple[str, list[str], list[str]]) -> None:
    assert wanted in _told(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president of Kenya resigned. It condemned Rwanda.", FactType.CRITICISM),
        ("Kenya and Uganda quarrelled. It accused Rwanda of lying.", FactType.CRITICISM),
        (
            "Kenya met Uganda. The Turkish army was silent, and the poet accused Rwanda.",
            FactType.CRITICISM,
        ),
        ("They drove from Lavrov to Norway, and thanked Norway.", FactType.ENDORSEMENT),
    ],
)
def test_what_points_to_nobody(text: str, kind: FactType) -> None:
    assert _told(text, kind) == []
