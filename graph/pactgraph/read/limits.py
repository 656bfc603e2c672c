"""How large an article may be."""

LARGEST = 20 * 1024 * 1024
"""Bytes of one article. A long novel has one megabyte; what is larger is a dump, and would fill the memory."""


def megabytes(size: int) -> str:
    """A size in words.

    >>> megabytes(LARGEST)
    '20 MB'
    """
    return f"{size // (1024 * 1024)} MB"
