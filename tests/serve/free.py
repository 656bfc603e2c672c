"""Free ports for servers in tests."""

import socket
from itertools import count

from pactgraph.errors import PactgraphError
from pactgraph.serve.ports import HOST, claim_free


def free_pair() -> int:
    """A port that is free together with the one after it."""
    for _ in count():
        with socket.create_server((HOST, 0)) as probe:
            port = min(int(probe.getsockname()[1]), 65_534)
        try:
            claim_free(port)
            claim_free(port + 1)
        except PactgraphError:
            continue
        return port
    raise AssertionError
