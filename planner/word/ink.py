"""Where the ink of a line is: the standard measures from ink, a word processor from lines.

All lengths are in twips, font sizes in points.
"""

from planner.compose.ems import ems
from planner.layout.geometry import TWIPS_PER_POINT
from planner.layout.layout import Layout
from planner.layout.type import Paragraph

_ABOVE_BASELINE = 0.8
"""Of a line of exact height, Word and LibreOffice keep this share above the baseline."""


def above_ink(layout: Layout, line: int, size: float) -> int:
    """Give the distance from the top of a line to the top of its Chinese characters."""
    rise = layout.issue.glyph.rise * size * TWIPS_PER_POINT
    return round(line * _ABOVE_BASELINE - rise)


def below_ink(layout: Layout, line: int, size: float) -> int:
    """Give the distance from the foot of the Chinese characters of a line to its own foot."""
    drop = layout.issue.glyph.drop * size * TWIPS_PER_POINT
    return round(line * (1 - _ABOVE_BASELINE) - drop)


def width(layout: Layout, text: str, paragraph: Paragraph) -> int:
    """Give the width of a line of text: digits and letters are half as wide as characters."""
    size, spacing = layout.twips(paragraph.size), layout.twips(layout.grid.character_spacing)
    wide = round(2 * ems(text)) - len(text)
    narrow = len(text) - wide
    return wide * size + narrow * round(size / 2) + len(text) * spacing
