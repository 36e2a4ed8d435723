"""What is wrong with a command line, in one clear line."""

import click

from planner.cli.language import language, text


class CommandError(Exception):
    """The command cannot do its work; ends with exit code 2. The text is for the user."""


def explain(error: click.ClickException) -> str:
    """Say in the language in force what click found wrong, and where to look."""
    said = error.format_message() if language.get() == "en" else _chinese(error)
    context = getattr(error, "ctx", None)
    if not isinstance(context, click.Context):
        return said
    return f"{said}\n{text('try-help', command=context.command_path)}"


def _chinese(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return text("misuse-option", option=error.option_name) + _near(error.possibilities)
        case click.NoSuchCommand():
            return text("misuse-command", name=error.command_name) + _near(error.possibilities)
        case click.BadOptionUsage():
            return text("misuse-argument", option=error.option_name)
        case click.MissingParameter():
            return text("misuse-missing", option=_name(error))
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            choices = "、".join(error.param.type.choices)
            return text("misuse-choice", option=_name(error), choices=choices)
        case click.BadParameter():
            return text("misuse-value", option=_name(error), value=error.message)
        case click.BadArgumentUsage():
            return text("misuse-extra")
        case _:
            return text("misuse-extra") if "extra argument" in error.message else error.message


def _name(error: click.BadParameter) -> str:
    return error.param.opts[0] if error.param else ""


def _near(names: list[str] | None) -> str:
    return text("misuse-near", names="、".join(names)) if names else ""
