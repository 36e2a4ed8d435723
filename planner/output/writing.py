"""Writing files: whole or not at all, and with respect for what stands there."""

import os
from pathlib import Path

from planner.output.seal import Format, is_intact, seal


class EditedError(Exception):
    """The file that stands there was edited by hand, or is none of ours."""


def write_sealed(path: Path, data: bytes, kind: Format, *, force: bool = False) -> None:
    """Write a generated file with its seal.

    Raises EditedError, unless `force`, if the file that stands there is not as we wrote it.
    """
    if path.exists() and not force and not is_intact(path.read_bytes(), kind):
        raise EditedError(path.as_posix())
    write(path, seal(data, kind))


def write(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, making its folder if need be.

    A file that holds the same already stays untouched, as tools that watch times expect; one
    that is written anew keeps its permissions.
    """
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
