"""From which commit a printed plan is."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.source.files import nearest_directory
from planner.trust import git

_SUFFIXES: Final = (".yaml", ".yml", ".j2")
_SHA1_DIGITS: Final = 40


@dataclass(frozen=True, slots=True)
class Origin:
    """The commit that last changed what a plan is printed from, and the path of the plan in it."""

    commit: str
    path: str


class Origins:
    """Finds the origins of plans; git is asked once for each repository, not for each plan."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        """Take the folders of an organisation's own templates and words."""
        self._own = [
            path
            for folder in folders
            for path in sorted(folder.rglob("*"))
            if path.suffix in _SUFFIXES
        ]
        self._newest: dict[Path, Mapping[str, tuple[int, git.Change]]] = {}

    def of(self, plan: Path) -> Origin | None:
        """Give the origin of a plan; none unless all that it is printed from is as committed.

        That is its directory, and the templates and words of the organisation's own.
        """
        root, directory = git.top(plan), nearest_directory(plan.parent)
        if root is None or directory is None:
            return None
        files = (plan, directory, *self._own)
        known = self._known(root)
        last = [known.get(_within(root, file)) for file in files]
        clean = [
            each
            for file, each in zip(files, last, strict=True)
            if each and _is_clean(file, each[1].blob)
        ]
        if len(clean) < len(files):
            return None
        _, newest = min(clean, key=lambda each: each[0])
        return Origin(newest.commit, _within(root, plan))

    def _known(self, root: Path) -> Mapping[str, tuple[int, git.Change]]:
        """Give the last change of every file that plans are made of, and how far back it is."""
        if root not in self._newest:
            newest: dict[str, tuple[int, git.Change]] = {}
            for back, change in enumerate(
                git.changes(root, [f"*{suffix}" for suffix in _SUFFIXES])
            ):
                newest.setdefault(change.path, (back, change))
            self._newest[root] = newest
        return self._newest[root]


def _within(root: Path, path: Path) -> str:
    """Give the path of a file in its repository, as git writes it."""
    return Path(os.path.relpath(path.absolute(), root)).as_posix()


def _is_clean(path: Path, blob: str) -> bool:
    """Tell whether a file is as committed, be it with the line ends of Windows."""
    data = path.read_bytes()
    return blob in {_blob(data, blob), _blob(data.replace(b"\r\n", b"\n"), blob)}


def _blob(data: bytes, like: str) -> str:
    """Give the id that git would give to a content, in the kind of id that another one has."""
    algorithm = "sha1" if len(like) == _SHA1_DIGITS else "sha256"
    sized = b"blob %d\0%s" % (len(data), data)
    return hashlib.new(algorithm, sized, usedforsecurity=False).hexdigest()
