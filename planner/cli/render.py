"""`planner render`: print plans as Word, Markdown and HTML."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import click

from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import chosen_files, read_all, wanted_paths
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.compose.document import Document
from planner.model.annexes import Edition
from planner.model.directory import Directory
from planner.model.plan import Plan
from planner.output.seal import Format
from planner.output.writing import EditedError, write_sealed
from planner.reporting.text import block
from planner.source.files import (
    DIRECTORY_NAMES,
    SUFFIXES,
    common_folder,
    is_among,
    nearest_configuration,
    shown,
)

if TYPE_CHECKING:
    from planner.house import House
    from planner.layout import Layout

FORMATS: Final[tuple[Format, ...]] = get_args(Format)

EDITIONS: Final[tuple[Edition, ...]] = get_args(Edition)
LEAKS_TOLD: Final = 10

Printer = Callable[[Document], bytes]
Prints = Mapping[Path, tuple[Format, bytes]]


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[Format, ...]:
    wanted = [name.strip() for name in value.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        known = ", ".join(FORMATS)
        raise CommandError(text("unknown-format", name=", ".join(unknown) or value, known=known))
    return tuple(name for name in FORMATS if name in wanted)


def _layout(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    """Give the file of the layout: one of Planner's by its name, any other by its path."""
    if value is None or Path(value).suffix in SUFFIXES:
        return Path(value) if value else None
    from planner.layout.files import built_in  # noqa: PLC0415 - loads the models

    if value not in built_in():
        raise CommandError(text("unknown-layout", name=value, known=", ".join(built_in())))
    return built_in()[value]


@click.command("render", cls=LocalCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@option("--to", "formats", default="docx,md,html", callback=_formats, help="option-to")
@option(
    "-o",
    "--output",
    "target",
    default="build",
    type=click.Path(path_type=Path),
    help="option-output",
)
@option("--edition", type=click.Choice(EDITIONS), default="internal", help="option-edition")
@option("--layout", callback=_layout, metavar="LAYOUT", help="option-layout")
@option("--force", is_flag=True, help="option-force")
@language_option
def render(
    paths: tuple[Path, ...],
    formats: tuple[Format, ...],
    target: Path,
    edition: Edition,
    layout: Path | None,
    force: bool,  # noqa: FBT001
) -> int:
    """See `render` in texts.yaml."""
    from planner.compose.composer import compose  # noqa: PLC0415 - loads the template engine

    files = chosen_files(paths)
    house = _furnish(paths, layout)
    files = [path for path in files if not is_among(path, house.apart)]
    _refuse_namesakes(files)
    printers = {name: _printer(name, house.layout) for name in formats}
    written, code = 0, EXIT_CLEAN
    for file in read_all(files, text("progress-render")):
        for finding in file.findings:
            click.echo(block(finding, language.get()) + "\n")
            code = code or EXIT_FINDINGS
        if file.plan is not None and file.directory is not None:
            plan = house.as_printed(file.plan)
            document = compose(
                plan, file.directory, house.folders, edition=edition, words=house.words
            )
            name = f"{file.path.stem}.public" if edition == "public" else file.path.stem
            prints = _prints(document, target / name, printers)
            if edition == "public" and _leaks(file.plan, file.directory, prints):
                code = EXIT_FAILURE
                continue
            refused = _write(prints, force=force)
            written += len(prints) - refused
            code = EXIT_FAILURE if refused else code
    click.echo(text("rendered", files=written, target=target.as_posix()))
    return code


def _furnish(paths: Sequence[Path], layout: Path | None) -> "House":
    """Read the nearest configuration, and the layout and the words that it names."""
    from planner.house import HouseError, furnish  # noqa: PLC0415 - loads the models

    found = nearest_configuration(common_folder(wanted_paths(paths)))
    try:
        return furnish(shown(found) if found else None, layout)
    except HouseError as error:
        for finding in error.findings:
            click.echo(block(finding, language.get()) + "\n")
        raise CommandError(text("unfurnished")) from None


def _prints(document: Document, base: Path, printers: Mapping[Format, Printer]) -> Prints:
    """Print a document in each format; give the contents of the files by their paths."""
    return {
        base.with_name(f"{base.name}.{kind}"): (kind, printer(document))
        for kind, printer in printers.items()
    }


def _leaks(plan: Plan, directory: Directory, prints: Prints) -> bool:
    """Tell what is not for the public in the prints of its edition; give whether there is any."""
    from planner.trust.leaks import leaks  # noqa: PLC0415 - only the public edition needs it

    found = leaks(plan, directory, {path.name: data for path, (_, data) in prints.items()})
    if found:
        names = ", ".join(path.as_posix() for path in prints)
        click.echo(text("leaks", paths=names, count=len(found)), err=True)
    for leak in found[:LEAKS_TOLD]:
        place = f"{leak.file}: {leak.part}" if leak.part else leak.file
        click.echo(text(f"leak-{leak.kind}", found=leak.found, place=place), err=True)
    return bool(found)


def _write(prints: Prints, *, force: bool) -> int:
    """Write the files; give the number of those that were not overwritten."""
    refused = 0
    for path, (kind, data) in prints.items():
        try:
            write_sealed(path, data, kind, force=force)
        except EditedError:
            click.echo(text("edited", path=path.as_posix()), err=True)
            refused += 1
        except OSError as error:
            reason = error.strerror or str(error)
            raise CommandError(text("unwritable", path=path.as_posix(), reason=reason)) from error
    return refused


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


def _printer(kind: Format, layout: "Layout") -> Printer:
    """Give the printer of a format; its libraries are loaded only when it is wanted."""
    if kind == "md":
        from planner.compose.whole import whole  # noqa: PLC0415

        return lambda document: whole(document).encode("utf-8")
    if kind == "html":
        from planner.web.page import print_page  # noqa: PLC0415

        return partial(print_page, layout=layout)
    from planner.word import print_document  # noqa: PLC0415

    return partial(print_document, layout=layout)
