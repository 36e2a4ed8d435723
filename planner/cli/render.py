"""`planner render`: print plans as Word, PDF, Markdown and HTML."""

from pathlib import Path
from typing import Any

import click

from planner.cli.commands import LocalCommand, jobs_option, language_option, option
from planner.cli.furnishing import layout_option
from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.cli.wishes import EDITIONS, FORMATS, PAGE_NUMBERS, Wishes
from planner.output.seal import Format


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
@option("--edition", type=click.Choice(EDITIONS), default="internal", help="option-edition")
@layout_option
@option(
    "--page-numbers",
    type=click.Choice(PAGE_NUMBERS),
    default="auto",
    envvar="PLANNER_PAGE_NUMBERS",
    help="option-page-numbers",
)
@jobs_option
@option("--force", is_flag=True, help="option-force")
@language_option
def render(paths: tuple[Path, ...], **wishes: Any) -> int:
    """See `render` in texts.yaml."""
    from planner.cli.printing import print_plans  # noqa: PLC0415 - loads what prints

    return print_plans(paths, Wishes(**wishes))
