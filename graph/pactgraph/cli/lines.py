"""Lines on a terminal that a file name or an article cannot turn into commands."""

import re
import sys

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """One line without control characters: what an article says must not steer the terminal.

    >>> plain("a" + chr(27) + "[2Jb")
    'a?[2Jb'
    """
    safe = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _CONTROL.sub("?", " ".join(safe.split()))


def complain(line: str) -> None:
    """One line on stderr, after the program's name."""
    sys.stderr.write(f"pactgraph: {plain(line)}\n")


def counted(number: int, noun: str) -> str:
    """A number and what it counts: "1 claim", "3 claims"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
