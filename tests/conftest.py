"""What all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.layout import load_layout
from planner.office.conversion import Office
from planner.office.fault import OfficeError
from planner.office.opening import open_office
from planner.office.program import find_program
from planner.office.stand_ins import NamedFont, fonts_here

ROOT = Path(__file__).parents[1]
NO_SKIPS = "PLANNER_NO_SKIPS"


@pytest.fixture(scope="session")
def fonts() -> list[NamedFont]:
    """Give what this machine has for the fonts of the layout; skip if nothing stands for one."""
    fonts = fonts_here(load_layout(ROOT / "templates" / "layouts" / "gbt9704.yaml"))
    if lacking := [font.name for font in fonts if font.state == "missing"]:
        pytest.skip(f"no font stands in for {', '.join(lacking)} (Debian: fonts-noto-cjk)")
    return fonts


@pytest.fixture(scope="session")
def libreoffice(fonts: list[NamedFont]) -> Iterator[Office]:
    """Give LibreOffice at work, with stand-ins for fonts; skip where there is none."""
    try:
        find_program()
    except OfficeError:
        pytest.skip("LibreOffice (soffice) is not installed")
    with open_office(fonts) as office:
        yield office


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which a test was skipped, where the environment forbids that."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    passed = exitstatus == pytest.ExitCode.OK
    if os.environ.get(NO_SKIPS) and passed and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
