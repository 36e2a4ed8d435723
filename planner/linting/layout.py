"""Which of the files of a request are plans, in which order they come, and with which directory."""

from collections.abc import Collection
from functools import cached_property
from pathlib import Path

from planner.linting.request import Request
from planner.source.files import CONFIGURATION_NAMES, DIRECTORY_NAMES, nearest_directory, shown


class Layout:
    """The files of a request; those of `apart` are no plans."""

    def __init__(self, request: Request, apart: Collection[Path]) -> None:
        self._request = request
        self._apart = frozenset(apart)

    @cached_property
    def homes(self) -> dict[Path, Path | None]:
        """The plans, in the order asked for, and the directory of each."""
        named = {shown(path): path for path in self._request.files}
        nearest: dict[Path, Path | None] = {}
        homes: dict[Path, Path | None] = {}
        for path in self._request.files:
            if path.name in (*DIRECTORY_NAMES, *CONFIGURATION_NAMES) or self._is_apart(path):
                continue
            if path.parent not in nearest:
                found = nearest_directory(path.parent)
                nearest[path.parent] = found and named.get(shown(found), found)
            homes[path] = nearest[path.parent]
        return homes

    @property
    def count(self) -> int:
        """How many of the files that were asked for are looked at."""
        return sum(not self._is_apart(path) for path in self._request.files)

    def _is_apart(self, path: Path) -> bool:
        return bool(self._apart) and shown(path) in self._apart

    @cached_property
    def order(self) -> tuple[Path, ...]:
        """All files that are judged, each directory before its first plan."""
        order: dict[Path, None] = {}
        for path in self._request.files:
            if path in self.homes:
                order |= dict.fromkeys(each for each in (self.homes[path], path) if each)
            elif path.name in DIRECTORY_NAMES:
                order[path] = None
        return tuple(order)

    @cached_property
    def whole(self) -> tuple[Path, ...]:
        """The plans and directories of which rules about all plans can speak."""
        homes = {path: self.homes.get(path, path) for path in self.order}
        return tuple(path for path, home in homes.items() if home and self._request.is_whole(home))
