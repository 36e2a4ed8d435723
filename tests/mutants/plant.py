"""Planting: copies of plain data that differ in one place and share all the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import EllipsisType
from typing import Any

from planner.model.base import Path

Pattern = tuple[str | int | EllipsisType, ...]
"""A path in which ... stands for every key of a map or every index of a list."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The plain data of a file, as the reader gives it. It never changes: a change gives a new one.

    `changed` are the paths at which it differs from the tree that it began as.
    """

    data: Any
    changed: tuple[Path, ...] = ()

    def get(self, *path: str | int) -> Any:
        """Give the value at a path, None if nothing is there."""
        value = self.data
        for key in path:
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def each(self, *pattern: str | int | EllipsisType) -> Iterator[tuple[Path, Any]]:
        """Yield all values that a pattern leads to, with their paths, in order."""
        yield from _each(self.data, pattern, ())

    def put(self, path: Path, value: Any) -> Tree:
        """Put a value at a path, in the place of what was there."""
        return Tree(_with(self.data, path, value), (*self.changed, path))

    def add(self, path: Path, *values: Any) -> Tree:
        """Add values to the end of the list at a path; make the list if there is none."""
        return self.put(path, [*(self.get(*path) or ()), *values])

    def cut(self, path: Path) -> Tree:
        """Remove the value at a path, and the list that held it if nothing else is in it."""
        *above, key = path
        holder = self.get(*above)
        rest = _rest(holder, key)
        if not rest and isinstance(holder, list):
            return self.cut(tuple(above))
        return Tree(_with(self.data, tuple(above), rest), (*self.changed, path))


def _rest(holder: Any, key: str | int) -> Any:
    """Copy a map or list without one of its entries."""
    if isinstance(holder, list):
        return [each for index, each in enumerate(holder) if index != key]
    return {name: each for name, each in holder.items() if name != key}


def _each(value: Any, pattern: Pattern, path: Path) -> Iterator[tuple[Path, Any]]:
    if not pattern:
        yield path, value
        return
    first, rest = pattern[0], pattern[1:]
    entries: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        entries = list(value.items())
    elif isinstance(value, list):
        entries = list(enumerate(value))
    for key, part in entries:
        if first is ... or first == key:
            yield from _each(part, rest, (*path, key))


def _with(value: Any, path: Path, new: Any) -> Any:
    """Copy the maps and lists along a path, no others."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, list):
        return [_with(each, rest, new) if n == first else each for n, each in enumerate(value)]
    return {**(value or {}), first: _with((value or {}).get(first), rest, new)}
