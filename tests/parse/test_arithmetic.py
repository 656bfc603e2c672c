from typing import Any

import numpy as np
import pytest
from tests.extract.reading import extractor
from thinc.api import NumpyOps, Ops, get_current_ops, set_current_ops, use_ops
from threadpoolctl import threadpool_info

from pactgraph.parse.arithmetic import fastest, one_thread


def threads() -> list[int]:
    np.ones(1)  # numpy is loaded, and its BLAS with it
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]


def uses_blis(ops: Ops) -> bool:
    return bool(vars(ops)["use_blis"])


def test_meanwhile_all_blas_use_one_thread() -> None:
    before = threads()
    with one_thread():
        assert threads() == [1] * len(before)
    assert threads() == before


def test_an_error_gives_the_threads_back() -> None:
    before = threads()
    with pytest.raises(ValueError, match="bad"), one_thread():
        raise ValueError("bad")
    assert threads() == before


def test_numpy_multiplies_for_models_loaded_meanwhile() -> None:
    before = get_current_ops()
    with fastest():
        assert not uses_blis(get_current_ops())
    assert get_current_ops() is before


def test_what_was_set_up_by_the_user_stays() -> None:
    own = type("Own", (NumpyOps,), {})()
    with use_ops("numpy"):
        set_current_ops(own)
        with fastest():
            assert get_current_ops() is own


def test_the_shipped_models_use_it() -> None:
    parser: Any = extractor().parser.pipeline("en").get_pipe("parser")
    assert not uses_blis(parser.model.ops)
