"""What a build offers: a copy of its store behind a SPARQL server, and the page of the network beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pactgraph.errors import StoreError
from pactgraph.serve.gate import gate
from pactgraph.serve.pages import pages
from pactgraph.serve.ports import HOST, claim_free, free_port
from pactgraph.serve.sparql import Server, binary, sparql
from pactgraph.store import open_built, open_store

#: The highest port of the endpoint: the page of the network has the one after it.
LAST_PORT = 65_534


@dataclass(frozen=True, slots=True)
class Offer:
    """The addresses of a build that is being served."""

    port: int
    server: Server

    @property
    def query_page(self) -> str:
        """The page in which queries are written."""
        return f"http://{HOST}:{self.port}/"

    @property
    def endpoint(self) -> str:
        """The address that programs ask."""
        return f"{self.query_page}query"

    @property
    def network(self) -> str:
        """The page of the network, on the next port."""
        return f"http://{HOST}:{self.port + 1}/"


@contextmanager
def offer(folder: Path, port: int, *, lang: str = "en") -> Iterator[Offer]:
    """Serve the output folder of a build on the loopback ports `port` and `port + 1`, as it is at this moment.

    What is served is a copy in a temporary folder, so that the store stays free for the next build; both end with the
    context. `lang` is the language of the page. Raises PactgraphError, in one line, where the server is not installed,
    a port is taken, or the folder holds no build that can be read.
    """
    program = binary()
    for one in (port, port + 1):
        claim_free(one)
    with TemporaryDirectory(prefix="pactgraph-", ignore_cleanup_errors=True) as temporary:
        copy = Path(temporary) / "store"
        _back_up(folder, copy)
        html = _page(copy, lang)
        hidden = free_port({port, port + 1})
        with sparql(program, copy, hidden) as server, gate(port, hidden), pages(html, port + 1):
            yield Offer(port, server)


def _back_up(folder: Path, copy: Path) -> None:
    """Copy the store, which is held for that moment only; on the same disk its files are linked, not written again."""
    with open_built(folder) as store:
        try:
            store.engine.backup(copy)
        except (OSError, RuntimeError) as error:
            mend = "make room, or name another folder for temporary files in TMPDIR"
            raise StoreError(f"the store cannot be copied: {error}", where=copy, mend=mend) from error


def _page(copy: Path, lang: str) -> str:
    # The page's libraries take as long to load as all the rest; a wrong port need not wait for them.
    from pactgraph.draw import page  # noqa: PLC0415

    with open_store(copy, create=False) as store:
        return page(store, lang=lang)
