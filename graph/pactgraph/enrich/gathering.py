"""The asking itself: one request after the other, from the cache where it can be, on past what fails."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pactgraph.enrich.asking import Request
from pactgraph.enrich.cache import Cache
from pactgraph.errors import QueryError, UnreachableError
from pactgraph.store.answers import Table
from pactgraph.store.remote import Endpoint

IN_A_ROW = 3  # failures after which the rest is not asked: a server that is down is left in peace


@dataclass(frozen=True, slots=True)
class Failure:
    """A request that was not answered, and why."""

    request: Request
    error: QueryError

    def __str__(self) -> str:
        """One line: what, where, how to mend it."""
        return f"{self.request}: {self.error}"


@dataclass(slots=True)
class Gathered:
    """What was answered, by kind of request; how many requests were sent, found on disk, or not even tried."""

    answers: list[tuple[str, Table]] = field(default_factory=list)
    sent: int = 0
    kept: int = 0
    unasked: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether every request has its answer from now or from before, and none failed."""
        return not self.failures and not self.unasked

    def rows(self, kind: str) -> Iterator[dict[str, object]]:
        """All rows of the answers of one kind."""
        return (dict(row) for name, table in self.answers if name == kind for row in table.dicts())


def gather(
    asked: Sequence[Request],
    endpoint: Endpoint,
    cache: Cache,
    *,
    refresh: bool = False,
    tell: Callable[[int, Request], None] = lambda _done, _next: None,
) -> Gathered:
    """Ask all, and keep each answer as soon as it is there, so that an interrupted run goes on where it stopped.

    With `refresh` all is asked again, and what is kept only serves where that fails. After `IN_A_ROW` failures, or one
    that shows that the endpoint cannot be reached, the rest is taken from the cache or left.
    """
    found, row = Gathered(), 0
    for done, request in enumerate(asked):
        tell(done, request)
        kept = cache.get(request.sparql)
        if kept is not None and not refresh:
            found.kept += 1
            found.answers.append((request.kind, kept))
            continue
        answer = None
        if row < IN_A_ROW:
            answer, row = _asked(request, endpoint, cache, found, row)
        else:
            found.unasked += 1
        best = kept if answer is None else answer
        if best is not None:
            found.answers.append((request.kind, best))
    return found


def _asked(request: Request, endpoint: Endpoint, cache: Cache, found: Gathered, row: int) -> tuple[Table | None, int]:
    """The answer, if there is one, and how many requests have now failed in a row."""
    found.sent += 1
    try:
        answer = _table(endpoint, request.sparql)
    except QueryError as error:
        found.failures.append(Failure(request, error))
        return None, IN_A_ROW if isinstance(error, UnreachableError) else row + 1
    cache.put(request.sparql, answer)
    return answer, 0


def _table(endpoint: Endpoint, sparql: str) -> Table:
    answer = endpoint.query(sparql)
    if not isinstance(answer, Table):
        raise QueryError("the server's answer is no table", where=endpoint.url)
    return answer


def unanswered(asked: Iterable[Request], cache: Cache) -> int:
    """How many requests a run would send now."""
    return sum(cache.get(request.sparql) is None for request in asked)
