"""Ports: free, taken, forbidden."""

import socket

import pytest

from pactgraph.errors import PactgraphError
from pactgraph.serve.ports import HOST, answers, claim_free, taken


def test_a_port_that_is_taken_is_one_line_and_free_again_later() -> None:
    with socket.create_server((HOST, 0)) as other:
        port = int(other.getsockname()[1])
        assert answers(port)
        with pytest.raises(PactgraphError, match=rf"^{HOST}:{port}: the port is taken: .* \(name another with --port"):
            claim_free(port)
    claim_free(port)
    assert not answers(port)


def test_a_port_that_only_root_may_use_is_told_apart() -> None:
    line = (
        "127.0.0.1:80: the port may not be used: Permission denied (name another with --port; it and the next are used)"
    )
    assert str(taken(80, PermissionError(13, "Permission denied"))) == line
