"""Reading a .docx that anybody may have made: bounded in size and depth, nothing of it resolved.

A .docx is a zip of XML parts (ECMA-376 part 2). Only the parts that are needed are unpacked, into
memory; encrypted or doubled entries and parts of more than a plan could need are refused.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from xml.parsers.expat import ExpatError

from planner.trust.code import code_in
from planner.trust.words import Words, digest
from planner.trust.xml import UnsafeError, listen

Trouble = Literal["no-file", "too-large", "no-word-file", "encrypted", "unsafe"]

SIZE_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of a file, and of a part unpacked; those of a plan have some hundred thousand."""

ENTRIES_LIMIT: Final = 2000

_CUSTOM: Final = "docProps/custom.xml"
_KINDS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006",  # ECMA-376, as nearly all write it
    "http://purl.oclc.org/ooxml/officeDocument",  # ISO/IEC 29500 strict
)
_PREFIXES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}


class ArchiveError(Exception):
    """A file that cannot be read as a Word file, or is not safe to read."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Print:
    """What a Word file says: its lines, the line with its check code, its custom properties.

    The check code is made of the lines, so its own line is not among them.
    """

    lines: tuple[str, ...]
    check_line: str
    properties: Mapping[str, str]

    @property
    def digest(self) -> str:
        """The digest of the lines."""
        return digest(self.lines)


def read_print(path: Path) -> Print:
    """Read a Word file; raise ArchiveError if that is impossible or unwise."""
    try:
        if not path.is_file():
            raise ArchiveError("no-file")
        if path.stat().st_size > SIZE_LIMIT:
            raise ArchiveError("too-large")
        return print_of(path.read_bytes())
    except OSError:
        raise ArchiveError("no-file") from None


def print_of(data: bytes) -> Print:
    """Read the bytes of a Word file; raise ArchiveError if that is impossible or unwise."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if len(entries) > ENTRIES_LIMIT or len(names) < len(entries):
                raise ArchiveError("unsafe")
            return _read(archive)
    except (zipfile.BadZipFile, zlib.error, ExpatError, EOFError, LookupError, ValueError):
        raise ArchiveError("no-word-file") from None
    except (UnsafeError, NotImplementedError):
        raise ArchiveError("unsafe") from None


def _read(archive: zipfile.ZipFile) -> Print:
    (main, *_) = _related(archive, "", "officeDocument")
    words = Words()
    for name in (main, *_related(archive, main, "footnotes")[:1]):
        listen(_part(archive, name), words, _PREFIXES)
    lines = words.lines()
    check_line = next((line for line in reversed(lines) if code_in(line)), "")
    if check_line:
        del lines[len(lines) - 1 - lines[::-1].index(check_line)]
    properties = _Properties()
    if _CUSTOM in archive.namelist():
        listen(_part(archive, _CUSTOM), properties, {})
    return Print(tuple(lines), check_line, properties.values)


def _related(archive: zipfile.ZipFile, part: str, kind: str) -> list[str]:
    """Name the parts to which a part, or the package (""), has a relationship of this kind."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in archive.namelist():
        return []
    targets = _Targets([f"{each}/relationships/{kind}" for each in _KINDS])
    listen(_part(archive, listed), targets, {})
    return [posixpath.normpath(posixpath.join("/", folder, target))[1:] for target in targets.found]


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    entry = archive.getinfo(name)
    if entry.flag_bits & 1:
        raise ArchiveError("encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArchiveError("unsafe")
    if entry.file_size > SIZE_LIMIT:
        raise ArchiveError("too-large")
    return archive.read(entry)


class _Targets:
    """Hears the relationships of a part; remembers the targets of one kind."""

    def __init__(self, kinds: Collection[str]) -> None:
        self._kinds = kinds
        self.found: list[str] = []

    def open(self, _: str, attributes: Mapping[str, str]) -> None:
        if attributes.get(":Type") in self._kinds:
            self.found.append(attributes.get(":Target", ""))

    def close(self, name: str) -> None: ...

    def text(self, inside: str, text: str) -> None: ...


class _Properties:
    """Hears the custom properties; remembers the text of each by its name."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._name = ""

    def open(self, _: str, attributes: Mapping[str, str]) -> None:
        self._name = attributes.get(":name", self._name)

    def close(self, name: str) -> None: ...

    def text(self, _: str, text: str) -> None:
        self.values[self._name] = self.values.get(self._name, "") + text.strip()
