"""`planner schema`: write the JSON Schemas by which editors complete and explain."""

from pathlib import Path

import click

from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.exits import EXIT_CLEAN
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
    for name, content in schema_files().items():
        write(target / name, content)
        click.echo(text("written", path=(target / name).as_posix()))
    return EXIT_CLEAN


def schema_files() -> dict[str, bytes]:
    """Gather the schema files, by their names."""
    from planner.layout import json_schema as layout  # noqa: PLC0415 - no other command needs it
    from planner.linting import json_schema as linting  # noqa: PLC0415
    from planner.model import json_schema as model  # noqa: PLC0415
    from planner.reporting import reference  # noqa: PLC0415

    return {
        **model.schema_files(),
        **linting.schema_files(),
        **layout.schema_files(),
        **reference.reference_files(),
    }
