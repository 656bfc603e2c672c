"""Names of several meanings, in five languages: what the words around them decide, what is left open, and why."""

import pytest
from tests.extract.reading import claims, extractor, people, read

from pactgraph.extract.aliases import find
from pactgraph.extract.ambiguity import Decision, decide
from pactgraph.extract.senses import enclosing, senses
from pactgraph.model import Article, Ground, Resolution
from pactgraph.parse import text_of
from pactgraph.reference import aliases

LANGUAGES = ("en", "it", "fr", "de", "es")


def decided(text: str, lang: str, published: str | None = None) -> list[tuple[str, Decision]]:
    """The names of a text with what became of them."""
    parsed = extractor().parser.parse(Article("note", text, lang))
    every = decide([(one.doc, find(one.doc, lang)) for one in parsed], lang, published)
    return [
        (text_of(one.doc[each.found.first : each.found.last]), each)
        for one, found in zip(parsed, every, strict=True)
        for each in found
    ]


def meaning(text: str, name: str, lang: str, published: str | None = None) -> str | None:
    """What the last mention of a name was taken for: a code, what else it is in brackets, or None where it is open."""
    (*_, found) = [one for words, one in decided(text, lang, published) if words == name]
    return found.found.code if found.kept else f"({found.other})" if found.other else None


