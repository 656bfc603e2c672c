"""Reference actors: states, organisations, memberships, people, offices, treaties, from files of `ontology/reference/`.

Everything is loaded once, checked row by row, and frozen. The files are described in `ontology/reference/README.md`.
"""

from pactgraph.reference.actors import Actor, actors, is_state
from pactgraph.reference.aliases import Alias, aliases
from pactgraph.reference.codes import StateCode, state_codes
from pactgraph.reference.memberships import Membership, members, memberships
from pactgraph.reference.names import languages
from pactgraph.reference.people import Person, Tenure, held_by, holder, in_office, offices_of, people, tenures
from pactgraph.reference.records import record
from pactgraph.reference.seats import OpenSeat, is_open, open_seats
from pactgraph.reference.sources import Source, sources
from pactgraph.reference.treaties import Bond, Treaty, treaties, treaties_between

__all__ = [
    "Actor",
    "Alias",
    "Bond",
    "Membership",
    "OpenSeat",
    "Person",
    "Source",
    "StateCode",
    "Tenure",
    "Treaty",
    "actors",
    "aliases",
    "held_by",
    "holder",
    "in_office",
    "is_open",
    "is_state",
    "languages",
    "members",
    "memberships",
    "offices_of",
    "open_seats",
    "people",
    "record",
    "sources",
    "state_codes",
    "tenures",
    "treaties",
    "treaties_between",
]
