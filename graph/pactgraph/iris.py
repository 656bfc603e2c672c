"""The one place that makes IRIs: data nodes from readable keys or content hashes, never blank nodes, never a clock.

>>> actor("REG:Europe")
'https://w3id.org/pactgraph/id/actor/REG-Europe'
>>> person("Şule Öztürk")
'https://w3id.org/pactgraph/id/person/sule-ozturk'
>>> article("report", "https://example.org/1") == article("another stem", "https://example.org/1")
True
"""

import json
import re
import unicodedata
from hashlib import sha256
from urllib.parse import quote, unquote

ONTOLOGY = "https://w3id.org/pactgraph/ontology"
TERMS = f"{ONTOLOGY}#"
DATA = "https://w3id.org/pactgraph/id/"
GRAPHS = "https://w3id.org/pactgraph/graph/"

ONTOLOGY_GRAPH = f"{GRAPHS}ontology"
REFERENCE_GRAPH = f"{GRAPHS}reference"
MENTIONS_GRAPH = f"{GRAPHS}mentions"
EVENTS_GRAPH = f"{GRAPHS}events"

KINDS = (
    "actor",
    "article",
    "claim",
    "code",
    "dataset",
    "event",
    "evidence",
    "membership",
    "obligation",
    "office",
    "open-name",
    "open-seat",
    "participation",
    "person",
    "place",
    "row",
    "run",
    "tenure",
    "total",
    "treaty",
)

_NOT_WORD = re.compile(r"[\W_]+")


def canonical(value: object) -> bytes:
    """`value` as canonical JSON (sorted keys, no spaces, UTF-8): what every hash here is taken of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def digest(value: object) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `value` in canonical JSON."""
    return sha256(canonical(value)).hexdigest()[:16]


def node(kind: str, key: str) -> str:
    """The IRI of a data node of that kind (one of `KINDS`)."""
    return f"{DATA}{kind}/{key}"


def hashed(kind: str, content: object) -> str:
    """The IRI of a data node that is its content: the same content gives the same node."""
    return node(kind, digest(content))


def article(stem: str, url: str | None = None) -> str:
    """The IRI of an article, and of its named graph: by its URL, else its stem, so that a changed text replaces it."""
    return hashed("article", ["url", url] if url else ["stem", stem])


def actor(code: str) -> str:
    """The IRI of a polity from its code ("JPN", "NATO", "REG:Europe"). `code` is the way back.

    "REG:" becomes "REG-"; what else is not plain is percent-encoded, hyphens too, so that no two codes share an IRI.
    """
    region, name = ("REG-", code.removeprefix("REG:")) if code.startswith("REG:") else ("", code)
    return node("actor", region + quote(name, safe="").replace("-", "%2D"))


def code(iri: str) -> str:
    """The code of the polity with that IRI.

    >>> code(actor("REG:Europe")), code(actor("REG-Europe"))
    ('REG:Europe', 'REG-Europe')
    """
    key = iri.removeprefix(f"{DATA}actor/")
    return f"REG:{unquote(key.removeprefix('REG-'))}" if key.startswith("REG-") else unquote(key)


def person(name: str) -> str:
    """The IRI of a person from the usual English spelling of the name."""
    return node("person", slug(name))


def office(title: str) -> str:
    """The IRI of an office from its plain English title ("minister of defence")."""
    return node("office", slug(title))


def slug(text: str) -> str:
    """`text` in lower case without accents, its words joined by hyphens; a hash where no letter or digit is left."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _NOT_WORD.sub("-", plain.lower()).strip("-") or digest(text)
