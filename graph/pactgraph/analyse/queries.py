"""The projections that ship with the product: `queries/network/*.rq`, run on a store."""

from pactgraph.resources import folder
from pactgraph.store import Store, Table


def projection(store: Store, name: str) -> list[dict[str, str]]:
    """The rows of a query of `queries/network/`, each a dictionary of what is bound, as plain text."""
    table = answer(store, name)
    return [{key: str(term) for key, term in row.items()} for row in table.dicts()]


def answer(store: Store, name: str) -> Table:
    """What a query of `queries/network/` finds, with languages and datatypes."""
    return store.select((folder("queries") / "network" / f"{name}.rq").read_text(encoding="utf-8"))
