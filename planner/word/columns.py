"""The widths of a table's columns, found from the text that has to stand in them.

All is measured in half characters: a small letter or digit is one wide, a Chinese character or a
capital two.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf
from typing import Final

_WORD = re.compile(r"(?:\d+[年月日])+|\d+(?:分钟|小时|个工作日|个月)内?|[\x21-\x7e]+")
"""What should not be torn apart: Latin words, limits of time, and dates."""

_WIDE = re.compile(r"[A-Zmw%&@]")
"""Latin characters that take more room than a digit; none takes more than a Chinese character."""

_UNSEEN: Final = 0.25
"""What a line costs that makes a cell taller but not its row, of what a row's own line costs."""

_AHEAD: Final = 4
"""How many steps are weighed together: one that costs much may lead to many for nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell: the widths of its lines, and of its longest word."""

    lines: Sequence[int]
    word: int


@dataclass(frozen=True, slots=True)
class Column:
    """What a column asks for: all that its longest line takes, the least, and its cells' lines."""

    line: int
    least: int
    cells: tuple[Sequence[int], ...]


@lru_cache(maxsize=4096)
def measure(text: str) -> Cell:
    """Measure text."""
    words = map(_width, _WORD.findall(text))
    return Cell(tuple(map(_width, text.split("\n"))), max(words, default=0))


def _width(text: str) -> int:
    """Count half characters: letters have one byte in UTF-8, Chinese characters three."""
    wide = len(_WIDE.findall(text))
    return (len(text) + len(text.encode(errors="replace"))) // 2 + wide


@lru_cache(maxsize=64)
def share(columns: tuple[Column, ...], room: int, total: int) -> tuple[int, ...]:
    """Share a table's `room` so that it is low; give widths that come to `total`, in its unit.

    Where all lines fit, the columns grow alike; where not even the least does, they shrink alike.
    Else columns begin wide, and the one whose next step costs the fewest lines for its width gets
    narrower, until all fit. Widths are kept, for a wide table is asked for once to find its page
    and once to print it.
    """
    least = sum(column.least for column in columns)
    if least >= room:
        return _to_fill([column.least for column in columns], total)
    widths = [min(column.line, room - least + column.least) for column in columns]
    if sum(widths) > room:
        _narrow(columns, widths, room)
    return _to_fill(widths, total)


def _narrow(columns: Sequence[Column], widths: list[int], room: int) -> None:
    """Take from the widths, step by step, until they fit; the least widths together do."""
    heights = [1] * max(len(column.cells) for column in columns)
    stairs = [
        _Stair(column, at, widths[at], heights)
        for at, column in enumerate(columns)
        if widths[at] > column.least
    ]
    stairs.sort(key=lambda stair: -stair.width)  # of two alike, the wider one gives way
    excess = sum(widths) - room
    offers = [stair.offer(excess) for stair in stairs]
    while excess > 0:
        at = offers.index(min(offers))
        stair, (_, steps) = stairs[at], offers[at]
        before, tall = stair.width, sum(heights)
        stair.down(steps)
        gain = min(before - stair.width, excess)
        widths[stair.column] -= gain
        excess -= gain
        if sum(heights) > tall:  # what is hidden behind the taller cells has become cheaper
            offers = [stair.offer(excess) for stair in stairs]
        else:
            offers[at] = stair.offer(excess)


class _Stair:
    """The steps by which a column gets narrower: at each, a line of some cells breaks once more.

    `heights` are those of all rows in lines, shared by the stairs of all columns.
    """

    def __init__(self, column: Column, at: int, width: int, heights: list[int]) -> None:
        self.column = at
        self.width = width
        self._heights = heights
        self._own = [1] * len(heights)
        self._rows: dict[int, list[int]] = defaultdict(list)
        for row, lines in enumerate(column.cells):
            height = 0
            for line in lines:
                count = max(1, -(-line // width))
                height += count
                while (needed := -(-line // count)) > column.least:
                    self._rows[needed + needed % 2].append(row)  # no Chinese character is halved
                    count += 1
            self._own[row] = height
            heights[row] = max(heights[row], height)
        self._edges = [column.least, *sorted(self._rows)]

    def offer(self, wanted: int) -> tuple[float, int]:
        """Give the least price of a half character, and for how many steps it is to be had."""
        edges = self._edges
        if edges[-1] < self.width:
            return 0.0, 0
        best, steps, cost = inf, 1, 0.0
        for ahead in range(1, min(len(edges), _AHEAD + 1)):
            for row in self._rows[edges[-ahead]]:
                cost += 1 if self._own[row] >= self._heights[row] else _UNSEEN
            price = cost / max(1, min(self.width - edges[-ahead - 1], wanted))
            if price < best:
                best, steps = price, ahead
        return best, steps

    def down(self, steps: int) -> None:
        """Take so many steps."""
        for _ in range(steps):
            for row in self._rows[self._edges.pop()]:
                self._own[row] += 1
                self._heights[row] = max(self._heights[row], self._own[row])
        self.width = self._edges[-1]


def _to_fill(widths: Sequence[int], total: int) -> tuple[int, ...]:
    """Stretch widths to a total, in whole units that lose nothing to rounding."""
    scale = total / sum(widths)
    edges = [round(edge * scale) for edge in accumulate(widths, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))
