"""Ports on the loopback address: nothing here can be reached from another machine."""

import os
import socket
from collections.abc import Collection

from pactgraph.errors import PactgraphError

HOST = "127.0.0.1"


def claim_free(port: int) -> None:
    """Raise PactgraphError, in one line, where a server could not listen at this port."""
    with socket.socket() as probe:
        if os.name == "posix":  # as servers do: connections that have just ended do not hold a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError as error:
            raise taken(port, error) from error


def free_port(wanted: Collection[int] = ()) -> int:
    """A port of the system's choice that nobody listens at, and that is none of the `wanted` ones."""
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = int(probe.getsockname()[1])
        if port not in wanted:
            return port


def taken(port: int, error: OSError) -> PactgraphError:
    """Why a port cannot be had, and what to do about it."""
    why = "may not be used" if isinstance(error, PermissionError) else "is taken"
    return PactgraphError(
        f"the port {why}: {error.strerror}",
        where=f"{HOST}:{port}",
        mend="name another with --port; it and the next are used",
    )


def answers(port: int) -> bool:
    """Whether somebody listens at this port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0
