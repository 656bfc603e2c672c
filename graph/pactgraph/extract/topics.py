"""What a sentence is about, by the cue words of the topic scheme."""

import re
from functools import cache

from rdflib import Graph, Literal

from pactgraph.resources import folder
from pactgraph.terms import PACT


@cache
def _cues(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    graph = Graph().parse(folder("ontology") / "topics.ttl", format="turtle")
    words: dict[str, set[str]] = {}
    for topic, cue in graph.subject_objects(PACT.cue):
        if isinstance(cue, Literal) and cue.language == lang:
            words.setdefault(str(topic).rsplit("#", 1)[-1], set()).add(str(cue).lower())
    return tuple(
        (topic, re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, cues), key=len, reverse=True))})\b"))
        for topic, cues in sorted(words.items())
    )


def topics(text: str, lang: str) -> tuple[str, ...]:
    """The topics whose cues stand in a text, sorted by name."""
    lowered = text.lower()
    return tuple(topic for topic, cues in _cues(lang) if cues.search(lowered))
