"""Titles of posts as plain English offices, by the English lexicon's own table."""

from functools import cache

from pactgraph.extract.lexicon import lexicon


def plain_office(title: str) -> str:
    """The office of a title ("Secretary of Defense": minister of defence), or the title itself in lower case."""
    lowered = " ".join(title.lower().split())
    return _offices().get(lowered, lowered)


@cache
def _offices() -> dict[str, str]:
    table = lexicon("en").offices.items()
    return {title: office for office, forms in table for titles in forms.values() for title in titles}
