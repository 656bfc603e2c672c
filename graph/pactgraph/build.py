"""Build: every stage from articles to the store and the tables, for the command line and for notebooks.

Each article is one transaction. What is in the store already, read by the same software and data, is not read again: a
build that was interrupted goes on where it stopped, and one that ended can be run again at no cost.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pactgraph import store as stores
from pactgraph.errors import PactgraphError, StoreError
from pactgraph.model import Article, Reading, Verdict
from pactgraph.output import write_lines
from pactgraph.read import Batch, Failure
from pactgraph.recipe import Recipe, Standard
from pactgraph.store import Store, open_store, rows
from pactgraph.workers import extracted

_SHOWN = 20
"""Failures that a summary holds; all of them are in failed.jsonl."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a build is: articles and bytes done, bytes in all (both without what is in the store already)."""

    articles: int
    done: int
    total: int
    doing: str
    """The article that was read last; at the end, what else there is to do."""

    @property
    def expected(self) -> int:
        """How many articles there will be, judged by the bytes: a file of many is not counted before it is read."""
        return max(self.articles, round(self.articles * self.total / self.done)) if self.done else self.articles


Progress = Callable[[State], None]
"""Told after each article, and what is done when all are read."""


@dataclass(slots=True)
class Summary:
    """What a build did. `claims`, `offices` and `open_names` count what is in the tables, earlier builds included.

    `clashes` are the offices that the reference table contradicts.
    """

    out: Path
    new: int = 0
    kept: int = 0
    failed: int = 0
    claims: int = 0
    offices: int = 0
    open_names: int = 0
    clashes: int = 0
    failures: list[Failure] = field(default_factory=list)
    """The first of the failures; `failed` counts all."""

    def fail(self, failure: Failure) -> None:
        """Count one article that could not be read."""
        self.failed += 1
        if len(self.failures) < _SHOWN:
            self.failures.append(failure)


class _Course:
    """How much of a batch is behind, as its articles come back one by one: what is kept counts as no work at all."""

    def __init__(self, batch: Batch, tell: Progress | None) -> None:
        self._batch, self._tell = batch, tell
        self._ahead: deque[int] = deque()
        self._articles = self._done = self._kept = self._last = 0

    def keep(self) -> None:
        """The article just taken from the batch is in the store already."""
        self._kept += self._batch.done - self._last
        self._last = self._batch.done

    def send(self) -> None:
        """The article just taken from the batch goes to be read; others may be sent before it is back."""
        self._last = self._batch.done
        self._ahead.append(self._last - self._kept)

    def back(self, stem: str) -> None:
        """The first of the articles sent is done."""
        self._articles, self._done = self._articles + 1, self._ahead.popleft()
        self.say(stem)

    def say(self, doing: str) -> None:
        """Tell how far it is, and what is being done."""
        if self._tell:
            self._tell(State(self._articles, self._done, max(self._batch.total - self._kept, self._done), doing))


def build(
    sources: Iterable[Path | str],
    out: Path,
    *,
    lang: str | None = None,
    jobs: int | None = None,
    recipe: Recipe | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read articles into the folder `out`: store/, facts.jsonl, offices.jsonl, open_names.jsonl and failed.jsonl.

    Args:
        sources: files, folders, or web addresses (strings beginning with http:// or https://).
        out: the folder to build into; articles of earlier builds stay in it.
        lang: the language of articles that name none; without it, each one's text decides.
        jobs: processes that extract at the same time, each with its own copy of the models; without it, as many as
            there are cores and as the amount of text pays for. The output is the same.
        recipe: what reads an article; by default pactgraph's own extractor.
        progress: called after each article.

    Raises StoreError if `out` cannot be written or its store is in use. An article that fails is in the summary and in
    failed.jsonl, and leaves the store as it was.
    """
    _prepare(out)
    summary = Summary(out)
    batch = Batch(sources, lang, without=out)
    course = _Course(batch, progress)
    with open_store(out / "store") as store:
        with (out / "failed.jsonl").open("w", encoding="utf-8") as failed:
            for failure in _run(batch, store, recipe or Standard(), jobs, summary, course):
                failed.write(_line(failure) + "\n")
        course.say("merging events")
        store.put_background()
        store.merge_events()
        course.say("writing tables")
        summary.claims = write_lines(out / "facts.jsonl", map(rows.line, stores.facts(store)))
        summary.offices = write_lines(out / "offices.jsonl", map(rows.line, _counted(stores.offices(store), summary)))
        summary.open_names = write_lines(out / "open_names.jsonl", map(rows.line, stores.open_names(store)))
    return summary


def _prepare(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StoreError("this is a file, not a folder", where=out, mend="name another folder with -o") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(f"cannot be written: {reason}", where=out, mend="name another folder with -o") from None


def _run(
    batch: Batch, store: Store, recipe: Recipe, jobs: int | None, summary: Summary, course: _Course
) -> Iterator[Failure]:
    """Put every article into the store; give what cannot be."""
    todo = _todo(batch, store, recipe, summary, course)
    for result in extracted(todo, recipe, jobs):
        failure = result if isinstance(result, Failure) else _put(store, result, recipe)
        if failure:
            summary.fail(failure)
            yield failure
        elif isinstance(result, Reading):
            summary.new += 1
        course.back(failure.where if failure else _stem(result))


def _todo(batch: Batch, store: Store, recipe: Recipe, summary: Summary, course: _Course) -> Iterator[Article | Failure]:
    """What is not in the store yet, and what could not be read."""
    for one in batch:
        if isinstance(one, Article) and store.has(one, recipe.run):
            summary.kept += 1
            course.keep()
        else:
            course.send()
            yield one


def _put(store: Store, result: Reading | Failure, recipe: Recipe) -> Failure | None:
    if isinstance(result, Failure):
        return result
    try:
        store.put(result, recipe.run)
    except StoreError:
        raise
    except PactgraphError as error:
        return Failure(result.article.stem, error.what, error.mend)
    return None


def _counted(offices: Iterable[rows.Row], summary: Summary) -> Iterator[rows.Row]:
    """The rows of offices, those counted that the reference table contradicts."""
    for row in offices:
        summary.clashes += "record" in row and Verdict(row["record"]["verdict"]).clash
        yield row


def _stem(result: Reading | Failure) -> str:
    return result.article.stem if isinstance(result, Reading) else result.where


def _line(failure: Failure) -> str:
    return json.dumps({"where": failure.where, "what": failure.what, "mend": failure.mend}, ensure_ascii=False)
