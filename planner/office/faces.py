"""The typefaces that this machine has, read from the font files themselves."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from fontTools.ttLib import TTCollection, TTFont, TTLibError

_SUFFIXES: Final = {".ttf", ".otf", ".ttc", ".otc"}
_COLLECTION: Final = b"ttcf"  # how a collection of fonts begins (OpenType, Font Collections)
_FAMILY, _STYLE = 1, 2  # ids of the OpenType table `name`; LibreOffice goes by these
_UNREADABLE: Final = (TTLibError, OSError, ValueError, KeyError, AssertionError, struct.error)
_OTHER_STYLES: Final = {"Bold", "Italic", "Bold Italic"}

REGULAR: Final = "Regular"
"""The style of a font that says of itself nothing else, be it Normal or 常规."""


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


def _faces(file: Path) -> list[Face]:
    try:
        with file.open("rb") as stream:
            return [_face(font, file, number) for number, font in enumerate(_fonts_in(stream))]
    except _UNREADABLE:
        return []


def _fonts_in(stream: BinaryIO) -> list[TTFont]:
    is_collection = stream.read(len(_COLLECTION)) == _COLLECTION
    stream.seek(0)
    return TTCollection(stream, lazy=True).fonts if is_collection else [TTFont(stream, lazy=True)]


def _face(font: TTFont, file: Path, number: int) -> Face:
    names = font["name"]
    families = {str(name) for name in names.names if name.nameID == _FAMILY}
    style = names.getDebugName(_STYLE)
    return Face(frozenset(families), style if style in _OTHER_STYLES else REGULAR, file, number)
