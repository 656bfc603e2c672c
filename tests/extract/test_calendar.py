"""Dates as text alone: every phenomenon in every language, told from Friday, 18 October 2024."""

import pytest

from pactgraph.extract.calendar import expressions

PUBLISHED = "2024-10-18"

DATES: list[tuple[str, str, str | None, str | None]] = [
    # next weekday
    ("en", "next Tuesday", "2024-10-22", "2024-10-22"),
    ("it", "martedì prossimo", "2024-10-22", "2024-10-22"),
    ("fr", "mardi prochain", "2024-10-22", "2024-10-22"),
    ("de", "am kommenden Dienstag", "2024-10-22", "2024-10-22"),
    ("es", "el próximo martes", "2024-10-22", "2024-10-22"),
    # last weekday
    ("en", "last Wednesday", "2024-10-16", "2024-10-16"),
    ("it", "mercoledì scorso", "2024-10-16", "2024-10-16"),
    ("fr", "mercredi dernier", "2024-10-16", "2024-10-16"),
    ("de", "vergangenen Mittwoch", "2024-10-16", "2024-10-16"),
    ("es", "el pasado miércoles", "2024-10-16", "2024-10-16"),
    # weekday with a part of the day
    ("en", "on Monday night", "2024-10-14", "2024-10-14"),
    ("it", "lunedì sera", "2024-10-14", "2024-10-14"),
    ("fr", "lundi soir", "2024-10-14", "2024-10-14"),
    ("de", "am Montagabend", "2024-10-14", "2024-10-14"),
    ("es", "el lunes por la noche", "2024-10-14", "2024-10-14"),
    # weekday of a week
    ("en", "Thursday last week", "2024-10-10", "2024-10-10"),
    ("it", "giovedì della scorsa settimana", "2024-10-10", "2024-10-10"),
    ("fr", "jeudi de la semaine dernière", "2024-10-10", "2024-10-10"),
    ("de", "am Donnerstag vergangener Woche", "2024-10-10", "2024-10-10"),
    ("es", "el jueves de la semana pasada", "2024-10-10", "2024-10-10"),
    # range of weekdays
    ("en", "from Monday to Thursday", "2024-10-14", "2024-10-17"),
    ("it", "da lunedì a giovedì", "2024-10-14", "2024-10-17"),
    ("fr", "de lundi à jeudi", "2024-10-14", "2024-10-17"),
    ("de", "von Montag bis Donnerstag", "2024-10-14", "2024-10-17"),
    ("es", "de lunes a jueves", "2024-10-14", "2024-10-17"),
    # night between two days
    ("en", "on the night of Monday to Tuesday", "2024-10-14", "2024-10-15"),
    ("it", "nella notte tra lunedì e martedì", "2024-10-14", "2024-10-15"),
    ("fr", "dans la nuit de lundi à mardi", "2024-10-14", "2024-10-15"),
    ("es", "en la noche del lunes al martes", "2024-10-14", "2024-10-15"),
    # weekend
    ("en", "at the weekend", "2024-10-12", "2024-10-13"),
    ("it", "nel fine settimana", "2024-10-12", "2024-10-13"),
    ("fr", "ce week-end", "2024-10-12", "2024-10-13"),
    ("de", "am Wochenende", "2024-10-12", "2024-10-13"),
    ("es", "el fin de semana", "2024-10-12", "2024-10-13"),
    # part of a month
    ("en", "in early June", "2024-06", "2024-06"),
    ("it", "ai primi di giugno", "2024-06", "2024-06"),
    ("fr", "début juin", "2024-06", "2024-06"),
    ("de", "Anfang Juni", "2024-06", "2024-06"),
    ("es", "a principios de junio", "2024-06", "2024-06"),
    # last month of that name
    ("en", "last March", "2024-03", "2024-03"),
    ("it", "nel marzo scorso", "2024-03", "2024-03"),
    ("fr", "en mars dernier", "2024-03", "2024-03"),
    ("de", "im vergangenen März", "2024-03", "2024-03"),
    ("es", "el pasado marzo", "2024-03", "2024-03"),
    # day without a year
    ("en", "on 7 October", "2024-10-07", "2024-10-07"),
    ("it", "il 7 ottobre", "2024-10-07", "2024-10-07"),
    ("fr", "le 7 octobre", "2024-10-07", "2024-10-07"),
    ("de", "am 7. Oktober", "2024-10-07", "2024-10-07"),
    ("es", "el 7 de octubre", "2024-10-07", "2024-10-07"),
    # range of days
    ("en", "from 3 to 5 June", "2024-06-03", "2024-06-05"),
    ("it", "dal 3 al 5 giugno", "2024-06-03", "2024-06-05"),
    ("fr", "du 3 au 5 juin", "2024-06-03", "2024-06-05"),
    ("de", "vom 3. bis 5. Juni", "2024-06-03", "2024-06-05"),
    ("es", "del 3 al 5 de junio", "2024-06-03", "2024-06-05"),
    # range of months
    ("en", "between May and July 2023", "2023-05", "2023-07"),
    ("it", "tra maggio e luglio 2023", "2023-05", "2023-07"),
    ("fr", "entre mai et juillet 2023", "2023-05", "2023-07"),
    ("de", "zwischen Mai und Juli 2023", "2023-05", "2023-07"),
    ("es", "entre mayo y julio de 2023", "2023-05", "2023-07"),
    # range of years
    ("en", "2022-2024", "2022", "2024"),
    ("it", "2022-2024", "2022", "2024"),
    ("fr", "2022-2024", "2022", "2024"),
    ("de", "2022-2024", "2022", "2024"),
    ("es", "2022-2024", "2022", "2024"),
    # by the end of the year
    ("en", "by the end of the year", None, "2024"),
    ("it", "entro la fine dell'anno", None, "2024"),
    ("fr", "d'ici la fin de l'année", None, "2024"),
    ("de", "bis Ende des Jahres", None, "2024"),
    ("es", "antes de fin de año", None, "2024"),
    # by a day
    ("en", "by 30 November", None, "2024-11-30"),
    ("it", "entro il 30 novembre", None, "2024-11-30"),
    ("fr", "d'ici au 30 novembre", None, "2024-11-30"),
    ("de", "bis zum 30. November", None, "2024-11-30"),
    ("es", "antes del 30 de noviembre", None, "2024-11-30"),
    # since a year
    ("en", "since 2022", "2022", None),
    ("it", "dal 2022", "2022", None),
    ("fr", "depuis 2022", "2022", None),
    ("de", "seit 2022", "2022", None),
    ("es", "desde 2022", "2022", None),
    # since a weekday
    ("en", "since Monday", "2024-10-14", None),
    ("it", "da lunedì", "2024-10-14", None),
    ("fr", "depuis lundi", "2024-10-14", None),
    ("de", "seit Montag", "2024-10-14", None),
    ("es", "desde el lunes", "2024-10-14", None),
    # quarter
    ("en", "in the third quarter of 2023", "2023-07", "2023-09"),
    ("it", "nel terzo trimestre del 2023", "2023-07", "2023-09"),
    ("fr", "au troisième trimestre 2023", "2023-07", "2023-09"),
    ("de", "im dritten Quartal 2023", "2023-07", "2023-09"),
    ("es", "en el tercer trimestre de 2023", "2023-07", "2023-09"),
    # half of a year told from this one
    ("en", "in the first half of next year", "2025-01", "2025-06"),
    ("it", "nel primo semestre del prossimo anno", "2025-01", "2025-06"),
    ("fr", "au premier semestre de l'an prochain", "2025-01", "2025-06"),
    ("de", "im ersten Halbjahr des kommenden Jahres", "2025-01", "2025-06"),
    ("es", "en el primer semestre del próximo año", "2025-01", "2025-06"),
    # last summer
    ("en", "last summer", "2024-06", "2024-08"),
    ("it", "la scorsa estate", "2024-06", "2024-08"),
    ("fr", "l'été dernier", "2024-06", "2024-08"),
    ("de", "im vergangenen Sommer", "2024-06", "2024-08"),
    ("es", "el verano pasado", "2024-06", "2024-08"),
    # next winter
    ("en", "next winter", "2024-12", "2025-02"),
    ("it", "il prossimo inverno", "2024-12", "2025-02"),
    ("fr", "l'hiver prochain", "2024-12", "2025-02"),
    ("de", "im kommenden Winter", "2024-12", "2025-02"),
    ("es", "el próximo invierno", "2024-12", "2025-02"),
    # fiscal year
    ("en", "in fiscal year 2023", "2023", "2023"),
    ("fr", "pour l'exercice 2023", "2023", "2023"),
    ("de", "im Haushaltsjahr 2023", "2023", "2023"),
    ("es", "en el ejercicio 2023", "2023", "2023"),
    # weeks ago
    ("en", "two weeks ago", "2024-09-30", "2024-10-06"),
    ("it", "due settimane fa", "2024-09-30", "2024-10-06"),
    ("fr", "il y a deux semaines", "2024-09-30", "2024-10-06"),
    ("de", "vor zwei Wochen", "2024-09-30", "2024-10-06"),
    ("es", "hace dos semanas", "2024-09-30", "2024-10-06"),
    # within months
    ("en", "within two months", None, "2024-12"),
    ("it", "entro due mesi", None, "2024-12"),
    ("fr", "d'ici deux mois", None, "2024-12"),
    ("de", "binnen zwei Monaten", None, "2024-12"),
    ("es", "en un plazo de dos meses", None, "2024-12"),
    # the month of publication
    ("en", "later this month", "2024-10", "2024-10"),
    ("it", "questo mese", "2024-10", "2024-10"),
    ("fr", "ce mois-ci", "2024-10", "2024-10"),
    ("de", "in diesem Monat", "2024-10", "2024-10"),
    ("es", "este mes", "2024-10", "2024-10"),
]

