"""A run of `planner render`: plans are read, composed, printed, proved and written, in batches."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import click

from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import chosen_files, read_all
from planner.cli.furnishing import furnished
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.cli.press import PageNumbers, Press, Prints, Sheet
from planner.cli.rare import notes
from planner.compose.composer import compose
from planner.compose.edition import editions
from planner.house import House
from planner.model.annexes import Edition
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.output.seal import Format
from planner.output.writing import EditedError, write_sealed
from planner.reporting.text import block
from planner.source.files import (
    DIRECTORY_NAMES,
)
from planner.source.repository import PlanFile
from planner.trust.origin import Origins

AT_ONCE: Final = 100
"""Plans printed together: enough to make up for the start of LibreOffice, few enough to hold."""

LEAKS_TOLD: Final = 10


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of the command ask for."""

    formats: Sequence[Format]
    target: Path
    edition: Edition
    layout: Path | None
    page_numbers: PageNumbers
    force: bool


@dataclass(frozen=True, slots=True)
class _Job:
    """A sound plan, and where its prints go but for the suffix."""

    path: Path
    plan: Plan
    directory: Directory
    base: Path


def print_plans(paths: Sequence[Path], wishes: Wishes) -> int:
    """Print the plans that `paths` stand for, as far as they are sound; give the exit code."""
    files = chosen_files(paths)
    house = furnished(paths, wishes.layout)
    files = house.plans_among(files)
    _refuse_namesakes(files)
    written, code = 0, EXIT_CLEAN
    with ExitStack() as stack:
        run = _Run(wishes, house, stack)
        reading = read_all(files, "progress-render")
        while batch := list(islice(reading, AT_ONCE)):
            if _tell(batch):
                code = code or EXIT_FINDINGS
            jobs = list(_jobs(batch, wishes))
            done = sum(run.print([job for job in jobs if _has_edition(job, wishes.edition)]))
            written += done
            if done < len(jobs) * len(wishes.formats):
                code = EXIT_FAILURE
            del batch, jobs  # lest two batches are held while the next is read
    click.echo(text("rendered", files=written, target=wishes.target.as_posix()))
    return code


def _refuse_namesakes(files: Sequence[Path]) -> None:
    """Refuse two plans whose prints would have the same name."""
    seen: dict[str, Path] = {}
    for path in files:
        if path.name not in DIRECTORY_NAMES:
            first = seen.setdefault(path.stem, path)
            if first != path:
                raise CommandError(
                    text("namesakes", first=first.as_posix(), second=path.as_posix())
                )


def _tell(files: Iterable[PlanFile]) -> int:
    """Tell what is wrong in the files; give the number of findings."""
    findings = [finding for file in files for finding in file.findings]
    for finding in findings:
        click.echo(block(finding, language.get()) + "\n")
    return len(findings)


def _jobs(files: Iterable[PlanFile], wishes: Wishes) -> Iterator[_Job]:
    ending = ".public" if wishes.edition == "public" else ""
    for file in files:
        if file.plan is not None and file.directory is not None:
            base = wishes.target / f"{file.path.stem}{ending}"
            yield _Job(file.path, file.plan, file.directory, base)


def _has_edition(job: _Job, edition: Edition) -> bool:
    """Tell whether a plan can have an edition, and if not, say so."""
    found = edition in editions(job.plan)
    if not found:
        click.echo(text("classified", path=job.path.as_posix()), err=True)
    return found


class _Run:
    """Prints batches of plans alike."""

    def __init__(self, wishes: Wishes, house: House, stack: ExitStack) -> None:
        self._wishes = wishes
        self._house = house
        self._press = Press(wishes.formats, house.layout, wishes.page_numbers, stack)
        self._origins = Origins(house.folders)

    def print(self, jobs: Sequence[_Job]) -> Iterator[int]:
        """Print and write plans; yield for each how many of its files were written."""
        sheets = [self._sheet(job) for job in jobs]
        for job, sheet, prints in zip(jobs, sheets, self._press.print(sheets), strict=True):
            if self._wishes.edition == "public" and _leaks(job, self._proofs(sheet, prints)):
                yield 0
            else:
                yield _write(prints, job.base, force=self._wishes.force)

    def _proofs(self, sheet: Sheet, prints: Prints) -> Prints:
        """Give prints whose text can be searched: for a PDF the Word file that it is made of."""
        if "pdf" not in prints:
            return prints
        proofs: Prints = {"docx": self._press.word(sheet), **prints}
        return {kind: data for kind, data in proofs.items() if kind != "pdf"}

    def _sheet(self, job: _Job) -> Sheet:
        house = self._house
        document = compose(
            house.as_printed(job.plan),
            job.directory,
            house.folders,
            edition=self._wishes.edition,
            words=house.words,
        )
        if not {"docx", "pdf"} & set(self._wishes.formats):
            return Sheet(document, None)
        for note in notes(document, house.layout, job.path):
            click.echo(note, err=True)
        return Sheet(document, self._origins.of(job.path))


def _leaks(job: _Job, prints: Prints) -> bool:
    """Tell what is not for the public in the prints of its edition; give whether there is any."""
    from planner.trust.leaks import leaks  # noqa: PLC0415 - only the public edition needs it

    paths = {_path(job.base, kind): data for kind, data in prints.items()}
    found = leaks(job.plan, job.directory, {path.name: data for path, data in paths.items()})
    if found:
        names = ", ".join(path.as_posix() for path in paths)
        click.echo(text("leaks", paths=names, count=len(found)), err=True)
    for leak in found[:LEAKS_TOLD]:
        place = f"{leak.file}: {leak.part}" if leak.part else leak.file
        click.echo(text(f"leak-{leak.kind}", found=leak.found, place=place), err=True)
    return bool(found)


def _write(prints: Prints, base: Path, *, force: bool) -> int:
    """Write the prints of a plan; give the number of files that were written."""
    written = 0
    for kind, data in prints.items():
        path = _path(base, kind)
        try:
            write_sealed(path, data, kind, force=force)
            written += 1
        except EditedError:
            click.echo(text("edited", path=path.as_posix()), err=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise CommandError(text("unwritable", path=path.as_posix(), reason=reason)) from error
    return written


def _path(base: Path, kind: Format) -> Path:
    return base.with_name(f"{base.name}.{kind}")
