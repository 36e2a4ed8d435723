"""The files of a repository of plans: which there are, and each plan with its directory."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from planner.model.directory import Directory
from planner.model.ids import Kind
from planner.model.plan import Plan
from planner.source.finding import Finding, Place
from planner.source.reading import Reading, read_directory, read_plan, shared_ids
from planner.source.text import UnreadableError, read_bytes

DIRECTORY_NAMES: Final = ("directory.yaml", "directory.yml")
CONFIGURATION_NAMES: Final = ("planner.yaml", "planner.yml")
SUFFIXES: Final = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file that has been read: a plan with its directory, or a directory on its own.

    `plan` is None if the file is not sound, or is a directory.
    """

    path: Path
    plan: Plan | None
    directory: Directory | None
    findings: tuple[Finding, ...]


def discover(paths: Iterable[Path]) -> list[Path]:
    """List the YAML files that `paths` name or contain, each once, folders in sorted order.

    Hidden folders and Planner's own configuration are passed over, unless named themselves.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = path.is_dir() and path.suffix not in SUFFIXES
        found.update(dict.fromkeys(_yaml_files(path) if inside else [path]))
    return list(found)


def _yaml_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        misnamed = [name for name in folders if Path(name).suffix in SUFFIXES]
        for name in sorted([*files, *misnamed]):
            if Path(name).suffix in SUFFIXES and name not in CONFIGURATION_NAMES:
                yield Path(parent, name)


class Repository:
    """Reads plans, each with the nearest `directory.yaml` upward of it; directories only once."""

    def __init__(self) -> None:
        self._directories: dict[Path, Reading[Directory]] = {}
        self._ids: dict[Path, dict[Kind, frozenset[str]]] = {}
        self._nearest: dict[Path, Path | None] = {}
        self._plans: dict[str, str] = {}
        self._told: set[Path] = set()

    def read(self, path: Path) -> PlanFile:
        """Read a plan or a directory; everything that is wrong is among the findings.

        The findings of a directory come with the first file that needs it.
        """
        if path.name in DIRECTORY_NAMES:
            return PlanFile(path, None, None, self._untold(path))
        try:
            data = read_bytes(path, path.as_posix())
        except UnreadableError as error:
            return PlanFile(path, None, None, (error.finding,))
        at = self._directory_of(path)
        directory = self._directory(at) if at else None
        reading = read_plan(data, path.as_posix(), self._ids[at] if at else None)
        findings = [*(self._untold(at) if at else ()), *reading.findings]
        if at is None and reading.data is not None:
            findings.append(_at_start("directory-missing", path))
        findings += self._duplicates(reading)
        return PlanFile(
            path, reading.model, directory.model if directory else None, tuple(findings)
        )

    def _directory_of(self, path: Path) -> Path | None:
        """Find the nearest directory file upward; a folder with `.git` is the top."""
        folder = path.parent
        if folder not in self._nearest:
            self._nearest[folder] = _nearest_directory(folder)
        return self._nearest[folder]

    def _directory(self, path: Path) -> Reading[Directory]:
        if path not in self._directories:
            name = path.as_posix()
            try:
                reading = read_directory(read_bytes(path, name), name)
            except UnreadableError as error:
                reading = Reading(name, None, None, (error.finding,))
            self._directories[path] = reading
            self._ids[path] = shared_ids(reading)
        return self._directories[path]

    def _untold(self, path: Path) -> tuple[Finding, ...]:
        if path.resolve() in self._told:
            return ()
        self._told.add(path.resolve())
        return self._directory(path).findings

    def _duplicates(self, reading: Reading[Plan]) -> Iterator[Finding]:
        identifier: Any = reading.data.get("id") if isinstance(reading.data, dict) else None
        if isinstance(identifier, str):
            other = self._plans.setdefault(identifier, reading.name)
            if other != reading.name:
                arguments = {"wrong": identifier, "other": other}
                yield _at_start("duplicate-plan", Path(reading.name), arguments)


def _nearest_directory(folder: Path) -> Path | None:
    for parent in (folder, *folder.absolute().parents):
        for name in DIRECTORY_NAMES:
            if (parent / name).is_file():
                return parent / name
        if (parent / ".git").exists():
            return None
    return None


def _at_start(name: str, path: Path, arguments: dict[str, str] | None = None) -> Finding:
    return Finding(name, Place(path.as_posix(), 1, 1, 1, 1), arguments or {})
