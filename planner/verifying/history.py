"""The contents that a plan and its directory had together, back through the commits of git.

A plan is followed through the names that it had before, and at each has the directory that was
the nearest then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Final

from planner.source.files import DIRECTORY_NAMES
from planner.trust import git

COMMITS: Final = 100
"""How many commits of a plan and its directory are looked through, the newest first."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit of a plan or its directory: the path of the plan then, and the blobs of both."""

    commit: str
    day: str
    path: str
    plan: str
    directory: str


def moments(root: Path, plan: str) -> Iterator[Moment]:
    """Yield the moments of a plan by its path in the repository at `root`, the newest first."""
    name: str | None = plan
    revision, left = "HEAD", COMMITS
    while name and left:
        directories = _directories(name)
        blobs = git.blobs(root, revision, [name, *directories])
        directory = next((path for path in directories if path in blobs), None)
        if name not in blobs or directory is None:
            return
        paths = [f":(literal){path}" for path in (name, directory)]
        changes = git.changes(root, paths, revision=revision, limit=left)
        for commit, together in _by_commit(changes):
            yield Moment(commit, together[0].day, name, blobs[name], blobs[directory])
            left -= 1
            blobs |= {change.path: change.before for change in together}
            appeared = {change.path for change in together if change.is_new}
            if appeared:
                revision = f"{commit}^"
                name = git.former_name(root, commit, name) if name in appeared else name
                break
        else:
            return


def _directories(plan: str) -> Sequence[str]:
    """Name the files that can be the directory of a plan, the nearest first."""
    parents = PurePosixPath(plan).parents
    return [(parent / name).as_posix() for parent in parents for name in DIRECTORY_NAMES]


def _by_commit(changes: Sequence[git.Change]) -> Iterator[tuple[str, Sequence[git.Change]]]:
    for commit, together in groupby(changes, attrgetter("commit")):
        yield commit, [*together]
