"""`planner check`: say what is wrong in plans."""

from pathlib import Path

import click

from planner.cli.commands import LocalCommand, language_option
from planner.cli.files import chosen_files, read_all
from planner.cli.language import language, text
from planner.reporting.text import block

EXIT_CLEAN = 0
EXIT_FINDINGS = 1


@click.command("check", cls=LocalCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option
def check(paths: tuple[Path, ...]) -> int:
    """See `check` in texts.yaml."""
    files = chosen_files(paths)
    findings = [
        finding for file in read_all(files, text("progress-check")) for finding in file.findings
    ]
    for finding in findings:
        click.echo(block(finding, language.get()) + "\n")
    if findings:
        click.echo(text("checked-found", files=len(files), findings=len(findings)))
        return EXIT_FINDINGS
    click.echo(text("checked-clean", files=len(files)))
    return EXIT_CLEAN
