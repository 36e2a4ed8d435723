"""版记: to whom copies go and who printed them, at the foot of the last page (GB/T 9704-2012, 7.4).

It stands in a text box, on the foot of the text block. The paragraph that holds the box is as high
as the box, so the page on which it comes to stand has room for it, and no text is pushed aside.

Those who print on both sides like that page to be an even one (实务). A Word file cannot ask for
it: a section that begins on an even page leaves one empty wherever the text itself ends on one.
"""

from planner.compose.issue import Imprint
from planner.layout.layout import Layout
from planner.word import wml
from planner.word.anchor import Place, text_box
from planner.word.filling import most_lines
from planner.word.ink import width

_NAME, _NUMBER = "版记", 90001


def print_imprint(imprint: Imprint, layout: Layout, *, ruled: bool) -> str:
    """Give the paragraph that holds 版记, or nothing if there is none; a letter has no rules."""
    return _ImprintPrinter(imprint, layout).print("ImprintTable" if ruled else "BareTable")


class _ImprintPrinter:
    """Adds up how high the rows may become at most; the lines they really take stand below."""

    def __init__(self, imprint: Imprint, layout: Layout) -> None:
        self._imprint, self._layout = imprint, layout
        self._entry = layout.issue.paragraphs.imprint
        self._inset = layout.twips(layout.issue.imprint.inset)
        self._height = 0

    def print(self, style: str) -> str:
        rows = [row for row in (self._copies(), self._printed()) if row]
        if not rows:
            return ""
        last = wml.paragraph("TableGap", "", wml.spacing(line=wml.SMALLEST_LINE))
        table = wml.table(style, [self._layout.text_width], rows) + last
        rules = (len(rows) + 1) * self._layout.twips(self._layout.issue.imprint.outer.width)
        height = self._height + rules
        place = Place(("margin", 0), ("bottomMargin", -height), self._layout.text_width, height)
        box = text_box(_NAME, _NUMBER, place, table)
        return wml.paragraph("TableGap", box, wml.spacing(line=height))

    def _copies(self) -> str:
        """Give the row of 抄送, whose further lines begin after the colon."""
        label, names = self._imprint.copies_label, self._imprint.copies
        if not names:
            return ""
        hang = width(self._layout, label, self._entry)
        room = self._layout.text_width - 2 * self._inset - hang
        lines = most_lines(self._layout, names, self._entry, room=room)
        indent = wml.indent(left=self._inset + hang, right=self._inset, hanging=hang)
        return self._row(label + names, indent + wml.justify("both"), lines)

    def _printed(self) -> str:
        """Give the row of 印发机关 on the left and 印发日期 on the right."""
        if not self._imprint.printed_by:
            return ""
        right = self._layout.text_width - self._inset
        place = wml.tabs("right", [right]) + wml.indent(left=self._inset, right=self._inset)
        return self._row(f"{self._imprint.printed_by}\t{self._imprint.printed_on}", place, 1)

    def _row(self, text: str, properties: str, lines: int) -> str:
        around = self._layout.twips(self._entry.before) + self._layout.twips(self._entry.after)
        line = self._layout.line_height(self._entry)
        self._height += lines * line + around
        content = wml.paragraph("Imprint", wml.run(text), properties)
        cell = wml.cell(self._layout.text_width, content)
        return wml.row([cell], height=line + around, whole=True, head=False)
