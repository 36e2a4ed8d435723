"""The baseline: findings that were there when the rules came, accepted for the time being.

A finding is known by its rule, its file and its identity, so that an entry does not move with
lines or with the order of items. The files are named from the folder of the baseline.
"""

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from planner.linting.verdict import BaselineError, rule_code
from planner.output.writing import write
from planner.source.files import at_start
from planner.source.finding import Finding

_FORMAT: Final = 1


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What a finding is known by."""

    file: str
    path: str
    code: str


@dataclass(frozen=True, slots=True)
class Entry:
    """So many findings of one mark, and the day on which they were accepted."""

    count: int
    accepted: date


@dataclass(frozen=True, slots=True)
class Covered:
    """What a baseline leaves: the findings to tell, how many it covers, and since when."""

    findings: tuple[Finding, ...]
    count: int
    oldest: date | None


class Baseline:
    """The accepted findings of a project."""

    def __init__(self, path: Path, entries: dict[Mark, Entry]) -> None:
        self._path = path
        self._entries = entries

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a baseline. Raise BaselineError if there is none, or it is not one."""
        try:
            content = json.loads(path.read_bytes())
            return cls(path, dict(_entry(each) for each in content["findings"]))
        except (OSError, ValueError, KeyError, TypeError):
            raise BaselineError(path) from None

    @classmethod
    def known(cls, path: Path) -> "Baseline":
        """Read a baseline, or begin one that does not exist."""
        return cls.read(path) if path.exists() else cls(path, {})

    def cover(self, findings: Iterable[Finding], checked: Collection[str]) -> Covered:
        """Take out the findings that were accepted; tell the entries that nothing answers to.

        `checked` are the files of which all rules have spoken.
        """
        left = {mark: entry.count for mark, entry in self._entries.items()}
        told: list[Finding] = []
        days: list[date] = []
        for finding in findings:
            mark = self._mark(finding)
            if mark and left.get(mark):
                left[mark] -= 1
                days.append(self._entries[mark].accepted)
            else:
                told.append(finding)
        told += self._stale(left, checked)
        return Covered(tuple(told), len(days), min(days, default=None))

    def _stale(self, left: dict[Mark, int], checked: Collection[str]) -> Iterator[Finding]:
        files = {self._name(file) for file in checked}
        for mark, count in left.items():
            if count and mark.file in files:
                told = {"code": mark.code, "file": mark.file, "path": mark.path}
                finding = at_start("baseline-stale", self._path.as_posix(), told)
                yield replace(finding, severity="info")

    def write(self, findings: Iterable[Finding], checked: Collection[str], today: date) -> int:
        """Write the baseline anew: accept these findings of the files checked; give their number.

        What was accepted before keeps its day; entries about other files stay.
        """
        counted = Counter(mark for mark in map(self._mark, findings) if mark)
        files = {self._name(file) for file in checked}
        entries = {mark: each for mark, each in self._entries.items() if mark.file not in files}
        for mark, count in counted.items():
            before = self._entries.get(mark)
            entries[mark] = Entry(count, before.accepted if before else today)
        lines = ",\n".join(_line(mark, entries[mark]) for mark in sorted(entries))
        text = f'{{"format": {_FORMAT}, "findings": [\n{lines}\n]}}\n'
        write(self._path, text.encode("utf-8"))
        return counted.total()

    def _mark(self, finding: Finding) -> Mark | None:
        """Give the mark of a finding; None for a mistake in reading, which nobody can accept."""
        code = rule_code(finding)
        return Mark(self._name(finding.place.file), finding.identity, code) if code else None

    def _name(self, file: str) -> str:
        folder = self._path.absolute().parent
        return os.path.relpath(Path(file).absolute(), folder).replace(os.sep, "/")


def _entry(record: dict[str, Any]) -> tuple[Mark, Entry]:
    mark = Mark(record["file"], record["path"], record["code"])
    return mark, Entry(record["count"], date.fromisoformat(record["accepted"]))


def _line(mark: Mark, entry: Entry) -> str:
    record = {
        "file": mark.file,
        "path": mark.path,
        "code": mark.code,
        "count": entry.count,
        "accepted": entry.accepted.isoformat(),
    }
    return json.dumps(record, ensure_ascii=False)
