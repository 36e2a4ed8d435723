"""Mistakes that a line shows by its looks: full-width marks, tabs, a missing space.

Each has a pattern whose group 1 is the place, and a way to write the line as it was meant.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from planner.source.finding import Finding, Place
from planner.source.text import Source

_KEY: Final = r"[A-Za-z_][\w-]*"
_BEFORE_KEY: Final = rf"(?: *(?:- +)*|.*[{{,] *)(?:{_KEY})"

Mend = Callable[[str, re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Look:
    """A kind of mistake: its finding, how it looks, how the line was meant."""

    name: str
    pattern: re.Pattern[str]
    mend: Mend


def _with(text: str) -> Mend:
    return lambda line, match: line[: match.start(1)] + text + line[match.end(1) :]


def _spaces(line: str, match: re.Match[str]) -> str:
    return line[: match.start(1)] + "  " * len(match[1]) + line[match.end(1) :]


def _space_after(line: str, match: re.Match[str]) -> str:
    return line[: match.end(1)] + " " + line[match.end(1) :]


LOOKS: Final = (
    Look("tab-indent", re.compile(r" *(?:- +)*(\t+)"), _spaces),
    Look("wide-space", re.compile(r" *(\u3000+)"), _spaces),
    Look("wide-colon", re.compile(rf"{_BEFORE_KEY}\s*(：)"), _with(": ")),
    Look("wide-dash", re.compile(r" *(?:- +)*([－—–−])"), _with("- ")),
    Look("wide-comma", re.compile(rf".*?[{{\[].*?(，)\s*{_KEY} *:"), _with(", ")),
    Look("wide-bracket", re.compile(rf"{_BEFORE_KEY}: +([［｛【])"), lambda line, _: line),
    Look("tight-colon", re.compile(rf"{_BEFORE_KEY}(:)(?=[^\s:/])"), _space_after),
    Look("tight-dash", re.compile(r" *(?:- +)*(-)(?=[^\s\-0-9])"), _space_after),
)


def look(source: Source, first: int, last: int) -> Finding | None:
    """Look through the lines `first` to `last` (from 0, inclusive) for the first such mistake."""
    found = _search(source, range(first, min(last + 1, len(source.lines))))
    return found[0] if found else None


def look_back(source: Source, last: int, first: int) -> tuple[Finding, str] | None:
    """Look upwards from `last` to `first`; give the finding and the line as it was meant."""
    return _search(source, range(last, first - 1, -1))


def _search(source: Source, indexes: range) -> tuple[Finding, str] | None:
    for index in indexes:
        line = source.lines[index]
        for kind in LOOKS:
            if match := kind.pattern.match(line):
                start, end = match.span(1)
                place = Place(source.name, index + 1, start + 1, index + 1, end + 1)
                finding = source.finding(kind.name, place, {"text": match[1]})
                return finding, kind.mend(line, match)
    return None
