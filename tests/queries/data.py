"""Articles that the questions are asked of. Beside each fact that a question must find stand facts that it must not."""

from pathlib import Path

from tests.factory import article, claim, office, reading

from pactgraph.datasets import import_dataset, mapping
from pactgraph.model import Reading
from pactgraph.store import Store, open_store

DATASETS = {
    "atop": "atop5_1m.csv",
    "dcad": "dcad.csv",
    "kiel": "kiel_data_explorer.csv",
    "kiel weapons": "kiel_weapons.csv",
    "ministers": "ministers.csv",
}
"""Small files in the form of the datasets, with rows of our own."""

PLEDGES = (
    "France promised Ukraine twelve howitzers. Germany pledged forty trucks to Ukraine. "
    "Poland will send Moldova a field hospital. Sweden plans to sell rifles to Estonia."
)
DELIVERIES = (
    "La Francia ha consegnato all'Ucraina dodici obici. La Polonia non ha inviato nulla alla Moldavia. "
    "La Svezia ha venduto fucili all'Estonia."
)
EARLIER = "Germany delivered forty trucks to Ukraine. Japan sent 101 trucks to Ukraine."
BRUSSELS_IT = (
    "Gen Nakatani ha incontrato Mark Rutte a Bruxelles. Rutte ha detto che la Russia attacca l'Ucraina. "
    "La Cina potrebbe minacciare Taiwan, secondo il Giappone."
)
BRUSSELS_EN = (
    "The chiefs of NATO and of Japan's defence talked on Friday. Jane Doe, minister of defence of Japan, was absent. "
    "Former minister Minoru Kihara sent greetings."
)
WIRE = "The chiefs of NATO and of Japan's defence talked on Friday."
THREATS = (
    "Russia threatened Finland with missiles. Russia warned Ukraine of a bitter winter. "
    "Moscow did not threaten Sweden. In 2005 Russia had threatened Finland too. "
    "Iran sold drones to Russia. China blocked exports to Lithuania."
)
TALKS = (
    "France and Germany will meet in late October. France and Germany met on 5 November. "
    "Italy and Spain spoke at some point in October. Tehran said it had sold no drones to Russia. "
    "Kyiv said that North Korea had sent troops against it. Moscow denied nothing, said analysts."
)
TOGETHER = (
    "Kenya and Fiji drilled together. Norway and Poland drilled together. India and Vietnam patrolled together. "
    "Japan and Australia drilled together. Libya and Malta patrolled together. "
    "Mali and Chad patrolled together in 2012. Chile and Laos will drill together. The EU and Laos drilled together."
)
RIVALS = (
    "Belarus threatened Poland. North Korea fired missiles near Japan. Switzerland criticised Belarus. "
    "Finland criticised Belarus in 2020. Poland did not threaten Belarus. Japan criticised North Korea."
)


def store() -> Store:
    """All articles below in a store in memory, with ontology, reference, datasets and events."""
    filled = open_store(None)
    told = (_pledges(), _deliveries(), _earlier(), _brussels_it(), _brussels_en(), _wire(), _threats(), _talks())
    for one in (*told, _together(), _rivals()):
        filled.put(one)
    filled.put_background()
    for name, file in DATASETS.items():
        result = import_dataset(filled, mapping(name.split()[0]), Path(__file__).parent / "datasets" / file)
        assert not result.refused, result.refused
    filled.merge_events()
    return filled


def _sentences(text: str) -> list[str]:
    return [sentence.rstrip(".") + "." for sentence in text.split(". ")]


def _pledges() -> Reading:
    text, said = PLEDGES, _sentences(PLEDGES)
    about = article(text, "pledges", published="2025-03-03", source="The Harbour Post")
    return reading(
        about,
        [
            claim(text, said[0], "Aid", "FRA", "UKR", modality="committed", quantity=(12, "howitzer")),
            claim(text, said[1], "Aid", "DEU", "UKR", modality="committed", quantity=(40, "truck")),
            claim(text, said[2], "Aid", "POL", "MDA", modality="committed", quantity=(1, "field hospital")),
            claim(text, said[3], "ArmsTransfer", "SWE", "EST", modality="committed"),
        ],
    )


def _deliveries() -> Reading:
    text, said = DELIVERIES, _sentences(DELIVERIES)
    about = article(text, "consegne", lang="it", published="2025-05-20", source="Il Faro")
    return reading(
        about,
        [
            claim(text, said[0], "Aid", "FRA", "UKR", quantity=(12, "howitzer"), time="2025-05-19"),
            claim(text, said[1], "Aid", "POL", "MDA", modality="denied"),
            claim(text, said[2], "ArmsTransfer", "SWE", "EST", time="2025-05"),
        ],
    )


