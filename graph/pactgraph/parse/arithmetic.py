"""Which library multiplies the models' matrices, and with how many threads."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache

from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import ThreadpoolController


def fastest() -> AbstractContextManager[None]:
    """Models loaded meanwhile multiply with numpy's own BLAS, which at these shapes is faster than spaCy's choice.

    Who has set up something else, such as Apple's or a GPU's operations, keeps it.
    """
    plain = type(get_current_ops()) is NumpyOps
    return use_ops("numpy", use_blis=False) if plain else nullcontext()


@contextmanager
def one_thread() -> Iterator[None]:
    """Matrices are multiplied by one thread meanwhile: at their size, more threads would only wait for each other."""
    with _libraries().limit(limits=1, user_api="blas"):
        yield


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()
