"""A repository of plans in a folder of its own, and the command line as a function."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner.cli.main import main

CASES = Path(__file__).parents[1] / "cases"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Planner = Callable[..., Ended]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one sound plan and its directory in `plans`, and stand in it.

    The plan is too short for the rules, so its configuration does without them.
    """
    plans = tmp_path / "plans"
    plans.mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "planner.yaml").write_text("ignore: [all]\n", encoding="utf-8")
    shutil.copy(CASES / "plan.yaml", plans / "town.yaml")
    shutil.copy(CASES / "directory.yaml", plans / "directory.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLANNER_LANG", raising=False)
    return tmp_path


@pytest.fixture
def planner(capfd: pytest.CaptureFixture[str]) -> Planner:
    """Run a command line in this process."""

    def run(*arguments: str) -> Ended:
        code = main(arguments)
        out, err = capfd.readouterr()
        return Ended(code, out, err)

    return run


def edit(path: Path, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
