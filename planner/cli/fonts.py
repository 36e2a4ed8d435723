"""`planner fonts`: the fonts that the layout names, and what this machine has of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.commands import LocalCommand, language_option
from planner.cli.exits import EXIT_CLEAN
from planner.cli.furnishing import furnished, layout_option
from planner.cli.language import language, text
from planner.cli.misuse import CommandError

if TYPE_CHECKING:
    from planner.office.stand_ins import NamedFont


@click.command("fonts", cls=LocalCommand)
@layout_option
@language_option
def fonts(layout: Path | None) -> int:
    """See `fonts` in texts.yaml."""
    try:
        from planner.office.stand_ins import fonts_here, load_knowledge  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CommandError(text("office-bare")) from error
    named = fonts_here(furnished([], layout).layout)
    for font in named:
        click.echo(text(f"font-{font.state}", name=font.name, stand_in=font.stands_in))
    wanting = [font for font in named if font.state in {"replaced", "missing"}]
    if wanting:
        click.echo("\n" + text("font-sources"))
        for font in wanting:
            click.echo(f"  {font.name}{text('colon')}{_source(font)}")
        click.echo("\n" + load_knowledge().packages[language.get()])
    return EXIT_CLEAN


def _source(font: "NamedFont") -> str:
    return font.typeface.source[language.get()] if font.typeface else text("font-source-unknown")
