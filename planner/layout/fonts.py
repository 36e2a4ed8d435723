"""The fonts that a layout names: each has to be one of its `fonts`."""

from collections.abc import Iterator
from typing import Any

from planner.layout.fault import Fault
from planner.model.base import Path


def unknown_fonts(data: dict[str, Any]) -> Iterator[Fault]:
    """Yield the fonts, named by keys `font` and `…_font` anywhere in a layout, that are none."""
    fonts = data.get("fonts")
    known = tuple(fonts) if isinstance(fonts, dict) else ()
    for path, name in _named(data, ()):
        if known and name not in known:
            yield Fault("layout-font", (path,), wrong=name, choices=known)


def _named(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if not isinstance(part, dict):
        return
    for key, value in part.items():
        at: Path = (*path, key)
        if isinstance(value, str) and (key == "font" or key.endswith("_font")):
            yield at, value
        else:
            yield from _named(value, at)
