"""`planner`: the commands, and how every run ends."""

import os
import sys
from collections.abc import Sequence
from typing import Final

import click

from planner import __version__
from planner.cli import language
from planner.cli.commands import LocalGroup, language_option, option
from planner.cli.exits import EXIT_FAILURE, EXIT_INTERRUPTED
from planner.cli.language import text
from planner.cli.misuse import CommandError, explain
from planner.compose.fault import TemplateFault

MODULES: Final = {
    "check": "planner.cli.check",
    "render": "planner.cli.render",
    "verify": "planner.cli.verify",
    "new": "planner.cli.new",
    "rules": "planner.cli.rules",
    "explain": "planner.cli.rules",
    "fonts": "planner.cli.fonts",
    "schema": "planner.cli.schema",
}
"""Where each command is at home, in the order of the work."""


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted and not context.resilient_parsing:
        click.echo(f"planner {__version__}")
        context.exit()


@click.group("planner", cls=LocalGroup, modules=MODULES)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="option-version",
)
@language_option
def planner() -> None:
    """See `planner` in texts.yaml."""


def main(arguments: Sequence[str]) -> int:
    """Run a command line; give the exit code: 0 clean, 1 findings, 2 misuse or failure."""
    language.language.set(language.chosen(arguments, os.environ))
    try:
        code: int | None = planner.main(list(arguments), "planner", standalone_mode=False)
    except click.ClickException as error:
        return _fail(explain(error))
    except CommandError as error:
        return _fail(str(error))
    except TemplateFault as fault:
        told = {"file": fault.file, "line": fault.line, "reason": fault.reason}
        return _fail(text(f"template-{fault.kind}", **told))
    except (click.Abort, KeyboardInterrupt):
        _fail(text("interrupted"))
        return EXIT_INTERRUPTED
    except Exception as error:
        if os.environ.get("PLANNER_TRACEBACK"):
            raise
        return _fail(text("internal-error", error=f"{type(error).__name__}: {error}"))
    return code or 0


def _fail(message: str) -> int:
    click.echo(message, err=True)
    return EXIT_FAILURE


def run() -> None:
    """Be the console script."""
    sys.exit(main(sys.argv[1:]))
