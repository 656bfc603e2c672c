"""ISO dates of any precision: a year, a month or a day."""

from datetime import date


def is_real(text: str) -> bool:
    """Whether the calendar has such a year, month or day.

    >>> is_real("2024-02-29"), is_real("2023-02-29"), is_real("2024-13"), is_real("2024")
    (True, False, False, True)
    """
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2024") :])
    except ValueError:
        return False
    return True
