"""Judging many plans by several processes, where there are so many that it pays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from planner.linting.judging import Judge, Judged, Task
from planner.linting.plugins import load_plugins
from planner.linting.roster import Roster
from planner.linting.texts import Texts
from planner.processes import Crew, processes_for
from planner.source.disk import UnreadableError

_WORTHWHILE: Final = 60
"""Plans from which on a second process is done sooner than it takes to begin."""


@dataclass(frozen=True, slots=True)
class _Errand:
    """A task, with the content of its file as the first process has read it; None if it is gone."""

    task: Task
    content: bytes | None


@dataclass(frozen=True, slots=True)
class _Worker:
    """What a process works with."""

    judge: Judge
    texts: Texts

    def run(self, errand: _Errand) -> Judged:
        """Do the task of an errand."""
        if errand.content is None:
            return self.judge.judge(errand.task)
        with self.texts.holding(errand.task.path, errand.content):
            return self.judge.judge(errand.task)


def judged(judge: Judge, tasks: Sequence[Task], texts: Texts, jobs: int | None) -> Iterator[Judged]:
    """Do the tasks, in their order, by `jobs` processes, or by as many as pay.

    The first process reads the files, so that what it remembers is of what was judged.
    """
    processes = processes_for(len(tasks), jobs, worthwhile=_WORTHWHILE)
    given = (judge.roster, judge.today, texts.kept)
    with Crew(_Worker(judge, texts), _worker, given, processes) as crew:
        yield from crew.map(_Worker.run, (_errand(task, texts) for task in tasks))


def _errand(task: Task, texts: Texts) -> _Errand:
    try:
        return _Errand(task, texts.read(task.path))
    except UnreadableError:
        return _Errand(task, None)


def _worker(roster: Roster, today: date, contents: Mapping[Path, bytes]) -> _Worker:
    load_plugins()
    texts = Texts(contents)
    return _Worker(Judge(roster, texts, today), texts)
