"""A small HTTP server in a thread of this process, for as long as a context lasts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from threading import Thread

from pactgraph.serve.ports import taken


@contextmanager
def listening(made: Callable[[], ThreadingHTTPServer], port: int) -> Iterator[None]:
    """Run the server that `made` gives at a port until the context ends.

    Raises PactgraphError, in one line, where the port cannot be had.
    """
    try:
        server = made()
    except OSError as error:
        raise taken(port, error) from error
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
