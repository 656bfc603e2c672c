"""English: what news writes and a parser of news misreads, or a reader understands without being told."""

import pytest
from tests.extract.reading import claims, lines, offices

STATEMENTS = [
    # main verbs in the past that look like participles
    ("A Chinese delegation led by a deputy minister landed in Nairobi.", "Consultation actual CHN + KEN"),
    ("Paraguay and Bolivia normalised relations in 2019.", "Agreement actual BOL + PRY"),
    ("Hungary on Monday vetoed a statement by the European Union.", "Rejection actual HUN > EU"),
    ("Latvia scrambled jets after Belarusian helicopters entered its airspace.", "ShowOfForce actual BLR > LVA"),
    ("A Peruvian frigate sailed through the Taiwan Strait on Friday.", "ShowOfForce actual PER"),
    # particles, gerunds and infinitives
    ("Portugal will hand over three helicopters to Ukraine.", "Aid committed PRT > UKR"),
    ("Madrid is considering supplying howitzers to Kyiv, an official told reporters.", "Aid proposed ESP > UKR"),
    ("Sudan accused Chad of supplying arms to the Rapid Support Forces.", "Aid actual TCD > RSF"),
    ("Malawi and Zambia agreed to reopen the road and to exchange intelligence.", "Cooperation committed MWI + ZMB"),
    # who owns what acts
    ("Filipino coast guard vessels were rammed by Chinese trawlers.", "Attack actual CHN > PHL"),
    ("The junta in Guinea has suspended a defence pact with Senegal.", "Withdrawal actual GIN > SEN"),
    ("Iranian guards seized a Liberian-flagged tanker in the strait.", "Coercion actual IRN > LBR"),
    ("Russia's FSB detained a Norwegian consul.", "Coercion actual RUS > NOR"),
    ("Venezuelan troops massed near the border with Guyana.", "ShowOfForce actual VEN > GUY"),
    ("Rome and Tokyo, together with London, are building a fighter.", "JointProgramme actual GBR + ITA + JPN"),
    ("Slovenia spoke on Friday with Danish Deputy Prime Minister Lars Holm.", "Consultation actual DNK + SVN"),
    ("The minister of Peru, Juan Rojas, announced it on a visit to Quito.", "Consultation actual ECU + PER"),
    ("Kenya told India to withdraw its troops from Somalia.", "Withdrawal proposed IND > SOM"),
    (
        "Kenya denied that it had to do with a raid last year in which al Shabaab fighters attacked a Kenyan base.",
        "Attack actual AlShabaab > KEN",
    ),
    # events in objects, topics of talks
    ("Norway rejected calls by Iceland to share the data.", "Appeal actual ISL > NOR"),
    ("Kenya and Rwanda began negotiations on an extradition treaty.", "Agreement proposed KEN + RWA"),
    ("Turkish jets struck what Ankara said were PKK hideouts.", "Attack actual TUR > PKK"),
    ("South Sudan and Uganda agreed on the deployment of Ugandan forces in Juba.", "Deployment committed UGA > SSD"),
    (
        "Mali and Niger announced their exit from the West African bloc ECOWAS.",
        "Withdrawal actual MLI + NER > ECOWAS",
    ),
    ("The Albanian ambassador was summoned to the foreign ministry in Athens.", "Criticism actual GRC > ALB"),
]

DISCOURSE = [
    (
        "Romania sent drones, Minister Ion Pop of Romania said. He met the Danish minister in Bucharest.",
        "Consultation actual DNK + ROU",
    ),
    ("Gabon left the African Union in May. Ghana joined the bloc in 1963.", "Membership actual GHA > AU"),
    ("Niger's rulers spoke on Monday. French troops left the country in December.", "Withdrawal actual FRA > NER"),
    ("Latvia and Spain signed a pact. Under the pact, Spain will supply drones.", "Aid committed ESP > LVA"),
    ("Houthi rebels said they had launched missiles at a Greek ship.", "Attack actual Houthis > GRC"),
]

TRAPS = [
    ("The United States and Saudi Arabia brokered two truces.", "Agreement"),
    ("Japan told Ukraine that trucks were on the way.", "Appeal"),
    ("Eritrean troops fought alongside Ethiopian forces.", "Attack"),
    ("Israel struck with Jordan a balance in the talks.", "Attack"),
    ("The weapons seized in Lagos landed in a depot.", "Consultation"),
    ("Chad ended its defence pact with France.", "Agreement"),
    ("The mission in Haiti received 24 vehicles from Canada.", "Deployment"),
    ("A base shared by Spain and Portugal closed.", "Cooperation"),
    ("Ireland called for talks on Lebanon.", "Appeal"),
]


@pytest.mark.parametrize(("text", "wanted"), STATEMENTS + DISCOURSE)
def test_stated(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(("text", "kind"), TRAPS)
def test_not_stated(text: str, kind: str) -> None:
    assert [claim for claim in claims(text) if claim.type.value == kind] == []


def test_what_a_company_delivers_is_sold() -> None:
    assert lines("Saab will deliver four jets to Hungary.") == {"ArmsTransfer committed Saab > HUN"}


def test_teller_at_the_end_is_the_source() -> None:
    found = claims("Armenia froze its participation in the CSTO, Prime Minister Nikol Pashinyan said in an interview.")
    assert [(c.type.value, c.agents[0].polity, c.attributed_to) for c in found] == [("Withdrawal", "ARM", None)]


OFFICES = [
    (
        "Chad's defence minister met his Danish counterpart, Lars Toft Holm, in Paris.",
        [("Lars Toft Holm", "minister of defence", "DNK", False)],
    ),
    (
        "Somali President Hassan Sheikh Mohamud met the Ethiopian leader.",
        [("Hassan Sheikh Mohamud", "president", "SOM", False)],
    ),
    ("Australia's Pacific minister, Pat Conroy, left for Fiji.", [("Pat Conroy", "minister", "AUS", False)]),
    (
        "Burundi will withdraw its soldiers, its defence minister said. Alain Tribert Mutabazi told reporters so.",
        [("Alain Tribert Mutabazi", "minister of defence", "BDI", False)],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), OFFICES)
def test_offices(text: str, wanted: list[tuple[str, str, str, bool]]) -> None:
    assert offices(text) == wanted
