"""Ways into a plan as people write them: `procedures[*].steps[*].do`."""

import re
from collections.abc import Iterator
from typing import Any, Final

from planner.model.base import Path
from planner.model.plan import Plan
from planner.model.shape import fields_at, names_freely

EACH: Final = "[*]"
_STEP: Final = re.compile(r"(?:^|\.)([a-z][\w-]*)|(\[\*\])")

Way = tuple[str, ...]
"""Keys of maps, and EACH for every item of a list or every entry of a map."""


def parse(text: str) -> Way | None:
    """Read a way; None if it is not one."""
    steps: list[str] = []
    position = 0
    for match in _STEP.finditer(text):
        if match.start() != position:
            return None
        steps.append(match[1] or EACH)
        position = match.end()
    return tuple(steps) if steps and position == len(text) and steps[0] != EACH else None


def lost(way: Way) -> tuple[str, tuple[str, ...]] | None:
    """Give the first step that no plan has, and the keys that it may have there; None if none."""
    path: Path = ()
    for step in way:
        if names_freely(Plan, path):
            path = (*path, step)
        elif step == EACH:
            path = (*path, 0)
        else:
            fields = fields_at(Plan, path, frozenset())
            if step not in fields:
                return step, tuple(fields)
            path = (*path, step)
    return None


def values(data: Any, way: Way, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield all values to which a way leads, with their paths."""
    if not way:
        yield path, data
        return
    step, rest = way[0], way[1:]
    if step != EACH:
        if isinstance(data, dict) and step in data:
            yield from values(data[step], rest, (*path, step))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from values(item, rest, (*path, index))
    elif isinstance(data, dict):
        for key, entry in data.items():
            yield from values(entry, rest, (*path, key))
