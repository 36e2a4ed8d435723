"""Work on many things by several processes, where there are so many that it pays."""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Worker = TypeVar("Worker")
Thing = TypeVar("Thing")
Result = TypeVar("Result")

_AT_A_TIME: Final = 8
"""Things that a process is given at a time."""

_AHEAD: Final = 3
"""Shares for each process that are under way at once: nobody waits, and few results are held."""

_WAY: Final = "fork" if sys.platform == "linux" else "spawn"
"""How processes begin: elsewhere than on Linux, only a new interpreter is safe."""

_here: list[Any] = []
"""The worker of this process, if it is one of several."""


def processes_for(things: int, jobs: int | None, *, worthwhile: int) -> int:
    """Give how many processes should work: `jobs`, or if that is not said, as many as pay."""
    return jobs or (os.cpu_count() or 1 if things >= worthwhile else 1)


class Crew(Generic[Worker]):
    """This process and others, which do the same work, each by a worker of its own.

    The worker of this process is `own`, that of another is made there by `make(*given)`. The
    others begin when there is more than one thing to do, and end with the `with` statement.
    """

    def __init__(
        self, own: Worker, make: Callable[..., Worker], given: Sequence[Any], size: int
    ) -> None:
        self._own = own
        self._size = size
        self._pool: ProcessPoolExecutor | None = None
        self._begin = partial(_begin, make, *given)

    def __enter__(self) -> "Crew[Worker]":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def map(
        self, work: Callable[[Worker, Thing], Result], things: Iterable[Thing]
    ) -> Iterator[Result]:
        """Do `work` to each thing; yield the results in the order of the things."""
        rest = iter(things)
        if self._size == 1:
            yield from (work(self._own, thing) for thing in rest)
        elif self._pool is None:
            # What the first thing has loaded and compiled, a forked process need not.
            yield from (work(self._own, thing) for thing in islice(rest, 1))
        under_way: deque[Future[list[Result]]] = deque()
        while share := list(islice(rest, _AT_A_TIME)):
            under_way.append(self._submit(work, share))
            if len(under_way) > self._size * _AHEAD:
                yield from under_way.popleft().result()
        for done in under_way:
            yield from done.result()

    def _submit(
        self, work: Callable[[Worker, Thing], Result], share: list[Thing]
    ) -> "Future[list[Result]]":
        with _deaf():
            return self._opened().submit(_do, work, share)

    def _opened(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            # Loaded here, since most runs do without.
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
            from multiprocessing import get_context  # noqa: PLC0415

            self._pool = ProcessPoolExecutor(self._size, get_context(_WAY), self._begin)
        return self._pool


@contextmanager
def _deaf() -> Iterator[None]:
    """Let the processes that are begun here never hear of Ctrl-C; the first one ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(make: Callable[..., Any], *given: Any) -> None:
    """Make this process one of several; the first process alone minds Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _here.append(make(*given))


def _do(work: Callable[[Any, Any], Any], share: list[Any]) -> list[Any]:
    return [work(_here[0], thing) for thing in share]
