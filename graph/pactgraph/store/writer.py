"""Triples collected for one named graph, with the datatypes of the ontology."""

import re
from hashlib import sha256

import pyoxigraph as ox
from rdflib.namespace import RDF, XSD

from pactgraph.errors import ArticleError

_TYPE = ox.NamedNode(str(RDF.type))
_DATES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), ox.NamedNode(str(XSD.date))),
    (re.compile(r"\d{4}-\d{2}"), ox.NamedNode(str(XSD.gYearMonth))),
    (re.compile(r"\d{4}"), ox.NamedNode(str(XSD.gYear))),
)
_COUNT = ox.NamedNode(str(XSD.integer))  # Oxigraph would turn every narrower kind into this one


class Writer:
    """A set of triples about nodes that are named by IRIs; what is None is not written."""

    def __init__(self) -> None:
        self._triples: dict[ox.Triple, None] = {}  # a set that keeps its order

    def __len__(self) -> int:
        """How many different triples there are."""
        return len(self._triples)

    def triples(self) -> list[ox.Triple]:
        """All triples, each once, in the order in which they came."""
        return list(self._triples)

    def add(self, subject: str, predicate: str, value: "ox.NamedNode | ox.Literal") -> None:
        """Any triple."""
        self._triples[ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), value)] = None

    def kind(self, subject: str, cls: str) -> None:
        """`subject` is of that class."""
        self._triples[ox.Triple(ox.NamedNode(subject), _TYPE, ox.NamedNode(cls))] = None

    def link(self, subject: str, predicate: str, target: str | None) -> None:
        """A link to another node."""
        if target is not None:
            self.add(subject, predicate, ox.NamedNode(target))

    def text(self, subject: str, predicate: str, value: str | None, lang: str | None = None) -> None:
        """A string, with its language if one is given."""
        if value is not None:
            self.add(subject, predicate, literal(value, lang))

    def date(self, subject: str, predicate: str, value: str | None) -> None:
        """A date as xsd:date, gYearMonth or gYear by its precision; what has no such form stays a string."""
        if value is not None:
            datatype = next((kind for form, kind in _DATES if form.fullmatch(value) and value.isascii()), None)
            self.add(subject, predicate, literal(value) if datatype is None else ox.Literal(value, datatype=datatype))

    def count(self, subject: str, predicate: str, value: int) -> None:
        """A number of characters or things, 0 or more."""
        self.add(subject, predicate, ox.Literal(str(value), datatype=_COUNT))

    def number(self, subject: str, predicate: str, value: float, datatype: str) -> None:
        """A number of that datatype (xsd:decimal or xsd:double)."""
        self.add(subject, predicate, ox.Literal(_lexical(value, datatype), datatype=ox.NamedNode(datatype)))

    def truth(self, subject: str, predicate: str, value: bool) -> None:
        """True or false."""
        self.add(subject, predicate, ox.Literal(value))


def literal(value: str, lang: str | None = None) -> ox.Literal:
    """A literal. Raises ArticleError where `value` is no valid Unicode text or `lang` no language tag."""
    try:
        return ox.Literal(value, language=lang) if lang else ox.Literal(value)
    except ValueError as error:
        if _valid(value):
            raise ArticleError(
                f"{lang!r} is not a language tag", mend="name the language as in it, en, pt-BR"
            ) from error
        raise ArticleError("the text has broken characters (lone surrogates)", mend="save it as UTF-8") from error


def checksum(content: bytes) -> str:
    """The SHA-256 of `content` in hexadecimal."""
    return sha256(content).hexdigest()


def _valid(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _lexical(value: float, datatype: str) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if datatype == str(XSD.decimal) else repr(float(value))
