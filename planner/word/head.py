"""版头: what stands above the title of an official document (GB/T 9704-2012, 7.2)."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from planner.compose.ems import ems
from planner.compose.issue import Head
from planner.layout.geometry import TWIPS_PER_POINT
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.ink import above_ink, below_ink, width
from planner.word.styles import eighths

_NAMES_A_LINE = 2
_BETWEEN = 0.5  # ems between the names of several organs and what follows them
_SPACE = "　"


@dataclass(frozen=True, slots=True)
class Fit:
    """How a mark is made to fit: its font size in points, and the share of their width."""

    size: float
    share: float

    def twips(self, text_ems: float) -> int:
        """Give the width of so many ems."""
        return math.ceil(text_ems * self.size * TWIPS_PER_POINT * self.share)

    @property
    def properties(self) -> str:
        """Give what a run of such letters needs beside its style."""
        return (wml.narrowed(self.share) if self.share < 1 else "") + wml.size(self.size)


def fit(layout: Layout, text_ems: float, lines: int) -> Fit:
    """Make a mark of so many ems a line fit: letters get narrower first, and then smaller."""
    mark, largest = layout.issue.mark, layout.issue.paragraphs.mark.size.value
    if lines > 1:
        tallest = layout.twips(mark.tallest) / TWIPS_PER_POINT
        largest = min(largest, tallest / (lines * mark.leading))
    room = layout.text_width / TWIPS_PER_POINT
    share = min(1, max(mark.narrowest, room / (text_ems * largest)))
    size = min(largest, room / (text_ems * share))
    return Fit(math.floor(size * 2) / 2, math.floor(share * 100) / 100)


def line_of(layout: Layout, size: float) -> int:
    """Give the height of a line of the mark in twips."""
    return round(size * layout.issue.mark.leading * TWIPS_PER_POINT)


def print_head(head: Head, layout: Layout) -> tuple[str, int]:
    """Give 版头 with its red rule, and how high it is, in twips."""
    printer = _HeadPrinter(head, layout)
    return printer.print(), printer.height


def corner(head: Head) -> Iterator[str]:
    """Give 份号, 密级 and 紧急程度, each on a line of its own; 密级 stays on the second."""
    if head.copy_number is not None or head.secrecy:
        yield wml.paragraph("CopyNumber", wml.run(head.copy_number or ""))
    if head.secrecy:
        yield wml.paragraph("Secrecy", wml.run(head.secrecy))
    if head.urgency:
        yield wml.paragraph("Urgency", wml.run(head.urgency))


class _HeadPrinter:
    """Holds how large the mark is, on which the places of all else depend."""

    def __init__(self, head: Head, layout: Layout) -> None:
        self._head, self._layout = head, layout
        places, number = layout.issue, layout.issue.paragraphs.number
        end = ems(head.mark_end) + (_BETWEEN if head.is_joint and head.mark_end else 0)
        self._end_ems, self._name_ems = end, max(map(ems, head.organs))
        self._fit = fit(layout, self._name_ems + end, len(head.organs))
        self._line = line_of(layout, self._fit.size)
        self._top = layout.twips(places.mark.top) - above_ink(layout, self._line, self._fit.size)
        ink_foot = below_ink(layout, self._line, self._fit.size)
        self._above_number = layout.twips(places.number.above) - ink_foot
        number_foot = below_ink(layout, layout.line_height(number), number.size.value)
        self._above_rule = layout.twips(places.separator.above) - number_foot

    @property
    def height(self) -> int:
        """Give the distance from the top of the text block to the foot of the red rule."""
        line = self._layout.line_height(self._layout.issue.paragraphs.number)
        number = line * (math.ceil(self._signers / _NAMES_A_LINE) or 1)
        mark = self._line * len(self._head.organs)
        rule = self._above_rule + self._layout.twips(self._layout.issue.separator.width)
        return self._top + mark + self._above_number + number + rule

    @property
    def _signers(self) -> int:
        return len(self._head.organs) if self._head.signers else 0

    def print(self) -> str:
        lines = list(corner(self._head))
        mark = self._joint_mark() if self._head.is_joint else self._mark(self._head.mark)
        return "".join([*lines, self._gap(len(lines)), mark, *self._number(), self._separator()])

    def _gap(self, lines_above: int) -> str:
        """Bring the top of the letters to where the standard wants it."""
        height = self._top - lines_above * self._layout.line_pitch
        return wml.paragraph("TableGap", "", wml.spacing(line=height))

    def _mark(self, text: str, align: str = "center") -> str:
        run = wml.run(text, properties=self._fit.properties)
        return wml.paragraph("IssueMark", run, wml.spacing(line=self._line) + wml.justify(align))

    def _joint_mark(self) -> str:
        """Set the names below each other, equally wide, and what ends the mark beside them."""
        widths = [self._fit.twips(self._name_ems), self._fit.twips(self._end_ems)]
        names = "".join(self._mark(name, "distribute") for name in self._head.organs)
        cells = [wml.cell(widths[0], names)]
        if self._head.mark_end:
            cells.append(wml.cell(widths[1], self._mark(self._head.mark_end, "right")))
        height = len(self._head.organs) * self._line
        row = wml.row(cells, height=height, whole=True, head=False)
        return wml.table("BareTable", widths[: len(cells)], [row], centred=True)

    def _number(self) -> Iterator[str]:
        """Set 发文字号 in the middle, or on the left with 签发人 on the right."""
        if not self._signers:
            above = wml.OFF_GRID + wml.spacing(before=self._above_number)
            yield wml.paragraph("IssueNumber", wml.run(self._head.number), above)
        for at in range(0, self._signers, _NAMES_A_LINE):
            yield self._signing(
                min(_NAMES_A_LINE, self._signers - at),
                label=self._head.signers if at == 0 else "",
                number=self._head.number if at + _NAMES_A_LINE >= self._signers else "",
                before=self._above_number if at == 0 else 0,
            )

    def _signing(self, names: int, *, label: str, number: str, before: int) -> str:
        """Set a line with room for names; the number goes beside the last of them."""
        layout, places = self._layout, self._layout.issue.number
        name, between = layout.twips(places.name), layout.twips(places.between_names)
        a_line = min(len(self._head.organs), _NAMES_A_LINE)
        room = a_line * (name + between) - between
        inset = layout.twips(places.inset)
        start = layout.text_width - inset - room
        if label:
            start -= width(layout, label, layout.issue.paragraphs.number)
        blanks = round(((name + between) * names - between) / layout.character_width)
        content = wml.run(number) + wml.TAB + wml.run(label)
        return wml.paragraph(
            "IssueNumber",
            content + wml.run(_SPACE * blanks, style="Signer"),
            wml.tabs("left", [start])
            + wml.OFF_GRID
            + wml.spacing(before=before)
            + wml.indent(left=inset)
            + wml.justify("left"),
        )

    def _separator(self) -> str:
        layout, separator = self._layout, self._layout.issue.separator
        rule = wml.rule("bottom", eighths(layout, separator.width), separator.colour)
        height = wml.spacing(line=self._above_rule)
        return wml.paragraph("IssueRule", "", wml.borders(rule) + height)
