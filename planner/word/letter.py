"""信函: a letter has its mark between the edge of the paper and the text, and double red rules.

They stand outside the text block and on the first page alone, so they are anchored to its first
paragraph.
"""

from collections.abc import Iterator

from planner.compose.ems import ems
from planner.compose.issue import Head
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.anchor import Place, bar
from planner.word.head import corner, fit, line_of
from planner.word.ink import above_ink, below_ink

_THICK, _THIN = 0.5, 0.2  # of the width of a double rule; between them remains a gap
_NAME, _NUMBER = "信函双线", 90002


def print_letter_head(head: Head, layout: Layout) -> tuple[str, int]:
    """Give the mark, the rules, 发文字号 on the right, then 份号, 密级 and 紧急程度.

    And how high it is within the text block, in twips.
    """
    printer, below = _LetterPrinter(head, layout), list(corner(head))
    height = printer.height + len(below) * layout.line_pitch
    return "".join([printer.print(), *below]), height


class _LetterPrinter:
    """Holds how large the mark is and where the first rule follows it, in twips from the edge."""

    def __init__(self, head: Head, layout: Layout) -> None:
        self._head, self._layout, self._letter = head, layout, layout.issue.letter
        self._fit = fit(layout, max(map(ems, head.organs)), len(head.organs))
        self._line = line_of(layout, self._fit.size)
        self._height = layout.twips(self._letter.rule.width)
        self._top = layout.twips(self._letter.top) - above_ink(layout, self._line, self._fit.size)
        ink_foot = self._mark_foot - below_ink(layout, self._line, self._fit.size)
        self._rule = ink_foot + layout.twips(self._letter.below_mark)
        number = layout.issue.paragraphs.number
        self._number_line = layout.line_height(number)
        number_ink = self._rule + self._height + layout.twips(self._letter.below_rule)
        above = above_ink(layout, self._number_line, number.size.value)
        self._above_number = number_ink - above - layout.twips(layout.page.top)

    @property
    def _mark_foot(self) -> int:
        return self._top + len(self._head.organs) * self._line

    @property
    def height(self) -> int:
        """Give how much of the text block the number and what is above it take."""
        return self._above_number + self._number_line

    def print(self) -> str:
        layout, letter = self._layout, self._letter
        page = layout.page
        lowest = layout.twips(page.height) - layout.twips(letter.above_edge) - self._height
        content = (
            *self._double(self._rule, 0, (_THICK, _THIN)),
            *self._double(lowest, 2, (_THIN, _THICK)),
            wml.run(self._head.number),
        )
        place = wml.OFF_GRID + wml.spacing(before=self._above_number) + wml.justify("right")
        return self._mark() + wml.paragraph("IssueNumber", "".join(content), place)

    def _mark(self) -> str:
        """Set the mark in a frame, which programs that know no frames read as plain text."""
        frame = wml.frame(
            self._layout.text_width, self._mark_foot - self._top, from_page_top=self._top
        )
        line = wml.spacing(line=self._line)
        return "".join(
            wml.paragraph("IssueMark", wml.run(name, properties=self._fit.properties), frame + line)
            for name in self._head.organs
        )

    def _double(self, top: int, number: int, shares: tuple[float, float]) -> Iterator[str]:
        """Give two lines, as thick as their shares of the rule, whose outer edges are its own."""
        across = self._layout.twips(self._letter.rule_width)
        left = (self._layout.twips(self._layout.page.width) - across) // 2
        upper, lower = (round(self._height * share) for share in shares)
        lines = ((top, upper), (top + self._height - lower, lower))
        for at, (down, thickness) in enumerate(lines, start=number):
            place = Place(("page", left), ("page", down), across, thickness)
            yield bar(_NAME, _NUMBER + at, place, self._letter.rule.colour)
