"""German frames of agency reports: relatives behind adpositions, openings, names in several words, what is over."""

import pytest
from tests.extract.reading import claims, lines

VERB_LAST = [
    (
        "In Oman begann eine Übung, an der indische und japanische Soldaten teilnehmen.",
        {"JointExercise actual IND + JPN"},
    ),
    ("In Oman begann eine Übung, an der Küste standen indische Soldaten.", set()),
    ("Kenia, das 300 Soldaten in Haiti stationiert hat, schweigt.", {"Deployment actual KEN > HTI"}),
    ("Kenia, das 300 Soldaten in Haiti vermisst, schweigt.", set()),
]
NAMES = [
    ("Jordanische Flugzeuge flogen Angriffe auf Syrien.", {"Attack actual JOR > SYR"}),
    (
        "Usbekistan wurde in die Shanghaier Organisation für Zusammenarbeit aufgenommen.",
        {"Membership actual UZB > SCO"},
    ),
    ("Das Eindringen chinesischer Schiffe in japanische Gewässer dauert an.", {"ShowOfForce actual CHN > JPN"}),
]
STANDING = [
    ("Kanada wird weiterhin 500 Soldaten in Ghana stationiert lassen.", {"Deployment committed CAN > GHA"}),
    ("Saudi-Arabien sprach sich für eine engere Kooperation mit Japan aus.", {"Cooperation proposed JPN + SAU"}),
    ("Saudi-Arabien sprach sich für Japan aus.", {"Endorsement actual SAU > JPN"}),
    ("Die Afrikanische Union hat den Putsch in Gabun verurteilt.", {"Criticism actual AU > GAB"}),
]
OVER = [
    ("Armenien gehört der OVKS nicht mehr an.", {"Membership denied ARM > CSTO"}),
    ("Armenien gehört der OVKS faktisch noch an.", {"Membership actual ARM > CSTO"}),
    ("Die EU hat ihre Sanktionen gegen Gambia aufgehoben.", {"Coercion denied EU > GMB"}),
    ("Die EU hat ihre Sanktionen gegen Gambia beendet.", {"Coercion denied EU > GMB"}),
    ("Die EU hat Sanktionen gegen Gambia verhängt.", {"Coercion actual EU > GMB"}),
    ("Indien und Japan haben ihr Manöver beendet.", {"JointExercise actual IND + JPN"}),
]


@pytest.mark.parametrize(("text", "expected"), [*VERB_LAST, *NAMES, *STANDING, *OVER])
def test_frames_of_agency_reports(text: str, expected: set[str]) -> None:
    assert lines(text, "de") == expected


def test_what_somebody_is_charged_with_is_told_by_who_charges() -> None:
    found = {
        claim.type.value: claim for claim in claims("Kenia hält Somalia vor, die Al-Shabaab zu finanzieren.", "de")
    }
    assert set(found) == {"Criticism", "Aid"}
    speaker = found["Aid"].attributed_to
    assert speaker is not None
    assert speaker.polity == "KEN"
