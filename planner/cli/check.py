"""`planner check`: say what is wrong in plans, and mend what can be mended."""

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from planner.cli.checking import Wishes, run
from planner.cli.commands import LocalCommand, jobs_option, language_option, option
from planner.cli.files import chosen_files, refuse_absent, wanted_paths
from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.linting.request import Request
from planner.reporting.formats import FORMATS
from planner.severity import GRAVEST_FIRST
from planner.source.files import is_folder

_STDIN: Final = Path("-")
_FILE: Final = click.Path(path_type=Path, dir_okay=False)


@click.command("check", cls=LocalCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@option("--select", multiple=True, metavar="RULES", help="option-select")
@option("--ignore", multiple=True, metavar="RULES", help="option-ignore")
@option("--fail-on", type=click.Choice(GRAVEST_FIRST), default="warning", help="option-fail-on")
@option("--exit-zero", is_flag=True, help="option-exit-zero")
@option("--fix", is_flag=True, help="option-fix")
@option("--unsafe-fixes", is_flag=True, help="option-unsafe-fixes")
@option("--diff", is_flag=True, help="option-diff")
@option("--baseline", type=_FILE, metavar="FILE", help="option-baseline")
@option("--write-baseline", type=_FILE, metavar="FILE", help="option-write-baseline")
@option(
    "--output-format", type=click.Choice(list(FORMATS)), default="full", help="option-output-format"
)
@option("--statistics", is_flag=True, help="option-statistics")
@option("--today", metavar="DATE", envvar="PLANNER_TODAY", help="option-today")
@option("--stdin-filename", type=_FILE, metavar="FILE", help="option-stdin-filename")
@option("--no-cache", is_flag=True, help="option-no-cache")
@jobs_option
@option("--watch", is_flag=True, help="option-watch")
@language_option
def check(paths: tuple[Path, ...], **given: Any) -> int:
    """See `check` in texts.yaml."""
    refuse_absent(path for path in paths if path != _STDIN)
    wishes = Wishes(**{name: given[name] for name in Wishes.__slots__})
    if not given["watch"]:
        return run(_request(paths, given), wishes)
    from planner.cli.watching import watch  # noqa: PLC0415 - few have what it needs

    return watch(lambda: _request(paths, given), lambda request: run(request, wishes))


def _request(paths: tuple[Path, ...], given: Mapping[str, Any]) -> Request:
    """Make a request of the command line."""
    asked: dict[str, Any] = {
        "today": _day(given["today"]),
        "select": _selectors(given["select"]),
        "ignore": _selectors(given["ignore"]),
        "baseline": given["baseline"],
        "cached": not given["no_cache"],
        "jobs": given["jobs"],
    }
    if _STDIN in paths:
        return _typed(paths, given, asked)
    wanted = tuple(wanted_paths(paths))
    scope = tuple(path for path in wanted if is_folder(path)) if paths else (Path(),)
    return Request(wanted, tuple(chosen_files(paths)), scope, **asked)


def _typed(paths: tuple[Path, ...], given: Mapping[str, Any], asked: Mapping[str, Any]) -> Request:
    """Make a request about what is typed, or sent by an editor."""
    if len(paths) > 1 or given["fix"] or given["write_baseline"] or given["watch"]:
        raise CommandError(text("stdin-alone"))
    name = given["stdin_filename"] or Path("stdin.yaml")
    contents = {name: sys.stdin.buffer.read()}
    return Request((name,), (name,), (), contents=contents, **asked)


def _selectors(given: Iterable[str]) -> tuple[str, ...]:
    parts = (part.strip() for each in given for part in each.split(","))
    return tuple(part for part in parts if part)


def _day(given: str | None) -> date:
    try:
        return date.fromisoformat(given) if given else date.today()
    except ValueError:
        raise CommandError(text("bad-today", value=given)) from None
