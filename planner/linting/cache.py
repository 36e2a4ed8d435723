"""What earlier runs found, by content: readable JSON files in `.planner-cache/`.

A record holds the key of what it was made from; with another key it counts for nothing. So the
folder can be deleted at any time, and since each record is written whole and by itself, runs at
the same time do not disturb each other.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from datetime import date
from functools import cache as once
from pathlib import Path
from typing import Any, Final

from planner import __version__
from planner.linting.record import Json
from planner.output.writing import write

FOLDER: Final = ".planner-cache"
_ROOMS: Final = ("model", "source", "rules", "linting")
"""The parts of Planner that decide what is found."""

_SUFFIXES: Final = (".py", ".yaml", ".csv")


class Cache:
    """The records of a project, whose folder is `root`; without one, nothing is remembered."""

    def __init__(self, root: Path | None) -> None:
        self._root = root
        self._folder = root / FOLDER if root else None

    @property
    def is_missing(self) -> bool:
        """Whether nothing is remembered, so that no key is worth making."""
        return self._folder is None

    def get(self, name: str, key: str, today: date) -> Json | None:
        """Give the record of a name, if it was made from the same key, and for today if dated."""
        if self._folder is None:
            return None
        try:
            record = json.loads((self._folder / f"{name}.json").read_bytes())
            fits = record["key"] == key and record["today"] in (None, today.isoformat())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return record if fits else None

    def put(self, name: str, key: str, today: date | None, record: Json) -> None:
        """Remember a record; `today` if it holds for this day only.

        A folder that cannot be written to is no fault: the next run does the work again.
        """
        if self._folder is None:
            return
        whole = {"key": key, "today": today.isoformat() if today else None, **record}
        mark = self._folder / ".gitignore"
        try:
            if not mark.exists():
                write(mark, b"*\n")
            write(self._folder / f"{name}.json", _readable(whole).encode("utf-8"))
        except OSError:
            self._folder = None

    def name_of(self, file: Path) -> str | None:
        """Give the name for the record of a file; None for one outside the project."""
        whole = file.absolute()
        if self._root is None or not whole.is_relative_to(self._root):
            return None
        return whole.relative_to(self._root).as_posix()


def _readable(record: Json) -> str:
    """Give a record as JSON with a line for each key, and for each item of a list.

    The indentation of the standard library takes longer than judging a plan.
    """
    lines = ",\n".join(f"{_compact(key)}: {_spread(value)}" for key, value in record.items())
    return f"{{\n{lines}\n}}\n"


def _spread(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _compact(value)
    lines = ",\n  ".join(map(_compact, value))
    return f"[\n  {lines}\n]"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def digest(*parts: bytes | str) -> str:
    """Give a digest of several parts, which tells where each of them ends."""
    sum_ = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        sum_.update(b"%d:" % len(data))
        sum_.update(data)
    return sum_.hexdigest()


@once
def program() -> str:
    """Give a digest of Planner itself: its version, its code, its rules, cards and data."""
    package = Path(__file__).parents[1]
    paths = sorted(
        os.path.join(folder, name)  # noqa: PTH118 - each start pays for this, so it is plain
        for room in _ROOMS
        for folder, _, names in os.walk(package / room)
        for name in names
        if name.endswith(_SUFFIXES)
    )
    return digest(__version__, *map(_content, paths))


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


def content_digest(files: Iterable[Path]) -> str | None:
    """Give a digest of the contents of files; None if one of them cannot be read."""
    try:
        return digest(*(part for file in files for part in (str(file), file.read_bytes())))
    except OSError:
        return None
