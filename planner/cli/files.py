"""The files that a command works on, with a progress bar where a person waits for them."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.source.files import discover

if TYPE_CHECKING:  # a check that finds all in its cache does without the models
    from planner.source.repository import PlanFile

T = TypeVar("T")

LONG_WORK = 20
"""Files from which on a progress bar is shown at a terminal."""


def refuse_absent(paths: Iterable[Path]) -> None:
    """Refuse paths that do not exist; what a link that leads nowhere is, reading it tells."""
    absent = [path.as_posix() for path in paths if not os.path.lexists(path)]
    if absent:
        raise CommandError(text("no-such-paths", paths=" ".join(absent)))


def wanted_paths(paths: Sequence[Path]) -> list[Path]:
    """Give `paths`, or if there are none, `plans` or else the current folder."""
    return list(paths) or [Path("plans") if Path("plans").is_dir() else Path()]


def chosen_files(paths: Sequence[Path]) -> list[Path]:
    """List the files that `paths` stand for."""
    wanted = wanted_paths(paths)
    files = discover(wanted)
    if not files:
        raise CommandError(text("no-files", paths=" ".join(path.as_posix() for path in wanted)))
    return files


def read_all(files: Sequence[Path], label: str) -> "Iterator[PlanFile]":
    """Read the files one by one, each plan with its directory; `label` is a key of the texts."""
    from planner.source.repository import Repository  # noqa: PLC0415 - loads the models

    repository = Repository()
    yield from with_progress(map(repository.read, files), len(files), label)


def with_progress(work: Iterable[T], pieces: int, label: str) -> Iterator[T]:
    """Show at a terminal how long work goes on, and pass it through.

    `label` is a key of the texts.
    """
    if pieces < LONG_WORK or not sys.stderr.isatty():
        yield from work
        return
    with click.progressbar(work, label=text(label), file=sys.stderr, length=pieces) as shown:
        yield from shown
