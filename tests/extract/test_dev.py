"""How good extraction is on the development texts, by their own gold and scorer; and that no rule knows an example."""

import json
import subprocess
import sys
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.extract.reading import extractor
from tests.shared import shared

from pactgraph import reference
from pactgraph.extract.fold import folded
from pactgraph.extract.lexicon import available, lexicon
from pactgraph.model import Article, Claim, FactType, Party

Dyad = tuple[tuple[str, str | None], FactType]


def article(path: Path) -> Article:
    """A development text with its front matter."""
    text = path.read_text(encoding="utf-8")
    fields: dict[str, Any] = {}
    if text.startswith("---\n"):
        _, head, text = text.split("---\n", 2)
        fields = yaml.safe_load(head)
    date = fields.get("date")
    return Article(path.stem, text, fields["lang"], published=None if date is None else str(date))


@cache
def claims() -> tuple[Claim, ...]:
    """What is extracted from all development texts."""
    texts = sorted(shared("dev", "texts").glob("*.txt"))
    return tuple(claim for path in texts for claim in extractor().read(article(path)).claims)


def row(claim: Claim) -> dict[str, Any]:
    """A claim as the scorer reads it."""
    return {
        "article": claim.article,
        "type": claim.type.value,
        "modality": claim.modality.value,
        "agents": [{"polity": party.polity} for party in claim.agents],
        "counterparts": [{"polity": party.polity} for party in claim.counterparts],
    }


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the scorer of the development texts says."""
    facts = tmp_path_factory.mktemp("dev") / "facts.jsonl"
    facts.write_text("".join(json.dumps(row(claim)) + "\n" for claim in claims()), encoding="utf-8")
    command = [sys.executable, str(shared("dev", "score.py")), "--json"]
    command += ["--gold", str(shared("dev", "gold")), "--facts", str(facts)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.shared
@pytest.mark.parametrize(("level", "least"), [("type", 0.45), ("sign", 0.60)])
def test_precision_recall_and_f1(scores: dict[str, Any], level: str, least: float) -> None:
    precision, recall, f1 = scores["all"][level]
    assert f1 >= least
    assert precision >= recall


@pytest.mark.shared
def test_traps_are_not_asserted(scores: dict[str, Any]) -> None:
    asserted, traps = (int(part) for part in scores["traps"].split("/"))
    assert traps > 40
    assert asserted < 0.1 * traps


def dyads(kind: FactType, agents: set[str], counterparts: set[str]) -> set[Dyad]:
    """The pairs that a fact is about: any two of a symmetric one, else agent and counterpart."""
    if kind.symmetric:
        return {(pair, kind) for pair in combinations(sorted(agents | counterparts), 2)}
    return {((a, c), kind) for a in agents for c in counterparts if a != c} or {((a, None), kind) for a in agents}


def polities(parties: tuple[Party, ...] | list[dict[str, str]]) -> set[str]:
    """The polities of a claim's or a gold fact's parties."""
    return {party.polity if isinstance(party, Party) else party["polity"] for party in parties}


@pytest.mark.shared
def test_core_facts_of_the_seed_article() -> None:
    gold = json.loads(shared("dev", "gold", "seed.json").read_text(encoding="utf-8"))
    found = {
        dyad
        for claim in claims()
        if claim.article == "seed"
        for dyad in dyads(claim.type, polities(claim.agents), polities(claim.counterparts))
    }
    core = [fact for fact in gold["facts"] if fact["core"]]
    met = [
        fact["id"]
        for fact in core
        if dyads(FactType(fact["type"]), polities(fact["agents"]), polities(fact["counterparts"])) <= found
    ]
    assert len(core) == 19
    assert len(met) >= 12, f"only {met}"


COMMON = {"alliance", "commission", "alleanza", "alianza", "riunione", "reunion", "partner", "duda"}
"""Names that are also plain nouns ("the Alliance", the island of Réunion in Italian and Spanish, Andrzej Duda)."""


@pytest.mark.parametrize("lang", available())
def test_no_trigger_names_an_actor_or_a_person(lang: str) -> None:
    """Rules state what happens, never to whom: nothing is made for one example."""
    names = {alias.text for alias in reference.aliases(lang) if alias.kind != "acronym"}
    names |= {name for actor in reference.actors().values() for name in actor.names.get(lang, ())}
    names |= {name for person in reference.people().values() for name in (person.name, *person.spellings)}
    barred = {folded(name) for name in names if len(name) > 3} - COMMON
    words = {
        (trigger.rule, part)
        for trigger in lexicon(lang).triggers
        for word in {*trigger.verbs, *trigger.nouns, *(" ".join(phrase) for phrase in trigger.phrases)}
        for part in {word, *word.split()}
    }
    assert {(rule, word) for rule, word in words if folded(word) in barred} == set()
