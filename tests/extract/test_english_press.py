"""English newspaper prose: surnames alone, "it", offices without a country, and pairs that point back."""

import pytest
from tests.extract.reading import claims, extractor

from pactgraph.model import Article, FactType


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
        ("Oman joined Kenya in condemning Rwanda.", FactType.CRITICISM, ("actual", ["KEN", "OMN"], ["RWA"])),
        (
            "Japan, which signed a pact with Peru last month, is to supply five ships.",
            FactType.AID,
            ("committed", ["JPN"], ["PER"]),
        ),
        (
            "Norway has given Ukraine two tanks. It has also promised shells.",
            FactType.AID,
            ("committed", ["NOR"], ["UKR"]),
        ),
        (
            "Norway has ruled out sending the jets, for which Ukraine has asked Spain.",
            FactType.AID,
            ("denied", ["NOR"], ["UKR"]),
        ),
        ("Iran threatened a harsh blow should Israel strike again.", FactType.THREAT, ("actual", ["IRN"], ["ISR"])),
        (
            "Burundi has a thousand troops fighting alongside the Rwandan army.",
            FactType.COOPERATION,
            ("actual", ["BDI", "RWA"], []),
        ),
        (
            "Biden told Netanyahu in a telephone call that he was worried.",
            FactType.CONSULTATION,
            ("actual", ["ISR", "USA"], []),
        ),
        ("Kenya's president, on a trip to Oman, spoke.", FactType.CONSULTATION, ("actual", ["KEN", "OMN"], [])),
        ("Spain recognised Palestine, a step Israel has condemned.", FactType.CRITICISM, ("actual", ["ISR"], ["ESP"])),
        ("Norwegian jets intercepted two Russian Tu-95s.", FactType.SHOW_OF_FORCE, ("actual", ["NOR"], ["RUS"])),
        ("Iran fired a salvo of rockets at Iraq.", FactType.ATTACK, ("actual", ["IRN"], ["IRQ"])),
        ("Russia fired 38 drones, bought from Iran, at Ukraine.", FactType.ATTACK, ("actual", ["RUS"], ["UKR"])),
        (
            "Fighting between the army and Hezbollah erupted in Lebanon.",
            FactType.ATTACK,
            ("actual", ["LBN"], ["Hezbollah"]),
        ),
        (
            "Oman warned of growing cooperation between Russia and Kenya.",
            FactType.COOPERATION,
            ("actual", ["KEN", "RUS"], []),
        ),
        (
            "Oman warned of cooperation between Russia and Kenya.",
            FactType.COOPERATION,
            ("possible", ["KEN", "RUS"], []),
        ),
        (
            "Foreign Secretary Ravi Rao said New Delhi had asked Bangladesh for help.",
            FactType.APPEAL,
            ("actual", ["IND"], ["BGD"]),
        ),
        (
            "Japan and Mongolia signed a pact. Oman and Kenya joined the two in a naval exercise.",
            FactType.JOINT_EXERCISE,
            ("actual", ["JPN", "KEN", "MNG", "OMN"], []),
        ),
        ("Iran struck Israel. Qatar has appealed to both sides.", FactType.APPEAL, ("actual", ["QAT"], ["IRN", "ISR"])),
        (
            "Romania, whose airspace was violated by Russian drones, has delivered a radar to Ukraine.",
            FactType.AID,
            ("actual", ["ROU"], ["UKR"]),
        ),
        (
            "Bulgaria met Serbia, and the Dutch, despite their doubts, have sent two jets to Ukraine.",
            FactType.AID,
            ("actual", ["NLD"], ["UKR"]),
        ),
        (
            "China is North Korea's ally. On Monday Beijing held talks with the South.",
            FactType.CONSULTATION,
            ("actual", ["CHN", "KOR"], []),
        ),
        (
            "Seoul objected. Putin, by then in Hanoi, hinted that he might send weapons to Pyongyang.",
            FactType.AID,
            ("possible", ["RUS"], ["PRK"]),
        ),
        (
            "Germany was silent. The chancellor has accused Norway of greed.",
            FactType.CRITICISM,
            ("actual", ["DEU"], ["NOR"]),
        ),
        ('Poland called the German delay "a gift to Putin".', FactType.CRITICISM, ("actual", ["POL"], ["DEU"])),
        ("Aliyev, for his part, has warned Paris.", FactType.THREAT, ("actual", ["AZE"], ["FRA"])),
        (
            "American and British jets struck the Houthis. The Houthis vowed revenge.",
            FactType.THREAT,
            ("actual", ["Houthis"], ["GBR", "USA"]),
        ),
        (
            "Germany's chancellor and Uzbekistan's president, Shavkat Mirziyoyev, met in Samarkand.",
            FactType.CONSULTATION,
            ("actual", ["DEU", "UZB"], []),
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
        ("Putin thanked his soldiers for what he called a sacred war against Ukraine.", FactType.ATTACK),
        ("Oman described the talks as a war on Yemen.", FactType.ATTACK),
        ("Norway met Spain and Italy. Norway has promised shells.", FactType.AID),
        ("France refuses to rule out sanctions on Mali.", FactType.REJECTION),
        ("Iran has shipped missiles to Russia; Tehran denies it.", FactType.REJECTION),
        ("Russia spoke at the Security Council, where its envoy denounced the two countries.", FactType.CRITICISM),
        ("They drove from Lavrov to Norway, and thanked Norway.", FactType.ENDORSEMENT),
    ],
)
def test_what_points_to_nobody(text: str, kind: FactType) -> None:
    assert _told(text, kind) == []


def test_whose_a_shared_title_is_the_context_tells() -> None:
    (asked,) = claims("Foreign Secretary Ravi Rao said New Delhi had asked Bangladesh for help.", "en", FactType.APPEAL)
    assert asked.attributed_to is None


def test_an_office_told_apart_from_its_holder() -> None:
    article = Article(
        "note", "Germany's defence minister met Kenya. Boris Pistorius smiled.", "en", published="2024-05-05"
    )
    found = [(one.person, one.office, one.polity) for one in extractor().read(article).offices]
    assert found == [("Boris Pistorius", "minister of defence", "DEU")]
