"""From the bytes of a file to text, refusing what is not a text of sensible size."""

import re
import stat
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from planner.model.base import Path as ModelPath
from planner.source.finding import Finding, Place

SIZE_LIMIT: Final = 2 * 1024 * 1024
"""Bytes a file may have; a plan of 250 lines has ten thousand."""

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class UnreadableError(Exception):
    """A file that cannot be read as text at all; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.name)
        self.finding = finding


@dataclass(frozen=True)
class Source:
    """The text of a file, and the way from a position in it to a line and a column."""

    name: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return _BREAK.split(self.text)

    def place(self, start: int, end: int | None = None) -> Place:
        """Give the place of the characters from `start` to `end` (exclusive; default: one)."""
        line, column = self._position(start)
        end_line, end_column = (line, column + 1) if end is None else self._position(end)
        return Place(self.name, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def finding(
        self,
        name: str,
        place: Place,
        arguments: Mapping[str, str] | None = None,
        path: ModelPath = (),
    ) -> Finding:
        """Make a finding at a place of this text, with the line it stands on."""
        return Finding(name, place, arguments or {}, path, source=self.lines[place.line - 1])


def read_bytes(path: Path, name: str) -> bytes:
    """Read a regular file of at most SIZE_LIMIT bytes; raise UnreadableError otherwise."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _unreadable(name, "file-is-folder")
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable(name, "file-not-regular")
        if status.st_size > SIZE_LIMIT:
            raise _unreadable(name, "file-too-large", size=_megabytes(status.st_size))
        return path.read_bytes()
    except FileNotFoundError:
        broken = path.is_symlink()
        raise _unreadable(name, "link-broken" if broken else "file-missing") from None
    except OSError as error:
        raise _unreadable(name, "file-unreadable", reason=error.strerror or str(error)) from None


def decode(data: bytes, name: str) -> Source:
    """Decode UTF-8, with or without a byte-order mark; raise UnreadableError for anything else."""
    if len(data) > SIZE_LIMIT:
        raise _unreadable(name, "file-too-large", size=_megabytes(len(data)))
    if data.startswith(_UTF16_MARKS):
        raise _unreadable(name, "encoding-utf16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start, name) from None
    if unseen := _UNSEEN.search(text):
        source = Source(name, text)
        place = source.place(unseen.start())
        raise UnreadableError(
            source.finding("control-character", place, {"character": code_point(unseen[0])})
        )
    return Source(name, text)


def control_character(value: str) -> str | None:
    """Give the name of the first control character in a value, such as U+0007, or None."""
    unseen = _UNSEEN.search(value)
    return code_point(unseen[0]) if unseen else None


def code_point(character: str) -> str:
    """Name a character in the way of Unicode: U+0007."""
    return f"U+{ord(character):04X}"


def _undecodable(data: bytes, start: int, name: str) -> UnreadableError:
    """Say which encoding it is likely to be: UTF-16 has zero bytes, GB 18030 decodes whole."""
    before = data[:start].decode("utf-8", errors="replace")
    place = Source(name, before).place(len(before))
    if b"\x00" in data[:200]:
        return UnreadableError(Finding("encoding-utf16", place))
    try:
        line = _BREAK.split(data.decode("gb18030"))[place.line - 1]
    except UnicodeDecodeError:
        return UnreadableError(Finding("encoding-unknown", place))
    return UnreadableError(Finding("encoding-gbk", place, source=line))


def _unreadable(name: str, finding: str, **arguments: str) -> UnreadableError:
    return UnreadableError(Finding(finding, Place(name, 1, 1, 1, 1), arguments))


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}"
