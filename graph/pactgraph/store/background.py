"""The graphs that every store carries beside its articles: the ontology, and the reference actors."""

from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, RDFS, SKOS

from pactgraph import iris
from pactgraph.errors import DataError
from pactgraph.reference import (
    Actor,
    Bond,
    Membership,
    OpenSeat,
    Person,
    StateCode,
    Tenure,
    Treaty,
    actors,
    memberships,
    open_seats,
    people,
    state_codes,
    tenures,
    treaties,
)
from pactgraph.reference.names import cldr_label, languages, names
from pactgraph.resources import folder
from pactgraph.store.writer import Writer
from pactgraph.terms import NAMESPACE, PACT

_WIKIDATA = "http://www.wikidata.org/entity/"
# Kinds of the reference tables that the ontology has no class of its own for.
_PLAIN = frozenset({"Territory"})
# Languages in which the graph names states beside those that have files of names.
_MORE_LANGUAGES = ("uk", "ja")
# What stands for an actor in news without being its name.
_SEATS = frozenset({"capital", "metonym"})
_DEMONYMS = frozenset({"adjective", "people"})
_ALPHA2 = "iso3166-1-alpha-2"


def ontology_triples(root: Path | None = None) -> list[ox.Triple]:
    """All triples of the ontology's own files (terms, alignments, topics; not the shapes), without duplicates.

    Raises DataError on a file that is no Turtle, or that has a blank node: those would differ in every store.
    """
    found: dict[ox.Triple, None] = {}
    for path in sorted((root or folder("ontology")).glob("*.ttl")):
        try:
            found.update((quad.triple, None) for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE))
        except SyntaxError as error:
            raise DataError(f"this is not Turtle: {error}", where=path) from error
    if any(isinstance(node, ox.BlankNode) for triple in found for node in (triple.subject, triple.object)):
        raise DataError("the ontology has a blank node", where=root, mend="give it an IRI")
    return list(found)


def reference_triples() -> list[ox.Triple]:
    """Actors and their codes, memberships, people, tenures, open seats and treaties of the reference tables."""
    out = Writer()
    for actor in actors().values():
        _actor(out, actor)
    for membership in memberships():
        _membership(out, membership)
    for person in people().values():
        _person(out, person)
    for tenure in tenures():
        _tenure(out, tenure)
    for seat in open_seats():
        _open_seat(out, seat)
    for code in state_codes():
        _code(out, code)
    for treaty in treaties().values():
        _treaty(out, treaty)
    return out.triples()


def _actor(out: Writer, actor: Actor) -> None:
    iri = iris.actor(actor.code)
    out.kind(iri, PACT.Polity)
    if actor.kind not in _PLAIN:
        out.kind(iri, NAMESPACE + actor.kind)
    out.text(iri, PACT.code, actor.code)
    _labels(out, iri, actor.names)
    for lang in _MORE_LANGUAGES:
        out.text(iri, RDFS.label, cldr_label(lang, actor.alpha2), lang)
    for lang in languages():
        for name in names(lang, actor.code, actor.alpha2):
            if name.kind in _SEATS:
                out.text(iri, SKOS.hiddenLabel, name.text, lang)
            elif name.kind in _DEMONYMS:
                out.text(iri, PACT.demonym, name.text, lang)
    _dates(out, iri, actor.start, actor.end)
    _same(out, iri, actor.wikidata)
    _kept(out, iri, actor)


def _kept(out: Writer, iri: str, actor: Actor) -> None:
    """What the tables tell of an actor beside its names and dates."""
    out.text(iri, PACT.form, actor.form)
    out.text(iri, PACT.foundingTreaty, actor.treaty, "en")
    out.text(iri, PACT.memberCoverage, actor.coverage)
    out.text(iri, PACT.lacking, actor.lacking, "en")
    out.text(iri, DCTERMS.source, actor.source)
    if actor.alpha2 and actor.source:
        _code(out, StateCode(_ALPHA2, actor.alpha2, actor.code, None, None, actor.source))


