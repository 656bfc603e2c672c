"""Sentences a second of extraction and of `pactgraph build` against the bare spaCy parser on the same texts.

Usage: python bench/build.py [ARTICLES] [--texts 200]. ARTICLES is any source that `pactgraph build` reads.
Extraction is what `build` does of an article: split it into sentences, normalise, parse, make claims. `build` also
reads, stores, merges, and writes tables. Each side runs in a process of its own: peak memory is the process's,
and models are loaded before the clock starts. One more process takes the parser and extraction in turn, article by
article, so that other work on the machine slows both alike: its ratio is the one to trust.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language

from pactgraph.build import build
from pactgraph.extract import Extractor
from pactgraph.model import Article, Reading
from pactgraph.parse.normalise import normalise
from pactgraph.parse.segment import sentences
from pactgraph.read import articles
from pactgraph.recipe import Standard
from pactgraph.resources import folder
from pactgraph.workers import extracted

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "whitehouse.jsonl.gz"


def main() -> None:
    """Run both sides and print them as one table."""
    options = _options()
    if options.side:
        print(json.dumps(SIDES[options.side](texts(options))))
        return
    base, *ours = (_side(side) for side in ("parse", "read", "build"))
    paired = _side("turns")
    print(
        "| | sentences | seconds | CPU seconds | sentences a CPU second | peak memory, MB |\n|---|---|---|---|---|---|"
    )
    for name, row in zip(("bare spaCy parser", "pactgraph, extraction", "pactgraph build"), (base, *ours), strict=True):
        times = f"{row['seconds']:.1f} | {row['cpu']:.1f} | {rate(row):.0f}"
        print(f"| {name} | {row['sentences']} | {times} | {row['megabytes']:.0f} |")
    extraction, build = (rate(base) / rate(one) for one in ours)
    print("\ntimes the CPU time of the bare parser:", end=" ")
    print(f"extraction {paired['extraction'] / paired['parser']:.2f} in turn with it,", end=" ")
    print(f"{extraction:.2f} in processes of their own, build {build:.2f}; {ours[-1]['claims']:.0f} claims")


def rate(row: dict[str, float]) -> float:
    """Sentences a second of CPU time, which other work on the machine hardly changes."""
    return row["sentences"] / row["cpu"]


def texts(options: argparse.Namespace) -> list[Article]:
    """The first articles of the source."""
    found = (one for one in articles(options.articles) if isinstance(one, Article))
    return list(islice(found, options.texts))


def parse(given: list[Article]) -> dict[str, float]:
    """The peer: the same model over the same sentences, as spaCy itself would be called."""
    plain = [(one.lang, _normalised(one)) for one in given]
    pipelines = _pipelines(given)
    start = _clocks()
    for lang, lines in plain:
        for _doc in pipelines[lang].pipe(lines):
            pass
    return _result(start, sum(len(lines) for _, lines in plain))


def read(given: list[Article]) -> dict[str, float]:
    """Extraction as `pactgraph build` runs it in one process."""
    recipe = _Warm()
    recipe.warm({one.lang for one in given})
    start = _clocks()
    claims = sum(len(one.claims) for one in extracted(given, recipe) if isinstance(one, Reading))
    return _result(start, sum(len(_normalised(one)) for one in given)) | {"claims": claims}


def turns(given: list[Article]) -> dict[str, float]:
    """CPU seconds of the parser and of extraction, which take each article one after the other."""
    plain, pipelines, recipe = [_normalised(one) for one in given], _pipelines(given), _Warm()
    recipe.warm({one.lang for one in given})
    readings = extracted(given, recipe)
    spent = {"parser": 0.0, "extraction": 0.0}
    for one, lines in zip(given, plain, strict=True):
        start = time.process_time()
        for _doc in pipelines[one.lang].pipe(lines):
            pass
        turn = time.process_time()
        next(readings)
        spent["parser"] += turn - start
        spent["extraction"] += time.process_time() - turn
    return spent


def whole(given: list[Article]) -> dict[str, float]:
    """All of `pactgraph build` but the loading of the models: read, parse, extract, store, merge, tables."""
    recipe = _Warm()
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "texts.jsonl"
        lines = [
            json.dumps({"id": one.stem, "lang": one.lang, "date": one.published, "text": one.text}) for one in given
        ]
        source.write_text("\n".join(lines), encoding="utf-8")
        recipe.warm({one.lang for one in given})
        start = _clocks()
        summary = build([source], Path(place) / "out", jobs=1, recipe=recipe)
        result = _result(start, sum(len(_normalised(one)) for one in given))
    return result | {"claims": summary.claims}


class _Warm(Standard):
    """The product's recipe, with its one reader made before the clock starts."""

    def warm(self, langs: set[str]) -> None:
        made = super().reader()
        for lang in langs:
            made.read(Article("warm", "Japan sent trucks to Ukraine.", lang))
        object.__setattr__(self, "_made", made)

    def reader(self) -> Extractor:
        made: Extractor = getattr(self, "_made", None) or super().reader()
        return made


SIDES: dict[str, Callable[[list[Article]], dict[str, float]]] = {
    "parse": parse,
    "read": read,
    "build": whole,
    "turns": turns,
}


def _pipelines(given: list[Article]) -> dict[str, Language]:
    """The models, loaded and warm, as spaCy loads them."""
    found = {lang: spacy.load(folder("models") / lang) for lang in {one.lang for one in given}}
    for pipeline in found.values():
        pipeline("Warm up.")
    return found


def _normalised(one: Article) -> list[str]:
    return [normalise(one.text[span.start : span.end]).text for span in sentences(one.text, one.lang)]


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _result(start: tuple[float, float], count: int) -> dict[str, float]:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds, cpu = (end - begin for end, begin in zip(_clocks(), start, strict=True))
    return {"sentences": count, "seconds": seconds, "cpu": cpu, "megabytes": peak}


def _side(side: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, *sys.argv, "--side", side], check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--side", choices=sorted(SIDES))
    return parser.parse_args()


if __name__ == "__main__":
    main()
