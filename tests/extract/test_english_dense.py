"""English wire prose: groups with backers, prices, days before objects, verbs joined too low, deeds that are mutual."""

import pytest
from tests.extract.reading import claims, lines, offices

from pactgraph.model import FactType


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # verbs joined too low, or taken for parts of names
        (
            "Kenya called on Rwanda to withdraw its troops from Burundi and urged Uganda to leave.",
            {"Appeal actual KEN > RWA", "Appeal actual KEN > UGA", "Withdrawal proposed RWA > BDI"},
        ),
        (
            "The government of Peru complained that the deal broke the law, and recalled its ambassador to Chile.",
            {"Withdrawal actual PER > CHL"},
        ),
        ("Chad admits backing M23 but blames Kenya for its silence.", {"Criticism actual TCD > KEN"}),
        ("Rwanda responded by cutting diplomatic ties with Belgium.", {"Withdrawal actual RWA > BEL"}),
        ("Seeking peace in the region, Japan and Mongolia agree to work together.", {"Agreement actual JPN + MNG"}),
        ("Oman launched on Monday several airstrikes on military sites in Yemen.", {"Attack actual OMN > YEM"}),
        (
            "The envoys of Norway and Finland condemned Russia's latest missile launch.",
            {"Criticism actual FIN + NOR > RUS"},
        ),
        # prices, backers, neighbours
        ("Kuwait will buy 28 jets worth $9bn from Italy.", {"ArmsTransfer committed ITA > KWT"}),
        (
            "The Iran-backed Houthis, who hold the port, are accused of firing drones at Israel.",
            {"Attack actual Houthis > ISR"},
        ),
        ("Poland met Japan amid Russia's war on neighbouring Ukraine.", {"Attack actual RUS > UKR"}),
        # what two do to each other
        ("Chad and Sudan accused each other of lying.", {"Criticism actual TCD > SDN", "Criticism actual SDN > TCD"}),
        ("Troops from Thailand and Laos clashed on Monday.", {"Attack actual THA > LAO", "Attack actual LAO > THA"}),
        ("India and Nepal traded fire across the border.", {"Attack actual IND > NPL", "Attack actual NPL > IND"}),
        # who buys decides
        ("Kuwait said on Thursday it would buy 12 jets from France.", {"ArmsTransfer committed FRA > KWT"}),
        ("Japan and Peru are exploring the possibility of joint patrols.", {"JointExercise possible JPN + PER"}),
        ("The French foreign minister said talks with Oman would be short.", {"Consultation possible FRA + OMN"}),
        ("A Chinese patrol ship aimed a laser at a Philippine vessel.", {"ShowOfForce actual CHN > PHL"}),
        ("Algeria said it was sending tanks to its border with Mali.", {"ShowOfForce actual DZA > MLI"}),
        # acronyms as adjectives, places off a coast, what is given in words
        ("U.S. strikes on the Houthis continued.", {"Attack actual USA > Houthis"}),
        ("The deployment of a British warship off the Guyana coast was a test.", {"Deployment actual GBR"}),
        ("Cairo gave Ethiopia a stern warning over its dam.", {"Threat actual EGY > ETH"}),
        ("Japan demanded the Chinese ships leave its waters.", {"Appeal actual JPN > CHN"}),
        ("Kenya has called for Chad, Oman and the European Union to help.", {"Appeal actual KEN > EU + OMN + TCD"}),
        ("Kenya's minister met Oman. The foreign minister praised Chad.", {"Endorsement actual KEN > TCD"}),
        # auxiliaries parted from their participles, clauses behind "after", fighting told by its outbreak
        ("Algeria backs the Polisario Front, which has for decades fought Morocco.", {"Attack actual Polisario > MAR"}),
        ("Kenya met Oman before Chad and Togo signed the pact.", {"Agreement actual TCD + TGO"}),
        (
            "Fighting erupted between Thai and Cambodian soldiers close to the temple.",
            {"Attack actual THA > KHM", "Attack actual KHM > THA"},
        ),
        (
            "Algeria broke off ties with its neighbour Morocco, accusing it of hostile actions.",
            {"Withdrawal actual DZA > MAR", "Criticism actual DZA > MAR"},
        ),
        ("Ukraine demanded the expansion of EU sanctions against Russia.", {"Coercion actual EU > RUS"}),
        # dates before subjects, who is accused, called or left as "the country", ministers of the state that speaks
        ("On 19 July Iranian forces seized a Greek tanker.", {"Coercion actual IRN > GRC"}),
        (
            "Swedish officials accuse Belarus of abetting traffickers who bring migrants.",
            {"Criticism actual SWE > BLR"},
        ),
        ("Sweden's minister called the Danish and Dutch ministers on Monday.", {"Consultation actual DNK + NLD + SWE"}),
        (
            "Poland suspended asylum for migrants from Belarus, accusing the country of planning a crisis.",
            {"Criticism actual POL > BLR"},
        ),
        (
            "The Sudanese army said on Monday that it had won. Foreign Minister Ali Yusif accused Chad of lying.",
            {"Criticism actual SDN > TCD"},
        ),
        ("Egyptian army chief Ahmed Khalifa travelled to Somalia.", {"Consultation actual EGY + SOM"}),
        ("Germany declined to arm Norway.", {"Rejection actual DEU > NOR"}),
        ("Kigali denies Congo's accusations that it backs M23.", {"Endorsement denied RWA > M23"}),
        (
            "The year saw a visit by Oman to Chad and a visit by Peru to Laos.",
            {"Consultation actual LAO + PER"},
        ),
    ],
)
def test_dense_prose(text: str, wanted: set[str]) -> None:
    assert wanted <= lines(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # a list is not joined across the comma that opens a clause
        ("During his visit to the Middle East, Japan and Kenya agreed on a plan.", "REG:MiddleEast"),
        # who is named again in a list elsewhere is not the list
        ("Qatar's ministry thanked Oman, after talks hosted by Kenya, Qatar, and Egypt.", "KEN"),
        # a bare plural that stands before "them" is who is meant
        ("Iran met Oman. Rutte said that when allies meet in July, he expects them to agree on a plan.", "NATO"),
        # currencies are no states
        ("India helped Vietnam by extending a US$300 million line of credit for boats.", "USA"),
        ("France granted Kenya 40 million U.S. dollars.", "USA"),
        # "it" is what was said
        ("Spain met Peru. Chile denied it.", "CHL"),
        # the backer does not act
        ("The Iran-backed Houthis, who hold the port, are accused of firing drones at Israel.", "IRN"),
        # what a clause tells of a thing receives nothing
        ("Peru thanked Canada for its support for a ruling that rejected China's claim.", "CHN"),
        # a region that describes a country is no party
        ("The African country plans to buy 24 helicopters from Russia, Mali's agency said.", "REG:Africa"),
        # who brokered the deal of the first sentence is not who writes
        (
            "Iran and Oman restore ties in a deal brokered by China. So we welcome the agreement of Iran and Oman.",
            "CHN",
        ),
    ],
)
def test_whoever_does_not_act(text: str, kind: str) -> None:
    told = claims(text)
    acting = {party.polity for claim in told for party in (*claim.agents, *claim.counterparts)}
    if kind == "KEN":
        (thanks,) = [claim for claim in told if claim.type is FactType.ENDORSEMENT]
        acting = {party.polity for party in thanks.agents}
    if kind == "REG:MiddleEast":
        (agreed,) = [claim for claim in told if claim.type is FactType.AGREEMENT]
        acting = {party.polity for party in agreed.agents}
    assert kind not in acting


