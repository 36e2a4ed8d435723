"""The typefaces that this machine has, read from the font files themselves."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTCollection, TTFont, TTLibError

_SUFFIXES: Final = {".ttf", ".otf", ".ttc", ".otc"}
_FAMILIES: Final = {1, 16}  # ids of the OpenType table `name`
_UNREADABLE: Final = (TTLibError, OSError, ValueError, KeyError, AssertionError, struct.error)


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in a file: the names of its family in all languages, its style in English."""

    families: frozenset[str]
    style: str
    file: Path
    number: int


def system_folders() -> list[Path]:
    """Give the folders in which this system looks for fonts."""
    home = Path.home()
    match sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA", "")
            windows = Path(os.environ.get("WINDIR", "C:/Windows"))
            return [windows / "Fonts", Path(local, "Microsoft/Windows/Fonts")]
        case "darwin":
            system = Path("/System/Library")
            return [
                *(system / "Fonts", system / "AssetsV2"),
                *(Path("/Library/Fonts"), home / "Library/Fonts"),
            ]
        case _:
            data = os.environ.get("XDG_DATA_HOME") or home / ".local/share"
            return [
                *(Path("/usr/share/fonts"), Path("/usr/local/share/fonts")),
                *(home / ".fonts", Path(data) / "fonts"),
            ]


def faces_in(folders: Iterable[Path]) -> Iterator[Face]:
    """Give the faces of all font files in folders, in a fixed order; unreadable files have none."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix.lower() in _SUFFIXES:
                yield from _faces(file)


def _faces(file: Path) -> Iterator[Face]:
    try:
        for number, font in enumerate(_fonts(file)):
            names = font["name"]
            families = {str(name) for name in names.names if name.nameID in _FAMILIES}
            yield Face(frozenset(families), names.getBestSubFamilyName() or "", file, number)
    except _UNREADABLE:
        return


def _fonts(file: Path) -> list[TTFont]:
    with file.open("rb") as stream:
        is_collection = stream.read(4) == b"ttcf"
    return TTCollection(file, lazy=True).fonts if is_collection else [TTFont(file, lazy=True)]
