"""Commands and options whose help speaks the language in force.

click writes help from texts fixed at import; here the texts are keys, looked up when printed.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

import click

from planner.cli.language import text

F = TypeVar("F", bound=Callable[..., Any])


class LocalOption(click.Option):
    """An option whose `help` is a key of the texts."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's forms and its help in the language in force."""
        record = super().get_help_record(ctx)
        return (record[0], text(self.help)) if record and self.help else record


class LocalCommand(click.Command):
    """A command whose name is the key of its help."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        for english, key in (
            ("[OPTIONS]", "usage-options"),
            ("COMMAND [ARGS]...", "usage-command"),
        ):
            pieces = pieces.replace(english, text(key))
        formatter.write_usage(ctx.command_path, pieces, prefix=text("usage"))

    def format_help_text(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in text(self.name or "").rstrip("\n").split("\n"):
                formatter.write(f"{'':{formatter.current_indent}}{line}".rstrip() + "\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options."""
        options = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        records = (each.get_help_record(ctx) for each in options)
        with formatter.section(text("options")):
            formatter.write_dl([record for record in records if record])

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's signature
        """Give the first line of the help."""
        return text(self.name or "").partition("\n")[0]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give --help with a text of ours."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = text("option-help")
        return option


class LocalGroup(LocalCommand, click.Group):
    """The group of all commands, each of which is loaded from its module when it runs."""

    def __init__(self, name: str, *, modules: Mapping[str, str], **attributes: Any) -> None:
        known: dict[str, click.Command] = {name: LocalCommand(name) for name in modules}
        super().__init__(name, known, **attributes)
        self._modules = modules

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load a command."""
        if cmd_name not in self._modules:
            return None
        command: click.Command = getattr(import_module(self._modules[cmd_name]), cmd_name)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        names = self.list_commands(ctx)
        rows = [(name, self.commands[name].get_short_help_str()) for name in names]
        with formatter.section(text("commands")):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """List the commands in the order of the work, not of the alphabet."""
        return list(self.commands)


def option(*declarations: str, **attributes: Any) -> Callable[[F], F]:
    """Declare an option whose `help` is a key of the texts."""
    return click.option(*declarations, cls=LocalOption, **attributes)


def jobs_option(command: F) -> F:
    """Add `--jobs`, which gives None for as many processes as pay."""
    return option("--jobs", type=click.IntRange(min=1), metavar="N", help="option-jobs")(command)


def language_option(command: F) -> F:
    """Add `--lang`, which `language.chosen` has read by the time that click sees it."""
    return option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        expose_value=False,
        help="option-lang",
    )(command)
