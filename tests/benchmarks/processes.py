"""Whole processes: how long they run, and how much memory the largest of them takes."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Final, NamedTuple

_AS_INSTALLED: Final = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""With it, every start would compile what an installed package has compiled."""


class Use(NamedTuple):
    """What a process used: seconds by the clock, and megabytes at most."""

    seconds: float
    memory: float


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Use]:
    """Run commands in turn, once to warm up and then so many rounds; give the least of each."""
    used: dict[str, list[Use]] = {label: [] for label in commands}
    for round_ in range(rounds + 1):
        for label, command in commands.items():
            use = run(command)
            if round_:
                used[label].append(use)
    return {label: Use(*map(min, zip(*each, strict=True))) for label, each in used.items()}


def run(command: Sequence[str]) -> Use:
    """Run a command to its end, from a small process: memory counts from where it is forked."""
    launcher = [sys.executable, __file__, *command]
    said = subprocess.run(launcher, env=_AS_INSTALLED, check=True, stdout=subprocess.PIPE).stdout
    return Use(*json.loads(said))


def _measured(command: Sequence[str]) -> Use:
    """Run a command here; it may find faults (1), but must not fail (2)."""
    start = perf_counter()
    code = subprocess.run(command, check=False, capture_output=True).returncode
    seconds = perf_counter() - start
    assert code in (0, 1), command
    return Use(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measured(sys.argv[1:])))
