"""What a run is asked for, and the project that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from planner.source.files import common_folder, nearest_configuration, shown


@dataclass(frozen=True)
class Request:
    """What to check, and how.

    `paths` are what was asked for, `files` the YAML files there. `scope` are the folders that are
    checked wholly: rules about all plans together speak of the plans whose directory lies there.
    `select` takes the place of what is configured, as `baseline` does; `ignore` comes on top of
    it. Unless `is_covered`, what a baseline covers is told as well. `contents` are the bytes of
    files that are other than on disk. `jobs` is the number of processes, None for as many as pay.
    """

    paths: tuple[Path, ...]
    files: tuple[Path, ...]
    scope: tuple[Path, ...]
    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    is_covered: bool = True
    cached: bool = True
    jobs: int | None = None
    contents: Mapping[Path, bytes] = field(default_factory=dict)

    @cached_property
    def folder(self) -> Path:
        """The folder that holds all that is checked."""
        return common_folder(self.paths)

    @cached_property
    def configuration(self) -> Path | None:
        """The configuration of the run, one for all its files: the nearest upward of `folder`."""
        found = nearest_configuration(self.folder)
        return shown(found) if found else None

    @cached_property
    def root(self) -> Path | None:
        """The folder of the project: that of its configuration, or else of its `.git`."""
        if self.configuration:
            return self.configuration.absolute().parent
        upward = (self.folder, *self.folder.parents)
        return next((folder for folder in upward if (folder / ".git").exists()), None)

    def is_whole(self, file: Path) -> bool:
        """Whether a file lies in a folder that is checked wholly."""
        return any(file.absolute().is_relative_to(folder.absolute()) for folder in self.scope)
