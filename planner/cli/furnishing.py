"""What plans are printed with, as the configuration nearest to them names it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from planner.cli.commands import option
from planner.cli.files import wanted_paths
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.reporting.text import block
from planner.source.files import SUFFIXES, common_folder, nearest_configuration, shown

if TYPE_CHECKING:
    from planner.house import House


def furnished(paths: Sequence[Path], layout: Path | None = None) -> "House":
    """Read the nearest configuration, and the layout and the words that it names."""
    from planner.house import HouseError, furnish  # noqa: PLC0415 - loads the models

    found = nearest_configuration(common_folder(wanted_paths(paths)))
    try:
        return furnish(shown(found) if found else None, layout)
    except HouseError as error:
        for finding in error.findings:
            click.echo(block(finding, language.get()) + "\n")
        raise CommandError(text("unfurnished")) from None


def _layout(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    """Give the file of the layout: one of Planner's by its name, any other by its path."""
    if value is None or Path(value).suffix in SUFFIXES:
        return Path(value) if value else None
    from planner.layout.files import built_in  # noqa: PLC0415 - loads the models

    if value not in built_in():
        raise CommandError(text("unknown-layout", name=value, known=", ".join(built_in())))
    return built_in()[value]


layout_option: Final = option("--layout", callback=_layout, metavar="LAYOUT", help="option-layout")
"""The option `--layout`: gives a file for `furnished`, or nothing."""