NO_DATES = [
    ("en", "13 billion years ago"),
    # duration
    ("en", "over the past three years"),
    ("it", "negli ultimi tre anni"),
    ("fr", "ces trois dernières années"),
    ("de", "in den vergangenen drei Jahren"),
    ("es", "en los últimos tres años"),
    # decade
    ("en", "in the 1990s"),
    ("it", "negli anni Novanta"),
    ("fr", "dans les années 1990"),
    ("de", "in den 1990er Jahren"),
    ("es", "en los años 1990"),
    # frequency
    ("en", "twice a year"),
    ("it", "due volte l'anno"),
    ("fr", "deux fois par an"),
    ("de", "zweimal im Jahr"),
    ("es", "dos veces al año"),
    # count
    ("en", "2,023 trucks"),
    ("it", "2.023 camion"),
    ("fr", "2 023 camions"),
    ("de", "2.023 Lastwagen"),
    ("es", "2.023 camiones"),
]

TOLD = [
    ("en", "the same day", "2024-10-15"),
    ("it", "lo stesso giorno", "2024-10-15"),
    ("fr", "le même jour", "2024-10-15"),
    ("de", "am selben Tag", "2024-10-15"),
    ("es", "ese mismo día", "2024-10-15"),
    ("en", "the day before", "2024-10-14"),
    ("it", "il giorno prima", "2024-10-14"),
    ("fr", "la veille", "2024-10-14"),
    ("de", "am Vortag", "2024-10-14"),
    ("es", "la víspera", "2024-10-14"),
    ("en", "the following day", "2024-10-16"),
    ("it", "il giorno seguente", "2024-10-16"),
    ("fr", "le lendemain", "2024-10-16"),
    ("de", "am folgenden Tag", "2024-10-16"),
    ("es", "al día siguiente", "2024-10-16"),
]


