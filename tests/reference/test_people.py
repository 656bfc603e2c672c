"""People and offices: who held which seat on a day."""

import pytest

from pactgraph.reference import holder, members, offices_of, people, tenures


@pytest.mark.parametrize(
    ("office", "polity", "day", "name"),
    [
        ("minister of defence", "JPN", "2024-10-17", "Gen Nakatani"),
        ("minister of defence", "JPN", "2024-09-30", "Minoru Kihara"),
        ("minister of defence", "JPN", "2024-10-01", "Gen Nakatani"),
        ("minister of defence", "JPN", "2015-06-01", "Gen Nakatani"),
        ("minister of defence", "UKR", "2024-10-17", "Rustem Umerov"),
        ("president", "UKR", "2024-10-17", "Volodymyr Zelenskyy"),
        ("secretary general", "NATO", "2024-10-17", "Mark Rutte"),
        ("secretary general", "NATO", "2024-09-30", "Jens Stoltenberg"),
        ("prime minister", "NLD", "2023-01-01", "Mark Rutte"),
        ("minister of defence", "ITA", "2023-12-14", "Guido Crosetto"),
        ("minister of defence", "GBR", "2023-12-14", "Grant Shapps"),
        ("minister of defence", "GBR", "2024-10-23", "John Healey"),
        ("minister of foreign affairs", "USA", "2023-04-04", "Antony Blinken"),
        ("minister of foreign affairs", "FIN", "2023-04-04", "Pekka Haavisto"),
        ("minister of defence", "RUS", "2023-04-04", "Sergei Shoigu"),
        ("minister of defence", "TUR", "2024-01-11", "Yaşar Güler"),
        ("president", "USA", "2021-01-19", "Donald Trump"),
        ("president", "USA", "2021-01-20", "Joe Biden"),
        ("president", "UKR", "2014-03-01", "Oleksandr Turchynov"),
        ("president of the European Commission", "EU", "2024-02-24", "Ursula von der Leyen"),
        ("Minister of Defence", "DEU", "2024-10-23", "Boris Pistorius"),
        ("minister of defence", "UKR", "2026-02-01", "Mykhailo Fedorov"),
        ("minister of defence", "NLD", "2026-02-23", "Dilan Yeşilgöz"),
        ("prime minister", "HUN", "2026-05-08", "Viktor Orbán"),
        ("prime minister", "HUN", "2026-05-09", "Péter Magyar"),
        ("prime minister", "GBR", "2026-08-22", "Andy Burnham"),
        ("president", "BGR", "2026-02-01", "Iliana Iotova"),
        ("prime minister", "BGR", "2026-06-01", "Rumen Radev"),
        ("supreme leader", "IRN", "2026-02-27", "Ali Khamenei"),
        ("supreme leader", "IRN", "2026-03-08", "Mojtaba Khamenei"),
        ("chair of the military committee", "NATO", "2016-01-01", "Petr Pavel"),
        ("chair of the military committee", "NATO", "2025-02-01", "Giuseppe Cavo Dragone"),
        ("supreme allied commander Europe", "NATO", "2014-09-04", "Philip Breedlove"),
        ("supreme allied commander Europe", "NATO", "2025-07-04", "Alexus Grynkewich"),
        ("secretary general", "CSTO", "2026-01-01", "Taalatbek Masadykov"),
        ("pope", "VAT", "2025-05-08", "Pope Leo XIV"),
    ],
)
def test_holder_on_a_day(office: str, polity: str, day: str, name: str) -> None:
    """The person whose tenure covers the day; on a day of handover the successor."""
    found = holder(office, polity, day)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("office", "polity", "day"),
    [
        ("minister of defence", "JPN", "1999-01-01"),
        ("minister of defence", "CHN", "2023-11-15"),
        ("minister of defence", "ROU", "2025-12-10"),
        ("minister of defence", "IRN", "2026-04-01"),
        ("supreme leader", "IRN", "2026-03-04"),
        ("archbishop", "ITA", "2024-01-01"),
        ("president", "ATA", "2024-01-01"),
    ],
)
def test_nobody_where_nothing_is_known(office: str, polity: str, day: str) -> None:
    """A vacancy, an unknown office or day gives None, not a neighbour."""
    assert holder(office, polity, day) is None


def test_no_two_hold_one_seat_at_once() -> None:
    """Tenures of one seat follow each other; the day or month of handover may be shared."""
    seats: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for each in tenures():
        seats.setdefault((each.polity, each.office), []).append((each.start or "", each.end or "9999", each.person))
    clashes = [
        (seat, before[2], after[2])
        for seat, held in seats.items()
        for before, after in zip(sorted(held), sorted(held)[1:], strict=False)
        if before[1][: len(after[0])] > after[0][: len(before[1])]
    ]
    assert clashes == []


def test_only_the_latest_tenure_of_a_seat_is_open() -> None:
    """An open end before a later start would be a forgotten date."""
    latest: dict[tuple[str, str], str] = {}
    for each in tenures():
        latest[each.polity, each.office] = max(latest.get((each.polity, each.office), ""), each.start or "")
    assert [
        each for each in tenures() if each.end is None and (each.start or "") < latest[each.polity, each.office]
    ] == []


def test_every_person_holds_an_office_and_no_spelling_is_shared() -> None:
    """A spelling leads to one person."""
    held = {each.person for each in tenures()}
    assert set(people()) == held
    owners: dict[str, str] = {}
    for person in people().values():
        for spelling in {person.name, *person.spellings}:
            assert owners.setdefault(spelling, person.name) == person.name


