"""A real Chromium for tests of pages, cut off from any network.

Where there is none, tests that need it are skipped and say so; with PACTGRAPH_REQUIRE_BROWSER=1 they fail instead.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_READY = "html[data-ready=yes]"


@dataclass
class Visit:
    """A page that is open, and everything that it complained of or asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def js(self, expression: str, argument: object = None) -> Any:  # noqa: ANN401  whatever the page answers
        """The value of an expression in the page."""
        return self.page.evaluate(expression, argument)

    def texts(self, selector: str) -> list[str]:
        """The texts of all elements that match, in order."""
        return [text.strip() for text in self.page.locator(selector).all_inner_texts()]


@contextmanager
def chromium() -> Iterator[Browser]:
    """The installed Chromium, headless; skips the test where there is none."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        message = "needs a Chromium: install it (apt-get install chromium) and see tests/browser.py"
        if os.environ.get("PACTGRAPH_REQUIRE_BROWSER") == "1":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def visit(
    browser: Browser,
    path: Path,
    fragment: str = "",
    *,
    width: int = 1440,
    height: int = 900,
    **options: Any,  # noqa: ANN401  playwright's own options
) -> Iterator[Visit]:
    """Open a file of the disk, with every other request refused and noted, and wait until the page is drawn."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", accept_downloads=True, **options
    )
    context.set_default_timeout(20_000)
    seen = Visit(context.new_page())
    seen.page.on("console", lambda message: seen.complaints.append(f"{message.type}: {message.text}"))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))

    def refuse(route: Route) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            seen.requests.append(route.request.url)
            route.abort()

    context.route("**/*", refuse)
    seen.page.goto(f"{path.as_uri()}{fragment}")
    seen.page.wait_for_selector(_READY)
    yield seen
    context.close()
