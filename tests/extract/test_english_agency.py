"""English agency prose: what the parser misplaces in it, who takes part in a drill, and who is angry at whom."""

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
        (
            "Tajikistan hosted Uzbek troops for a drill.",
            FactType.JOINT_EXERCISE,
            ("actual", ["TJK", "UZB"], []),
        ),
        (
            "Turkish airstrikes on Dohuk drew condemnation from Iraq.",
            FactType.CRITICISM,
            ("actual", ["IRQ"], ["TUR"]),
        ),
        (
            "Gabon announced its exit from the Central African bloc ECCAS.",
            FactType.WITHDRAWAL,
            ("actual", ["GAB"], ["ECCAS"]),
        ),
        (
            "Norway scrambled jets after a Russian Tu-95 entered its airspace.",
            FactType.SHOW_OF_FORCE,
            ("actual", ["RUS"], ["NOR"]),
        ),
        (
            "Serbia dismissed Croatian claims that its police had acted unlawfully.",
            FactType.REJECTION,
            ("actual", ["SRB"], ["HRV"]),
        ),
        (
            "A warning was issued to Sudan's junta by Egypt on Sunday.",
            FactType.THREAT,
            ("actual", ["EGY"], ["SDN"]),
        ),
        (
            "Ecuador took delivery on Monday of six helicopters from France.",
            FactType.ARMS_TRANSFER,
            ("actual", ["FRA"], ["ECU"]),
        ),
        (
            "Eritrea closed its border with Ethiopia, accusing it of hosting rebels.",
            FactType.CRITICISM,
            ("actual", ["ERI"], ["ETH"]),
        ),
        (
            "Danish soldiers stationed in Latvia as part of the force will stay for a year.",
            FactType.DEPLOYMENT,
            ("actual", ["DNK"], ["LVA"]),
        ),
        (
            "Prime Minister Anutin Charnvirakul of Thailand is due to travel to Hanoi.",
            FactType.CONSULTATION,
            ("committed", ["THA", "VNM"], []),
        ),
        (
            "Al-Shabaab fighters attacked a Ugandan base in Barawe.",
            FactType.ATTACK,
            ("actual", ["AlShabaab"], ["UGA"]),
        ),
        (
            "Australia handed over two patrol boats to the Tongan navy.",
            FactType.AID,
            ("actual", ["AUS"], ["TON"]),
        ),
        (
            "Turkish jets hit a depot in the Iraqi town of Sinjar in May 2022.",
            FactType.ATTACK,
            ("actual", ["TUR"], ["IRQ"]),
        ),
        (
            "The manoeuvres, which involve 900 troops from Chile and Peru, began on Monday.",
            FactType.JOINT_EXERCISE,
            ("actual", ["CHL", "PER"], []),
        ),
        (
            "A delegation led by General Asim Munir of Pakistan visited Baku.",
            FactType.CONSULTATION,
            ("actual", ["AZE", "PAK"], []),
        ),
        (
            "The Baltic states of Latvia and Estonia joined NATO in 2004.",
            FactType.MEMBERSHIP,
            ("actual", ["EST", "LVA"], ["NATO"]),
        ),
        (
            "A Kenyan base was attacked by Al-Shabab militants.",
            FactType.ATTACK,
            ("actual", ["AlShabaab"], ["KEN"]),
        ),
        (
            "The ministers of Peru, Chile and Brazil agreed to increase intelligence sharing among the three sides.",
            FactType.COOPERATION,
            ("committed", ["BRA", "CHL", "PER"], []),
        ),
        (
            "Armenia says its troops fired back after its outposts came under attack by Azerbaijan.",
            FactType.ATTACK,
            ("actual", ["AZE"], ["ARM"]),
        ),
        (
            "Latvian soldiers are attacking Russian outposts along the whole length of the river.",
            FactType.ATTACK,
            ("actual", ["LVA"], ["RUS"]),
        ),
        ("Indian Naval Chief visits Oman", FactType.CONSULTATION, ("actual", ["IND", "OMN"], [])),
        ("Maduro expels Peru diplomats", FactType.COERCION, ("actual", ["VEN"], ["PER"])),
        (
            "Poland will keep its troops in Iraq until the mission ends.",
            FactType.DEPLOYMENT,
            ("committed", ["POL"], ["IRQ"]),
        ),
        (
            "Mali and Togo are close to signing a defence accord.",
            FactType.AGREEMENT,
            ("proposed", ["MLI", "TGO"], []),
        ),
        ("Tehran is training Iraqi troops at a base in Diyala.", FactType.AID, ("actual", ["IRN"], ["IRQ"])),
        (
            "Togolese soldiers and Beninese troops freed hostages in a joint operation.",
            FactType.COOPERATION,
            ("actual", ["BEN", "TGO"], []),
        ),
        (
            "Brazil's Embraer is co-developing a radar with Poland.",
            FactType.JOINT_PROGRAMME,
            ("actual", ["Embraer", "POL"], []),
        ),
        ("Brazil's UN ambassador condemned Israel.", FactType.CRITICISM, ("actual", ["BRA"], ["ISR"])),
        ("An Israeli raid killed two Syrian soldiers.", FactType.ATTACK, ("actual", ["ISR"], ["SYR"])),
        ("Oman was alarmed by Iran's plan.", FactType.CRITICISM, ("actual", ["OMN"], ["IRN"])),
    ],
)
def test_told(text: str, kind: FactType, wanted: tuple[str, list[str], list[str]]) -> None:
    assert wanted in _told(text, kind)


def test_dismissed_claims() -> None:
    found = _told("Chad dismissed Sudanese reports that its troops had crossed into Sudan.", FactType.SHOW_OF_FORCE)
    assert [modality for modality, _, _ in found] == ["denied"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Talks between Sudan and the Rapid Support Forces began.", FactType.AID),
        ("Turkish airstrikes drew condemnation from Iraq.", FactType.ATTACK),
        ("The manoeuvres, which involve new tanks from Chile, began on Monday.", FactType.JOINT_EXERCISE),
        ("Brazil was alarmed by the weather in Peru.", FactType.CRITICISM),
        ("North Korea fired a missile off its coast.", FactType.ATTACK),
        ("Chad dismissed Sudanese claims that its troops had crossed the frontier.", FactType.ATTACK),
        ("The Abu Sayyaf group, which is based in the Philippines, is small.", FactType.DEPLOYMENT),
        ("The minister came under attack in Peru by Chile's press.", FactType.ATTACK),
        ("Togolese soldiers freed Beninese hostages in a joint operation.", FactType.COOPERATION),
        ("Egypt placed an order with Germany for wheat.", FactType.ARMS_TRANSFER),
    ],
)
def test_not_told(text: str, kind: FactType) -> None:
    assert _told(text, kind) == []
