"""A run of `planner render`: plans are read, printed by the press, proved and written."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Final

import click

from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import chosen_files, read_all, refuse_absent
from planner.cli.furnishing import furnished
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.cli.pagination import Pagination
from planner.cli.press import Job, Press, Printed, path_of
from planner.cli.wishes import Wishes
from planner.compose.edition import editions
from planner.house import House
from planner.output.writing import EditedError, write_sealed
from planner.processes import Crew, processes_for
from planner.reporting.text import block
from planner.source.files import DIRECTORY_NAMES
from planner.source.repository import PlanFile
from planner.trust.origin import Origins
from planner.uncollected import uncollected

AT_ONCE: Final = 100
"""Plans printed together: enough to make up for the start of LibreOffice, few enough to hold."""

_WORTHWHILE: Final = 16
"""Plans from which on a second process is done sooner than it takes to begin."""

_LEAKS_TOLD: Final = 10


@uncollected()  # neither plans nor their prints make circular garbage
def print_plans(paths: Sequence[Path], wishes: Wishes) -> int:
    """Print the plans that `paths` stand for, as far as they are sound; give the exit code."""
    refuse_absent(paths)
    files = chosen_files(paths)
    house = furnished(paths, wishes.layout)
    files = house.plans_among(files)
    _refuse_namesakes(files)
    with ExitStack() as stack:
        run = _Run(wishes, house, len(files), stack)
        reading = read_all(files, "progress-render")
        for _ in range(0, len(files), AT_ONCE):
            run.print(islice(reading, AT_ONCE))
    click.echo(text("rendered", files=run.written, target=wishes.target.as_posix()))
    return run.code


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


class _Run:
    """Prints and writes plans, batch by batch; `written` counts files, `code` is the exit code."""

    def __init__(self, wishes: Wishes, house: House, files: int, stack: ExitStack) -> None:
        self.written = 0
        self.code = EXIT_CLEAN
        self._wishes = wishes
        self._origins = Origins(house.folders)
        given = (wishes, house, language.get())
        processes = processes_for(files, wishes.jobs, worthwhile=_WORTHWHILE)
        self._crew = stack.enter_context(Crew(Press(*given), Press, given, processes))
        self._pagination = (
            Pagination(house.layout, stack, for_pdf="pdf" in wishes.formats)
            if wishes.needs_pages
            else None
        )

    def print(self, files: Iterable[PlanFile]) -> None:
        """Print and write the plans that are sound; tell what is wrong with the others."""
        # All are printed before one is written, lest a template fail half-way.
        for printed in list(self._printed(self._jobs(files))):
            for note in printed.notes:
                click.echo(note, err=True)
            if printed.leaks:
                _tell_of_leaks(printed)
                self.code = EXIT_FAILURE
            else:
                self._write(printed)

    def _jobs(self, files: Iterable[PlanFile]) -> Iterator[Job]:
        """Give the plans that are sound and have the edition that is wanted."""
        ending = ".public" if self._wishes.edition == "public" else ""
        for file in files:
            if file.findings:
                _tell_of_findings(file)
                self.code = self.code or EXIT_FINDINGS
            if file.plan is None or file.directory is None:
                continue
            if self._wishes.edition in editions(file.plan):
                base = self._wishes.target / f"{file.path.stem}{ending}"
                source = self._origins.of(file.path) if "docx" in self._wishes.formats else None
                yield Job(file.path, file.plan, file.directory, source, base)
            else:
                click.echo(text("classified", path=file.path.as_posix()), err=True)
                self.code = EXIT_FAILURE

    def _printed(self, jobs: Iterator[Job]) -> Iterator[Printed]:
        if self._pagination is None or self._pagination.is_given_up:
            return self._crew.map(Press.at_once, jobs)
        drafts = list(self._crew.map(Press.draft, jobs))
        pdfs = self._pagination.pdfs([word for _, word in drafts])
        pairs = ((draft, pdf) for (draft, _), pdf in zip(drafts, pdfs, strict=True))
        return self._crew.map(Press.finished, pairs)

    def _write(self, printed: Printed) -> None:
        for kind, data in printed.prints.items():
            path = path_of(printed.base, kind)
            try:
                write_sealed(path, data, kind, force=self._wishes.force)
                self.written += 1
            except EditedError:
                click.echo(text("edited", path=path.as_posix()), err=True)
                self.code = EXIT_FAILURE
            except OSError as error:
                reason = error.strerror or str(error)
                told = text("unwritable", path=path.as_posix(), reason=reason)
                raise CommandError(told) from error


def _tell_of_findings(file: PlanFile) -> None:
    """Tell what is wrong in a file, of its blanks only how many there are."""
    blanks = 0
    for finding in file.findings:
        if finding.name == "blank":
            blanks += 1
        else:
            click.echo(block(finding, language.get()) + "\n")
    if blanks:
        click.echo(text("blanks", path=file.path.as_posix(), count=blanks))


def _tell_of_leaks(printed: Printed) -> None:
    """Tell what is not for the public in the prints of its edition."""
    names = ", ".join(path_of(printed.base, kind).as_posix() for kind in printed.prints)
    click.echo(text("leaks", paths=names, count=len(printed.leaks)), err=True)
    for leak in printed.leaks[:_LEAKS_TOLD]:
        place = f"{leak.file}: {leak.part}" if leak.part else leak.file
        click.echo(text(f"leak-{leak.kind}", found=leak.found, place=place), err=True)
