"""The measures of the page: what a layout file says, and what its units mean in Word."""

from pathlib import Path
from typing import Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, model_validator

Unit = Literal["mm", "pt", "字", "行"]
Strength = Literal["规定", "一般", "推荐", "实务"]
Align = Literal["both", "left", "center", "right"]

_TWIPS_PER_POINT = 20
_POINTS_PER_MM = 72 / 25.4


class _Entry(BaseModel):
    """An entry of a layout file: strict, frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Grounded(_Entry):
    """An entry that names its clause of the standard, if it has one, and how binding it is."""

    clause: str | None = None
    strength: Strength


class Measure(_Grounded):
    """A length on paper, or a number of lines or characters."""

    value: float
    unit: Unit


class Page(_Entry):
    """The paper and the text block (版心) on it; the other two margins are what remains."""

    width: Measure
    height: Measure
    top: Measure
    binding: Measure
    text_width: Measure
    text_height: Measure


class Grid(_Entry):
    """Lines and characters of a full page, and the spacing that brings them about."""

    lines: Measure
    characters: Measure
    line_pitch: Measure
    character_size: Measure
    character_spacing: Measure
    tab: Measure


class Font(_Grounded):
    """A typeface by the name that goes into the Word file; fonts are named, never shipped."""

    name: str
    alternative: str
    latin: str


class Paragraph(_Grounded):
    """How one kind of paragraph is set; without `line`, at the line pitch of the grid."""

    font: str
    align: Align
    size: Measure
    line: Measure | None = None
    first_line: Measure | None = None
    left: Measure | None = None
    before: Measure | None = None
    after: Measure | None = None


class Paragraphs(_Entry):
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


class Character(_Grounded):
    """How a stretch of text within a paragraph is set apart."""

    font: str


class Characters(_Entry):
    """Every way to set text apart; never by bold or italic."""

    strong: Character
    emphasis: Character
    code: Character


class PageNumber(_Entry):
    """The page number: what stands around it, and its place below the text block."""

    before: str
    after: str
    inset: Measure
    drop: Measure
    dash_above_foot: Measure


class Nesting(_Entry):
    """Lists and quotations within each other."""

    bullet: str
    step: Measure
    deepest: int

    def inset(self, depth: int) -> Measure | None:
        """Give the indent of what stands `depth` levels deep, none at depth 0."""
        steps = min(depth, self.deepest)
        return self.step.model_copy(update={"value": self.step.value * steps}) if steps else None


class Table(_Grounded):
    """Rules and rows of a table, which is always as wide as the text block."""

    rule: Measure
    side_margin: Measure
    row_margin: Measure
    narrowest: Measure
    spare: Measure
    space_before: Measure
    row_height: Measure
    blank_row_height: Measure
    tallest_row: Measure


class Layout(_Entry):
    """Everything measurable about the printed page."""

    name: str
    page: Page
    grid: Grid
    fonts: dict[str, Font]
    paragraphs: Paragraphs
    characters: Characters
    page_number: PageNumber
    nesting: Nesting
    table: Table

    @model_validator(mode="after")
    def _fonts_are_known(self) -> Self:
        groups: tuple[Paragraphs | Characters, ...] = (self.paragraphs, self.characters)
        for group in groups:
            for name, entry in group:
                if entry.font not in self.fonts:
                    raise ValueError(f"{name}: 字体“{entry.font}”不在 fonts 里")
        return self

    @model_validator(mode="after")
    def _grid_fills_the_text_block(self) -> Self:
        for count, step, room in (
            (self.grid.lines, self.line_pitch, self.text_height),
            (self.grid.characters, self.character_width, self.text_width),
        ):
            if int(room / step) != count.value:
                raise ValueError(
                    f"版心排得下 {int(room / step)} {count.unit}，不是 {count.value:g} {count.unit}"
                )
        return self

    def twips(self, measure: Measure | None) -> int:
        """Give a measure in twips (1/1440 inch), whole; a measure that is not set is 0."""
        if measure is None:
            return 0
        match measure.unit:
            case "mm":
                return round(measure.value * _POINTS_PER_MM * _TWIPS_PER_POINT)
            case "pt":
                return round(measure.value * _TWIPS_PER_POINT)
            case "字":
                return round(measure.value * self.character_width)
            case "行":
                return round(measure.value * self.line_pitch)

    @property
    def character_width(self) -> int:
        """Width of one character of the grid (字), in twips."""
        return self.twips(self.grid.character_size) + self.twips(self.grid.character_spacing)

    @property
    def line_pitch(self) -> int:
        """Height of one line of the grid (行), in twips."""
        return self.twips(self.grid.line_pitch)

    def line_height(self, paragraph: Paragraph) -> int:
        """Height of one line of a paragraph, in twips."""
        return self.twips(paragraph.line) or self.line_pitch

    @property
    def text_width(self) -> int:
        """Width of the text block, in twips."""
        return self.twips(self.page.text_width)

    @property
    def text_height(self) -> int:
        """Height of the text block, in twips."""
        return self.twips(self.page.text_height)

    @property
    def right_margin(self) -> int:
        """What paper, binding edge and text block leave on the right, in twips."""
        return self.twips(self.page.width) - self.twips(self.page.binding) - self.text_width

    @property
    def bottom_margin(self) -> int:
        """What paper, top and text block leave below, in twips."""
        return self.twips(self.page.height) - self.twips(self.page.top) - self.text_height


def load_layout(path: Path) -> Layout:
    """Read a layout file (YAML, UTF-8); pydantic's ValidationError tells what is wrong in it."""
    return Layout.model_validate(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
