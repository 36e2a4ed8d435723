"""Where layouts are: those that come with Planner go by a name, others by their file."""

from functools import cache
from pathlib import Path
from typing import Final

from planner.resources import folder
from planner.source.disk import within
from planner.source.files import SUFFIXES
from planner.source.nearest import nearest

DEFAULT: Final = "gbt9704"
"""The layout of official documents."""


class NoLayoutError(Exception):
    """A name that stands for no layout; `name` and `arguments` are those of its finding."""

    def __init__(self, name: str, **arguments: str | tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.arguments = arguments


def layout_file(named: str, home: Path) -> Path:
    """Give the file of a layout that is named in a file of the folder `home`.

    It is one of Planner's, or a YAML file below `home`. Raise NoLayoutError if it is neither.
    """
    if Path(named).suffix not in SUFFIXES:
        return _built_in(named)
    path = within(home, named)
    if path is None:
        raise NoLayoutError("outside-folder", file=named)
    if not path.is_file():
        raise NoLayoutError("no-such-file", file=named)
    return path


def _built_in(named: str) -> Path:
    known = built_in()
    if named in known:
        return known[named]
    if close := nearest(named, known):
        raise NoLayoutError("layout-unknown-near", wrong=named, nearest=close)
    raise NoLayoutError("layout-unknown", wrong=named, choices=tuple(known))


@cache
def built_in() -> dict[str, Path]:
    """Give the layouts that come with Planner, by their names."""
    found = {path.stem: path for path in (folder("templates") / "layouts").glob("*.yaml")}
    return {name: found[name] for name in sorted(found)}
