"""`planner schema`: write the JSON Schemas by which editors complete and explain."""

from pathlib import Path

import click

from planner.cli.check import EXIT_CLEAN
from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.language import text
from planner.output.writing import write


@click.command("schema", cls=LocalCommand)
@option(
    "-o",
    "--output",
    "target",
    default="schema",
    type=click.Path(path_type=Path),
    help="option-schema-output",
)
@language_option
def schema(target: Path) -> int:
    """See `schema` in texts.yaml."""
    from planner.model.json_schema import schema_files  # noqa: PLC0415 - no other command needs it

    for name, content in schema_files().items():
        write(target / name, content)
        click.echo(text("written", path=(target / name).as_posix()))
    return EXIT_CLEAN
