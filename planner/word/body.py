"""The body of the Word file: each block of the plan as paragraphs and tables."""

from collections.abc import Iterable

from planner.compose.titles import broken
from planner.drawing import draw, pen_of
from planner.layout.layout import Layout
from planner.layout.type import Paragraph
from planner.word import wml
from planner.word.blocks import (
    Annex,
    Block,
    Code,
    Drawing,
    Heading,
    Inline,
    Note,
    PageBreak,
    Table,
    Text,
    Title,
    visible,
    with_breaks,
)
from planner.word.contents import print_mark
from planner.word.drawings import Drawings
from planner.word.filling import most_lines
from planner.word.inline import References, print_inline
from planner.word.page import Sections
from planner.word.styles import indent
from planner.word.tables import print_table
from planner.word.turning import SectionEnd, sections

_Piece = Block | SectionEnd

_LEAD_END = "："


def print_body(
    blocks: Iterable[Block],
    layout: Layout,
    references: References,
    properties: Sections,
    *,
    on_new_page: bool = False,
) -> tuple[str, str]:
    """Give the blocks as the children of w:body, and the last child: how the last section is set.

    `properties` gives the properties of sections; what ends the text belongs before the last.
    """
    first = PageBreak() if on_new_page else None
    *pieces, last = sections(blocks, layout)
    turned = isinstance(last, SectionEnd) and last.turned
    leads_on = properties.has_back_after(turned=turned)
    printer = _Printer(layout, references, properties, leads_on=leads_on)
    in_order = [first, *pieces, None]
    printed = "".join(
        printer.piece(piece, previous, following)
        for previous, piece, following in zip(in_order, in_order[1:], in_order[2:], strict=False)
        if piece is not None
    )
    return printed, properties.last(turned=turned)


class _Printer:
    """Prints one block at a time; its neighbours tell how they meet.

    The end of a text that `leads_on` stays with what follows it, lest that have a page for itself.
    """

    def __init__(
        self, layout: Layout, references: References, properties: Sections, *, leads_on: bool
    ) -> None:
        self._leads_on = leads_on
        self._layout = layout
        self._references = references
        self._properties = properties
        self._pen = pen_of(layout)
        self._drawings = Drawings(layout)

    def piece(self, piece: _Piece, previous: _Piece | None, following: _Piece | None) -> str:
        """Print a block; the one before the end of a section tells how the section is set."""
        if isinstance(piece, SectionEnd):
            return ""
        printed = self._block(piece, previous, following)
        if isinstance(following, SectionEnd):
            return _ended(printed, self._properties.of(turned=following.turned))
        return printed

    def _block(self, block: Block, previous: _Piece | None, following: _Piece | None) -> str:
        page = _page(previous)
        match block:
            case PageBreak():
                printed = ""
            case Title(content):
                lines = self._broken(content, self._layout.paragraphs.title)
                printed = self._paragraph("Title", lines, page + _close(following))
            case Note(content):
                printed = self._paragraph("Subtitle", content)
            case Annex():
                printed = self._annex(block, page)
            case Heading(level, content):
                properties = self._meeting(previous, following)
                mark = print_mark(block, self._references)
                printed = self._paragraph(f"Heading{level}", content, properties, mark)
            case Text():
                text = visible(block.content)
                leads = text.endswith(_LEAD_END) or self._is_kept(text, following)
                printed = self._text(block, self._meeting(previous, following, leads=leads))
            case Code(text):
                leads = self._is_kept(text, following)
                properties = self._meeting(previous, following, leads=leads)
                printed = wml.paragraph("Code", wml.run(text), properties)
            case Drawing(graph):
                sheets = draw(graph, self._pen)
                printed = self._drawings.print(graph, sheets, page) or self._table_gap(page)
            case Table():
                printed = self._table(block, page, following)
        return printed

    def _paragraph(self, style: str, content: Inline, properties: str = "", mark: str = "") -> str:
        printed = mark + print_inline(content, self._references)
        return wml.paragraph(style, printed, properties)

    def _annex(self, annex: Annex, page: str) -> str:
        mark = print_mark(annex, self._references)
        title = self._broken(annex.title, self._layout.paragraphs.annex_title)
        if not annex.label:
            return self._paragraph("AnnexTitle", title, page, mark)
        label = self._paragraph("AnnexLabel", annex.label, page)
        return label + self._paragraph("AnnexTitle", title, mark=mark)

    def _broken(self, title: Inline, entry: Paragraph) -> Inline:
        """Break a title that is longer than a line where its meaning allows."""
        text = "".join(token.content for token in title)
        lines = broken(text, self._layout.characters_a_line(entry))
        return with_breaks(title, [len(line) for line in lines[:-1]])

    def _meeting(
        self, previous: _Piece | None, following: _Piece | None, *, leads: bool = False
    ) -> str:
        """Tell how a text meets its neighbours: on whose page it is, and how far from a table.

        What leads to the next block stays on its page, and the last line before a new page gets
        company on its own.
        """
        space = {}
        if isinstance(previous, Table):
            space["before"] = self._layout.twips(self._layout.table.space_after)
        if isinstance(following, Table):
            space["after"] = self._layout.twips(self._layout.table.space_before)
        keep = wml.KEEP_WITH_NEXT if leads or "after" in space else ""
        lines = wml.NO_LONE_LINE if isinstance(following, PageBreak) else ""
        return keep + _page(previous) + lines + (wml.spacing(**space) if space else "")

    def _is_kept(self, text: str, following: _Piece | None) -> bool:
        """Tell whether a text is the end of all and stays with what is at the foot of its page.

        LibreOffice moves it whole, and so it may not be long.
        """
        if not self._leads_on or following is not None:
            return False
        longest = self._layout.twips(self._layout.issue.imprint.longest_kept)
        lines = most_lines(self._layout, text, self._layout.paragraphs.body)
        return lines * self._layout.line_pitch <= longest

    def _text(self, text: Text, properties: str) -> str:
        left = indent(self._layout, left=self._layout.nesting.inset(text.depth))
        content = wml.run(text.marker) + print_inline(text.content, self._references)
        return wml.paragraph("Quote" if text.quoted else "BodyText", content, properties + left)

    def _table(self, table: Table, page: str, following: _Piece | None) -> str:
        """Print a table; where no paragraph follows, a low one must, or Word joins or mends it."""
        before = self._table_gap(page) if page else ""
        leads_on = self._leads_on and following is None
        keep = wml.KEEP_WITH_NEXT if leads_on else ""
        after = self._table_gap(keep) if isinstance(following, Table | SectionEnd | None) else ""
        printed = print_table(table, self._layout, self._references, leads_on=leads_on)
        return before + printed + after

    def _table_gap(self, properties: str = "") -> str:
        return wml.paragraph("TableGap", "", properties)


def _page(previous: _Piece | None) -> str:
    """Begin a new page after a page break."""
    return wml.NEW_PAGE if isinstance(previous, PageBreak) else ""


def _ended(printed: str, section: str) -> str:
    """End a section with the last paragraph of a block: one more could begin another page."""
    before, end, after = printed.rpartition("</w:pPr>")
    return f"{before}{section}{end}{after}"


def _close(following: _Piece | None) -> str:
    """Let a note stand close to its title; the blank line then comes after the note."""
    return wml.spacing(after=0) if isinstance(following, Note) else ""
