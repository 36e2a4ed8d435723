"""Several processes give what one gives, in the same order, and never leave anyone waiting."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

import pytest

from planner import processes
from planner.processes import Crew, processes_for


@dataclass
class Adder:
    term: int

    def add(self, number: int) -> int:
        return self.term + number

    def process(self, _: int) -> int:
        return os.getpid()

    def divide(self, number: int) -> float:
        return self.term / number

    def die(self, number: int) -> int:
        if number == 20:
            os.kill(os.getpid(), signal.SIGKILL)
        return number


def crew(size: int) -> Crew[Adder]:
    return Crew(Adder(7), Adder, (7,), size)


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 9, 200])
def test_results_come_in_the_order_of_the_things(size: int, count: int) -> None:
    with crew(size) as workers:
        assert list(workers.map(Adder.add, range(count))) == list(range(7, 7 + count))


def test_the_first_thing_is_done_here_and_the_rest_elsewhere() -> None:
    with crew(2) as workers:
        first, *others = workers.map(Adder.process, range(50))
    assert first == os.getpid()
    assert first not in others


def test_one_crew_does_several_kinds_of_work() -> None:
    with crew(2) as workers:
        assert list(workers.map(Adder.add, [1, 2, 3])) == [8, 9, 10]
        assert list(workers.map(Adder.divide, [1, 2, 7])) == [7, 3.5, 1]


def test_things_are_taken_no_further_ahead_than_needed() -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    with crew(2) as workers:
        results = workers.map(Adder.add, things())
        assert [next(results), next(results)] == [7, 8]
        assert len(taken) < 100


@pytest.mark.parametrize("size", [1, 2])
def test_what_goes_wrong_elsewhere_is_raised_here(size: int) -> None:
    with crew(size) as workers, pytest.raises(ZeroDivisionError):
        list(workers.map(Adder.divide, [1, 2, 0, 3]))


def test_nobody_waits_for_a_process_that_was_killed() -> None:
    with crew(2) as workers, pytest.raises(BrokenProcessPool):
        list(workers.map(Adder.die, range(100)))


SPAWNING = """
import sys
from planner import processes
from tests.test_processes import Adder, crew

if __name__ == "__main__":
    processes._WAY = "spawn"
    with crew(2) as workers:
        print(list(workers.map(Adder.add, range(20))) == list(range(7, 27)))
"""


def test_new_interpreters_do_as_copies_of_this_one() -> None:
    ended = subprocess.run([sys.executable, "-c", SPAWNING], capture_output=True, check=False)
    assert (ended.stdout, ended.stderr) == (b"True\n", b"")


@pytest.mark.parametrize(
    ("things", "jobs", "expected"), [(9, None, 1), (10, None, 6), (9, 4, 4), (10, 1, 1)]
)
def test_as_many_processes_work_as_pay(
    monkeypatch: pytest.MonkeyPatch, things: int, jobs: int | None, expected: int
) -> None:
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 6)
    assert processes_for(things, jobs, worthwhile=10) == expected