def found(lang: str, phrase: str, told: str | None = None) -> list[tuple[str | None, str | None]]:
    """The dates of a phrase: start and end of each."""
    return [(one.start, one.end) for one in expressions(f"x {phrase}", lang, PUBLISHED, told)]


@pytest.mark.parametrize(("lang", "phrase", "start", "end"), DATES)
def test_date(lang: str, phrase: str, start: str | None, end: str | None) -> None:
    assert found(lang, phrase) == [(start, end)]


@pytest.mark.parametrize(("lang", "phrase"), NO_DATES)
def test_no_date(lang: str, phrase: str) -> None:
    assert found(lang, phrase) == []


@pytest.mark.parametrize(("lang", "phrase", "day"), TOLD)
def test_a_day_told_from_the_one_before(lang: str, phrase: str, day: str) -> None:
    assert found(lang, phrase, "2024-10-15") == [(day, day)]


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-10-18", ("2023", "2023")), ("2024-10", ("2023", "2023")), ("2024", ("2023", "2023"))],
)
def test_a_year_is_told_from_a_publication_of_any_precision(published: str, expected: tuple[str, str]) -> None:
    assert [(one.start, one.end) for one in expressions("last year", "en", published)] == [expected]


def test_a_week_is_told_from_a_day_of_publication_alone() -> None:
    assert expressions("last week", "en", "2024-10") == ()
