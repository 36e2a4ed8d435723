"""`planner render`: print plans as Word, Markdown and HTML."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, get_args

import click

from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import chosen_files, read_all
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.compose.document import Document
from planner.output.seal import Format
from planner.output.writing import EditedError, write_sealed
from planner.reporting.text import block
from planner.resources import folder
from planner.source.files import DIRECTORY_NAMES

FORMATS: Final[tuple[Format, ...]] = get_args(Format)

Printer = Callable[[Document], bytes]


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[Format, ...]:
    wanted = [name.strip() for name in value.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        known = ", ".join(FORMATS)
        raise CommandError(text("unknown-format", name=", ".join(unknown) or value, known=known))
    return tuple(name for name in FORMATS if name in wanted)


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
@option("--force", is_flag=True, help="option-force")
@language_option
def render(
    paths: tuple[Path, ...],
    formats: tuple[Format, ...],
    target: Path,
    force: bool,  # noqa: FBT001
) -> int:
    """See `render` in texts.yaml."""
    from planner.compose.composer import compose  # noqa: PLC0415 - loads the template engine

    files = chosen_files(paths)
    _refuse_namesakes(files)
    printers = {name: _printer(name) for name in formats}
    written, code = 0, EXIT_CLEAN
    for file in read_all(files, text("progress-render")):
        for finding in file.findings:
            click.echo(block(finding, language.get()) + "\n")
            code = code or EXIT_FINDINGS
        if file.plan is not None and file.directory is not None:
            document = compose(file.plan, file.directory)
            refused = _print(document, target / file.path.stem, printers, force=force)
            written += len(printers) - refused
            code = EXIT_FAILURE if refused else code
    click.echo(text("rendered", files=written, target=target.as_posix()))
    return code


def _print(document: Document, base: Path, printers: dict[Format, Printer], *, force: bool) -> int:
    """Print a document in each format; give the number of files that were not overwritten."""
    refused = 0
    for kind, printer in printers.items():
        path = base.with_name(f"{base.name}.{kind}")
        try:
            write_sealed(path, printer(document), kind, force=force)
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


def _printer(kind: Format) -> Printer:
    """Give the printer of a format; its libraries are loaded only when it is wanted."""
    if kind == "md":
        from planner.compose.whole import whole  # noqa: PLC0415

        return lambda document: whole(document).encode("utf-8")
    if kind == "html":
        from planner.web.page import print_page  # noqa: PLC0415

        return print_page
    from planner.layout import load_layout  # noqa: PLC0415
    from planner.word import print_document  # noqa: PLC0415

    layout = load_layout(folder("templates") / "layouts" / "gbt9704.yaml")
    return partial(print_document, layout=layout)
