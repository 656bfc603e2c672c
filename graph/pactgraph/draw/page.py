"""The page of a store: all that its articles say of who cooperates and contends with whom, in one HTML file."""

from collections.abc import Collection, Mapping
from typing import Any

from rdflib import Literal

from pactgraph.analyse import COUNTED, actors, links, rule
from pactgraph.analyse.actors import REGION
from pactgraph.analyse.graphs import build
from pactgraph.analyse.queries import answer
from pactgraph.draw.elements import actor_nodes, person_edges, person_nodes, relation_edges
from pactgraph.draw.evidence import Data, Evidence, evidence
from pactgraph.draw.layout import around, layout
from pactgraph.draw.network import PactNetwork, words
from pactgraph.model import FactType, Group, Modality
from pactgraph.resources import interfaces
from pactgraph.store import Store
from pactgraph.terms import NAMESPACE
from pactgraph.units import called

#: What nodes can be sized by, in the order of the page's menu.
SIZES = ("strength", "degree", "betweenness", "closeness", "eigenvector", "pagerank", "contention-strength")
#: The languages of the page: each has a file of words.
LANGUAGES = interfaces()


def page(
    store: Store,
    *,
    title: str | None = None,
    lang: str = "en",
    size: str = "strength",
    modalities: Collection[Modality] = COUNTED,
) -> str:
    """The page as HTML: one self-contained file, the same bytes for the same store and arguments.

    `lang` is the language of controls and names (one of `LANGUAGES`), `size` the measure of the nodes' size (one of
    `SIZES`), `modalities` what ties count; the page shows them first, and all others on demand.
    """
    html: str = network(store, title=title, lang=lang, size=size, modalities=modalities).generate_html()
    return html


def network(
    store: Store,
    *,
    title: str | None = None,
    lang: str = "en",
    size: str = "strength",
    modalities: Collection[Modality] = COUNTED,
) -> PactNetwork:
    """The page as a pyvis network, which notebooks show by itself; the arguments are those of `page`."""
    who, told, found = actors(store, lang), evidence(store), links(store)
    whole = build(who, found, modalities)
    made = build({code: actor for code, actor in who.items() if actor.kind != REGION}, found, modalities)
    numbers = {iri: at for at, iri in enumerate(told.claims)}
    people = person_nodes(told)
    nodes = [*actor_nodes(who, made), *people]
    places = layout(whole.cooperation, whole.contention, {code: actor.label for code, actor in who.items()})
    places |= around([(one["id"], one["of"]) for one in people], places)
    edges = [*relation_edges(found, numbers, places), *person_edges(people, who)]
    texts = words(lang)
    extra = {
        "claims": list(told.claims.values()),
        "articles": told.articles,
        "offices": told.offices,
        "counted": [modality.value for modality in made.modalities],
        "sizes": list(SIZES),
        "size": size,
        "rule": rule(made),
        "units": {unit: called(unit, lang) for unit in _units(told)},
        **_vocabulary(store, lang),
    }
    return _filled(PactNetwork(title or texts["title"], extra, texts), nodes, edges, places)


def _units(told: Evidence) -> list[str]:
    return sorted({claim["quantity"][1] for claim in told.claims.values() if claim["quantity"] is not None})


def _filled(
    made: PactNetwork, nodes: list[Data], edges: list[Data], places: Mapping[str, tuple[int, int]]
) -> PactNetwork:
    for node in nodes:
        x, y = places.get(node["id"], (0, 0))
        made.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"}, x=x, y=y)
    for edge in edges:
        made.add_edge(
            edge["from"], edge["to"], **{key: value for key, value in edge.items() if key not in {"from", "to"}}
        )
    return made


def _vocabulary(store: Store, lang: str) -> dict[str, Any]:
    """Fact types with their groups, groups, modalities and kinds of actor, each with its label from the ontology."""
    labels = _labels(store, lang)
    return {
        "types": {one.value: {"label": labels.get(one.value, one.value), "group": one.group.value} for one in FactType},
        "groups": {
            one.value: {"label": labels.get(one.value, one.value), "cooperative": one.cooperative} for one in Group
        },
        "modalities": {one.value: labels.get(one.value, one.value) for one in Modality},
        "kinds": {kind: labels.get(kind, kind) for kind in (*_kinds(), "Person")},
    }


def _kinds() -> tuple[str, ...]:
    return ("State", "Alliance", "Grouping", "Organization", "Company", "ArmedGroup", "Region")


def _labels(store: Store, lang: str) -> dict[str, str]:
    """The ontology's labels by local name, in `lang`, else in English."""
    found: dict[str, dict[str, str]] = {}
    for row in answer(store, "labels").dicts():
        label = row["label"]
        if isinstance(label, Literal):
            found.setdefault(str(row["term"]).removeprefix(NAMESPACE), {})[label.language or ""] = str(label)
    return {term: texts.get(lang) or texts.get("en") or term for term, texts in found.items()}


__all__ = ["LANGUAGES", "SIZES", "network", "page"]
