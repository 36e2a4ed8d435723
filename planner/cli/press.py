"""The press of `planner render`: documents, many at a time, in the formats that are wanted."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planner.compose.document import Document
from planner.compose.whole import whole
from planner.layout import Layout
from planner.output.seal import Format
from planner.trust.origin import Origin

if TYPE_CHECKING:
    from planner.cli.pagination import Pagination

PageNumbers = Literal["auto", "later"]
"""Who finds the page numbers of contents: LibreOffice now, if it is there, or Word later."""

Prints = dict[Format, bytes]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to print, and the commit that it is from, if that is known."""

    document: Document
    source: Origin | None


class Press:
    """Prints documents; the libraries of a format are loaded only when it is wanted."""

    def __init__(
        self,
        formats: Sequence[Format],
        layout: Layout,
        page_numbers: PageNumbers,
        stack: ExitStack,
    ) -> None:
        """Make ready; `stack` closes what is opened. CommandError tells if no PDF can be made."""
        self._formats = formats
        self._layout = layout
        self._keeps_numbers = "docx" in formats and page_numbers == "auto"
        self._pagination = (
            _pagination(layout, stack, for_pdf="pdf" in formats)
            if "pdf" in formats or self._keeps_numbers
            else None
        )

    def print(self, sheets: Sequence[Sheet]) -> Iterator[Prints]:
        """Print documents, each in every format; one at a time, so that nobody holds all prints."""
        documents = [sheet.document for sheet in sheets]
        pdfs = self._pagination.pdfs(documents) if self._pagination else [b""] * len(documents)
        for sheet, pdf in zip(sheets, pdfs, strict=True):
            yield {kind: self._print(kind, sheet, pdf) for kind in self._formats}

    def word(self, sheet: Sheet, pdf: bytes = b"") -> bytes:
        """Print a document for Word; the numbers of its contents are those of a PDF of it."""
        from planner.word import Unknown, print_document  # noqa: PLC0415

        numbers: dict[str, int] = {}
        if pdf and self._keeps_numbers:
            from planner.office.pages import page_numbers  # noqa: PLC0415

            numbers = page_numbers(pdf)
        pages = numbers or Unknown.FOR_WORD
        return print_document(sheet.document, self._layout, pages=pages, source=sheet.source)

    def _print(self, kind: Format, sheet: Sheet, pdf: bytes) -> bytes:
        document = sheet.document
        match kind:
            case "md":
                return whole(document).encode("utf-8")
            case "html":
                from planner.web.page import print_page  # noqa: PLC0415

                return print_page(document, self._layout)
            case "docx":
                return self.word(sheet, pdf)
            case "pdf":
                from planner.office.timeless import timeless  # noqa: PLC0415

                return timeless(pdf, document.properties.issued)


def _pagination(layout: Layout, stack: ExitStack, *, for_pdf: bool) -> "Pagination":
    from planner.cli import pagination  # noqa: PLC0415

    return pagination.Pagination(layout, stack, for_pdf=for_pdf)
