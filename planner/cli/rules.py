"""`planner rules` and `planner explain`: what the rules are, and why."""

import click

from planner.cli.commands import LocalCommand, language_option
from planner.cli.exits import EXIT_CLEAN
from planner.cli.language import language, text
from planner.cli.misuse import CommandError
from planner.source.nearest import nearest


@click.command("rules", cls=LocalCommand)
@language_option
def rules() -> int:
    """See `rules` in texts.yaml."""
    from planner.reporting.reference import listing  # noqa: PLC0415 - loads all cards

    click.echo(listing(language.get()), nl=False)
    return EXIT_CLEAN


@click.command("explain", cls=LocalCommand)
@click.argument("rule")
@language_option
def explain(rule: str) -> int:
    """See `explain` in texts.yaml."""
    from planner.reporting import reference  # noqa: PLC0415 - loads all cards

    code = reference.find_rule(rule)
    if code is None:
        known = [name for code, each in reference.all_rules().items() for name in (code, each.name)]
        close = nearest(rule, known)
        near = text("misuse-near", names=close) if close else ""
        raise CommandError(text("unknown-rule", rule=rule) + near)
    click.echo(reference.explain(code, language.get()), nl=False)
    return EXIT_CLEAN
