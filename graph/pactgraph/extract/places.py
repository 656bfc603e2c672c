"""Where: the place that a trigger's own clause names."""

from spacy.tokens import Token

from pactgraph import reference
from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.frames import Roles
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mentions import Mentions
from pactgraph.extract.tree import children, functions, is_verb
from pactgraph.reference.names import names as reference_names


def place(trigger: Token, mentions: Mentions, lexicon: Lexicon, roles: Roles) -> str | None:
    """The short English name of the place of what a trigger states, as far as the text names one; else None.

    Who is spoken to or acted on is no place ("asked Moscow to ...").
    """
    barred = {party.polity for party in roles.counterparts}
    parties = barred | {party.polity for party in roles.agents}
    heads = [trigger] if is_verb(trigger) else [trigger, trigger.head]
    for head in heads:
        for child in children(head, "obl", "nmod"):
            if {"in", "at"} & set(functions(child, lexicon)):
                found = _name(child, mentions, barred, lexicon) if not _party(child, mentions, parties) else None
                if found is not None:
                    return found
    return None


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