def test_drills_near_a_border_are_none_with_the_neighbour() -> None:
    told = lines("The visit led Peru to begin exercises near its border with Chile.")
    assert told == {"ShowOfForce actual PER > CHL"}


def test_names_behind_several_nationalities_are_theirs_in_order() -> None:
    text = "Kenya's foreign minister, Ali Otieno, met his Danish and Dutch counterparts, Jens Holm and Piet Bakker."
    assert offices(text) == [
        ("Ali Otieno", "minister of foreign affairs", "KEN", False),
        ("Jens Holm", "minister of foreign affairs", "DNK", False),
        ("Piet Bakker", "minister of foreign affairs", "NLD", False),
    ]


def test_names_whose_nationality_nothing_tells_are_left_out() -> None:
    told = offices("Kenya's foreign minister, Ali Otieno, met his European counterparts, Jens Holm and Piet Bakker.")
    assert [name for name, *_ in told] == ["Ali Otieno"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("US Secretary of the Navy Adam Cole met Kenya.", ("Adam Cole", "secretary of the navy", "USA", False)),
        ("Brunei's Minister of Defence II Hadi Yusof met Oman.", ("Hadi Yusof", "minister of defence", "BRN", False)),
        (
            "General Karl Brandt, Denmark's chief of defence, praised Poland.",
            ("Karl Brandt", "chief of staff", "DNK", False),
        ),
        (
            "Japan's Vice Minister of Foreign Affairs Ken Mori met Oman.",
            ("Ken Mori", "deputy minister of foreign affairs", "JPN", False),
        ),
    ],
)
def test_offices_of_english_press(text: str, wanted: tuple[str, str, str, bool]) -> None:
    assert offices(text) == [wanted]


def test_who_denies_a_deed_turns_nobody_down() -> None:
    assert lines("Sweden denied arming Norway.") == {"Aid denied SWE > NOR"}


def test_military_equipment_is_given_and_not_deployed() -> None:
    assert lines("Denmark has provided military equipment to Ukraine, including tanks.") == {"Aid actual DNK > UKR"}


def test_who_moves_troops_from_a_base_withdraws_them() -> None:
    assert lines("Spain will redeploy hundreds of troops from bases in Iraq.") == {"Withdrawal committed ESP > IRQ"}


def test_what_somebody_is_called_is_no_call() -> None:
    assert lines("Poland's minister called the Russian president a killer.") == set()
