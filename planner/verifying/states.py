"""The states of a plan: as it is now, and as it was in the commits of its repository."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.compose.composer import compose
from planner.house import House
from planner.model.annexes import Edition
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.source.disk import SIZE_LIMIT
from planner.source.files import nearest_directory
from planner.source.reading import read_directory, read_plan, shared_ids
from planner.trust import git
from planner.trust.archive import Print, print_of
from planner.word import print_document

COMMITS: Final = 100
"""How many commits of a plan and its directory are looked through, the newest first."""


@dataclass(frozen=True, slots=True)
class State:
    """A plan with its directory at some time; commit and day are empty for what is there now."""

    plan: Plan
    directory: Directory
    commit: str = ""
    day: str = ""

    def printed(self, edition: Edition, house: House) -> Print:
        """Print an edition, and read what a reader of the file would find in it."""
        plan = house.as_printed(self.plan)
        document = compose(plan, self.directory, house.folders, edition=edition, words=house.words)
        return print_of(print_document(document, house.layout))


def earlier_states(plan: Path) -> Iterator[State]:
    """Yield what a plan was in the commits of its repository, the newest first.

    States in which plan or directory had mistakes are passed over, for nothing was printed then.
    """
    root, directory = git.top(plan), nearest_directory(plan.parent)
    if root is None or directory is None:
        return
    names = tuple(
        Path(os.path.relpath(path.absolute(), root)).as_posix() for path in (plan, directory)
    )
    pairs = _pairs(
        git.changes(root, [f":(literal){name}" for name in names], limit=COMMITS), *names
    )
    blobs = [blob for pair in pairs for blob in pair]
    contents = git.contents(root, blobs, limit=SIZE_LIMIT)
    for (plan_blob, directory_blob), change in pairs.items():
        if plan_blob in contents and directory_blob in contents:
            shared = read_directory(contents[directory_blob], names[1])
            read = read_plan(contents[plan_blob], names[0], shared_ids(shared))
            if read.model and shared.model:
                yield State(read.model, shared.model, change.commit, change.day)


def _pairs(
    changes: Sequence[git.Change], plan: str, directory: str
) -> Mapping[tuple[str, str], git.Change]:
    """Give the contents that plan and directory had together, each with its newest commit."""
    now = {plan: "", directory: ""}
    pairs: dict[tuple[str, str], git.Change] = {}
    by_commit: dict[str, list[git.Change]] = {}
    for change in reversed(changes):
        by_commit.setdefault(change.commit, []).append(change)
    for together in by_commit.values():
        now |= {change.path: change.blob for change in together}
        pairs.pop(pair := (now[plan], now[directory]), None)
        pairs[pair] = together[0]
    return dict(reversed(pairs.items()))
