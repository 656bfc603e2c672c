"""One Chromium for all tests of pages, and pages written once for several tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser import chromium
from tests.draw.worlds import hostile, large, small, stored

from pactgraph.draw import page, write_page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of the stores of `worlds`, by name."""
    folder = tmp_path_factory.mktemp("pages")
    worlds = {"small": small(), "hostile": (hostile(),), "large": (large(300),), "empty": ()}
    for name, readings in worlds.items():
        with stored(*readings) as store:
            write_page(page(store), folder / f"{name}.html")
    with stored(*small()) as store:
        write_page(page(store, lang="it"), folder / "italian.html")
    return {path.stem: path for path in folder.glob("*.html")}
