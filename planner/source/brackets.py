"""Brackets that are not closed, not opened, or closed by another one."""

import re
from collections.abc import Iterator
from typing import Final

from planner.source.mend import Line, Mend

_CLOSING: Final = {"[": "]", "{": "}"}
_OPENING: Final = {"]": "[", "}": "{"}
_WIDE_CLOSING: Final = {"］": "]", "｝": "}", "】": "]", "）": ")"}
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_VALUE_START: Final = re.compile(r"(?<=: )(?=\S)|(?<=- )(?=\S)")


def brackets(line: Line) -> Iterator[Mend]:
    """Yield what may be wrong with the brackets of a line, the likeliest first."""
    text = _QUOTED.sub(lambda match: "·" * len(match[0]), line.text)
    opened: list[int] = []
    for column, mark in enumerate(text):
        if mark in _CLOSING:
            opened.append(column)
        elif mark in _WIDE_CLOSING or mark in _OPENING:
            meant = _CLOSING[text[opened[-1]]] if opened else ""
            if mark != meant:
                yield from _wrong_closing(line, text, opened, column)
            opened = opened[:-1]
    if opened:
        closing = "".join(_CLOSING[text[column]] for column in reversed(opened))
        yield _unclosed(line, text, opened[-1], len(line.text.rstrip()), closing)


def _wrong_closing(line: Line, text: str, opened: list[int], column: int) -> Iterator[Mend]:
    """Suspect that a bracket before it is not closed, that it is another one, or one too many."""
    mark, span = text[column], (column, column + 1)
    if opened and mark in _OPENING:
        meant = _CLOSING[text[opened[-1]]]
        yield _unclosed(line, text, opened[-1], column, meant)
    if opened:
        opening = text[opened[-1]]
        edit = (*span, _CLOSING[opening])
        yield line.mend("bracket-mixed", span, edit, opening=opening, found=mark)
    narrow = _WIDE_CLOSING.get(mark, mark)
    if narrow in _OPENING:
        starts = [match.start() for match in _VALUE_START.finditer(text, 0, column)]
        for start in reversed(starts) if narrow == "]" else starts:
            edits = ((start, start, _OPENING[narrow]), (*span, narrow))
            yield line.mend("bracket-extra", span, *edits, text=mark, opening=_OPENING[narrow])
        yield line.mend("bracket-extra", span, (*span, ""), text=mark, opening=_OPENING[narrow])


def _unclosed(line: Line, text: str, start: int, end: int, closing: str) -> Mend:
    opening = text[start]
    closing = f" {closing}" if text[end - 1] == ":" else closing
    return line.mend(
        "bracket-unclosed",
        (start, start + 1),
        (end, end, closing),
        sure=False,
        opening=opening,
        closing=_CLOSING[opening],
    )
