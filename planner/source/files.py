"""The files of a repository of plans: which there are, and what belongs together.

This works on names only, so that a run that finds all in its cache need not load the models.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from planner.source.finding import Finding, Place

DIRECTORY_NAMES: Final = ("directory.yaml", "directory.yml")
CONFIGURATION_NAMES: Final = ("planner.yaml", "planner.yml")
WORDS_NAME: Final = "wording.yaml"
SUFFIXES: Final = frozenset({".yaml", ".yml"})


def discover(paths: Iterable[Path]) -> list[Path]:
    """List the YAML files that `paths` name or contain, each once, folders in sorted order.

    What is hidden, such as `.gitlab-ci.yml`, and Planner's own configuration are passed over,
    unless named themselves.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_yaml_files(path) if is_folder(path) else [path]))
    return list(found)


def is_folder(path: Path) -> bool:
    """Whether a path stands for the files in it; a folder named like a file does not."""
    return os.path.isdir(path) and path.suffix not in SUFFIXES  # noqa: PTH112 - never raises


def _yaml_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        misnamed = [name for name in folders if Path(name).suffix in SUFFIXES]
        for name in sorted([*files, *misnamed]):
            apart = name.startswith(".") or name in CONFIGURATION_NAMES
            if Path(name).suffix in SUFFIXES and not apart:
                yield Path(parent, name)


def nearest_directory(folder: Path) -> Path | None:
    """Find the nearest directory file from `folder` upward; a folder with `.git` is the top."""
    return _nearest(folder, DIRECTORY_NAMES)


def nearest_configuration(folder: Path) -> Path | None:
    """Find the nearest configuration from `folder` upward; a folder with `.git` is the top."""
    return _nearest(folder, CONFIGURATION_NAMES)


def common_folder(paths: Iterable[Path]) -> Path:
    """Give the folder that holds all of some files and folders."""
    folders = (path if path.is_dir() else path.parent for path in paths)
    return Path(os.path.commonpath([folder.absolute() for folder in folders]))


def shown(path: Path) -> Path:
    """Give a path as people know it: from the current folder, if it lies there."""
    whole = Path(os.path.normpath(path.absolute()))
    return whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole


def _nearest(folder: Path, names: Iterable[str]) -> Path | None:
    for parent in (folder, *folder.absolute().parents):
        for name in names:
            if os.path.lexists(parent / name):  # be it a folder: reading it tells so
                return parent / name if parent == folder else shown(parent / name)
        if os.path.exists(parent / ".git"):  # noqa: PTH110 - never raises
            return None
    return None


def at_start(name: str, file: str, arguments: dict[str, str] | None = None) -> Finding:
    """Make a finding about a file as a whole."""
    return Finding(name, Place(file, 1, 1, 1, 1), arguments or {})


class Namesakes:
    """Remembers the ids of plans, and tells those that come again in another file."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def findings(self, identifier: str, file: str) -> Iterator[Finding]:
        """Yield what is wrong with the id of the plan in `file`."""
        other = self._files.setdefault(identifier, file)
        if other != file:
            yield at_start("duplicate-plan", file, {"wrong": identifier, "other": other})
