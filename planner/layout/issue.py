"""How an official document is laid out around the plan: 版头, 主体, 版记, letter and cover."""

from planner.layout.measures import Entry, Grounded, Measure
from planner.layout.type import Paragraph


class IssueParagraphs(Entry):
    """Every kind of paragraph that issues a plan; titles are those of the plan's own kind."""

    copy_number: Paragraph
    secrecy: Paragraph
    urgency: Paragraph
    mark: Paragraph
    number: Paragraph
    signers: Paragraph
    rule: Paragraph
    addressee: Paragraph
    attachment: Paragraph
    signature: Paragraph
    remark: Paragraph
    imprint: Paragraph
    letter_rule: Paragraph
    cover_note: Paragraph
    cover_organ: Paragraph
    cover_title: Paragraph
    cover_status: Paragraph
    cover_date: Paragraph
    record_title: Paragraph


class Glyph(Grounded):
    """Where the ink of a Chinese character is: its edges above and below the baseline.

    Both are shares of the font size. What is measured from a line of text on paper is measured
    from its ink; a word processor measures from the line, which is higher.
    """

    rise: float
    drop: float


class Rule(Grounded):
    """A printed line: how thick, and in which colour (RRGGBB, or auto)."""

    width: Measure
    colour: str


class Mark(Grounded):
    """发文机关标志: its place, and how it shrinks to fit; its paragraph has the largest size."""

    top: Measure
    """From the top of the text block to the top of the letters."""
    leading: float
    """Height of its line, as a share of the font size."""
    narrowest: float
    """Share of their width to which letters may be narrowed before they get smaller."""
    tallest: Measure
    """The most that the names of several organs take together."""


class Number(Grounded):
    """发文字号 and 签发人: their distances, and the room for a name that is written by hand."""

    above: Measure
    inset: Measure
    name: Measure
    between_names: Measure


class Separator(Rule):
    """The red rule between 版头 and 主体."""

    above: Measure


class Signature(Grounded):
    """发文机关署名 and 成文日期, without a seal and with one."""

    above: Measure
    right: Measure
    date_offset: Measure
    sealed_above: Measure
    sealed_right: Measure
    seal: Measure
    """From the middle of a seal to that of the next, beside it or below."""


class Imprint(Grounded):
    """版记: rules at the foot of the last page, and how far from its sides the text is."""

    outer: Rule
    inner: Rule
    inset: Measure


class Letter(Grounded):
    """信函: the mark above the text block, a double red rule below it and another at the foot."""

    top: Measure
    """From the edge of the paper to the top of the letters."""
    rule: Rule
    rule_width: Measure
    below_mark: Measure
    above_edge: Measure
    below_rule: Measure


class Cover(Grounded):
    """The cover: what stands above its organ, its title and its date."""

    organ_above: Measure
    title_above: Measure
    date_above: Measure


class Issue(Entry):
    """Everything measurable about what stands before and after the plan."""

    paragraphs: IssueParagraphs
    glyph: Glyph
    mark: Mark
    number: Number
    separator: Separator
    title_above: Measure
    signature: Signature
    imprint: Imprint
    letter: Letter
    cover: Cover
