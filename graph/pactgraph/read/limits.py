"""How large a file and an article may be."""

LARGEST = 20 * 1024 * 1024
"""Bytes of one article's file, markup included. What is larger is a dump of many articles, or no article."""
LONGEST = 2_000_000
"""Characters of one article's text: three long novels. All trees of a text are in memory at once, about 350 bytes of
memory a character; a text of this length takes 0.7 GB."""


def megabytes(size: int) -> str:
    """A size in words.

    >>> megabytes(LARGEST)
    '20 MB'
    """
    return f"{size // (1024 * 1024)} MB"
