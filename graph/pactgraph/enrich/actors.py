"""Whom to ask about: the actors of the reference graph that have an item in Wikidata."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import Literal
from rdflib.namespace import RDFS

from pactgraph.enrich.asking import template
from pactgraph.errors import StoreError
from pactgraph.store.oxigraph import Graphs


@dataclass(frozen=True, slots=True)
class Known:
    """What the reference graph knows; all are IRIs.

    `items` leads from each item of Wikidata to its actor, whether or not it is asked about; `polities` and `persons`
    are the items to ask about, sorted. `labels` and `names` hold, for each actor, its label in each language and all
    names in any.
    """

    items: Mapping[str, str]
    polities: tuple[str, ...]
    persons: tuple[str, ...]
    labels: Mapping[str, Mapping[str, str]]
    names: Mapping[str, frozenset[tuple[str, str | None]]]


def known(store: Graphs, *, claimed: bool = False) -> Known:
    """The actors to ask about; with `claimed`, only those that take part or speak in a claim.

    Raises StoreError where there is none.
    """
    rows = store.select(template("actors")).dicts()
    wanted = [row for row in rows if not claimed or str(row["claimed"]) == "true"]
    if not wanted:
        what = f"no actor {'in a claim ' if claimed else ''}has an item in Wikidata"
        raise StoreError(what, where=store.path, mend="run `pactgraph build ARTICLES -o DIR` first")
    by_kind = {kind: sorted({str(row["item"]) for row in wanted if str(row["polity"]) == kind}) for kind in _KINDS}
    labels, names = _names(store)
    items = {str(row["item"]): str(row["actor"]) for row in rows}
    return Known(items, tuple(by_kind["true"]), tuple(by_kind["false"]), labels, names)


_KINDS = ("true", "false")


def _names(store: Graphs) -> tuple[dict[str, dict[str, str]], dict[str, frozenset[tuple[str, str | None]]]]:
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    names: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for row in store.select(template("names")).dicts():
        actor, name = str(row["actor"]), row["name"]
        lang = name.language if isinstance(name, Literal) else None
        names[actor].add((str(name), lang))
        if row["kind"] == RDFS.label and lang:
            labels[actor][lang] = str(name)
    return dict(labels), {actor: frozenset(found) for actor, found in names.items()}
