"""What the options of `planner render` ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from planner.model.annexes import Edition
from planner.output.seal import Format

PageNumbers = Literal["auto", "later"]
"""Who finds the page numbers of contents: LibreOffice now, if it is there, or Word later."""

FORMATS: Final[tuple[Format, ...]] = get_args(Format)
EDITIONS: Final[tuple[Edition, ...]] = get_args(Edition)
PAGE_NUMBERS: Final[tuple[PageNumbers, ...]] = get_args(PageNumbers)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted of a run; `jobs` is None for as many processes as pay."""

    formats: Sequence[Format]
    target: Path
    edition: Edition
    layout: Path | None
    page_numbers: PageNumbers
    jobs: int | None
    force: bool

    @property
    def finds_numbers(self) -> bool:
        """Whether the page numbers of contents in Word are to be found now."""
        return "docx" in self.formats and self.page_numbers == "auto"

    @property
    def needs_pages(self) -> bool:
        """Whether LibreOffice is to set pages, as far as plans have contents."""
        return "pdf" in self.formats or self.finds_numbers
