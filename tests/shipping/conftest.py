"""Planner as it reaches its users: built, installed without a network, run on a repository."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ("planner", "templates", "schema", "pyproject.toml", "README.md", "LICENSE")
"""What a clone needs to be installed."""

OFFLINE = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
"""Have pip take all but Planner from the environment of the tests (0 forbids the isolation)."""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def dependencies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with all packages of this environment but Planner."""
    folder = tmp_path_factory.mktemp("dependencies")
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if "yingji_planner" not in package.name:
            (folder / package.name).symlink_to(package)
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build backend of this environment."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@dataclass(frozen=True)
class Machine:
    """A machine with Python and pip, on which Planner is not installed; `index` has the wheel."""

    programs: Path
    index: Path
    folder: Path

    def run(self, script: str, **variables: str) -> Ended:
        """Run a script as continuous integration does: in the repository, until something fails."""
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        path = f"{self.programs}:{os.environ['PATH']}"
        given = OFFLINE | {"PIP_FIND_LINKS": str(self.index), "PATH": path, "LC_ALL": "C.UTF-8"}
        return run(command, self.folder, given | variables)


@pytest.fixture
def machine(wheel: Path, dependencies: Path, repository: Path, tmp_path: Path) -> Machine:
    """Give a machine that stands in the repository."""
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    site = next(environment.glob("lib/python3*/site-packages"))
    (site / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    return Machine(environment / "bin", wheel.parent, repository)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository in which the plans of this one stand, nothing committed yet."""
    folder = tmp_path / "repository"
    shutil.copytree(ROOT / "plans", folder / "plans")
    git(folder, "init", "--quiet")
    return folder


def git(folder: Path, *arguments: str, **variables: str) -> Ended:
    """Run git in a folder, whatever the settings of the user are."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    own |= {f"GIT_{role}_NAME": "甲" for role in ("AUTHOR", "COMMITTER")}
    own |= {f"GIT_{role}_EMAIL": "a@example.org" for role in ("AUTHOR", "COMMITTER")}
    return run(["git", *arguments], folder, {"PATH": os.environ["PATH"]} | own | variables)


def run(command: list[str], folder: Path, variables: Mapping[str, str]) -> Ended:
    """Run a command in a folder with these variables and no others."""
    given = {"PLANNER_TODAY": "2026-11-24", **variables}
    done = subprocess.run(
        command, cwd=folder, env=given, capture_output=True, text=True, check=False
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def edit(path: Path, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
