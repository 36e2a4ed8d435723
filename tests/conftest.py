"""What all tests share."""

import os

import pytest

NO_SKIPS = "PLANNER_NO_SKIPS"


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which a test was skipped, where the environment forbids that."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    passed = exitstatus == pytest.ExitCode.OK
    if os.environ.get(NO_SKIPS) and passed and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
