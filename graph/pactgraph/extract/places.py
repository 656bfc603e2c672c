"""Where: the place that a trigger's own clause names."""

from collections.abc import Iterator

from pactgraph import reference
from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.filling import Roles
from pactgraph.extract.geography import regions
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.times import Stated, reach
from pactgraph.extract.tree import children, functions
from pactgraph.model import FactType
from pactgraph.parse import Token
from pactgraph.reference.names import names as reference_names

_WAYS: dict[FactType, set[str]] = {
    FactType.DEPLOYMENT: {"in", "to", "into", "at"},
    FactType.WITHDRAWAL: {"from", "of", "in"},
}
"""How the counterpart is told that forces are in, go to or leave: it is also where that happens."""


def place(stated: Stated, mentions: Mentions, lexicon: Lexicon, roles: Roles) -> str | None:
    """The short English name of the place of what a trigger states, as far as the text names one; else None.

    The nearest place of its own clause counts. Who is spoken to or acted on is none ("asked Moscow to ..."), but forces
    go to a land and leave it.
    """
    best: tuple[int, str] | None = None
    for token, name in _named(stated, mentions, lexicon, roles):
        found = reach(stated, token, lexicon)
        if found is not None and (best is None or found[0] < best[0]):
            best = found[0], name
    return best[1] if best else None


def _named(stated: Stated, mentions: Mentions, lexicon: Lexicon, roles: Roles) -> Iterator[tuple[Token, str]]:
    """The words of a sentence that a place hangs on, each with its English name."""
    barred = {party.polity for party in roles.counterparts}
    parties = barred | {party.polity for party in roles.agents}
    found = {token.i: name for token, name in regions(mentions.sentence.doc, lexicon.lang)}
    for token in mentions.sentence.doc:
        ways = set(functions(token, lexicon))
        if token.i in found and (ways - {"of"} or (not ways and children(token, "case"))):
            yield token, found[token.i]
        elif _WAYS.get(stated.kind, set()) & ways and (land := _land(token, mentions, barred)) is not None:
            yield token, land
        elif {"in", "at", "near"} & ways and not _party(token, mentions, parties):
            name = _name(token, mentions, _spoken_to(token, barred, lexicon), lexicon)
            if name is not None:
                yield token, name


def _land(token: Token, mentions: Mentions, barred: set[str]) -> str | None:
    """The state that forces go to or leave."""
    alias = mentions.alias_at.get(token.i)
    if alias is None or alias.code not in barred or alias.alias.kind not in {"label", "name"}:
        return None
    actor = reference.actors().get(alias.code)
    return actor.label("en") if actor is not None and actor.kind == "State" else None


def _spoken_to(token: Token, barred: set[str], lexicon: Lexicon) -> set[str]:
    """The polities whose capital is no place here: "in Moscow" is one in any case, "a Mosca" may be who is asked."""
    return barred if "to" in functions(token, lexicon) else set()


def _party(token: Token, mentions: Mentions, parties: set[str]) -> bool:
    """Whether a word names one of the parties itself ("bought jets from Sweden"), not its capital as a place."""
    alias = mentions.alias_at.get(token.i)
    return alias is not None and alias.alias.kind in {"label", "name"} and alias.code in parties


def _name(token: Token, mentions: Mentions, barred: set[str], lexicon: Lexicon) -> str | None:
    alias = mentions.alias_at.get(token.i)
    if (alias is not None and alias.code in barred) or token.lower_ in month_names(lexicon.lang) | weekday_names(
        lexicon.lang
    ):
        return None
    if alias is not None and alias.alias.kind in {"name", "capital"}:
        return _english(alias.alias.text, alias.code, alias.alias.kind)
    if token.pos_ == "PROPN" and token.i not in mentions.person_at and alias is None:
        parts = [token, *children(token, "flat", "compound")]
        return " ".join(part.text for part in sorted(parts, key=lambda part: part.i))
    return None


def _english(text: str, code: str, kind: str) -> str:
    """The English name of a state, or of its capital where the text names that."""
    if kind == "capital":
        return next((name.text for name in reference_names("en", code) if name.kind == "capital"), text)
    actor = reference.actors().get(code)
    names = actor.names.get("en", ()) if actor else ()
    return str(names[0]) if names else text
