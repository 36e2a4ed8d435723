"""The plans of a repository, each read with its directory."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planner.model.directory import Directory
from planner.model.integrity import Shared
from planner.model.plan import Plan
from planner.source.disk import UnreadableError, read_bytes
from planner.source.files import DIRECTORY_NAMES, Namesakes, at_start, nearest_directory
from planner.source.finding import Finding
from planner.source.reading import Reading, read_directory, read_plan, shared_ids


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file that has been read: a plan with its directory, or a directory on its own.

    `plan` is None if the file is not sound, or is a directory; `reading` is None if nothing
    of a plan could be read.
    """

    path: Path
    plan: Plan | None
    directory: Directory | None
    findings: tuple[Finding, ...]
    reading: Reading[Plan] | None = None

    @property
    def identifier(self) -> str | None:
        """The id of the plan, as far as it can be read."""
        data: Any = self.reading.data if self.reading else None
        identifier = data.get("id") if isinstance(data, dict) else None
        return identifier if isinstance(identifier, str) else None


def from_disk(path: Path) -> bytes:
    """Give the content of a file; raise UnreadableError where there is none."""
    return read_bytes(path, path.as_posix())


class Repository:
    """Reads plans, each with the nearest `directory.yaml` upward of it; directories only once.

    `contents` gives the bytes of a file, or raises UnreadableError.
    """

    def __init__(self, contents: Callable[[Path], bytes] = from_disk) -> None:
        self._contents = contents
        self._directories: dict[Path, Reading[Directory]] = {}
        self._ids: dict[Path, Shared] = {}
        self._nearest: dict[Path, Path | None] = {}
        self._namesakes = Namesakes()
        self._told: set[Path] = set()

    def read(self, path: Path) -> PlanFile:
        """Read a plan or a directory; everything that is wrong is among the findings.

        The findings of a directory come with the first file that needs it, and a plan whose id
        has come before is told.
        """
        if path.name in DIRECTORY_NAMES:
            return PlanFile(path, None, None, self._untold(path))
        file = self.plan(path)
        at = self._directory_of(path)
        findings = [*(self._untold(at) if at and file.reading else ()), *file.findings]
        if file.reading and (identifier := file.identifier):
            findings += (
                file.reading.finding(each.name, ("id",), each.arguments)
                for each in self._namesakes.findings(identifier, path.as_posix())
            )
        return PlanFile(path, file.plan, file.directory, tuple(findings), file.reading)

    def plan(self, path: Path) -> PlanFile:
        """Read a plan, with the findings of its own file only."""
        try:
            data = self._contents(path)
        except UnreadableError as error:
            return PlanFile(path, None, None, (error.finding,))
        at = self._directory_of(path)
        directory = self.directory_of(path)
        reading = read_plan(data, path.as_posix(), self._ids[at] if at else {})
        findings = reading.findings
        if at is None and reading.data is not None:
            findings = (*findings, at_start("directory-missing", reading.name))
        return PlanFile(path, reading.model, directory, findings, reading)

    def directory(self, path: Path) -> Reading[Directory]:
        """Read a directory, if that has not been done."""
        if path not in self._directories:
            try:
                reading = read_directory(self._contents(path), path.as_posix())
            except UnreadableError as error:
                reading = Reading(path.as_posix(), None, None, (error.finding,))
            self._directories[path] = reading
            self._ids[path] = shared_ids(reading)
        return self._directories[path]

    def directory_of(self, path: Path) -> Directory | None:
        """Give the directory of the plan at a path, if there is one and it is sound."""
        at = self._directory_of(path)
        return self.directory(at).model if at else None

    def _directory_of(self, path: Path) -> Path | None:
        """Find the nearest directory file upward; a folder with `.git` is the top."""
        folder = path.parent
        if folder not in self._nearest:
            self._nearest[folder] = nearest_directory(folder)
        return self._nearest[folder]

    def _untold(self, path: Path) -> tuple[Finding, ...]:
        real = Path(os.path.realpath(path))  # unlike resolve(), minds no circle of links
        if real in self._told:
            return ()
        self._told.add(real)
        return self.directory(path).findings
