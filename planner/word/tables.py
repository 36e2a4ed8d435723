"""Tables as WordprocessingML: as wide as the text block, the head repeated on every page."""

import math
from collections.abc import Sequence
from typing import Literal

from planner.layout.layout import Layout
from planner.layout.measures import Measure
from planner.word import wml
from planner.word.blocks import Inline, Table, visible
from planner.word.columns import Cell, Column, measure, share
from planner.word.inline import References, print_inline
from planner.word.package import Relationships

Strain = Literal["", "crowded", "torn"]


def print_table(
    table: Table, layout: Layout, references: References, *, leads_on: bool = False
) -> str:
    """Give a table; a head without text, which Markdown cannot leave out, is not printed.

    The last row of a table that `leads_on` stays with what follows it.
    """
    return _TablePrinter(table, layout, references).print(leads_on=leads_on)


def strain(table: Table, layout: Layout) -> Strain:
    """Tell what a table suffers on an upright page: nothing unless it has many columns."""
    if len(table.head) < layout.table.wide.columns:
        return ""
    return _TablePrinter(table, layout, References(Relationships())).strain()


class _TablePrinter:
    """Holds what all cells of a table share: the widths and alignments of its columns."""

    def __init__(self, table: Table, layout: Layout, references: References) -> None:
        self._layout = layout
        self._references = references
        self._width = layout.text_height if table.turned else layout.text_width
        self._rows = [table.head, *table.rows]
        self._cells = [[measure(visible(cell)) for cell in row] for row in self._rows]
        self._half = math.ceil(layout.character_width_in(layout.paragraphs.table_text) / 2)
        padding = self._padding(len(table.head))
        room = self._width - len(table.head) * padding
        self._room = room // self._half
        by_column = [*zip(*self._cells, strict=True)]
        columns = tuple(map(self._column, by_column))
        self._is_torn = sum(map(self._word, by_column)) > self._room
        self._rooms = share(columns, self._room, room)
        self._widths = [room + padding for room in self._rooms]
        self._alignments = [
            stated or ("center" if self._is_on_one_line(column, room) else "")
            for stated, column, room in zip(table.alignments, columns, self._rooms, strict=True)
        ]
        is_form = any(map(_is_blank, by_column))
        height = layout.table.blank_row_height if is_form else layout.table.row_height
        self._row_height = layout.twips(height)

    def print(self, *, leads_on: bool) -> str:
        head = self._row(0, "TableHead", [""] * len(self._widths))
        last = len(self._rows) - 1 if leads_on else 0
        rows = [
            self._row(at, "TableText", self._alignments, leads_on=at == last)
            for at in range(1, len(self._rows))
        ]
        has_head = any(any(cell.lines) for cell in self._cells[0]) or not rows
        return wml.table("TableGrid", self._widths, [head, *rows] if has_head else rows)

    def strain(self) -> Strain:
        """Tell whether words are torn, or else rows crowded."""
        if self._is_torn:
            return "torn"
        heights = [self._height(cells) for cells in self._cells[1:]]
        line = self._layout.line_height(self._layout.paragraphs.table_text)
        is_high = sum(heights) > self._layout.table.wide.lines * line * len(heights)
        return "crowded" if is_high else ""

    def _padding(self, columns: int) -> int:
        """Give what a column has beside its text; were there too many, half the table at most."""
        table = self._layout.table
        padding = 2 * self._layout.twips(table.side_margin) + self._layout.twips(table.spare)
        return min(padding, self._width // (2 * columns))

    def _column(self, cells: Sequence[Cell]) -> Column:
        """Measure a column; one without text is filled in by hand and takes all room it can get."""
        word, fair = self._word(cells), self._room // len(self._cells[0])
        if _is_blank(cells):
            return Column(self._room, max(word, fair), ())
        line = max(max(cell.lines) for cell in cells)
        least = max(word, min(line, fair, self._halves(self._layout.table.whole)))
        return Column(max(least, line), least, tuple(cell.lines for cell in cells))

    def _is_on_one_line(self, column: Column, room: int) -> bool:
        return column.line * self._half <= room and all(len(lines) == 1 for lines in column.cells)

    def _word(self, cells: Sequence[Cell]) -> int:
        narrowest = max(self._halves(self._layout.table.narrowest), 1)
        return max(narrowest, *(cell.word for cell in cells))

    def _halves(self, measure: Measure) -> int:
        """Give a measure in half characters of a table's text."""
        return self._layout.twips(measure) // self._half

    def _row(
        self, at: int, style: str, alignments: Sequence[str], *, leads_on: bool = False
    ) -> str:
        tallest = self._layout.twips(self._layout.table.tallest_row)
        keep = wml.KEEP_WITH_NEXT if leads_on else ""
        return wml.row(
            [
                wml.cell(width, self._paragraph(style, cell, alignment, keep))
                for cell, width, alignment in zip(
                    self._rows[at], self._widths, alignments, strict=True
                )
            ],
            height=self._row_height,
            whole=self._height(self._cells[at]) <= tallest,
            head=at == 0,
        )

    def _paragraph(self, style: str, cell: Inline, alignment: str, keep: str) -> str:
        properties = keep + (wml.justify(alignment) if alignment else "")
        return wml.paragraph(style, print_inline(cell, self._references), properties)

    def _height(self, cells: Sequence[Cell]) -> int:
        """Estimate the height of a row from the lines that its longest cell will take, in twips."""
        lines = max(
            sum(math.ceil(line * self._half / room) or 1 for line in cell.lines)
            for cell, room in zip(cells, self._rooms, strict=True)
        )
        return lines * self._layout.line_height(self._layout.paragraphs.table_text)


def _is_blank(cells: Sequence[Cell]) -> bool:
    """Tell whether a column, below its head, has no text: it is there to be filled in by hand."""
    return not any(any(cell.lines) for cell in cells[1:])
