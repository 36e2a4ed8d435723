"""The plans at hand, in which a print is looked for."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from planner.source.disk import UnreadableError
from planner.source.files import DIRECTORY_NAMES
from planner.source.repository import Repository, from_disk
from planner.verifying.states import State

_ID: Final = rb"^id:[ \t]*[\"']?%s[\"']?[ \t]*(?:#.*)?\r?$"


class Shelf:
    """Plans by their files, each read when it is needed."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.plans = [path for path in files if path.name not in DIRECTORY_NAMES]
        self._repository = Repository()

    def find(self, identifier: str) -> Path | None:
        """Find the file of the plan with this id."""
        line = re.compile(_ID % re.escape(identifier.encode()), re.MULTILINE)
        return next((path for path in self.plans if line.search(_content(path))), None)

    def now(self, path: Path) -> State | None:
        """Give a plan as it is now; none if it has mistakes."""
        file = self._repository.plan(path)
        return State(file.plan, file.directory) if file.plan and file.directory else None


def _content(path: Path) -> bytes:
    try:
        return from_disk(path)
    except UnreadableError:
        return b""
