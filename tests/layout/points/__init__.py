"""What is measured on paper, point by point: where, how much it has to be, and how it is read.

The targets are those of GB/T 9704-2012 and of the practice of offices, stated here once more and
not read from the layout: a wrong measure in the layout shows.
"""

from tests.layout.points.annexes import ANNEXES
from tests.layout.points.head import HEAD
from tests.layout.points.imprint import IMPRINT
from tests.layout.points.letter import LETTER
from tests.layout.points.page_number import PAGE_NUMBER
from tests.layout.points.point import Point
from tests.layout.points.subject import SUBJECT
from tests.layout.points.text_block import TEXT_BLOCK

POINTS: tuple[Point, ...] = (
    *TEXT_BLOCK,
    *HEAD,
    *SUBJECT,
    *ANNEXES,
    *IMPRINT,
    *PAGE_NUMBER,
    *LETTER,
)

__all__ = ["POINTS", "Point"]
