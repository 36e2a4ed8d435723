"""What all tests share."""

import os

import pytest

NO_SKIPS = "PLANNER_NO_SKIPS"


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which a test was skipped, where the environment forbids that."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(NO_SKIPS) and exitstatus == pytest.ExitCode.OK and reporter:
        if reporter.stats.get("skipped"):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
