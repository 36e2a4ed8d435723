"""The widths of a table's columns, found from the text that has to stand in them."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

_WORD = re.compile(r"(?:\d+[年月日])+|[\x21-\x7e]+")
_SEAM = re.compile(r"(?<=\d)(?=[年月日])")
"""What should not be torn apart: Latin words, numbers and dates."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, measured in half characters: its lines, and its longest word."""

    lines: Sequence[int]
    word: int


@dataclass(frozen=True, slots=True)
class Column:
    """What a column asks for: its longest line, its longest word, and all its text in a row."""

    line: int
    word: int
    text: int


@lru_cache(maxsize=4096)
def measure(text: str) -> Cell:
    """Measure text: a letter or digit counts 1, a Chinese character 2, space about a word 1."""
    lines: list[int] = []
    longest = 0
    for line in text.split("\n"):
        words = _WORD.findall(line)
        longest = max([longest, *(_width(word) + len(_SEAM.findall(word)) for word in words)])
        lines.append(_width(line) + len(words))
    return Cell(tuple(lines), longest)


def _width(text: str) -> int:
    """Count half characters: letters have one byte in UTF-8, Chinese characters three."""
    return (len(text) + len(text.encode(errors="replace"))) // 2


def share(columns: Sequence[Column], total: int) -> list[int]:
    """Share a width, in the unit of `total`, so that each column gets what suits its text.

    Where all lines fit, the columns grow alike. Else columns with little text stay on one line,
    and the others share the rest by the square root of their text, which gives the fewest lines.
    """
    if sum(column.line for column in columns) <= total:
        return _to_fill([column.line for column in columns], total)
    widths: dict[int, float] = {}
    rest = dict(enumerate(columns))
    while rest:
        widths |= _settled(rest, total - sum(widths.values()))
        rest = {index: column for index, column in rest.items() if index not in widths}
    return _to_fill([widths[index] for index in range(len(columns))], total)


def _settled(columns: Mapping[int, Column], room: float) -> dict[int, float]:
    """Give the widths that are certain now; what they leave may settle others on the next round."""
    fair = room / len(columns)
    unit = room / sum(math.sqrt(column.text) for column in columns.values())
    by_text = {index: unit * math.sqrt(column.text) for index, column in columns.items()}
    on_one_line = {
        index: column.line
        for index, column in columns.items()
        if column.line <= max(fair, by_text[index])
    }
    at_one_word = {
        index: column.word for index, column in columns.items() if by_text[index] < column.word
    }
    return {**on_one_line} or {**at_one_word} or by_text


def _to_fill(widths: Sequence[float], total: int) -> list[int]:
    """Stretch widths to a total, in whole units that lose nothing to rounding."""
    scale = total / sum(widths)
    edges = [round(edge * scale) for edge in accumulate(widths, initial=0)]
    return [right - left for left, right in pairwise(edges)]
