"""A measured point, and the measures of the standard that many points have as their target."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pdfplumber.page import Page

from tests.layout.measure import TOLERANCE

PAPER_WIDTH, PAPER_HEIGHT = 210, 297
LEFT, RIGHT = 28, 28 + 156
TOP, BOTTOM = 37, 37 + 225
CENTRE: Final = (LEFT + RIGHT) / 2
LINES, CHARACTERS = 22, 28
PITCH: Final = 225 / LINES
CHARACTER: Final = 156 / CHARACTERS
SIZE_4: Final = 14 * 25.4 / 72
"""The width of a character of size 4."""

PRACTICE: Final = "实务"
"""What stands for a clause where the standard says nothing."""


@dataclass(frozen=True)
class Point:
    """One measure of one page; the page counts from 1, or from the end if it is negative.

    All lengths are in millimetres unless `unit` says otherwise.
    """

    document: str
    page: int
    what: str
    clause: str
    target: float
    measure: Callable[[Page], float]
    unit: str = "毫米"
    tolerance: float = TOLERANCE

    @property
    def place(self) -> str:
        """The page in words."""
        match self.page:
            case -1:
                return "末页"
            case at if at < 0:
                return f"倒数第{-at}页"
            case at:
                return f"第{at}页"

    @property
    def name(self) -> str:
        return f"{self.document}·{self.place}·{self.what}"

    def measured(self, pages: list[Page]) -> float:
        """Measure the point on the pages of its document."""
        return float(self.measure(pages[self.page - 1 if self.page > 0 else self.page]))

    def is_met(self, measured: float) -> bool:
        """Tell whether what was measured is the target, within the tolerance."""
        return abs(measured - self.target) <= self.tolerance
