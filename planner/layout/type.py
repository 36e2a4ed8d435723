"""Type: the fonts of a layout, and how paragraphs and stretches of text are set."""

from typing import Literal

from planner.layout.measures import Entry, Grounded, Measure

Align = Literal["both", "left", "center", "right"]


class Font(Grounded):
    """A typeface by the name that goes into the Word file; fonts are named, never shipped."""

    name: str
    alternative: str
    latin: str


class Paragraph(Grounded):
    """How one kind of paragraph is set; without `line`, at the line pitch of the grid.

    `colour` is RRGGBB; without it, text is black.
    """

    font: str
    align: Align
    size: Measure
    line: Measure | None = None
    first_line: Measure | None = None
    left: Measure | None = None
    right: Measure | None = None
    before: Measure | None = None
    after: Measure | None = None
    colour: str | None = None


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
