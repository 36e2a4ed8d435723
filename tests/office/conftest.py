"""What the tests of LibreOffice share: a program that plays its part, as a script says."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.office.conversion import Office

HEAD = f"""#!{sys.executable}
import os, sys, time
from pathlib import Path
arguments = sys.argv[1:]
sources = [Path(each) for each in arguments if each.endswith(".docx")]
profile = arguments[0].removeprefix("-env:UserInstallation=file://")
"""

Play = Callable[[str], Path]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Give what writes a program that does what a few lines of Python say."""

    def write(lines: str) -> Path:
        program = tmp_path / "soffice"
        program.write_text(HEAD + lines, encoding="utf-8")
        program.chmod(0o755)
        return program

    return write


@pytest.fixture
def office(tmp_path: Path) -> Callable[[Path], Office]:
    """Give what lets a program run with two profiles in an empty folder."""
    workplace = tmp_path / "work place"
    workplace.mkdir()
    profiles = [tmp_path / "profile0", tmp_path / "profile1"]
    return lambda program: Office(program, profiles, workplace)
