"""Extraction in this process or in several; the results come in the order of the articles, whoever made them."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context

from pactgraph.errors import PactgraphError, told
from pactgraph.model import Article, Reading
from pactgraph.read import Failure
from pactgraph.recipe import Reads, Recipe

_BATCH = 4
"""Articles sent to a worker at a time: enough to outweigh the sending, few enough to keep all workers busy."""
_AHEAD = 3
"""Batches that wait for each worker; what is read ahead is held in memory."""
_reader: Reads | None = None

Result = Reading | Failure


def extracted(articles: Iterable[Article | Failure], recipe: Recipe, jobs: int = 1) -> Iterator[Result]:
    """The reading of each article, in order; a Failure passes through, and one that fails becomes one.

    Raises PactgraphError if a worker process dies.
    """
    if jobs > 1:
        yield from _parallel(articles, recipe, jobs)
        return
    reader = recipe.reader()
    for one in articles:
        yield _read(reader, one)


def _parallel(articles: Iterable[Article | Failure], recipe: Recipe, jobs: int) -> Iterator[Result]:
    # Spawned, not forked: the store's threads and locks must not be copied into the workers.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(recipe,))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        source = iter(articles)
        while batch := tuple(islice(source, _BATCH)):
            waiting.append(pool.submit(_read_all, batch))
            if len(waiting) >= _AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        mend = "use fewer --jobs; the same command goes on where it stopped"
        raise PactgraphError("a worker process died, perhaps for want of memory", mend=mend) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(recipe: Recipe) -> None:
    """Prepare a worker: Ctrl-C is the main process's to handle."""
    global _reader  # noqa: PLW0603 - a worker process has no other place to keep its models
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = recipe.reader()


def _read_all(batch: tuple[Article | Failure, ...]) -> list[Result]:
    if _reader is None:
        raise RuntimeError("the worker was not started")
    return [_read(_reader, one) for one in batch]


def _read(reader: Reads, one: Article | Failure) -> Result:
    if isinstance(one, Failure):
        return one
    try:
        return reader.read(one)
    except PactgraphError as error:
        return Failure(one.stem, str(PactgraphError(error.what, where=error.where)), error.mend)
    except Exception as error:  # whatever an article brings to light, the rest of the batch goes on
        return Failure(one.stem, f"internal error: {told(error)}", "please report it, with the article")
