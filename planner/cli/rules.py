"""`planner rules` and `planner explain`: what the rules are, and why.

They are those of `planner check` in the same folder: an organisation's own ones are among them.
"""

from datetime import date
from typing import TYPE_CHECKING

import click

from planner.cli.commands import LocalCommand, language_option
from planner.cli.exits import EXIT_CLEAN
from planner.cli.files import wanted_paths
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.linting.request import Request
from planner.linting.selection import near

if TYPE_CHECKING:  # loads the models
    from planner.linting.roster import Roster


@click.command("rules", cls=LocalCommand)
@language_option
def rules() -> int:
    """See `rules` in texts.yaml."""
    from planner.reporting.reference import listing  # noqa: PLC0415 - loads all cards

    click.echo(listing(_roster().severities, language.get()), nl=False)
    return EXIT_CLEAN


@click.command("explain", cls=LocalCommand)
@click.argument("rule")
@language_option
def explain(rule: str) -> int:
    """See `explain` in texts.yaml."""
    from planner.reporting import reference  # noqa: PLC0415 - loads all cards
    from planner.reporting.catalogue import is_mistake_in_reading  # noqa: PLC0415

    roster = _roster()
    codes = roster.register.codes
    code = codes.get(rule.upper()) or codes.get(rule.lower())
    if code is None:
        if is_mistake_in_reading(rule.upper()):
            raise CommandError(text("no-rule-but-reading", rule=rule.upper()))
        close = near(rule, codes)
        meant = text("misuse-near", names=close) if close else ""
        raise CommandError(text("unknown-rule", rule=rule) + meant)
    click.echo(reference.explain(code, roster.severities[code], language.get()), nl=False)
    return EXIT_CLEAN


def _roster() -> "Roster":
    """Give the rules in force here; tell what keeps any of them away."""
    from planner.linting.roster import Roster  # noqa: PLC0415 - loads the models

    wanted = tuple(wanted_paths(()))
    roster = Roster(Request(wanted, (), (), date.today()))
    for failure in roster.failures:
        click.echo(text(f"failure-{failure.trouble}", **failure.arguments), err=True)
    if roster.settled.findings:
        click.echo(text("rules-incomplete"), err=True)
    return roster
