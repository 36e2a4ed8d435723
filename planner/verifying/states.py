"""The states of a plan: as it is now, and as it was in the commits of its repository."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

from planner.compose.composer import compose
from planner.compose.document import Document
from planner.house import House
from planner.model.annexes import Edition
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.source.disk import SIZE_LIMIT
from planner.source.files import DIRECTORY_NAMES
from planner.source.reading import Reading, read_directory, read_plan, shared_ids
from planner.trust import git
from planner.trust.archive import Print, print_of
from planner.verifying.history import Moment, moments
from planner.word import digest_of, print_document

_AT_ONCE: Final = 10
"""Moments whose contents are read together: few calls of git, and little in memory."""


@dataclass(frozen=True, slots=True)
class State:
    """A plan with its directory at some time; commit and day are empty for what is there now."""

    plan: Plan
    directory: Directory
    commit: str = ""
    day: str = ""

    def printed(self, edition: Edition, house: House) -> Print:
        """Print an edition, and read what a reader of the file would find in it."""
        return print_of(print_document(self._composed(edition, house), house.layout))

    def digest(self, edition: Edition, house: House) -> str:
        """Give the digest of an edition, sooner than printing it would."""
        return digest_of(self._composed(edition, house), house.layout)

    def _composed(self, edition: Edition, house: House) -> Document:
        plan = house.as_printed(self.plan)
        return compose(plan, self.directory, house.folders, edition=edition, words=house.words)


def earlier_states(plan: Path) -> Iterator[State]:
    """Yield what a plan was in the commits of its repository, the newest first.

    States in which plan or directory had mistakes are passed over, for nothing was printed then.
    """
    root = git.top(plan)
    if root is None:
        return
    path = Path(os.path.relpath(plan.absolute(), root)).as_posix()
    told: dict[tuple[str, str], Moment] = {}
    for moment in moments(root, path):
        told.setdefault((moment.plan, moment.directory), moment)
    waiting = iter(told.values())
    while some := [*islice(waiting, _AT_ONCE)]:
        yield from _states(some, root)


def _states(some: Sequence[Moment], root: Path) -> Iterator[State]:
    """Read the states of some moments."""
    blobs = [blob for moment in some for blob in (moment.plan, moment.directory)]
    contents = git.contents(root, blobs, limit=SIZE_LIMIT)

    @cache
    def directory_of(blob: str) -> Reading[Directory]:
        return read_directory(contents[blob], DIRECTORY_NAMES[0])

    for moment in some:
        if moment.plan in contents and moment.directory in contents:
            directory = directory_of(moment.directory)
            read = read_plan(contents[moment.plan], moment.path, shared_ids(directory))
            if read.model and directory.model:
                yield State(read.model, directory.model, moment.commit, moment.day)