def test_spellings_of_other_languages() -> None:
    """News writes one name in many ways."""
    assert {"Volodymyr Zelenskyj", "Wolodymyr Selenskyj", "Volodímir Zelenski"} <= set(
        people()["Volodymyr Zelenskyy"].spellings
    )
    assert "Nakatani Gen" in people()["Gen Nakatani"].spellings


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Sergei Lavrov", "Sergej Lavrov|Sergueï Lavrov|Sergej Lawrow|Serguéi Lavrov"),
        ("Sergei Shoigu", "Sergej Shoigu|Sergueï Choïgou|Sergej Schoigu|Serguéi Shoigú"),
        ("Vladimir Putin", "Vladimir Vladimirovič Putin|Vladimir Poutine|Wladimir Putin|Vladímir Putin"),
        ("Benjamin Netanyahu", "Benyamin Netanyahu|Benyamin Nétanyahou|Benjamin Netanjahu|Benjamín Netanyahu"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Alexander Lukashenko", "Aleksandr Lukashenko|Alexandre Loukachenko|Alexander Lukaschenko"),
        ("Andrii Sybiha", "Andrij Sybiha|Andrí Sibiga"),
        ("Oleksii Reznikov", "Oleksij Reznikov|Oleksiï Reznikov|Oleksij Resnikow"),
        ("Denys Shmyhal", "Denys Chmyhal|Denys Schmyhal|Denis Shmihal"),
        ("Ali Khamenei", "Ali Chamenei|Alí Jamenei"),
        ("Masoud Pezeshkian", "Massoud Pezeshkian|Massud Peseschkian|Masud Pezeshkian"),
        ("Ahmed al-Sharaa", "Ahmed al-Charaa|Ahmed al-Scharaa|Ahmad al-Sharaa"),
        ("Mohammed bin Salman", "Mohammed ben Salmane|Mohamed bin Salmán"),
    ],
)
def test_full_names_of_every_language_lead_to_the_person(name: str, spellings: str) -> None:
    """As Italian, French, German and Spanish news writes them."""
    assert set(spellings.split("|")) <= set(people()[name].spellings)


def test_offices_of_a_person() -> None:
    """Rutte was prime minister of the Netherlands before he led NATO."""
    assert [(each.polity, each.office) for each in offices_of("Mark Rutte")] == [
        ("NATO", "secretary general"),
        ("NLD", "prime minister"),
    ]
    assert [each.polity for each in offices_of("Mark Rutte", "2024-10-17")] == ["NATO"]


def test_wikidata_ids_are_unique() -> None:
    """No two people are the same item."""
    ids = [person.wikidata for person in people().values() if person.wikidata]
    assert len(ids) == len(set(ids))


def _in_office(polity: str, offices: frozenset[str], day: str) -> bool:
    return any(holder(office, polity, day) for office in offices)


HEADS = frozenset({"king", "queen", "grand duke", "emperor", "president", "leader", "supreme leader"})
GOVERNMENT = frozenset({"prime minister", "chancellor", "president"})
SEATS = {
    "head of state": HEADS,
    "head of government": GOVERNMENT,
    "defence": frozenset({"minister of defence"}),
    "foreign": frozenset({"minister of foreign affairs"}),
}
POLITIES = """ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF
BLR IRN ISR NZL PRK TWN UKR"""
# Years in whose middle a seat is empty, or its holder not known.
GAPS = {
    ("BGR", "foreign"): [2024],
    ("EST", "foreign"): [2022],
    ("HRV", "defence"): [2020],
    ("MNE", "foreign"): [2022, 2023],
}
# The monarch stands under the United Kingdom; Iceland has no ministry of defence.
NEVER = {("AUS", "head of state"), ("CAN", "head of state"), ("NZL", "head of state"), ("ISL", "defence")}


def test_every_seat_has_a_holder_from_2014_on() -> None:
    """On the first of July of each year, but for the gaps that are known."""
    found: dict[tuple[str, str], list[int]] = {}
    for polity in sorted({*POLITIES.split(), *members("NATO")}):
        for seat, offices in SEATS.items():
            empty = [year for year in range(2014, 2026) if not _in_office(polity, offices, f"{year}-07-01")]
            if empty and (polity, seat) not in NEVER:
                found[polity, seat] = empty
    assert found == GAPS


@pytest.mark.parametrize("seat", sorted(NEVER))
def test_seats_that_stay_empty(seat: tuple[str, str]) -> None:
    """They would be no exception if somebody held them."""
    assert not any(each.polity == seat[0] and each.office in SEATS[seat[1]] for each in tenures())


@pytest.mark.parametrize(
    ("office", "polity", "day", "name"),
    [
        ("prime minister", "BGR", "2022-01-01", "Kiril Petkov"),
        ("minister of defence", "LTU", "2023-07-11", "Arvydas Anušauskas"),
        ("minister of foreign affairs", "NOR", "2024-10-17", "Espen Barth Eide"),
        ("minister of defence", "ROU", "2025-03-01", "Angel Tîlvăr"),
        ("minister of defence", "JPN", "2017-08-01", "Fumio Kishida"),
        ("minister of defence", "USA", "2021-01-21", "David Norquist"),
        ("president", "KOR", "2025-05-10", "Lee Ju-ho"),
        ("king", "GBR", "2022-09-08", "Charles III"),
        ("president", "ARG", "2024-06-13", "Javier Milei"),
        ("minister of foreign affairs", "SAU", "2024-10-17", "Faisal bin Farhan"),
        ("minister of foreign affairs", "SVK", "2021-04-02", "Ivan Korčok"),
    ],
)
def test_holders_of_more_seats(office: str, polity: str, day: str, name: str) -> None:
    """Days at and around handovers."""
    found = holder(office, polity, day)
    assert found is not None
    assert found.name == name
