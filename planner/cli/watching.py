"""`planner check --watch`: check again whenever a YAML file changes."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.linting.request import Request
from planner.source.files import SUFFIXES


def watch(request: Callable[[], Request], run: Callable[[Request], int]) -> int:
    """Check now and after each change, until Ctrl-C, which ends it as it ends every command."""
    try:
        import watchfiles  # noqa: PLC0415 - an extra
    except ImportError:
        raise CommandError(text("watch-missing")) from None

    current = request()
    code = run(current)
    folder = current.root or current.folder
    click.echo(text("watching", folder=folder.as_posix()), err=True)
    for _ in watchfiles.watch(folder, watch_filter=partial(_matters, folder)):
        click.echo()
        code = run(request())
    return code


def _matters(folder: Path, _change: object, path: str) -> bool:
    """Whether a change may matter: that of a YAML file which is not hidden."""
    inside = Path(os.path.relpath(path, folder))
    hidden = any(part.startswith(".") for part in inside.parts)
    return inside.suffix in SUFFIXES and not hidden
