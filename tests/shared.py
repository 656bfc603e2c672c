"""The development texts, which lie beside a developer's checkout and are not part of the project."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """The path of a development file; skips the test where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs the development texts: {'/'.join(parts)} does not lie beside this checkout")
    return path
