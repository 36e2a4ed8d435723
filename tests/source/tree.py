"""Files of all kinds, grown in a folder as the cases describe them, and read together."""

import codecs
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from planner.source.finding import Finding
from planner.source.repository import Repository

from .cases import content

NOBODY = 65534
"""The user who owns nothing, for reading what is locked even where the tests run as root."""


def grown(folder: Path, files: Mapping[str, Any]) -> list[Path]:
    """Make the files; give their paths, relative to the folder, which becomes the current one."""
    os.chdir(folder)
    folder.chmod(0o755)
    paths = []
    for name, kind in files.items():
        path = Path("预" * 100 + ".yaml" if name == "long" else name)
        _make(path, kind)
        paths.append(path)
    return paths


def _make(path: Path, kind: Any) -> None:
    match kind:
        case "folder":
            path.mkdir()
        case "broken link":
            path.symlink_to("nowhere.yaml")
        case "circular link":
            path.symlink_to(path)
        case "pipe":
            os.mkfifo(path)
        case "locked":
            path.write_bytes(content({}))
            path.chmod(0)
        case "50 MB":
            with path.open("wb") as file:
                file.truncate(50_000_000)
        case "plan" | "directory":
            path.write_bytes(content({"of": kind}))
        case dict():
            path.write_bytes(content(kind))


def read_all(paths: list[Path]) -> list[Finding]:
    """Read the files one after another; give all findings."""
    repository = Repository()
    with _without_privileges():
        return [finding for path in paths for finding in repository.read(path).findings]


@contextmanager
def _without_privileges() -> Iterator[None]:
    user = os.geteuid()
    codecs.lookup("utf-8-sig")  # loaded now, since nobody may not be allowed to load it
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
