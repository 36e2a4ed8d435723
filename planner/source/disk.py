"""The bytes of files, and why a file cannot be read at all."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from planner.source.finding import Finding, Place

SIZE_LIMIT: Final = 1024 * 1024
"""Bytes a file may have; a plan of 250 lines has ten thousand."""

_NO_FILE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})


class UnreadableError(Exception):
    """A file that cannot be read as text at all; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.name)
        self.finding = finding


def read_bytes(path: Path, name: str) -> bytes:
    """Read a regular file of at most SIZE_LIMIT bytes; raise UnreadableError otherwise."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise unreadable(name, "file-is-folder")
        if not stat.S_ISREG(status.st_mode):
            raise unreadable(name, "file-not-regular")
        if status.st_size > SIZE_LIMIT:
            raise too_large(name, status.st_size)
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except PermissionError:
        raise unreadable(name, "file-forbidden") from None
    except OSError as error:
        if error.errno in _NO_FILE:
            broken = os.path.islink(path)  # noqa: PTH114 - this one never raises
            raise unreadable(name, "link-broken" if broken else "file-missing") from None
        raise unreadable(name, "file-unreadable", reason=error.strerror or str(error)) from None


def within(folder: Path, named: str) -> Path | None:
    """Give the path of what is named in a folder; None if it lies elsewhere, be it by a link."""
    real, top = os.path.realpath(folder / named), os.path.realpath(folder)
    return folder / named if Path(real).is_relative_to(top) else None


def too_large(name: str, size: int) -> UnreadableError:
    """Make the error that a file of `size` bytes is too large."""
    return unreadable(name, "file-too-large", size=f"{size / 1024 / 1024:.1f}")


def unreadable(name: str, finding: str, **arguments: str) -> UnreadableError:
    """Make an error about a file as a whole."""
    return UnreadableError(Finding(finding, Place(name, 1, 1, 1, 1), arguments))
