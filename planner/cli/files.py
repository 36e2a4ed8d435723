"""The files that a command works on, with a progress bar where a person waits for them."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.source.files import discover
from planner.source.repository import PlanFile, Repository

LONG_WORK = 20
"""Files from which on a progress bar is shown at a terminal."""


def chosen_files(paths: Sequence[Path]) -> list[Path]:
    """List the files that `paths` stand for; default: `plans`, or else the current folder."""
    wanted = list(paths) or [Path("plans") if Path("plans").is_dir() else Path()]
    files = discover(wanted)
    if not files:
        raise CommandError(text("no-files", paths=" ".join(path.as_posix() for path in wanted)))
    return files


def read_all(files: Sequence[Path], label: str) -> Iterator[PlanFile]:
    """Read the files one by one, each plan with its directory."""
    repository = Repository()
    hidden = len(files) < LONG_WORK or not sys.stderr.isatty()
    with click.progressbar(files, label=label, file=sys.stderr, hidden=hidden) as shown:
        for path in shown:
            yield repository.read(path)
