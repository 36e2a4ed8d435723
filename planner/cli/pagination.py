"""The pages of plans, set by LibreOffice as far as `planner render` needs them."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from planner.cli.language import text
from planner.cli.misuse import CommandError
from planner.layout import Layout
from planner.office.fault import OfficeError

if TYPE_CHECKING:  # they need the extra `pdf`
    from planner.office.conversion import Office
    from planner.office.stand_ins import NamedFont


class Pagination:
    """Sets pages; LibreOffice is opened when it is first needed, and closed by `stack`.

    A PDF cannot do without it: CommandError says why it fails. Where only the contents of Word
    files need it, their page numbers are left to Word, and a note says so.
    """

    def __init__(self, layout: Layout, stack: ExitStack, *, for_pdf: bool) -> None:
        self._layout = layout
        self._stack = stack
        self._for_pdf = for_pdf
        self._office: Office | None = None
        self.is_given_up = False
        if for_pdf:  # fail before any work is done
            try:
                self._open()
            except OfficeError as error:
                raise CommandError(_said(error)) from error

    def pdfs(self, drafts: Sequence[bytes]) -> list[bytes]:
        """Give the PDF of each Word file; nothing for what is nothing, or if it is given up."""
        wanted = [number for number, draft in enumerate(drafts) if draft]
        pdfs = [b""] * len(drafts)
        if not wanted:
            return pdfs
        try:
            printed = self._open().to_pdf([drafts[number] for number in wanted])
        except OfficeError as error:
            if self._for_pdf:
                raise CommandError(_said(error)) from error
            click.echo(text("page-numbers-later", reason=_said(error)), err=True)
            self.is_given_up = True
            return pdfs
        for number, pdf in zip(wanted, printed, strict=True):
            pdfs[number] = pdf
        return pdfs

    def _open(self) -> "Office":
        if self._office is None:
            try:
                from planner.office.opening import open_office  # noqa: PLC0415
                from planner.office.stand_ins import fonts_here  # noqa: PLC0415
            except ModuleNotFoundError as error:
                raise OfficeError("bare") from error
            fonts = fonts_here(self._layout)
            self._office = self._stack.enter_context(open_office(fonts))
            if self._for_pdf:
                _tell_of_fonts(fonts)
        return self._office


def _said(error: OfficeError) -> str:
    return text(f"office-{error.reason}", said=error)


def _tell_of_fonts(fonts: "Sequence[NamedFont]") -> None:
    """Tell which typefaces the PDFs lack, and what they have instead."""
    comma = text("list-comma")
    replaced = [
        text("font-pair", name=font.name, stand_in=font.stands_in)
        for font in fonts
        if font.state == "replaced"
    ]
    if replaced:
        click.echo(text("fonts-replaced", fonts=comma.join(replaced)), err=True)
    missing = [font.name for font in fonts if font.state == "missing"]
    if missing:
        click.echo(text("fonts-missing", fonts=comma.join(missing)), err=True)
