"""Type: the fonts of a layout, and how paragraphs and stretches of text are set."""

from typing import Literal

from planner.layout.measures import Entry, Grounded, Measure

Align = Literal["both", "left", "center", "right"]
Coverage = Literal["gb2312", "gbk"]


class Font(Grounded):
    """A typeface by the name that goes into the Word file; fonts are named, never shipped.

    `coverage` is the character set whose Chinese characters the font has; most have GBK.
    """

    name: str
    alternative: str
    latin: str
    coverage: Coverage = "gbk"


class Paragraph(Grounded):
    """How one kind of paragraph is set; without `line`, at the line pitch of the grid."""

    font: str
    align: Align
    size: Measure
    line: Measure | None = None
    first_line: Measure | None = None
    left: Measure | None = None
    before: Measure | None = None
    after: Measure | None = None


class Paragraphs(Entry):
    """Every kind of paragraph a plan is made of."""

    body: Paragraph
    title: Paragraph
    note: Paragraph
    heading_1: Paragraph
    heading_2: Paragraph
    heading_3: Paragraph
    heading_4: Paragraph
    annex_label: Paragraph
    annex_title: Paragraph
    quote: Paragraph
    code: Paragraph
    table_head: Paragraph
    table_text: Paragraph
    table_gap: Paragraph
    page_number: Paragraph


class Character(Grounded):
    """How a stretch of text within a paragraph is set apart."""

    font: str


class Characters(Entry):
    """Every way to set text apart; never by bold or italic."""

    strong: Character
    emphasis: Character
    code: Character
