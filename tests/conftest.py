"""For all tests: one numeric thread, and skips that can be made to count as failures."""

import os
from pathlib import Path

import pytest

# The machines that run the tests have few cores, and results must not depend on their number.
os.environ.setdefault("OMP_NUM_THREADS", "1")

_EXPECTED = "needs the development texts"
_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Confidences that do not change with the rules: the weight of the rule, and 0.85 where a party is inferred."""
    from pactgraph.extract.confidence import Calibration

    factors = {"inferred": 0.85, "long": 1.0, "unreal": 1.0, "lone": 1.0, "reported": 1.0, "deep": 1.0}
    made = Calibration(1.0, 1.0, factors, 0, 0)
    monkeypatch.setattr("pactgraph.extract.confidence.calibration", lambda: made)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--strict-skips`: for machines that have all that the tests need."""
    parser.addoption("--strict-skips", action="store_true", help="fail if a test is skipped without need")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name each skip that nobody expects, before the last line."""
    if config.getoption("--strict-skips"):
        for line in _unexpected(terminalreporter):
            terminalreporter.write_line(f"UNEXPECTED SKIP {line}", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """An unexpected skip makes the exit status 1."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    strict = session.config.getoption("--strict-skips")
    if strict and isinstance(reporter, pytest.TerminalReporter) and _unexpected(reporter) and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _unexpected(reporter: pytest.TerminalReporter) -> list[str]:
    """Skipped tests, but for those that want the development texts where there are none."""
    skipped = [report for report in reporter.stats.get("skipped", []) if isinstance(report.longrepr, tuple)]
    reasons = [(report.nodeid, str(report.longrepr[2]).removeprefix("Skipped: ")) for report in skipped]
    return [f"{test}: {why}" for test, why in reasons if _SHARED.exists() or not why.startswith(_EXPECTED)]