CASES = [
    ("en", "Georgia", "Georgia thanked Ukraine.", "GEO"),
    ("en", "Georgia", "Soldiers from Georgia flew out of Savannah.", "(US state)"),
    ("en", "Georgia", "The governor of Georgia spoke. He had come from Atlanta.", "(US state)"),
    ("en", "Georgia", "Officials in Tbilisi said that Georgia would join. They had met senators in Atlanta.", "GEO"),
    ("en", "Georgia", "The plane came from Athens, Georgia.", "(part of a state)"),
    ("en", "Athens", "The plane came from Athens, Georgia.", "(town)"),
    ("en", "Moscow", "The plane came from Moscow, Idaho.", "(town)"),
    ("en", "Moscow", "The plane came from Moscow, Russia.", "RUS"),
    ("en", "Tbilisi", "The plane came from Tbilisi, Georgia.", "GEO"),
    ("en", "Jordan", "Jordan closed its border.", "JOR"),
    ("en", "Jordan", "Jim Jordan opposed the bill.", "(part of a longer name)"),
    ("en", "Jordan", "Jordan Bardella opposed the bill.", "(part of a longer name)"),
    ("en", "Jordan", "Jordan King Abdullah opposed the bill.", "JOR"),
    ("en", "Korea", "Korea signed the pact.", None),
    ("en", "Korea", "Seoul was content. Korea signed the pact.", "KOR"),
    ("en", "Korea", "Seoul and Pyongyang spoke. Korea signed the pact.", None),
    ("en", "Korea", "Pyongyang fired a missile. Korea signed the pact.", "(PRK)"),
    ("en", "Congo", "Congo signed the pact.", None),
    ("en", "Congo", "Congo signed the pact in Brazzaville.", "COG"),
    ("en", "Congo", "Rebels advanced on Goma. Congo signed the pact.", "COD"),
    ("en", "Congo", "Officials in Kinshasa and Brazzaville spoke. Congo signed the pact.", None),
    ("en", "Washington", "Washington warned of a storm.", None),
    ("en", "Washington", "Washington warned Iran.", "USA"),
    ("en", "Santiago", "Santiago warned Iran.", None),
    ("en", "Washington", "Washington warned Iran, said an American diplomat.", "USA"),
    ("en", "Washington", "American officials met near Seattle, in Washington.", None),
    ("en", "Guinea", "Guinea and Equatorial Guinea signed.", "GIN"),
    ("en", "Niger", "Niger left the bloc.", "NER"),
    ("en", "Niger", "Gunmen struck Niger State.", "(Nigerian state)"),
    ("en", "Chad", "Chad Miller left the bloc.", "(part of a longer name)"),
    ("en", "Turkey", "The recall covers Turkey breast.", "(bird)"),
    ("en", "Turkey", "Turkey joined the recall.", "TUR"),
    ("en", "Montenegro", "Montenegro left for talks in Podgorica.", "MNE"),
    ("en", "Montenegro", "Luís Montenegro spoke. Montenegro left for talks.", "(Portuguese prime minister)"),
    ("en", "Macedonia", "Macedonia left for talks.", "MKD"),
    ("en", "Macedonia", "Farmers near Thessaloniki, in Macedonia, left.", "(Greek region)"),
    ("en", "Republic of China", "The Republic of China left the talks.", None),
    ("en", "Republic of China", "Taipei said the Republic of China left the talks.", "TWN"),
    ("en", "Yugoslavia", "Yugoslavia left the talks.", None),
    ("en", "Yugoslavia", "Tito said Yugoslavia left the talks.", "YUG"),
    ("it", "Georgia", "La Georgia ringrazia l'Ucraina.", "GEO"),
    ("it", "Georgia", "I soldati della Georgia sono partiti da Fort Stewart.", "(US state)"),
    ("it", "Monaco", "La Conferenza sulla sicurezza di Monaco si apre oggi.", "(Munich)"),
    ("it", "Monaco", "Il Principato di Monaco firma.", "MCO"),
    ("it", "Monaco", "A Monaco si firma.", None),
    ("it", "Congo", "Il Congo accusa il Ruanda di sostenere i ribelli a Goma.", "COD"),
    ("it", "Congo", "Il Congo accusa il Ruanda.", None),
    ("it", "Riunione", "Riunione urgente dei ministri.", "(meeting)"),
    ("it", "sud-sudanesi", "Le truppe sud-sudanesi avanzano.", "SSD"),
    ("it", "Guinea equatoriale", "La Guinea equatoriale firma.", "GNQ"),
    ("fr", "Géorgie", "La Géorgie remercie l'Ukraine.", "GEO"),
    ("fr", "Géorgie", "Les soldats de Géorgie sont partis d'Atlanta.", "(US state)"),
    ("fr", "Congo", "Le Congo accuse le Rwanda d'aider le M23 à Goma.", "COD"),
    ("fr", "Congo", "Le Congo accuse le Rwanda.", None),
    ("fr", "République de Chine", "La République de Chine proteste.", None),
    ("fr", "République de Chine", "Taïwan, ou République de Chine, proteste.", "TWN"),
    ("fr", "Hollande", "François Hollande a parlé. Hollande est parti.", "(person)"),
    ("fr", "Dominique", "Dominique de Villepin a parlé.", "(given name)"),
    ("fr", "Irlande du Nord", "L'Irlande du Nord vote.", "GBR"),
    ("fr", "Corée", "La Corée signe. Séoul est satisfaite.", "KOR"),
    ("de", "Korea", "Korea unterzeichnet. Seoul ist zufrieden.", "KOR"),
    ("de", "Korea", "Korea unterzeichnet.", None),
    ("de", "Kongo", "Kongo wirft Ruanda vor, die Rebellen in Goma zu stützen.", "COD"),
    ("de", "Kongo", "Der Kongo wirft Ruanda viel vor.", None),
    ("de", "Republik China", "Die Republik China protestiert.", None),
    ("de", "Volksrepublik China", "Die Volksrepublik China protestiert.", "CHN"),
    ("de", "Washington", "Washington warnt. Die USA schicken Schiffe.", "USA"),
    ("de", "Niger", "Der Niger verlässt das Bündnis.", "NER"),
    ("es", "Georgia", "Georgia agradece la ayuda.", "GEO"),
    ("es", "Georgia", "Los soldados de Georgia salieron de Fort Stewart.", "(US state)"),
    ("es", "Granada", "La Alhambra de Granada está cerrada.", "(Spanish city or shell)"),
    ("es", "Granada", "Granada firmó con Caricom.", "GRD"),
    ("es", "Reunión", "Reunión de los ministros en París.", "(meeting)"),
    ("es", "Congo", "El Congo acusó a Ruanda de apoyar al M23.", "COD"),
    ("es", "Guinea", "Guinea Ecuatorial firmó con Guinea.", "GIN"),
    ("es", "Santiago", "Santiago Peña visitó Chile.", "(part of a longer name)"),
    ("es", "República Popular China", "La República Popular China protestó.", "CHN"),
]


