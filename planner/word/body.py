"""The body of the Word file: each block of the plan as paragraphs and tables."""

from collections.abc import Iterable

from planner.layout.layout import Layout
from planner.word import wml
from planner.word.blocks import (
    Annex,
    Block,
    Code,
    Heading,
    Inline,
    Note,
    PageBreak,
    Table,
    Text,
    Title,
)
from planner.word.inline import References, print_inline
from planner.word.styles import indent
from planner.word.tables import print_table


def print_body(
    blocks: Iterable[Block], layout: Layout, references: References, *, on_new_page: bool = False
) -> str:
    """Give the blocks as the children of w:body that stand before its section.

    With `on_new_page`, other pages stand before them.
    """
    printer = _Printer(layout, references)
    in_order = [PageBreak() if on_new_page else None, *blocks, None]
    return "".join(
        printer.block(block, previous, following)
        for previous, block, following in zip(in_order, in_order[1:], in_order[2:], strict=False)
        if block is not None
    )


class _Printer:
    """Prints one block at a time; its neighbours tell how they meet."""

    def __init__(self, layout: Layout, references: References) -> None:
        self._layout = layout
        self._references = references

    def block(self, block: Block, previous: Block | None, following: Block | None) -> str:
        page = wml.NEW_PAGE if isinstance(previous, PageBreak) else ""
        match block:
            case PageBreak():
                printed = ""
            case Title(content):
                printed = self._paragraph("Title", content, page + _close(following))
            case Note(content):
                printed = self._paragraph("Subtitle", content)
            case Annex(label, title):
                printed = self._annex(label, title, page)
            case Heading(level, content):
                properties = page + self._gap(following)
                printed = self._paragraph(f"Heading{level}", content, properties)
            case Text():
                printed = self._text(block, page + self._gap(following))
            case Code(text):
                printed = wml.paragraph("Code", wml.run(text), page + self._gap(following))
            case Table():
                printed = self._table(block, page, following)
        return printed

    def _paragraph(self, style: str, content: Inline, properties: str = "") -> str:
        return wml.paragraph(style, print_inline(content, self._references), properties)

    def _annex(self, label: Inline, title: Inline, page: str) -> str:
        if not label:
            return self._paragraph("AnnexTitle", title, page)
        return self._paragraph("AnnexLabel", label, page) + self._paragraph("AnnexTitle", title)

    def _gap(self, following: Block | None) -> str:
        """Keep a table off the text above it."""
        if not isinstance(following, Table):
            return ""
        return wml.spacing(after=self._layout.twips(self._layout.table.space_before))

    def _text(self, text: Text, properties: str) -> str:
        left = indent(self._layout, left=self._layout.nesting.inset(text.depth))
        content = wml.run(text.marker) + print_inline(text.content, self._references)
        return wml.paragraph("Quote" if text.quoted else "BodyText", content, properties + left)

    def _table(self, table: Table, page: str, following: Block | None) -> str:
        """Print a table; where no paragraph follows, a low one must, or Word joins or mends it."""
        before = wml.paragraph("TableGap", "", page) if page else ""
        after = wml.paragraph("TableGap", "") if isinstance(following, Table | None) else ""
        return before + print_table(table, self._layout, self._references) + after


def _close(following: Block | None) -> str:
    """Let a note stand close to its title; the blank line then comes after the note."""
    return wml.spacing(after=0) if isinstance(following, Note) else ""
