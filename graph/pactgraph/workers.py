"""Extraction in this process or in several; the results come in the order of the articles, whoever made them."""

import gc
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context

from pactgraph.errors import PactgraphError, told
from pactgraph.model import Article, Reading
from pactgraph.read import Failure
from pactgraph.recipe import Reads, Recipe

_BATCH = 4
"""Articles sent to a worker at a time: enough to outweigh the sending, few enough to keep all workers busy."""
_AHEAD = 3
"""Batches that wait for each worker; what is read ahead is held in memory."""
_WORTH = 50_000
"""Characters of text that pay for one more process: a few seconds' work, as long as it takes to load the models."""
_COLLECTED = (50_000, 20, 50)
"""Objects made, and collections of the young and the middle-aged, after which Python looks for unused ones."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Where the libraries under spaCy and numpy look up how many threads of their own to start."""
_reader: Reads | None = None

Result = Reading | Failure


def extracted(articles: Iterable[Article | Failure], recipe: Recipe, jobs: int | None = 1) -> Iterator[Result]:
    """The reading of each article, in order; a Failure passes through, and one that fails becomes one.

    `jobs` is the number of processes; None takes as many as the machine has cores and the amount of text pays for.
    Raises PactgraphError if a worker process dies.
    """
    if jobs is None:
        jobs, articles = measured(articles, cores())
    if jobs > 1:
        yield from _parallel(articles, recipe, jobs)
        return
    reader = recipe.reader()
    with _seldom_collected():
        for one in articles:
            yield _read(reader, one)
            _keep_loaded()


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let memory be searched more seldom for what nobody uses: that takes a tenth of the time of a build."""
    before = gc.get_threshold()
    gc.set_threshold(*_COLLECTED)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
        _keep_loaded.cache_clear()


@cache
def _keep_loaded() -> None:
    """Leave out of that search what the first article has loaded: models, lexicons and the reference stay."""
    gc.collect()
    gc.freeze()


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def measured(articles: Iterable[Article | Failure], most: int) -> tuple[int, Iterable[Article | Failure]]:
    """How many processes pay, up to that many, by the text that is to come; and the articles again."""
    source, held, size = iter(articles), list[Article | Failure](), 0
    while size < most * _WORTH and (one := next(source, None)) is not None:
        held.append(one)
        size += len(one.text) if isinstance(one, Article) else 0
    return max(1, min(most, size // _WORTH)), chain(held, source)


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Processes that start meanwhile use one thread each: there is one of them a core."""
    before = dict(os.environ)
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    try:
        yield
    finally:
        for name in _THREADS:
            if name not in before:
                os.environ.pop(name, None)


def _parallel(articles: Iterable[Article | Failure], recipe: Recipe, jobs: int) -> Iterator[Result]:
    with one_thread_each():
        yield from _pooled(articles, recipe, jobs)


def _pooled(articles: Iterable[Article | Failure], recipe: Recipe, jobs: int) -> Iterator[Result]:
    # Spawned, not forked: the store's threads and locks must not be copied into the workers.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=(recipe,))
    waiting: deque[Future[list[Result]]] = deque()
    try:
        source = iter(articles)
        while batch := tuple(islice(source, _BATCH)):
            with _deaf():  # a worker may start here
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


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that start meanwhile do not hear Ctrl-C, not even before they have begun; this one hears it after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(recipe: Recipe) -> None:
    """Prepare a worker: Ctrl-C is the main process's to handle."""
    global _reader  # noqa: PLW0603 - a worker process has no other place to keep its models
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = recipe.reader()
    gc.set_threshold(*_COLLECTED)


def _read_all(batch: tuple[Article | Failure, ...]) -> list[Result]:
    if _reader is None:
        raise RuntimeError("the worker was not started")
    results = [_read(_reader, one) for one in batch]
    _keep_loaded()
    return results


def _read(reader: Reads, one: Article | Failure) -> Result:
    if isinstance(one, Failure):
        return one
    try:
        return reader.read(one)
    except PactgraphError as error:
        return Failure(one.stem, str(PactgraphError(error.what, where=error.where)), error.mend)
    except Exception as error:  # whatever an article brings to light, the rest of the batch goes on
        return Failure(one.stem, f"internal error: {told(error)}", "please report it, with the article")
