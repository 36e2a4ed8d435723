"""A style of a family as a family of its own.

A font that stands in for another goes by the name of its family, which says nothing of its weight.
So the bold of a family gets a copy, for the time of the work, in which it is a regular font.
"""

from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

from planner.office.faces import Face

_FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT = 1, 2, 3, 4, 6  # ids of the OpenType table `name`
_REGULAR_WEIGHT: Final = 400
_BOLD, _REGULAR = 1 << 5, 1 << 6  # fsSelection of the OpenType table OS/2
_MAC_BOLD = 1  # macStyle of the OpenType table head


def copy_as_family(face: Face, family: str, folder: Path) -> Path:
    """Write a copy of a face that is the regular style of `family`; give its file."""
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        texts = {
            _FAMILY: family,
            _STYLE: "Regular",
            _UNIQUE: family,
            _FULL: family,
            _POSTSCRIPT: family.replace(" ", ""),
        }
        names = font["name"]
        names.names = [name for name in names.names if name.nameID in texts]
        for name in names.names:
            name.string = texts[name.nameID]
        font["OS/2"].usWeightClass = _REGULAR_WEIGHT
        font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~_BOLD | _REGULAR
        font["head"].macStyle &= ~_MAC_BOLD
        place = folder / f"{family.replace(' ', '-')}.otf"
        font.save(place, reorderTables=False)
    return place
