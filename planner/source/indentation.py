"""Lines that stand at no column where an entry of an open block begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.model.shape import holders
from planner.source.mend import INDENT, KEY, STEP, Line, Mend

_NEAREST: Final = 8
"""Columns that are tried for a line."""

_DASHES: Final = re.compile(r" *((?:- +)*)")
_FIRST_KEY: Final = re.compile(rf"({INDENT}(?:\{{ *)?)({KEY}):(?:\s|$)")
_ENTRY: Final = re.compile(rf"{INDENT}(?:{KEY}|\"[^\"]*\"|'[^']*')\s*:(?:\s|$)|{INDENT}-(?:\s|$)")
_SENTENCE: Final = "text"
"""The key of an item that is a bare sentence."""


@dataclass(frozen=True, slots=True)
class _Level:
    """A column where the entries of an open block begin, and the line that shows it."""

    column: int
    line: Line


def indentation(line: Line) -> Iterator[Mend]:
    """Yield the ways in which a line, or one before it, may have been meant to stand."""
    if line.is_blank:
        return
    levels = _levels(line)
    before = _before(line)
    is_key = _ENTRY.match(line.text) is not None and not _dashes(line)
    if not is_key:
        yield from _dash_lost(line, before, levels)
    if _ENTRY.match(line.text) is None:
        yield from _loose(line)
    yield from _shifts(line, levels)
    if is_key:
        yield from _dash_lost(line, before, levels)
    if before is not None:
        yield from _shifts(before, [_Level(line.indent - _dashes(before), line)])
    for level in levels:
        if level.column < line.indent and level.line != before:
            yield from _shifts(level.line, [_Level(line.indent, line)])
    yield from _parent_lost(line, levels)
    first = _first_deeper(line)
    if first is not None:
        yield from _parent_lost(first, [_Level(line.indent, line)])


def _before(line: Line) -> Line | None:
    """Give the line before that holds something."""
    above = (Line(line.source, number) for number in range(line.number - 1, -1, -1))
    return next((each for each in above if not each.is_blank), None)


def _dashes(line: Line) -> int:
    """Count the columns that the dashes at the start of a line take."""
    match = _DASHES.match(line.text)
    return len(match[1]) if match else 0


def _levels(line: Line) -> list[_Level]:
    """Gather the columns of the open blocks above a line, nearest first."""
    found: dict[int, _Level] = {}
    ceiling = 10**9
    for number in range(line.number - 1, -1, -1):
        above = Line(line.source, number)
        if above.is_blank or above.indent >= ceiling:
            continue
        ceiling = above.indent
        for column in (above.indent, above.indent + _dashes(above)):
            found.setdefault(column, _Level(column, above))
        if ceiling == 0:
            break
    return sorted(found.values(), key=lambda level: abs(level.column - line.indent))


def _dash_lost(line: Line, before: Line | None, levels: list[_Level]) -> Iterator[Mend]:
    """Suspect that an item, this one or the first of its list, has lost its dash."""
    if not _dashes(line):
        for level in levels:
            if _dashes(level.line) and level.line.indent == level.column:
                yield _with_dash(line, level.column)
        if before is not None and not _dashes(before):
            yield _with_dash(before, line.indent - len(STEP))
        return
    first = _first_deeper(line)
    if first is not None and not _dashes(first):
        yield _with_dash(first, line.indent)


def _first_deeper(line: Line) -> Line | None:
    """Give the first of the lines directly above that are indented deeper."""
    first = None
    for number in range(line.number - 1, -1, -1):
        above = Line(line.source, number)
        if not above.is_blank and above.indent <= line.indent:
            break
        first = first if above.is_blank else above
    return first


def _with_dash(line: Line, column: int) -> Mend:
    span = (line.indent, len(line.text.rstrip()))
    dashed = " " * max(column, 0) + "- "
    return line.mend("dash-missing", span, (0, line.indent, dashed), sure=False)


def _loose(line: Line) -> Iterator[Mend]:
    """Leave out a line that is no entry, such as the rest of a sentence above."""
    span = (line.indent, len(line.text.rstrip()))
    yield line.mend("text-loose", span, (line.indent, line.indent, "# "), sure=False)


def _shifts(line: Line, levels: list[_Level]) -> Iterator[Mend]:
    """Move a line alone, with the lines below it that are deeper, or with all not shallower."""
    place = line.place(line.indent, line.indent)
    for level in levels[:_NEAREST]:
        if level.column == line.indent or level.column < 0:
            continue
        arguments = {
            "found": str(place.column - 1),
            "expected": str(level.column),
            "line": str(level.line.place(0, 0).line),
        }
        is_told = place.column - 1 != level.column
        finding = line.source.finding("indentation", place, arguments)
        for lines in ([line], _with_deeper(line, 1), _with_deeper(line, 0)):
            edits = tuple(
                each.edit(0, each.indent, " " * max(each.indent + level.column - line.indent, 0))
                for each in lines
            )
            yield Mend((finding,) if is_told else (), edits)


def _with_deeper(line: Line, by: int) -> list[Line]:
    """Give a line and those directly below it that are indented at least `by` more."""
    lines = [line]
    for number in range(line.number + 1, len(line.source.lines)):
        below = Line(line.source, number)
        if not below.is_blank and below.indent < line.indent + by:
            break
        lines.append(below)
    return lines


def _parent_lost(line: Line, levels: list[_Level]) -> Iterator[Mend]:
    """Suspect that the line above is lost, which held the key of a map or a list."""
    match = _FIRST_KEY.match(line.text)
    if match is None and not _dashes(line):
        return
    key, span = (match[2], match.span(2)) if match else (_SENTENCE, (line.indent, line.indent))
    for level in levels:
        if level.column < line.indent:
            for holder in holders(Plan, Directory).get(key, ()):
                shown = key if match else "-"
                edit = (0, 0, f"{' ' * level.column}{holder}:\n")
                yield line.mend("parent-lost", span, edit, key=shown, parent=holder)
