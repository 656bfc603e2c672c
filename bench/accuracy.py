"""How good extraction is, by texts with gold made by hand: precision, recall, F1, traps, overclaims, and the details.

Usage: python bench/accuracy.py GOLD [--lang fr] [--half odd] [--min-confidence 0.6] [--errors] [--json]
GOLD is a folder with texts/NAME.txt (with front matter) and gold/NAME.json, whose names are NUMBER_LANG_SLUG; `--half`
takes the texts of odd or even numbers only.

Facts are expanded to dyads: unordered pairs of parties for symmetric types, agent and counterpart for directed ones. A
dyad counts once a text, at five levels: pair (who), sign (cooperation or contention), quad (group of types, with
direction), type, and full (type and modality). Recall is over the core facts of the gold; precision accepts optional
ones too. A trap is a wrong fact that the gold names; an overclaim is a dyad told as actual that the gold knows only as
less. Attribution, dates and quantities are judged on the dyads that are right at level type.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from pactgraph.datasets.offices import plain_office
from pactgraph.extract import Extractor
from pactgraph.extract.extractor import MIN_CONFIDENCE
from pactgraph.extract.fold import folded
from pactgraph.model import Article, FactType, Reading
from pactgraph.read import articles
from pactgraph.store import rows

Fact = dict[str, Any]
Dyad = tuple[tuple[str, str | None], str, str]
"""(the two parties, the type, the modality)."""


def _unordered(dyad: Dyad) -> tuple[str, ...]:
    return tuple(sorted(str(code) for code in dyad[0]))


def _quad(dyad: Dyad) -> object:
    kind = FactType(dyad[1])
    return (_unordered(dyad) if kind.symmetric else dyad[0]), kind.group


LEVELS: dict[str, Callable[[Dyad], object]] = {
    "pair": _unordered,
    "sign": lambda dyad: (_unordered(dyad), FactType(dyad[1]).group.cooperative),
    "quad": _quad,
    "type": lambda dyad: dyad[:2],
    "full": lambda dyad: dyad,
}


@dataclass(frozen=True)
class Text:
    """One text: its name and language, what was extracted, and what the gold says."""

    name: str
    lang: str
    facts: list[Fact]
    offices: list[Fact]
    gold: dict[str, Any]


def dyads(fact: Fact) -> list[Dyad]:
    """The dyads of a fact; an agent alone has None as the other party."""
    kind, modality = fact["type"], fact.get("modality", "actual")
    agents, others = (sorted({one["polity"] for one in fact.get(role) or ()}) for role in ("agents", "counterparts"))
    if FactType(kind).symmetric:
        parties = sorted({*agents, *others})
        pairs: list[tuple[str, str | None]] = list(combinations(parties, 2)) or [(one, None) for one in parties]
    else:
        pairs = [(a, b) for a in agents for b in others if a != b] or [(one, None) for one in agents]
    return [(pair, kind, modality) for pair in pairs]


def score(texts: Iterable[Text]) -> dict[str, Any]:
    """All figures of some texts: shares as [precision, recall, F1], the rest as [right, of how many]."""
    count: Counter[str] = Counter()
    for text in texts:
        _levels(text, count)
        _traps(text, count)
        _details(text, count)
        _offices(text, count)
    shares = {name: _share(count, name) for name in (*LEVELS, "offices")}
    parts = ("traps", "overclaims", "attribution", "dates", "quantities")
    return shares | {part: [count[f"{part} hit"], count[f"{part} all"]] for part in parts}


def _share(count: Counter[str], name: str) -> list[float]:
    precision = count[f"{name} right"] / (count[f"{name} said"] or 1)
    recall = count[f"{name} found"] / (count[f"{name} wanted"] or 1)
    return [round(x, 3) for x in (precision, recall, 2 * precision * recall / ((precision + recall) or 1))]


def _levels(text: Text, count: Counter[str]) -> None:
    said = [dyad for fact in text.facts for dyad in dyads(fact)]
    every = [dyad for fact in text.gold["facts"] for dyad in dyads(fact)]
    core = [dyad for fact in text.gold["facts"] if fact["core"] for dyad in dyads(fact)]
    for name, key in LEVELS.items():
        _tally(count, name, {key(d) for d in said}, {key(d) for d in every}, {key(d) for d in core})


def _tally(count: Counter[str], name: str, said: set[Any], every: set[Any], core: set[Any]) -> None:
    count[f"{name} right"] += len(said & every)
    count[f"{name} said"] += len(said)
    count[f"{name} found"] += len(said & core)
    count[f"{name} wanted"] += len(core)


def _traps(text: Text, count: Counter[str]) -> None:
    said = {dyad for fact in text.facts for dyad in dyads(fact)}
    for trap in text.gold.get("must_not") or ():
        count["traps all"] += 1
        count["traps hit"] += bool(said & set(dyads(trap)))
    known: defaultdict[object, set[str]] = defaultdict(set)
    for pair, kind, modality in (dyad for fact in text.gold["facts"] for dyad in dyads(fact)):
        known[pair, kind].add(modality)
    for pair, kind, modality in said:
        if modality == "actual" and (pair, kind) in known:
            count["overclaims all"] += 1
            count["overclaims hit"] += "actual" not in known[pair, kind]


def _details(text: Text, count: Counter[str]) -> None:
    """Who says it, when and how much, of each dyad that is right: one of the text's own tellings of it must agree."""
    told = _by_dyad(text.facts)
    for dyad, wanted in _by_dyad(text.gold["facts"]).items():
        if dyad not in told:
            continue
        for part, agree, asked in _PARTS:
            golden = [fact for fact in wanted if asked(fact)]
            if golden:
                count[f"{part} all"] += 1
                count[f"{part} hit"] += any(agree(mine, gold) for mine in told[dyad] for gold in golden)


