"""`planner verify`: say whether prints, or a check code on paper, are the plan that holds."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from planner import __version__
from planner.cli.commands import LocalCommand, language_option, option
from planner.cli.exits import EXIT_CLEAN, EXIT_FAILURE, EXIT_FINDINGS
from planner.cli.files import chosen_files, refuse_absent, with_progress
from planner.cli.furnishing import furnished
from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.trust.archive import ArchiveError, read_print
from planner.trust.code import typed_code

if TYPE_CHECKING:
    from planner.verifying.verdict import Verdict

_EXITS: Final = {"current": EXIT_CLEAN, "unsound": EXIT_FAILURE}


@click.command("verify", cls=LocalCommand)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@option("--code", metavar="CODE", help="option-verify-code")
@option("--plans", metavar="DIR", type=click.Path(path_type=Path), help="option-plans")
@language_option
def verify(files: tuple[Path, ...], code: str | None, plans: Path | None) -> int:
    """See `verify` in texts.yaml."""
    from planner.verifying.shelf import Shelf  # noqa: PLC0415 - loads all that printing needs
    from planner.verifying.verdict import (  # noqa: PLC0415
        SEARCHED,
        judge_code,
        judge_print,
    )

    if not files and code is None:
        raise CommandError(text("verify-nothing"))
    typed = None if code is None else typed_code(code)
    if code is not None and typed is None:
        raise CommandError(text("verify-bad-code", code=code))
    folders = [plans] if plans else []
    refuse_absent([*folders, *files])
    house = furnished(folders)
    shelf = Shelf(house.plans_among(chosen_files(folders)))
    watched = partial(with_progress, pieces=SEARCHED, label="progress-verify")
    exits = [_tell(typed, judge_code(typed, shelf, house, watched))] if typed else []
    for file in files:
        try:
            exits.append(_tell(file.as_posix(), judge_print(read_print(file), shelf, house)))
        except ArchiveError as error:
            click.echo(text(f"verify-{error.trouble}", what=file.as_posix()), err=True)
            exits.append(EXIT_FAILURE)
    return max(exits)


def _tell(what: str, verdict: "Verdict") -> int:
    """Tell a verdict about a file or a code; give the exit code."""
    code = _EXITS.get(verdict.kind, EXIT_FINDINGS)
    for line in _lines(what, verdict):
        click.echo(line, err=code == EXIT_FAILURE)
    return code


def _lines(what: str, verdict: "Verdict") -> Iterator[str]:
    arguments = dict(verdict.arguments)
    if "edition" in arguments:
        arguments["edition"] = text(f"verify-edition-{arguments['edition']}")
    is_older = verdict.kind == "edited" and arguments["commit"]
    yield text(f"verify-{verdict.kind}{'-older' if is_older else ''}", what=what, **arguments)
    yield from (f"  {line}" for line in verdict.difference)
    if arguments.get("tool", __version__) != __version__:
        yield text("verify-tool", tool=arguments["tool"], here=__version__)
    if arguments.get("code"):
        yield text("verify-foreign-code", code=arguments["code"])
    if arguments.get("more"):
        yield text("verify-unknown-code-more")
