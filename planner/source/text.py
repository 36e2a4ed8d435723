"""From the bytes of a file to text, and from a position in a text to its place in the file."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from planner.source.disk import SIZE_LIMIT, UnreadableError, too_large, unreadable
from planner.source.finding import Argument, Finding, Place

if TYPE_CHECKING:  # a run that finds all in its cache does without the models
    from planner.model.base import Path as ModelPath

UNSEEN_LIMIT: Final = 50
"""Control characters told of one file; with more it is hardly a text."""

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)
_WITHOUT_WIDTH: Final = "\xad\u200b\u200e\u200f\u2060\ufeff"
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_FIRST_BYTES: Final = 400


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a text from `start` to `end` (exclusive), and what belongs there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Source:
    """The text of a file, and the way from a position in it to a line and a column.

    Of a mended copy, `original` is what the file holds, and `origin` says for each position of
    `text` where in the original it comes from. Places are always those of the original.
    """

    name: str
    text: str
    original: "Source | None" = None
    origin: "array[int] | None" = None

    @cached_property
    def starts(self) -> list[int]:
        """The positions at which the lines begin."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _BREAK.finditer(self.text))]
        return [*accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0)]

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return _BREAK.split(self.text) if "\r" in self.text else self.text.split("\n")

    def mended(self, edits: Iterable[Edit]) -> "Source":
        """Make a copy with some edits, which must not overlap; it remembers its original."""
        origin = self.origin or array("L", range(len(self.text) + 1))
        texts: list[str] = []
        origins = array("L")
        end = 0
        for edit in sorted(edits, key=lambda each: each.start):
            texts += (self.text[end : edit.start], edit.text)
            origins += origin[end : edit.start]
            origins += array("L", [origin[edit.start]]) * len(edit.text)
            end = edit.end
        text = "".join((*texts, self.text[end:]))
        return Source(self.name, text, self.original or self, origins + origin[end:])

    def place(self, start: int, end: int | None = None) -> Place:
        """Give the place of the characters from `start` to `end` (exclusive; default: one)."""
        if self.original is not None and self.origin is not None:
            stop = None if end is None else self.origin[max(end - 1, start)] + 1
            return self.original.place(self.origin[start], stop)
        line, column = self._position(start)
        end_line, end_column = (line, column + 1) if end is None else self._position(end)
        return Place(self.name, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def finding(
        self,
        name: str,
        place: Place,
        arguments: Mapping[str, Argument] | None = None,
        path: "ModelPath" = (),
    ) -> Finding:
        """Make a finding at a place of this file, with the line it stands on."""
        line = (self.original or self).lines[place.line - 1]
        return Finding(name, place, arguments or {}, path, source=line)


def decode(data: bytes, name: str) -> Source:
    """Decode UTF-8, with or without a byte-order mark; raise UnreadableError for anything else."""
    if len(data) > SIZE_LIMIT:
        raise too_large(name, len(data))
    first = data[:_FIRST_BYTES]
    if data.startswith(_UTF16_MARKS) or first.count(0) * 8 > len(first):
        raise unreadable(name, "encoding-utf16")
    try:
        return Source(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start, name) from None


def control_characters(source: Source) -> list[tuple[Finding, Edit]]:
    """Find the invisible characters of a text, each with the edit that does without it.

    Raise UnreadableError if there are more than UNSEEN_LIMIT.
    """
    found = list(_UNSEEN.finditer(source.text))
    told = [
        source.finding(
            "control-character", source.place(each.start()), {"character": code_point(each[0])}
        )
        for each in found[:UNSEEN_LIMIT]
    ]
    if len(found) > UNSEEN_LIMIT:
        raise UnreadableError(told[0])
    edits = [
        Edit(each.start(), each.end(), "" if each[0] in _WITHOUT_WIDTH else " ") for each in found
    ]
    return list(zip(told, edits, strict=True))


def control_character(value: str) -> str | None:
    """Give the name of the first control character in a value, such as U+0007, or None."""
    unseen = _UNSEEN.search(value)
    return code_point(unseen[0]) if unseen else None


def code_point(character: str) -> str:
    """Name a character in the way of Unicode: U+0007."""
    return f"U+{ord(character):04X}"


def _undecodable(data: bytes, start: int, name: str) -> UnreadableError:
    """Tell GB 18030, which decodes whole, from what is hardly a text."""
    try:
        source = Source(name, data.decode("gb18030"))
    except UnicodeDecodeError:
        before = data[:start].decode("utf-8", errors="replace")
        return UnreadableError(Finding("encoding-unknown", Source(name, before).place(len(before))))
    position = len(data[:start].decode("gb18030", errors="ignore"))
    return UnreadableError(source.finding("encoding-gbk", source.place(position)))
