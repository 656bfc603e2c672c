"""For the tests of commands that parse: a language model is loaded once, and not for each command."""

from functools import cache

import pytest

from pactgraph.parse import pipeline

_loaded = cache(pipeline._load)  # noqa: SLF001  the one place where models are read


@pytest.fixture
def models_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Models stay loaded from test to test."""
    monkeypatch.setattr(pipeline, "_load", _loaded)