def _by_dyad(facts: Iterable[Fact]) -> dict[object, list[Fact]]:
    table: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        for dyad in dyads(fact):
            table[dyad[:2]].append(fact)
    return table


def _same_speaker(mine: Fact, gold: Fact) -> bool:
    return (mine.get("attributed_to") or {}).get("polity") == (gold.get("attributed_to") or {}).get("polity")


def _same_time(mine: Fact, gold: Fact) -> bool:
    """Whether both ends agree at the gold's precision."""
    time, wanted = mine.get("time") or {}, gold["time"]
    return all(
        (time.get(end) or "")[: len(wanted.get(end) or "")] == (wanted.get(end) or "") for end in ("start", "end")
    )


def _same_quantity(mine: Fact, gold: Fact) -> bool:
    return bool((mine.get("quantity") or {}).get("value") == gold["quantity"]["value"])


_PARTS: tuple[tuple[str, Callable[[Fact, Fact], bool], Callable[[Fact], object]], ...] = (
    ("attribution", _same_speaker, lambda _: True),
    ("dates", _same_time, lambda fact: fact.get("time")),
    ("quantities", _same_quantity, lambda fact: fact.get("quantity")),
)


def _offices(text: Text, count: Counter[str]) -> None:
    said, wanted = ({_office(one) for one in table} for table in (text.offices, text.gold.get("offices") or ()))
    _tally(count, "offices", said, wanted, wanted)


def _office(one: Fact) -> tuple[str, str, str]:
    """Person, office and polity, the office under the one plain name that the lexicon has for it."""
    return folded(one["person"]), plain_office(one["office"]), one["polity"]


def read(folder: Path, min_confidence: float, keep: Callable[[str, str], bool]) -> Iterator[Text]:
    """Each text of a gold folder that `keep` (number, language) wants, extracted anew."""
    extractor = Extractor(min_confidence=min_confidence)
    for path in sorted((folder / "gold").glob("*.json")):
        number, lang = path.stem.split("_")[:2] if "_" in path.stem else ("0", "it")
        if keep(number, lang):
            article = next(one for one in articles(folder / "texts" / f"{path.stem}.txt") if isinstance(one, Article))
            yield text_of(path.stem, lang, extractor.read(article), json.loads(path.read_text(encoding="utf-8")))


def text_of(name: str, lang: str, reading: Reading, gold: dict[str, Any]) -> Text:
    """A reading beside its gold, both as rows of the facts table."""
    return Text(name, lang, rows.facts([reading]), rows.offices([reading]), gold)


def main() -> None:
    """Extract, score, and print one table."""
    options = _options()
    odd = {"odd": "13579", "even": "02468", None: "0123456789"}[options.half]
    texts = list(
        read(
            options.gold,
            options.min_confidence,
            lambda number, lang: number[-1:] in odd and options.lang in {None, lang},
        )
    )
    groups = {"all": texts, **{lang: [t for t in texts if t.lang == lang] for lang in sorted({t.lang for t in texts})}}
    scores = {name: score(group) for name, group in groups.items()}
    if options.errors:
        _show_errors(texts)
    print(json.dumps(scores) if options.json else table(scores, len(texts)))


def table(scores: dict[str, dict[str, Any]], texts: int) -> str:
    """The figures as a Markdown table: precision/recall/F1, and shares in per cent."""
    names = list(scores["all"])
    lines = [f"{texts} texts", "| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for group, values in scores.items():
        lines.append(f"| {group} | " + " | ".join(_shown(value) for value in values.values()) + " |")
    return "\n".join(lines)


def _shown(value: list[float]) -> str:
    if len(value) == 3:
        return "/".join(f"{x:.2f}" for x in value)
    return f"{value[0]:.0f}/{value[1]:.0f} ({100 * value[0] / (value[1] or 1):.0f} %)"


def _show_errors(texts: Iterable[Text]) -> None:
    for text in texts:
        said = {dyad for fact in text.facts for dyad in dyads(fact)}
        every = {dyad for fact in text.gold["facts"] for dyad in dyads(fact)}
        core = {dyad for fact in text.gold["facts"] if fact["core"] for dyad in dyads(fact)}
        print(f"== {text.name}")
        for name, found in (("extra", said - every), ("missing", core - said)):
            for dyad in sorted(found, key=str):
                print(f"  {name:8s}{dyad}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--lang")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--min-confidence", type=float, default=MIN_CONFIDENCE)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
