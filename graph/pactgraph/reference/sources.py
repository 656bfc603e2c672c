"""Where each row of the reference files comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from pactgraph.reference.tables import Row, place, rows


@dataclass(frozen=True, slots=True)
class Source:
    """A treaty, register or page that a row rests on; `key` is how the data files cite it."""

    key: str
    title: str
    url: str


@cache
def sources() -> Mapping[str, Source]:
    """All sources by key (raises DataError on a broken row)."""
    found: dict[str, Source] = {}
    for row in rows(place() / "sources.csv", ("key", "title", "url")):
        key = row.text("key")
        if key in found:
            raise row.error(f"source {key} stands twice")
        found[key] = Source(key, row.text("title"), row.text("url"))
    return MappingProxyType(found)


def url(row: Row) -> str:
    """The address of the source that the row cites in column source (raises DataError for an unknown key)."""
    key = row.text("source")
    if key not in sources():
        raise row.error(f"source {key!r} is not in sources.csv", "add it there")
    return sources()[key].url
