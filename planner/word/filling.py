"""How many lines a text takes: an estimate from the widths of its characters, rather too high."""

import math

from planner.layout.layout import Layout
from planner.layout.type import Paragraph
from planner.word.ink import width


def most_lines(
    layout: Layout, text: str, entry: Paragraph, *, room: int | None = None, indent: int = 0
) -> int:
    """Give how many lines of a paragraph a text may take, its first one indented.

    A line before a mark that may not begin one gives up its last character.
    """
    line = layout.text_width if room is None else room
    shortest = max(line - layout.character_width_in(entry), 1)
    taken = (indent + width(layout, part, entry) for part in text.split("\n"))
    return sum(1 if each <= line else math.ceil(each / shortest) for each in taken)