def _earlier() -> Reading:
    text, said = EARLIER, _sentences(EARLIER)
    about = article(text, "earlier", published="2023-02-01", source="The Harbour Post")
    return reading(
        about,
        [
            claim(text, said[0], "Aid", "DEU", "UKR", quantity=(40, "truck"), time="2023-01"),
            claim(text, said[1], "Aid", "JPN", "UKR", quantity=(101, "truck")),
        ],
    )


def _brussels_it() -> Reading:
    text, said = BRUSSELS_IT, _sentences(BRUSSELS_IT)
    about = article(text, "bruxelles", lang="it", published="2024-10-18", source="Il Faro")
    met = ["JPN Gen Nakatani", "NATO Mark Rutte"]
    return reading(
        about,
        [
            claim(text, said[0], "Consultation", met, time="2024-10-17", place="Brussels"),
            claim(text, said[1], "Attack", "RUS", "UKR", attributed_to="NATO Mark Rutte"),
            claim(text, said[2], "Threat", "CHN", "TWN", modality="possible", attributed_to="JPN"),
        ],
        [
            office(text, said[0], "Gen Nakatani", "minister of defence", "JPN"),
            office(text, said[0], "Mark Rutte", "bell-ringer", "NATO"),
        ],
    )


def _brussels_en() -> Reading:
    text, said = BRUSSELS_EN, _sentences(BRUSSELS_EN)
    about = article(text, "brussels", published="2024-10-18", source="The Harbour Post")
    return reading(
        about,
        [claim(text, said[0], "Consultation", ["NATO", "JPN"], time="2024-10-18")],
        [
            office(text, said[1], "Jane Doe", "minister of defence", "JPN"),
            office(text, said[2], "Minoru Kihara", "minister of defence", "JPN", former=True),
        ],
    )


def _wire() -> Reading:
    about = article(WIRE, "wire", published="2024-10-18", source="Daily Copy")
    return reading(about, [claim(WIRE, WIRE, "Consultation", ["NATO", "JPN"], time="2024-10-18")])


def _threats() -> Reading:
    text, said = THREATS, _sentences(THREATS)
    about = article(text, "threats", published="2025-01-10", source="Northern Wire")
    return reading(
        about,
        [
            claim(text, said[0], "Threat", "RUS", "FIN", time="2025-01-09"),
            claim(text, said[1], "Threat", "RUS", "UKR"),
            claim(text, said[2], "Threat", "RUS", "SWE", modality="denied"),
            claim(text, said[3], "Threat", "RUS", "FIN", time="2005"),
            claim(text, said[4], "ArmsTransfer", "IRN", "RUS"),
            claim(text, said[5], "Coercion", "CHN", "LTU"),
        ],
    )


def _talks() -> Reading:
    text, said = TALKS, _sentences(TALKS)
    about = article(text, "talks", published="2024-11-06")
    return reading(
        about,
        [
            claim(text, said[0], "Consultation", ["FRA", "DEU"], modality="committed", time="2024-10"),
            claim(text, said[1], "Consultation", ["FRA", "DEU"], time="2024-11-05"),
            claim(text, said[2], "Consultation", ["ITA", "ESP"], time="2024-10"),
            claim(text, said[3], "ArmsTransfer", "IRN", "RUS", modality="denied", attributed_to="IRN"),
            claim(text, said[4], "Attack", "PRK", "UKR", attributed_to="UKR"),
        ],
    )


def _together() -> Reading:
    text, said = TOGETHER, _sentences(TOGETHER)
    about = article(text, "together", published="2025-06-20", source="The Harbour Post")
    return reading(
        about,
        [
            claim(text, said[0], "JointExercise", ["KEN", "FJI"], time="2025-06"),
            claim(text, said[1], "JointExercise", ["NOR", "POL"], time="2025-06-12"),
            claim(text, said[2], "Deployment", "IND", "VNM"),
            claim(text, said[3], "JointExercise", ["JPN", "AUS"]),
            claim(text, said[4], "Cooperation", ["LBY", "MLT"], time="2025-06-14"),
            claim(text, said[5], "Cooperation", ["MLI", "TCD"], time="2012"),
            claim(text, said[6], "JointExercise", ["CHL", "LAO"], modality="committed"),
            claim(text, said[7], "JointExercise", ["EU", "LAO"]),
        ],
    )


def _rivals() -> Reading:
    text, said = RIVALS, _sentences(RIVALS)
    about = article(text, "rivals", published="2025-02-02", source="Northern Wire")
    return reading(
        about,
        [
            claim(text, said[0], "Threat", "BLR", "POL", time="2025-02-01"),
            claim(text, said[1], "ShowOfForce", "PRK", "JPN"),
            claim(text, said[2], "Criticism", "CHE", "BLR"),
            claim(text, said[3], "Criticism", "FIN", "BLR", time="2020"),
            claim(text, said[4], "Threat", "POL", "BLR", modality="denied"),
            claim(text, said[5], "Criticism", "JPN", "PRK", time="2024-01"),
        ],
    )
