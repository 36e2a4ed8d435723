"""What plans are printed with, as the configuration nearest to them names it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.files import wanted_paths
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.reporting.text import block
from planner.source.files import common_folder, nearest_configuration, shown

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