def _code(out: Writer, one: StateCode) -> None:
    iri = iris.hashed("code", [one.state, one.scheme, one.number, one.start, one.end])
    out.kind(iri, PACT.CodePeriod)
    out.link(iri, PACT.polity, iris.actor(one.state))
    out.text(iri, PACT.codeScheme, one.scheme)
    out.text(iri, PACT.codeValue, one.number)
    _dates(out, iri, one.start, one.end)
    out.text(iri, DCTERMS.source, one.source)


def _labels(out: Writer, iri: str, names: Mapping[str, tuple[str, ...]]) -> None:
    for lang, texts in names.items():
        out.text(iri, RDFS.label, texts[0], lang)
        for text in texts[1:]:
            out.text(iri, SKOS.altLabel, text, lang)


def _membership(out: Writer, one: Membership) -> None:
    iri = iris.hashed("membership", [one.organization, one.member, one.role, one.start, one.end])
    out.kind(iri, PACT.MembershipPeriod)
    out.link(iri, PACT.organization, iris.actor(one.organization))
    out.link(iri, PACT.member, iris.actor(one.member))
    out.text(iri, PACT.membershipRole, one.role)
    _dates(out, iri, one.start, one.end)
    out.text(iri, DCTERMS.source, one.source)


def _person(out: Writer, person: Person) -> None:
    iri = iris.person(person.name)
    out.kind(iri, PACT.Person)
    out.text(iri, RDFS.label, person.name, "en")
    for spelling in person.spellings:
        out.text(iri, SKOS.altLabel, spelling)
    _same(out, iri, person.wikidata)


def _tenure(out: Writer, one: Tenure) -> None:
    iri = iris.hashed("tenure", [one.person, one.office, one.polity, one.start, one.end])
    out.kind(iri, PACT.Tenure)
    out.link(iri, PACT.person, iris.person(one.person))
    out.text(iri, PACT.office, one.office, "en")
    out.text(iri, DCTERMS.title, one.title, "en")
    out.link(iri, PACT.polity, iris.actor(one.polity))
    _dates(out, iri, one.start, one.end)
    out.text(iri, DCTERMS.source, one.source)


def _open_seat(out: Writer, one: OpenSeat) -> None:
    iri = iris.hashed("open-seat", [one.office, one.polity, one.start, one.end])
    out.kind(iri, PACT.OpenSeat)
    out.text(iri, PACT.office, one.office, "en")
    out.link(iri, PACT.polity, iris.actor(one.polity))
    _dates(out, iri, one.start, one.end)
    out.text(iri, PACT.lacking, one.lacking, "en")
    out.text(iri, DCTERMS.source, one.source)


def _treaty(out: Writer, one: Treaty) -> None:
    iri = iris.node("treaty", one.key)
    out.kind(iri, PACT.Treaty)
    for lang, title in one.titles.items():
        out.text(iri, RDFS.label, title, lang)
    out.text(iri, PACT.treatyKind, one.kind)
    for party in one.parties:
        out.link(iri, PACT.party, iris.actor(party))
    for property_, day in ((PACT.signedDate, one.signed), (PACT.inForceDate, one.in_force), (PACT.endDate, one.end)):
        out.date(iri, property_, day)
    out.text(iri, DCTERMS.source, one.source)
    for bond in one.bonds:
        _bond(out, iri, bond)


def _bond(out: Writer, treaty: str, one: Bond) -> None:
    """What a party owes for another time than the treaty's own: an obligation with dates, of no kind that is known."""
    iri = iris.hashed("obligation", [one.treaty, one.party, one.start, one.end])
    out.kind(iri, PACT.Obligation)
    out.link(iri, PACT.underTreaty, treaty)
    out.link(iri, PACT.obliged, iris.actor(one.party))
    _dates(out, iri, one.start, one.end)
    out.text(iri, DCTERMS.source, one.source)


def _dates(out: Writer, iri: str, start: str | None, end: str | None) -> None:
    out.date(iri, PACT.startDate, start)
    out.date(iri, PACT.endDate, end)


def _same(out: Writer, iri: str, wikidata: str | None) -> None:
    if wikidata is not None:
        out.link(iri, SKOS.exactMatch, _WIKIDATA + wikidata)
