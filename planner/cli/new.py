"""`planner new`: write the skeleton of a plan, and what its directory lacks."""

import sys
from pathlib import Path
from typing import Any, Final, get_args

import click
from pydantic import TypeAdapter, ValidationError

from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.exits import EXIT_CLEAN
from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.model.plan import Hazard, PlanClass
from planner.model.scalars import Identifier
from planner.output.writing import write
from planner.skeleton.order import Order
from planner.source.construct import TEMPLATE_MARKERS
from planner.source.files import CONFIGURATION_NAMES, DIRECTORY_NAMES, SUFFIXES

CLASSES: Final = click.Choice(get_args(PlanClass))
HAZARDS: Final = click.Choice(get_args(Hazard))


@click.command("new", cls=LocalCommand)
@option("--class", "class_", type=CLASSES, metavar="CLASS", help="option-class")
@option("--hazard", type=HAZARDS, metavar="HAZARD", help="option-hazard")
@option("--id", metavar="ID", help="option-id")
@option("--title", metavar="TEXT", help="option-title")
@option("--organ", metavar="TEXT", help="option-organ")
@option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="option-new-output",
)
@option("--force", is_flag=True, help="option-new-force")
@language_option
def new(target: Path | None, force: bool, **wishes: str | None) -> int:  # noqa: FBT001
    """See `new` in texts.yaml."""
    order = _order(_answered(wishes))
    folder = Path("plans") if Path("plans").is_dir() else Path()
    plan = target or folder / f"{order.id}.yaml"
    _refuse(plan, force=force)
    _write(order, plan)
    click.echo(text("new-next"))
    return EXIT_CLEAN


def _answered(wishes: dict[str, str | None]) -> dict[str, Any]:
    """Ask a person at a terminal for what was not said; anybody else gets the defaults."""
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    answers: dict[str, Any] = dict(wishes)

    def settle(name: str, default: str, kind: click.Choice[str] | None = None) -> None:
        if answers[name] is None:
            question = text(f"ask-{name}")
            answers[name] = click.prompt(question, default, type=kind) if asking else default

    settle("class_", "township", CLASSES)
    settle("hazard", "petition", HAZARDS)
    settle("id", f"{answers['class_']}-{answers['hazard']}")
    if answers["organ"] is None and asking:
        answers["organ"] = click.prompt(text("ask-organ"), "", show_default=False) or None
    return answers


def _order(answers: dict[str, Any]) -> Order:
    try:
        TypeAdapter(Identifier).validate_python(answers["id"])
    except ValidationError:
        raise CommandError(text("bad-id")) from None
    for name in ("title", "organ"):
        if answers[name] is not None and not _is_line(answers[name]):
            raise CommandError(text("bad-line", option=f"--{name}"))
    return Order(**answers)


def _is_line(value: str) -> bool:
    """Tell whether a value is text that can stand on one line of a plan."""
    marked = any(marker in value for marker in TEMPLATE_MARKERS)
    return bool(value.strip()) and value.isprintable() and not marked


def _refuse(plan: Path, *, force: bool) -> None:
    """Refuse a name that no plan can have, and a file that exists."""
    reserved = plan.name in DIRECTORY_NAMES or plan.name in CONFIGURATION_NAMES
    if reserved or plan.suffix not in SUFFIXES:
        raise CommandError(text("bad-name", path=plan.as_posix()))
    if plan.exists() and not force:
        raise CommandError(text("exists", path=plan.as_posix()))


def _write(order: Order, plan: Path) -> None:
    from planner.skeleton.files import (  # noqa: PLC0415 - loads the template engine
        UnfitDirectoryError,
        skeleton_files,
    )

    path = plan
    try:
        for path, content in skeleton_files(order, plan).items():
            said = "completed" if path != plan and path.exists() else "written"
            write(path, content)
            click.echo(text(said, path=path.as_posix()))
    except UnfitDirectoryError as error:
        raise CommandError(text("unfit-directory", path=error)) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise CommandError(text("unwritable", path=path.as_posix(), reason=reason)) from error
