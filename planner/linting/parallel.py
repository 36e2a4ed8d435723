"""Judging many plans by several processes, where there are so many that it pays."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from planner.linting.judging import Judge, Judged, Task
from planner.linting.plugins import load_plugins
from planner.linting.roster import Roster
from planner.linting.texts import Texts

WORTHWHILE: Final = 60
"""Plans from which on a second process is done sooner than it takes to begin."""

_CHUNK: Final = 8
"""Plans that a process is given at a time."""

_WAY: Final = "fork" if sys.platform == "linux" else "spawn"
"""How processes begin: elsewhere than on Linux, only a new interpreter is safe."""


@dataclass(frozen=True, slots=True)
class _Errand:
    """A task, with the content of its file as the first process has read it."""

    task: Task
    content: bytes


@dataclass(frozen=True, slots=True)
class _Worker:
    """What a process works with."""

    judge: Judge
    texts: Texts


_here: list[_Worker] = []
"""The worker of this process, if it is one of several."""


def judged(judge: Judge, tasks: Sequence[Task], texts: Texts, jobs: int) -> Iterator[Judged]:
    """Do the tasks, in their order, by `jobs` processes, or (0) by as many as pay.

    The files of the tasks have been read into `texts`, as have their directories.
    """
    jobs = jobs or (os.cpu_count() or 1 if len(tasks) >= WORTHWHILE else 1)
    if jobs == 1 or len(tasks) <= 1:
        yield from map(judge.judge, tasks)
        return
    paths = {task.path for task in tasks}
    errands = [_Errand(task, texts.read(task.path)) for task in tasks]
    given = (judge.roster, judge.today, texts.without(paths))
    way = multiprocessing.get_context(_WAY)
    with _deaf():
        pool = way.Pool(min(jobs, len(tasks)), _begin, given)
    with pool:
        yield from pool.imap(_run, errands, _CHUNK)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let the processes that are begun here never hear of Ctrl-C; the first one ends them.

    One that is interrupted while it holds a lock of the pool would keep all others waiting.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(roster: Roster, today: date, contents: Mapping[Path, bytes]) -> None:
    """Make this process a worker; the first process alone minds Ctrl-C, and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load_plugins()
    texts = Texts(contents)
    _here.append(_Worker(Judge(roster, texts, today), texts))


def _run(errand: _Errand) -> Judged:
    worker = _here[0]
    with worker.texts.holding(errand.task.path, errand.content):
        return worker.judge.judge(errand.task)
