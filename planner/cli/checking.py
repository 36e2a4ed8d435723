"""One run of `planner check`: what is looked for, written and printed, and how it ends."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import with_progress
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.linting.engine import lint
from planner.linting.request import Request
from planner.linting.verdict import (
    BaselineError,
    Failure,
    Outcome,
    Summary,
    UnknownSelectorError,
)
from planner.output.writing import write
from planner.reporting.colour import wants_colours
from planner.reporting.formats import FOR_PEOPLE, FORMATS
from planner.reporting.report import Report
from planner.reporting.summary import statistics, summary
from planner.severity import GRAVEST_FIRST, Severity


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be done with what is found."""

    fail_on: Severity
    exit_zero: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    write_baseline: Path | None
    statistics: bool
    output_format: str


def run(request: Request, wishes: Wishes) -> int:
    """Check once, as wished; give the exit code."""
    try:
        if wishes.write_baseline:
            return _accept(request, wishes.write_baseline)
        if wishes.fix or wishes.unsafe_fixes or wishes.diff:
            return _mend(request, wishes)
        return _tell(_found(request), request, wishes)
    except UnknownSelectorError as error:
        near = text("misuse-near", names=error.near) if error.near else ""
        raise CommandError(text("unknown-selector", name=error.selector) + near) from None
    except BaselineError as error:
        raise CommandError(text("bad-baseline", path=error.path.as_posix())) from None


def _found(request: Request) -> Outcome:
    def progress(work: Iterable[Any], pieces: int) -> Iterable[Any]:
        return with_progress(work, pieces, "progress-check")

    return lint(request, progress)


def _accept(request: Request, path: Path) -> int:
    """Write the baseline: all that rules find now is accepted."""
    from planner.linting.baseline import Baseline  # noqa: PLC0415 - few runs need it

    outcome = _found(replace(request, is_covered=False))
    baseline = Baseline.known(path)
    with _writing(path):
        count = baseline.write(outcome.findings, outcome.checked, request.today)
    click.echo(text("baseline-written", path=path.as_posix(), findings=count))
    return _told(outcome.failures)


def _mend(request: Request, wishes: Wishes) -> int:
    """Apply fixes, or only show them."""
    from planner.linting.mending import content, difference, mend  # noqa: PLC0415 - loads the models

    mended = mend(request, _found, unsafe=wishes.unsafe_fixes)
    changed = sorted(mended.contents.items())
    if wishes.diff:
        for path, data in changed:
            click.echo(difference(path, content(path, request.contents), data), nl=False)
        click.echo(text("can-be-fixed", count=mended.count), err=True)
        failed = _told(mended.outcome.failures)
        return failed or (EXIT_FINDINGS if mended.count else EXIT_CLEAN)
    for path, data in changed:
        with _writing(path):
            write(path.resolve(), data)
    code = _tell(mended.outcome, request, wishes)
    click.echo(text("fixed", count=mended.count), err=wishes.output_format not in FOR_PEOPLE)
    return code


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Say plainly why a file cannot be written."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise CommandError(text("unwritable", path=path.as_posix(), reason=reason)) from error


def _tell(outcome: Outcome, request: Request, wishes: Wishes) -> int:
    """Print what was found, and how much of it is kept back; give the exit code."""
    colours = wants_colours(os.environ, terminal=sys.stdout.isatty())
    report = Report(outcome.findings, outcome.summary.files, language.get(), colours)
    form = statistics if wishes.statistics else FORMATS[wishes.output_format]
    click.echo(form(report), nl=False, color=True)
    for line in _for_people(report, outcome.summary, request.today):
        click.echo(line, err=wishes.output_format not in FOR_PEOPLE)
    grave = GRAVEST_FIRST[: GRAVEST_FIRST.index(wishes.fail_on) + 1]
    fails = any(finding.severity in grave for finding in outcome.findings)
    code = EXIT_FINDINGS if fails and not wishes.exit_zero else EXIT_CLEAN
    return _told(outcome.failures) or code


def _for_people(report: Report, figures: Summary, today: date) -> Iterator[str]:
    """Sum up the run; where programs read the report, this goes beside it."""
    yield summary(report)
    if figures.suppressed:
        yield text("suppressed", count=figures.suppressed)
    if figures.oldest:
        days = (today - figures.oldest).days
        yield text("covered", count=figures.covered, day=figures.oldest.isoformat(), days=days)


def _told(failures: Iterable[Failure]) -> int:
    """Tell what failed besides the plans; give the exit code for that, 0 if nothing did."""
    code = EXIT_CLEAN
    for failure in failures:
        click.echo(text(f"failure-{failure.trouble}", **failure.arguments), err=True)
        code = EXIT_FAILURE
    return code
