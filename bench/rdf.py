"""RDF load and one query: pactgraph's store against plain rdflib, on the same articles, in one run.

    python bench/rdf.py --articles 1000

Each contender runs in a process of its own, so that its peak memory is its own. CPU seconds are those of the process.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rdflib import Dataset

from pactgraph.model import Article, Claim, FactType, Modality, Party, Quantity, Reading, Span, Time
from pactgraph.store import Store, facts, open_store
from pactgraph.store.export import nquads
from pactgraph.store.prefixes import declarations

POLITIES = ("JPN", "UKR", "FRA", "DEU", "ITA", "POL", "USA", "GBR", "RUS", "CHN", "KOR", "PRK", "NATO", "EU", "AUS")
QUERY = """SELECT ?giver ?taker (COUNT(?claim) AS ?times) (MIN(?start) AS ?first) WHERE {
  ?claim a pact:Claim ; pact:factType pact:Aid ; pact:modality pact:actual ; pact:agent ?giver ;
         pact:counterpart ?taker ; pact:startDate ?start ; pact:inArticle/pact:stem ?stem .
  FILTER(STR(?start) >= "2024-06")
} GROUP BY ?giver ?taker"""


def readings(articles: int) -> Iterator[Reading]:
    """Made-up readings with eight claims each, always the same ones."""
    chance = random.Random(7)  # noqa: S311  figures, not secrets
    for number in range(articles):
        sentences = [f"Party {number}.{at} sent {at + 2} trucks to its neighbour across the border." for at in range(8)]
        text, start, claims = " ".join(sentences), 0, []
        for at, sentence in enumerate(sentences):
            claims.append(_claim(chance, f"a{number}", sentence, start, at))
            start += len(sentence) + 1
        yield Reading(Article(f"a{number}", text, "en", published="2025-01-01", source="Bench"), tuple(claims), ())


def _claim(chance: random.Random, stem: str, sentence: str, start: int, at: int) -> Claim:
    giver, taker = chance.sample(POLITIES, 2)
    day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    span = Span(start, start + len(sentence))
    return Claim(
        stem,
        FactType.AID if at % 2 else FactType.ATTACK,
        Modality.ACTUAL if at % 3 else Modality.COMMITTED,
        (Party(giver, "Ada Example" if at == 1 else None, Span(start, start + 5)),),
        (Party(taker),),
        sentence,
        span,
        Span(start, start + 5),
        "bench.rule",
        0.9,
        Time(day, day),
        quantity=Quantity(at + 2, "truck"),
    )


def pactgraph(folder: Path, articles: int) -> dict[str, float]:
    """Put every article (each one transaction on disk), then query on disk and in a copy in memory."""
    given = list(readings(articles))
    figures: dict[str, float] = {}
    with open_store(folder / "store") as store:
        figures["load"] = _cpu(lambda: _put(store, given))
        figures["query, disk"] = _cpu(lambda: store.select(QUERY))
        figures["tables from RDF"] = _cpu(lambda: list(facts(store)))
        figures["merge events"] = _cpu(store.merge_events)
        start = time.process_time()
        copy = store.memory_copy()
        figures["copy to memory"] = time.process_time() - start
        figures["query, memory"] = _cpu(lambda: copy.select(QUERY))
        (folder / "graph.nq").write_bytes(nquads(store))
    return figures


def _put(store: Store, given: list[Reading]) -> None:
    for one in given:
        store.put(one)


def rdflib(folder: Path, _: int) -> dict[str, float]:
    """Parse the same quads into an rdflib dataset in memory, and ask the same query there."""
    dataset = Dataset(default_union=True)
    load = _cpu(lambda: dataset.parse(folder / "graph.nq", format="nquads"))
    return {"load": load, "query": _cpu(lambda: list(dataset.query(declarations() + QUERY)))}


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _contender(name: str, folder: Path, articles: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--articles", str(articles), "--only", name, "--folder", str(folder)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def main() -> None:
    """Run both and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--only", choices=["pactgraph", "rdflib"], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        figures = {"pactgraph": pactgraph, "rdflib": rdflib}[options.only](options.folder, options.articles)
        figures["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(figures))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs = (_contender(one, folder, options.articles) for one in ("pactgraph", "rdflib"))
        _print(ours, theirs, len((folder / "graph.nq").read_bytes().splitlines()), options.articles)


def _print(ours: dict[str, float], theirs: dict[str, float], quads: int, articles: int) -> None:
    print(f"{articles} articles, {quads} quads; CPU seconds")
    for name, figures in (("pactgraph", ours), ("rdflib", theirs)):
        print(f"{name}: " + ", ".join(f"{what} {value:.3g}" for what, value in figures.items()))
    print(f"load: rdflib / pactgraph on disk = {theirs['load'] / ours['load']:.2g}")
    for where in ("disk", "memory"):
        print(f"query: rdflib / pactgraph {where} = {theirs['query'] / ours[f'query, {where}']:.3g}")
    print(f"peak memory: rdflib / pactgraph = {theirs['peak MB'] / ours['peak MB']:.2g}")


if __name__ == "__main__":
    main()