@pytest.mark.parametrize(("lang", "name", "text", "expected"), CASES)
def test_a_name_means_what_the_words_around_it_tell(lang: str, name: str, text: str, expected: str | None) -> None:
    assert meaning(text, name, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "words", "code"),
    [
        ("en", "Nigerien troops met Nigerian troops.", "Nigerien", "NER"),
        ("en", "Nigerien troops met Nigerian troops.", "Nigerian", "NGA"),
        ("it", "Le truppe nigerine incontrano quelle nigeriane.", "nigerine", "NER"),
        ("it", "Le truppe nigerine incontrano quelle nigeriane.", "nigeriane", "NGA"),
        ("fr", "L'armée nigérienne rencontre l'armée nigériane.", "nigérienne", "NER"),
        ("fr", "L'armée nigérienne rencontre l'armée nigériane.", "nigériane", "NGA"),
        ("de", "Nigrische Truppen treffen nigerianische.", "Nigrische", "NER"),
        ("de", "Nigrische Truppen treffen nigerianische.", "nigerianische", "NGA"),
        ("es", "Las tropas nigerinas se reúnen con las nigerianas.", "nigerinas", "NER"),
        ("es", "Las tropas nigerinas se reúnen con las nigerianas.", "nigerianas", "NGA"),
    ],
)
def test_niger_is_not_nigeria(lang: str, text: str, words: str, code: str) -> None:
    assert meaning(text, words, lang) == code


@pytest.mark.parametrize(("published", "code"), [("1999-04-02", "SCG"), ("1985-04-02", "YUG"), ("2024-04-02", None)])
def test_a_name_that_passed_on_means_the_state_of_the_article_s_day(published: str, code: str | None) -> None:
    assert meaning("Yugoslavia rejected the plan.", "Yugoslavia", "en", published) == code


def test_a_year_in_the_sentence_tells_which_of_two_former_states() -> None:
    assert meaning("NATO bombed Yugoslavia in 1999.", "Yugoslavia", "en", "2024-04-02") == "SCG"


def test_candidates_and_reason_are_in_the_claim() -> None:
    (claim,) = claims("Congo accused Norway. Rebels had taken Goma.")
    (agent,) = claim.agents
    assert agent.resolution == Resolution(("COD", "COG"), Ground.WORDS, ("river",), "Goma")
    assert claim.counterparts[0].resolution is None


@pytest.mark.parametrize(("published", "polity"), [("2024-10-18", "NATO"), ("2020-10-18", "NLD")])
def test_who_has_served_several_acts_for_the_one_of_the_day(published: str, polity: str) -> None:
    (claim,) = read("Mark Rutte thanked Poland.", published=published).claims
    assert claim.agents[0].polity == polity
    assert claim.agents[0].resolution == Resolution(("NATO", "NLD"), Ground.OFFICE)


def test_a_name_that_is_left_open_makes_no_claim() -> None:
    assert claims("Congo accused Norway.") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Jordan Bardella accused Ukraine."),
        ("en", "The Georgia National Guard, based near Atlanta, helped Ukraine."),
        ("it", "Alla Conferenza sulla sicurezza di Monaco si è criticata la Russia."),
        ("fr", "Dominique Dupont a critiqué la Russie."),
        ("es", "La Reunión criticó a Rusia."),
    ],
)
def test_what_is_no_actor_acts_not(lang: str, text: str) -> None:
    assert {code for _, code in people(text, lang)} & {"JOR", "GEO", "MCO", "DMA"} == set()


def test_who_has_left_an_organisation_acts_for_it_no_more() -> None:
    before = claims("Jens Stoltenberg thanked Norway.")
    assert [party.polity for claim in before for party in claim.agents] in ([], ["NOR"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_name_is_one_of_the_reference(lang: str) -> None:
    """A name that no actor has could never be settled; a usual meaning is one of the name's own."""
    known: dict[str, set[str]] = {}
    for alias in aliases(lang):
        known.setdefault(alias.text, set()).add(alias.code)
    for name, entry in senses(lang).items():
        assert name in known, name
        assert entry.usual is None or entry.usual in known[name], name
        assert known[name] & {sense.meaning for sense in entry.senses}, name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_parts_of_states_are_listed(lang: str) -> None:
    assert "Texas" in enclosing(lang)
